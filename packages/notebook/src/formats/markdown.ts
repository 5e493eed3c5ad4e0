import { micromark } from 'micromark'
import { gfmTable, gfmTableHtml } from 'micromark-extension-gfm-table'
import { escapeHtml } from './escape-html.ts'

/** The longest text that is read as Markdown, in characters. */
const LONGEST = 100_000
const MOST_LINES = 4000
/** Marks of emphasis, links and code in one text: those that open nothing are compared with one another. */
const MOST_MARKS = 4000
/** Quotes and lists within each other, told by the marks or by the space at the start of a line. */
const TOO_DEEP = /^(?:(?:[ \t]*(?:>|[-+*]|\d{1,9}[.)])){24}|[ \t]{80,}(?:>|[-+*]|\d))/m

/**
 * Markdown as HTML. HTML in it is shown as text, and links are of harmless protocols only; sanitise
 * it all the same before it goes into a page. A text that would take a reader's machine seconds, by
 * its length or by what is nested in it, is shown as it is written.
 */
export function renderMarkdown(source: string): string {
  if (isTooMuch(source)) return `<pre>${escapeHtml(source)}</pre>`
  return micromark(source, { extensions: [gfmTable()], htmlExtensions: [gfmTableHtml()] })
}

function isTooMuch(source: string): boolean {
  return (
    source.length > LONGEST ||
    count(source, /\n|\r/g) > MOST_LINES ||
    count(source, /[*_[\]`]/g) > MOST_MARKS ||
    TOO_DEEP.test(source)
  )
}

function count(source: string, pattern: RegExp): number {
  let found = 0
  for (const _ of source.matchAll(pattern)) found++
  return found
}
