import type { Journey } from '../model/journey.ts'
import type { Scenario } from '../scenarios/scenario.ts'
import { type Baseline, type BaselineOptions, prepareBaseline } from './baseline.ts'
import { type Comparison, compareScenario } from './compare-scenario.ts'
import { type ForecastInput, forecastInputs } from './forecast-inputs.ts'
import {
  type BacktestVerdict,
  type ForecastWarning,
  forecastWarnings,
  type ObservedConversion,
  warningNote,
} from './forecast-warnings.ts'
import type { Projection } from './projection.ts'
import { type Rerouted, rerouted } from './rerouted.ts'
import { scenarioNotes } from './scenario-notes.ts'

/** Options of {@link forecast}. */
export interface ForecastOptions extends BaselineOptions {
  /**
   * What a backtest of the journey's model came to; what its evidence remembers where absent. Where it
   * failed, every scenario has a warning.
   */
  readonly backtest?: BacktestVerdict
  /** Conversion that the model has to reproduce; what the journey's evidence says where absent. */
  readonly observed?: ObservedConversion
}

/** A comparison with what it rests on. */
export interface ScenarioForecast extends Comparison {
  /** What the journey and the scenario rest on; see {@link forecastInputs}. */
  readonly inputs: readonly ForecastInput[]
  /** Why it is not to be trusted yet, where the model behind it fails. */
  readonly warnings: readonly ForecastWarning[]
  /** With 25, 50 and 100 % of the losses of removed steps avoided; see {@link rerouted}. */
  readonly rerouted: readonly Rerouted[]
}

/** A baseline and its scenarios, drawn together. */
export interface Forecast {
  readonly baseline: Projection
  readonly scenarios: readonly ScenarioForecast[]
  /** What the baseline rests on. */
  readonly inputs: readonly ForecastInput[]
  /** What is wrong with the model behind all of it. */
  readonly warnings: readonly ForecastWarning[]
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
  const warnings = forecastWarnings({
    journey,
    conversion: conversionAsStated(baseline),
    backtest: options.backtest,
    observed: options.observed,
  })
  const compared = scenarios.map((scenario, i) => ({
    ...compareScenario(baseline, scenario, report(i + 1)),
    inputs: forecastInputs(journey, scenario),
    warnings,
    rerouted: rerouted(baseline, scenario),
  }))
  return {
    baseline: baseline.projection,
    scenarios: compared,
    horizon: baseline.horizon,
    draws: Math.max(
      ...[baseline.projection, ...compared].map(({ samples }) => samples.conversion.length),
    ),
    inputs: forecastInputs(journey),
    warnings,
    notes: [
      ...warnings.map(warningNote),
      ...notes(journey, baseline, scenarios),
      ...compared.flatMap(samplingNote),
      ...(scenarios.length > 0 ? [LEVELS] : []),
      backtestNote(options.backtest ?? journey.evidence?.backtest),
    ],
  }
}

const LEVELS =
  'Levels are less certain than differences: what is wrong with the journey as it is now is in the scenarios too, and mostly cancels.'

function samplingNote({ name, sampling }: Comparison): string[] {
  if (sampling === undefined) return []
  const { customers, standardError } = sampling
  return [
    `${JSON.stringify(name)} has too many levers that some customers meet for all that they may meet to be gone through: ${customers} customers of each kind were drawn, and its conversion has a standard error of ${(100 * standardError).toPrecision(1)} percentage points from that.`,
  ]
}

function backtestNote(backtest: BacktestVerdict | undefined): string {
  if (backtest === undefined) return 'No backtest has been run on this forecast.'
  if (backtest.verdict === 'passes') return 'The model passed its backtest.'
  return backtest.verdict === 'tooLittleData'
    ? 'There was too little data for a backtest.'
    : 'The model failed its backtest.'
}

/** Conversion with the probabilities that the journey states, which are no draw. */
function conversionAsStated(baseline: Baseline): number {
  const { personas } = baseline
  const walked = personas.length > 0 ? personas : [{ ...baseline, share: 1 }]
  return walked.reduce(
    (sum, { plan, chain, share }) =>
      sum + share * plan.convert(chain.probability, chain.entry).conversion,
    0,
  )
}

function notes(journey: Journey, baseline: Baseline, scenarios: readonly Scenario[]): string[] {
  const { projection, personas, tail } = baseline
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
    tail
      ? tail.note
      : retentionUnknown.size > 0
        ? `Retention is not given: the sojourn time of ${list(retentionUnknown)} is unknown.`
        : projection.retention === null && (journey.conversions ?? []).length === 0
          ? 'Retention is not given: the conversion is an outcome, and nothing follows it.'
          : undefined,
    gridNote({
      revenue: Math.max(...gridErrors.map(({ revenue }) => revenue)),
      retention: Math.max(...gridErrors.map(({ retention }) => retention)),
    }),
    ...scenarios.flatMap((scenario) => scenarioNotes(journey, scenario)),
  ].filter((note) => note !== undefined)
}

/** A number to its first digit, a large one not as a power of ten. */
function oneDigit(value: number): string {
  return String(Number(value.toPrecision(1)))
}

function gridNote(error: { revenue: number; retention: number }): string | undefined {
  const parts = [
    error.revenue > 0
      ? `revenue per 1,000 entrants within ${oneDigit(1000 * error.revenue)}`
      : undefined,
    error.retention > 0 ? `retention within ${oneDigit(error.retention)}` : undefined,
  ].filter((part) => part !== undefined)
  return parts.length === 0
    ? undefined
    : `Not all sojourn times are exponential, so time runs on a grid: in the first draw, ${parts.join(' and ')} of what is exact.`
}
