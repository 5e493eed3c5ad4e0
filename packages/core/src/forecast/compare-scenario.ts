import { type MixturePart, planMixture } from '../scenarios/plan-mixture.ts'
import type { Scenario } from '../scenarios/scenario.ts'
import { drawStrengths } from '../scenarios/strength-draws.ts'
import type { Strengths } from '../scenarios/strengths.ts'
import { differenceOf } from './apart-from-rounding.ts'
import type { Baseline } from './baseline.ts'
import { agrees, mostChanged } from './inversion-check.ts'
import { invertMixture } from './invert-mixture.ts'
import { invertScenario } from './invert-scenario.ts'
import { projectDraws, repeated } from './project-draws.ts'
import { planOfPart, projectParts } from './project-parts.ts'
import { type Interval, type Projection, type Samples, summarise } from './projection.ts'
import type { Outcome, ProjectionPlan } from './projection-plan.ts'
import { type Sampling, samplingOf } from './sampling-error.ts'
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
  /**
   * Entrants for each there is in the baseline: 1 but where entries are scaled. All other figures are
   * of the scenario's own entrants.
   */
  readonly entrants: Interval
  /** Share of draws in which the scenario's conversion is strictly higher. */
  readonly probabilityBetter: number
  /** Paired differences by draw; see {@link Projection.samples}. */
  readonly differences: Samples
  /** Where customers were drawn, since they may meet too much to go through it all. */
  readonly sampling?: Sampling
  /** Whether the certified path found all of it; false where an inversion was, that is checked only. */
  readonly certified: boolean
}

/**
 * Compares a scenario with the baseline on the same draws. A scenario without changes differs by
 * exactly 0.
 *
 * Conversion is worked out afresh in every draw, without a subtraction. Revenue and retention are the
 * baseline's plus a change: the chain is censored to the states that change, in the Laplace domain,
 * and inverted along a hyperbola. The inversion is not proven but checked. Where a scenario changes
 * few probabilities of a Markov chain, it must give what the certified path gives of the baseline to
 * 1e-10 in every draw, and in the draws of the scenario that change most to 1e-9 (of the revenue, or
 * absolute as a share retained). Over personas, through other sojourn times and for all other changes
 * two contours must agree to 1e-9, in every draw of the baseline and in those that change most, and
 * with the certified path within its own bound. (Before the last day, through times that are on a
 * grid, they may be apart by a twentieth of what is proven of the grid.) Where a check fails, where
 * more than ten states change, and with `certified` in the options of the baseline, all draws take the
 * certified path.
 *
 * Customers walk the chains of the journey's personas, where it has any, and those who meet a lever
 * with `"reachBy": "customer"` another than those who don't; figures are of all of them together. When
 * changes are in force is left aside: the figures are of customers who meet all of them at full
 * strength all the way.
 *
 * Cost: the first scenario that touches given rows prepares these, some 100 µs a draw; after that
 * a draw takes microseconds, which is what a slider needs. Prepare one baseline of few draws to
 * follow the slider, and one of many for when it rests.
 *
 * @param onProgress told now and then what share of the draws is done, from 0 to 1; once more from
 * 0 where a check fails.
 * @throws JourneyError where the scenario can't be applied, listing every reason.
 * @example
 * ```ts
 * import { compareScenario, prepareBaseline } from 'sojourn/forecast'
 * import { journey } from 'sojourn/model'
 * import { scenario } from 'sojourn/scenarios'
 * const shop = journey({
 *   touchpoints: [{ id: 'checkout' }],
 *   outcomes: [{ id: 'purchase', kind: 'conversion' }, { id: 'lost' }],
 *   entries: { checkout: 1 },
 *   transitions: { checkout: { purchase: 0.5, lost: 'rest' } },
 * })
 * const baseline = prepareBaseline(shop)
 * const moved = (factor: number) =>
 *   scenario(shop, {
 *     name: 'Easier checkout',
 *     changes: [{ op: 'scaleOdds', from: 'checkout', to: 'purchase', factor }],
 *   })
 * console.log(compareScenario(baseline, moved(3)).difference.conversion.mean) // 0.25
 * console.log(compareScenario(baseline, moved(1 / 3)).difference.conversion.mean) // -0.25
 * ```
 */
