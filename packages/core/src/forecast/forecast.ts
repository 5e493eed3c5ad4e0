import type { Journey } from '../model/journey.ts'
import type { Scenario } from '../scenarios/scenario.ts'
import { type Baseline, type BaselineOptions, prepareBaseline } from './baseline.ts'
import { type Comparison, compareScenario } from './compare-scenario.ts'
import type { Projection } from './projection.ts'
import { scenarioNotes } from './scenario-notes.ts'

/** Options of {@link forecast}. */
export type ForecastOptions = BaselineOptions

/** A baseline and its scenarios, drawn together. */
export interface Forecast {
  readonly baseline: Projection
  readonly scenarios: readonly Comparison[]
  /** Length of the horizon, in days. */
  readonly horizon: number
  /** Draws that were made; 1 where nothing is uncertain. */
  readonly draws: number
  /** What a reader of the numbers should know, in words. */
  readonly notes: readonly string[]
}

/**
 * Forecasts a journey as it is and with each scenario: conversion, revenue and retention, with
 * intervals that hold 80 %. Every draw takes the rows of the chain from their Dirichlet posterior
 * (where the journey was fitted) and the strengths of changes from their distributions; baseline
 * and scenarios share the draws, so that differences are paired. Within a draw everything is exact; on a
 * grid, with an error that a note gives, where sojourn times aren't exponential.
 *
 * @throws JourneyError where a scenario can't be applied, listing every reason.
 * @throws RangeError for options out of range, or a journey without a conversion.
 * @example
 * ```ts
 * import { forecast } from 'sojourn/forecast'
 * import { journey } from 'sojourn/model'
 * import { scenario } from 'sojourn/scenarios'
 * const shop = journey({
 *   touchpoints: [{ id: 'checkout' }],
 *   outcomes: [{ id: 'purchase', kind: 'conversion' }, { id: 'lost' }],
 *   entries: { checkout: 1 },
 *   transitions: { checkout: { purchase: 0.5, lost: 'rest' } },
 * })
 * const { scenarios } = forecast(shop, [
 *   scenario(shop, {
 *     name: 'Twice the odds',
 *     changes: [{ op: 'scaleOdds', from: 'checkout', to: 'purchase', factor: 2 }],
 *   }),
 * ])
 * console.log(scenarios[0]?.conversion.mean) // 0.6666666666666666
 * ```
 */
export function forecast(
  journey: Journey,
  scenarios: readonly Scenario[],
  options: ForecastOptions = {},
): Forecast {
  const rounds = 1 + scenarios.length
  const report = (round: number) => (share: number) =>
    options.onProgress?.((round + share) / rounds)
  const baseline = prepareBaseline(journey, { certified: true, ...options, onProgress: report(0) })
  const compared = scenarios.map((scenario, i) =>
    compareScenario(baseline, scenario, report(i + 1)),
  )
  return {
    baseline: baseline.projection,
    scenarios: compared,
    horizon: baseline.horizon,
    draws: Math.max(
      ...[baseline.projection, ...compared].map(({ samples }) => samples.conversion.length),
    ),
    notes: notes(journey, baseline, scenarios),
  }
}

function notes(journey: Journey, baseline: Baseline, scenarios: readonly Scenario[]): string[] {
  const { projection, personas } = baseline
  const list = (ids: Iterable<string>) => [...ids].map((id) => JSON.stringify(id)).join(', ')
  const walked = personas.length > 0 ? personas : [baseline]
  const drawn = walked.some(({ posterior }) => posterior.drawn.length > 0)
  const edited = new Set(walked.flatMap(({ posterior }) => posterior.edited))
  const revenueUnknown = new Set(walked.flatMap(({ plan }) => plan.revenueUnknown))
  const retentionUnknown = new Set(walked.flatMap(({ plan }) => plan.retentionUnknown))
  const gridErrors = walked.map(({ plan }) => plan.gridErrors())
  return [
    !drawn
      ? 'The journey has no evidence, so its own probabilities are taken as certain; only the strengths of changes vary.'
      : undefined,
    edited.size > 0
      ? `These rows differ from their evidence and are taken as stated: ${list(edited)}.`
      : undefined,
    revenueUnknown.size > 0
      ? `Revenue within the horizon is not given: the sojourn time of ${list(revenueUnknown)} is unknown.`
      : undefined,
    retentionUnknown.size > 0
      ? `Retention is not given: the sojourn time of ${list(retentionUnknown)} is unknown.`
      : projection.retention === null && (journey.conversions ?? []).length === 0
        ? 'Retention is not given: the conversion is an outcome, and nothing follows it.'
        : undefined,
    gridNote({
      revenue: Math.max(...gridErrors.map(({ revenue }) => revenue)),
      retention: Math.max(...gridErrors.map(({ retention }) => retention)),
    }),
    ...scenarios.flatMap((scenario) => scenarioNotes(journey, scenario)),
    'No backtest has been run on this forecast.',
  ].filter((note) => note !== undefined)
}

function gridNote(error: { revenue: number; retention: number }): string | undefined {
  const parts = [
    error.revenue > 0
      ? `revenue per 1,000 entrants within ${(1000 * error.revenue).toPrecision(1)}`
      : undefined,
    error.retention > 0 ? `retention within ${error.retention.toPrecision(1)}` : undefined,
  ].filter((part) => part !== undefined)
  return parts.length === 0
    ? undefined
    : `Not all sojourn times are exponential, so time runs on a grid: in the first draw, ${parts.join(' and ')} of what is exact.`
}
