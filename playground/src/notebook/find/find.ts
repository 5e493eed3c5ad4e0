import type { Cell } from '@sojourn/notebook'

/** What is looked for. */
export interface Query {
  readonly text: string
  readonly matchCase: boolean
  readonly regex: boolean
}

/** A place where it was found: in which cell, from where to where in its text. */
export interface Found {
  readonly cell: string
  readonly start: number
  readonly end: number
}

const MOST = 5000

/** The text of a cell in which is looked, and that may be replaced: Markdown, code, an expression. */
export function textOf(cell: Cell): string | undefined {
  if ('source' in cell) return cell.source
  return cell.kind === 'chart' || cell.kind === 'table' ? cell.of : undefined
}

/** The pattern of a query. @throws SyntaxError where it is no regular expression */
export function patternOf({ text, matchCase, regex }: Query): RegExp {
  const source = regex ? text : text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(source, matchCase ? 'gmu' : 'gimu')
}

/** Every place in all cells; nothing for an empty query. */
export function find(cells: readonly Cell[], query: Query): Found[] {
  if (query.text === '') return []
  const pattern = patternOf(query)
  const found: Found[] = []
  for (const cell of cells) {
    for (const match of (textOf(cell) ?? '').matchAll(pattern)) {
      if (match[0] === '') continue
      found.push({ cell: cell.id, start: match.index, end: match.index + match[0].length })
      if (found.length >= MOST) return found
    }
  }
  return found
}

/** A cell with what was found in it replaced: all of it, or only what starts at `only`. */
export function replaceIn(cell: Cell, query: Query, by: string, only?: number): Cell {
  const text = textOf(cell)
  if (text === undefined) return cell
  // In a regular expression $1 is a group; in a plain text it is a dollar and a one.
  const into = query.regex ? by : by.replaceAll('$', '$$$$')
  const next =
    only === undefined ? text.replace(patternOf(query), into) : replaceAt(text, query, into, only)
  if ('source' in cell) return { ...cell, source: next }
  return { ...cell, of: next } as Cell
}

/** The match is made in the whole text, since what stands around it may be part of the pattern. */
function replaceAt(text: string, query: Query, into: string, only: number): string {
  const { flags, source } = patternOf(query)
  const pattern = new RegExp(source, flags.replace('g', 'y'))
  pattern.lastIndex = only
  return text.replace(pattern, into)
}
