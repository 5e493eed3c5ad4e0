import type { Backtest } from './backtest.ts'

/** What a backtest comes to. */
export type Verdict = 'passes' | 'drifts' | 'misfits' | 'tooLittleData'

/** What a verdict rests on. */
interface Grounds extends Omit<Backtest, 'verdict' | 'reasons'> {
  readonly unknownSojourns: readonly string[]
  /** Number of checks that share the level. */
  readonly checks: number
  /** Whether anything counts as a conversion. */
  readonly converts: boolean
  readonly pastConversions: number
}

/** Journeys on each side, and conversions in the past, below which nothing is said. */
export const LEAST_JOURNEYS = 30
const LEAST_CONVERSIONS = 5

/** The verdict and its reasons in words. A drift that is plain is said even where little can be judged. */
export function reach(grounds: Grounds): { verdict: Verdict; reasons: string[] } {
  const { drift, level, checks } = grounds
  const allowed = level / checks
  const off = judgements(grounds).filter(({ p }) => p < allowed)
  const little = tooLittle(grounds)
  const notes = [...little, ...scoreNotes(grounds)]
  if (drift.p !== null && drift.p < allowed && grounds.pastJourneys >= LEAST_JOURNEYS)
    return {
      verdict: 'drifts',
      reasons: [
        ...(drift.changed.length > 0
          ? drift.changed.map(({ change }) => `Changed: ${change}.`)
          : ['The rows differ between past and later, though no single one plainly does.']),
        ...(off.length > 0
          ? off.map(({ words }) => words)
          : little.length > 0
            ? []
            : [
                'The forecast held all the same, so the change mattered little to what was forecast.',
              ]),
        ...notes,
      ],
    }
  if (little.length > 0) return { verdict: 'tooLittleData', reasons: little }
  if (off.length > 0)
    return {
      verdict: 'misfits',
      reasons: [...off.map(({ words }) => words), ...shapeReasons(grounds, allowed), ...notes],
    }
  return {
    verdict: 'passes',
    reasons: [
      `The forecast agrees with the ${grounds.followedJourneys} journeys that were followed, and nothing plainly changed.`,
      ...notes,
    ],
  }
}

/** Every check of the forecast, with the chance of what was seen if the chain is right. */
function judgements({
  conversion,
  underWay,
  retention,
  occupancy,
}: Grounds): { p: number; words: string }[] {
  const last = (check: typeof retention) => {
    const { predicted = 0, low = 0, high = 0, observed = 0, day = 0 } = check?.points.at(-1) ?? {}
    return `by day ${day} forecast ${percent(predicted)} (80 %: ${percent(low)} to ${percent(high)}), seen ${percent(observed)}`
  }
  const inside = (check: NonNullable<typeof retention>) =>
    `${percent(check.coverage.share)} of its points lie in their 80 % interval`
  const worst = occupancy.length === 0 ? undefined : occupancy.reduce((a, b) => (b.p < a.p ? b : a))
  const place = worst?.shares.reduce((a, b) =>
    Math.abs(b.observed - b.predicted) > Math.abs(a.observed - a.predicted) ? b : a,
  )
  return [
    ...(conversion
      ? [
          {
            p: conversion.p,
            words: `The curve of conversion is off: ${last(conversion)}; ${inside(conversion)}.`,
          },
        ]
      : []),
    ...(underWay
      ? [
          {
            p: underWay.p,
            words: `The forecast of journeys under way is off: ${last(underWay)}; ${inside(underWay)}.`,
          },
        ]
      : []),
    ...(retention
      ? [
          {
            p: retention.p,
            words: `The curve of retention is off: ${last(retention)}; ${inside(retention)}.`,
          },
        ]
      : []),
    ...(worst && place
      ? [
          {
            p: Math.min(1, occupancy.length * worst.p),
            words: `Customers are not where they were forecast: on day ${worst.day} ${percent(place.predicted)} at ${JSON.stringify(place.at)} were forecast, and ${percent(place.observed)} seen.`,
          },
        ]
      : []),
  ]
}

function shapeReasons({ shape }: Grounds, allowed: number): string[] {
  const reasons = (shape?.sojourns ?? []).map(
    ({ touchpoint, distance }) =>
      `The shape of time is wrong at ${JSON.stringify(touchpoint)}: stays are not distributed as fitted (largest distance ${distance.toFixed(2)}).`,
  )
  const chance = shape?.order?.pChiSquare ?? 1
  if (chance < allowed)
    reasons.push(
      'The order is wrong: the step before the last matters too, which this chain forgets.',
    )
  return reasons.length > 0
    ? reasons
    : ['Neither order nor stays explain it; customers may be of several kinds, mixed.']
}

function tooLittle(grounds: Grounds): string[] {
  const { pastJourneys, laterJourneys, followedJourneys, horizon, gapDays } = grounds
  if (Math.min(pastJourneys, laterJourneys) < LEAST_JOURNEYS)
    return [
      `Only ${journeys(pastJourneys)} began before the date, and ${laterJourneys} after; at least ${LEAST_JOURNEYS} of each are needed.`,
    ]
  if (horizon === 0 || followedJourneys < LEAST_JOURNEYS)
    return [
      `Only ${journeys(followedJourneys)} began after the date and ${followedJourneys === 1 ? 'was' : 'were'} followed for the horizon and one gap (${Math.max(1, horizon)} and ${round(gapDays)} days); choose an earlier date, a shorter gap or a shorter horizon.`,
    ]
  if (grounds.converts && grounds.pastConversions < LEAST_CONVERSIONS)
    return [
      `Only ${grounds.pastConversions} of the journeys before the date converted; at least ${LEAST_CONVERSIONS} are needed.`,
    ]
  if (grounds.unknownSojourns.length > 0)
    return [
      `Nobody had been seen to leave ${grounds.unknownSojourns.map((id) => JSON.stringify(id)).join(', ')} before the date, so days can't be forecast.`,
    ]
  return []
}

const NAIVE = {
  empirical: 'the curve of the past',
  geometric: 'one rate and a geometric time',
  lastPeriod: 'the curve of the last period',
}

/** Naive forecasts that did plainly better: by more than two standard errors. */
function scoreNotes({ conversion, underWay }: Grounds): string[] {
  return [
    ...better(conversion).map(
      (name) => `By the log score, ${NAIVE[name]} would have forecast conversion better.`,
    ),
    ...better(underWay).map(
      () =>
        'By the log score, one curve for all journeys under way would have forecast their conversion better.',
    ),
  ]
}

function better(check: Grounds['underWay'] | Grounds['conversion']) {
  return (check?.baselines ?? [])
    .filter(({ gain, standardError }) => gain.logScore < -2 * standardError.logScore)
    .map(({ name }) => name)
}

const journeys = (count: number) => `${count} ${count === 1 ? 'journey' : 'journeys'}`
const round = (days: number) => Number(days.toPrecision(3))
const percent = (share: number) => `${(100 * share).toFixed(1)} %`
