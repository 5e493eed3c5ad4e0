import type { EventLog } from './event-log.ts'
import { orderEvents } from './order-events.ts'

/** How a journey ended; the codes in {@link CutJourneys.ending}. */
export const Ending = {
  /** Without conversion, or silent for longer than the gap. */
  lost: 0,
  /** By a conversion, which is the journey's last event. */
  converted: 1,
  /** Not yet: still open at the end of the log. */
  censored: 2,
} as const

/** Where to cut the events of a customer into journeys. */
export interface CutOptions {
  /** Codes of touchpoints that end a journey. */
  readonly conversions: ReadonlySet<number>
  /** Longest silence within a journey, in milliseconds; Infinity where there is no limit. */
  readonly gap: number
  /** Whether the next event after a conversion opens a new journey. */
  readonly repeat: boolean
  /** End of the log in milliseconds, where it is later than the latest event. */
  readonly until?: number
}

/** Journeys as runs of events. */
export interface CutJourneys {
  /** Rows of the log that are used: journey `j` has those from `start[j]` up to `start[j + 1]`, exclusive. */
  readonly row: Int32Array
  readonly start: Int32Array
  /** Code from {@link Ending} by journey. */
  readonly ending: Uint8Array
  /** Events after a conversion that open no journey. */
  readonly afterConversion: number
  /** End of the log, in milliseconds; −Infinity for an empty one whose end isn't stated. */
  readonly until: number
}

/**
 * Cuts a log into journeys and keeps their events, by the rules of `JourneyCounter`, which counts them
 * without.
 */
export function cutJourneys(
  log: EventLog,
  { conversions, gap, repeat, until: end = Number.NEGATIVE_INFINITY }: CutOptions,
): CutJourneys {
  const { customer, time, touchpoint } = log
  const ordered = orderEvents(log)
  const until = time.reduce((latest, t) => Math.max(latest, t), end)
  const row = new Int32Array(time.length)
  const start: number[] = [0]
  const ending: number[] = []
  let used = 0
  let afterConversion = 0
  const close = (how: number) => {
    start.push(used)
    ending.push(how)
  }
  let current = -1
  let open = false
  let finished = false
  let previous = 0
  const leave = () => {
    if (open) close(gap < Infinity && until - previous <= gap ? Ending.censored : Ending.lost)
    open = false
  }
  for (let at = 0; at < time.length; at++) {
    const i = ordered?.[at] ?? at
    const now = time[i] as number
    if (customer[i] !== current) {
      leave()
      current = customer[i] as number
      finished = false
    } else if (now - previous > gap) {
      if (open) close(Ending.lost)
      open = false
      finished = false
    }
    previous = now
    if (finished && !repeat) {
      afterConversion++
      continue
    }
    open = true
    row[used++] = i
    if (conversions.has(touchpoint[i] as number)) {
      close(Ending.converted)
      open = false
      finished = true
    }
  }
  leave()
  return {
    row: row.subarray(0, used),
    start: Int32Array.from(start),
    ending: Uint8Array.from(ending),
    afterConversion,
    until,
  }
}
