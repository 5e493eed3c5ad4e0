import { assembleChain } from '../model/assemble-chain.ts'
import type { Chain } from '../model/chain.ts'
import type { Journey } from '../model/journey.ts'
import { roundedUp, roundingError } from '../numeric/rounding.ts'
import { dropOff } from './drop-off.ts'
import { expectedVisits } from './expected-visits.ts'
import { hittingProbabilities } from './hitting-probabilities.ts'
import { leverage } from './leverage.ts'
import { outcomeProbabilities } from './outcome-probabilities.ts'
import { removalEffect, removalEffects } from './removal-effects.ts'
import { conversionStates, statesOf } from './state-set.ts'
import { stepsToAbsorption } from './steps-to-absorption.ts'
import type { Moments } from './totals.ts'

/** Touchpoints whose removal effects are all worked out, at most. */
const MOST_REMOVED = 2000

/** Options of {@link analyze}. */
export interface AnalyzeOptions<Id extends string = string> {
  /** The set that `hitting` is about; conversion if absent. */
  readonly hit?: Iterable<Id>
  /** Bounds conversion, outcomes and hitting to this many steps; unbounded if absent. */
  readonly within?: number
}

/** The exact analysis of a journey; probabilities are of a customer who enters, unless said otherwise. */
export interface Analysis<T extends string = string, O extends string = string> {
  /** Probability of conversion; null where the journey has none. */
  readonly conversion: number | null
  /** Probability of ending in each outcome. */
  readonly outcomes: Readonly<Record<O, number>>
  /** Expected number of visits of each touchpoint; Infinity in a closed class. */
  readonly expectedVisits: Readonly<Record<T, number>>
  /** Steps to the end of the journey. */
  readonly steps: Moments
  /** From each state, the probability of reaching the set; null where none is given and there is no conversion. */
  readonly hitting: Readonly<Record<T | O, number>> | null
  /** Share of all entrants lost from each touchpoint before conversion, largest first. */
  readonly dropOff: readonly { readonly from: T; readonly share: number }[]
  /** The same by phase, in the order of the phases; null for touchpoints without one. */
  readonly dropOffByPhase: readonly { readonly phase: string | null; readonly share: number }[]
  /**
   * Share of conversions that pass each touchpoint, and each channel; null where nobody converts.
   * Each touchpoint takes a solve: of more than 2,000 all are null, and `removalEffect` gives those
   * that are wanted.
   */
  readonly removalEffects: {
    readonly touchpoints: Readonly<Record<T, number | null>>
    readonly channels: Readonly<Record<string, number | null>>
  }
  /** Slope of conversion in the log-odds of each transition, largest first; null without conversion. */
  readonly leverage:
    | readonly { readonly from: T; readonly to: T | O; readonly value: number }[]
    | null
  /** The largest absolute error of any probability above, shares and removal effects included. */
  readonly errorBound: number
  /** The largest absolute error of each part; 0 where it has no number. */
  readonly errorBounds: {
    readonly conversion: number
    readonly outcomes: number
    readonly expectedVisits: number
    /** Of their mean, in steps. */
    readonly steps: number
    /** Of their variance, in square steps. */
    readonly stepsVariance: number
    readonly hitting: number
    readonly dropOff: number
    readonly removalEffects: number
    readonly leverage: number
  }
}

/**
 * The exact analysis of a journey in one call, by id: conversion, outcomes, expected visits, steps,
 * hitting probabilities, drop-off, removal effects and leverage, each with a rigorous bound of its
 * error.
 *
 * Cost: one elimination and a solve or two for each figure, another elimination for each channel of
 * several touchpoints; with `within`, also so many sparse products.
 * @throws RangeError for ids in `hit` that the journey doesn't have, or a `within` that is no whole
 * number from 0.
 * @example
 * ```ts
 * import { analyze } from 'sojourn/analysis'
 * import { journey } from 'sojourn/model'
 * const shop = journey({
 *   touchpoints: [{ id: 'ad' }, { id: 'checkout' }],
 *   outcomes: [{ id: 'purchase', kind: 'conversion' }, { id: 'lost' }],
 *   entries: { ad: 1 },
 *   transitions: { ad: { checkout: 0.5, lost: 'rest' }, checkout: { purchase: 0.5, lost: 'rest' } },
 * })
 * console.log(analyze(shop).conversion) // 0.25
 * ```
 */
