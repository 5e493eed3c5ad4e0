import type {
  EntryChange,
  IndexedChanges,
  Insertion,
  OddsChange,
  RedirectChange,
} from './indexed-changes.ts'
import { redirectRow } from './redirect-row.ts'
import type { skipRemoved } from './skip-removed.ts'
import { reachOf, type Strengths } from './strengths.ts'

/** A row to mix: which one (−1 for the entries), and the groups that a visit can meet. */
export interface RowToMix {
  readonly i: number
  readonly met: readonly number[]
  /** Groups of which it is known whether these visits meet them. */
  readonly known?: ReadonlyMap<number, boolean>
}

/** Mixes a row, given by state as it was; what it gives is overwritten by the next row. */
export type MixedRow = (
  before: Float64Array,
  strengths: Strengths,
  skip: ReturnType<typeof skipRemoved>,
) => Float64Array

/** The changes of a row that act in one subset of exposures. */
interface Subset {
  readonly active: ReadonlySet<number>
  readonly entries: readonly EntryChange[]
  readonly redirects: readonly RedirectChange[]
  readonly insertions: readonly Insertion[]
  readonly odds: readonly OddsChange[]
}

/**
 * Mixes rows, exactly, over the subsets of partial exposures that a visit can meet. Within a subset
 * entries are scaled, shares redirected, removed touchpoints skipped and new ones put in between, in
 * that order, then all odds scaled together: weights multiply and the row is scaled to one, which is
 * what scaling one odds after the other comes to, in any order.
 *
 * @returns a function that prepares a row to be mixed draw by draw. The entries add up to the number
 * of entrants for each there was.
 */
export function rowMixer(changes: IndexedChanges, states: number) {
  const { groups } = changes
  const row = new Float64Array(states)
  const mixed = new Float64Array(states)
  return ({ i, met, known }: RowToMix): MixedRow => {
    const always = met.filter((group) => known?.get(group) ?? groups.always.has(group))
    const partial = met.filter((group) => !groups.always.has(group) && !known?.has(group))
    const subsets: Subset[] = []
    const subsetOf = (bits: number): Subset => {
      const own = partial.filter((_, bit) => (bits & (1 << bit)) !== 0)
      return ofRow(changes, i, new Set([...always, ...own]))
    }
    return (before, strengths, skip) => {
      mixed.fill(0)
      for (let bits = 0; bits < 1 << partial.length; bits++) {
        let weight = 1
        for (let bit = 0; bit < partial.length; bit++) {
          const reach = reachOf(groups, partial[bit] as number, strengths)
          weight *= (bits & (1 << bit)) !== 0 ? reach : 1 - reach
        }
        if (weight === 0) continue
        subsets[bits] ??= subsetOf(bits)
        row.set(before)
        const total = changeRow(row, subsets[bits] as Subset, strengths, skip)
        for (let j = 0; j < states; j++)
          mixed[j] = (mixed[j] as number) + weight * ((row[j] as number) / total)
      }
      return mixed
    }
  }
}

function ofRow(changes: IndexedChanges, i: number, active: ReadonlySet<number>): Subset {
  const acts = (change: { from: number; group: number }) =>
    change.from === i && active.has(change.group)
  return {
    active,
    entries: i === -1 ? changes.entries.filter(({ group }) => active.has(group)) : [],
    redirects: changes.redirects.filter(acts),
    insertions: changes.insertions.filter(acts),
    odds: changes.odds.filter(acts),
  }
}

/** Changes a row as one subset of exposures has it. @returns what it is to be divided by. */
function changeRow(
  row: Float64Array,
  { active, entries, redirects, insertions, odds }: Subset,
  { effect }: Strengths,
  skip: ReturnType<typeof skipRemoved>,
): number {
  for (const { state, change } of entries)
    row[state] = (row[state] as number) * (effect[change] as number)
  if (redirects.length > 0) redirectRow(row, redirects, (change) => effect[change] as number)
  skip(row, active)
  for (const { to, inserted } of insertions) {
    row[inserted] = (row[inserted] as number) + (row[to] as number)
    row[to] = 0
  }
  if (odds.length === 0) return 1
  for (const { to, factor, change } of odds)
    row[to] = (row[to] as number) * factor(effect[change] as number)
  let total = 0
  for (let j = 0; j < row.length; j++) total += row[j] as number
  return total
}
