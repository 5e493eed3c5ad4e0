import type { Chain } from '../model/chain.ts'
import { planScenario } from '../scenarios/plan-scenario.ts'
import type { Scenario } from '../scenarios/scenario.ts'
import { drawStrengths } from '../scenarios/strength-draws.ts'
import type { Baseline } from './baseline.ts'
import { invertScenario } from './invert-scenario.ts'
import { projectDraws } from './project-draws.ts'
import { type Interval, type Projection, summarise } from './projection.ts'
import { certifiedProjection, type Outcome, planProjection } from './projection-plan.ts'
import { touchedBy } from './touched-rows.ts'

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
 * Conversion is worked out afresh in every draw, without a subtraction. Revenue and retention of a
 * scenario that touches few rows are the baseline's, from the certified path, plus a change: the
 * chain is censored to the touched states in the Laplace domain and inverted along a hyperbola. The
 * inversion is not proven but checked: in every draw of the baseline it must give what the certified
 * path gives to 1e-10, and in the draws of the scenario that change most to 1e-9 (of the revenue, or
 * absolute as a share retained). Where it doesn't, where sojourn times are neither exponential nor
 * nil, and with `certified` in the options of the baseline, all draws take the certified path.
 *
 * Cost: the first scenario that touches given rows prepares these, some 100 µs a draw; after that
 * a draw takes microseconds, which is what a slider needs. Prepare one baseline of few draws to
 * follow the slider, and one of many for when it rests.
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
  const plan = samePattern(change.chain, baseline.chain)
    ? baseline.plan
    : planProjection(change.chain, baseline.horizon)
  const { probabilities, seed } = baseline
  const strengths = drawStrengths(scenario, seed, Math.max(probabilities.length, baseline.draws))
  const draws = strengths.uncertain
    ? Math.max(probabilities.length, baseline.draws)
    : probabilities.length
  const probability = new Float64Array(change.chain.probability.length)
  const entry = new Float64Array(change.chain.entry.length)
  const draw = (project: (d: number) => Outcome) => (d: number) => {
    const base = probabilities[d % probabilities.length] as Float64Array
    const effect = strengths.effect.map((draw) => draw[d] as number)
    const reach = strengths.reach.map((draw) => draw[d] as number)
    change.apply(base, { effect, reach }, probability, entry)
    return project(d)
  }
  const certified = certifiedProjection(plan)
  const byCertified = draw(() => certified(probability, entry, baseline.retention))
  const project = (how: (d: number) => Outcome) =>
    projectDraws(scenario.name, draws, how, onProgress).projection
  if (baseline.certified || draws === 1) return compared(baseline, project(byCertified))

  const { earn, retain } = invertScenario(
    baseline,
    touchedBy(scenario, baseline.chain, change.chain),
    plan,
  )
  const byInversion = draw((d) => {
    const converted = plan.convert(probability, entry)
    const { conversion, goal } = converted
    const revenue = earn?.(d, probability, entry) ?? plan.earn(probability, entry)
    const retained = !baseline.retention
      ? undefined
      : retain !== undefined
        ? retain(d, probability, converted)
        : plan.retain(probability, converted)
    return { conversion, goal, revenue, ...(retained && { retained }) }
  })
  const inverted = compared(baseline, project(byInversion))
  const agrees = [...most(inverted)].every((d) => agree(byInversion(d), byCertified(d)))
  return agrees ? inverted : compared(baseline, project(byCertified))
}

/** Whether two chains have the same transitions and entries, so that one plan serves both. */
function samePattern(a: Chain, b: Chain): boolean {
  const same = (x: Int32Array, y: Int32Array) =>
    x.length === y.length && x.every((value, i) => value === y[i])
  return (
    same(a.rowStart, b.rowStart) &&
    same(a.column, b.column) &&
    a.entry.every((share, i) => share > 0 === (b.entry[i] as number) > 0)
  )
}

/** How far off an inversion may be where a scenario is checked. */
const TOLERANCE = 1e-9

function agree(inverted: Outcome, certified: Outcome): boolean {
  const off = Math.abs(inverted.revenue - certified.revenue)
  return (
    !(off > TOLERANCE * Math.abs(certified.revenue)) &&
    (certified.retained ?? []).every(
      (share, day) => Math.abs(share - (inverted.retained?.[day] as number)) <= TOLERANCE,
    )
  )
}

/** The draws in which a scenario differs most, either way, and the first. */
function most({ differences }: Comparison): Set<number> {
  const draws = new Set([0])
  for (const values of [differences.conversion, differences.revenue, differences.retention]) {
    let [least, largest] = [0, 0]
    for (const [d, value] of (values ?? []).entries()) {
      if (value < ((values as Float64Array)[least] as number)) least = d
      if (value > ((values as Float64Array)[largest] as number)) largest = d
    }
    draws.add(least).add(largest)
  }
  return draws
}

function compared(baseline: Baseline, projection: Projection): Comparison {
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
    probabilityBetter: better / differences.conversion.length,
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
