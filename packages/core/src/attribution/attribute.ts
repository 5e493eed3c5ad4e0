import { firstTouch } from './first-touch.ts'
import { lastTouch } from './last-touch.ts'
import { linearTouch } from './linear-touch.ts'
import { markovAttribution } from './markov-attribution.ts'
import { type Intervals, type MarkovPosteriorOptions, markovPosterior } from './markov-posterior.ts'
import type { PathTable } from './path-table.ts'
import { pathTotals } from './path-totals.ts'
import { type PositionBasedOptions, positionBased } from './position-based.ts'
import { shapley } from './shapley.ts'
import { type TimeDecayOptions, timeDecay } from './time-decay.ts'
import type { Credit } from './touch-credit.ts'

/** Options of {@link attribute}. */
export interface AttributeOptions
  extends MarkovPosteriorOptions,
    TimeDecayOptions,
    PositionBasedOptions {
  /** Draws for credible intervals, a whole number; 0, no intervals. */
  readonly draws?: number
}

/** The ends of a credible interval. */
export interface AttributionRange {
  readonly low: number
  readonly high: number
}

/** What a channel gets by the rules that look at the places of its touches, and by Shapley value. */
export interface CreditByRule {
  readonly first: number
  readonly last: number
  readonly linear: number
  readonly timeDecay: number
  readonly positionBased: number
  /** The Shapley value of the worth `'conversions'`. */
  readonly shapley: number
}

/** What a channel gets by every model: of conversions, and of value. */
export interface ChannelAttribution extends CreditByRule {
  readonly channel: string
  /** Share of conversions that the chain loses without the channel; null where nobody converts. */
  readonly removalEffect: number | null
  /** Conversions, in proportion to removal effects. */
  readonly markov: number
  /** Value, in proportion to removal effects on value; null where values aren't known. */
  readonly markovValue: number | null
  /** Share of value that the chain loses; null where values aren't known or all 0. */
  readonly removalEffectOnValue: number | null
  /** Value by the other models; null where values aren't known. */
  readonly value: CreditByRule | null
  /** Credible intervals; null without draws, and where there is no number. */
  readonly removalEffectRange: AttributionRange | null
  readonly markovRange: AttributionRange | null
  readonly markovValueRange: AttributionRange | null
}

/** Attribution of a table of paths by every model. */
export interface Attribution {
  /** Share of those who took a path that converted. */
  readonly conversion: number
  readonly conversions: number
  readonly nulls: number
  /** Null where values aren't known. */
  readonly value: number | null
  /** Order of the chain, and how many states it has. */
  readonly order: number
  readonly states: number
  /** No removal effect is further off than this from that of the chain. */
  readonly errorBound: number
  /** In the order of the table. */
  readonly channels: readonly ChannelAttribution[]
}

/**
 * Attribution by every model side by side: exact Markov removal effects, first, last and linear
 * touch, time decay, position-based and Shapley value; each shares out the conversions, and where it
 * is known the value. None of them is causal: they share out what happened, by different rules, and
 * don't say what would have happened without a channel.
 *
 * Cost: that of {@link markovAttribution}, and with draws of {@link markovPosterior}.
 * @throws RangeError for options outside their range, and where nobody took a path.
 * @example
 * ```ts
 * import { attribute, pathTable } from 'sojourn/attribution'
 * const { conversion, channels } = attribute(pathTable([
 *   { path: 'C1 > C2 > C3', conversions: 1, nulls: 0 },
 *   { path: 'C1', conversions: 0, nulls: 1 },
 *   { path: 'C2 > C3', conversions: 0, nulls: 1 },
 * ]))
 * console.log(conversion) // 1 / 3
 * console.log(channels[0]?.markov) // 0.2
 * console.log(channels[0]?.first) // 1
 * ```
 */
export function attribute(paths: PathTable, options: AttributeOptions = {}): Attribution {
  const markov = markovAttribution(paths, options)
  const { draws = 0 } = options
  const posterior = draws === 0 ? undefined : markovPosterior(paths, { ...options, draws })
  const rules = {
    first: firstTouch(paths),
    last: lastTouch(paths),
    linear: linearTouch(paths),
    timeDecay: timeDecay(paths, options),
    positionBased: positionBased(paths, options),
    shapley: shapley(paths),
  }
  return {
    conversion: markov.conversion,
    ...pathTotals(paths),
    order: markov.order,
    states: markov.states,
    errorBound: markov.errorBound,
    channels: paths.channels.map((channel, c) => ({
      channel,
      removalEffect: at(markov.removalEffect, c),
      markov: markov.conversions[c] as number,
      markovValue: at(markov.value, c),
      ...byRule(rules, ({ conversions }) => conversions[c] as number),
      removalEffectOnValue: at(markov.removalEffectOnValue, c),
      value: paths.value ? byRule(rules, ({ value }) => at(value, c) as number) : null,
      removalEffectRange: rangeAt(posterior?.removalEffect, c),
      markovRange: rangeAt(posterior?.conversions, c),
      markovValueRange: rangeAt(posterior?.value, c),
    })),
  }
}

function byRule(
  rules: Readonly<Record<keyof CreditByRule, Credit>>,
  pick: (credit: Credit) => number,
): CreditByRule {
  const { first, last, linear, timeDecay, positionBased, shapley } = rules
  return {
    first: pick(first),
    last: pick(last),
    linear: pick(linear),
    timeDecay: pick(timeDecay),
    positionBased: pick(positionBased),
    shapley: pick(shapley),
  }
}

function at(values: Float64Array | null, channel: number): number | null {
  return values && (values[channel] as number)
}

function rangeAt(intervals: Intervals | null | undefined, channel: number) {
  if (!intervals) return null
  return { low: intervals.low[channel] as number, high: intervals.high[channel] as number }
}
