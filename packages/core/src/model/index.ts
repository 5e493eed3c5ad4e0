/**
 * Journeys as data: made, checked, read from files, edited, and compiled to chains.
 *
 * @module
 */

export {
  journey,
  type Arrivals,
  type BacktestRecord,
  type ById,
  type Channel,
  type CountNoise,
  type CustomerView,
  type Evidence,
  type ExperienceSlope,
  type Journey,
  type JourneyDefinition,
  type JourneyPersona,
  type JourneyStock,
  type Outcome,
  type OutcomeKind,
  type Phase,
  type Provenance,
  type RowsById,
  type Touchpoint,
  type TransitionRow,
} from './journey.ts'
export type { Tail, TailModel } from './tail.ts'
export { checkJourney, type JourneyCheck } from './check-journey.ts'
export { checkJourneyText } from './check-journey-text.ts'
export { readJourney } from './read-journey.ts'
export { parseJourney } from './parse-journey.ts'
export { editJourney } from './edit-journey.ts'
export {
  historyJourney,
  type HistoryDefinition,
  type HistoryJourney,
  type HistoryStep,
} from './history-journey.ts'
export { historiesEndingIn, type Histories } from './histories.ts'
export { describeJourney } from './describe-journey.ts'
export { JourneyError, type Problem } from './problem.ts'
export { didYouMean, nearestName } from './suggestion.ts'
export { durationSeconds, formatDuration, parseDuration, type Duration } from './duration.ts'
export type { DistributionOf, SojournTime, Strength, StrengthDistribution } from './distribution.ts'
export { chainFromBuffer, SojournKind, StateKind, type Chain } from './chain.ts'
export { compileChain } from './compile-chain.ts'
export { compilePersonaChains, type PersonaChain } from './compile-persona-chains.ts'
export {
  sojournCumulative,
  sojournIntegral,
  sojournPeak,
  sojournVariance,
} from './sojourn-time.ts'
export { sojournDiscount } from './sojourn-discount.ts'
