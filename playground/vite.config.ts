import { defaultClientConditions, defineConfig, type Plugin } from 'vite'
// Not by its name: Vite reads this file without the condition that leads to the packages' sources.
import { buildKernel, sandboxPage } from '../packages/notebook/src/sandbox/build-sandbox.ts'
import { libraryTypes } from './library-types.ts'

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

/** The frame in which the code of notebooks runs: one file, without anything to load. */
const sandbox: Plugin = {
  name: 'sandbox',
  async generateBundle() {
    const source = sandboxPage(await buildKernel())
    this.emitFile({ type: 'asset', fileName: 'sandbox.html', source })
  },
  configureServer(server) {
    server.middlewares.use('/sandbox.html', async (_, response) => {
      response.setHeader('content-type', 'text/html')
      response.end(sandboxPage(await buildKernel()))
    })
  },
}

export default defineConfig({
  // The build works from any folder of any server.
  base: './',
  plugins: [paintWithTheme, sandbox, libraryTypes()],
  resolve: { conditions: ['@sojourn/source', ...defaultClientConditions] },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  worker: { format: 'es' },
  build: { target: 'es2022', modulePreload: { polyfill: false } },
})
