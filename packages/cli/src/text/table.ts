import type { Paint } from './paint.ts'
import { shorten } from './shorten.ts'
import { textWidth } from './width.ts'

/** A column: its title, whose lines are stacked, and whether it holds names rather than numbers. */
export interface Column {
  readonly title: string
  /** Names stand left and may be shortened; numbers stand right and never are. */
  readonly names?: true
}

const GAP = '  '
const SHORTEST_NAME = 8

/**
 * A table no wider than `width`. Names are shortened first; if numbers still don't fit, the columns
 * that are left go into a second table below, with the first column again.
 */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
  paint: Paint,
): string {
  const widths = columns.map(({ title }, c) =>
    Math.max(...title.split('\n').map(textWidth), ...rows.map((row) => textWidth(row[c] ?? ''))),
  )
  narrow(columns, widths, width)
  return split(widths, width)
    .map((shown) => block(columns, rows, shown, widths, paint))
    .join('\n\n')
}

/** Takes places from the widest name until the table fits or no name can give more. */
function narrow(columns: readonly Column[], widths: number[], width: number): void {
  for (let over = total(widths) - width; over > 0; over--) {
    const names = [...widths.keys()].filter(
      (c) => columns[c]?.names && (widths[c] as number) > SHORTEST_NAME,
    )
    if (names.length === 0) return
    const widest = names.reduce((a, b) => ((widths[b] as number) > (widths[a] as number) ? b : a))
    widths[widest] = (widths[widest] as number) - 1
  }
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, w) => sum + w, 0) + GAP.length * (widths.length - 1)
}

/** Columns by table. */
function split(widths: readonly number[], width: number): number[][] {
  const tables: number[][] = [[0]]
  for (let c = 1; c < widths.length; c++) {
    const shown = tables.at(-1) as number[]
    const wider = total([...shown, c].map((column) => widths[column] as number))
    if (wider <= width || shown.length === 1) shown.push(c)
    else tables.push([0, c])
  }
  return tables
}

function block(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  shown: readonly number[],
  widths: readonly number[],
  paint: Paint,
): string {
  const line = (cells: (c: number) => string) =>
    shown
      .map((c) => place(cells(c), widths[c] as number, columns[c]?.names))
      .join(GAP)
      .trimEnd()
  const titles = columns.map(({ title }) => title.split('\n'))
  const height = Math.max(...shown.map((c) => titles[c]?.length ?? 0))
  const head = Array.from({ length: height }, (_, i) =>
    line((c) => titles[c]?.[i - height + (titles[c]?.length ?? 0)] ?? ''),
  )
  const rule = shown.map((c) => '─'.repeat(widths[c] as number)).join(GAP)
  const body = rows.map((row) => line((c) => row[c] ?? ''))
  return [...head.map((text) => paint('bold', text)), paint('dim', rule), ...body].join('\n')
}

function place(cell: string, width: number, names: true | undefined): string {
  const text = names ? shorten(cell, width) : cell
  const blank = ' '.repeat(Math.max(0, width - textWidth(text)))
  return names ? text + blank : blank + text
}
