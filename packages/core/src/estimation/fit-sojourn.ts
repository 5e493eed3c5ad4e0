import type { SojournTime } from '../model/distribution.ts'
import { formatDuration } from '../model/duration.ts'
import { upperGamma } from '../numeric/incomplete-gamma.ts'
import { fitGamma } from './fit-gamma.ts'
import { fitLognormal, logNormalTail } from './fit-lognormal.ts'
import { fitWeibull } from './fit-weibull.ts'
import type { NoFit, ShapeAndScale } from './sojourn-likelihood.ts'
import { type ScaledSample, type SojournSample, scaledSample, sumOver } from './sojourn-sample.ts'

/** The families that {@link fitSojourn} compares. */
export type SojournFamily = 'exponential' | 'weibull' | 'gamma' | 'lognormal'

/** A parameter by maximum likelihood; amounts of time in seconds. */
export interface FittedParameter {
  readonly name: string
  readonly value: number
  /** From the observed information; null where that isn't positive definite. */
  readonly standardError: number | null
}

/** A family fitted to stays. */
export interface SojournFit {
  readonly distribution: SojournFamily
  /** For a journey; parameters to 12 digits. */
  readonly sojourn: SojournTime
  readonly parameters: readonly FittedParameter[]
  /** In nats, of stays in seconds. */
  readonly logLikelihood: number
  readonly aic: number
  readonly bic: number
  /** Chance that a stay lasts longer than some seconds. */
  readonly survival: (seconds: number) => number
}

/** Families fitted to the same stays. */
export interface SojournComparison {
  /** Stays, those still going on included. */
  readonly n: number
  /** Stays that were still going on. */
  readonly censored: number
  /** Fits that have a maximum, by AIC, the lowest first. */
  readonly fits: readonly SojournFit[]
  /** Families that can't be fitted, and why. */
  readonly problems: readonly { readonly distribution: SojournFamily; readonly problem: string }[]
}

/**
 * Fits exponential, Weibull, gamma and lognormal sojourn times by maximum likelihood and compares
 * them by AIC and BIC (`n` is the number of stays, those still going on included). A stay that ended
 * contributes its density, one still going on (right-censored) the chance to last longer.
 *
 * Shape and scale are found as roots in one dimension, in `ln shape`; the lognormal by Newton's method
 * on a concave function. A likelihood without a maximum is recognised and told under `problems`, as
 * are stays of no time at all, which only the exponential bears.
 *
 * Cost: O(stays) a step, with about ten steps; a gamma with stays still going on needs some thousand
 * incomplete gamma functions for each of those.
 * @throws RangeError for a duration that is no finite number from 0.
 * @example
 * ```ts
 * import { fitSojourn } from 'sojourn/estimation'
 * const { fits } = fitSojourn({ duration: [3, 4, 4, 5, 5, 5, 6, 6, 7, 8] })
 * console.log(fits[0]?.distribution, fits[0]?.parameters[0]?.value.toFixed(2)) // gamma 13.73
 * ```
 */
export function fitSojourn(sample: SojournSample): SojournComparison {
  const scaled = scaledSample(sample)
  const { ended, instant, n, open } = scaled
  const fits: SojournFit[] = []
  const problems: { distribution: SojournFamily; problem: string }[] = []
  for (const distribution of ['exponential', 'weibull', 'gamma', 'lognormal'] as const) {
    const fit = fitFamily(distribution, scaled)
    if ('problem' in fit) problems.push({ distribution, ...fit })
    else fits.push(fit)
  }
  fits.sort((a, b) => a.aic - b.aic)
  return { n, censored: n - ended.length - instant, fits, problems }

  function fitFamily(distribution: SojournFamily, from: ScaledSample): SojournFit | NoFit {
    if (ended.length + instant === 0) return { problem: 'No stay has come to an end.' }
    if (distribution === 'exponential') return fitExponential(from)
    if (instant > 0)
      return { problem: `${instant} of ${n} stays took no time at all, which it can't bear.` }
    if (ended.length + open.length < 3) return { problem: 'There are fewer than three stays.' }
    return familyFit(distribution, FIT[distribution](from), from)
  }
}

const FIT = { weibull: fitWeibull, gamma: fitGamma, lognormal: fitLognormal }

/** `Σ t / d`, over the `d` stays that ended. */
function fitExponential({ ended, open, instant, n, unit }: ScaledSample): SojournFit | NoFit {
  const d = ended.length + instant
  const total = sumOver(ended, (t) => t) + sumOver(open, (t) => t)
  const mean = (unit * total) / d
  if (mean === 0) return { problem: 'No stay took any time.' }
  const logLikelihood = -d * Math.log(mean) - d
  return {
    distribution: 'exponential',
    sojourn: { distribution: 'exponential', mean: formatDuration(mean) },
    parameters: [{ name: 'mean', value: mean, standardError: mean / Math.sqrt(d) }],
    ...criteria(logLikelihood, 1, n),
    survival: (seconds) => Math.exp(-Math.max(0, seconds) / mean),
  }
}

function familyFit(
  distribution: 'weibull' | 'gamma' | 'lognormal',
  fit: ShapeAndScale | NoFit,
  { ended, n, unit }: ScaledSample,
): SojournFit | NoFit {
  if ('problem' in fit) return fit
  const { shape, scale, information, slopes } = fit
  const [a, b, c] = information
  // At a maximum the slopes are rounding errors of their sums; elsewhere the search has failed.
  if (!(Math.hypot(...slopes) <= 1e-6 * n * Math.max(1, shape)))
    return { problem: 'The search for the maximum did not converge.' }
  const determinant = a * c - b * b
  const known = a > 0 && determinant > 0
  const error = (variance: number, value: number) => (known ? value * Math.sqrt(variance) : null)
  const seconds = unit * scale
  const parameter = (name: string, value: number, variance: number) => ({
    name,
    value,
    standardError: error(variance / determinant, value),
  })
  const rounded = Number(shape.toPrecision(12))
  const amount = formatDuration(seconds)
  const survival = SURVIVAL[distribution]
  return {
    distribution,
    sojourn:
      distribution === 'lognormal'
        ? { distribution, median: amount, sigma: rounded }
        : { distribution, shape: rounded, scale: amount },
    parameters:
      distribution === 'lognormal'
        ? [parameter('sigma', shape, c), parameter('median', seconds, a)]
        : [parameter('shape', shape, c), parameter('scale', seconds, a)],
    ...criteria(fit.logLikelihood - ended.length * Math.log(unit), 2, n),
    survival: (time) => (time > 0 ? survival(time / seconds, shape) : 1),
  }
}

const SURVIVAL = {
  weibull: (x: number, shape: number) => Math.exp(-(x ** shape)),
  gamma: (x: number, shape: number) => upperGamma(shape, x),
  lognormal: (x: number, shape: number) => Math.exp(logNormalTail(Math.log(x) / shape)),
}

function criteria(logLikelihood: number, parameters: number, n: number) {
  return {
    logLikelihood,
    aic: 2 * parameters - 2 * logLikelihood,
    bic: parameters * Math.log(n) - 2 * logLikelihood,
  }
}
