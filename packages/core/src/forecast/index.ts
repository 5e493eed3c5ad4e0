/**
 * What scenarios would bring, as paired draws: means, ranges and why.
 *
 * @module
 */

export {
  forecast,
  type Forecast,
  type ForecastOptions,
  type ScenarioForecast,
} from './forecast.ts'
export type { Sampling } from './sampling-error.ts'
export { forecastInputs, type Basis, type ForecastInput } from './forecast-inputs.ts'
export {
  type BacktestVerdict,
  type BaseModel,
  type ForecastWarning,
  forecastWarnings,
  type ObservedConversion,
} from './forecast-warnings.ts'
export { rerouted, type Rerouted } from './rerouted.ts'
export { prepareBaseline, type Baseline, type BaselineOptions } from './baseline.ts'
export { compareScenario, type Comparison } from './compare-scenario.ts'
export {
  type DayInterval,
  type Interval,
  type Projection,
  type Samples,
  summarise,
} from './projection.ts'
export { forecastTail, type TailForecast, type TailForecastOptions } from './forecast-tail.ts'
export { tailSurvival, type TailSurvival, type TailSurvivalOptions } from './tail-survival.ts'
export { forecastByDay, type ForecastByDay } from './forecast-by-day.ts'
export type { ByDayOptions } from './by-day-options.ts'
export type { ComparisonByDay, PartByDay, ProjectionByDay } from './by-day-projection.ts'
export type { CustomerCurves, PlaceCurves } from './day-curves.ts'
export {
  differenceByLever,
  leverName,
  type DifferenceByLever,
  type DifferenceByLeverOptions,
  type LeverShare,
} from './difference-by-lever.ts'
export {
  differenceByTransition,
  type DifferenceByTransition,
  type TransitionShare,
} from './difference-by-transition.ts'
export {
  type FigureByTransition,
  type FigureShare,
  figureByTransition,
} from './figure-by-transition.ts'
export {
  requiredStrength,
  type RequiredStrength,
  type RequiredStrengthOptions,
  type StrengthPoint,
} from './required-strength.ts'
export {
  calibrate,
  type Calibration,
  type Found,
  type Observed,
  type Undetermined,
  type Unknown,
} from './calibrate.ts'
export type { Target } from './target.ts'
export { verdictFacts, type VerdictFacts } from './verdict-facts.ts'
export {
  decisionDraws,
  type DecisionDraws,
  type DecisionDrawsOptions,
  standingCost,
  type StrategyDraws,
} from './decision-draws.ts'
export type { UnknownDraws } from './unknown-draws.ts'
