import { fixedValue } from './sample-strength.ts'
import type { Change, Scenario } from './scenario.ts'
import { isTimed } from './timing.ts'

/** For whom, and when, a scenario is worked out. */
export interface Exposure {
  /** Id of the persona; a change for others only is left out. */
  readonly persona?: string
  /** Of the levers that each customer meets or doesn't, those that this one does. */
  readonly met?: ReadonlySet<number>
  /** Whether changes come and go, so that none that does is there for good. */
  readonly throughTime?: boolean
}

/** Changes grouped by exposure: those of one lever are met together, all others by themselves. */
export interface ExposureGroups {
  /** Group of each change. */
  readonly of: readonly number[]
  /** First change of each group. */
  readonly first: readonly number[]
  /** Groups that every visit meets, and groups that none does. */
  readonly always: ReadonlySet<number>
  readonly never: ReadonlySet<number>
  /** Groups that a customer meets or doesn't once and for all, by a reach between 0 and 1. */
  readonly byCustomer: readonly number[]
}

/** Groups the changes of a scenario by exposure. */
export function exposureGroups(scenario: Scenario, exposure: Exposure = {}): ExposureGroups {
  const { met, throughTime = false } = exposure
  const byLever = new Map<string, number>()
  const first: number[] = []
  const of = scenario.changes.map(({ lever }, change) => {
    const known = lever === undefined ? undefined : byLever.get(lever)
    if (known !== undefined) return known
    if (lever !== undefined) byLever.set(lever, first.length)
    return first.push(change) - 1
  })
  const lead = (group: number) => scenario.changes[first[group] as number] as Change
  const reach = (group: number) => fixedValue(lead(group).reach ?? 1)
  const all = [...first.keys()]
  const byCustomer = all.filter(
    (group) =>
      lead(group).reachBy === 'customer' &&
      reach(group) !== 0 &&
      reach(group) !== 1 &&
      scenario.changes.some((change, i) => of[i] === group && actsOn(change, exposure.persona)),
  )
  const forAll = (group: number) => byCustomer.includes(group) || reach(group) === 1
  const left = (group: number) =>
    reach(group) === 0 || (met !== undefined && byCustomer.includes(group) && !met.has(group))
  return {
    of,
    first,
    always: new Set(all.filter((group) => forAll(group) && !(throughTime && isTimed(lead(group))))),
    never: new Set(all.filter(left)),
    byCustomer,
  }
}

/** Whether a change is for a persona; where there are none, every change is for all. */
export function actsOn({ onlyFor }: Change, persona: string | undefined): boolean {
  return persona === undefined || onlyFor === undefined || onlyFor.includes(persona)
}
