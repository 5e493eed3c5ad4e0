import { exposureGroups } from './exposure.ts'
import type { Scenario } from './scenario.ts'
import { reachOf, type Strengths } from './strengths.ts'

/**
 * Mean change of the experience at each touchpoint that a scenario gives another one, over the
 * visits of customers who can meet it: `reach · (experience − experience before)`.
 *
 * @param before experience at each touchpoint by id.
 */
export function experienceChanges(
  scenario: Scenario,
  before: ReadonlyMap<string, number>,
  strengths: Strengths,
): ReadonlyMap<string, number> {
  const groups = exposureGroups(scenario)
  return new Map(
    scenario.changes.flatMap((change, i) => {
      if (change.op !== 'setExperience') return []
      const was = before.get(change.touchpoint) ?? 0
      const reach = reachOf(groups, groups.of[i] as number, strengths)
      return [[change.touchpoint, reach * ((strengths.effect[i] as number) - was)] as const]
    }),
  )
}
