import { cutAsAsked, gapOf } from '../estimation/count-steps-by-group.ts'
import type { EventLog } from '../estimation/event-log.ts'
import type { FitOptions } from '../estimation/fit-journey.ts'
import { orderEvents } from '../estimation/order-events.ts'
import type { Duration } from '../model/duration.ts'
import { JourneyError } from '../model/problem.ts'

/** A log split at a date, and the gap that holds on both sides. */
export interface SplitLog {
  /** Milliseconds since 1970: the earliest event, the date, and the end of the log. */
  readonly from: number
  readonly at: number
  readonly until: number
  /** Events before the date. */
  readonly past: EventLog
  readonly gap: Duration
  /** The gap in milliseconds. */
  readonly silence: number
}

/** Journeys that must have begun after a date for it to be proposed. */
const FEW = 30

/**
 * Splits a log at a date; by default when two thirds of the journeys had begun, or at two thirds of
 * the time where that leaves none to come, as with a panel that enters at once. Without a gap it is
 * the longest silence of any customer before the date: nobody who was silent for no longer is yet
 * known to be lost, and nothing of what came later is used to say so.
 *
 * @throws JourneyError where names contradict the log, or where the date isn't inside it.
 */
export function splitLog(log: EventLog, options: FitOptions, date: number | undefined): SplitLog {
  const { row, start, until } = cutAsAsked(log, options)
  const starts = Float64Array.from(
    start.subarray(0, -1),
    (at) => log.time[row[at] as number] as number,
  )
  const from = log.time.reduce((earliest, time) => Math.min(earliest, time), Infinity)
  const at = date ?? proposedDate(starts.sort(), from, until)
  if (date !== undefined && !(at > from && at < until))
    throw new JourneyError('The backtest', [outside(at, from, until)])
  const past = before(log, at)
  if (options.gap !== undefined)
    return { from, at, until, past, gap: options.gap, silence: gapOf(options) }
  const silence = 1000 * Math.max(1, Math.ceil(longestSilence(past) / 1000))
  return { from, at, until, past, gap: `${silence / 1000}s`, silence }
}

function outside(at: number, from: number, until: number) {
  const [first, last] = [from, until].map((time) => new Date(time).toISOString())
  const shown = Number.isFinite(at) ? new Date(at).toISOString() : String(at)
  return {
    path: 'at',
    message: `The date is ${shown}; it must be after ${first} and before ${last}.`,
  }
}

function proposedDate(starts: Float64Array, from: number, until: number): number {
  const at = starts[Math.floor((2 * starts.length) / 3)] as number
  const later = starts.reduce((count, start) => (start >= at ? count + 1 : count), 0)
  // A log of a single moment has no later part.
  if (from === until) return until + 1
  const panel = at <= from || at >= until || later < Math.min(FEW, starts.length / 4)
  return panel ? from + (2 * (until - from)) / 3 : at
}

/** The events before a date, with the names of the whole log. */
function before({ customer, time, touchpoint, tie, ...names }: EventLog, at: number): EventLog {
  const kept = Int32Array.from(time.keys()).filter((i) => (time[i] as number) < at)
  return {
    customers: names.customers,
    touchpoints: names.touchpoints,
    channels: [],
    customer: Int32Array.from(kept, (i) => customer[i] as number),
    time: Float64Array.from(kept, (i) => time[i] as number),
    touchpoint: Int32Array.from(kept, (i) => touchpoint[i] as number),
    ...(tie && { tie: Float64Array.from(kept, (i) => tie[i] as number) }),
  }
}

function longestSilence(log: EventLog): number {
  const { customer, time } = log
  const ordered = orderEvents(log)
  let longest = 0
  for (let at = 1; at < time.length; at++) {
    const [last, i] = ordered ? [ordered[at - 1] as number, ordered[at] as number] : [at - 1, at]
    if (customer[last] === customer[i])
      longest = Math.max(longest, (time[i] as number) - (time[last] as number))
  }
  return longest
}
