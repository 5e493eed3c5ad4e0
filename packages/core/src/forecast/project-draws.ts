import { type Projection, summarise, summariseDays } from './projection.ts'
import type { Outcome } from './projection-plan.ts'

/** Draws between two reports of progress. */
const BETWEEN_REPORTS = 16

/** Draws, summarised, with the curves of retention that the summary is of. */
export interface ProjectedDraws {
  readonly projection: Projection
  /** By draw and day; empty where retention isn't known in every draw. */
  readonly retained: readonly Float64Array[]
}

/** Projects draws, given by number, and summarises them. */
export function projectDraws(
  name: string,
  draws: number,
  project: (d: number) => Outcome,
  onProgress?: (share: number) => void,
): ProjectedDraws {
  const conversion = new Float64Array(draws)
  const revenue = new Float64Array(draws)
  const retained: Float64Array[] = []
  const retainedPer1000: Float64Array[] = []
  for (let d = 0; d < draws; d++) {
    if (d % BETWEEN_REPORTS === 0) onProgress?.(d / draws)
    const outcome = project(d)
    conversion[d] = outcome.conversion
    revenue[d] = 1000 * outcome.revenue
    if (outcome.retained === undefined) continue
    retained.push(outcome.retained)
    retainedPer1000.push(outcome.retained.map((share) => 1000 * outcome.goal * share))
  }
  const hasRevenue = !revenue.some(Number.isNaN)
  const hasRetention = retained.length === draws
  const projection = {
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
  return { projection, retained: hasRetention ? retained : [] }
}
