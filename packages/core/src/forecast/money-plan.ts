import { planCalendar, rewarding } from '../analysis/calendar.ts'
import { type Chain, SojournKind } from '../model/chain.ts'
import { type DrawsInTime, drawsInTime } from './draws-in-time.ts'

/** Money on the arrivals of a chain within a horizon, draw by draw. */
export interface MoneyPlan {
  /** Ids of touchpoints whose sojourn time isn't known though money may follow: taken as none. */
  readonly timeless: readonly string[]
  /** Money per entrant within the horizon, of `reward` by state: 0 where the plan's reward is. */
  readonly earn: (probability: Float64Array, entry: Float64Array, reward: Float64Array) => number
  readonly draws: DrawsInTime
}

/**
 * Plans the money of a chain within a horizon in days. Touchpoints whose sojourn time isn't known
 * take none, so that all that may follow them is counted. `like` is a plan of a chain much like this
 * one; see {@link drawsInTime}.
 */
export function planMoney(
  chain: Chain,
  horizon: number,
  reward: Float64Array,
  like?: MoneyPlan,
): MoneyPlan {
  const entered = Uint8Array.from(chain.entry, (share) => (share > 0 ? 1 : 0))
  const interest = rewarding(reward)
  const { unknown } = planCalendar(chain, entered, interest)
  const sojournKind = chain.sojournKind.map((kind) =>
    kind === SojournKind.unknown ? SojournKind.instant : kind,
  )
  const plan = planCalendar({ ...chain, sojournKind }, entered, interest)
  const asked = { start: entered, interest: reward, period: horizon, periods: 1 }
  const draws = drawsInTime(plan, asked, like?.draws)
  return {
    timeless: unknown,
    earn: (probability, entry, amounts) => draws.totals(probability, entry, amounts)[1] as number,
    draws,
  }
}
