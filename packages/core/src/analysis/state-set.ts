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

/** The conversions: outcomes of that kind, and touchpoints that are goals. */
export function conversionStates(chain: Chain): StateSet {
  return chain.kind.map((kind) =>
    kind === StateKind.goal || kind === StateKind.conversion ? 1 : 0,
  )
}

/** The outcomes by which customers are lost. */
export function lossStates(chain: Chain): StateSet {
  return chain.kind.map((kind) => (kind === StateKind.loss ? 1 : 0))
}
