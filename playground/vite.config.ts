import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { defaultClientConditions, defineConfig, type Plugin } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
// Not by its name: Vite reads this file without the condition that leads to the packages' sources.
import { buildKernel, sandboxPage } from '../packages/notebook/src/sandbox/build-sandbox.ts'
import { libraryTypes } from './library-types.ts'
import { descriptions } from './src/app/descriptions.ts'

const conditions = ['@sojourn/source', ...defaultClientConditions]
/** Modules of the page whose exports are data, worked out here: by name, the names of the exports. */
const PRINTED: Readonly<Record<string, readonly string[]>> = {
  'virtual:gallery': ['gallery', 'lessons', 'questions'],
  'virtual:worked-out': ['workedOut'],
}

/**
 * The start page's pictures and figures, and figures of the lessons that would hold a page up: of
 * examples that never change.
 */
function printedModules(): Plugin {
  return {
    name: 'printed-modules',
    resolveId: (id) => (id in PRINTED ? `\0${id}` : undefined),
    async load(id) {
      const names = PRINTED[id.slice(1)]
      if (names === undefined) return undefined
      const data = await printGallery()
      return names.map((name) => `export const ${name} = ${JSON.stringify(data[name])}`).join('\n')
    },
  }
}

/** The notebooks of questions in all languages, each question a module of its own. */
function questionModules(): Plugin {
  const all = 'virtual:questions'
  const one = 'virtual:question/'
  return {
    name: 'question-modules',
    resolveId: (id) => (id === all || id.startsWith(one) ? `\0${id}` : undefined),
    async load(id) {
      if (id === `\0${all}`) {
        const { questionCells } = await printGallery()
        const entries = Object.keys(questionCells as object).map(
          (key) => `${JSON.stringify(key)}: () => import(${JSON.stringify(one + key)})`,
        )
        return `export const cellsOf = { ${entries.join(', ')} }`
      }
      if (!id.startsWith(`\0${one}`)) return undefined
      const { questionCells } = await printGallery()
      const cells = (questionCells as Record<string, unknown>)[id.slice(1 + one.length)]
      return `export default ${JSON.stringify(cells)}`
    },
  }
}

let printed: Promise<Record<string, unknown>> | undefined
function printGallery(): Promise<Record<string, unknown>> {
  printed ??= runPrinter()
  return printed
}

async function runPrinter(): Promise<Record<string, unknown>> {
  const script = fileURLToPath(new URL('print-gallery.ts', import.meta.url))
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--conditions=@sojourn/source', '--import', 'tsx', script],
    { maxBuffer: 10_000_000, cwd: fileURLToPath(new URL('..', import.meta.url)) },
  )
  return JSON.parse(stdout)
}

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

/** What an installed playground is called, looks like and opens. */
const manifest = {
  name: 'Sojourn',
  short_name: 'Sojourn',
  lang: 'en',
  description: descriptions.en,
  start_url: './',
  scope: './',
  display: 'standalone' as const,
  background_color: '#fbfbfa',
  theme_color: '#fbfbfa',
  icons: [
    { src: 'mark.svg', sizes: 'any', type: 'image/svg+xml' },
    { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
    { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
    { src: 'icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ],
}

/** The same for readers of other languages: the page names the one of its own. */
const manifests: Plugin = {
  name: 'manifests',
  generateBundle() {
    for (const [lang, description] of Object.entries(descriptions)) {
      const source = JSON.stringify({ ...manifest, lang, description })
      if (lang !== manifest.lang)
        this.emitFile({ type: 'asset', fileName: `manifest.${lang}.webmanifest`, source })
    }
  },
}

/**
 * Kept for visits without a network: everything but the editor, which is kept at its first use. A new
 * version waits until the reader asks for it.
 */
const offline = VitePWA({
  registerType: 'prompt',
  injectRegister: null,
  manifest,
  workbox: {
    globPatterns: ['**/*.{html,js,css,svg,png,woff2}', 'manifest.*.webmanifest'],
    globIgnores: ['**/*{monaco,editor,ts.worker,codicon}*'],
    maximumFileSizeToCacheInBytes: 3_000_000,
    // Parts of the editor, whatever they are called, are the only large ones but for the sandbox.
    manifestTransforms: [
      (entries) => ({
        manifest: entries.filter(({ url, size }) => url === 'sandbox.html' || size < 600_000),
        warnings: [],
      }),
    ],
    navigateFallback: 'index.html',
    navigateFallbackDenylist: [/\/sandbox\.html$/],
    cleanupOutdatedCaches: true,
    // From the first visit on, so that an editor that is used then is kept too.
    clientsClaim: true,
    runtimeCaching: [
      {
        urlPattern: ({ url, sameOrigin }) => sameOrigin && url.pathname.includes('/assets/'),
        handler: 'CacheFirst',
        options: {
          cacheName: 'sojourn-large',
          expiration: { maxEntries: 40, purgeOnQuotaError: true },
        },
      },
    ],
  },
})

export default defineConfig({
  // The build works from any folder of any server.
  base: './',
  plugins: [
    paintWithTheme,
    sandbox,
    printedModules(),
    questionModules(),
    libraryTypes(),
    manifests,
    offline,
  ],
  resolve: { conditions },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  worker: { format: 'es' },
  build: { target: 'es2022', modulePreload: { polyfill: false } },
})
