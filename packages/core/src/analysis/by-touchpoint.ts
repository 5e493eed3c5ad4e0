import type { Chain } from '../model/chain.ts'
import type { Histories } from '../model/histories.ts'
import { expectedVisits } from './expected-visits.ts'

/**
 * Sums results of a chain with memory back to touchpoints: the visits of `cart` are those of all
 * histories that end in it. For what adds up over states that exclude one another, such as visits,
 * occupancy, stationary shares and losses.
 *
 * Cost: O(states).
 * @param values by state, or by touchpoint, in the order of the chain.
 * @returns by id of the touchpoint, and of the outcome where there are values of outcomes.
 * @throws RangeError where `histories` aren't those of the chain.
 * @example
 * ```ts
 * import { cohortTrace, sumByTouchpoint } from 'sojourn/analysis'
 * import { compileChain, historyJourney } from 'sojourn/model'
 * const { journey, histories } = historyJourney({
 *   order: 2, touchpoints: [{ id: 'a' }, { id: 'b' }], outcomes: [{ id: 'end' }],
 *   entries: { a: 1, b: 3 },
 *   steps: [
 *     { after: ['a'], to: 'b', weight: 1 }, { after: ['b'], to: 'b', weight: 1 },
 *     { after: ['a', 'b'], to: 'end', weight: 1 }, { after: ['b', 'b'], to: 'end', weight: 1 },
 *   ],
 * })
 * const chain = compileChain(journey)
 * console.log(sumByTouchpoint(chain, histories, cohortTrace(chain, 1).share)) // a 0, b 1, end 0
 * ```
 */
export function sumByTouchpoint(
  chain: Chain,
  histories: Histories,
  values: ArrayLike<number>,
): Map<string, number> {
  const sums = new Map<string, number>()
  for (const [i, last] of lastOf(chain, histories, values.length).entries())
    sums.set(last, (sums.get(last) ?? 0) + (values[i] as number))
  return sums
}

/**
 * Means over the histories that end in each touchpoint: for what is said of who is there, such as
 * hitting probabilities and times to go. By default a history weighs as much as it is visited, so
 * that the result is that of a visit of the touchpoint, whichever way it was reached.
 *
 * Cost: O(states), and that of expected visits where no weights are given.
 * @param values by state, or by touchpoint, in the order of the chain.
 * @param weights as many, from 0; expected visits if absent, and 1 for outcomes.
 * @returns by id; NaN where no weight is above 0, since nobody comes.
 * @throws RangeError where `histories` aren't those of the chain.
 * @example
 * ```ts
 * import { hittingProbabilities, meanByTouchpoint } from 'sojourn/analysis'
 * import { compileChain, historyJourney } from 'sojourn/model'
 * const { journey, histories } = historyJourney({
 *   order: 2, touchpoints: [{ id: 'ad' }, { id: 'mail' }, { id: 'cart' }],
 *   outcomes: [{ id: 'order' }, { id: 'lost' }], entries: { ad: 3, mail: 1 },
 *   steps: [
 *     { after: ['ad'], to: 'cart', weight: 1 }, { after: ['mail'], to: 'cart', weight: 1 },
 *     { after: ['ad', 'cart'], to: 'lost', weight: 1 },
 *     { after: ['mail', 'cart'], to: 'order', weight: 1 },
 *   ],
 * })
 * const chain = compileChain(journey)
 * const { probability } = hittingProbabilities(chain, ['order'])
 * console.log(meanByTouchpoint(chain, histories, probability).get('cart')) // 0.25
 * ```
 */
export function meanByTouchpoint(
  chain: Chain,
  histories: Histories,
  values: ArrayLike<number>,
  weights: ArrayLike<number> = visitsAndOnes(chain),
): Map<string, number> {
  const sums = new Map<string, { weight: number; value: number }>()
  for (const [i, last] of lastOf(chain, histories, values.length).entries()) {
    const sum = sums.get(last) ?? { weight: 0, value: 0 }
    const weight = weights[i] as number
    // Where nobody comes the value may be NaN, and doesn't count.
    if (weight > 0) {
      sum.weight += weight
      sum.value += weight * (values[i] as number)
    }
    sums.set(last, sum)
  }
  return new Map([...sums].map(([id, { weight, value }]) => [id, value / weight]))
}

function visitsAndOnes(chain: Chain): Float64Array {
  const weights = new Float64Array(chain.ids.length).fill(1)
  weights.set(expectedVisits(chain).visits)
  return weights
}

/** By state: the touchpoint that its history ends in; an outcome is itself. */
function lastOf(chain: Chain, histories: Histories, length: number): string[] {
  const unknown: string[] = []
  const last = chain.ids.slice(0, length).map((id, i) => {
    const history = histories.get(id)
    if (i >= chain.touchpoints) return id
    if (history === undefined) unknown.push(JSON.stringify(id))
    return history?.[history.length - 1] ?? id
  })
  if (unknown.length > 0)
    throw new RangeError(`The histories of ${unknown.join(', ')} aren't given.`)
  return last
}
