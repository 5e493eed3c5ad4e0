import { effectOf } from './effect.ts'
import type { ExposureGroups } from './exposure.ts'
import { fixedValue } from './sample-strength.ts'
import type { Scenario } from './scenario.ts'

/** Strengths of the changes of a scenario in one draw, by change. */
export interface Strengths {
  /** Odds, time or entry factor, share avoided or redirected, or experience; 1 where a change has no strength. */
  readonly effect: ArrayLike<number>
  /** Share of visits, or of customers, that meet the change. */
  readonly reach: ArrayLike<number>
  /** How much of each is in force at the time, from 0 to 1; all of it where absent. */
  readonly force?: ArrayLike<number>
}

/** Share of visits that meet a group, of customers who can. */
export function reachOf(
  { first, byCustomer }: ExposureGroups,
  group: number,
  { reach, force }: Strengths,
): number {
  const lead = first[group] as number
  const ofVisits = byCustomer.includes(group) ? 1 : (reach[lead] as number)
  return ofVisits * (force?.[lead] ?? 1)
}

/** Strengths in the middle of their ranges, where nothing vanishes that could be there in a draw. */
export function middleStrengths(scenario: Scenario, throughTime = false): Strengths {
  return {
    effect: scenario.changes.map((change) => {
      const effect = effectOf(change)
      if (effect === undefined) return 1
      const { strength, range } = effect
      const middle = range === 'share' ? 0.5 : range === 'factor' ? 1 : 0
      return range === 'share' ? (fixedValue(strength) ?? middle) : middle
    }),
    reach: scenario.changes.map((change) => fixedValue(change.reach ?? 1) ?? 0.5),
    ...(throughTime ? { force: scenario.changes.map(() => 0.5) } : {}),
  }
}
