// Writes the whole library as one file, for a page without a bundler: `npm run example:page [FOLDER]`.
import { fileURLToPath } from 'node:url'
import { build, defaultClientConditions } from 'vite'

const here = fileURLToPath(new URL('.', import.meta.url))

await build({
  root: here,
  configFile: false,
  logLevel: 'warn',
  resolve: { conditions: ['@sojourn/source', ...defaultClientConditions] },
  // No bundler after this one says which build it is.
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    target: 'es2022',
    outDir: process.argv[2] ?? here,
    emptyOutDir: false,
    lib: { entry: 'whole-library.ts', formats: ['es'], fileName: () => 'sojourn.js' },
  },
})
