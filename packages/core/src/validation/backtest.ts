import { countJourneys } from '../estimation/count-journeys.ts'
import type { EventLog } from '../estimation/event-log.ts'
import { fitCounts } from '../estimation/fit-counts.ts'
import type { FitOptions } from '../estimation/fit-journey.ts'
import { SojournKind } from '../model/chain.ts'
import { randomStream } from '../numeric/random.ts'
import { type DriftCheck, detectDrift } from './detect-drift.ts'
import { diagnoseShape, type ShapeCheck } from './diagnose-shape.ts'
import { type ChainDraws, drawChains } from './draw-chains.ts'
import { type CurveCheck, judgeCurve } from './judge-curve.ts'
import { judgeOpen, type UnderWayCheck } from './judge-open.ts'
import { judgeShares, type OccupancyDay } from './judge-shares.ts'
import { naiveCurves } from './naive-curves.ts'
import {
  countBy,
  DAY,
  daysUntil,
  daysUntilLost,
  type ObservedJourney,
  observeJourneys,
} from './observe-journeys.ts'
import { openJourneys } from './open-journeys.ts'
import { placesAt } from './places-at.ts'
import { predict } from './predict.ts'
import { predictOpen } from './predict-open.ts'
import { type BaselineScore, type Score, scoreBaseline, scoreCurve } from './score-curve.ts'
import { type SplitLog, splitLog } from './split-log.ts'
import { type Stays, staysByTouchpoint } from './stays-by-touchpoint.ts'
import { LEAST_JOURNEYS, reach, type Verdict } from './verdict.ts'

/** Options of {@link backtest}: how to cut and fit, and how to test. */
export interface BacktestOptions extends Omit<FitOptions, 'order' | 'until'> {
  /**
   * The date, in milliseconds since 1970-01-01T00:00:00Z: the fit sees events before it only. Default
   * when two thirds of the journeys had begun (of the time, where that leaves few to come).
   */
  readonly at?: number
  /** Days after entering to forecast, a whole number from 1; default half of what the log allows, at most 90. */
  readonly horizon?: number
  /** Draws of the posterior; 200. */
  readonly draws?: number
  /** Seed of all draws, a number or a text; 1. */
  readonly seed?: string | number
  /** Chance that a chain that is right is refused: Bonferroni's over all checks; 0.05. */
  readonly level?: number
  /** Told now and then what share of the draws is done, from 0 to 1. */
  readonly onProgress?: (share: number) => void
}

/** The forecast of conversion, how it scored, and what naive forecasts would have scored. */
export interface ConversionCheck extends CurveCheck, Score {
  readonly baselines: readonly BaselineScore[]
}

/** A fitted journey judged by what happened after the date that it was fitted at. */
export interface Backtest {
  readonly verdict: Verdict
  /** Why, in words; the most important first. */
  readonly reasons: readonly string[]
  /** The date and the end of the log, in milliseconds since 1970-01-01T00:00:00Z. */
  readonly at: number
  readonly until: number
  /** Longest silence within a journey, in days, and whether it was worked out from the past. */
  readonly gapDays: number
  readonly gapAssumed: boolean
  /** Days after entering that were forecast; 0 where the log leaves none. */
  readonly horizon: number
  /** Journeys that began before the date. */
  readonly pastJourneys: number
  /** Journeys that began after it, and those followed for the horizon and one gap. */
  readonly laterJourneys: number
  readonly followedJourneys: number
  /** Share converted by day since entering; null where it can't be judged. */
  readonly conversion: ConversionCheck | null
  /** Share converted by day since the date, of journeys that were under way on it; null where it can't be judged. */
  readonly underWay: UnderWayCheck | null
  /** Share not lost by week since the first goal; null where it can't be judged. */
  readonly retention: CurveCheck | null
  /** Where new customers are after a quarter, half and all of the horizon; empty where it can't be judged. */
  readonly occupancy: readonly OccupancyDay[]
  readonly drift: DriftCheck
  readonly shape: ShapeCheck | null
  readonly level: number
}

