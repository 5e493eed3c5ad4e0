import { type CalendarPlan, calendarOf, gather } from '../analysis/calendar.ts'
import { planInvertedGather } from '../analysis/inverted-gather.ts'

/** Error of a draw that is good enough, as a share, and the multiplications that it is worth. */
export const DRAW = { tolerance: 1e-3, work: 3e7 }

/** What draws on a grid, which are much like one another, have in common. */
interface Found {
  readonly perPeriod: number | undefined
  /** The largest error of the first draw. */
  readonly errorBound: number
  /** Whether the first draw could be inverted, and agreed with the grid within its bound. */
  readonly inverted: boolean
}

/** Rewards that customers gather over time, in many draws of a chain. */
export interface DrawsInTime {
  /** By period from 0, of those who start as `start` says (by state), with `reward` by state. */
  readonly totals: (
    probability: Float64Array,
    start: Float64Array,
    reward: Float64Array,
  ) => Float64Array
  /** The largest error of the first draw; 0 without a grid, and before there was a draw. */
  readonly errorBound: () => number
  readonly found: () => Found | undefined
}

/** Where customers of any draw start and what may earn, by state; and the periods. */
export interface AskedInTime {
  readonly start: Uint8Array
  readonly interest: Float64Array
  /** Length of a period, in days. */
  readonly period: number
  readonly periods: number
}

/**
 * Gathers rewards in many draws. Exponential sojourn times need no grid. Of others the first draw
 * finds how fine a grid must be, and proves how far off it is. Draws are then inverted from the
 * Laplace domain, exactly but for rounding: the first must agree with its grid within what is proven,
 * and each is inverted on two contours that must agree to 1e-9. Where they don't, the draw is solved
 * on the grid of the first.
 *
 * @param like draws of a chain much like this one, such as one with longer stays, whose first draw
 * stands for the first of these.
 */
export function drawsInTime(
  plan: CalendarPlan,
  { start, interest, period, periods }: AskedInTime,
  like?: DrawsInTime,
): DrawsInTime {
  const times =
    periods === 1
      ? Float64Array.of(period)
      : Float64Array.from({ length: periods + 1 }, (_, t) => t * period)
  let found = like?.found()
  let invert: ReturnType<typeof planInvertedGather> | undefined
  const onGrid = (
    probability: Float64Array,
    from: Float64Array,
    reward: Float64Array,
    perPeriod?: number,
  ) => gather(calendarOf(plan, probability), reward, from, { period, periods, ...DRAW, perPeriod })
  return {
    found: () => found,
    errorBound: () => found?.errorBound ?? 0,
    totals(probability, from, reward) {
      if (plan.isExponential || periods === 0) return onGrid(probability, from, reward).total
      invert ??= planInvertedGather(plan.chain, start, interest, times)
      if (found === undefined) {
        const grid = onGrid(probability, from, reward)
        const values = invert(probability, from, reward, SLACK * grid.errorBound)
        const off = values ? furthest(values, grid.total) : Infinity
        const largest = grid.total.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
        const inverted = off <= grid.errorBound + 1e-9 * largest
        const { perPeriod, errorBound } = grid
        found = { perPeriod, inverted, errorBound: inverted ? errorBound + off : errorBound }
        return inverted ? byPeriod(values as Float64Array, grid.total) : grid.total
      }
      const { inverted, perPeriod, errorBound } = found
      const values = inverted ? invert(probability, from, reward, SLACK * errorBound) : undefined
      if (values && periods === 1) return Float64Array.of(Number.NaN, values[0] as number)
      return values ?? onGrid(probability, from, reward, perPeriod).total
    },
  }
}

/** How far apart two contours may be before the last time, as a share of the first draw's error. */
const SLACK = 0.05

/** Values by time as totals by period; the last ones that are asked for are there in both. */
function byPeriod(values: Float64Array, totals: Float64Array): Float64Array {
  const all = Float64Array.from(totals)
  all.set(values, totals.length - values.length)
  return all
}

function furthest(values: Float64Array, totals: Float64Array): number {
  const before = totals.length - values.length
  return values.reduce(
    (most, value, i) => Math.max(most, Math.abs(value - (totals[before + i] as number))),
    0,
  )
}
