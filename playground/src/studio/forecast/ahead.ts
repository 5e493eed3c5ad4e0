import { signal } from '@preact/signals'
import type { Comparison, Journey, Projection, Scenario } from 'sojourn'

/** What a scenario comes to, worked out before it was asked for. */
export interface Foreseen {
  readonly draws: number
  readonly baseline: Projection
  readonly comparison: Comparison
}

/** Pictures that are kept: those of a few sliders. */
const MOST = 300

/** By {@link keyOf}, the one that was used last at the end. */
const kept = new Map<string, Foreseen>()
let keptOf: Journey | undefined

/** Changes whenever a picture is there that wasn't: for those who look for one in vain. */
export const arrivals = signal(0)

/** All that a comparison is of, but for the journey: what has the same key has the same figures. */
export function keyOf(scenario: Scenario): string {
  return JSON.stringify(scenario)
}

/** What was worked out ahead of a scenario; undefined where nothing was. */
export function foreseen(of: Journey, key: string): Foreseen | undefined {
  const found = of === keptOf ? kept.get(key) : undefined
  if (found !== undefined) {
    kept.delete(key)
    kept.set(key, found)
  }
  return found
}

/** Keeps what was worked out; what wasn't used for longest goes where there are too many. */
export function keep(of: Journey, key: string, found: Foreseen): void {
  if (of !== keptOf) kept.clear()
  keptOf = of
  // The baseline of a journey is the same in every answer: one is enough.
  const baseline = kept.values().next().value?.baseline ?? found.baseline
  kept.set(key, { ...found, baseline })
  const [oldest] = kept.keys()
  if (kept.size > MOST && oldest !== undefined) kept.delete(oldest)
  arrivals.value++
}
