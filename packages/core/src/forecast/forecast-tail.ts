import { type HittingPlan, planHittingByDay } from '../analysis/hitting-by-day.ts'
import { retention } from '../analysis/retention.ts'
import { conversionStates } from '../analysis/state-set.ts'
import { drawProbabilities, posterior } from '../estimation/posterior.ts'
import { compileChain } from '../model/compile-chain.ts'
import { durationSeconds } from '../model/duration.ts'
import type { Journey } from '../model/journey.ts'
import type { Tail } from '../model/tail.ts'
import { roundingError } from '../numeric/rounding.ts'
import { customersOverTime } from '../retention/customers-over-time.ts'
import { expectedLifetime } from '../retention/expected-lifetime.ts'
import { DRAW } from './draws-in-time.ts'
import { type DayInterval, type Interval, summarise, summariseDays } from './projection.ts'
import { survivalByDay } from './tail-retention.ts'
import { tailSurvival } from './tail-survival.ts'
import { tailValue } from './tail-value.ts'

/** Options of {@link forecastTail}. */
export interface TailForecastOptions {
  /** The tail; that of the journey if absent. */
  readonly tail?: Tail
  /** Days after entry, a whole number; 365. */
  readonly horizon?: number
  /** Number of draws; 1,000. */
  readonly draws?: number
  /** Seed of all draws, a number or a text; 1. */
  readonly seed?: string | number
  /** Yearly rate at which money is discounted, such as 0.1; above 0, 0.1 if absent. */
  readonly discount?: number
}

/** How many customers a journey brings in and its tail keeps; all per 1,000 who enter on day 0. */
export interface TailForecast {
  /** By day since entry: how many have converted, and how many of them are still customers. */
  readonly converted: readonly DayInterval[]
  readonly active: readonly DayInterval[]
  /** By day since conversion: share that is still there, as the tail says. */
  readonly retention: readonly DayInterval[]
  /**
   * The same as the journey's own chain has it, in the middle of its posterior; null where nothing
   * follows a conversion, or its sojourn times aren't known.
   */
  readonly chainRetention: Float64Array | null
  /** Days as a customer within the horizon since conversion, of one who converts. */
  readonly daysWithin: Interval
  /** Days as a customer in all; Infinity where the mean has no end; null where it has no closed form. */
  readonly lifetimeDays: Interval | null
  /** Discounted value of one who converts, at conversion; null without a value of a period, or a model. */
  readonly lifetimeValue: Interval | null
  /** Discounted value that is still to come on the last day, of a customer who is there; null as above, or where nobody is. */
  readonly residualValue: Interval | null
  readonly horizon: number
  readonly draws: number
  /** The largest absolute error of `converted` and of `active` in the first draw. */
  readonly errorBound: { readonly converted: number; readonly active: number }
  /** What a reader of the numbers should know, in words. */
  readonly notes: readonly string[]
}

const ENTRANTS = 1000

/**
 * The retention model as the tail of a journey: the chain brings customers in, the model says how
 * long they stay. Of those who first convert on day `s` (by any outcome of the kind conversion or any
 * goal), `S(⌊(t − s) / n⌋)` are there on day `t`: `active(t) = Σ_{s ≤ t} (F(s) − F(s − 1)) S(⌊(t − s) / n⌋)`,
 * with `F` from `hittingByDay`, `S` the tail's survival and `n` the days of its period. Draws take the
 * rows of the chain from their posterior and the tail from what its fit leaves open.
 *
 * Within a draw that is exact at the end of each day, whenever conversions come: with periods of whole
 * days, those who convert in the course of a day have the same number of whole periods behind them as
 * those who convert at its end. What is left is the error of `F`, where sojourn times aren't
 * exponential that of its grid, at most twice.
 *
 * A customer pays the tail's `value` at the start of each period. The discounted lifetime value is
 * `value · Σ_k S(k) (1 + d)⁻ᵏ`, `d = (1 + discount)^(n / 365) − 1` (Fader & Hardie 2010); the residual
 * value is that of the periods still to begin, each discounted to the last day; there a conversion
 * counts at the end of its day, so that it is too low by a day's discount at most.
 *
 * Cost: `draws` times `hittingByDay` and O(horizon²).
 * @throws JourneyError where the tail can't tell, or its curve ends before the horizon.
 * @throws RangeError for a journey without conversion or tail, and options out of range, all named.
 * @example
 * ```ts
 * import { forecastTail } from 'sojourn/forecast'
 * import { journey } from 'sojourn/model'
 * const club = journey({
 *   touchpoints: [{ id: 'trial', sojourn: { distribution: 'fixed', value: '30d' } }],
 *   outcomes: [{ id: 'member', kind: 'conversion' }, { id: 'lost' }],
 *   entries: { trial: 1 }, transitions: { trial: { member: 0.4, lost: 'rest' } },
 *   tail: { model: 'shifted-beta-geometric', alpha: 1, beta: 1, period: '30d', value: 9 },
 * })
 * const { active, lifetimeValue } = forecastTail(club, { horizon: 90 })
 * console.log(active[59]?.mean.toFixed(0), active[90]?.mean.toFixed(0)) // 400 133: 1, then 1/3 of 400
 * console.log(lifetimeValue?.mean.toFixed(1)) // 43.9
 * ```
 */
