import fc from 'fast-check'
import { type PathTable, pathTable } from '../../src/attribution/index.ts'

/** A row of a random table, with its touches as a list. */
export interface RandomRow {
  readonly path: string[]
  readonly conversions: number
  readonly value: number
  readonly nulls: number
}

/** Rows of up to `channels` channels, with repeats, single touches and paths that nobody took. */
export function randomRows(channels = 5, most = 12): fc.Arbitrary<RandomRow[]> {
  const count = fc.oneof(fc.constant(0), fc.nat({ max: 9 }), fc.nat({ max: 1e6 }))
  const row = fc.record({
    path: fc.array(
      fc.nat({ max: channels - 1 }).map((c) => `c${c}`),
      { minLength: 1, maxLength: 6 },
    ),
    conversions: count,
    each: fc.nat({ max: 900 }),
    nulls: count,
  })
  return fc
    .array(
      row.map(({ path, conversions, each, nulls }) => ({
        path,
        conversions,
        value: conversions * each,
        nulls,
      })),
      { minLength: 1, maxLength: most },
    )
    .filter((rows) => rows.some(({ conversions, nulls }) => conversions + nulls > 0))
}

/** The same as a table. */
export function randomPaths(channels?: number, most?: number): fc.Arbitrary<PathTable> {
  return randomRows(channels, most).map((rows) => pathTable(rows))
}

/** Sum of an array. */
export function total(values: ArrayLike<number>): number {
  return Array.from(values).reduce((sum, value) => sum + value, 0)
}
