import type { BaselineScore } from './score-curve.ts'

/** When a past journey converted, and how long it was followed, in days since it began. */
export interface PastJourney {
  readonly converted: number
  readonly followed: number
}

/**
 * Naive forecasts of the share converted by day, all made on the date from what was known then.
 *
 * - `empirical`: the curve of the past's journeys, by Kaplan & Meier over days, since the latest ones
 *   had been followed for less.
 * - `geometric`: one conversion rate and a geometric number of days, of journeys followed throughout.
 * - `lastPeriod`: the same as `empirical` of the last journeys only.
 */
export function naiveCurves(
  past: readonly PastJourney[],
  last: readonly PastJourney[],
  days: number,
): readonly { readonly name: BaselineScore['name']; readonly curve: Float64Array }[] {
  return [
    { name: 'empirical', curve: empirical(past, days) },
    { name: 'geometric', curve: geometric(past, days) },
    { name: 'lastPeriod', curve: empirical(last, days) },
  ]
}

/** Half a conversion is added, spread over the days, so that no day is called impossible. */
function empirical(journeys: readonly PastJourney[], days: number): Float64Array {
  const events = new Float64Array(days + 1)
  const gone = new Float64Array(days + 2)
  for (const { converted, followed } of journeys) {
    const day = Math.max(0, Math.ceil(converted))
    const last = Math.floor(followed)
    if (day <= Math.min(days, last)) events[day] = (events[day] as number) + 1
    const until = Math.min(day, last, days) + 1
    gone[until] = (gone[until] as number) + 1
  }
  let atRisk = journeys.length
  let left = 1
  const more = 0.5 / (days + 1)
  return events.map((count, day) => {
    atRisk -= gone[day] as number
    left *= 1 - (count + more) / (atRisk + 1)
    return 1 - left
  })
}

function geometric(journeys: readonly PastJourney[], days: number): Float64Array {
  const whole = journeys.filter(({ followed }) => followed >= days)
  const times = whole.flatMap(({ converted }) =>
    converted <= days ? [Math.max(1, Math.ceil(converted))] : [],
  )
  const rate = (times.length + 0.5) / (whole.length + 1)
  const mean = (1 + times.reduce((sum, time) => sum + time, 0)) / (1 + times.length)
  const stay = 1 - 1 / Math.max(mean, 1 + 1e-9)
  const most = 1 - stay ** days
  return Float64Array.from({ length: days + 1 }, (_, d) => (rate * (1 - stay ** d)) / most)
}
