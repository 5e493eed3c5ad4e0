import type { Chain } from '../model/chain.ts'
import type { Journey } from '../model/journey.ts'
import { groupsMet, indexChanges } from '../scenarios/indexed-changes.ts'
import type { Scenario } from '../scenarios/scenario.ts'

/** What a scenario changes in the rows of a chain. */
export interface Touched {
  /** States whose rows may change. */
  readonly rows: readonly number[]
  /** Whether entries may change. */
  readonly entries: boolean
  /** States that the touched rows and the entries lead to, before the change or after. */
  readonly successors: readonly number[]
}

/** The rows of `base` that a scenario touches; `changed` is the chain that it makes of it. */
export function touchedBy(
  journey: Journey,
  scenario: Scenario,
  base: Chain,
  changed: Chain,
): Touched {
  const changes = indexChanges(journey, base, scenario)
  const row = (chain: Chain, i: number) =>
    chain.column.subarray(chain.rowStart[i], chain.rowStart[i + 1])
  const entered = (chain: Chain) =>
    [...chain.entry.keys()].filter((i) => (chain.entry[i] as number) > 0)
  const rows: number[] = []
  const successors = new Set([...entered(base), ...entered(changed)])
  for (let i = 0; i < base.touchpoints; i++) {
    if (groupsMet(base, changes, i, row(base, i)).length === 0) continue
    rows.push(i)
    for (const chain of [base, changed]) for (const to of row(chain, i)) successors.add(to)
  }
  return {
    rows,
    entries: groupsMet(base, changes, -1, entered(base)).length > 0,
    successors: [...successors].sort((a, b) => a - b),
  }
}
