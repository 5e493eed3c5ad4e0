import type { Chain } from '../model/chain.ts'
import { productError, roundedUp, roundingError } from '../numeric/rounding.ts'
import { absorbingSystem } from './absorbing-system.ts'
import { hittingOf } from './hitting-probabilities.ts'
import { rowGap } from './row-gap.ts'
import { statesOf } from './state-set.ts'

/** How likely customers come back. */
export interface Return {
  readonly probability: number
  /** The largest absolute error of the probability. */
  readonly errorBound: number
}

/**
 * Return probability: the probability that a customer who is at a state is there again later,
 * `Σ_j p_ij h_j` with `h` the hitting probabilities of the state itself. Not to be confused with
 * those, in which time 0 counts. An outcome is never left, so its return probability is 1, and so
 * is that of a dead end.
 *
 * Cost: one elimination and two solves.
 * @returns the probability, with a rigorous bound of its error.
 * @throws RangeError where the chain has no such state.
 * @example
 * ```ts
 * import { returnProbability } from 'sojourn/analysis'
 * import { compileChain, journey } from 'sojourn/model'
 * const shop = compileChain(journey({
 *   touchpoints: [{ id: 'product' }, { id: 'cart' }],
 *   outcomes: [{ id: 'order', kind: 'conversion' }, { id: 'lost' }], entries: { product: 1 },
 *   transitions: {
 *     product: { cart: 0.5, lost: 'rest' }, cart: { product: 0.4, order: 0.4, lost: 'rest' },
 *   },
 * }))
 * console.log(returnProbability(shop, 'product').probability) // 0.2
 * ```
 */
export function returnProbability<Id extends string>(chain: Chain<Id>, id: NoInfer<Id>): Return {
  const set = statesOf(chain, [id])
  const i = set.indexOf(1)
  const [from, until] = [chain.rowStart[i] as number, chain.rowStart[i + 1] as number]
  if (i >= chain.touchpoints || from === until) return { probability: 1, errorBound: 0 }
  const hits = hittingOf(absorbingSystem(chain, set), set)
  let returns = 0
  let error = rowGap(chain, i)
  for (let p = from; p < until; p++) {
    const to = chain.column[p] as number
    const probability = chain.probability[p] as number
    const h = hits.probability[to] as number
    returns += probability * h
    error += productError(probability, 0, h, hits.bound[to] as number)
  }
  const ofSum = roundingError(until - from - 1) * returns
  return { probability: Math.min(1, returns), errorBound: Math.min(1, roundedUp(error + ofSum)) }
}
