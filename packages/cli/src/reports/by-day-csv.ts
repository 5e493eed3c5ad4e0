import type { ForecastByDay } from 'sojourn/forecast'

const COLUMNS = ['scenario', 'part', 'id', 'figure', 'day', 'mean', 'low', 'high']
/** What a spreadsheet may take for a formula. */
const FORMULA = /^[=+\-@\t\r]/

type Row = ForecastByDay['baseline']['total']['entrants'][number]

/**
 * A forecast by day as CSV (RFC 4180), a number a line: its scenario, of all or of which persona, phase
 * or channel, what it is, and the day. What isn't known is left empty.
 */
export function byDayCsv({ baseline, scenarios }: ForecastByDay): string {
  const lines = [COLUMNS.join(',')]
  const curves = (scenario: string, part: string, id: string | null, of: object) => {
    for (const [figure, rows] of Object.entries(of) as [string, readonly Row[] | null][])
      for (const { day, mean, low, high } of Array.isArray(rows) ? (rows as Row[]) : [])
        lines.push(
          [scenario, part, id ?? '', figure, day, mean, low, high]
            .map((value) => cell(value))
            .join(','),
        )
  }
  for (const each of [baseline, ...scenarios]) {
    curves(each.name, 'total', null, each.total)
    for (const part of ['persona', 'phase', 'channel'] as const)
      for (const { id, curves: of } of each[`${part}s`]) curves(each.name, part, id, of)
    for (const { id, level } of each.stocks) curves(each.name, 'stock', id, { level })
    if ('difference' in each)
      curves(each.name, 'difference', null, each.difference as unknown as object)
  }
  return `${lines.join('\r\n')}\r\n`
}

function cell(value: string | number): string {
  if (typeof value === 'number') return Number.isNaN(value) ? '' : String(value)
  const text = FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
