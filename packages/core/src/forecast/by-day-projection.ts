import type { Journey } from '../model/journey.ts'
import { differenceOf } from './apart-from-rounding.ts'
import type { CustomerCurves, PlaceCurves } from './day-curves.ts'
import type { DrawByDay, Prepared } from './day-draw.ts'
import type { Grouping } from './day-tally.ts'
import { type DayInterval, type Interval, summarise, summariseDays } from './projection.ts'

/** A persona's, or a place's, part of a forecast. */
export interface PartByDay<Curves> {
  /** Id of the persona, phase or channel; null for all that belongs to none, such as outcomes. */
  readonly id: string | null
  readonly curves: Curves
}

/** A journey by calendar day. All intervals hold 80 % of the draws. */
export interface ProjectionByDay {
  readonly name: string
  readonly total: CustomerCurves
  /** In the order of the journey; none where it has none. */
  readonly personas: readonly PartByDay<CustomerCurves>[]
  /** In the order of the journey, then what belongs to none. Visits, active customers, revenue and cost add up to the total's. */
  readonly phases: readonly PartByDay<PlaceCurves>[]
  readonly channels: readonly PartByDay<PlaceCurves>[]
  /** Level of each stock at the end of each day. */
  readonly stocks: readonly { readonly id: string; readonly level: readonly DayInterval[] }[]
  /**
   * Discounted margin of one who comes by themselves, over all time, if all stays as it is on the last
   * day; without what changes cost themselves, and without who is referred.
   */
  readonly lifetimeValue: Interval
  /**
   * How those who enter on the last day will remember their journeys ({@link peakEnd}), with the mean
   * experience of each touchpoint's visits; null where no experience is known.
   */
  readonly peakEnd: Interval | null
  /** Estimated largest error of any number of customers in the first draw: what halving the step changed. */
  readonly errorEstimate: number
}

/** A scenario by calendar day, and how it differs from the baseline. */
export interface ComparisonByDay extends ProjectionByDay {
  /** Scenario less baseline, draw by draw; satisfaction and the like null where either is. */
  readonly difference: CustomerCurves & Pick<ProjectionByDay, 'lifetimeValue' | 'peakEnd'>
  /** Share of draws that are strictly higher at the end of the horizon than the baseline in the same draw. */
  readonly probabilityBetter: { readonly converted: number; readonly presentValue: number }
}

/** Summarises the draws of a walk. */
export function projectByDay(
  journey: Journey,
  { walk, groups }: Prepared,
  draws: readonly DrawByDay[],
  errorEstimate: number,
): ProjectionByDay {
  const parts = <Curves extends object>(
    { names }: Grouping,
    of: (draw: DrawByDay) => readonly Curves[],
  ) =>
    names.map((id, k) => ({
      id,
      curves: summariseCurves(draws.map((draw) => of(draw)[k] as Curves)),
    }))
  return {
    name: walk.scenario.name,
    total: summariseCurves(draws.map(({ total }) => total)) as CustomerCurves,
    personas: parts(groups.personas, (draw) => draw.personas) as PartByDay<CustomerCurves>[],
    phases: parts(groups.phases, (draw) => draw.phases) as PartByDay<PlaceCurves>[],
    channels: parts(groups.channels, (draw) => draw.channels) as PartByDay<PlaceCurves>[],
    stocks: (journey.stocks ?? []).map(({ id }, s) => ({
      id,
      level: fromDayOne(summariseDays(draws.map(({ stocks }) => stocks[s] as Float64Array))),
    })),
    lifetimeValue: summarise(Float64Array.from(draws, (draw) => draw.lifetimeValue)),
    peakEnd: known(draws.map((draw) => draw.peakEnd)),
    errorEstimate,
  }
}

function known(values: readonly number[]): Interval | null {
  return values.some(Number.isNaN) ? null : summarise(Float64Array.from(values))
}

/** Scenario less baseline in the same draws. */
export function compareByDay(
  draws: readonly DrawByDay[],
  base: readonly DrawByDay[],
): Pick<ComparisonByDay, 'difference' | 'probabilityBetter'> {
  const pairs = draws.map((draw, d) => [draw, base[d % base.length] as DrawByDay] as const)
  const differences = pairs.map(([{ total: a }, { total: b }]) =>
    Object.fromEntries(
      Object.entries(a).map(([key, curve]: [string, Float64Array | null]) => {
        const other = b[key as keyof CustomerCurves]
        return [
          key,
          curve && other && curve.map((value, t) => differenceOf(value, other[t] as number)),
        ]
      }),
    ),
  )
  const better = (key: 'converted' | 'presentValue') =>
    pairs.filter(
      ([a, b]) => differenceOf(a.total[key].at(-1) as number, b.total[key].at(-1) as number) > 0,
    ).length / pairs.length
  return {
    difference: {
      ...(summariseCurves(differences) as CustomerCurves),
      lifetimeValue: summarise(
        Float64Array.from(pairs, ([a, b]) => differenceOf(a.lifetimeValue, b.lifetimeValue)),
      ),
      peakEnd: known(pairs.map(([a, b]) => differenceOf(a.peakEnd, b.peakEnd))),
    },
    probabilityBetter: { converted: better('converted'), presentValue: better('presentValue') },
  }
}

/** Summarises curves by name; null where a draw has none. */
function summariseCurves(draws: readonly object[]): object {
  const [first = {}] = draws
  return Object.fromEntries(
    Object.keys(first).map((key) => {
      const curves = draws.map((draw) => (draw as Record<string, Float64Array | null>)[key])
      return [
        key,
        curves.some((curve) => !curve) ? null : fromDayOne(summariseDays(curves as Float64Array[])),
      ]
    }),
  )
}

function fromDayOne(rows: readonly DayInterval[]): DayInterval[] {
  return rows.map((row) => ({ ...row, day: row.day + 1 }))
}