export function forecastTail(journey: Journey, options: TailForecastOptions = {}): TailForecast {
  const { tail = journey.tail, horizon = 365, draws = 1000, seed = 1, discount = 0.1 } = options
  const chain = compileChain(journey)
  const targets = conversionStates(chain)
  const problems = [
    !targets.includes(1) &&
      'the journey has no conversion; give an outcome "kind": "conversion", or list goals in "conversions"',
    tail === undefined && 'the journey has no tail; give it one, or pass it as an option',
    !(Number.isInteger(horizon) && horizon >= 1 && horizon <= 36_525) &&
      `the horizon is ${horizon} days; it must be a whole number from 1 to 36525`,
    !(Number.isInteger(draws) && draws >= 1) &&
      `draws is ${draws}; it must be a whole number from 1`,
    !(discount > 0 && discount < Infinity) && `discount is ${discount}; it must be above 0`,
  ].filter((problem) => problem !== false)
  const plan = planHittingByDay(chain, targets)
  if (plan.unknownSojourns.length > 0)
    problems.push(
      `the sojourn time of ${plan.unknownSojourns.map((id) => JSON.stringify(id)).join(', ')} is unknown, so days can't be forecast`,
    )
  if (problems.length > 0 || tail === undefined)
    throw new RangeError(`forecastTail: ${problems.join('; ')}`)

  const periodDays = durationSeconds(tail.period) / 86_400
  const { survival, laws, note } = tailSurvival(tail, Math.floor(horizon / periodDays), {
    draws,
    seed,
  })
  const rows = posterior(journey, chain)
  const chains =
    rows.drawn.length === 0 ? [chain.probability] : drawProbabilities(rows, seed, draws)
  const { curves, errorBound } = reachedByDraw(plan, chains, chain.entry, horizon)
  const rounds = Math.max(chains.length, survival.length)
  const active = Array.from({ length: rounds }, (_, d) =>
    activeCustomers(drawn(curves, d), drawn(survival, d), periodDays),
  )
  const payments = tail.value !== undefined && { value: tail.value, periodDays, discount }
  const worth =
    laws && payments
      ? active.map((_, d) => tailValue(drawn(laws, d), drawn(curves, d), payments))
      : null
  const residual = worth?.map(
    (each, d) => (ENTRANTS * each.residual) / (active[d]?.[horizon] as number),
  )
  const hasClosedForm = laws?.every(({ shape = 1 }) => shape === 1) ?? false
  return {
    converted: summariseDays(curves.map((by) => by.map((share) => ENTRANTS * share))),
    active: summariseDays(active),
    retention: summariseDays(survival.map((each) => survivalByDay(each, periodDays, horizon))),
    chainRetention: retention(chain, horizon).retained ?? null,
    daysWithin: summariseList(survival.map((each) => daysWithin(each, periodDays, horizon))),
    lifetimeDays:
      laws && hasClosedForm
        ? summariseList(laws.map((law) => periodDays * expectedLifetime(law, 0)))
        : null,
    lifetimeValue: worth && summariseList(worth.map(({ lifetime }) => lifetime)),
    residualValue: residual && !residual.some(Number.isNaN) ? summariseList(residual) : null,
    horizon,
    draws: rounds,
    errorBound: {
      converted: ENTRANTS * errorBound,
      active: 2 * ENTRANTS * (errorBound + roundingError(horizon + 5)),
    },
    notes: [
      rows.drawn.length === 0
        ? 'The journey has no evidence, so its own probabilities are taken as certain.'
        : undefined,
      note,
    ].filter((each) => each !== undefined),
  }
}

/** Draws of one kind are used again from the first where another kind has more. */
function drawn<Each>(list: readonly Each[], d: number): Each {
  return list[d % list.length] as Each
}

function summariseList(values: readonly number[]): Interval {
  return summarise(Float64Array.from(values))
}

/** Conversion by day, by draw; where that needs a grid, the first draw finds how fine it must be. */
function reachedByDraw(
  plan: HittingPlan,
  chains: readonly Float64Array[],
  entry: Float64Array,
  days: number,
): { curves: Float64Array[]; errorBound: number } {
  const options = { period: 1, periods: days, ...DRAW }
  const first = plan.reachedBy(chains[0] as Float64Array, entry, options)
  const later = chains
    .slice(1)
    .map((chain) => plan.reachedBy(chain, entry, { ...options, perPeriod: first.perPeriod }))
  const curves = [first, ...later].map(({ probability }) => neverFalling(probability))
  return { curves, errorBound: first.errorBound }
}

/** Rounding may make a curve fall in its last digits; who has converted has. */
function neverFalling(curve: Float64Array): Float64Array {
  let most = 0
  return curve.map((value) => {
    most = Math.max(most, value)
    return most
  })
}

function activeCustomers(by: Float64Array, survival: Float64Array, perPeriod: number) {
  return customersOverTime(by, survival, { entrants: ENTRANTS, perPeriod }).active
}

/** `∫₀ᵈ S`: each period counts whole, the last as far as it goes. */
function daysWithin(survival: Float64Array, periodDays: number, days: number): number {
  return survival.reduce(
    (sum, share, k) => sum + share * Math.max(0, Math.min(periodDays, days - k * periodDays)),
    0,
  )
}
