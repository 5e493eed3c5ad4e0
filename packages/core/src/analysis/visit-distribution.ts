import type { Chain } from '../model/chain.ts'
import { productError, roundedUp, roundingError } from '../numeric/rounding.ts'
import { hittingProbabilities } from './hitting-probabilities.ts'
import { rowGap } from './row-gap.ts'
import { visitsOf } from './visits.ts'

/** How many times a customer who enters visits a state. */
export interface VisitDistribution {
  /** By number of visits from 0 to `most`. */
  readonly probability: Float64Array
  /** Probability of more than `most` visits. */
  readonly more: number
  /** Expected number of visits; Infinity where customers get caught. */
  readonly mean: number
  /** Infinity where the mean is. */
  readonly variance: number
  /** Probability that a customer who is there comes back. */
  readonly returnProbability: number
  /** The largest absolute error of any probability. */
  readonly errorBound: number
  /** The largest absolute error of the mean; 0 where it is infinite. */
  readonly meanErrorBound: number
  /** The largest absolute error of the variance; 0 where it is infinite. */
  readonly varianceErrorBound: number
}

/**
 * Distribution of the number of visits to a state: nobody comes with `1 − F`, and whoever comes
 * returns with probability `f` each time, so `Pr(V = n) = F f^(n−1) (1 − f)` (Kemeny & Snell 1960).
 * With `N = 1 / (1 − f)` the expected visits of who starts there, the mean is `v = F N` and the
 * variance `F (1 + f − F) N² = v (2 N − 1 − v)`. For the visits of a set, such as a channel, take `rewardToAbsorption` with a
 * reward of 1 on each of its states.
 *
 * An outcome is visited once at most. A touchpoint that is never left for good is visited for ever
 * by all who come; so is a dead end.
 *
 * Cost: two eliminations.
 * @param most a whole number from 0.
 * @throws RangeError where the chain has no such state, or `most` is no whole number from 0.
 * @example
 * ```ts
 * import { visitDistribution } from 'sojourn/analysis'
 * import { compileChain, journey } from 'sojourn/model'
 * const shop = compileChain(journey({
 *   touchpoints: [{ id: 'ad' }, { id: 'cart' }], outcomes: [{ id: 'order' }, { id: 'lost' }],
 *   entries: { ad: 1 },
 *   transitions: { ad: { cart: 0.5, lost: 'rest' }, cart: { cart: 0.5, order: 0.25, lost: 'rest' } },
 * }))
 * const { probability, more, variance } = visitDistribution(shop, 'cart', 2)
 * console.log(probability, more) // 0.5, 0.25, 0.125, and 0.125 come more often
 * console.log(variance) // 2
 * ```
 */
export function visitDistribution<Id extends string>(
  chain: Chain<Id>,
  id: NoInfer<Id>,
  most: number,
): VisitDistribution {
  if (!Number.isInteger(most) || most < 0)
    throw new RangeError(`visitDistribution: most is ${most}; it must be a whole number from 0`)
  const hits = hittingProbabilities(chain, [id])
  const i = chain.ids.indexOf(id)
  const size = chain.ids.length
  const over = (weights: (state: number) => number) =>
    Math.min(
      1,
      hits.probability.reduce((sum, h, state) => sum + weights(state) * h, 0),
    )
  const comes = over((state) => chain.entry[state] as number)
  const ofHits = hits.errorBound + roundingError(size + 2)
  const { returns, visits, ofVisits, error } = returning(chain, i, over, ofHits)
  const escapes = 1 / visits
  const probability = new Float64Array(most + 1)
  probability[0] = 1 - comes
  let more = comes
  for (let n = 1; n <= most; n++) {
    probability[n] = more * escapes
    more *= returns
  }
  return {
    probability,
    more,
    ...momentsOf(comes, ofHits, visits, ofVisits),
    returnProbability: i >= chain.touchpoints ? 1 : returns,
    errorBound: Math.min(1, ofHits + (most + 2) * error + roundingError(most + 4)),
  }
}

/** Mean and variance of the visits of those who come with `comes` and then pay so many. */
function momentsOf(comes: number, ofComes: number, visits: number, ofVisits: number) {
  if (visits === Infinity) {
    const moment = comes === 0 ? 0 : Infinity
    return { mean: moment, variance: moment, meanErrorBound: 0, varianceErrorBound: 0 }
  }
  const mean = comes * visits
  const meanErrorBound = productError(comes, ofComes, visits, ofVisits)
  // Both terms of (N − 1) + (1 − F) N are at least 0.
  const spread = visits - 1 + (1 - comes) * visits
  const ofSpread = 2 * ofVisits + ofComes * (visits + ofVisits) + roundingError(5) * 3 * visits
  const varianceErrorBound = productError(mean, meanErrorBound, spread, roundedUp(ofSpread))
  return { mean, variance: mean * spread, meanErrorBound, varianceErrorBound }
}

/** Chances of one more visit and of none, from a visit, each summed from what is positive. */
function returning(
  chain: Chain,
  i: number,
  over: (weights: (state: number) => number) => number,
  ofHits: number,
) {
  // An arrival at an outcome is one visit.
  if (i >= chain.touchpoints) return { returns: 0, visits: 1, ofVisits: 0, error: 0 }
  const start = Float64Array.from(chain.ids, (_, state) => (state === i ? 1 : 0))
  const { system, visits, bound } = visitsOf({ ...chain, entry: start })
  if (system.trapped[i]) return { returns: 1, visits: Infinity, ofVisits: 0, error: 0 }
  const row = new Float64Array(chain.ids.length)
  for (let p = chain.rowStart[i] as number; p < (chain.rowStart[i + 1] as number); p++)
    row[chain.column[p] as number] = chain.probability[p] as number
  const here = visits[i] as number
  const relative = (bound[i] as number) / here
  const ofEscape = relative < 1 ? relative / (1 - relative) / here + roundingError(2) : 1
  return {
    returns: over((state) => row[state] as number),
    visits: here,
    ofVisits: bound[i] as number,
    error: Math.max(ofHits + rowGap(chain, i), ofEscape),
  }
}
