/**
 * What follows from a journey exactly, each figure with a bound of its error: conversion,
 * losses, time, money, leverage.
 *
 * @module
 */

export { analyze, type Analysis, type AnalyzeOptions } from './analyze.ts'
export {
  hittingProbabilities,
  type HittingOptions,
  type Probabilities,
} from './hitting-probabilities.ts'
export {
  hittingProbabilityByDraw,
  type ProbabilityByDraw,
} from './hitting-probability-by-draw.ts'
export { outcomeProbabilities, type OutcomeOptions } from './outcome-probabilities.ts'
export { expectedVisits, type ExpectedVisits } from './expected-visits.ts'
export {
  type FundamentalMatrix,
  type FundamentalOptions,
  fundamentalMatrix,
} from './fundamental-matrix.ts'
export { visitDistribution, type VisitDistribution } from './visit-distribution.ts'
export { visitMoments, type VisitMoments } from './visit-moments.ts'
export { meanByTouchpoint, sumByTouchpoint } from './by-touchpoint.ts'
export { stepsToAbsorption, type Steps } from './steps-to-absorption.ts'
export {
  rewardToAbsorption,
  type RewardOptions,
  type RewardTotals,
} from './reward-to-absorption.ts'
export { rewardByStep, type StepRewards } from './reward-by-step.ts'
export { timeToAbsorption, type TimeToAbsorption } from './time-to-absorption.ts'
export {
  discountedReward,
  type DiscountedReward,
  type DiscountOptions,
} from './discounted-reward.ts'
export { wordOfMouth, type WordOfMouth, type WordOfMouthOptions } from './word-of-mouth.ts'
export {
  personaMixture,
  type Mixture,
  type MixtureOptions,
  type Persona,
} from './persona-mixture.ts'
export {
  buyingGroup,
  type BuyingGroup,
  type BuyingGroupOptions,
  type CommonCause,
  type Decider,
} from './buying-group.ts'
export type { Rewards } from './rewards.ts'
export type { BoundedMoments, Moments } from './totals.ts'
export { cohortTrace, type Occupancy } from './cohort-trace.ts'
export { dropOff, type DropOff } from './drop-off.ts'
export { type DropOffCost, dropOffCost } from './drop-off-cost.ts'
export {
  firstPassageDistribution,
  type FirstPassageDistribution,
} from './first-passage-distribution.ts'
export {
  conversionCurve,
  type ConversionCurve,
  type ConversionCurveOptions,
} from './conversion-curve.ts'
export {
  type FirstPassage,
  meanFirstPassage,
  meanRecurrence,
  type Recurrence,
} from './mean-first-passage.ts'
export { hittingTime, type HittingTime } from './hitting-time.ts'
export { returnTime, type ReturnTime } from './return-time.ts'
export { returnProbability, type Return } from './return-probability.ts'
export { conditionOn } from './condition-on.ts'
export { communicatingClasses, type CommunicatingClass } from './communicating-classes.ts'
export { stationaryDistributions, type StationaryDistribution } from './stationary-distributions.ts'
export {
  quasiStationaryDistribution,
  type QuasiStationaryDistribution,
  type QuasiStationaryOptions,
} from './quasi-stationary-distribution.ts'
export { peakEnd, type PeakEnd } from './peak-end.ts'
export { leverage, type Leverage } from './leverage.ts'
export {
  removalEffect,
  type RemovalEffect,
  removalEffects,
  type RemovalEffects,
} from './removal-effects.ts'
export { retention, type Retention } from './retention.ts'
export { conversionStates, lossStates, type StateSet } from './state-set.ts'
export { hittingByDay, type HittingByDay } from './hitting-by-day.ts'
export {
  calendarTrace,
  type CalendarTrace,
  type CalendarTraceOptions,
} from './calendar-trace.ts'
export type { Stock } from './stock.ts'
export {
  changeStrength,
  changingProbabilities,
  type ChangeTiming,
} from './changing-probabilities.ts'
export {
  entrantsOverTime,
  sumOverEntrants,
  type Campaign,
  type EntrantsOptions,
} from './entrants-over-time.ts'
