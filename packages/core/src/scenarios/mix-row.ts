import type { IndexedChanges } from './indexed-changes.ts'
import { redirectRow } from './redirect-row.ts'
import type { skipRemoved } from './skip-removed.ts'
import { reachOf, type Strengths } from './strengths.ts'

/** A row to mix: which one (−1 for the entries), as it was, and the groups that a visit can meet. */
export interface RowToMix {
  readonly i: number
  /** By state. */
  readonly before: Float64Array
  readonly met: readonly number[]
  /** Groups of which it is known whether these visits meet them. */
  readonly known?: ReadonlyMap<number, boolean>
}

/**
 * Mixes rows, exactly, over the subsets of partial exposures that a visit can meet. Within a subset
 * entries are scaled, shares redirected, removed touchpoints skipped and new ones put in between, in
 * that order, then all odds scaled together: weights multiply and the row is scaled to one, which is
 * what scaling one odds after the other comes to, in any order.
 *
 * @returns a function that mixes one row; what it gives is overwritten by the next call. The entries
 * add up to the number of entrants for each there was.
 */
export function rowMixer(changes: IndexedChanges, states: number) {
  const { groups, odds, redirects, insertions, entries } = changes
  const row = new Float64Array(states)
  const mixed = new Float64Array(states)
  return (
    { i, before, met, known }: RowToMix,
    strengths: Strengths,
    skip: ReturnType<typeof skipRemoved>,
  ): Float64Array => {
    const effect = (change: number) => strengths.effect[change] as number
    const always = met.filter((group) => known?.get(group) ?? groups.always.has(group))
    const partial = met.filter((group) => !groups.always.has(group) && !known?.has(group))
    mixed.fill(0)
    for (let subset = 0; subset < 1 << partial.length; subset++) {
      let weight = 1
      const active = new Set(always)
      for (const [bit, group] of partial.entries()) {
        const reach = reachOf(groups, group, strengths)
        const meets = (subset & (1 << bit)) !== 0
        weight *= meets ? reach : 1 - reach
        if (meets) active.add(group)
      }
      if (weight === 0) continue
      const acts = (change: { from: number; group: number }) =>
        change.from === i && active.has(change.group)
      row.set(before)
      if (i === -1)
        for (const { state, group, change } of entries)
          if (active.has(group)) row[state] = (row[state] as number) * effect(change)
      redirectRow(row, redirects.filter(acts), effect)
      skip(row, active)
      for (const { to, inserted } of insertions.filter(acts)) {
        row[inserted] = row[to] as number
        row[to] = 0
      }
      let scaled = false
      for (const change of odds) {
        if (!acts(change)) continue
        row[change.to] = (row[change.to] as number) * change.factor(effect(change.change))
        scaled = true
      }
      const total = scaled ? row.reduce((sum, value) => sum + value, 0) : 1
      for (let j = 0; j < states; j++)
        mixed[j] = (mixed[j] as number) + weight * ((row[j] as number) / total)
    }
    return mixed
  }
}
