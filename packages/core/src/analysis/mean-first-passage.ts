import type { Chain } from '../model/chain.ts'
import { solve } from '../numeric/elimination.ts'
import { absorbingSystem } from './absorbing-system.ts'
import { type StateSet, statesOf } from './state-set.ts'

/**
 * Mean first passage: the expected number of steps from each state until a set is reached for the
 * first time (Kemeny & Snell 1960). Time 0 counts, so members have 0; {@link meanRecurrence} is the
 * time to come *back*. Infinity wherever the set may never be reached.
 *
 * Cost: one elimination.
 * @returns steps by state of the chain.
 * @throws RangeError naming every id the chain doesn't have.
 * @example
 * ```ts
 * import { meanFirstPassage } from 'sojourn/analysis'
 * import { compileChain, journey } from 'sojourn/model'
 * const retry = compileChain(journey({
 *   touchpoints: [{ id: 'try' }], outcomes: [{ id: 'done', kind: 'conversion' }],
 *   entries: { try: 1 }, transitions: { try: { try: 0.75, done: 0.25 } },
 * }))
 * console.log(meanFirstPassage(retry, ['done'])) // 4, 0
 * ```
 */
export function meanFirstPassage<Id extends string>(
  chain: Chain<Id>,
  targets: Iterable<NoInfer<Id>> | StateSet,
): Float64Array {
  const set = targets instanceof Uint8Array ? targets : statesOf(chain, targets)
  const { elimination } = absorbingSystem(chain, set)
  const { plan } = elimination
  const steps = solve(elimination, new Float64Array(plan.size).fill(1))
  const unsure = mayMiss(chain, set, plan.unknown)
  return Float64Array.from(chain.ids, (_, i) => {
    if (set[i]) return 0
    return unsure[i] ? Infinity : (steps[plan.unknown[i] as number] as number)
  })
}

/**
 * Mean recurrence time: the expected number of steps until a customer at a state is there again,
 * `1 + Σ_j p_ij m_j`; for a recurrent state `1 / π_i`. Infinity where they may never come back.
 *
 * @throws RangeError where the chain has no such state.
 */
export function meanRecurrence<Id extends string>(chain: Chain<Id>, id: NoInfer<Id>): number {
  const passage = meanFirstPassage(chain, [id])
  const i = chain.ids.indexOf(id)
  if (i >= chain.touchpoints) return 1
  let steps = 1
  for (let p = chain.rowStart[i] as number; p < (chain.rowStart[i + 1] as number); p++)
    steps += (chain.probability[p] as number) * (passage[chain.column[p] as number] as number)
  // A dead end stays where it is.
  return steps
}

/** States from which customers can end, or be caught, somewhere else than in the set. */
function mayMiss(chain: Chain, set: StateSet, unknown: Int32Array): Uint8Array {
  const predecessors: number[][] = Array.from(chain.ids, () => [])
  for (let i = 0; i < chain.touchpoints; i++)
    for (const to of chain.column.subarray(chain.rowStart[i], chain.rowStart[i + 1]))
      predecessors[to]?.push(i)
  const misses = new Uint8Array(chain.ids.length)
  const queue = [...chain.ids.keys()].filter((i) => !set[i] && (unknown[i] as number) < 0)
  for (const i of queue) misses[i] = 1
  for (const i of queue)
    for (const from of predecessors[i] as number[])
      if (!set[from] && !misses[from]) {
        misses[from] = 1
        queue.push(from)
      }
  return misses
}
