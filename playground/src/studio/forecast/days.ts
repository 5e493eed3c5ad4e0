import type { ForecastDay } from '@sojourn/charts'
import type { CustomerCurves, Journey, Scenario } from 'sojourn'
import { durationSeconds } from 'sojourn'

/** What can be shown of a forecast by day. */
export const DAY_MEASURES = ['conversions', 'revenue', 'margin', 'customers'] as const
export type DayMeasure = (typeof DAY_MEASURES)[number]

/** Under which name the library has it. */
const CURVES = {
  conversions: 'conversions',
  revenue: 'revenue',
  margin: 'margin',
  customers: 'active',
} as const satisfies Record<DayMeasure, keyof CustomerCurves>

/** A forecast by day: as it is now, and from today on with the levers. */
export interface Days {
  readonly now: Readonly<Record<DayMeasure, readonly ForecastDay[]>>
  readonly after: Readonly<Record<DayMeasure, readonly ForecastDay[]>>
}

/** Days before today that are shown. */
const BEFORE = 14
/** Counts begin with nobody: days that are followed first, so that customers are on their way. */
export const WARMING = 60

/** New customers a day: as the journey says, or as its evidence saw; else assumed. */
export function customersPerDay({ arrivals, evidence }: Journey): {
  readonly perDay: number
  readonly assumed: boolean
} {
  if (arrivals) return { perDay: arrivals.perDay, assumed: false }
  const { journeys, from, until } = evidence ?? {}
  const days =
    from === undefined || until === undefined ? 0 : (Date.parse(until) - Date.parse(from)) / 864e5
  if (journeys !== undefined && days >= 1) return { perDay: journeys / days, assumed: false }
  return { perDay: 100, assumed: true }
}

/** The scenario with its changes so many days later. */
export function later(scenario: Scenario, days: number): Scenario {
  const moved = (at: Scenario['changes'][number]['start']) =>
    days + (typeof at === 'string' ? durationSeconds(at) / 86_400 : (at ?? 0))
  return {
    ...scenario,
    changes: scenario.changes.map((change) => ({
      ...change,
      start: moved(change.start),
      ...(change.until !== undefined && { until: moved(change.until) }),
    })),
  }
}

/** Gathers the curves of draws, and gives their quantiles by day. */
export function gatherDays(today: string): {
  readonly take: (total: CustomerCurves<Float64Array>, scenario: number | undefined) => void
  readonly days: () => Days
} {
  const drawn: Record<'now' | 'after', CustomerCurves<Float64Array>[]> = { now: [], after: [] }
  const fans = (draws: readonly CustomerCurves<Float64Array>[], first: number) =>
    Object.fromEntries(
      DAY_MEASURES.map((measure) => [
        measure,
        fan(
          draws.map((draw) => draw[CURVES[measure]]),
          first,
          today,
        ),
      ]),
    ) as Record<DayMeasure, ForecastDay[]>
  return {
    take: (total, scenario) => drawn[scenario === undefined ? 'now' : 'after'].push(total),
    days: () => ({
      now: fans(drawn.now, WARMING - BEFORE),
      after: fans(drawn.after, WARMING),
    }),
  }
}

/** From the day `first` on; `today` is the first after the warming. */
function fan(curves: readonly Float64Array[], first: number, today: string): ForecastDay[] {
  const [one] = curves
  const start = Date.parse(today)
  return Array.from({ length: (one?.length ?? 0) - first }, (_, i) => {
    const at = first + i
    const sorted = Float64Array.from(curves, (curve) => curve[at] as number).sort()
    const quantile = (p: number) => {
      const place = p * (sorted.length - 1)
      const below = sorted[Math.floor(place)] as number
      return below + (place % 1) * ((sorted[Math.ceil(place)] as number) - below)
    }
    return {
      date: new Date(start + (at - WARMING) * 864e5).toISOString().slice(0, 10),
      median: quantile(0.5),
      low50: quantile(0.25),
      high50: quantile(0.75),
      low80: quantile(0.1),
      high80: quantile(0.9),
      low95: quantile(0.025),
      high95: quantile(0.975),
    }
  })
}
