import { defaultClientConditions, defineConfig, type Plugin } from 'vite'

/** The theme is set before anything is painted: no white flash for those who chose the dark one. */
const paintWithTheme: Plugin = {
  name: 'paint-with-theme',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (html) =>
      html.replace('<script type="module"', '<script type="module" blocking="render"'),
  },
}

export default defineConfig({
  // The build works from any folder of any server.
  base: './',
  plugins: [paintWithTheme],
  resolve: { conditions: ['@sojourn/source', ...defaultClientConditions] },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  worker: { format: 'es' },
  build: { target: 'es2022', modulePreload: { polyfill: false } },
})
