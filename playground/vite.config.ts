import { defaultClientConditions, defineConfig } from 'vite'

export default defineConfig({
  // The build works from any folder of any server.
  base: './',
  resolve: { conditions: ['@sojourn/source', ...defaultClientConditions] },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  worker: { format: 'es' },
  build: { target: 'es2022', modulePreload: { polyfill: false } },
})