export function analyze<T extends string, O extends string>(
  journey: Journey<T, O>,
  { hit, within }: AnalyzeOptions<NoInfer<T | O>> = {},
): Analysis<T, O> {
  const chain = assembleChain(journey)
  const conversions = conversionStates(chain)
  const hasConversion = conversions.includes(1)
  const bounded = within === undefined ? {} : { within }
  const target = hit === undefined ? conversions : statesOf(chain, hit)

  const outcomes = outcomeProbabilities(chain, bounded)
  const hitting = target.includes(1) ? hittingProbabilities(chain, target, bounded) : undefined
  const conversion =
    hit === undefined || !hasConversion
      ? hitting
      : hittingProbabilities(chain, conversions, bounded)
  const lost = dropOff(chain)

  const visits = expectedVisits(chain)
  const touchpoints = chain.ids.slice(0, chain.touchpoints) as T[]
  const phases = [
    ...new Set([
      ...(journey.phases ?? []).map(({ id }) => id),
      ...journey.touchpoints.map((t) => t.phase ?? null),
    ]),
  ]
  const dropOffByPhase = phases.map((phase) => ({
    phase,
    share: journey.touchpoints.reduce(
      (sum, touchpoint, i) =>
        (touchpoint.phase ?? null) === phase ? sum + (lost.share[i] as number) : sum,
      0,
    ),
  }))
  const removal = effects(journey, chain)
  const slopes = hasConversion ? leverage(chain) : null
  const { mean, variance, ...ofSteps } = stepsToAbsorption(chain)
  const dot = roundingError(chain.ids.length + 1)
  const errorBounds = {
    conversion: hasConversion ? roundedUp((conversion?.errorBound ?? 0) + dot) : 0,
    outcomes: outcomes.errorBound,
    expectedVisits: visits.errorBound,
    steps: ofSteps.errorBound,
    stepsVariance: ofSteps.varianceErrorBound,
    hitting: hitting?.errorBound ?? 0,
    // A phase adds up its touchpoints.
    dropOff: roundedUp(lost.errorBound * Math.max(1, touchpoints.length) + dot),
    removalEffects: removal.errorBound,
    leverage: slopes?.errorBound ?? 0,
  }
  return {
    conversion: hasConversion
      ? overEntries(chain.entry, (conversion as { probability: Float64Array }).probability)
      : null,
    outcomes: byId(chain.ids.slice(chain.touchpoints) as O[], outcomes.probability),
    expectedVisits: byId(touchpoints, visits.visits),
    steps: { mean, variance },
    hitting: hitting ? byId(chain.ids, hitting.probability) : null,
    dropOff: touchpoints
      .map((from, i) => ({ from, share: lost.share[i] as number }))
      .sort((a, b) => b.share - a.share),
    dropOffByPhase,
    removalEffects: { touchpoints: removal.touchpoints, channels: removal.channels },
    leverage: slopes && bySize<T, O>(chain, slopes.leverage),
    errorBound: Math.max(
      errorBounds.conversion,
      errorBounds.outcomes,
      errorBounds.hitting,
      errorBounds.dropOff,
      errorBounds.removalEffects,
    ),
    errorBounds,
  }
}

function effects<T extends string, O extends string>(
  journey: Journey<T, O>,
  chain: Chain<T | O>,
): Analysis<T, O>['removalEffects'] & { errorBound: number } {
  const byTouchpoint = chain.touchpoints > MOST_REMOVED ? null : removalEffects(chain)
  const channels = [...new Set(journey.touchpoints.flatMap(({ channel }) => channel ?? []))]
  const ofChannel = channels.map((channel) => {
    const members = journey.touchpoints.flatMap((t) => (t.channel === channel ? [t.id] : []))
    return removalEffect(chain, members)
  })
  const errorBound = ofChannel.reduce(
    (most, effect) => Math.max(most, effect?.errorBound ?? 0),
    byTouchpoint?.errorBound ?? 0,
  )
  const touchpoints = chain.ids.slice(0, chain.touchpoints) as T[]
  const none = touchpoints.map(() => null)
  return {
    touchpoints: byId<T, number | null>(touchpoints, byTouchpoint?.effects ?? none),
    channels: byId(
      channels,
      ofChannel.map((effect) => effect?.effect ?? null),
    ),
    errorBound,
  }
}

function bySize<T extends string, O extends string>(chain: Chain<T | O>, value: Float64Array) {
  const list: { from: T; to: T | O; value: number }[] = []
  for (let i = 0; i < chain.touchpoints; i++)
    for (let p = chain.rowStart[i] as number; p < (chain.rowStart[i + 1] as number); p++)
      list.push({
        from: chain.ids[i] as T,
        to: chain.ids[chain.column[p] as number] as T | O,
        value: value[p] as number,
      })
  return list.sort((a, b) => Math.abs(b.value) - Math.abs(a.value))
}

function overEntries(a: Float64Array, b: Float64Array): number {
  return Math.min(
    1,
    a.reduce((sum, value, i) => sum + value * (b[i] as number), 0),
  )
}

/** An object without prototype, so that an id such as `__proto__` is a key like any other. */
function byId<Id extends string, Value>(
  ids: readonly Id[],
  values: ArrayLike<Value>,
): Record<Id, Value> {
  const record: Record<Id, Value> = Object.create(null)
  for (const [i, id] of ids.entries()) record[id] = values[i] as Value
  return record
}
