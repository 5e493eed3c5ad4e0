import type { Chain } from '../model/chain.ts'
import { certifiedSolve } from '../numeric/certified-solve.ts'
import { productError, roundedUp, roundingError } from '../numeric/rounding.ts'
import { absorbingSystem } from './absorbing-system.ts'
import { canReach } from './reach.ts'
import { type StateSet, statesOf } from './state-set.ts'

/** Expected steps until a set is reached. */
export interface FirstPassage {
  /** By state; 0 for members of the set, Infinity where it may never be reached. */
  readonly steps: Float64Array
  /** The largest absolute error of any number that is finite. */
  readonly errorBound: number
}

/** Expected steps until a state is met again. */
export interface Recurrence {
  /** Infinity where customers may never come back. */
  readonly steps: number
  /** The largest absolute error of the number; 0 where it is infinite. */
  readonly errorBound: number
}

/**
 * Mean first passage: the expected number of steps from each state until a set is reached for the
 * first time (Kemeny & Snell 1960). Time 0 counts, so members have 0; {@link meanRecurrence} is the
 * time to come *back*. `m = (I − Q)⁻¹ 1` with the set made absorbing; Infinity wherever it may never
 * be reached, and {@link hittingTime} is of those who do.
 *
 * Cost: one elimination and two solves.
 * @returns steps by state of the chain, with a rigorous bound of their error.
 * @throws RangeError naming every id the chain doesn't have.
 * @example
 * ```ts
 * import { meanFirstPassage } from 'sojourn/analysis'
 * import { compileChain, journey } from 'sojourn/model'
 * const retry = compileChain(journey({
 *   touchpoints: [{ id: 'try' }], outcomes: [{ id: 'done', kind: 'conversion' }],
 *   entries: { try: 1 }, transitions: { try: { try: 0.75, done: 0.25 } },
 * }))
 * console.log(meanFirstPassage(retry, ['done']).steps) // 4, 0
 * ```
 */
export function meanFirstPassage<Id extends string>(
  chain: Chain<Id>,
  targets: Iterable<NoInfer<Id>> | StateSet,
): FirstPassage {
  const set = targets instanceof Uint8Array ? targets : statesOf(chain, targets)
  const { steps, bound } = firstPassage(chain, set)
  return { steps, errorBound: bound.reduce((most, error) => Math.max(most, error), 0) }
}

/** Mean first passage by state, and the error of each number that is finite. */
function firstPassage(chain: Chain, set: StateSet): { steps: Float64Array; bound: Float64Array } {
  const { elimination } = absorbingSystem(chain, set)
  const { plan } = elimination
  const solution = certifiedSolve(elimination, new Float64Array(plan.size).fill(1))
  // Customers miss the set where they can end, or be caught, somewhere else.
  const elsewhere = set.map((member, i) => (!member && (plan.unknown[i] as number) < 0 ? 1 : 0))
  const unsure = canReach(chain, elsewhere, set)
  const steps = Float64Array.from(set, (member, i) => (!member && unsure[i] ? Infinity : 0))
  const bound = new Float64Array(steps.length)
  for (const [k, i] of plan.state.entries()) {
    if (unsure[i]) continue
    steps[i] = solution.x[k] as number
    bound[i] = solution.bound[k] as number
  }
  return { steps, bound }
}

/**
 * Mean recurrence time: the expected number of steps until a customer at a state is there again,
 * `1 + Σ_j p_ij m_j` with `m` the mean first passage; for a recurrent state `1 / π_i` (Kac 1947).
 * Infinity where they may never come back; {@link returnTime} is of those who do.
 *
 * Cost: one elimination and two solves.
 * @returns steps, with a rigorous bound of their error.
 * @throws RangeError where the chain has no such state.
 * @example
 * ```ts
 * import { meanRecurrence } from 'sojourn/analysis'
 * import { compileChain, journey } from 'sojourn/model'
 * const week = compileChain(journey({
 *   touchpoints: [{ id: 'open' }, { id: 'idle' }], outcomes: [], entries: { open: 1 },
 *   transitions: { open: { idle: 1 }, idle: { open: 0.5, idle: 0.5 } },
 * }))
 * console.log(meanRecurrence(week, 'open').steps) // 3
 * ```
 */
export function meanRecurrence<Id extends string>(chain: Chain<Id>, id: NoInfer<Id>): Recurrence {
  const passage = firstPassage(chain, statesOf(chain, [id]))
  const i = chain.ids.indexOf(id)
  // An outcome, or a dead end, stays where it is.
  if (i >= chain.touchpoints) return { steps: 1, errorBound: 0 }
  const [from, until] = [chain.rowStart[i] as number, chain.rowStart[i + 1] as number]
  let steps = 1
  let error = 0
  for (let p = from; p < until; p++) {
    const probability = chain.probability[p] as number
    const to = chain.column[p] as number
    const ahead = passage.steps[to] as number
    if (ahead === 0) continue
    steps += probability * ahead
    error += productError(probability, 0, ahead, passage.bound[to] as number)
  }
  if (steps === Infinity) return { steps, errorBound: 0 }
  return { steps, errorBound: roundedUp(error + roundingError(until - from) * steps) }
}
