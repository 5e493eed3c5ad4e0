import type { Comparison, Projection, Scenario } from 'sojourn'
import type { OfJourney } from './protocol.ts'

/** What a scenario comes to, worked out before it was asked for. */
export interface Foreseen {
  readonly draws: number
  readonly baseline: Projection
  readonly comparison: Comparison
}

/** What the pictures are of. */
export type About = Pick<OfJourney, 'journey' | 'horizon'>

/** Pictures that are kept: those of a few sliders. */
const MOST = 300

/** By {@link keyOf}, the one that was used last at the end. */
const kept = new Map<string, Foreseen>()
let keptOf: About | undefined

/** All that a comparison is of, but for {@link About}: what has the same key has the same figures. */
export function keyOf(scenario: Scenario): string {
  return JSON.stringify(scenario)
}

/** What was worked out ahead of a scenario; undefined where nothing was. */
export function foreseen(of: About, key: string): Foreseen | undefined {
  const found = isSame(of, keptOf) ? kept.get(key) : undefined
  if (found !== undefined) {
    kept.delete(key)
    kept.set(key, found)
  }
  return found
}

/** Keeps what was worked out; what wasn't used for longest goes where there are too many. */
export function keep(of: About, key: string, found: Foreseen): void {
  if (!isSame(of, keptOf)) kept.clear()
  keptOf = of
  // The baseline of a journey is the same in every answer: one is enough.
  const baseline = kept.values().next().value?.baseline ?? found.baseline
  kept.set(key, { ...found, baseline })
  const [oldest] = kept.keys()
  if (kept.size > MOST && oldest !== undefined) kept.delete(oldest)
}

/** Whether pictures are of the same journey and the same days ahead. */
export function isSame(a: About, b: About | undefined): boolean {
  return a.journey === b?.journey && a.horizon === b.horizon
}
