import type { Chain } from '../../src/model/index.ts'
import { add, type Fraction, fraction, ONE, solveExactly, times, ZERO } from '../fraction.ts'
import { denseChain } from '../slow-chain.ts'

/** A reward in exact arithmetic, earned at a state (by state) and on a step (by state and state). */
export interface SlowRewards {
  readonly at: readonly number[]
  readonly on: (from: number, to: number) => number
  /** By state: the variance of what is earned there; none if absent. */
  readonly spread?: (state: number) => Fraction
}

/**
 * The slow twin: first and second moments of the total from each touchpoint of a chain that ends
 * surely, from their definitions `E[X] = E[r + ρ + X']` and `E[X²] = E[(r + ρ + X')²]`.
 */
export function slowTotals(
  chain: Chain,
  { at, on, spread }: SlowRewards,
): [Fraction[], Fraction[]] {
  const matrix = denseChain(chain)
  const inside = [...Array(chain.touchpoints).keys()]
  const left = inside.map((i) =>
    inside.map((j) => {
      const row = matrix[i] as number[]
      if (i !== j) return fraction(-(row[j] as number))
      return row.reduce((sum, p, k) => (k === i ? sum : add(sum, fraction(p))), ZERO)
    }),
  )
  const ends = at.map((reward) => fraction(reward))
  /** `Σ_j p_ij term(j)`, where what stays is all that doesn't leave. */
  const expected = (i: number, term: (j: number) => Fraction) => {
    const row = matrix[i] as number[]
    const stays = row.reduce((sum, p, j) => (j === i ? sum : add(sum, fraction(-p))), ONE)
    return row.reduce((sum, p, j) => {
      if (p === 0) return sum
      return add(sum, times(j === i ? stays : fraction(p), term(j)))
    }, ZERO)
  }
  const earned = (i: number, j: number) => add(fraction(at[i] as number), fraction(on(i, j)))
  const isEnd = (j: number) => j >= chain.touchpoints
  const end = (j: number) => ends[j] as Fraction
  const mean = solveExactly(
    left,
    inside.map((i) => expected(i, (j) => add(earned(i, j), isEnd(j) ? end(j) : ZERO))),
  )
  const means = (j: number) => (isEnd(j) ? end(j) : (mean[j] as Fraction))
  const square = solveExactly(
    left,
    inside.map((i) =>
      add(
        spread?.(i) ?? ZERO,
        expected(i, (j) => {
          const now = earned(i, j)
          const cross = times(times(fraction(2), now), means(j))
          return add(add(times(now, now), cross), isEnd(j) ? times(end(j), end(j)) : ZERO)
        }),
      ),
    ),
  )
  return [mean, square]
}
