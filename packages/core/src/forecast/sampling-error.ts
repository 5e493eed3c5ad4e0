import type { MixturePart } from '../scenarios/plan-mixture.ts'
import type { Strengths } from '../scenarios/strengths.ts'
import type { DrawnChain } from './baseline.ts'
import type { ProjectionPlan } from './projection-plan.ts'

/** What the drawing of customers leaves unsure. */
export interface Sampling {
  /** Customers that were drawn of each persona. */
  readonly customers: number
  /** Standard error of the conversion, at most: of customers drawn one by one. */
  readonly standardError: number
}

/**
 * The standard error of conversion in the first draw that comes from drawing what customers meet,
 * where there are too many levers to go through it all; undefined where all of it is there. It is
 * that of customers drawn independently, which those of a Latin hypercube don't exceed but for a share
 * of `1 / (n − 1)` (Owen 1997).
 */
export function samplingOf(
  parts: readonly MixturePart[],
  plans: readonly ProjectionPlan[],
  kinds: readonly DrawnChain[],
  strengths: Strengths,
): Sampling | undefined {
  const customers = parts[0]?.sampled
  if (customers === undefined) return undefined
  let variance = 0
  for (const [persona, { probabilities }] of kinds.entries()) {
    const drawn = parts.flatMap((part, k) => {
      if (part.persona !== persona) return []
      const { chain } = part.plan
      const probability = new Float64Array(chain.probability.length)
      const entry = new Float64Array(chain.entry.length)
      part.plan.apply(probabilities[0] as Float64Array, strengths, probability, entry)
      const { conversion } = (plans[k] as ProjectionPlan).convert(probability, entry)
      return [{ share: part.share(strengths), conversion }]
    })
    const all = drawn.reduce((sum, { share }) => sum + share, 0)
    const mean = drawn.reduce((sum, { share, conversion }) => sum + share * conversion, 0) / all
    const spread = drawn.reduce(
      (sum, { share, conversion }) => sum + (share / all) * (conversion - mean) ** 2,
      0,
    )
    variance += (all ** 2 * spread) / (customers - 1)
  }
  return { customers, standardError: Math.sqrt(variance) }
}
