import { type Chain, StateKind } from '../model/chain.ts'
import {
  type CalendarPlan,
  calendarOf,
  type GatherOptions,
  gather,
  planCalendar,
} from './calendar.ts'
import { conversionStates, lossStates } from './state-set.ts'
import { visitsOf } from './visits.ts'

/** Retention by day since the first goal. */
export interface Retention {
  /**
   * By day from 0: the share of those who arrive at a goal who have not been lost since. Absent
   * where nothing follows a conversion (no goal is a touchpoint), where nobody arrives, or where a
   * sojourn time that it depends on isn't known.
   */
  readonly retained?: Float64Array
  /** Probability that a customer who enters arrives at a goal that is a touchpoint. */
  readonly converted: number
  /** Touchpoints whose sojourn time is needed and isn't known. */
  readonly unknownSojourns: readonly string[]
  /** The largest absolute error of any share. */
  readonly errorBound: number
}

/**
 * Retention: `Pr(not absorbed in any loss by t after arriving at the first goal | arrived at one)`,
 * for `t` of 0, 1, …, `days` days. The clock starts on arrival at the goal.
 *
 * Where all sojourn times are exponential (or nil), calendar time is a continuous-time Markov chain,
 * solved by uniformisation (Jensen 1953) to about 1e-12: one elimination and, with `n` touchpoints
 * after the goal, O(n³ log(jumps a day) + n² days). With other sojourn times it is a semi-Markov
 * chain: the Markov renewal equation (Çinlar 1969) is solved on a grid of `g` points that is halved
 * until the bound of the error is 1e-4 of the share lost, or half a second has gone by, at O(g² n).
 *
 * @throws RangeError where `days` is no whole number from 0.
 * @example
 * ```ts
 * import { retention } from 'sojourn/analysis'
 * import { compileChain, journey } from 'sojourn/model'
 * const club = compileChain(journey({
 *   touchpoints: [{ id: 'member', sojourn: { distribution: 'exponential', mean: '30d' } }],
 *   outcomes: [{ id: 'gone', kind: 'churn' }], conversions: ['member'],
 *   entries: { member: 1 }, transitions: { member: { gone: 1 } },
 * }))
 * console.log(retention(club, 30).retained?.[30]) // 0.36787944117144233, which is exp(−1)
 * ```
 */
export function retention(chain: Chain, days: number): Retention {
  if (!Number.isInteger(days) || days < 0)
    throw new RangeError(`retention: days is ${days}; it must be a whole number from 0`)
  const { visits, bound } = visitsOf(chain, conversionStates(chain))
  const arrivals = goalArrivals(chain, visits)
  const converted = arrivals.reduce((sum, share) => sum + share, 0)
  const plan = planRetention(chain)
  const result = { converted, unknownSojourns: plan.unknown, errorBound: 0 }
  if (converted === 0 || plan.unknown.length > 0) return result
  const { retained, errorBound } = retainedByDay(plan, chain.probability, arrivals, {
    period: 1,
    periods: days,
  })
  const fromArrivals = (2 * bound.reduce((sum, error) => sum + error, 0)) / converted
  return { ...result, retained, errorBound: errorBound + fromArrivals }
}

/** Share of entrants whose first goal is each touchpoint, from visits of the chain killed at conversion. */
export function goalArrivals(chain: Chain, visits: Float64Array): Float64Array {
  return visits.map((value, state) => (chain.kind[state] === StateKind.goal ? value : 0))
}

/** The calendar after the goals, as far as a loss can follow. */
export function planRetention(chain: Chain): CalendarPlan {
  const goals = chain.kind.map((kind) => (kind === StateKind.goal ? 1 : 0))
  return planCalendar(chain, goals, lossStates(chain))
}

/** Share retained by day of those who arrive at the goals as `arrivals` says. */
function retainedByDay(
  plan: CalendarPlan,
  probability: Float64Array,
  arrivals: Float64Array,
  options: GatherOptions,
): { retained: Float64Array; errorBound: number; perPeriod?: number } {
  const converted = arrivals.reduce((sum, share) => sum + share, 0)
  const lost = Float64Array.from(lossStates(plan.chain))
  const { total, errorBound, ...grid } = gather(
    calendarOf(plan, probability),
    lost,
    arrivals,
    options,
  )
  const retained = total.map((share) => Math.min(1, Math.max(0, 1 - share / converted)))
  return { retained, errorBound: errorBound / converted + 2 ** -50, ...grid }
}
