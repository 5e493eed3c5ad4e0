import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DefaultTheme } from 'vitepress'

/** A page of the docs, as lists show it. */
export interface Page {
  readonly title: string
  /** From the root of the docs, without `.md`. */
  readonly link: string
  /** What stands in its front matter: `order` and `description`. */
  readonly front: Readonly<Record<string, string>>
}

type Item = DefaultTheme.SidebarItem

/**
 * The sidebar of a folder: its pages and the folders within it, each folder under the title of its
 * `index.md`. They stand by `order` in their front matter, then by file name; so a new page is there
 * without being listed anywhere.
 */
export function sidebarOf(docs: string, folder: string): Item[] {
  const within = [
    ...pagesOf(docs, folder).map((page) => ({ page, items: undefined })),
    ...foldersOf(docs, folder).map((each) => ({
      page: readPage(docs, `${each}/index`),
      items: sidebarOf(docs, each),
    })),
  ]
  return within
    .sort((a, b) => placeOf(a.page) - placeOf(b.page) || (a.page.link < b.page.link ? -1 : 1))
    .map(({ page, items }) => ({
      text: page.title,
      link: page.link.replace(/index$/, ''),
      ...(items && { items, collapsed: true }),
    }))
}

/** The pages of a folder but its `index.md`, by their places. */
export function pagesOf(docs: string, folder: string): Page[] {
  return readdirSync(join(docs, folder))
    .filter((name) => name.endsWith('.md') && name !== 'index.md')
    .map((name) => readPage(docs, `${folder}/${name.slice(0, -3)}`))
    .sort((a, b) => placeOf(a) - placeOf(b) || (a.link < b.link ? -1 : 1))
}

/** The folders in it that are parts of the docs: those with an `index.md`, but the API's. */
export function foldersOf(docs: string, folder: string): string[] {
  return readdirSync(join(docs, folder))
    .map((name) => `${folder}/${name}`)
    .filter((each) => each !== 'reference/api' && existsSync(join(docs, each, 'index.md')))
}

/** A page by its place without `.md`. Its title is the front matter's, else its first heading. */
export function readPage(docs: string, page: string): Page {
  const text = readFileSync(join(docs, `${page}.md`), 'utf8')
  const [, matter = ''] = /^---\n([\s\S]*?)\n---/.exec(text) ?? []
  const front = Object.fromEntries(
    [...matter.matchAll(/^(\w+): *(.*)$/gm)].map(([, key, value = '']) => [
      key,
      value.replace(/^(["'])(.*)\1$/, '$2'),
    ]),
  )
  const title = front.title ?? /^# (.*)$/m.exec(text)?.[1] ?? page
  return { title: title.replace(/[`*]/g, '').replaceAll('\\', ''), link: `/${page}`, front }
}

function placeOf({ front }: Page): number {
  return Number(front.order ?? 1000)
}
