import { rewardToAbsorption } from 'sojourn/analysis'
import type { Chain } from 'sojourn/model'

/** Revenue less cost of one who enters, to the end of the journey, in the journey's currency. */
export function margin(chain: Chain): number {
  const onStates = chain.revenue.map((revenue, i) => revenue - (chain.cost[i] as number))
  return rewardToAbsorption(chain, { onStates }).fromEntries.mean
}
