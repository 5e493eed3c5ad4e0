import type { Chain } from '../../src/model/index.ts'

/** Moments of a sum of rewards over a journey. */
export interface ExactMoments {
  readonly mean: number
  readonly variance: number
  /** `E[(X − μ)³] / σ³`. */
  readonly skewness: number
  /** `E[(X − μ)⁴] / σ⁴`, 3 for a normal distribution. */
  readonly kurtosis: number
}

const CHOOSE = [[1], [1, 1], [1, 2, 1], [1, 3, 3, 1], [1, 4, 6, 4, 1]]
const FACTORIAL = [1, 1, 2, 6, 24]

/**
 * Exact moments of a sum in which each arrival at `j` adds `reward[j]`, or an exponential reward of
 * that mean. With `S` the sum still to come and `X` the reward of the next arrival,
 * `E[Sᵏ] = Σ p Σ C(k, m) E[Xᵐ] E[S'ᵏ⁻ᵐ]`: one dense system a moment.
 */
export function exactMoments(
  chain: Chain,
  reward: ArrayLike<number>,
  law: 'fixed' | 'exponential' = 'fixed',
): ExactMoments {
  const ofReward = (j: number, m: number) =>
    (reward[j] as number) ** m * (law === 'fixed' ? 1 : (FACTORIAL[m] as number))
  const toCome: number[][] = [chain.ids.map(() => 1)]
  // E[(X + S)ᵏ] of who arrives at j, but for the part E[Sᵏ] that is sought.
  const known = (j: number, k: number) => {
    let sum = 0
    for (let m = 1; m <= k; m++)
      sum += (CHOOSE[k]?.[m] as number) * ofReward(j, m) * (toCome[k - m]?.[j] ?? 0)
    return sum
  }
  for (let k = 1; k <= 4; k++)
    toCome.push(
      solve(chain, (i) => {
        let sum = 0
        for (let p = chain.rowStart[i] as number; p < (chain.rowStart[i + 1] as number); p++)
          sum += (chain.probability[p] as number) * known(chain.column[p] as number, k)
        return sum
      }),
    )
  const raw = (k: number) =>
    chain.entry.reduce((sum, share, j) => sum + share * (known(j, k) + (toCome[k]?.[j] ?? 0)), 0)
  const [m1, m2, m3, m4] = [raw(1), raw(2), raw(3), raw(4)]
  const variance = m2 - m1 ** 2
  return {
    mean: m1,
    variance,
    skewness: (m3 - 3 * m2 * m1 + 2 * m1 ** 3) / variance ** 1.5,
    kurtosis: (m4 - 4 * m3 * m1 + 6 * m2 * m1 ** 2 - 3 * m1 ** 4) / variance ** 2,
  }
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
