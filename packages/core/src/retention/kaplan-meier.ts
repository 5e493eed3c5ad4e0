import { normalQuantile } from '../numeric/normal-quantile.ts'
import { checkTimes, type ObservedTime, riskSteps, stepAt } from './observed-times.ts'

/** Survival from one distinct time to the next. */
export interface SurvivalStep {
  readonly time: number
  /** At risk just before. */
  readonly atRisk: number
  readonly events: number
  readonly censored: number
  /** Kaplan & Meier's estimate of the probability of surviving beyond the time. */
  readonly survival: number
  /** Greenwood's standard error of it. */
  readonly standardError: number
  /** Ends of the pointwise confidence interval; null where there is none, once nobody survives. */
  readonly low: number | null
  readonly high: number | null
  /** Nelson & Aalen's estimate of the cumulative hazard. */
  readonly cumulativeHazard: number
}

/** A time, with the ends of its confidence interval; null where the curve doesn't come down that far. */
export interface SurvivalQuantile {
  readonly time: number | null
  readonly low: number | null
  readonly high: number | null
}

/** The survival curve of a sample. */
export interface SurvivalCurve {
  readonly observations: number
  readonly events: number
  /** By distinct time of an event or of censoring. */
  readonly steps: readonly SurvivalStep[]
  /** The median time. */
  readonly median: SurvivalQuantile
  /** Area under the curve up to the last time, and its standard error. */
  readonly restrictedMean: {
    readonly mean: number
    readonly standardError: number
    readonly until: number
  }
}

/** Options of {@link kaplanMeier}. */
export interface KaplanMeierOptions {
  /** Confidence of each interval; 0.95 if absent. */
  readonly level?: number
  /**
   * The scale on which intervals are symmetric: `log-log` (the default; always within 0 and 1, and
   * right in small samples), `log` (the default of R's survival) or `plain`.
   */
  readonly band?: 'log-log' | 'log' | 'plain'
}

/**
 * The survival curve of customers some of whom were still there when last seen (Kaplan & Meier
 * 1958): `S(t) = Π_{tᵢ ≤ t} (1 − dᵢ / nᵢ)`, with Greenwood's (1926) variance
 * `S(t)² Σ dᵢ / (nᵢ (nᵢ − dᵢ))` and pointwise intervals (Kalbfleisch & Prentice 1980 for `log-log`).
 * The median's interval is that of Brookmeyer & Crowley (1982): where the band crosses one half.
 *
 * Cost: O(n log n).
 * @param observations times in any unit, the same throughout.
 * @throws RangeError naming the times that are wrong, or a level outside 0 to 1.
 * @example
 * ```ts
 * import { kaplanMeier } from 'sojourn/retention'
 * const { steps, median } = kaplanMeier([
 *   { time: 1, event: true }, { time: 2, event: false }, { time: 3, event: true }, { time: 4, event: true },
 * ])
 * console.log(steps.map(({ survival }) => survival)) // [ 0.75, 0.75, 0.375, 0 ]
 * console.log(median.time) // 3
 * ```
 */
export function kaplanMeier(
  observations: readonly ObservedTime[],
  { level = 0.95, band = 'log-log' }: KaplanMeierOptions = {},
): SurvivalCurve {
  const times = observations.map(({ time }) => time)
  checkTimes(times, 'kaplanMeier')
  if (!(level > 0 && level < 1))
    throw new RangeError(`kaplanMeier: level is ${level}; it must lie between 0 and 1`)
  const z = normalQuantile((1 + level) / 2)
  let survival = 1
  let greenwood = 0
  let cumulativeHazard = 0
  const cause = observations.map(({ event }) => (event ? 0 : -1))
  const steps = riskSteps(times, cause, 1).map(
    ({ time, atRisk, events: [events = 0], censored }) => {
      if (events > 0) {
        survival *= (atRisk - events) / atRisk
        greenwood += events / (atRisk * (atRisk - events))
        cumulativeHazard += events / atRisk
      }
      const relative = Math.sqrt(greenwood)
      return {
        time,
        atRisk,
        events,
        censored,
        survival,
        standardError: survival > 0 ? survival * relative : 0,
        ...interval(survival, relative, z, band),
        cumulativeHazard,
      }
    },
  )
  return {
    observations: times.length,
    events: steps.reduce((sum, { events }) => sum + events, 0),
    steps,
    median: {
      time: firstBelowHalf(steps, ({ survival }) => survival),
      low: firstBelowHalf(steps, ({ low }) => low),
      high: firstBelowHalf(steps, ({ high }) => high),
    },
    restrictedMean: restrictedMean(steps),
  }
}

