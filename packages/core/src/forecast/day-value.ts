import type { Regime } from '../analysis/customer-flow.ts'
import { discountedReward } from '../analysis/discounted-reward.ts'
import { visitsOf } from '../analysis/visits.ts'
import { allocateLike, type Chain } from '../model/chain.ts'
import type { DayWalk } from './day-walk.ts'
import { type JointChain, Memory } from './joint-chain.ts'

const DAYS_OF_YEAR = 365

/** The joint chain in a regime, of one who comes by themselves. */
export function chainInForce(
  chain: Chain,
  { probability, entry }: Pick<Regime, 'probability' | 'entry'>,
): Chain {
  const inForce = allocateLike(chain, chain.column.length)
  inForce.rowStart.set(chain.rowStart)
  inForce.column.set(chain.column)
  inForce.probability.set(probability)
  const total = entry.reduce((sum, share) => sum + share, 0)
  inForce.entry.set(entry.map((share) => share / total))
  return inForce
}

/**
 * Discounted margin of one who enters, over all time, if all stays as the regime has it: revenue less cost
 * of every arrival, and `perConversion` on the first conversion. NaN where it isn't known.
 */
export function lifetimeValue(
  { joint }: DayWalk,
  stays: Chain,
  regime: Regime,
  discount: number,
  perConversion: number,
): number {
  const chain = chainInForce(stays, regime)
  const onTransitions = new Float64Array(chain.column.length)
  let atOnce = 0
  const converts = (u: number) => ((joint.memory[u] as number) & Memory.converted) !== 0
  if (perConversion !== 0) {
    for (let u = 0; u < chain.touchpoints; u++)
      for (let p = chain.rowStart[u] as number; p < (chain.rowStart[u + 1] as number); p++)
        if (!converts(u) && converts(chain.column[p] as number)) onTransitions[p] = perConversion
    for (const [u, share] of chain.entry.entries()) if (converts(u)) atOnce += share * perConversion
  }
  const { mean } = discountedReward(chain, {
    ratePerDay: Math.log1p(discount) / DAYS_OF_YEAR,
    onStates: chain.revenue.map((earned, u) => earned - (chain.cost[u] as number)),
    onTransitions,
  })
  return mean === null ? Number.NaN : mean + atOnce
}

/** Arrivals at every state, over all time, for each newcomer; those of the referred included. */
export function arrivalsInAll(
  joint: JointChain,
  regime: Regime,
  brings: Float64Array | undefined,
): Float64Array {
  const of = (entry: Float64Array) => {
    const chain = chainInForce(joint.chain, { ...regime, entry })
    const { visits, system } = visitsOf(chain)
    return visits.map((count, u) =>
      u < chain.touchpoints && system.trapped[u] && count > 0 ? Infinity : count,
    )
  }
  const first = of(regime.entry)
  if (!brings) return first
  const brought = (arrivals: Float64Array) =>
    arrivals.reduce(
      (sum, count, u) => ((brings[u] as number) > 0 ? sum + count * (brings[u] as number) : sum),
      0,
    )
  const later = of(regime.referredEntry)
  const again = brought(later)
  const more = again < 1 ? brought(first) / (1 - again) : Infinity
  return first.map((count, u) =>
    (later[u] as number) > 0 ? count + more * (later[u] as number) : count,
  )
}
