import { grown } from './pair-table.ts'

/**
 * Sums of amounts by code. What each addition rounds off is summed beside it (Knuth's two-sum), so
 * that a sum doesn't depend on the order in which the amounts came.
 */
export class CodeSums {
  /** Amounts by code. */
  count = new Float64Array(64)
  private sum = new Float64Array(64)
  private rest = new Float64Array(64)

  /** Makes room for a code. */
  reach(code: number): void {
    while (code >= this.count.length) {
      this.count = grown(this.count)
      this.sum = grown(this.sum)
      this.rest = grown(this.rest)
    }
  }

  /** Adds an amount to the sum of a code that there is room for. */
  add(code: number, amount: number): void {
    const { count, sum, rest } = this
    const before = sum[code] as number
    const after = before + amount
    const added = after - before
    count[code] = (count[code] as number) + 1
    sum[code] = after
    rest[code] = (rest[code] as number) + (before - (after - added)) + (amount - added)
  }

  /** The codes that have amounts, with their number and their sum. */
  totals(): { touchpoint: number; count: number; total: number }[] {
    return [...this.count].flatMap((count, touchpoint) =>
      count > 0
        ? [
            {
              touchpoint,
              count,
              total: (this.sum[touchpoint] as number) + (this.rest[touchpoint] as number),
            },
          ]
        : [],
    )
  }
}
