import { conversionStates, dropOff, hittingProbabilities } from 'sojourn/analysis'
import { type Chain, type Journey, StateKind } from 'sojourn/model'
import { overPersonas } from './over-personas.ts'

/**
 * The touchpoint whose losses cost most conversions: the share of entrants who are lost there, times
 * the chance they would have had, had they gone on as the others do.
 */
export function dearestLoss(journey: Journey): {
  readonly id: string
  readonly conversions: number
} {
  const losses = journey.touchpoints.map(({ id }) => ({
    id,
    conversions: overPersonas(journey, (chain) => conversionsLost(chain, chain.ids.indexOf(id))),
  }))
  return losses.reduce((worst, loss) => (loss.conversions > worst.conversions ? loss : worst))
}

function conversionsLost(chain: Chain, from: number): number {
  const { probability: hit } = hittingProbabilities(chain, conversionStates(chain))
  let [reached, staying] = [0, 0]
  for (let p = chain.rowStart[from] as number; p < (chain.rowStart[from + 1] as number); p++) {
    const to = chain.column[p] as number
    if (chain.kind[to] === StateKind.loss) continue
    staying += chain.probability[p] as number
    reached += (chain.probability[p] as number) * (hit[to] as number)
  }
  return staying > 0 ? (dropOff(chain).share[from] as number) * (reached / staying) : 0
}
