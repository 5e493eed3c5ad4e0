/**
 * Which scenario to choose, what to test first, and what knowing more is worth.
 *
 * @module
 */

export type { Draws } from './draws.ts'
export type { Estimate } from '../numeric/estimate.ts'
export { probabilityBetter } from './probability-better.ts'
export { probabilityOfLoss } from './probability-of-loss.ts'
export { probabilityBest } from './probability-best.ts'
export { expectedLoss } from './expected-loss.ts'
export { expectedNetBenefit, netBenefit, type CostAndEffect } from './expected-net-benefit.ts'
export { acceptabilityCurve, type Acceptability } from './acceptability-curve.ts'
export {
  costEffectivenessFrontier,
  type FrontierPoint,
  type FrontierStatus,
} from './cost-effectiveness-frontier.ts'
export {
  rangeOfDraws,
  tornado,
  type Tornado,
  type TornadoBar,
  type UnknownRange,
} from './tornado.ts'
export { rankCorrelations } from './rank-correlations.ts'
export {
  thresholds,
  type Threshold,
  type ThresholdOptions,
  type Thresholds,
} from './thresholds.ts'
export { twoWayGrid, type TwoWayGrid } from './two-way-grid.ts'
export { evpi, evpiNormal } from './evpi.ts'
export { evppi } from './evppi.ts'
export { rankUnknowns, type RankedUnknown } from './rank-unknowns.ts'
export { evsi, evsiNormal, type EvsiOptions, type SampleInformation } from './evsi.ts'
export {
  powerOfTest,
  sampleSize,
  type SampleSizeOptions,
  type SignificanceOptions,
} from './sample-size.ts'
export {
  planTest,
  type SizedTest,
  type TestArm,
  type TestDesign,
  type TestPlan,
} from './plan-test.ts'
export { rankTests, type RankedTest } from './rank-tests.ts'
export {
  bestPortfolio,
  portfolioFrontier,
  type Portfolio,
  type PortfolioOptions,
} from './portfolio-frontier.ts'
export {
  pairwisePortfolio,
  type PairwiseOptions,
  type PairwisePortfolio,
  type PairwiseProblem,
} from './pairwise-portfolio.ts'
export {
  pairwiseFrontier,
  type PairwiseFrontier,
  type PairwiseFrontierOptions,
} from './pairwise-frontier.ts'
export { cohortModel, type CohortOutcome } from './cohort-model.ts'
export type {
  CohortModel,
  CohortReward,
  CycleCounting,
  DiscountTiming,
  TransitionMatrix,
} from './cohort-description.ts'
