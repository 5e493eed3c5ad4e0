import { readdirSync, readFileSync } from 'node:fs'
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
  return pagesWithin(docs, folder).map(({ title, link }) => {
    const within = link.replace(/\/index$/, '')
    return within === link
      ? { text: title, link }
      : {
          text: title,
          link: `${within}/`,
          items: sidebarOf(docs, within.slice(1)),
          collapsed: true,
        }
  })
}

/**
 * The pages in a folder but its own `index.md`, by their places; a folder within it stands there as its
 * `index.md`. The pages of functions, which are no part of the repository, are left out.
 */
export function pagesWithin(docs: string, folder: string): Page[] {
  return readdirSync(join(docs, folder), { withFileTypes: true })
    .filter(({ name }) => name !== 'index.md' && `${folder}/${name}` !== 'reference/api')
    .flatMap((entry) => {
      if (entry.isDirectory()) return readPage(docs, `${folder}/${entry.name}/index`)
      return entry.name.endsWith('.md')
        ? readPage(docs, `${folder}/${entry.name.slice(0, -3)}`)
        : []
    })
    .sort((a, b) => placeOf(a) - placeOf(b) || (a.link < b.link ? -1 : 1))
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