export function compareScenario(
  baseline: Baseline,
  scenario: Scenario,
  onProgress?: (share: number) => void,
): Comparison {
  const { journey, chain, personas, seed, tail } = baseline
  const chains = personas.map((persona) => persona.chain)
  const parts = planMixture(journey, scenario, chains.length > 0 ? chains : [chain])
  const walked = personas.length > 0 ? personas : [baseline]
  const number = Math.max(...walked.map(({ probabilities }) => probabilities.length))
  const most = Math.max(number, baseline.draws)
  const drawn = drawStrengths(scenario, seed, most)
  const draws = drawn.uncertain ? most : number
  const strengths = (d: number): Strengths => ({
    effect: drawn.effect.map((draw) => draw[d] as number),
    reach: drawn.reach.map((draw) => draw[d] as number),
  })
  const plans = parts.map((part) => planOfPart(baseline, part))
  const certified = projectParts(baseline, parts, plans)
  const sampling = samplingOf(parts, plans, walked, strengths(0))
  const entrants = new Float64Array(draws)
  const afresh = (d: number): Outcome => {
    const { outcome, entrants: entering } = certified(d, strengths(d))
    entrants[d] = entering
    return outcome
  }
  const compare = (project: (d: number) => Outcome, certified: boolean) => {
    const { projection } = projectDraws(
      scenario.name,
      Math.max(draws, tail?.draws ?? 1),
      repeated(draws, project),
      onProgress,
      tail?.ofDraw,
    )
    const compared = paired(baseline.projection, projection)
    const sampled = sampling && { sampling }
    return { ...compared, entrants: summarise(entrants), ...sampled, certified }
  }
  const [{ plan: change }] = parts as [MixturePart]
  const exponential = [baseline, ...baseline.personas]
    .map(({ plan }) => plan)
    .concat(plans)
    .every(({ isExponential }) => isExponential)
  if (baseline.certified || (draws === 1 && exponential)) return compare(afresh, true)
  if (parts.length > 1 || !change.sameStates || !exponential) {
    const mixture = invertMixture(baseline, parts, plans)
    if (mixture === undefined) return compare(afresh, true)
    const moved = (d: number): Outcome => {
      const { outcome, entrants: entering } = mixture.project(d, strengths(d))
      entrants[d] = entering
      return outcome
    }
    const comparison = compare(moved, false)
    const holds = mostChanged(comparison.differences).every((d) => mixture.holds(d, strengths(d)))
    return holds ? comparison : compare(afresh, true)
  }

  const touched = touchedBy(journey, scenario, chain, change.chain)
  const inverted = invertScenario(baseline, touched, plans[0] as ProjectionPlan)
  const probability = new Float64Array(change.chain.probability.length)
  const entry = new Float64Array(change.chain.entry.length)
  const moved = (d: number): Outcome => {
    const base = baseline.probabilities[d % baseline.probabilities.length] as Float64Array
    entrants[d] = change.apply(base, strengths(d), probability, entry)
    return inverted.project(d, probability, entry)
  }
  const comparison = compare(moved, inverted.certified)
  if (inverted.certified) return comparison
  const agree = mostChanged(comparison.differences).every((d) => agrees(moved(d), afresh(d)))
  return agree ? comparison : compare(afresh, true)
}

/** A projection and its differences from the baseline's, draw by draw. */
function paired(
  baseline: Projection,
  projection: Projection,
): Omit<Comparison, 'certified' | 'entrants'> {
  const difference = (figure: keyof Samples) =>
    differences(projection.samples[figure], baseline.samples[figure])
  const conversion = difference('conversion') as Float64Array
  const revenue = difference('revenue')
  const retention = difference('retention')
  const better = conversion.reduce((count, d) => (d > 0 ? count + 1 : count), 0)
  return {
    ...projection,
    difference: {
      conversion: summarise(conversion),
      revenue: revenue && summarise(revenue),
      retention: retention && summarise(retention),
    },
    probabilityBetter: better / conversion.length,
    differences: { conversion, revenue, retention },
  }
}

/** Scenario less baseline, draw by draw; 0 where they differ by rounding only. */
export function differences(
  scenario: Float64Array | null,
  baseline: Float64Array | null,
): Float64Array | null {
  if (scenario === null || baseline === null) return null
  return scenario.map((value, d) => differenceOf(value, baseline[d % baseline.length] as number))
}
