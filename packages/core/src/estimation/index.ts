/**
 * From events to a journey: counts, probabilities with their uncertainty, the order of the
 * chain, drift, kinds of customers.
 *
 * @module
 */

export type { EventLog } from './event-log.ts'
export { fitJourney, type FitOptions, type LogFit } from './fit-journey.ts'
export { countJourneys } from './count-journeys.ts'
export { JourneyCounter } from './journey-counter.ts'
export type { OrderedEvents } from './ordered-events.ts'
export type {
  ChannelCount,
  CountedCustomers,
  CountOptions,
  JourneyCounts,
  StepCount,
  TouchpointCount,
  TouchpointTotal,
} from './journey-counts.ts'
export type { SequenceCounts } from './sequence-table.ts'
export { mergeCounts } from './merge-counts.ts'
export {
  type LargeGroups,
  type SmallGroup,
  type SmallGroupOptions,
  withoutSmallGroups,
} from './without-small-groups.ts'
export { withNoise, type NoiseOptions } from './with-noise.ts'
export { fitCounts, type Fit, type FitCountsOptions } from './fit-counts.ts'
export type { FittedTransition } from './fitted-transitions.ts'
export { countHistories, type HistoryCounts } from './count-histories.ts'
export { fitHistories, type HistoryFit } from './fit-histories.ts'
export { compareOrders, type OrderComparison } from './compare-orders.ts'
export { credibleInterval, type CredibleInterval } from './credible-interval.ts'
export { posterior, drawProbabilities, type Posterior } from './posterior.ts'
export type { IndependenceTest } from './independence-test.ts'
export {
  testOrder,
  type DegreesOfFreedom,
  type OrderTest,
  type OrderTestOptions,
} from './test-order.ts'
export { testHomogeneity, type HomogeneityTest } from './test-homogeneity.ts'
export { testGoodnessOfFit } from './test-goodness-of-fit.ts'
export type { TransitionCounts } from './transition-counts.ts'
export {
  countStepsByPeriod,
  countStepsBySegment,
  type GroupedCountOptions,
  type PeriodCounts,
} from './count-steps-by-group.ts'
export {
  fitSojourn,
  type FittedParameter,
  type SojournComparison,
  type SojournFamily,
  type SojournFit,
} from './fit-sojourn.ts'
export type { SojournSample } from './sojourn-sample.ts'
export { sojournSamples, type SojournSampleOptions } from './sojourn-samples.ts'
export { survivalCurves, type SurvivalPoint } from './survival-curves.ts'
export { empiricalBayesPrior, type EmpiricalPrior } from './empirical-bayes-prior.ts'
export { shrinkSegments, type ShrunkSegments } from './shrink-segments.ts'
export {
  fitSegments,
  type Segment,
  type SegmentOptions,
  type Segments,
} from './fit-segments.ts'
export type { SegmentNumber } from './choose-segments.ts'
export {
  journeyOfSegments,
  type SegmentedJourney,
  type SegmentJourneyOptions,
} from './journey-of-segments.ts'
export { customersOfSegments } from './customers-of-segments.ts'
export {
  findDrift,
  type DriftChange,
  type Drift,
  type DriftOptions,
  type RowDrift,
} from './find-drift.ts'
export {
  surveyEmotions,
  type MeanAnswer,
  type SurveyAnswer,
  type SurveyedJourney,
  type SurveyOptions,
  type TouchpointEmotion,
} from './survey-emotions.ts'
export { orderEvents } from './order-events.ts'
export { explain, type ExplainedBy, type Explanation } from './explain.ts'
export {
  fitPanel,
  type PanelFit,
  type PanelOptions,
} from './fit-panel.ts'
export type { Panel } from './panel-steps.ts'
export type { FittedIntensity } from './panel-journey.ts'
