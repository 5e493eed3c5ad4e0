import type { PathTable } from './path-table.ts'

/** What all paths of a table come to. */
export interface PathTotals {
  readonly conversions: number
  readonly nulls: number
  /** Null where values aren't known. */
  readonly value: number | null
}

/** Adds up the paths of a table. */
export function pathTotals({ conversions, nulls, value }: PathTable): PathTotals {
  return {
    conversions: sum(conversions),
    nulls: nulls ? sum(nulls) : 0,
    value: value ? sum(value) : null,
  }
}

function sum(values: Float64Array): number {
  let total = 0
  for (const value of values) total += value
  return total
}
