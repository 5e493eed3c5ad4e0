import { cutAsAsked } from '../estimation/count-steps-by-group.ts'
import { Ending } from '../estimation/cut-journeys.ts'
import type { EventLog } from '../estimation/event-log.ts'
import type { FitOptions } from '../estimation/fit-journey.ts'

/** A journey as it was seen; times are in days since it began. */
export interface ObservedJourney {
  /** When it began, in milliseconds since 1970. */
  readonly began: number
  /** Code of each event, and its time. */
  readonly events: Int32Array
  readonly days: Float64Array
  /** Code from `Ending`. */
  readonly ending: number
}

/** Milliseconds in a day. */
export const DAY = 86_400_000

/** The journeys of a log. */
export function observeJourneys(log: EventLog, options: FitOptions): ObservedJourney[] {
  const { row, start, ending } = cutAsAsked(log, options)
  return Array.from(ending, (how, j) => {
    const rows = row.subarray(start[j], start[j + 1])
    const began = log.time[rows[0] as number] as number
    return {
      began,
      events: Int32Array.from(rows, (i) => log.touchpoint[i] as number),
      days: Float64Array.from(rows, (i) => ((log.time[i] as number) - began) / DAY),
      ending: how,
    }
  })
}

/** Days until a journey first comes to one of some touchpoints (by code); Infinity where it doesn't. */
export function daysUntil({ events, days }: ObservedJourney, targets: ReadonlySet<number>): number {
  const at = events.findIndex((code) => targets.has(code))
  return at < 0 ? Infinity : (days[at] as number)
}

/**
 * Days until a journey's last event if it was lost, else Infinity. Nobody sees a customer being
 * lost, only that nothing more was seen; so the last event is when.
 */
export function daysUntilLost({ days, ending }: ObservedJourney): number {
  return ending === Ending.lost ? (days.at(-1) as number) : Infinity
}

/** How many of some times (in days) have passed by the end of each period from 0. */
export function countBy(times: readonly number[], period: number, periods: number): Float64Array {
  const counts = new Float64Array(periods + 1)
  for (const time of times) {
    const first = Math.max(0, Math.ceil(time / period))
    if (first <= periods) counts[first] = (counts[first] as number) + 1
  }
  for (let t = 1; t <= periods; t++) counts[t] = (counts[t] as number) + (counts[t - 1] as number)
  return counts
}
