import type { Estimate } from '../numeric/estimate.ts'
import { readDraws, refuse } from './draws.ts'
import { perfectInformation } from './evpi.ts'
import { lossesOf } from './expected-loss.ts'
import { bestOnAverage, type CostAndEffect } from './expected-net-benefit.ts'
import { sharesOfBest } from './probability-best.ts'

/** How sure the choice is where a unit of effect is worth so much. */
export interface Acceptability {
  /** Money for a unit of effect. */
  readonly willingnessToPay: number
  /** By strategy: share of draws in which it is best, from 0 to 1. */
  readonly probabilityBest: readonly Estimate[]
  /** By strategy: opportunity loss, in money. */
  readonly expectedLoss: readonly Estimate[]
  /** The strategy that is best on average, by its index: the acceptability frontier. */
  readonly best: number
  /** What it would be worth to know everything, in money. */
  readonly evpi: Estimate
}

/**
 * Cost-effectiveness acceptability: for each price of a unit of effect, how probably each strategy
 * is best, what it gives away, which is best on average (that one need not be the likeliest), and
 * what knowing would be worth (Fenwick, Claxton & Sculpher 2001).
 *
 * @param strategies costs and effects by draw; all lists have the same draws.
 * @param prices money for a unit of effect, from 0.
 * @throws RangeError naming every list of another length, and every number that is wrong.
 * @example
 * ```ts
 * import { acceptabilityCurve } from 'sojourn/decisions'
 * const asItIs = { cost: [0, 0], effect: [0, 0] }
 * const changed = { cost: [100, 100], effect: [1, 3] } // customers kept
 * const [cheap, dear] = acceptabilityCurve([asItIs, changed], [20, 60])
 * console.log(cheap?.probabilityBest[1]?.mean) // 0
 * console.log(dear?.probabilityBest[1]?.mean, dear?.best) // 0.5 1
 * ```
 */
export function acceptabilityCurve(
  strategies: readonly CostAndEffect[],
  prices: readonly number[],
): Acceptability[] {
  const [costs = [], effects = []] = readDraws('acceptabilityCurve', {
    costs: strategies.map(({ cost }) => cost),
    effects: strategies.map(({ effect }) => effect),
  })
  refuse(
    'acceptabilityCurve',
    prices.flatMap((price, i) =>
      price >= 0 && price < Infinity
        ? []
        : [`prices[${i}] is ${price}; it must be finite and from 0.`],
    ),
  )
  return prices.map((willingnessToPay) => {
    const benefit = effects.map((effect, s) =>
      effect.map((e, d) => willingnessToPay * e - (costs[s]?.[d] as number)),
    )
    return {
      willingnessToPay,
      probabilityBest: sharesOfBest(benefit),
      expectedLoss: lossesOf(benefit),
      best: bestOnAverage(benefit),
      evpi: perfectInformation(benefit),
    }
  })
}
