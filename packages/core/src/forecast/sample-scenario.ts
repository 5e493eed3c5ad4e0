import { type MixturePart, planMixture } from '../scenarios/plan-mixture.ts'
import type { Scenario } from '../scenarios/scenario.ts'
import { drawStrengths } from '../scenarios/strength-draws.ts'
import type { Strengths } from '../scenarios/strengths.ts'
import type { Baseline } from './baseline.ts'
import { mixOutcomes } from './mix-outcomes.ts'
import { projectDraws, repeated } from './project-draws.ts'
import { planOfPart, projectParts } from './project-parts.ts'
import type { Samples } from './projection.ts'

/** The draws of a scenario: how many there are, and the strengths of its changes in each. */
export interface ScenarioDraws {
  readonly draws: number
  readonly strengths: (d: number) => Strengths
}

/** The draws that a comparison of this scenario with the baseline rests on. */
export function drawsOf(baseline: Baseline, scenario: Scenario): ScenarioDraws {
  const walked = baseline.personas.length > 0 ? baseline.personas : [baseline]
  const own = Math.max(...walked.map(({ probabilities }) => probabilities.length))
  const most = Math.max(own, baseline.draws)
  const { effect, reach, uncertain } = drawStrengths(scenario, baseline.seed, most)
  return {
    draws: uncertain ? most : own,
    strengths: (d) => ({
      effect: effect.map((draw) => draw[d] as number),
      reach: reach.map((draw) => draw[d] as number),
    }),
  }
}

/** The scenario with some of its changes only, by place, in their order. */
export function someChanges(scenario: Scenario, kept: readonly number[]): Scenario {
  const { correlations: _, ...rest } = scenario
  return { ...rest, changes: scenario.changes.filter((__, i) => kept.includes(i)) }
}

/** The kinds of customers that a scenario makes, with the chain of each. */
export function partsOf(baseline: Baseline, scenario: Scenario): readonly MixturePart[] {
  const own = baseline.personas.map(({ chain }) => chain)
  return planMixture(baseline.journey, scenario, own.length > 0 ? own : [baseline.chain])
}

/**
 * Works out some of a scenario's changes by the certified path, in the draws of all of them: so that
 * what differs is which changes there are, never what is drawn.
 *
 * @throws JourneyError where these changes can't be applied without the others.
 */
export function sampleChanges(
  baseline: Baseline,
  scenario: Scenario,
  kept: readonly number[],
  { draws, strengths }: ScenarioDraws,
): Samples {
  const parts = partsOf(baseline, someChanges(scenario, kept))
  const plans = parts.map((part) => planOfPart(baseline, part))
  const project = projectParts(baseline, parts, plans)
  const some = (values: ArrayLike<number>) => kept.map((i) => values[i] as number)
  const { projection } = projectDraws(
    scenario.name,
    Math.max(draws, baseline.tail?.draws ?? 1),
    repeated(draws, (d) => {
      const { effect, reach } = strengths(d)
      return project(d, { effect: some(effect), reach: some(reach) }).outcome
    }),
    undefined,
    baseline.tail?.ofDraw,
  )
  return projection.samples
}

/** Conversion alone of a draw, which is found much faster than revenue and retention. */
export function conversionOfDraw(
  baseline: Baseline,
  scenario: Scenario,
): (d: number, strengths: Strengths) => number {
  const parts = partsOf(baseline, scenario).map((part) => ({
    part,
    plan: planOfPart(baseline, part),
    probabilities: (baseline.personas[part.persona] ?? baseline).probabilities,
    probability: new Float64Array(part.plan.chain.probability.length),
    entry: new Float64Array(part.plan.chain.entry.length),
  }))
  return (d, strengths) =>
    mixOutcomes(
      parts.map(({ part, plan, probabilities, probability, entry }) => {
        const base = probabilities[d % probabilities.length] as Float64Array
        const weight = part.share(strengths) * part.plan.apply(base, strengths, probability, entry)
        const { conversion, goal } = plan.convert(probability, entry)
        return { weight, outcome: { conversion, goal, revenue: Number.NaN } }
      }),
    ).conversion
}

/** Conversion alone of some of a scenario's changes, by draw. */
export function sampleConversion(
  baseline: Baseline,
  scenario: Scenario,
  kept: readonly number[],
  { draws, strengths }: ScenarioDraws,
): Float64Array {
  const convert = conversionOfDraw(baseline, someChanges(scenario, kept))
  const some = (values: ArrayLike<number>) => kept.map((i) => values[i] as number)
  const found = Float64Array.from({ length: draws }, (_, d) => {
    const { effect, reach } = strengths(d)
    return convert(d, { effect: some(effect), reach: some(reach) })
  })
  const all = Math.max(draws, baseline.tail?.draws ?? 1)
  return Float64Array.from({ length: all }, (_, d) => found[d % draws] as number)
}
