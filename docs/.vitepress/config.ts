import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type DefaultTheme, defineConfig } from 'vitepress'
import { chartGallery } from './charts.ts'
import { outsideLinks } from './links.ts'
import { listsOfPages } from './lists.ts'
import { readPage, sidebarOf } from './sidebar.ts'

const docs = fileURLToPath(new URL('..', import.meta.url))
const base = process.env.SITE_BASE ?? '/'
const api = `${docs}reference/api/typedoc-sidebar.json`
const parts = ['tutorials', 'how-to', 'reference', 'explanation'] as const

export default defineConfig({
  title: 'Sojourn',
  description:
    'Model customer journeys as Markov chains, learn them from event logs, and forecast what a change would do.',
  lang: 'en-GB',
  base,
  outDir: fileURLToPath(new URL('../../site', import.meta.url)),
  // While writing there may be no pages of functions.
  ignoreDeadLinks: existsSync(api) ? [] : [/\/api\//],
  head: [['link', { rel: 'icon', type: 'image/svg+xml', href: `${base}playground/mark.svg` }]],
  markdown: {
    math: true,
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    config(md) {
      outsideLinks(md, { docs, base, repository: process.env.SITE_REPOSITORY })
      listsOfPages(md, docs)
      chartGallery(md, docs)
    },
  },
  themeConfig: {
    nav: [
      ...parts.map((part) => ({
        text: readPage(docs, `${part}/index`).title,
        link: `/${part}/`,
        activeMatch: `^/${part}/`,
      })),
      { text: 'Playground', link: '/playground/', target: '_self', rel: '' },
    ],
    sidebar: Object.fromEntries(parts.map((part) => [`/${part}/`, sidebarOfPart(part)])),
    outline: { level: [2, 3] },
    search: {
      provider: 'local',
      options: {
        // "churn" finds pages about churn before the types whose names begin with it.
        miniSearch: {
          searchOptions: { fuzzy: 0.15, weights: { prefix: 0.1, fuzzy: 0.05 } },
        },
      },
    },
    externalLinkIcon: true,
  },
  vite: {
    plugins: [
      {
        // The playground marks its dark theme in another way than VitePress.
        name: 'tokens',
        enforce: 'pre',
        transform: (code, id) =>
          id.endsWith('tokens.css') ? code.replace(':root[data-theme="dark"]', '.dark') : undefined,
      },
    ],
  },
})

function sidebarOfPart(part: string): DefaultTheme.SidebarItem[] {
  const items = sidebarOf(docs, part)
  if (part === 'reference' && existsSync(api))
    items.push({
      text: 'API',
      link: '/reference/api/',
      collapsed: false,
      items: modules(JSON.parse(readFileSync(api, 'utf8'))),
    })
  return [{ text: readPage(docs, `${part}/index`).title, link: `/${part}/`, items }]
}

/** The modules by the names that one imports; TypeDoc puts some of them into groups. */
function modules(items: readonly DefaultTheme.SidebarItem[]): DefaultTheme.SidebarItem[] {
  return items.flatMap(({ link = '', items: within = [] }) => [
    ...(link === '' ? [] : [{ text: link.replace(/^\/reference\/api\/|\.md$/g, ''), link }]),
    ...modules(within),
  ])
}
