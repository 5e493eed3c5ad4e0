import { inspect } from 'loupe'
import { type Output, readOutput, textOutput } from './output.ts'

const MOST_ROWS = 1000
const MOST_COLUMNS = 50

/** How cells say what an output is: `chart('retention', curve)`, `table(rows)`, `markdown('**a**')`. */
export class Shown {
  constructor(readonly output: unknown) {}
}

/** What every cell can call without an import. */
export const displays = {
  chart: (chart: unknown, of: unknown, options?: unknown, summary?: unknown) =>
    new Shown(
      clean({ kind: 'chart', data: { chart, of }, options, summary: summary ?? `Chart: ${chart}` }),
    ),
  table: (rows: unknown) => new Shown(tableOutput(rows) ?? textOutput(preview(rows))),
  markdown: (data: unknown) =>
    new Shown({ kind: 'markdown', data: String(data), summary: String(data) }),
}

/** The output that shows a value: as it says itself, a drawing, a table, or else text. */
export function toOutput(value: unknown): Output | undefined {
  if (value === undefined) return undefined
  if (value instanceof Shown) return readOutput(value.output)
  if (typeof value === 'string') return readOutput(textOutput(value))
  if (isDrawing(value))
    return readOutput({ kind: 'svg', data: value.outerHTML, summary: drawingSummary(value) })
  return readOutput(tableOutput(value) ?? textOutput(preview(value)))
}

/** A value in a line or a few, cut where it is long or deep. */
export function preview(value: unknown, truncate = 2000): string {
  if (typeof value === 'number' || typeof value === 'string')
    return String(value).slice(0, truncate)
  try {
    // Loupe tells +0 from -0; nobody else does.
    return inspect(value, { depth: 4, truncate }).replace(/(?<=[[,:] )\+0(?=,| [\]}])/g, '0')
  } catch {
    return 'A value that cannot be shown.'
  }
}

/** Plain JSON data of a value; what JSON leaves out is left out. */
export function clean(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_, item) =>
      ArrayBuffer.isView(item) ? [...(item as Float64Array)] : item,
    ) ?? 'null',
  )
}

function tableOutput(value: unknown): Output | undefined {
  if (!Array.isArray(value) || value.length === 0 || !value.every(isRecord)) return undefined
  const columns = [...new Set(value.slice(0, MOST_ROWS).flatMap(Object.keys))].slice(
    0,
    MOST_COLUMNS,
  )
  const rows = value.slice(0, MOST_ROWS).map((row) => columns.map((column) => cellOf(row[column])))
  const summary = `A table of ${value.length} rows: ${columns.join(', ')}`
  return { kind: 'table', data: { columns, rows }, summary, options: { rows: value.length } }
}

function cellOf(value: unknown): string | number | boolean | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string')
    return value
  return preview(value, 100)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isDrawing(
  value: unknown,
): value is { outerHTML: string; getAttribute?(name: string): string | null } {
  return isRecord(value) && 'outerHTML' in value && typeof value.outerHTML === 'string'
}

function drawingSummary(drawing: { getAttribute?(name: string): string | null }): string {
  return drawing.getAttribute?.('aria-label') ?? 'A drawing'
}
