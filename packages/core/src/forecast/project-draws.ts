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

/** Projects draws, given by number, and summarises them; a tail has the retention in its hands. */
export function projectDraws(
  name: string,
  draws: number,
  project: (d: number) => Outcome,
  onProgress?: (share: number) => void,
  tail?: (d: number) => Float64Array,
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
    const curve = tail?.(d) ?? outcome.retained
    if (curve === undefined) continue
    const converted = tail ? outcome.conversion : outcome.goal
    retained.push(curve)
    const customers = new Float64Array(curve.length)
    for (let day = 0; day < curve.length; day++)
      customers[day] = 1000 * converted * (curve[day] as number)
    retainedPer1000.push(customers)
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

/** Projects only the first draws, and gives them again to those that come after. */
export function repeated(draws: number, project: (d: number) => Outcome): (d: number) => Outcome {
  const known: Outcome[] = []
  return (d) => {
    const outcome = known[d % draws] ?? project(d % draws)
    known[d % draws] = outcome
    return outcome
  }
}
