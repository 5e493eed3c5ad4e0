import { conversionStates, dropOff, hittingProbabilities } from 'sojourn/analysis'
import { type Chain, StateKind } from 'sojourn/model'

/**
 * The touchpoint whose losses cost most conversions: the share of entrants who are lost there, times
 * the chance they would have had, had they gone on as the others do.
 */
export function dearestLoss(chain: Chain): { readonly id: string; readonly conversions: number } {
  const { share } = dropOff(chain)
  const { probability: hit } = hittingProbabilities(chain, conversionStates(chain))
  let worst = 0
  const costs = share.map((lost, i) => {
    let [reached, staying] = [0, 0]
    for (let p = chain.rowStart[i] as number; p < (chain.rowStart[i + 1] as number); p++) {
      const to = chain.column[p] as number
      if (chain.kind[to] === StateKind.loss) continue
      staying += chain.probability[p] as number
      reached += (chain.probability[p] as number) * (hit[to] as number)
    }
    return staying > 0 ? lost * (reached / staying) : 0
  })
  for (const [i, cost] of costs.entries()) if (cost > (costs[worst] as number)) worst = i
  return { id: chain.ids[worst] as string, conversions: costs[worst] as number }
}
