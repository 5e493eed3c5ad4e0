import { type CutJourneys, Ending } from './cut-journeys.ts'
import type { EventLog } from './event-log.ts'

/** Counts of one step `from → to`. */
export interface StepCount {
  /** Steps seen. */
  all: number
  /** Steps of visits that began early enough to know how they would end. */
  resolved: number
}

/** Sufficient statistics of journeys; those of two logs merge by addition. */
export interface StepCounts {
  /** Journeys that began at each touchpoint or conversion, by code. */
  readonly entries: Map<number, number>
  /** Steps by code of the touchpoint they leave and code they lead to; `LOST` for the loss. */
  readonly steps: Map<number, Map<number, StepCount>>
  /** Journeys still open, by code of the touchpoint they were last seen at. */
  readonly censored: Map<number, number>
  /** Per touchpoint: resolved visits that were left for another event, and how long they lasted in all, in milliseconds. */
  readonly stays: Map<number, { visits: number; total: number }>
}

/** Code of the loss outcome, which is no event. */
export const LOST = -1

/**
 * Counts entries, steps, ends and stays of journeys. With a gap, a visit that began within one gap
 * of the log's end may yet be left or be lost: counting only the moves that came in time would make
 * moves too likely, so such visits count as seen but are not resolved.
 */
export function countSteps(log: EventLog, cut: CutJourneys, gap: number): StepCounts {
  const { time, touchpoint } = log
  const counts: StepCounts = {
    entries: new Map(),
    steps: new Map(),
    censored: new Map(),
    stays: new Map(),
  }
  const add = (map: Map<number, number>, key: number) => map.set(key, (map.get(key) ?? 0) + 1)
  for (const [j, ending] of cut.ending.entries()) {
    const from = cut.start[j] as number
    const last = (cut.start[j + 1] as number) - 1
    add(counts.entries, touchpoint[cut.row[from] as number] as number)
    for (let at = from; at <= last; at++) {
      const i = cut.row[at] as number
      const here = touchpoint[i] as number
      if (at === last && ending === Ending.converted) continue
      if (at === last && ending === Ending.censored) {
        add(counts.censored, here)
        continue
      }
      const resolved = gap === Infinity || cut.until - (time[i] as number) > gap
      const next = at < last ? (cut.row[at + 1] as number) : LOST
      const step = stepCount(
        counts.steps,
        here,
        next === LOST ? LOST : (touchpoint[next] as number),
      )
      step.all++
      if (!resolved) continue
      step.resolved++
      if (next === LOST) continue
      const stay = counts.stays.get(here) ?? { visits: 0, total: 0 }
      stay.visits++
      stay.total += (time[next] as number) - (time[i] as number)
      counts.stays.set(here, stay)
    }
  }
  return counts
}

function stepCount(steps: StepCounts['steps'], from: number, to: number): StepCount {
  let row = steps.get(from)
  if (row === undefined) {
    row = new Map()
    steps.set(from, row)
  }
  let count = row.get(to)
  if (count === undefined) {
    count = { all: 0, resolved: 0 }
    row.set(to, count)
  }
  return count
}
