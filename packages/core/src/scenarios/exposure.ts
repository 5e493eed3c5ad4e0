import { fixedValue } from './sample-strength.ts'
import type { Scenario } from './scenario.ts'

/** Changes grouped by exposure: those of one lever are met together, all others by themselves. */
export interface ExposureGroups {
  /** Group of each change. */
  readonly of: readonly number[]
  /** First change of each group. */
  readonly first: readonly number[]
  /** Groups that every visit meets, and groups that none does. */
  readonly always: ReadonlySet<number>
  readonly never: ReadonlySet<number>
}

/** Groups the changes of a scenario by exposure. */
export function exposureGroups(scenario: Scenario): ExposureGroups {
  const byLever = new Map<string, number>()
  const first: number[] = []
  const of = scenario.changes.map(({ lever }, change) => {
    const known = lever === undefined ? undefined : byLever.get(lever)
    if (known !== undefined) return known
    if (lever !== undefined) byLever.set(lever, first.length)
    return first.push(change) - 1
  })
  const withReach = (reach: number) =>
    new Set(
      first.flatMap((change, group) =>
        fixedValue(scenario.changes[change]?.reach ?? 1) === reach ? [group] : [],
      ),
    )
  return { of, first, always: withReach(1), never: withReach(0) }
}
