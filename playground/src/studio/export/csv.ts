import type { Table } from '@sojourn/charts'

/** What spreadsheets need to see that a file is UTF-8. */
const MARK = '\ufeff'

/**
 * A table as RFC 4180 has it. Numbers have all their digits and a point, for programs. A text that a
 * spreadsheet would take for a formula begins with an apostrophe, as names may come from others.
 */
export function csv({ columns, rows }: Table): string {
  const lines = [columns, ...rows].map((row) => row.map(field).join(','))
  return `${MARK}${lines.join('\r\n')}\r\n`
}

function field(cell: string | number): string {
  if (typeof cell === 'number') return String(cell)
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
