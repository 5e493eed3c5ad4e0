import { posterior } from '../estimation/posterior.ts'
import { compileChain } from '../model/compile-chain.ts'
import type { Journey, Provenance } from '../model/journey.ts'
import { formatPath } from '../model/problem.ts'
import { effectOf } from '../scenarios/effect.ts'
import { fixedValue } from '../scenarios/sample-strength.ts'
import type { Change, Scenario } from '../scenarios/scenario.ts'

/** Where a number comes from; `unstated` where nothing says so. */
export type Basis = Provenance | 'unstated'

/** A number, or a row of numbers, that a forecast rests on. */
export interface ForecastInput {
  readonly kind: 'row' | 'entries' | 'slope' | 'tail' | 'strength' | 'reach'
  /** Where it stands in the journey, or in the scenario, such as `transitions.cart`. */
  readonly path: string
  readonly basis: Basis
  /** Whether it varies from draw to draw. */
  readonly uncertain: boolean
  /** Number of customers' steps that it was measured by, where that is known. */
  readonly count?: number
  /** What a scenario says of its strength. */
  readonly lever?: string
  readonly grade?: 'A' | 'B' | 'C' | 'D'
  readonly source?: string
}

/**
 * What a forecast of a journey, and of a scenario, rests on: every row, the entries, slopes and tail
 * of the journey, then the strength and the reach of every change, each with where it comes from.
 * A row is measured where it agrees with its evidence, unless the journey's `provenance` is
 * `assumed`; one that was edited is assumed. What has no evidence is what `provenance` says.
 *
 * @example
 * ```ts
 * import { forecastInputs } from 'sojourn/forecast'
 * import { journey } from 'sojourn/model'
 * const shop = journey({
 *   touchpoints: [{ id: 'checkout' }],
 *   outcomes: [{ id: 'purchase', kind: 'conversion' }, { id: 'lost' }],
 *   entries: { checkout: 1 },
 *   transitions: { checkout: { purchase: 0.5, lost: 'rest' } },
 *   evidence: { transitions: { checkout: { purchase: 20, lost: 20 } } },
 * })
 * console.log(forecastInputs(shop).map(({ path, basis }) => `${path}: ${basis}`))
 * // transitions.checkout: measured, entries: unstated
 * ```
 */
export function forecastInputs(journey: Journey, scenario?: Scenario): ForecastInput[] {
  return [...ofJourney(journey), ...(scenario?.changes ?? []).flatMap(ofChange)]
}

function* ofJourney(journey: Journey): Generator<ForecastInput> {
  const { evidence, provenance = 'unstated' } = journey
  // Counts in a journey that says it is assumed stand for how sure its author is.
  const seen = provenance === 'assumed' ? provenance : 'measured'
  const { drawn, edited } = posterior(journey, compileChain(journey))
  const measured = new Set(drawn.map((i) => journey.touchpoints[i]?.id))
  for (const { id } of journey.touchpoints) {
    if (journey.transitions[id] === undefined) continue
    const path = formatPath(['transitions', id])
    const uncertain = measured.has(id)
    const counts = Object.values(evidence?.transitions?.[id] ?? {})
    if (uncertain)
      yield {
        kind: 'row',
        path,
        basis: seen,
        uncertain,
        ...(seen === 'measured' && { count: counts.reduce((sum, n) => sum + n, 0) }),
      }
    else yield { kind: 'row', path, basis: edited.includes(id) ? 'assumed' : provenance, uncertain }
  }
  const entered = Object.values(evidence?.entries ?? {}).reduce((sum, n) => sum + n, 0)
  yield {
    kind: 'entries',
    path: 'entries',
    basis: entered > 0 ? seen : provenance,
    uncertain: false,
    ...(entered > 0 && seen === 'measured' && { count: entered }),
  }
  for (const [k, persona] of (journey.personas ?? []).entries())
    for (const id of Object.keys(persona.transitions ?? {}))
      yield {
        kind: 'row',
        path: formatPath(['personas', k, 'transitions', id]),
        basis: provenance,
        uncertain: false,
      }
  for (const [k, slope] of (journey.slopes ?? []).entries())
    yield {
      kind: 'slope',
      path: formatPath(['slopes', k]),
      basis: slope.provenance ?? 'assumed',
      uncertain: false,
    }
  if (journey.tail) yield { kind: 'tail', path: 'tail', basis: provenance, uncertain: false }
}

function ofChange(change: Change, place: number): ForecastInput[] {
  const { lever, grade, source, basis = 'unstated', reach } = change
  const about = {
    basis: basis as Basis,
    ...(lever !== undefined && { lever }),
    ...(grade !== undefined && { grade }),
    ...(source !== undefined && { source }),
  }
  const effect = effectOf(change)
  const inputs: ForecastInput[] = [
    {
      kind: 'strength',
      path: formatPath(['changes', place, ...(effect ? [effect.key] : [])]),
      uncertain: effect !== undefined && fixedValue(effect.strength) === undefined,
      ...about,
    },
  ]
  if (reach !== undefined)
    inputs.push({
      kind: 'reach',
      path: formatPath(['changes', place, 'reach']),
      uncertain: fixedValue(reach) === undefined,
      ...about,
    })
  return inputs
}
