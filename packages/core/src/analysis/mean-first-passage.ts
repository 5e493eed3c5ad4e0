import type { Chain } from '../model/chain.ts'
import { solve } from '../numeric/elimination.ts'
import { absorbingSystem } from './absorbing-system.ts'
import { canReach } from './reach.ts'
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
  // Customers miss the set where they can end, or be caught, somewhere else.
  const elsewhere = set.map((member, i) => (!member && (plan.unknown[i] as number) < 0 ? 1 : 0))
  const unsure = canReach(chain, elsewhere, set)
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
