import type { TestPart } from './independence-test.ts'

/** The test of a table, and its size. */
export interface TableTest extends TestPart {
  /** Groups that have counts, and columns that have any. */
  readonly groups: number
  readonly columns: number
}

/**
 * Whether groups share one distribution over columns: expected is `row total × column total / N`.
 * Groups without counts are left out, and so are columns that no group has, since neither can tell:
 * `(groups − 1)(columns − 1)` degrees of freedom.
 */
export function tableTest<Column>(groups: readonly ReadonlyMap<Column, number>[]): TableTest {
  const totals = new Map<Column, number>()
  const used: { row: ReadonlyMap<Column, number>; total: number }[] = []
  let all = 0
  for (const row of groups) {
    let total = 0
    for (const [column, count] of row) {
      if (!(count > 0)) continue
      total += count
      totals.set(column, (totals.get(column) ?? 0) + count)
    }
    if (total > 0) used.push({ row, total })
    all += total
  }
  let [likelihoodRatio, chiSquare] = [0, 0]
  for (const { row, total } of used)
    for (const [column, sum] of totals) {
      const expected = (total * sum) / all
      const count = row.get(column) ?? 0
      chiSquare += (count - expected) ** 2 / expected
      if (count > 0) likelihoodRatio += 2 * count * Math.log(count / expected)
    }
  return {
    likelihoodRatio: Math.max(0, likelihoodRatio),
    chiSquare,
    degreesOfFreedom: Math.max(0, (used.length - 1) * (totals.size - 1)),
    groups: used.length,
    columns: totals.size,
  }
}
