import type { Chain } from '../model/chain.ts'
import { solveTransposed } from '../numeric/elimination.ts'
import { expectedVisits } from './expected-visits.ts'
import { visitsOf } from './visits.ts'

/** Visits of each touchpoint by a customer who enters. */
export interface VisitMoments {
  /** By touchpoint: expected visits; Infinity in a closed class that customers get caught in. */
  readonly mean: Float64Array
  /** By touchpoint: their variance; Infinity as the mean. */
  readonly variance: Float64Array
  /** The largest absolute error of any mean that is finite. */
  readonly errorBound: number
}

/**
 * Mean and variance of the visits of every touchpoint, with a bound of the means. With `N` the
 * fundamental matrix, `v = α N` and `F_j = v_j / N_jj` the chance of ever coming, the variance is
 * `F_j (1 + f_j − F_j) N_jj²` with `f_j = 1 − 1 / N_jj` (Kemeny & Snell 1960, theorem 3.3.3 for who
 * starts in a state). The distribution of one is {@link visitDistribution}.
 *
 * Cost: one elimination, and a solve for each touchpoint.
 * @example
 * ```ts
 * import { visitMoments } from 'sojourn/analysis'
 * import { compileChain, journey } from 'sojourn/model'
 * const walk = compileChain(journey({
 *   touchpoints: [{ id: 'one' }, { id: 'two' }, { id: 'three' }],
 *   outcomes: [{ id: 'home' }, { id: 'bar' }], entries: { one: 1 },
 *   transitions: {
 *     one: { home: 0.5, two: 0.5 }, two: { one: 0.5, three: 0.5 }, three: { two: 0.5, bar: 0.5 },
 *   },
 * }))
 * const { mean, variance } = visitMoments(walk)
 * console.log(mean, variance) // 1.5, 1, 0.5 and 0.75, 2, 0.75
 * ```
 */
export function visitMoments(chain: Chain): VisitMoments {
  const { system, visits, bound } = visitsOf(chain)
  const { elimination } = system
  const mean = expectedVisits(chain)
  const variance = mean.map((value) => (value === Infinity ? Infinity : 0))
  let errorBound = 0
  const b = new Float64Array(elimination.plan.size)
  for (const [k, i] of elimination.plan.state.entries()) {
    errorBound = Math.max(errorBound, bound[i] as number)
    const comes = visits[i] as number
    if (comes === 0) continue
    b.fill(0)
    b[k] = 1
    const again = solveTransposed(elimination, b, b)[k] as number
    const ever = Math.min(1, comes / again)
    // Both terms of 1 + f − F = f + (1 − F) are at least 0.
    variance[i] = ever * (Math.max(0, again - 1) / again + (1 - ever)) * again ** 2
  }
  return { mean, variance, errorBound }
}
