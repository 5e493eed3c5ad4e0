import { dirname, posix, relative } from 'node:path'
import type { MarkdownEnv, MarkdownRenderer } from 'vitepress'

/** What stands around the docs. */
export interface Surroundings {
  /** The folder of the docs. */
  readonly docs: string
  /** The path that the site is served from. */
  readonly base: string
  /** Where the repository can be read, such as `https://github.com/somebody/sojourn/blob/main`. */
  readonly repository: string | undefined
}

/**
 * Links that lead out of the docs. Those to the playground and to schemas (`/playground/…`,
 * `/schema/…`) leave the page for good, since they aren't VitePress's. Those to files of the repository
 * need its address; without one they are names only.
 */
export function outsideLinks(md: MarkdownRenderer, { docs, base, repository }: Surroundings): void {
  md.core.ruler.push('outside-links', ({ tokens, env, inlineMode }) => {
    if (inlineMode) return
    const { path } = env as MarkdownEnv
    for (const { children } of tokens) {
      const open: boolean[] = []
      for (const token of children ?? []) {
        if (token.type === 'link_close' && open.pop()) token.tag = 'span'
        if (token.type !== 'link_open') continue
        const href = token.attrGet('href') ?? ''
        const file = fileOutside(docs, path, href)
        open.push(file !== undefined && repository === undefined)
        if (/^\/(playground|schema)\//.test(href)) {
          token.attrSet('href', base + href.slice(1))
          token.attrSet('target', '_self')
          if (href.startsWith('/schema/')) token.attrSet('download', '')
        } else if (file !== undefined && repository !== undefined) {
          token.attrSet('href', `${repository}/${file}`)
        } else if (file !== undefined) {
          token.type = 'file_open'
          token.tag = 'span'
          token.attrs = [['title', `${file} in the repository`]]
        }
      }
    }
  })
}

/** The path from the root of the repository of what a link means, if that isn't in the docs. */
function fileOutside(docs: string, page: string, href: string): string | undefined {
  if (!/^\.\.?\//.test(href)) return undefined
  const folder = relative(docs, dirname(page)).replaceAll('\\', '/')
  const path = posix.normalize(posix.join('docs', folder, href))
  return path.startsWith('docs/') ? undefined : path
}
