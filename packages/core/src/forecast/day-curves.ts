import type { DayTally } from './day-tally.ts'
import type { DayInterval } from './projection.ts'

/**
 * What is forecast of customers by day: of all, or of a persona. Row `day` (from 1) is the `day`-th day,
 * from the time `day − 1` to `day`; what is counted "so far" or "at the end" is so at its end.
 */
export interface CustomerCurves<Curve = readonly DayInterval[]> {
  /** New customers of the day: who comes by themselves, and who is referred. */
  readonly entrants: Curve
  /** Those of them who were referred. */
  readonly referred: Curve
  /** Customers who convert (reach their first goal or conversion) on the day, and so far. */
  readonly conversions: Curve
  readonly converted: Curve
  /** Customers at any touchpoint at the end of the day. */
  readonly active: Curve
  /** Customers who have come to an outcome, so far; with those active all who ever entered. */
  readonly ended: Curve
  /**
   * Customers who have converted and aren't lost since, at the end of the day: as the journey's tail has
   * it, else its chain; null where nothing follows a conversion.
   */
  readonly retained: Curve | null
  /** Customers who have come to where others are brought in, so far; null where nobody brings any. */
  readonly advocates: Curve | null
  /** Of the day, and so far, in the journey's currency; with what the tail's customers pay. */
  readonly revenue: Curve
  readonly revenueSoFar: Curve
  /** Of arrivals at touchpoints and outcomes, and for all customers also of the changes themselves. */
  readonly cost: Curve
  readonly costSoFar: Curve
  /** Revenue less cost. */
  readonly margin: Curve
  readonly marginSoFar: Curve
  /** Margin so far, each day's discounted from its middle to the start. */
  readonly presentValue: Curve
  /** Mean experience over the day's visits, of touchpoints where it is known; NaN on a day without; null where none is. */
  readonly satisfaction: Curve | null
}

/** What is forecast of a phase or a channel by day; rows as in {@link CustomerCurves}. */
export interface PlaceCurves<Curve = readonly DayInterval[]> {
  /** Arrivals at its touchpoints on the day. */
  readonly visits: Curve
  /** Customers there at the end of the day. */
  readonly active: Curve
  readonly revenue: Curve
  /** Of arrivals; what changes cost themselves is nobody's. */
  readonly cost: Curve
  readonly margin: Curve
  readonly satisfaction: Curve | null
}

/** Payments of customers who stay, by the journey's tail, in one draw. */
export interface TailOfDraw {
  readonly survival: Float64Array
  readonly periodDays: number
  readonly value: number
}

interface Accounts {
  readonly tail: TailOfDraw | undefined
  /** What changes cost, by day. */
  readonly changes?: Float64Array
  /** Yearly rate. */
  readonly discount: number
  readonly follows: boolean
  readonly refers: boolean
}

const DAYS_OF_YEAR = 365

/** Curves of customers in one draw, from what was counted. */
export function customerCurves(
  tally: DayTally,
  { tail, changes, discount, follows, refers }: Accounts,
): CustomerCurves<Float64Array> {
  const { newcomers, referred, converted, lostSince, advocates, active, ended } = tally
  const conversions = converted.map((sum, t) => Math.max(0, sum - (converted[t - 1] ?? 0)))
  const stay = tail && staying(conversions, tail)
  const revenue = stay ? plus(tally.revenue, stay.paid) : tally.revenue
  const cost = changes ? plus(tally.cost, changes) : tally.cost
  const margin = revenue.map((earned, t) => earned - (cost[t] as number))
  const discounted = margin.map((money, t) => money * (1 + discount) ** (-(t + 0.5) / DAYS_OF_YEAR))
  return {
    entrants: plus(newcomers, referred),
    referred,
    conversions,
    converted,
    active,
    ended,
    retained: stay
      ? stay.there
      : follows
        ? converted.map((sum, t) => Math.max(0, sum - (lostSince[t] as number)))
        : null,
    advocates: refers ? advocates : null,
    revenue,
    revenueSoFar: soFar(revenue),
    cost,
    costSoFar: soFar(cost),
    margin,
    marginSoFar: soFar(margin),
    presentValue: soFar(discounted),
    satisfaction: satisfactionOf(tally),
  }
}

/** Curves of a place in one draw, from what was counted; `paid` is what the tail's customers pay, for who has no place. */
export function placeCurves(tally: DayTally, paid?: Float64Array): PlaceCurves<Float64Array> {
  const revenue = paid ? plus(tally.revenue, paid) : tally.revenue
  return {
    visits: tally.visits,
    active: tally.active,
    revenue,
    cost: tally.cost,
    margin: revenue.map((earned, t) => earned - (tally.cost[t] as number)),
    satisfaction: satisfactionOf(tally),
  }
}

/**
 * Of those who convert on day `s`, `S(⌊(t − s) / n⌋)` are there on day `t`; they pay at the start of each
 * period.
 */
export function staying(
  conversions: Float64Array,
  { survival, periodDays, value }: TailOfDraw,
): { readonly there: Float64Array; readonly paid: Float64Array } {
  const there = new Float64Array(conversions.length)
  const paid = new Float64Array(conversions.length)
  for (const [s, count] of conversions.entries())
    for (let t = s; count > 0 && t < conversions.length; t++) {
      const left = count * (survival[Math.floor((t - s) / periodDays)] as number)
      there[t] = (there[t] as number) + left
      if ((t - s) % periodDays === 0) paid[t] = (paid[t] as number) + value * left
    }
  return { there, paid }
}

function satisfactionOf({ felt, feeling }: DayTally): Float64Array | null {
  return felt.some((visits) => visits > 0)
    ? feeling.map((sum, t) => sum / (felt[t] as number))
    : null
}

function plus(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, t) => value + (b[t] as number))
}

function soFar(daily: Float64Array): Float64Array {
  let sum = 0
  return daily.map((value) => {
    sum += value
    return sum
  })
}
