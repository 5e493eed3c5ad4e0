import { durationSeconds } from '../model/duration.ts'
import { type Histories, historyNames } from '../model/histories.ts'
import { JourneyError, type Problem } from '../model/problem.ts'
import { type CutJourneys, cutJourneys } from './cut-journeys.ts'
import type { EventLog } from './event-log.ts'
import type { Fit } from './fit-counts.ts'
import { type FitOptions, fitJourney } from './fit-journey.ts'
import { fitProblems } from './fit-problems.ts'

/** A journey with memory fitted to a log; entries and transitions are of histories. */
export interface HistoryFit extends Omit<Fit, 'orders'> {
  /** What the touchpoints of the journey stand for. */
  readonly histories: Histories
}

/**
 * Fits a chain of order `k` to an event log: {@link fitJourney} of the log in which each event is
 * named by the last `k` touchpoints of its journey, itself the last. So cutting, losses, censoring,
 * intervals, sojourn times and the posterior are those of any fit, and of each history apart. Which
 * order a log bears is told by `orders` of the plain fit.
 *
 * Only histories that occur become touchpoints; with order 1 it is the plain fit. Conversions that
 * end a journey stay as they are. Cost: O(events log(events of a customer)).
 * @param order touchpoints remembered, a whole number from 1 to 10.
 * @throws JourneyError where names contradict the log or each other, all at once.
 * @example
 * ```ts
 * import { fitHistories } from 'sojourn/estimation'
 * const hour = 3_600_000
 * const { journey, histories } = fitHistories({
 *   customers: 2, touchpoints: ['ad', 'mail', 'cart', 'order'], channels: [],
 *   customer: Int32Array.of(0, 0, 0, 1, 1), touchpoint: Int32Array.of(0, 2, 3, 1, 2),
 *   time: Float64Array.of(0, hour, 2 * hour, 0, hour),
 * }, 2, { conversions: ['order'] })
 * console.log(journey.transitions['ad → cart']) // order 1: all who came by the ad
 * console.log(histories.get('mail → cart')) // [ 'mail', 'cart' ]
 * ```
 */
export function fitHistories(
  log: EventLog,
  order: number,
  options: Omit<FitOptions, 'order'> = {},
): HistoryFit {
  const problems: Problem[] = [
    ...fitProblems({ touchpoints: log.touchpoints, events: log.time.length }, options),
  ]
  if (!Number.isInteger(order) || order < 1 || order > 10)
    problems.push({
      path: 'order',
      message: `The order is ${order}; it must be a whole number from 1 to 10.`,
    })
  if (problems.length > 0) throw new JourneyError('The fit', problems)
  const { conversions = [], goals = [], gap, repeat = false, loss = 'lost' } = options
  const codes = new Map(log.touchpoints.map((name, code) => [name, code]))
  const ends = new Set(conversions.map((name) => codes.get(name) as number))
  const cut = cutJourneys(log, {
    conversions: ends,
    gap: gap === undefined ? Infinity : 1000 * durationSeconds(gap),
    repeat,
  })
  const { touchpoint, paths } = relabelled(log, cut, order, ends)
  const nameOf = historyNames([...log.touchpoints, loss])
  const names = paths.map((path) => nameOf(path.map((code) => log.touchpoints[code] as string)))
  const histories = new Map<string, readonly string[]>()
  for (const [h, path] of paths.entries())
    if (!ends.has(path[0] as number))
      histories.set(
        names[h] as string,
        path.map((code) => log.touchpoints[code] as string),
      )
  const isGoal = (id: string) => goals.includes(histories.get(id)?.at(-1) as string)
  const { orders: _, ...fit } = fitJourney(
    { ...log, touchpoints: names, touchpoint },
    { ...options, order: 0, goals: [...histories.keys()].filter(isGoal) },
  )
  return { ...fit, histories }
}

/**
 * Codes of histories by event, and the histories by code: ordered by the touchpoint they end in, then
 * by first appearance. Events that no journey uses get the code of a conversion; nobody looks at it.
 */
function relabelled(log: EventLog, cut: CutJourneys, order: number, ends: ReadonlySet<number>) {
  const found: number[][] = [...ends].map((code) => [code])
  const ofEvent = new Int32Array(log.touchpoint.length)
  const known = new Map<string, number>(found.map((path, h) => [path.join(), h]))
  for (let j = 0; j < cut.ending.length; j++) {
    const from = cut.start[j] as number
    for (let at = from; at < (cut.start[j + 1] as number); at++) {
      const i = cut.row[at] as number
      const last = log.touchpoint[i] as number
      const first = ends.has(last) ? at : Math.max(from, at - order + 1)
      let key = ''
      for (let s = first; s <= at; s++)
        key += `${s > first ? ',' : ''}${log.touchpoint[cut.row[s] as number]}`
      let h = known.get(key)
      if (h === undefined) {
        h = found.length
        known.set(key, h)
        found.push(key.split(',').map(Number))
      }
      ofEvent[i] = h
    }
  }
  const lastOf = (h: number) => found[h]?.at(-1) as number
  const sorted = [...found.keys()].sort((a, b) => lastOf(a) - lastOf(b) || a - b)
  const place = new Int32Array(found.length)
  for (const [at, h] of sorted.entries()) place[h] = at
  return {
    touchpoint: ofEvent.map((h) => place[h] as number),
    paths: sorted.map((h) => found[h] as readonly number[]),
  }
}
