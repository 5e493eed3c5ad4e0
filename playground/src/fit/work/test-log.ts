import type { EventLog } from 'sojourn/estimation'
import { backtest } from 'sojourn/validation'
import type { FitOrder } from './fit-order.ts'
import { freeName } from './free-name.ts'

/** How a forecast from the past of the log did on what came later. */
export interface Tested {
  readonly verdict: 'passes' | 'drifts' | 'misfits' | 'tooLittleData'
  /** Milliseconds since 1970: the date before which the fit saw events, and the end of the log. */
  readonly at: number
  readonly until: number
  readonly horizonDays: number
  readonly followed: number
  /** Days of the curve of conversion, and those on which what was seen lay in the 80 % band. */
  readonly days: number
  readonly inside: number
  /** By the last day of the horizon; null where conversion could not be judged. */
  readonly last: {
    readonly low: number
    readonly high: number
    readonly observed: number
  } | null
  /** What changed: where customers go, where they begin, how long they stay. */
  readonly changed: readonly {
    readonly what: 'transitions' | 'entries' | 'sojourn'
    readonly touchpoint: string
  }[]
  /** The library's reasons, in English. */
  readonly reasons: readonly string[]
}

/** Backtests the fit of a log. @throws JourneyError as the fit does. */
export function testLog(
  log: EventLog,
  { conversions, goals, gap }: FitOrder,
  onProgress: (share: number) => void,
): Tested {
  const result = backtest(log, {
    conversions,
    goals,
    loss: freeName('lost', log.touchpoints),
    ...(gap !== undefined && { gap }),
    onProgress,
  })
  const { verdict, reasons, at, until, horizon, followedJourneys, conversion, drift } = result
  const points = (conversion?.points ?? []).filter(({ day }) => day > 0)
  const last = points.at(-1)
  return {
    verdict,
    at,
    until,
    horizonDays: horizon,
    followed: followedJourneys,
    days: points.length,
    inside: points.filter(({ low, high, observed }) => low <= observed && observed <= high).length,
    last: last ? { low: last.low, high: last.high, observed: last.observed } : null,
    changed: drift.changed.map(({ what, touchpoint }) => ({ what, touchpoint })),
    reasons,
  }
}
