import type { Chain } from '../model/chain.ts'
import { hittingProbabilities } from './hitting-probabilities.ts'

/**
 * Return probability: the probability that a customer who is at a state is there again later,
 * `Σ_j p_ij h_j` with `h` the hitting probabilities of the state itself. Not to be confused with
 * those, in which time 0 counts. An outcome is never left, so its return probability is 1, and so
 * is that of a dead end.
 *
 * Cost: one elimination.
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
 * console.log(returnProbability(shop, 'product')) // 0.2
 * ```
 */
export function returnProbability<Id extends string>(chain: Chain<Id>, id: NoInfer<Id>): number {
  const { probability } = hittingProbabilities(chain, [id])
  const i = chain.ids.indexOf(id)
  if (i >= chain.touchpoints || chain.rowStart[i] === chain.rowStart[i + 1]) return 1
  let returns = 0
  for (let p = chain.rowStart[i] as number; p < (chain.rowStart[i + 1] as number); p++)
    returns += (chain.probability[p] as number) * (probability[chain.column[p] as number] as number)
  return Math.min(1, returns)
}
