/**
 * Conversions shared out among channels, by every common rule.
 *
 * @module
 */

export { pathTable, type PathRow, type PathTable, type PathTableOptions } from './path-table.ts'
export {
  attribute,
  type AttributeOptions,
  type Attribution,
  type AttributionRange,
  type ChannelAttribution,
  type CreditByRule,
} from './attribute.ts'
export type { Credit } from './touch-credit.ts'
export { firstTouch } from './first-touch.ts'
export { lastTouch } from './last-touch.ts'
export { linearTouch } from './linear-touch.ts'
export { timeDecay, type TimeDecayOptions } from './time-decay.ts'
export { positionBased, type PositionBasedOptions } from './position-based.ts'
export {
  markovAttribution,
  type MarkovAttribution,
  type MarkovOptions,
} from './markov-attribution.ts'
export {
  markovPosterior,
  type Intervals,
  type MarkovPosterior,
  type MarkovPosteriorOptions,
} from './markov-posterior.ts'
export type { CoalitionWorth } from './coalition-worth.ts'
export { shapley, type ShapleyOptions } from './shapley.ts'
export {
  sampledShapley,
  type SampledCredit,
  type SampledShapleyOptions,
} from './sampled-shapley.ts'
