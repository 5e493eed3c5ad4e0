import { actsOn, exposureGroups } from './exposure.ts'
import { reachOfKind } from './reach-of-kind.ts'
import type { Scenario } from './scenario.ts'
import type { CustomersMet } from './scenario-costs.ts'
import type { Strengths } from './strengths.ts'

/**
 * Mean change of the experience at each touchpoint that a scenario gives another one, over the
 * visits of customers of one kind: `reach · (experience − experience before)`.
 *
 * @param before experience at each touchpoint by id.
 * @param kind their persona, and the levers they meet; all customers where absent.
 */
export function experienceChanges(
  scenario: Scenario,
  before: ReadonlyMap<string, number>,
  strengths: Strengths,
  kind: Pick<CustomersMet, 'persona' | 'met'> = {},
): ReadonlyMap<string, number> {
  const groups = exposureGroups(scenario)
  return new Map(
    scenario.changes.flatMap((change, i) => {
      if (change.op !== 'setExperience' || !actsOn(change, kind.persona)) return []
      const was = before.get(change.touchpoint) ?? 0
      const reach = reachOfKind(groups, groups.of[i] as number, strengths, kind.met)
      return [[change.touchpoint, reach * ((strengths.effect[i] as number) - was)] as const]
    }),
  )
}
