import { micromark } from 'micromark'
import { gfmTable, gfmTableHtml } from 'micromark-extension-gfm-table'

/**
 * Markdown as HTML. HTML in it is shown as text, and links are of harmless protocols only; sanitise
 * it all the same before it goes into a page.
 */
export function renderMarkdown(source: string): string {
  return micromark(source, { extensions: [gfmTable()], htmlExtensions: [gfmTableHtml()] })
}