/**
 * The probability of surviving beyond a time, from a curve of {@link kaplanMeier}, with its standard
 * error and interval. After the last time it stays what it was there.
 *
 * @example
 * ```ts
 * import { kaplanMeier, survivalAfter } from 'sojourn/retention'
 * const curve = kaplanMeier([{ time: 1, event: true }, { time: 3, event: true }])
 * console.log(survivalAfter(curve, 2).survival) // 0.5
 * ```
 */
export function survivalAfter(
  { steps }: SurvivalCurve,
  time: number,
): Pick<SurvivalStep, 'survival' | 'standardError' | 'low' | 'high'> {
  const step = steps[stepAt(steps, time)]
  if (step === undefined) return { survival: 1, standardError: 0, low: 1, high: 1 }
  const { survival, standardError, low, high } = step
  return { survival, standardError, low, high }
}

function interval(
  survival: number,
  relative: number,
  z: number,
  band: 'log-log' | 'log' | 'plain',
): { low: number | null; high: number | null } {
  if (survival === 1) return { low: 1, high: 1 }
  if (survival === 0) return { low: null, high: null }
  if (band === 'plain')
    return {
      low: Math.max(0, survival * (1 - z * relative)),
      high: Math.min(1, survival * (1 + z * relative)),
    }
  if (band === 'log')
    return {
      low: survival * Math.exp(-z * relative),
      high: Math.min(1, survival * Math.exp(z * relative)),
    }
  const reach = (z * relative) / -Math.log(survival)
  return { low: survival ** Math.exp(reach), high: survival ** Math.exp(-reach) }
}

/** Where a curve comes down to one half; the middle of the stretch where it is just that. */
function firstBelowHalf(
  steps: readonly SurvivalStep[],
  height: (step: SurvivalStep) => number | null,
): number | null {
  const close = 1e-12
  for (const [i, step] of steps.entries()) {
    const value = height(step)
    if (value === null) return null
    if (value > 0.5 + close) continue
    if (value < 0.5 - close) return step.time
    const next = steps.slice(i + 1).find((later) => (height(later) ?? 0) < 0.5 - close)
    return next === undefined ? step.time : (step.time + next.time) / 2
  }
  return null
}

/** `∫₀ S`, with variance `Σ A(tᵢ)² dᵢ / (nᵢ (nᵢ − dᵢ))`, where `A` is the area that is left after `tᵢ`. */
function restrictedMean(steps: readonly SurvivalStep[]): SurvivalCurve['restrictedMean'] {
  const until = steps.at(-1)?.time ?? 0
  let mean = steps[0]?.time ?? 0
  const areas = steps.map(
    ({ time, survival }, i) => survival * ((steps[i + 1]?.time ?? until) - time),
  )
  mean += areas.reduce((sum, area) => sum + area, 0)
  let later = 0
  let variance = 0
  for (let i = steps.length - 1; i >= 0; i--) {
    const { atRisk, events } = steps[i] as SurvivalStep
    later += areas[i] as number
    if (events > 0 && atRisk > events)
      variance += (later * later * events) / (atRisk * (atRisk - events))
  }
  return { mean, standardError: Math.sqrt(variance), until }
}
