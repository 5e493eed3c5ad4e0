export { forecast, type Forecast, type ForecastOptions } from './forecast.ts'
export { prepareBaseline, type Baseline, type BaselineOptions } from './baseline.ts'
export { compareScenario, type Comparison } from './compare-scenario.ts'
export type { DayInterval, Interval, Projection, Samples } from './projection.ts'
