import type { Cell } from '../document/cell.ts'
import { codeOf } from '../document/code-of.ts'
import type { Notebook } from '../document/notebook.ts'
import { escapeHtml } from './escape-html.ts'
import { readBack, toScript } from './observable-script.ts'

/**
 * A notebook in Observable's HTML format, which Observable Desktop and Notebook Kit open.
 *
 * Every cell stands there as Markdown or TypeScript; what that format has no place for (kinds,
 * controls, languages) is in a comment in a last, hidden cell, from which `readObservable` makes the
 * same notebook again.
 */
export function writeObservable(notebook: Notebook): string {
  const { cells, title } = notebook
  const scripts = cells.map((cell, i) => {
    const code = codeOf(cell)
    const type = code === undefined ? 'text/markdown' : 'text/x-typescript'
    const pinned = code !== undefined && !cell.codeHidden ? ' pinned=""' : ''
    return `  <script id="${i + 1}" type="${type}"${pinned}>${toScript(textOf(cell))}</script>`
  })
  const kept = JSON.stringify({ ...notebook, cells: cells.map(rest) }).replace(
    /[<>&]|-(?=-)/g,
    toEscape,
  )
  const comment = `<!-- sojourn-notebook ${kept} -->`
  return `<!doctype html>
<notebook theme="air">
  <title>${escapeHtml(title)}</title>
${[...scripts, `  <script id="${cells.length + 1}" type="text/markdown" hidden="">\n    ${comment}\n  </script>`].join('\n')}
</notebook>
`
}

/** The text of a cell as that format has it. */
export function textOf(cell: Cell): string {
  return cell.kind === 'text' || cell.kind === 'quiz' ? cell.source : (codeOf(cell) as string)
}

/** The cell without its text, where the text comes back from the script as it was. */
function rest(cell: Cell): object {
  if (!('source' in cell) || readBack(cell.source) !== cell.source) return cell
  const { source: _, ...others } = cell
  return others
}

function toEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
