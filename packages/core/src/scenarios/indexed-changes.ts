import type { Chain } from '../model/chain.ts'
import type { Journey } from '../model/journey.ts'
import { actsOn, type Exposure, type ExposureGroups, exposureGroups } from './exposure.ts'
import type { Scenario } from './scenario.ts'

/** What all indexed changes have: their group of exposure, and their place among the changes. */
interface Indexed {
  readonly group: number
  readonly change: number
}

/** A touchpoint that a scenario takes out. */
export interface Removal extends Indexed {
  readonly state: number
}

/** A transition whose odds a scenario scales. */
export interface OddsChange extends Indexed {
  readonly from: number
  readonly to: number
  /** The factor of the odds, by the strength of the change. */
  readonly factor: (strength: number) => number
  /** Whether the transition must be there; a slope acts where it is. */
  readonly needed: boolean
}

/** A transition of which a share goes elsewhere. */
export interface RedirectChange extends Indexed {
  readonly from: number
  readonly to: number
  readonly into: number
}

/** A transition that a new touchpoint is put on. */
export interface Insertion extends Indexed {
  readonly from: number
  readonly to: number
  readonly inserted: number
}

/** An entry of which there are more, or fewer. */
export interface EntryChange extends Indexed {
  readonly state: number
}

/** The changes of a scenario with states for ids; those that reach nobody are left out. */
export interface IndexedChanges {
  readonly groups: ExposureGroups
  readonly removals: readonly Removal[]
  readonly odds: readonly OddsChange[]
  readonly redirects: readonly RedirectChange[]
  readonly insertions: readonly Insertion[]
  readonly entries: readonly EntryChange[]
}

/** Looks up the ids of a scenario that has been checked, in a chain that has what it inserts. */
export function indexChanges(
  journey: Journey,
  chain: Chain,
  scenario: Scenario,
  exposure: Exposure = {},
): IndexedChanges {
  const index = new Map(chain.ids.map((id, i) => [id, i]))
  const state = (id: string) => index.get(id) as number
  const groups = exposureGroups(scenario, exposure)
  const removals: Removal[] = []
  const odds: OddsChange[] = []
  const redirects: RedirectChange[] = []
  const insertions: Insertion[] = []
  const entries: EntryChange[] = []
  for (const [change, item] of scenario.changes.entries()) {
    const group = groups.of[change] as number
    if (groups.never.has(group) || !actsOn(item, exposure.persona)) continue
    const indexed = { group, change }
    switch (item.op) {
      case 'removeTouchpoint':
        removals.push({ ...indexed, state: state(item.touchpoint) })
        break
      case 'scaleOdds':
        odds.push({
          ...indexed,
          from: state(item.from),
          to: state(item.to),
          factor: (strength) => strength,
          needed: true,
        })
        break
      case 'redirect':
        redirects.push({
          ...indexed,
          from: state(item.from),
          to: state(item.to),
          into: state(item.into),
        })
        break
      case 'insertTouchpoint':
        insertions.push({
          ...indexed,
          from: state(item.between[0]),
          to: state(item.between[1]),
          inserted: state(item.touchpoint.id),
        })
        break
      case 'scaleEntries':
        entries.push({ ...indexed, state: state(item.touchpoint) })
        break
      case 'setExperience':
        for (const { from, to, slope, experience } of slopesOf(journey, item.touchpoint))
          odds.push({
            ...indexed,
            from: state(from),
            to: state(to),
            factor: (strength) => Math.exp(slope * (strength - experience)),
            needed: false,
          })
    }
  }
  return { groups, removals, odds, redirects, insertions, entries }
}

/** The journey's slopes on the experience of a touchpoint, with that experience. */
function* slopesOf(journey: Journey, id: string) {
  const { experience } = journey.touchpoints.find((touchpoint) => touchpoint.id === id) ?? {}
  for (const { touchpoint, from, to, slope } of journey.slopes ?? [])
    if (touchpoint === id && experience !== undefined) yield { from, to, slope, experience }
}

/**
 * Groups that a visit of row `i` (−1 for the entries) can meet: those that change the row itself, and
 * those of removed touchpoints that its `targets` lead to, directly or through one another.
 */
export function groupsMet(
  chain: Chain,
  { removals, odds, redirects, insertions, entries }: IndexedChanges,
  i: number,
  targets: Iterable<number>,
): number[] {
  const ofRow = [...odds, ...redirects, ...insertions].filter((change) => change.from === i)
  const ofEntries = i === -1 ? entries : []
  const met = new Set([...ofRow, ...ofEntries].map(({ group }) => group))
  const byState = new Map(removals.map((removal) => [removal.state, removal.group]))
  const removed = new Set([...targets].filter((to) => byState.has(to)))
  for (const at of removed) {
    met.add(byState.get(at) as number)
    for (const to of chain.column.subarray(chain.rowStart[at], chain.rowStart[at + 1]))
      if (byState.has(to)) removed.add(to)
  }
  return [...met].sort((a, b) => a - b)
}
