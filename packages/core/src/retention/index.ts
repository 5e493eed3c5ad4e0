/**
 * How long customers stay and how often they come back: what was observed, then models of it, then
 * their forecasts, and how a journey goes on into them.
 *
 * @module
 */

export type { ObservedTime } from './observed-times.ts'
export {
  type KaplanMeierOptions,
  kaplanMeier,
  type SurvivalCurve,
  type SurvivalQuantile,
  type SurvivalStep,
  survivalAfter,
} from './kaplan-meier.ts'
export {
  type GroupedTime,
  type LogRankGroup,
  type LogRankTest,
  logRankTest,
} from './log-rank-test.ts'
export {
  type CauseTime,
  type CumulativeIncidence,
  cumulativeIncidence,
  type IncidenceStep,
  incidenceAt,
} from './cumulative-incidence.ts'
export type { FittedModel } from './fitted-model.ts'
export type { Identification } from './maximum-likelihood.ts'
export type { ChurnModelName } from './churn-model.ts'
export type { Survivors } from './churn-table.ts'
export { type ChurnFit, fitChurn } from './fit-churn.ts'
export { type ChurnDraws, drawChurn, type DrawChurnOptions } from './draw-churn.ts'
export { type ChurnLaw, type ChurnParameters, churnSurvival } from './churn-survival.ts'
export { expectedLifetime, type ExpectedLifetimeOptions } from './expected-lifetime.ts'
export {
  type ChurnBacktest,
  type ChurnComparison,
  type CompareChurnOptions,
  compareChurn,
} from './compare-churn.ts'
export type { PurchaseHistory } from './purchase-history.ts'
export {
  type CustomerHistory,
  type Purchase,
  type PurchaseHistories,
  type PurchaseHistoriesOptions,
  purchaseHistories,
} from './purchase-histories.ts'
export type { BgNbdLaw, BgNbdParameters } from './bg-nbd.ts'
export { type BgNbdFit, fitBgNbd } from './fit-bg-nbd.ts'
export {
  expectedPurchases,
  forecastPurchases,
  type PurchaseForecast,
} from './forecast-purchases.ts'
export {
  backtestPurchases,
  type PurchaseBacktest,
  type PurchasesOfFrequency,
} from './backtest-purchases.ts'
export { fitGammaGamma, type GammaGammaFit, type SpendHistory } from './fit-gamma-gamma.ts'
export { expectedSpend, type GammaGammaParameters } from './expected-spend.ts'
export type { BgBbLaw, BgBbParameters, OpportunityHistory } from './bg-bb.ts'
export { type BgBbFit, fitBgBb } from './fit-bg-bb.ts'
export { forecastOpportunities, type OpportunityForecast } from './forecast-opportunities.ts'
export {
  type LikelihoodRatio,
  type LikelihoodRatioOptions,
  likelihoodRatioTest,
} from './likelihood-ratio-test.ts'
export {
  type CustomersOverTime,
  type CustomersOverTimeOptions,
  customersOverTime,
} from './customers-over-time.ts'
