import { planScenario } from '../scenarios/plan-scenario.ts'
import type { Scenario } from '../scenarios/scenario.ts'
import { drawStrengths } from '../scenarios/strength-draws.ts'
import type { Baseline } from './baseline.ts'
import { projectDraws } from './project-draws.ts'
import { type Interval, type Projection, summarise } from './projection.ts'
import { planProjection } from './projection-plan.ts'

/** A scenario's projection, and how it differs from the baseline in the same draws. */
export interface Comparison extends Projection {
  readonly difference: {
    /** Scenario less baseline, draw by draw. */
    readonly conversion: Interval
    /** Per 1,000 entrants; null where revenue is. */
    readonly revenue: Interval | null
    /** Of the last day; null where retention is. */
    readonly retention: Interval | null
  }
  /** Share of draws in which the scenario's conversion is strictly higher. */
  readonly probabilityBetter: number
  /** Paired differences by draw; see {@link Projection.samples}. */
  readonly differences: Projection['samples']
}

/**
 * Two solves of unlike systems round differently; what is equal but for that is equal. The bound is
 * far above the rounding of any chain that is drawn a thousand times, and far below what matters.
 */
const ROUNDING = 1e-12

/**
 * Compares a scenario with the baseline on the same draws. A scenario without changes differs by
 * exactly 0.
 *
 * @param onProgress told now and then what share of the draws is done, from 0 to 1.
 * @throws JourneyError where the scenario can't be applied, listing every reason.
 */
export function compareScenario(
  baseline: Baseline,
  scenario: Scenario,
  onProgress?: (share: number) => void,
): Comparison {
  const change = planScenario(baseline.journey, scenario, baseline.chain)
  const plan = planProjection(change.chain, baseline.horizon)
  const { probabilities, seed } = baseline
  const strengths = drawStrengths(scenario, seed, Math.max(probabilities.length, baseline.draws))
  const draws = strengths.uncertain
    ? Math.max(probabilities.length, baseline.draws)
    : probabilities.length
  const probability = new Float64Array(change.chain.probability.length)
  const entry = new Float64Array(change.chain.entry.length)
  const projection = projectDraws(
    scenario.name,
    plan,
    draws,
    (d) => {
      const base = probabilities[d % probabilities.length] as Float64Array
      const effect = strengths.effect.map((draw) => draw[d] as number)
      const reach = strengths.reach.map((draw) => draw[d] as number)
      change.apply(base, { effect, reach }, probability, entry)
      return [probability, entry]
    },
    baseline.retention,
    onProgress,
  )
  const { samples } = baseline.projection
  const differences = {
    conversion: paired(projection.samples.conversion, samples.conversion) as Float64Array,
    revenue: paired(projection.samples.revenue, samples.revenue),
    retention: paired(projection.samples.retention, samples.retention),
  }
  const better = differences.conversion.reduce((count, d) => (d > 0 ? count + 1 : count), 0)
  return {
    ...projection,
    difference: {
      conversion: summarise(differences.conversion),
      revenue: differences.revenue && summarise(differences.revenue),
      retention: differences.retention && summarise(differences.retention),
    },
    probabilityBetter: better / draws,
    differences,
  }
}

function paired(scenario: Float64Array | null, baseline: Float64Array | null): Float64Array | null {
  if (scenario === null || baseline === null) return null
  return scenario.map((value, d) => {
    const base = baseline[d % baseline.length] as number
    return Math.abs(value - base) <= ROUNDING * Math.max(Math.abs(value), Math.abs(base))
      ? 0
      : value - base
  })
}
