import {
  type Estimate,
  evpi,
  expectedLoss,
  probabilityBest,
  probabilityBetter,
  probabilityOfLoss,
} from 'sojourn/decisions'
import { type Interval, summarise } from 'sojourn/forecast'
import type { Decision } from './decide.ts'
import { differenceOfDraws } from './difference-of-draws.ts'

/** A strategy beside the others: money is of every 1,000 customers who enter as things are. */
export interface ComparedStrategy {
  readonly name: string
  readonly conversion: Interval
  readonly revenue: Interval
  readonly cost: Interval
  /** Fixed and running costs within the horizon, in all. */
  readonly standing: number
  /** Revenue less costs; where there is no money at all, customers who convert. */
  readonly benefit: Interval
  /** Less the journey as it is, draw by draw; null for that one. */
  readonly difference: Record<'conversion' | 'revenue' | 'cost' | 'benefit', Interval> | null
  /** Chance of a higher benefit than now, and of a lower one; null for the journey as it is. */
  readonly better: Estimate | null
  readonly worse: Estimate | null
  readonly best: Estimate
  /** What choosing it gives away on average. */
  readonly expectedLoss: Estimate
}

/** Strategies side by side on the same draws. */
export interface Comparison {
  readonly strategies: readonly ComparedStrategy[]
  /** Chance that each is better than each other. */
  readonly pairs: readonly { better: string; than: string; probability: Estimate }[]
  /** What it would be worth to know everything before choosing. */
  readonly perfectInformation: Estimate
}

/** Puts the strategies of a decision side by side. */
export function compareStrategies({ drawn, benefits }: Decision): Comparison {
  const { strategies } = drawn
  const [now] = strategies
  const best = probabilityBest(benefits)
  const losses = expectedLoss(benefits)
  const gains = benefits.map((benefit) => differenceOfDraws(benefit, benefits[0] as Float64Array))
  return {
    strategies: strategies.map((strategy, s) => {
      const { name, conversion, revenue, cost, standing } = strategy
      const isNow = s === 0
      const gain = gains[s] as Float64Array
      const difference = (key: 'conversion' | 'revenue' | 'cost') =>
        summarise(differenceOfDraws(strategy[key], now[key]))
      return {
        name,
        conversion: summarise(conversion),
        revenue: summarise(revenue),
        cost: summarise(cost),
        standing,
        benefit: summarise(benefits[s] as Float64Array),
        difference: isNow
          ? null
          : {
              conversion: difference('conversion'),
              revenue: difference('revenue'),
              cost: difference('cost'),
              benefit: summarise(gain),
            },
        better: isNow ? null : probabilityOfLoss(gain.map((x) => -x)),
        worse: isNow ? null : probabilityOfLoss(gain),
        best: best[s] as Estimate,
        expectedLoss: losses[s] as Estimate,
      }
    }),
    pairs: strategies.flatMap(({ name }, a) =>
      strategies.flatMap((other, b) =>
        a === b
          ? []
          : [
              {
                better: name,
                than: other.name,
                probability: probabilityBetter(
                  benefits[a] as Float64Array,
                  benefits[b] as Float64Array,
                ),
              },
            ],
      ),
    ),
    perfectInformation: evpi(benefits),
  }
}
