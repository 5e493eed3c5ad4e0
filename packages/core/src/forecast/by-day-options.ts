import { conversionStates } from '../analysis/state-set.ts'
import { compileChain } from '../model/compile-chain.ts'
import type { Journey } from '../model/journey.ts'
import type { Cancellation } from '../simulation/runner.ts'
import type { CustomerCurves } from './day-curves.ts'

/** Options of `forecastByDay`. */
export interface ByDayOptions {
  /** Days to follow, a whole number; 90. */
  readonly horizon?: number
  /**
   * Customers who come by themselves: so many every day, or by day from the first (0 after the last that
   * is given). Where absent the journey's `arrivals`, else 1,000 on the first day.
   */
  readonly entrants?: number | ArrayLike<number>
  /** Whether the customers of a day come at its `start`, or `evenly` over it; at the start. */
  readonly entering?: 'start' | 'evenly'
  /** Number of draws of what is uncertain; 200. */
  readonly draws?: number
  /** Seed of all draws, a number or a text; 1. */
  readonly seed?: string | number
  /** Yearly rate at which money is discounted, such as 0.1; above 0, 0.1 if absent. */
  readonly discount?: number
  /** Error of any number of customers that is good enough, as a share of all who enter; 1e-3. */
  readonly tolerance?: number
  /** Told now and then what share of the work is done, from 0 to 1. */
  readonly onProgress?: (share: number) => void
  /**
   * Told what all customers come to in each draw, of the journey as it is and then of each scenario by
   * its place: for those who need more of the draws than their mean and the interval of 80 %.
   */
  readonly onDraw?: (total: CustomerCurves<Float64Array>, scenario: number | undefined) => void
  /** Looked at before each draw; where it is aborted (by `onProgress`, say), its reason is thrown. */
  readonly signal?: Pick<Cancellation, 'aborted' | 'reason'>
}

/** The horizon, and who comes by themselves by day. @throws RangeError naming all that is wrong. */
export function readByDayOptions(
  journey: Journey,
  { horizon = 90, draws = 200, discount = 0.1, tolerance = 1e-3, ...options }: ByDayOptions,
): { horizon: number; newcomers: Float64Array } {
  const { entrants = journey.arrivals?.perDay ?? [1000], entering = 'start' } = options
  const goodHorizon = Number.isInteger(horizon) && horizon >= 1 && horizon <= 36_525
  const newcomers = Float64Array.from({ length: goodHorizon ? horizon : 0 }, (_, day) =>
    typeof entrants === 'number' ? entrants : (entrants[day] ?? 0),
  )
  const wrong = newcomers.findIndex((count) => !(count >= 0 && count < Infinity))
  const problems = [
    !conversionStates(compileChain(journey)).includes(1) &&
      'the journey has no conversion; give an outcome "kind": "conversion", or list goals in "conversions"',
    !goodHorizon && `the horizon is ${horizon} days; it must be a whole number from 1 to 36525`,
    wrong >= 0 &&
      `there are ${newcomers[wrong]} entrants on day ${wrong + 1}; it must be a finite number from 0`,
    goodHorizon &&
      wrong < 0 &&
      !newcomers.some((count) => count > 0) &&
      'nobody enters within the horizon; give "entrants" above 0',
    entering !== 'start' &&
      entering !== 'evenly' &&
      `entering is ${JSON.stringify(entering)}; it must be "start" or "evenly"`,
    !(Number.isInteger(draws) && draws >= 1) &&
      `draws is ${draws}; it must be a whole number from 1`,
    !(discount > 0 && discount < Infinity) && `discount is ${discount}; it must be above 0`,
    !(tolerance > 0 && tolerance < 1) &&
      `tolerance is ${tolerance}; it must be above 0 and below 1`,
  ].filter((problem) => problem !== false)
  if (problems.length > 0) throw new RangeError(`forecastByDay: ${problems.join('; ')}`)
  return { horizon, newcomers }
}
