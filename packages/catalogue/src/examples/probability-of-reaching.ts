import { hittingProbabilities } from 'sojourn/analysis'
import type { Chain } from 'sojourn/model'

/** The share of those who enter who ever come to a touchpoint or outcome. */
export function probabilityOfReaching(chain: Chain, id: string): number {
  const { probability } = hittingProbabilities(chain, [id])
  return chain.entry.reduce((sum, share, i) => sum + share * (probability[i] as number), 0)
}
