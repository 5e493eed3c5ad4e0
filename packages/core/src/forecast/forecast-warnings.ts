import type { Journey } from '../model/journey.ts'
import { isConversion } from '../model/journey.ts'

/** What a backtest of the model came to; that of `sojourn/validation` will do. */
export interface BacktestVerdict {
  readonly verdict: 'passes' | 'drifts' | 'misfits' | 'tooLittleData'
  readonly reasons?: readonly string[]
}

/** Customers who were seen, and how many of them converted. */
export interface ObservedConversion {
  readonly customers: number
  readonly converted: number
}

/** Why no scenario of a forecast is to be trusted yet. */
export type ForecastWarning =
  | {
      readonly kind: 'failedBacktest'
      readonly verdict: 'drifts' | 'misfits'
      readonly reasons: readonly string[]
    }
  | {
      readonly kind: 'notReproduced'
      /** What the model says, and the bounds of what was seen, chance included. */
      readonly forecast: number
      readonly low: number
      readonly high: number
    }

/** What is to be checked of a base model; see {@link forecastWarnings}. */
export interface BaseModel {
  readonly journey: Journey
  /** Conversion as the model has it now. */
  readonly conversion: number
  /** Where absent, the one that the journey's evidence remembers. */
  readonly backtest?: BacktestVerdict | undefined
  /** Where absent, what the journey's evidence says. */
  readonly observed?: ObservedConversion | undefined
}

/** Quantile of the normal distribution: chance goes beyond these bounds once in a thousand times. */
const Z = 3.29

/**
 * What is wrong with the model behind a forecast, and so with every scenario: it failed its backtest, or
 * its conversion lies further from what was observed than chance goes once in a thousand times (Wilson's
 * bounds). `forecast` does this by itself; a page that compares scenarios one by one asks for it here.
 *
 * @example
 * ```ts
 * import { forecastWarnings } from 'sojourn/forecast'
 * import { journey } from 'sojourn/model'
 * const shop = journey({
 *   touchpoints: [{ id: 'checkout' }],
 *   outcomes: [{ id: 'purchase', kind: 'conversion' }, { id: 'lost' }],
 *   entries: { checkout: 1 },
 *   transitions: { checkout: { purchase: 0.5, lost: 'rest' } },
 * })
 * const observed = { customers: 1000, converted: 300 }
 * console.log(forecastWarnings({ journey: shop, conversion: 0.5, observed })[0]?.kind) // notReproduced
 * ```
 */
export function forecastWarnings(model: BaseModel): ForecastWarning[] {
  const { journey, conversion, observed } = model
  const backtest = model.backtest ?? journey.evidence?.backtest
  const failed = backtest?.verdict === 'drifts' || backtest?.verdict === 'misfits'
  const bounds = observed
    ? withinChance(observed.converted, observed.converted, observed.customers)
    : observedBounds(journey)
  const reproduced = bounds === undefined || (conversion >= bounds.low && conversion <= bounds.high)
  return [
    ...(failed
      ? [
          {
            kind: 'failedBacktest' as const,
            verdict: backtest.verdict as 'drifts' | 'misfits',
            reasons: backtest.reasons ?? [],
          },
        ]
      : []),
    ...(reproduced ? [] : [{ kind: 'notReproduced' as const, forecast: conversion, ...bounds }]),
  ]
}

/** A warning in words. */
export function warningNote(warning: ForecastWarning): string {
  if (warning.kind === 'failedBacktest')
    return `Warning, for every scenario: the model failed its backtest. ${warning.reasons.join(' ')}`.trim()
  const { forecast, low, high } = warning
  return `Warning, for every scenario: the model says that ${percent(forecast)} convert, which is not what was observed (${percent(low)} to ${percent(high)}, chance included).`
}

/**
 * Bounds of the conversion that the evidence saw: none of those still under way convert, or all do.
 * Undefined where that can't be told: without evidence, with noise, or where customers convert more
 * than once.
 */
function observedBounds(journey: Journey) {
  const { outcomes, conversions = [], evidence, touchpoints, provenance } = journey
  // What is assumed was not observed, whatever its counts.
  if (provenance === 'assumed') return undefined
  const { transitions, entries = {}, censored = {}, noise } = evidence ?? {}
  if (!transitions || noise || conversions.length > 0) return undefined
  const ending = (id: string) =>
    (entries[id] ?? 0) +
    touchpoints.reduce((sum, touchpoint) => sum + (transitions[touchpoint.id]?.[id] ?? 0), 0)
  const converted = total(outcomes.filter(isConversion).map(({ id }) => ending(id)))
  const ended = total(outcomes.map(({ id }) => ending(id)))
  const open = total(Object.values(censored))
  return ended === 0 ? undefined : withinChance(converted, converted + open, ended + open)
}

/** Wilson's bounds (1927) of a share of `n`, from `least` to `most` of them. */
function withinChance(least: number, most: number, n: number) {
  const bound = (count: number, sign: 1 | -1) => {
    const share = count / n
    const middle = share + Z ** 2 / (2 * n)
    const half = Z * Math.sqrt((share * (1 - share)) / n + Z ** 2 / (4 * n ** 2))
    return (middle + sign * half) / (1 + Z ** 2 / n)
  }
  return { low: Math.max(0, bound(least, -1)), high: Math.min(1, bound(most, 1)) }
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0)
}

function percent(share: number): string {
  return `${Number((100 * share).toPrecision(3))} %`
}
