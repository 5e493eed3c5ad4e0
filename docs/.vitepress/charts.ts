import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MarkdownRenderer } from 'vitepress'

/**
 * `<!-- charts -->` in a page stands for the gallery of charts, `charts.html`, in the colours of the
 * site: each chart under the function that draws it, so that the outline and the search find it.
 */
export function chartGallery(md: MarkdownRenderer, docs: string): void {
  md.core.ruler.before('normalize', 'charts', (state) => {
    state.src = state.src.replace('<!-- charts -->', () => {
      const page = readFileSync(join(docs, 'reference/charts.html'), 'utf8')
      return [...page.matchAll(/<section id="([^"]*)">\n<h2>(.*?)<\/h2>\n([\s\S]*?)<\/section>/g)]
        .map(([, id, title, rest = '']) => {
          const by = /<code>(.*?)<\/code>/.exec(rest)?.[1]
          return `## ${by} {#${id}}\n\n**${title}**\n\n${drawn(rest)}`
        })
        .join('\n')
    })
  })
}

/**
 * Vue takes no `style` within a page; what the drawings have in theirs is in `theme.css`. Names of
 * groups say nothing, since a drawing is one picture with a name and a description.
 */
function drawn(section: string): string {
  const svg = section
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .replace(/ <code>.*?<\/code>/, '')
    .replace(/<g aria-label="[^"]*"/g, '<g')
  return `<div v-pre class="chart">\n${svg}</div>\n`
}
