import { refuse } from './draws.ts'

/** An outcome over every pair of values of two unknowns. */
export interface TwoWayGrid {
  readonly rows: readonly number[]
  readonly columns: readonly number[]
  /** Outcome by row and column; not finite where the outcome isn't. */
  readonly value: readonly Float64Array[]
}

/**
 * Two-way grid: an outcome over all pairs of values of two unknowns, for a map of where it pays.
 *
 * @param outcome of a row's and a column's value. @throws RangeError for values that aren't finite.
 * @example
 * ```ts
 * import { twoWayGrid } from 'sojourn/decisions'
 * const { value } = twoWayGrid((price, conversion) => price * conversion - 10, [50, 100], [0.1, 0.2])
 * console.log(value[1]?.[1]) // 10, at a price of 100 and a conversion of 0.2
 * ```
 */
export function twoWayGrid(
  outcome: (row: number, column: number) => number,
  rows: readonly number[],
  columns: readonly number[],
): TwoWayGrid {
  const problems = Object.entries({ rows, columns }).flatMap(([name, values]) =>
    values.flatMap((value, i) =>
      Number.isFinite(value) ? [] : [`${name}[${i}] is ${value}; it must be finite.`],
    ),
  )
  refuse('twoWayGrid', problems)
  const value = rows.map((row) => Float64Array.from(columns, (column) => outcome(row, column)))
  return { rows: [...rows], columns: [...columns], value }
}
