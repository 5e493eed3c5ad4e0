import { costOf } from './change-cost.ts'
import { actsOn, exposureGroups } from './exposure.ts'
import { reachOfKind } from './reach-of-kind.ts'
import type { Change, Scenario } from './scenario.ts'
import type { Strengths } from './strengths.ts'
import { inDays, inForce } from './timing.ts'

/** What customers of one kind come to with a scenario, all of them together, within a horizon. */
export interface CustomersMet {
  /** Id of their persona; a change for others only costs nothing here. */
  readonly persona?: string
  /**
   * First change of each lever with `"reachBy": "customer"` that these customers meet, as in
   * `MixturePart`; where absent, they are of both kinds, by the reach.
   */
  readonly met?: readonly number[]
  /** Visits by id of touchpoint, arrivals by id of outcome; none where absent. */
  readonly visits: Readonly<Record<string, number>>
  /** Customers who enter, by id; none where absent. */
  readonly entries: Readonly<Record<string, number>>
  /** In the journey's currency. */
  readonly revenue: number
}

/** What a change costs within a horizon, in the journey's currency. */
export interface ChangeCosts {
  readonly fixed: number
  /** Per day and per period. */
  readonly running: number
  readonly perTouch: number
  readonly shareOfRevenue: number
  readonly total: number
}

/**
 * What each change of a scenario costs within a horizon, in one draw: what is fixed where the change
 * begins within it, what is paid for each day that it is in force, for each visit that meets it (`reach ·
 * visits`: of the touchpoint, of `from`, of an inserted touchpoint itself, or entries), and the share
 * of revenue of those who meet it, `reach · share · revenue`. The costs of arrivals at touchpoints
 * are the journey's own, not these.
 *
 * A change that ramps up or wears off costs as much a day as one in full force; it is met by fewer.
 * What is met over the horizon is taken at the mean force over it where `strengths` has that as
 * `force`, else at full force.
 *
 * @param customers all who enter within the horizon, one item a kind: one for each part of
 * `planMixture`, or one for everybody.
 * @throws RangeError where the horizon isn't above 0.
 * @example
 * ```ts
 * import { readScenario, scenarioCosts } from 'sojourn/scenarios'
 * const coupon = readScenario({
 *   format: 'sojourn-scenario', version: 1, name: 'Coupon', changes: [{
 *     op: 'scaleOdds', from: 'cart', to: 'pay', factor: 1.2, reach: 0.5,
 *     cost: { fixed: 1000, perPeriod: { amount: 70, period: '1w' }, shareOfRevenue: 0.1 },
 *   }],
 * })
 * const customers = [{ visits: { cart: 500 }, entries: {}, revenue: 40000 }]
 * const [cost] = scenarioCosts(coupon, customers, 30, { effect: [1.2], reach: [0.5] })
 * console.log(cost?.running, cost?.total) // 300 3300
 * ```
 */
export function scenarioCosts(
  scenario: Scenario,
  customers: readonly CustomersMet[],
  horizonDays: number,
  strengths: Strengths,
): ChangeCosts[] {
  if (!(horizonDays > 0 && horizonDays < Infinity))
    throw new RangeError(
      `scenarioCosts: the horizon is ${horizonDays} days; it must be above 0 and finite`,
    )
  return costsBetween(scenario, customers, { from: 0, until: horizonDays }, strengths)
}

/**
 * What each change costs in a stretch of time, in days: as {@link scenarioCosts}, of what customers come
 * to in that stretch, and with what is fixed where the change begins in it.
 */
export function costsBetween(
  scenario: Scenario,
  customers: readonly CustomersMet[],
  time: { readonly from: number; readonly until: number },
  strengths: Strengths,
): ChangeCosts[] {
  const groups = exposureGroups(scenario)
  return scenario.changes.map((change, i) => {
    const group = groups.of[i] as number
    const cost = costOf(change)
    const { from, until } = inForce(change)
    const days = Math.max(0, Math.min(until, time.until) - Math.max(from, time.from))
    let touches = 0
    let revenue = 0
    for (const kind of customers.filter(({ persona }) => actsOn(change, persona))) {
      const meeting = days === 0 ? 0 : reachOfKind(groups, group, strengths, kind.met)
      // Everybody who comes to a touchpoint that is inserted has met what inserts it.
      touches += (change.op === 'insertTouchpoint' ? 1 : meeting) * touchesOf(change, kind)
      revenue += meeting * kind.revenue
    }
    const { fixed = 0, perDay = 0, perPeriod, perTouch = 0, shareOfRevenue = 0 } = cost
    const daily = perDay + (perPeriod ? perPeriod.amount / inDays(perPeriod.period) : 0)
    const begins = Math.max(0, from) >= time.from && from < time.until
    const parts = {
      fixed: begins ? fixed : 0,
      running: daily * days,
      perTouch: perTouch * touches,
      shareOfRevenue: shareOfRevenue * revenue,
    }
    return { ...parts, total: Object.values(parts).reduce((sum, part) => sum + part, 0) }
  })
}

/** Visits, or entries, that can meet a change. */
function touchesOf(change: Change, { visits, entries }: CustomersMet): number {
  switch (change.op) {
    case 'scaleOdds':
    case 'redirect':
      return visits[change.from] ?? 0
    case 'insertTouchpoint':
      return visits[change.touchpoint.id] ?? 0
    case 'setReward':
      return visits[(change.touchpoint ?? change.outcome) as string] ?? 0
    case 'scaleEntries':
      return entries[change.touchpoint] ?? 0
    default:
      return visits[change.touchpoint] ?? 0
  }
}
