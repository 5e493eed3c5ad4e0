import { type Projection, summarise, summariseDays } from './projection.ts'
import type { ProjectionPlan } from './projection-plan.ts'

/** Draws between two reports of progress. */
const BETWEEN_REPORTS = 16

/** Projects draws, given by number as probabilities and entry distribution, and summarises them. */
export function projectDraws(
  name: string,
  plan: ProjectionPlan,
  draws: number,
  draw: (d: number) => readonly [probability: Float64Array, entry: Float64Array],
  withRetention: boolean,
  onProgress?: (share: number) => void,
): Projection {
  const conversion = new Float64Array(draws)
  const revenue = new Float64Array(draws)
  const retained: Float64Array[] = []
  const retainedPer1000: Float64Array[] = []
  for (let d = 0; d < draws; d++) {
    if (d % BETWEEN_REPORTS === 0) onProgress?.(d / draws)
    const [probability, entry] = draw(d)
    const outcome = plan.project(probability, entry, withRetention)
    conversion[d] = outcome.conversion
    revenue[d] = 1000 * outcome.revenue
    if (outcome.retained === undefined) continue
    retained.push(outcome.retained)
    retainedPer1000.push(outcome.retained.map((share) => 1000 * outcome.goal * share))
  }
  const hasRevenue = !revenue.some(Number.isNaN)
  const hasRetention = retained.length === draws
  return {
    name,
    conversion: summarise(conversion),
    revenue: hasRevenue ? summarise(revenue) : null,
    retention: hasRetention ? summariseDays(retained) : null,
    retainedPer1000: hasRetention ? summariseDays(retainedPer1000) : null,
    samples: {
      conversion,
      revenue: hasRevenue ? revenue : null,
      retention: hasRetention
        ? Float64Array.from(retained, (curve) => curve.at(-1) as number)
        : null,
    },
  }
}
