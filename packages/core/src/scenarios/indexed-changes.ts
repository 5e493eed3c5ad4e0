import type { Chain } from '../model/chain.ts'
import { type ExposureGroups, exposureGroups } from './exposure.ts'
import type { Scenario } from './scenario.ts'

/** A touchpoint that a scenario takes out. */
export interface Removal {
  readonly state: number
  readonly group: number
  /** Its place among the scenario's changes. */
  readonly change: number
}

/** A transition whose odds a scenario scales. */
export interface OddsChange {
  readonly from: number
  readonly to: number
  readonly group: number
  readonly change: number
}

/** The changes of a scenario with states for ids; those that reach nobody are left out. */
export interface IndexedChanges {
  readonly groups: ExposureGroups
  readonly removals: readonly Removal[]
  readonly odds: readonly OddsChange[]
}

/** Looks up the ids of a scenario that has been checked. */
export function indexChanges(chain: Chain, scenario: Scenario): IndexedChanges {
  const index = new Map(chain.ids.map((id, i) => [id, i]))
  const state = (id: string) => index.get(id) as number
  const groups = exposureGroups(scenario)
  const removals: Removal[] = []
  const odds: OddsChange[] = []
  for (const [change, item] of scenario.changes.entries()) {
    const group = groups.of[change] as number
    if (groups.never.has(group)) continue
    if (item.op === 'removeTouchpoint')
      removals.push({ state: state(item.touchpoint), group, change })
    else odds.push({ from: state(item.from), to: state(item.to), group, change })
  }
  return { groups, removals, odds }
}

/**
 * Groups that a visit of row `i` (−1 for the entries) can meet: those that scale its odds, and those
 * of removed touchpoints that its `targets` lead to, directly or through one another.
 */
export function groupsMet(
  chain: Chain,
  { removals, odds }: IndexedChanges,
  i: number,
  targets: Iterable<number>,
): number[] {
  const met = new Set(odds.flatMap((change) => (change.from === i ? [change.group] : [])))
  const byState = new Map(removals.map((removal) => [removal.state, removal.group]))
  const removed = new Set([...targets].filter((to) => byState.has(to)))
  for (const at of removed) {
    met.add(byState.get(at) as number)
    for (const to of chain.column.subarray(chain.rowStart[at], chain.rowStart[at + 1]))
      if (byState.has(to)) removed.add(to)
  }
  return [...met].sort((a, b) => a - b)
}
