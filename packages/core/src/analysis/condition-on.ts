import { allocateLike, type Chain } from '../model/chain.ts'
import { hittingProbabilities } from './hitting-probabilities.ts'
import { type StateSet, statesOf } from './state-set.ts'

/**
 * The chain as those customers walk it who reach a set: Doob's h-transform, `p_ij h_j / h_i` with
 * `h` the hitting probabilities of the set, and entries `α_i h_i / F`. This is what the journeys of
 * buyers look like. It ends on arrival: members of the set have no transitions here. States from
 * which the set can't be reached have none either.
 *
 * Cost: one elimination.
 * @throws RangeError for ids the chain doesn't have, or where nobody who enters reaches the set.
 * @example
 * ```ts
 * import { conditionOn, expectedVisits } from 'sojourn/analysis'
 * import { compileChain, journey } from 'sojourn/model'
 * const shop = compileChain(journey({
 *   touchpoints: [{ id: 'ad' }, { id: 'reviews' }], outcomes: [{ id: 'order' }, { id: 'lost' }],
 *   entries: { ad: 1 },
 *   transitions: { ad: { reviews: 0.2, order: 0.1, lost: 'rest' }, reviews: { order: 0.5, lost: 0.5 } },
 * }))
 * console.log(expectedVisits(conditionOn(shop, ['order'])).visits) // 1, 0.5: half of all buyers read reviews
 * ```
 */
export function conditionOn<Id extends string>(
  chain: Chain<Id>,
  targets: Iterable<NoInfer<Id>> | StateSet,
): Chain<Id> {
  const set = targets instanceof Uint8Array ? targets : statesOf(chain, targets)
  const { probability: h } = hittingProbabilities(chain, set)
  const rate = chain.entry.reduce((sum, share, i) => sum + share * (h[i] as number), 0)
  if (rate === 0) throw new RangeError('conditionOn: nobody who enters reaches the set')
  const kept: number[][] = Array.from({ length: chain.touchpoints }, (_, i) => {
    const row: number[] = []
    if (set[i]) return row
    for (let p = chain.rowStart[i] as number; p < (chain.rowStart[i + 1] as number); p++)
      if ((h[chain.column[p] as number] as number) > 0) row.push(p)
    return row
  })
  const conditioned = allocateLike(chain, kept.flat().length)
  let position = 0
  for (const [i, row] of kept.entries()) {
    // The sum itself, rather than h_i, so that rows add up to one to the last bit they can.
    const total = row.reduce(
      (sum, p) => sum + (chain.probability[p] as number) * (h[chain.column[p] as number] as number),
      0,
    )
    for (const p of row) {
      const to = chain.column[p] as number
      conditioned.column[position] = to
      conditioned.probability[position++] =
        ((chain.probability[p] as number) * (h[to] as number)) / total
    }
    conditioned.rowStart[i + 1] = position
  }
  for (const [i, share] of chain.entry.entries())
    conditioned.entry[i] = (share * (h[i] as number)) / rate
  return conditioned
}
