import { conversionStates } from '../analysis/state-set.ts'
import { drawProbabilities, type Posterior, posterior } from '../estimation/posterior.ts'
import type { Chain } from '../model/chain.ts'
import { compileChain } from '../model/compile-chain.ts'
import type { Journey } from '../model/journey.ts'
import { personaJourney } from '../model/persona-journey.ts'
import { type Change, MOST_NUMBERS } from './inversion.ts'
import type { TwoContours } from './invert-mixture.ts'
import { mixOutcomes } from './mix-outcomes.ts'
import { projectDraws, repeated } from './project-draws.ts'
import type { Projection } from './projection.ts'
import {
  certifiedProjection,
  type Project,
  type ProjectionPlan,
  planProjection,
} from './projection-plan.ts'
import { type TailRetention, tailRetention } from './tail-retention.ts'

/** Options of {@link prepareBaseline} and `forecast`. */
export interface BaselineOptions {
  /** Days after entry within which revenue counts, and over which retention is given; 365. */
  readonly horizon?: number
  /** Number of draws; 1,000. */
  readonly draws?: number
  /** Seed of all draws, a number or a text; 1. */
  readonly seed?: string | number
  /** Whether curves of retention are worked out, which takes most of the time; true. */
  readonly retention?: boolean
  /**
   * Whether every draw of a scenario is worked out afresh by the certified path, as those of the
   * baseline are, rather than as a change of the baseline's; see {@link compareScenario}. True in
   * `forecast`, false in `prepareBaseline`.
   */
  readonly certified?: boolean
  /** Told now and then what share of the draws is done, from 0 to 1. */
  readonly onProgress?: (share: number) => void
}

/** A chain that customers walk, drawn and planned. */
export interface DrawnChain {
  readonly chain: Chain
  readonly posterior: Posterior
  /** Probabilities by draw; a single one where none is drawn. */
  readonly probabilities: readonly Float64Array[]
  readonly plan: ProjectionPlan
}

/** The chain of a persona, drawn and planned. */
export interface DrawnPersona extends DrawnChain {
  readonly id: string
  /** Among those who enter; shares add up to 1. */
  readonly share: number
}

/** The journey as it is, drawn and projected, for scenarios to be compared with. */
export interface Baseline extends DrawnChain {
  readonly journey: Journey
  /** The personas of the journey, in its order: where there are any, customers walk their chains. */
  readonly personas: readonly DrawnPersona[]
  readonly projection: Projection
  /** Retention by draw and day; empty where it isn't known, or too long to be kept. */
  readonly retained: readonly Float64Array[]
  /** Prepared when a scenario first needs them, by the rows that it touches. */
  readonly inversions: Map<string, Change | TwoContours | undefined>
  /** Retention by draw as the journey's tail has it; undefined where it has none. */
  readonly tail: TailRetention | undefined
  readonly horizon: number
  readonly draws: number
  readonly seed: string | number
  /** Whether curves of retention are worked out from the chain. */
  readonly retention: boolean
  readonly certified: boolean
}

/**
 * Draws a journey as it is, once; {@link compareScenario} then compares any number of scenarios
 * with it, on the same draws. This is what a slider needs: the baseline stays, the scenario changes.
 *
 * @throws RangeError for options out of range, or a journey without a conversion.
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
 * const same = scenario(shop, { name: 'No change', changes: [] })
 * console.log(compareScenario(baseline, same).difference.conversion.mean) // 0
 * ```
 */
export function prepareBaseline(journey: Journey, options: BaselineOptions = {}): Baseline {
  const { horizon = 365, draws = 1000, seed = 1, onProgress } = options
  const { retention = true, certified = false } = options
  if (!(horizon > 0 && horizon <= 36_525))
    throw new RangeError(
      `forecast: the horizon is ${horizon} days; it must be above 0 and at most 36525 (a century)`,
    )
  if (!Number.isInteger(draws) || draws < 1)
    throw new RangeError(`forecast: draws is ${draws}; it must be a whole number from 1`)
  const chain = compileChain(journey)
  if (!conversionStates(chain).includes(1))
    throw new RangeError(
      'forecast: the journey has no conversion; give an outcome "kind": "conversion", or list goals in "conversions"',
    )
  const drawn = drawChain(journey, chain, { horizon, seed, draws })
  const personas = personaJourneys(journey).map(({ id, share, journey: own }) => ({
    id,
    share,
    ...drawChain(own, compileChain(own), { horizon, seed, draws }),
  }))
  const walked = personas.length > 0 ? personas : [{ share: 1, ...drawn }]
  const projects = walked.map(({ plan }) => certifiedProjection(plan))
  const own = Math.max(...walked.map(({ probabilities }) => probabilities.length))
  const tail =
    retention && journey.tail ? tailRetention(journey.tail, horizon, { draws, seed }) : undefined
  const fromChain = retention && tail === undefined
  const number = Math.max(own, tail?.draws ?? 1)
  const { projection, retained } = projectDraws(
    'As it is now',
    number,
    repeated(own, (d) =>
      mixOutcomes(
        walked.map(({ share, chain, probabilities }, k) => {
          const probability = probabilities[d % probabilities.length] as Float64Array
          const project = projects[k] as Project
          return { weight: share, outcome: project(probability, chain.entry, fromChain) }
        }),
      ),
    ),
    onProgress,
    tail?.ofDraw,
  )
  return {
    journey,
    ...drawn,
    personas,
    projection,
    retained: number * horizon <= MOST_NUMBERS ? retained : [],
    inversions: new Map(),
    tail,
    horizon,
    draws,
    seed,
    retention: fromChain,
    certified,
  }
}

function drawChain(
  journey: Journey,
  chain: Chain,
  { horizon, seed, draws }: { horizon: number; seed: string | number; draws: number },
): DrawnChain {
  const rows = posterior(journey, chain)
  const probabilities =
    rows.drawn.length === 0 ? [chain.probability] : drawProbabilities(rows, seed, draws)
  return { chain, posterior: rows, probabilities, plan: planProjection(chain, horizon) }
}

function personaJourneys(journey: Journey) {
  const { personas = [] } = journey
  const total = personas.reduce((sum, { share }) => sum + share, 0)
  return personas.map((persona) => ({
    id: persona.id,
    share: persona.share / total,
    journey: personaJourney(journey, persona),
  }))
}
