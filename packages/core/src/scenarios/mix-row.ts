import type { IndexedChanges } from './indexed-changes.ts'
import type { Strengths } from './plan-scenario.ts'
import type { skipRemoved } from './skip-removed.ts'

/** A row to mix: which one (−1 for the entries), as it was, and the groups that a visit can meet. */
export interface RowToMix {
  readonly i: number
  /** By state. */
  readonly before: Float64Array
  readonly met: readonly number[]
}

/**
 * Mixes rows, exactly, over the subsets of partial exposures that a visit can meet. Within a subset
 * removals come first, then all odds together: weights multiply and the row is scaled to one, which
 * is what scaling one odds after the other comes to, in any order.
 *
 * @returns a function that mixes one row; what it gives is overwritten by the next call.
 */
export function rowMixer({ groups, odds }: IndexedChanges, states: number) {
  const row = new Float64Array(states)
  const mixed = new Float64Array(states)
  return (
    { i, before, met }: RowToMix,
    strengths: Strengths,
    skip: ReturnType<typeof skipRemoved>,
  ): Float64Array => {
    const always = met.filter((group) => groups.always.has(group))
    const partial = met.filter((group) => !groups.always.has(group))
    mixed.fill(0)
    for (let subset = 0; subset < 1 << partial.length; subset++) {
      let weight = 1
      const active = new Set(always)
      for (const [bit, group] of partial.entries()) {
        const reach = strengths.reach[groups.first[group] as number] as number
        const meets = (subset & (1 << bit)) !== 0
        weight *= meets ? reach : 1 - reach
        if (meets) active.add(group)
      }
      if (weight === 0) continue
      row.set(before)
      skip(row, active)
      let scaled = false
      for (const change of odds) {
        if (change.from !== i || !active.has(change.group)) continue
        row[change.to] = (row[change.to] as number) * (strengths.effect[change.change] as number)
        scaled = true
      }
      const total = scaled ? row.reduce((sum, value) => sum + value, 0) : 1
      for (let j = 0; j < states; j++)
        mixed[j] = (mixed[j] as number) + weight * ((row[j] as number) / total)
    }
    return mixed
  }
}
