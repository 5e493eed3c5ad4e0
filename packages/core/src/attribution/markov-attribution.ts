import { roundingError } from '../numeric/rounding.ts'
import { arrivalsAtAll, arrivalsAtOne, type Bounded, wholeChain } from './arrivals.ts'
import { pathChain } from './path-chain.ts'
import type { PathTable } from './path-table.ts'
import { pathTotals } from './path-totals.ts'
import type { Credit } from './touch-credit.ts'

/** Options of {@link markovAttribution}. */
export interface MarkovOptions {
  /** How many touches the chain remembers, a whole number from 1; 1. */
  readonly order?: number
}

/** Removal effects of channels, and the conversions and value that they share out. */
export interface MarkovAttribution extends Credit {
  readonly order: number
  /** Share of those who set out that convert: conversions / (conversions + nulls). */
  readonly conversion: number
  /** States of the chain, without its start and its ends. */
  readonly states: number
  /** Removal effects by channel, from 0 to 1; null where nobody converts. */
  readonly removalEffect: Float64Array | null
  /** The same on expected value; null where values aren't known or all 0. */
  readonly removalEffectOnValue: Float64Array | null
  /** No removal effect is further off than this from that of the chain with these counts. */
  readonly errorBound: number
}

/**
 * Markov attribution, exact: the chain of the paths without a channel `c` converts less often, and
 * the removal effect `1 − F_without / F` says by how much (Anderl, Becker, von Wangenheim & Schumann
 * 2016). Conversions are shared out in proportion to removal effects.
 *
 * A path counts conversions + nulls times on each of its steps, conversions on that from its last
 * touch to converted, nulls on that to lost. States of order `k` are tuples of the last `k` touches,
 * shorter at the start; removing a channel removes every tuple that holds it, and sends whoever
 * would come there to lost. For value each conversion counts as the mean value of conversions from
 * its last state. Without nulls, leave the column out of the table.
 *
 * The effect is computed as the flow that arrives at the removed states for the first time, times
 * the chance of conversion from where it arrives, over `F`: nothing is simulated or subtracted, so
 * every effect lies in [0, 1], and elimination runs on the counts themselves. A removal effect is a
 * statement about this chain, not about what would happen if the channel were switched off.
 *
 * Cost: a solve a channel with order 1, an elimination a channel above. A table of 5,000 paths of 12
 * channels takes a millisecond with order 1, ten with order 2, and a fifth of a second with order 4.
 *
 * @throws RangeError for an order that is no whole number from 1, and where nobody took a path.
 * @example
 * ```ts
 * import { markovAttribution, pathTable } from 'sojourn/attribution'
 * const paths = pathTable([ // the example of S. Bryl
 *   { path: 'C1 > C2 > C3', conversions: 1, value: 1000, nulls: 0 },
 *   { path: 'C1', conversions: 0, nulls: 1 },
 *   { path: 'C2 > C3', conversions: 0, nulls: 1 },
 * ])
 * const { removalEffect, value } = markovAttribution(paths)
 * console.log(removalEffect) // 0.5, 1, 1
 * console.log(value) // 200, 400, 400
 * ```
 */
export function markovAttribution(
  paths: PathTable,
  { order = 1 }: MarkovOptions = {},
): MarkovAttribution {
  const chain = pathChain(paths, order)
  const totals = pathTotals(paths)
  const whole = wholeChain(chain)
  const effects = whole.gains.map(() => new Float64Array(paths.channels.length))
  let errorBound = 0
  for (const [channel, held] of chain.holding.entries()) {
    if (held.length === 0) continue
    const [only] = held as readonly [number]
    const arrivals = held.length === 1 ? arrivalsAtOne(whole, only) : arrivalsAtAll(chain, held)
    for (const [i, gain] of whole.gains.entries()) {
      if (gain.value[0] === 0) continue
      const { effect, bound } = lostShare(arrivals, gain)
      ;(effects[i] as Float64Array)[channel] = effect
      errorBound = Math.max(errorBound, bound)
    }
  }
  const [onConversion, onValue] = effects
  return {
    order,
    conversion: totals.conversions / (totals.conversions + totals.nulls),
    states: chain.states - 1,
    removalEffect: totals.conversions > 0 ? (onConversion as Float64Array) : null,
    removalEffectOnValue: totals.value ? (onValue as Float64Array) : null,
    errorBound,
    conversions: sharedOut(onConversion as Float64Array, totals.conversions),
    value: totals.value === null ? null : sharedOut(onValue as Float64Array, totals.value),
  }
}

/** The share of all gain that passes the states arrived at, and how far off that can be. */
function lostShare(arrivals: Bounded, gain: Bounded) {
  let lost = 0
  let error = 0
  for (let state = 0; state < gain.value.length; state++) {
    const arriving = arrivals.value[state] as number
    const worth = gain.value[state] as number
    const off = arrivals.bound[state] as number
    const wrong = gain.bound[state] as number
    lost += arriving * worth
    error += (arriving + off) * wrong + off * worth
  }
  const total = gain.value[0] as number
  const least = total - (gain.bound[0] as number)
  error += (gain.bound[0] as number) * (lost / total) + roundingError(gain.value.length + 8) * lost
  return {
    effect: Math.min(1, lost / total),
    bound: least > 0 ? Math.min(1, (error / least) * (1 + roundingError(16))) : 1,
  }
}

/** A total in proportion to weights; 0 for everyone where all weights are. */
export function sharedOut(weight: Float64Array, total: number): Float64Array {
  const sum = weight.reduce((all, each) => all + each, 0)
  return weight.map((each) => (sum > 0 ? (total * each) / sum : 0))
}
