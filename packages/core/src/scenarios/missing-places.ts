import type { Chain } from '../model/chain.ts'
import { formatPath, type Problem } from '../model/problem.ts'
import type { IndexedChanges } from './indexed-changes.ts'

/** Changes by whether what they act on is there. */
export interface Places {
  readonly found: ReadonlySet<number>
  /** Why the others can't act. */
  readonly missing: ReadonlyMap<number, Problem>
}

/**
 * Looks for the transition or entry that each change acts on: without it the change would be lost
 * without a word.
 *
 * @param pattern where each row leads once the structure has changed.
 */
export function missingPlaces(
  base: Chain,
  { odds, redirects, insertions, entries }: IndexedChanges,
  pattern: readonly (readonly number[])[],
): Places {
  const found = new Set<number>()
  const missing = new Map<number, Problem>()
  const name = (state: number) => JSON.stringify(base.ids[state])
  const before = (i: number) => [...base.column.subarray(base.rowStart[i], base.rowStart[i + 1])]
  const after = (i: number) => pattern[i] ?? []
  const look = (
    { change, from, to }: { change: number; from: number; to: number },
    row: readonly number[],
    sought: number,
    key: readonly string[],
    therefore: string,
  ) => {
    if (row.includes(sought)) found.add(change)
    else
      missing.set(change, {
        path: formatPath(['changes', change, ...key]),
        message: `The transition from ${name(from)} to ${name(to)} has probability 0, ${therefore}. ${exits(base, row, from)}`,
      })
  }
  for (const change of odds)
    if (change.needed) look(change, after(change.from), change.to, [], 'and odds of 0 stay 0')
  for (const change of redirects)
    look(change, before(change.from), change.to, [], 'so there is nobody to redirect')
  for (const change of insertions)
    look(
      change,
      after(change.from),
      change.inserted,
      ['between'],
      'so nobody would come to what stands between',
    )
  const entered = [...base.entry.keys()].filter((i) => (base.entry[i] as number) > 0)
  for (const { change, state } of entries)
    if (entered.includes(state)) found.add(change)
    else
      missing.set(change, {
        path: formatPath(['changes', change, 'touchpoint']),
        message: `Nobody enters at ${name(state)}, and a factor of nobody is nobody. Journeys begin at ${entered.map(name).join(', ')}.`,
      })
  return { found, missing }
}

function exits(chain: Chain, columns: readonly number[], from: number): string {
  const names = columns.map((j) => JSON.stringify(chain.ids[j]))
  return names.length === 0
    ? `${JSON.stringify(chain.ids[from])} has no exits.`
    : `${JSON.stringify(chain.ids[from])} leads to ${names.join(', ')}.`
}