/**
 * Backtests a journey: fits it to the events before a date as one would have on that day, forecasts
 * who then enters, and compares that with what happened. Nothing after the date enters the fit.
 *
 * Who is judged: journeys that began after the date and were followed for the horizon and one gap, so
 * that all of them are known on all days; none is weighted or imputed. Journeys under way on the date
 * are judged apart: from where each was, and how long it had been silent, to whether it converts
 * within the horizon. Lost means that nothing more was seen, dated by the last event. Without a gap, the longest silence before the date is used.
 *
 * The forecast is posterior predictive: rows, entries and scales of sojourn times are drawn, then as
 * many journeys as were followed. Each curve is judged whole by a posterior predictive p-value. All
 * checks together refuse a right chain with a chance of at most `level`. The verdict:
 *
 * - `tooLittleData`: fewer than 30 journeys on a side, or five conversions before the date.
 * - `drifts`: rows, entries or stays differ between past and later.
 * - `misfits`: they don't, yet the forecast is off: the chain's shape is wrong.
 * - `passes`: neither.
 *
 * Cost: that of the fit, and `draws` times `hittingByDay`, `calendarTrace` and `retention`.
 * @throws JourneyError where names contradict the log, or where the date isn't inside it.
 * @throws RangeError for numbers that are out of range.
 * @example
 * ```ts
 * import { backtest } from 'sojourn/validation'
 * const day = 86_400_000
 * const { verdict, reasons } = backtest({
 *   customers: 2, touchpoints: ['ad', 'order'], channels: [],
 *   customer: Int32Array.of(0, 0, 1), touchpoint: Int32Array.of(0, 1, 0),
 *   time: Float64Array.of(0, day, 9 * day),
 * }, { conversions: ['order'], gap: '2d' })
 * console.log(verdict) // tooLittleData
 * console.log(reasons[0]) // Only 1 journey began before the date, and 1 after; at least 30 of each are needed.
 * ```
 */
export function backtest(log: EventLog, options: BacktestOptions = {}): Backtest {
  const { at: date, horizon, draws = 200, seed = 1, level = 0.05, onProgress, ...fitting } = options
  checkNumbers({ horizon, draws, level })
  const split = splitLog(log, fitting, date)
  const { at, until, silence, past } = split
  const cutting = { ...fitting, gap: split.gap }
  const before = observeJourneys(past, { ...cutting, until: at })
  const journeys = observeJourneys(log, cutting)
  const later = journeys.filter(({ began }) => began >= at)
  const days = horizon ?? Math.min(90, Math.max(0, Math.floor((until - at - silence) / DAY / 2)))
  const followed = later.filter(({ began }) => began + days * DAY + silence < until)
  const stays = staysByTouchpoint(log, cutting, split)
  const checks = 2 + (namesOf(options).length > 0 ? 2 : 0) + (options.goals?.length ? 1 : 0)
  const drift = detectDrift(log, split, cutting, journeys, stays, level / checks)
  const told = {
    at,
    until,
    gapDays: silence / DAY,
    gapAssumed: options.gap === undefined,
    horizon: days,
    pastJourneys: before.length,
    laterJourneys: later.length,
    followedJourneys: followed.length,
    drift,
    level,
  }
  const test = {
    split,
    cutting,
    journeys,
    before,
    later,
    followed,
    stays,
    days,
    draws,
    seed,
    onProgress,
  }
  const found =
    before.length > 0 && followed.length >= LEAST_JOURNEYS && days > 0
      ? forecastLater(log, options, { ...test, level: level / checks })
      : { ...NOTHING, shape: null, unknownSojourns: [] }
  const conversions = before.filter(
    (each) => daysUntil(each, codesOf(log, namesOf(options))) < Infinity,
  )
  const { unknownSojourns, ...shown } = found
  const { verdict, reasons } = reach({
    ...told,
    ...shown,
    unknownSojourns,
    checks,
    converts: namesOf(options).length > 0,
    pastConversions: conversions.length,
  })
  return { verdict, reasons, ...told, ...shown }
}

