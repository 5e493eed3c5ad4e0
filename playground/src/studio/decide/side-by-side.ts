import { probabilityBest } from 'sojourn/decisions'
import { repeatedTo, spreadOf } from './summary.ts'
import type { Compared, Measure } from './tasks.ts'
import { unitOf } from './unit-of.ts'

/** Draws of the measure: as it is now, and by scenario its level and what it is more than now. */
export interface Levels {
  readonly now: Float64Array
  readonly levels: readonly Float64Array[]
  readonly differences: readonly Float64Array[]
  readonly inMoney: boolean
}

/** Scenarios side by side on the same draws, by the ids of their cells. */
export function sideBySide(ids: readonly string[], drawn: Levels, measure: Measure): Compared {
  const all = [drawn.now, ...drawn.levels]
  // Two at least, so that there is something to average over where nothing is uncertain.
  const draws = Math.max(2, ...all.map((list) => list.length))
  const best = probabilityBest(all.map((list) => repeatedTo(draws, list)))
  const scale = unitOf(measure)
  return {
    known: true,
    inMoney: drawn.inMoney,
    draws,
    now: { mean: spreadOf(drawn.now, scale).mean, best: best[0]?.mean ?? 0 },
    rows: ids.map((id, s) => {
      const difference = drawn.differences[s] as Float64Array
      return {
        id,
        ...spreadOf(difference, scale),
        better: difference.reduce((sum, x) => (x > 0 ? sum + 1 : sum), 0) / difference.length,
        best: best[s + 1]?.mean ?? 0,
      }
    }),
  }
}
