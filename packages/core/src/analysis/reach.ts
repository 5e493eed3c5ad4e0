import type { Chain } from '../model/chain.ts'
import type { StateSet } from './state-set.ts'

/** States that customers who enter can be at, as 0 and 1 by state. */
export function entered(chain: Chain): StateSet {
  return reachable(
    chain,
    Uint8Array.from(chain.entry, (share) => (share > 0 ? 1 : 0)),
  )
}

/** States that can follow those of `start`, these included, without passing a state of `stop`. */
export function reachable(chain: Chain, start: StateSet, stop?: StateSet): StateSet {
  const met = Uint8Array.from(start)
  const queue = [...met.keys()].filter((state) => met[state])
  for (const state of queue) {
    if (state >= chain.touchpoints || stop?.[state]) continue
    for (const to of chain.column.subarray(chain.rowStart[state], chain.rowStart[state + 1])) {
      if (met[to]) continue
      met[to] = 1
      queue.push(to)
    }
  }
  return met
}

/** States from which the set can follow, its members included, without passing a state of `stop`. */
export function canReach(chain: Chain, set: StateSet, stop?: StateSet): StateSet {
  const predecessors: number[][] = Array.from(chain.ids, () => [])
  for (let i = 0; i < chain.touchpoints; i++)
    for (const to of chain.column.subarray(chain.rowStart[i], chain.rowStart[i + 1]))
      predecessors[to]?.push(i)
  const can = Uint8Array.from(set)
  const queue = [...set.keys()].filter((state) => set[state])
  for (const state of queue)
    for (const from of predecessors[state] as number[]) {
      if (can[from] || stop?.[from]) continue
      can[from] = 1
      queue.push(from)
    }
  return can
}
