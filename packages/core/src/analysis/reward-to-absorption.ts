import type { Chain } from '../model/chain.ts'
import { roundedUp, roundingError } from '../numeric/rounding.ts'
import { type AbsorbingSystem, absorbingSystem } from './absorbing-system.ts'
import { canReach } from './reach.ts'
import { type AllRewards, type Rewards, readRewards } from './rewards.ts'
import { type StateSet, statesOf } from './state-set.ts'
import {
  type BoundedByState,
  type BoundedMoments,
  meanTotals,
  momentsOfEntries,
  varianceTotals,
} from './totals.ts'

/** Options of {@link rewardToAbsorption}. */
export interface RewardOptions<Id extends string = string> extends Rewards {
  /** Ids, or 0 and 1 by state: only what is earned before arriving there; all of it if absent. */
  readonly until?: Iterable<Id> | StateSet
}

/** Totals of rewards, in their unit. */
export interface RewardTotals {
  /** By state: expected total of a customer who is there. */
  readonly mean: Float64Array
  /** By state: variance of that total. */
  readonly variance: Float64Array
  /** Of a customer who enters. */
  readonly fromEntries: BoundedMoments
  /** The largest absolute error of any mean that is finite. */
  readonly errorBound: number
  /** The largest absolute error of any variance that is finite. */
  readonly varianceErrorBound: number
}

/**
 * Total reward from each state and from the entries: `x = r + Σ_j p_ij (ρ_ij + x_j)` for rewards `r`
 * on states and `ρ` on transitions (Kemeny & Snell 1960, ch. 3), with its variance. A touchpoint
 * pays on each visit, an outcome once, on arrival. Means and variances come with rigorous bounds of
 * their error.
 *
 * Infinity where customers may be caught in a closed class (a dead end, a self-loop of 1) that pays.
 * With `until`, members of the set pay nothing themselves, and the total is Infinity wherever the
 * set may never be reached, unless all rewards are 0 (as in PRISM). Rewards below 0 are totalled
 * apart: −Infinity where only they are endless, NaN where both are.
 *
 * Cost: one elimination and six solves, eight with rewards of both signs.
 * @throws RangeError for ids the chain doesn't have, or rewards of the wrong number or not finite.
 * @example
 * ```ts
 * import { rewardToAbsorption } from 'sojourn/analysis'
 * import { compileChain, journey } from 'sojourn/model'
 * const calls = compileChain(journey({
 *   touchpoints: [{ id: 'call', cost: 2 }], outcomes: [{ id: 'order', revenue: 50 }, { id: 'lost' }],
 *   entries: { call: 1 }, transitions: { call: { call: 0.5, order: 0.25, lost: 0.25 } },
 * }))
 * const { mean, variance } = rewardToAbsorption(calls, { onStates: calls.cost }).fromEntries
 * console.log(mean, variance) // 4 8
 * console.log(rewardToAbsorption(calls, { onStates: calls.revenue }).fromEntries.mean) // 25
 * ```
 */
export function rewardToAbsorption<Id extends string>(
  chain: Chain<Id>,
  { until, ...rewards }: RewardOptions<NoInfer<Id>> = {},
): RewardTotals {
  const all = readRewards('rewardToAbsorption', chain, rewards)
  const stop = until === undefined || until instanceof Uint8Array ? until : statesOf(chain, until)
  if (stop) for (const [i, member] of stop.entries()) if (member) all.onStates[i] = 0
  const { system, mean } = totalsByState(chain, all, stop)
  const variance = varianceTotals(system, all, mean)
  return {
    mean: mean.x,
    variance: variance.x,
    fromEntries: momentsOfEntries(chain, mean, variance),
    errorBound: largestBound(mean),
    varianceErrorBound: largestBound(variance),
  }
}

/** Expected totals by state, with their errors, and the sum of all gains and costs in them. */
export function totalsByState(
  chain: Chain,
  rewards: AllRewards,
  stop?: StateSet,
): { system: AbsorbingSystem; mean: BoundedByState; size: Float64Array } {
  const system = absorbingSystem(chain, stop)
  const gains = onePart(system, rewards, stop, 1)
  const costs = onePart(system, rewards, stop, -1)
  const size = gains.x.map((gain, i) => gain + (costs.x[i] as number))
  return { system, mean: difference(gains, costs), size }
}

/** Gains less costs, each off by its own bound. */
function difference(gains: BoundedByState, costs: BoundedByState): BoundedByState {
  const x = gains.x.map((gain, i) => gain - (costs.x[i] as number))
  const bound = x.map((value, i) =>
    roundedUp(
      (gains.bound[i] as number) +
        (costs.bound[i] as number) +
        (Number.isFinite(value) ? roundingError(1) * Math.abs(value) : 0),
    ),
  )
  return { x, bound }
}

/** The largest error of any number that is finite. */
export function largestBound({ x, bound }: BoundedByState): number {
  return bound.reduce((most, error, i) => (Number.isFinite(x[i]) ? Math.max(most, error) : most), 0)
}

/** Totals of the rewards of one sign, as numbers from 0. */
function onePart(
  system: AbsorbingSystem,
  { onStates, onTransitions }: AllRewards,
  stop: StateSet | undefined,
  sign: 1 | -1,
) {
  const ofSign = (reward: number) => Math.max(0, sign * reward)
  const part = { onStates: onStates.map(ofSign), onTransitions: onTransitions.map(ofSign) }
  const states = system.chain.ids.length
  const pays = [part.onStates, part.onTransitions].some((values) => values.some((v) => v > 0))
  if (!pays) return { x: new Float64Array(states), bound: new Float64Array(states) }
  return meanTotals(system, part, endlessStates(system, part, stop))
}

/** States from which customers may earn for ever or, with a set to reach, may never reach it. */
function endlessStates(
  { chain, elimination, trapped }: AbsorbingSystem,
  { onStates, onTransitions }: AllRewards,
  stop: StateSet | undefined,
): StateSet {
  const { unknown } = elimination.plan
  const source = Uint8Array.from(chain.ids, (_, i) => {
    if (stop) return !stop[i] && (unknown[i] as number) < 0 ? 1 : 0
    if (!trapped[i]) return 0
    const taken = onTransitions.subarray(chain.rowStart[i], chain.rowStart[i + 1])
    return (onStates[i] as number) > 0 || taken.some((reward) => reward > 0) ? 1 : 0
  })
  return canReach(chain, source, stop)
}
