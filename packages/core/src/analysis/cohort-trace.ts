import type { Chain } from '../model/chain.ts'
import { roundingError } from '../numeric/rounding.ts'
import { mostArrivals } from './most-arrivals.ts'

/** Where a cohort stands after a number of steps. */
export interface Occupancy {
  /** By state: the share of those who entered. */
  readonly share: Float64Array
  /** The largest absolute error of any share. */
  readonly errorBound: number
}

/**
 * State occupancy of a cohort: `α Pᵏ`, the share of customers at each state after `k` steps.
 * Cost: `k` sparse products.
 *
 * @returns shares by state, with a rigorous bound of their error.
 * @throws RangeError where the steps are no whole number from 0.
 * @example
 * ```ts
 * import { cohortTrace } from 'sojourn/analysis'
 * import { compileChain, journey } from 'sojourn/model'
 * const retry = compileChain(journey({
 *   touchpoints: [{ id: 'try' }], outcomes: [{ id: 'done', kind: 'conversion' }],
 *   entries: { try: 1 }, transitions: { try: { try: 0.5, done: 0.5 } },
 * }))
 * console.log(cohortTrace(retry, 2).share) // 0.25 still trying, 0.75 done
 * ```
 */
export function cohortTrace(chain: Chain, steps: number): Occupancy {
  if (!Number.isInteger(steps) || steps < 0)
    throw new RangeError(`cohortTrace: steps is ${steps}; it must be a whole number from 0`)
  const states = chain.ids.length
  let share = Float64Array.from(chain.entry)
  for (let step = 0; step < steps; step++) {
    const next = new Float64Array(states)
    next.set(share.subarray(chain.touchpoints), chain.touchpoints)
    for (let i = 0; i < chain.touchpoints; i++) {
      const from = chain.rowStart[i] as number
      const until = chain.rowStart[i + 1] as number
      // Whoever is at a dead end stays there.
      if (from === until) next[i] = (next[i] as number) + (share[i] as number)
      for (let p = from; p < until; p++) {
        const to = chain.column[p] as number
        next[to] = (next[to] as number) + (share[i] as number) * (chain.probability[p] as number)
      }
    }
    if (next.every((value, i) => value === share[i])) break
    share = next
  }
  // Sums of what is positive: each share is off by a share of itself.
  const relative = roundingError((steps + 1) * (mostArrivals(chain) + 2))
  return { share, errorBound: Math.min(1, relative) }
}
