import { type Chain, StateKind } from '../model/chain.ts'
import { didYouMean } from '../model/suggestion.ts'

/** A set of states as 0 and 1 by state. */
export type StateSet = Uint8Array

/** The states with the given ids. @throws RangeError naming every id the chain doesn't have. */
export function statesOf(chain: Chain, ids: Iterable<string>): StateSet {
  const index = new Map(chain.ids.map((id, i) => [id, i]))
  const set = new Uint8Array(chain.ids.length)
  const unknown: string[] = []
  for (const id of ids) {
    const state = index.get(id)
    if (state === undefined)
      unknown.push(
        `There is no touchpoint or outcome ${JSON.stringify(id)}.${didYouMean(id, chain.ids)}`,
      )
    else set[state] = 1
  }
  if (unknown.length > 0) throw new RangeError(unknown.join(' '))
  return set
}

/**
 * The conversions of a chain, as 0 and 1 by state: outcomes of that kind, and touchpoints that are
 * goals. For what takes a set, such as `hittingProbabilities`. Cost O(states).
 *
 * @example
 * ```ts
 * import { conversionStates, hittingProbabilities, lossStates } from 'sojourn/analysis'
 * import { compileChain, journey } from 'sojourn/model'
 * const shop = compileChain(journey({
 *   touchpoints: [{ id: 'cart' }], outcomes: [{ id: 'order', kind: 'conversion' }, { id: 'lost' }],
 *   entries: { cart: 1 }, transitions: { cart: { order: 0.25, lost: 'rest' } },
 * }))
 * console.log([...conversionStates(shop)], [...lossStates(shop)]) // [ 0, 1, 0 ] [ 0, 0, 1 ]
 * console.log(hittingProbabilities(shop, conversionStates(shop)).probability[0]) // 0.25
 * ```
 */
export function conversionStates(chain: Chain): StateSet {
  return chain.kind.map((kind) =>
    kind === StateKind.goal || kind === StateKind.conversion ? 1 : 0,
  )
}

/**
 * The outcomes by which customers are lost, as 0 and 1 by state: all but those of the kind
 * `conversion`. Cost O(states). {@link conversionStates} has an example of both.
 */
export function lossStates(chain: Chain): StateSet {
  return chain.kind.map((kind) => (kind === StateKind.loss ? 1 : 0))
}
