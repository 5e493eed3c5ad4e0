import { defineConfig } from 'tsup'

// A program, not a library: no types. The first line of main.ts, `#!/usr/bin/env node`, is kept.
export default defineConfig({
  entry: ['src/main.ts'],
  format: 'esm',
  target: 'es2022',
  clean: true,
})
