import type { Chain } from '../model/chain.ts'
import { roundingError, UNDERFLOW } from '../numeric/rounding.ts'
import { mostArrivals } from './most-arrivals.ts'
import { type StateSet, statesOf } from './state-set.ts'

/** When customers arrive at a set for the first time. */
export interface FirstPassageDistribution {
  /** By step from 0 to the last: the probability of arriving in it. */
  readonly probability: Float64Array
  /** The largest absolute error of any probability. */
  readonly errorBound: number
}

/**
 * Distribution of the number of steps to a set: the probability that a customer who enters arrives
 * there for the first time after exactly `k` steps, for `k` from 0 to `steps`; the discrete
 * phase-type distribution `α Q^(k−1) R_C 1`. What is missing from 1 arrives later or never.
 *
 * Cost: `steps` sparse products.
 * @returns probabilities by step, with a rigorous bound of their error.
 * @throws RangeError for ids the chain doesn't have, or steps that are no whole number from 0.
 * @example
 * ```ts
 * import { firstPassageDistribution } from 'sojourn/analysis'
 * import { compileChain, journey } from 'sojourn/model'
 * const retry = compileChain(journey({
 *   touchpoints: [{ id: 'try' }], outcomes: [{ id: 'done', kind: 'conversion' }],
 *   entries: { try: 1 }, transitions: { try: { try: 0.5, done: 0.5 } },
 * }))
 * console.log(firstPassageDistribution(retry, ['done'], 3).probability) // 0, 0.5, 0.25, 0.125
 * ```
 */
export function firstPassageDistribution<Id extends string>(
  chain: Chain<Id>,
  targets: Iterable<NoInfer<Id>> | StateSet,
  steps: number,
): FirstPassageDistribution {
  if (!Number.isInteger(steps) || steps < 0)
    throw new RangeError(
      `firstPassageDistribution: steps is ${steps}; it must be a whole number from 0`,
    )
  const set = targets instanceof Uint8Array ? targets : statesOf(chain, targets)
  const arrived = new Float64Array(steps + 1)
  let mass = Float64Array.from(chain.entry)
  for (let k = 0; k <= steps; k++) {
    for (const [i, share] of mass.entries())
      if (set[i]) {
        arrived[k] = (arrived[k] as number) + share
        mass[i] = 0
      }
    const next = new Float64Array(mass.length)
    for (let i = 0; i < chain.touchpoints; i++)
      for (let p = chain.rowStart[i] as number; p < (chain.rowStart[i + 1] as number); p++) {
        const to = chain.column[p] as number
        next[to] = (next[to] as number) + (mass[i] as number) * (chain.probability[p] as number)
      }
    mass = next
  }
  // Sums of what is positive: each is off by a share of itself, however small.
  const relative = roundingError(2 * (steps * (mostArrivals(chain) + 2) + chain.ids.length))
  const largest = arrived.reduce((most, value) => Math.max(most, value), 0)
  return { probability: arrived, errorBound: Math.min(1, relative * largest + UNDERFLOW) }
}
