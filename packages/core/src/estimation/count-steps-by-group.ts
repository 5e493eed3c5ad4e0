import { durationSeconds } from '../model/duration.ts'
import { JourneyError, type Problem } from '../model/problem.ts'
import { type CutJourneys, cutJourneys, Ending } from './cut-journeys.ts'
import type { EventLog } from './event-log.ts'
import { fitProblems } from './fit-problems.ts'
import type { CountOptions } from './journey-counts.ts'
import { countStep, noCounts, type TransitionCounts } from './transition-counts.ts'

/** How events are cut into journeys, and what their losses are called. */
export interface GroupedCountOptions extends Omit<CountOptions, 'order'> {
  /** Name of the outcome of journeys that end without conversion; `lost`. */
  readonly loss?: string
}

/** Steps of a stretch of time, by when their visit began. */
export interface PeriodCounts {
  /** Milliseconds since 1970-01-01T00:00:00Z; `until` is exclusive. */
  readonly from: number
  readonly until: number
  readonly steps: TransitionCounts
}

/**
 * Counts the steps of a log by period: a step belongs to the period in which its visit began. With a
 * gap only visits that are resolved count, as in a fit; so the last period may be nearly empty.
 *
 * Cost: O(events log(events of a customer)).
 * @param starts milliseconds since 1970-01-01T00:00:00Z at which each period begins, ascending; the
 * last one ends with the log. What began before the first is left out.
 * @throws JourneyError where names contradict the log, or where the starts don't ascend.
 * @example
 * ```ts
 * import { countStepsByPeriod } from 'sojourn/estimation'
 * const day = 86_400_000
 * const periods = countStepsByPeriod({
 *   customers: 2, touchpoints: ['ad', 'order'], channels: [],
 *   customer: Int32Array.of(0, 0, 1), touchpoint: Int32Array.of(0, 1, 0),
 *   time: Float64Array.of(0, day, 40 * day),
 * }, [0, 30 * day], { conversions: ['order'] })
 * console.log(periods[0]?.steps.ad, periods[1]?.steps.ad) // { order: 1 } { lost: 1 }
 * ```
 */
export function countStepsByPeriod(
  log: EventLog,
  starts: readonly number[],
  options: GroupedCountOptions = {},
): PeriodCounts[] {
  const problems: Problem[] = starts.flatMap((start, p) =>
    p === 0 || start > (starts[p - 1] as number)
      ? []
      : [{ path: `starts[${p}]`, message: 'Periods must begin one after the other.' }],
  )
  const periodOf = (row: number) => lastAtOrBefore(starts, log.time[row] as number)
  const { groups, until } = countStepsByGroup(log, starts.length, periodOf, options, problems)
  return groups.map((steps, p) => ({
    from: starts[p] as number,
    until: starts[p + 1] ?? until,
    steps,
  }))
}

/**
 * Counts the steps of a log by segment of its customers, for {@link testHomogeneity}.
 *
 * Cost: O(events log(events of a customer)).
 * @param segment number of the segment of each customer, from 0; a negative one leaves them out.
 * @throws JourneyError where names contradict the log.
 * @example
 * ```ts
 * import { countStepsBySegment } from 'sojourn/estimation'
 * const [first, second] = countStepsBySegment({
 *   customers: 2, touchpoints: ['ad', 'order'], channels: [],
 *   customer: Int32Array.of(0, 0, 1), touchpoint: Int32Array.of(0, 1, 0), time: Float64Array.of(0, 1, 0),
 * }, [0, 1], { conversions: ['order'] })
 * console.log(first?.ad, second?.ad) // { order: 1 } { lost: 1 }
 * ```
 */
export function countStepsBySegment(
  log: EventLog,
  segment: ArrayLike<number>,
  options: GroupedCountOptions = {},
): TransitionCounts[] {
  let segments = 0
  for (let c = 0; c < segment.length; c++) segments = Math.max(segments, 1 + (segment[c] as number))
  const segmentOf = (row: number) => segment[log.customer[row] as number] ?? -1
  return countStepsByGroup(log, segments, segmentOf, options, []).groups
}

function countStepsByGroup(
  log: EventLog,
  groups: number,
  groupOf: (row: number) => number,
  options: GroupedCountOptions,
  known: readonly Problem[],
) {
  const cut = cutAsAsked(log, options, known)
  const counts = Array.from({ length: groups }, noCounts)
  const { loss = 'lost' } = options
  forEachStep(log, cut, gapOf(options), (from, to, row) => {
    const group = counts[groupOf(row)]
    const name = (code: number) => log.touchpoints[code] as string
    if (group !== undefined) countStep(group, name(from), to < 0 ? loss : name(to))
  })
  return { groups: counts as TransitionCounts[], until: cut.until }
}

/** The gap in milliseconds; Infinity where there is none. */
export function gapOf({ gap }: CountOptions): number {
  return gap === undefined ? Infinity : 1000 * durationSeconds(gap)
}

/** Cuts a log by the options of a count. @throws JourneyError with the problems known and found. */
export function cutAsAsked(
  log: EventLog,
  options: GroupedCountOptions,
  known: readonly Problem[] = [],
): CutJourneys {
  const { touchpoints, time } = log
  const problems = [...known, ...fitProblems({ touchpoints, events: time.length }, options)]
  if (problems.length > 0) throw new JourneyError('The count', problems)
  const { conversions = [], repeat = false, until } = options
  return cutJourneys(log, {
    conversions: new Set(conversions.map((name) => touchpoints.indexOf(name))),
    gap: gapOf(options),
    repeat,
    ...(until !== undefined && { until }),
  })
}

/** Visits every resolved step: codes it leaves and leads to (−1 for the loss), and its visit's row. */
function forEachStep(
  { touchpoint, time }: EventLog,
  { row, start, ending, until }: CutJourneys,
  gap: number,
  visit: (from: number, to: number, row: number) => void,
): void {
  for (let j = 0; j < ending.length; j++) {
    const end = start[j + 1] as number
    for (let at = start[j] as number; at < end; at++) {
      const i = row[at] as number
      if (gap < Infinity && until - (time[i] as number) <= gap) continue
      const last = at === end - 1
      if (last && ending[j] !== Ending.lost) continue
      visit(touchpoint[i] as number, last ? -1 : (touchpoint[row[at + 1] as number] as number), i)
    }
  }
}

/** The last of ascending numbers that isn't above a value; −1 where all are. */
function lastAtOrBefore(ascending: readonly number[], value: number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ascending[middle] as number) <= value) low = middle + 1
    else high = middle
  }
  return low - 1
}
