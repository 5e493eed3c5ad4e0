import { calendarOf, gather, planCalendar, rewarding } from '../analysis/calendar.ts'
import { type Chain, SojournKind } from '../model/chain.ts'
import { sameGrid } from './projection-plan.ts'

/** Money on the arrivals of a chain within a horizon, draw by draw. */
export interface MoneyPlan {
  /** Ids of touchpoints whose sojourn time isn't known though money may follow: taken as none. */
  readonly timeless: readonly string[]
  /** Money per entrant within the horizon, of `reward` by state: 0 where the plan's reward is. */
  readonly earn: (probability: Float64Array, entry: Float64Array, reward: Float64Array) => number
}

/**
 * Plans the money of a chain within a horizon in days. Touchpoints whose sojourn time isn't known
 * take none, so that all that may follow them is counted.
 */
export function planMoney(chain: Chain, horizon: number, reward: Float64Array): MoneyPlan {
  const entered = Uint8Array.from(chain.entry, (share) => (share > 0 ? 1 : 0))
  const interest = rewarding(reward)
  const { unknown } = planCalendar(chain, entered, interest)
  const sojournKind = chain.sojournKind.map((kind) =>
    kind === SojournKind.unknown ? SojournKind.instant : kind,
  )
  const plan = planCalendar({ ...chain, sojournKind }, entered, interest)
  const once = sameGrid(horizon, 1)
  return {
    timeless: unknown,
    earn: (probability, entry, amounts) =>
      once.gather((options) => gather(calendarOf(plan, probability), amounts, entry, options))
        .total[1] as number,
  }
}