const NOTHING = { conversion: null, underWay: null, retention: null, occupancy: [] } as const

interface Test {
  readonly split: SplitLog
  readonly cutting: FitOptions
  readonly journeys: readonly ObservedJourney[]
  readonly before: readonly ObservedJourney[]
  readonly later: readonly ObservedJourney[]
  readonly followed: readonly ObservedJourney[]
  readonly stays: readonly Stays[]
  readonly days: number
  readonly draws: number
  readonly seed: string | number
  readonly level: number
  readonly onProgress: ((share: number) => void) | undefined
}

/** Fits the past, forecasts the later journeys and judges the forecast. */
function forecastLater(log: EventLog, options: BacktestOptions, test: Test) {
  const { split, cutting, before, later, followed, days, draws, seed, level } = test
  const { loss = 'lost', goals = [], conversions = [] } = options
  const counts = countJourneys(split.past, { ...cutting, until: split.at })
  const fit = fitCounts(counts, cutting)
  const source = drawChains(fit, counts, loss, seed, draws)
  const targets = namesOf(options)
  const weeks = Math.floor(days / 7)
  const sinceGoal = goals.length > 0 ? retainedJourneys(log, goals, later, weeks, split) : []
  const retains = weeks > 0 && sinceGoal.length >= LEAST_JOURNEYS
  const looks = [...new Set([days / 4, days / 2, days].map((day) => Math.max(1, Math.round(day))))]
  const places = [...fit.journey.touchpoints.map(({ id }) => id), ...conversions, loss]
  const predicted = predict(source, {
    days,
    targets,
    retentionDays: retains ? 7 * weeks : 0,
    looks,
    places,
    draws,
    onProgress: test.onProgress,
  })
  const { unknownSojourns } = predicted
  const shape = diagnoseShape(
    split.past,
    { ...cutting, until: split.at },
    source.fitted,
    test.stays,
    level,
  )
  if (unknownSojourns.length > 0) return { ...NOTHING, shape, unknownSojourns }
  const random = randomStream(seed, 'journeys that were followed')
  const targetCodes = codesOf(log, targets)
  const occupancy = looks.map((look, k) =>
    judgeShares(
      places,
      predicted.shares[k] as Float64Array[],
      placesAt(followed, log.touchpoints, places, loss, look),
      random,
      look,
    ),
  )
  const conversion =
    targets.length === 0
      ? null
      : judgeConversion(predicted.converted, test, targetCodes, random, before)
  const retention =
    retains && predicted.lost.length === draws
      ? judgeCurve(
          predicted.lost.map((curve) => curve.filter((_, day) => day % 7 === 0)),
          countBy(sinceGoal, 7, weeks),
          sinceGoal.length,
          random,
          { period: 7, left: true },
        )
      : null
  const underWay = targets.length === 0 ? null : judgeUnderWay(log, source, test, targets)
  return { conversion, underWay, retention, occupancy, shape, unknownSojourns }
}

/** Journeys under way that are judged at most; of more, so many are drawn at random. */
const MOST_OPEN = { exponential: 2000, otherwise: 400 }

