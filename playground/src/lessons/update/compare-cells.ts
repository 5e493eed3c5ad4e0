import { type Cell, codeOf, localText } from '@sojourn/notebook'

/** A cell of one's own beside that of a newer lesson. One of the two may be missing. */
export interface Compared {
  readonly mine?: Cell
  readonly fresh?: Cell
  readonly alike: boolean
}

/** Cells of one kind with fewer words in common than this are not the same one, changed. */
const RELATED = 0.2

/**
 * Lays two lists of cells beside one another in their order, so that as much as can be stands beside
 * its like: cells that are alike first, then those of one kind that have most words in common.
 */
export function compareCells(mine: readonly Cell[], fresh: readonly Cell[]): Compared[] {
  const [a, b] = [mine.map(describe), fresh.map(describe)]
  const worth = a.map((one) => b.map((other) => likeness(one, other)))
  const best = alignment(worth, b.length)
  const rows: Compared[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    const like = worth[i]?.[j] ?? 0
    const here = at(best, i, j)
    if (like > 0 && here === like + at(best, i + 1, j + 1))
      rows.push({ mine: mine[i++] as Cell, fresh: fresh[j++] as Cell, alike: like === ALIKE })
    else if (i < a.length && here === at(best, i + 1, j))
      rows.push({ mine: mine[i++] as Cell, alike: false })
    else rows.push({ fresh: fresh[j++] as Cell, alike: false })
  }
  return rows
}

/** Above what any number of changed ones could be worth in its place. */
const ALIKE = 3

interface Described {
  readonly kind: Cell['kind']
  readonly whole: string
  readonly words: ReadonlySet<string>
}

function describe(cell: Cell): Described {
  const { id: _, folded: __, codeHidden: ___, lazy: ____, ...rest } = cell
  const whole = JSON.stringify(rest)
  return { kind: cell.kind, whole, words: new Set(whole.match(/[\p{L}\p{N}]+/gu)) }
}

function likeness(a: Described, b: Described): number {
  if (a.whole === b.whole) return ALIKE
  if (a.kind !== b.kind) return 0
  let common = 0
  for (const word of a.words) if (b.words.has(word)) common++
  const share = common / Math.max(1, a.words.size + b.words.size - common)
  return share < RELATED ? 0 : share
}

/** The most that the rest of both lists is worth, from each pair of places on. */
function alignment(worth: readonly (readonly number[])[], width: number): number[][] {
  const best = Array.from({ length: worth.length + 1 }, () => new Array<number>(width + 1).fill(0))
  for (let i = worth.length - 1; i >= 0; i--)
    for (let j = width - 1; j >= 0; j--) {
      const like = worth[i]?.[j] ?? 0
      const row = best[i] as number[]
      row[j] = Math.max(
        at(best, i + 1, j),
        at(best, i, j + 1),
        like > 0 ? like + at(best, i + 1, j + 1) : 0,
      )
    }
  return best
}

function at(best: readonly (readonly number[])[], i: number, j: number): number {
  return best[i]?.[j] ?? 0
}

/** A cell as lines of text, to be read beside another. */
export function linesOf(cell: Cell, language: string): string[] {
  return textOf(cell, language).split('\n')
}

function textOf(cell: Cell, language: string): string {
  switch (cell.kind) {
    case 'text':
      return localText(cell, language)
    case 'quiz':
      return [
        localText(cell, language),
        ...cell.answers.map(({ text, right, why }) =>
          `${right ? '●' : '○'} ${text} ${why ?? ''}`.trim(),
        ),
      ].join('\n')
    case 'map':
      return JSON.stringify(cell.journey, null, 2)
    case 'scenario':
      return JSON.stringify(cell.scenario, null, 2)
    case 'input':
      return JSON.stringify(cell.control, null, 2)
    default:
      return codeOf(cell) ?? ''
  }
}

/** A line, and whether the other side has none like it; `undefined` where lines are left out. */
export type Line = { readonly text: string; readonly differs: boolean } | undefined

/** Where a cell is longer, the lines that differ with one before and after; the rest is left out. */
const SHORT = 12

export function markedLines(lines: readonly string[], other: readonly string[]): Line[] {
  const known = new Set(other.map((line) => line.trim()))
  const marked = lines.map((text) => ({ text, differs: !known.has(text.trim()) }))
  if (marked.length <= SHORT) return marked
  const near = marked.map((_, i) => marked.slice(Math.max(0, i - 1), i + 2).some((l) => l.differs))
  return marked.flatMap((line, i): Line[] =>
    near[i] ? [line] : i === 0 || near[i - 1] ? [undefined] : [],
  )
}
