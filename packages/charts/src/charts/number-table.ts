import type { Table } from '../chart.ts'

/** A cell before it is rounded. */
type Cell = string | number | null | undefined

/** Digits that count of the largest number in a column. */
const DIGITS = 4

/**
 * A table whose numbers are rounded by column, to four digits of the largest: more than the chart
 * shows, for those who reckon on. A number that isn't known is said in words.
 */
export function numberTable(
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
  unknown: string,
): Table {
  const steps = columns.map((_, i) => {
    const most = Math.max(0, ...rows.map((row) => sizeOf(row[i])))
    return most === 0 ? 0 : Math.floor(Math.log10(most)) + 1 - DIGITS
  })
  return {
    columns,
    rows: rows.map((row) =>
      columns.map((_, i) => {
        const cell = row[i]
        if (typeof cell === 'string') return cell
        return isKnown(cell) ? rounded(cell, steps[i] as number) : unknown
      }),
    ),
  }
}

function sizeOf(cell: Cell): number {
  return isKnown(cell) ? Math.abs(cell) : 0
}

function isKnown(cell: Cell): cell is number {
  return typeof cell === 'number' && Number.isFinite(cell)
}

/** To a multiple of a power of ten; whole numbers keep all their digits. */
function rounded(value: number, power: number): number {
  if (power >= 0) return Math.round(value)
  return Number(`${Math.round(Number(`${value}e${-power}`))}e${power}`) + 0 || exact(value, power)
}

/** Numbers that JavaScript writes with an exponent of their own. */
function exact(value: number, power: number): number {
  return Number((Math.round(value * 10 ** -power) * 10 ** power).toPrecision(DIGITS)) + 0
}
