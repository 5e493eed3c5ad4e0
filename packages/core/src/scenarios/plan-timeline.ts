import type { Scenario } from './scenario.ts'
import type { Strengths } from './strengths.ts'
import { forceOf } from './timing.ts'

/** When the changes of a scenario are in force. */
export interface Timeline {
  /** By change: how much of it is in force on a day, from 0 to 1. */
  force(day: number): Float64Array
  /** Strengths of a draw as they are on a day. */
  on(day: number, strengths: Strengths): Strengths
}

/**
 * When the changes of a scenario are in force, in days after the start: nothing before `start`,
 * then in a straight line over `ramp` days to all of it, then half of it less every `decay` days,
 * and nothing from `until` on. A change that is half in force is met by half the visits that would
 * meet it (of customers who can), at full strength; so a chain through time is again an exact
 * mixture, whatever the changes, and independent of their order.
 *
 * @example
 * ```ts
 * import { planTimeline, readScenario } from 'sojourn/scenarios'
 * const { force } = planTimeline(readScenario({
 *   format: 'sojourn-scenario', version: 1, name: 'Campaign', changes: [{
 *     op: 'scaleEntries', touchpoint: 'ad', factor: 2, from: '10d', ramp: 4, until: '8w',
 *   }],
 * }))
 * console.log([9, 12, 14, 56].map((day) => force(day)[0])) // [ 0, 0.5, 1, 0 ]
 * ```
 */
export function planTimeline(scenario: Scenario): Timeline {
  const forces = scenario.changes.map(forceOf)
  const force = (day: number) => Float64Array.from(forces, (of) => of(day))
  return { force, on: (day, strengths) => ({ ...strengths, force: force(day) }) }
}
