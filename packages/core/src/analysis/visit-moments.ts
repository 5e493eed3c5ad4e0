import type { Chain } from '../model/chain.ts'
import { productError, roundedUp, roundingError } from '../numeric/rounding.ts'
import { visitsOfTouchpoints } from './expected-visits.ts'
import { visitsOf } from './visits.ts'
import { visitsOfVisitors } from './visits-of-visitors.ts'

/** Visits of each touchpoint by a customer who enters. */
export interface VisitMoments {
  /** By touchpoint: expected visits; Infinity in a closed class that customers get caught in. */
  readonly mean: Float64Array
  /** By touchpoint: their variance; Infinity as the mean. */
  readonly variance: Float64Array
  /** The largest absolute error of any mean that is finite. */
  readonly errorBound: number
  /** The largest absolute error of any variance that is finite. */
  readonly varianceErrorBound: number
}

/**
 * Mean and variance of the visits of every touchpoint, with bounds of both. With `N` the fundamental
 * matrix and `v = α N`, the variance is `v_j (2 N_jj − 1 − v_j)` (Kemeny & Snell 1960, theorem 3.3.3
 * for who starts in a state). The distribution of one is {@link visitDistribution}.
 *
 * Cost: one elimination, and a solve and a product for each touchpoint.
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
  const found = visitsOf(chain)
  const { visits, bound } = found
  const { elimination } = found.system
  const { visits: mean, errorBound } = visitsOfTouchpoints(found)
  const visitsPerVisitor = visitsOfVisitors(elimination)
  const variance = mean.map((value) => (value === Infinity ? Infinity : 0))
  let varianceErrorBound = 0
  for (const [k, i] of elimination.plan.state.entries()) {
    const [comes, ofComes] = [visits[i] as number, bound[i] as number]
    const again = comes > 0 ? visitsPerVisitor(k) : { visits: 1, bound: 0 }
    // Both terms of (N − 1) + (N − v) are at least 0.
    const spread = Math.max(0, again.visits - 1) + Math.max(0, again.visits - comes)
    const ofSpread = 2 * again.bound + ofComes + roundingError(4) * (2 * again.visits + comes)
    variance[i] = comes * spread
    varianceErrorBound = Math.max(
      varianceErrorBound,
      productError(comes, ofComes, spread, roundedUp(ofSpread)),
    )
  }
  return { mean, variance, errorBound, varianceErrorBound }
}
