import { dropOffCost } from 'sojourn/analysis'
import type { Journey } from 'sojourn/model'
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
    conversions: overPersonas(
      journey,
      (chain) => dropOffCost(chain).cost[chain.ids.indexOf(id)] as number,
    ),
  }))
  return losses.reduce((worst, loss) => (loss.conversions > worst.conversions ? loss : worst))
}
