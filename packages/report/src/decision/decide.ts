import { type DecisionDraws, decisionDraws } from 'sojourn/forecast'
import type { Journey } from 'sojourn/model'
import type { Scenario } from 'sojourn/scenarios'
import { type ArrivalsPerDay, arrivalsPerDay } from './arrivals-per-day.ts'

/** A journey and what might be done to it. */
export interface WhatIf {
  readonly journey: Journey
  readonly scenarios: readonly Scenario[]
}

/** What a decision is worked out with. */
export interface DecisionOrder {
  /** Days that count. */
  readonly horizon: number
  readonly draws: number
  readonly seed: number
  /** Customers who enter a day; what the journey knows of it where undefined. */
  readonly perDay: number | undefined
}

/** Draws of a decision, and among how many customers it is. */
export interface Decision {
  readonly drawn: DecisionDraws
  readonly arrivals: ArrivalsPerDay | undefined
  /** Whether money decides; where the journey has none, it is converted customers. */
  readonly inMoney: boolean
  /** By strategy, the journey as it is first: what is decided by, of 1,000 who enter. */
  readonly benefits: readonly Float64Array[]
}

/**
 * Draws the decision between a journey as it is and scenarios of it: by net benefit where there is
 * any money in them, else by customers converted.
 *
 * @throws RangeError where scenarios have fixed or running costs and it isn't known how many enter.
 * @throws JourneyError where a scenario can't be applied, listing every reason.
 * @example
 * ```ts
 * import { decide } from '@sojourn/report'
 * import { journey } from 'sojourn/model'
 * const shop = journey({
 *   touchpoints: [{ id: 'pay' }],
 *   outcomes: [{ id: 'order', kind: 'conversion' }, { id: 'lost' }],
 *   entries: { pay: 1 },
 *   transitions: { pay: { order: 0.5, lost: 'rest' } },
 * })
 * const order = { horizon: 90, draws: 100, seed: 1, perDay: 10 }
 * const { inMoney, benefits } = decide({ journey: shop, scenarios: [] }, order)
 * console.log(inMoney, benefits[0]?.[0]) // false 500
 * ```
 */
export function decide(
  { journey, scenarios }: WhatIf,
  { horizon, draws, seed, perDay }: DecisionOrder,
  onProgress?: (share: number) => void,
): Decision {
  const arrivals = arrivalsPerDay(journey, perDay)
  const drawn = decisionDraws(journey, scenarios, {
    horizon,
    draws,
    seed,
    ...(arrivals && { entrants: arrivals.perDay * horizon }),
    ...(onProgress && { onProgress }),
  })
  const { strategies } = drawn
  const inMoney = strategies.some(
    ({ revenue, cost, standing }) =>
      standing > 0 || [revenue, cost].some((list) => list.some((x) => x !== 0)),
  )
  const benefits = strategies.map(({ benefit, conversion }) =>
    inMoney ? benefit : conversion.map((share) => 1000 * share),
  )
  return { drawn, arrivals, inMoney, benefits }
}
