import type { Chain } from '../../src/model/index.ts'

/** Mean and variance of a sum of rewards over a journey. */
export interface ExactMoments {
  readonly mean: number
  readonly variance: number
}

/**
 * Exact moments of a sum in which each arrival at `j` adds an independent reward of mean `mean[j]` and
 * second moment `square[j]`: `g = P (a + g)` and `S = P (b + 2 a g + S)`, by dense elimination.
 */
export function exactMoments(
  chain: Chain,
  mean: ArrayLike<number>,
  square: ArrayLike<number>,
): ExactMoments {
  const a = (j: number) => mean[j] as number
  const b = (j: number) => square[j] as number
  const onward = (reward: (j: number) => number) => (i: number) => {
    let sum = 0
    for (let p = chain.rowStart[i] as number; p < (chain.rowStart[i + 1] as number); p++)
      sum += (chain.probability[p] as number) * reward(chain.column[p] as number)
    return sum
  }
  const g = solve(chain, onward(a))
  const future = (j: number) => g[j] ?? 0
  const S = solve(
    chain,
    onward((j) => b(j) + 2 * a(j) * future(j)),
  )
  let first = 0
  let second = 0
  for (const [j, share] of chain.entry.entries()) {
    first += share * (a(j) + future(j))
    second += share * (b(j) + 2 * a(j) * future(j) + (S[j] ?? 0))
  }
  return { mean: first, variance: second - first * first }
}

/** `x = r + Q x` over the touchpoints, by elimination with pivots. */
function solve(chain: Chain, r: (i: number) => number): number[] {
  const n = chain.touchpoints
  const rows = Array.from({ length: n }, (_, i) => {
    const row = new Array<number>(n + 1).fill(0)
    for (let p = chain.rowStart[i] as number; p < (chain.rowStart[i + 1] as number); p++) {
      const j = chain.column[p] as number
      if (j < n) row[j] = -(chain.probability[p] as number)
    }
    row[i] = (row[i] as number) + 1
    row[n] = r(i)
    return row
  })
  for (let k = 0; k < n; k++) {
    let best = k
    for (let i = k; i < n; i++) {
      if (Math.abs(rows[i]?.[k] as number) > Math.abs(rows[best]?.[k] as number)) best = i
    }
    ;[rows[k], rows[best]] = [rows[best] as number[], rows[k] as number[]]
    const pivot = rows[k] as number[]
    for (const [i, row] of rows.entries()) {
      if (i === k) continue
      const factor = (row[k] as number) / (pivot[k] as number)
      if (factor !== 0)
        for (let j = k; j <= n; j++) row[j] = (row[j] as number) - factor * (pivot[j] as number)
    }
  }
  return rows.map((row, i) => (row[n] as number) / (row[i] as number))
}
