import { dirname, posix, relative } from 'node:path'
import type { MarkdownEnv, MarkdownRenderer } from 'vitepress'

/**
 * Links that lead out of the docs. Those to the playground leave the page for good, since it isn't one
 * of VitePress's. Those to files of the repository need its address; without one they are names only.
 *
 * @param repository such as `https://github.com/somebody/sojourn/blob/main`
 */
export function outsideLinks(md: MarkdownRenderer, docs: string, repository?: string): void {
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
        if (href.startsWith('/playground/')) token.attrSet('target', '_self')
        if (file === undefined) continue
        if (repository !== undefined) {
          token.attrSet('href', `${repository}/${file}`)
        } else {
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