/** Forecasts journeys under way on the date, and judges the forecast. */
function judgeUnderWay(
  log: EventLog,
  source: ChainDraws,
  { split, journeys, before, days, draws, seed }: Test,
  targets: readonly string[],
): UnderWayCheck | null {
  const { at, until, from, silence } = split
  if (at + days * DAY + silence >= until) return null
  const codes = codesOf(log, targets)
  const open = openJourneys(journeys, at, silence, codes)
  if (open.length < LEAST_JOURNEYS) return null
  const kinds = new Set<number>([SojournKind.exponential, SojournKind.instant])
  const isExponential = source.chain.sojournKind.every((kind) => kinds.has(kind))
  const random = randomStream(seed, 'journeys under way')
  const judged = someOf(open, MOST_OPEN[isExponential ? 'exponential' : 'otherwise'], random)
  const earlier = at - days * DAY - silence
  const known = earlier > from ? openJourneys(before, earlier, silence, codes) : []
  const past = known.map(({ converted }) => ({ converted, followed: days }))
  return judgeOpen(
    predictOpen(source, judged, log.touchpoints, targets, days),
    judged,
    {
      open: open.length,
      days,
      draws,
      naive: past.length >= LEAST_JOURNEYS ? naiveCurves(past, past, days)[0]?.curve : undefined,
    },
    random,
  )
}

/** As many at most, each as likely as any other, in their order. */
function someOf<Item>(items: readonly Item[], most: number, random: () => number): Item[] {
  let wanted = most
  return items.filter((_, i) => {
    const taken = random() * (items.length - i) < wanted
    if (taken) wanted--
    return taken
  })
}

function judgeConversion(
  chances: readonly Float64Array[],
  { followed, days, split: { at, until } }: Test,
  targets: ReadonlySet<number>,
  random: () => number,
  before: readonly ObservedJourney[],
): ConversionCheck {
  const counts = countBy(
    followed.map((each) => daysUntil(each, targets)),
    1,
    days,
  )
  const byDay = Float64Array.from({ length: days + 2 }, (_, d) =>
    d > days
      ? followed.length - (counts[days] as number)
      : (counts[d] as number) - (counts[d - 1] ?? 0),
  )
  const mean = (chances[0] as Float64Array).map(
    (_, d) => chances.reduce((sum, curve) => sum + (curve[d] as number), 0) / chances.length,
  )
  const known = (each: ObservedJourney) => ({
    converted: daysUntil(each, targets),
    followed: (at - each.began) / DAY,
  })
  const last = before.filter(({ began }) => began >= at - (until - at))
  return {
    ...judgeCurve(chances, counts, followed.length, random),
    ...scoreCurve(mean, byDay),
    baselines: naiveCurves(before.map(known), last.map(known), days).map(({ name, curve }) =>
      scoreBaseline(name, curve, mean, byDay),
    ),
  }
}

/** Days from the first goal to being lost, of journeys that were followed for so many weeks after it. */
function retainedJourneys(
  log: EventLog,
  goals: readonly string[],
  later: readonly ObservedJourney[],
  weeks: number,
  { until, silence }: SplitLog,
): number[] {
  const codes = codesOf(log, goals)
  return later.flatMap((each) => {
    const goal = daysUntil(each, codes)
    const isKnown = each.began + (goal + 7 * weeks) * DAY + silence < until
    return goal < Infinity && isKnown ? [daysUntilLost(each) - goal] : []
  })
}

function namesOf({ conversions = [], goals = [] }: BacktestOptions): string[] {
  return [...conversions, ...goals]
}

function codesOf({ touchpoints }: EventLog, names: readonly string[]): ReadonlySet<number> {
  return new Set(names.map((name) => touchpoints.indexOf(name)))
}

function checkNumbers({
  horizon,
  draws,
  level,
}: {
  horizon: number | undefined
  draws: number
  level: number
}) {
  if (horizon !== undefined && !(Number.isInteger(horizon) && horizon >= 1 && horizon <= 3650))
    throw new RangeError(
      `backtest: the horizon is ${horizon} days; it must be a whole number from 1 to 3650`,
    )
  if (!Number.isInteger(draws) || draws < 2)
    throw new RangeError(`backtest: draws is ${draws}; it must be a whole number from 2`)
  if (!(level > 0 && level < 1))
    throw new RangeError(`backtest: the level is ${level}; it must be between 0 and 1`)
}
