/**
 * Scenarios decided between, and the report on them as one page.
 *
 * @module
 */

export { decide, type Decision, type DecisionOrder, type WhatIf } from './decision/decide.ts'
export { type ArrivalsPerDay, arrivalsPerDay } from './decision/arrivals-per-day.ts'
export {
  type ComparedStrategy,
  type Comparison,
  compareStrategies,
} from './decision/compare-strategies.ts'
export {
  type PlannedTest,
  planTests,
  rankedUnknowns,
  type TestCosts,
  type WorthOfKnowing,
} from './decision/plan-tests.ts'
export {
  type ChosenSet,
  MOST_EXACT,
  type PortfolioOrder,
  type PortfolioSets,
  portfolioSets,
} from './decision/portfolio-sets.ts'
export { makeReport, type ReportOrder } from './make-report.ts'
export type { Report } from './page/report-page.ts'
export { stateNames } from './page/state-names.ts'
export { changeInWords } from './page/report-words.ts'
