import type { MarkdownEnv, MarkdownRenderer } from 'vitepress'
import { pagesOf } from './sidebar.ts'

/** `<!-- pages -->` in a page stands for a list of the pages beside it, with their descriptions. */
export function listsOfPages(md: MarkdownRenderer, docs: string): void {
  md.core.ruler.before('normalize', 'pages', (state) => {
    if (state.inlineMode) return
    const { relativePath } = state.env as MarkdownEnv
    const folder = relativePath.replace(/\/?[^/]*$/, '')
    state.src = state.src.replace('<!-- pages -->', () =>
      pagesOf(docs, folder)
        .map(({ title, link, front }) => {
          const { description } = front
          return `- [${title}](${link}.md)${description === undefined ? '' : `: ${description}`}`
        })
        .join('\n'),
    )
  })
}
