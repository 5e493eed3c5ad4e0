import type { Numbers } from '../figures/numbers.ts'
import type { Messages } from '../messages/en.ts'

/** Rows that can be drawn, and what is said about the others. */
export interface KnownRows<Row> {
  readonly rows: readonly Row[]
  /** A sentence that names the rows that aren't drawn, after a space; nothing if all are. */
  readonly leftOut: string
}

/** Rows whose numbers are all known: neither null nor infinite nor NaN. */
export function knownRows<Row extends { readonly name: string }>(
  all: readonly Row[],
  numbersIn: (row: Row) => readonly (number | null | undefined)[],
  { leftOut }: Messages,
  { list }: Numbers,
): KnownRows<Row> {
  const isKnown = (row: Row) => numbersIn(row).every((value) => Number.isFinite(value))
  const unknown = all.filter((row) => !isKnown(row)).map(({ name }) => name)
  return {
    rows: all.filter(isKnown),
    leftOut: unknown.length > 0 ? ` ${leftOut(list(unknown))}` : '',
  }
}
