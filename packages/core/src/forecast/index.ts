export { forecast, type Forecast, type ForecastOptions } from './forecast.ts'
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
export {
  decisionDraws,
  type DecisionDraws,
  type DecisionDrawsOptions,
  standingCost,
  type StrategyDraws,
} from './decision-draws.ts'
export type { UnknownDraws } from './unknown-draws.ts'
