import type { Estimate } from '../numeric/estimate.ts'
import { type Draws, readDraws, refuse } from './draws.ts'
import { evpiNormal, perfectInformation } from './evpi.ts'
import { requireDraws } from './evppi.ts'
import { sampleInformation } from './sample-information.ts'

/** The value of a test of a given size. */
export interface SampleInformation extends Estimate {
  /** Customers in each arm. */
  readonly size: number
}

/** Options of {@link evsi}. */
export interface EvsiOptions {
  /** Of the data that the test might show; 1. */
  readonly seed?: string | number
}

/**
 * Expected value of sample information: what an A/B test would be worth before deciding,
 * `E[max_s E[NB_s | data]] − max_s E[NB_s]`, where the data are the customers of each arm who convert,
 * binomial with that arm's probability. One arm is a survey or a pilot.
 *
 * The prior is what the draws say, whatever its shape: data are drawn for each draw, its posterior
 * puts on every draw the likelihood of the data as a weight, and the benefit is smoothed over the
 * arms' probabilities first, as in {@link evppi}. (At most 2,000 draws, evenly spaced, are weighted
 * so.) It is at most the EVPPI of those probabilities; larger tests hold the smaller ones' data and
 * more, so their value never falls: what sampling makes of that is mended by least squares.
 *
 * Cost: one regression a strategy, and 4 million terms a size: about 0.1 s each.
 * @param strategies net benefit by draw, of each strategy. @param arms by draw, the probability that
 * a customer of each arm converts. @param sizes customers in each arm, in any order.
 * @returns values from 0 in the unit of the benefit, in the order of the sizes, with standard errors:
 * of the mean over draws of what the strategy chosen after the test really has over the one best on
 * average.
 * @throws RangeError naming every list of another length, and every number that is wrong.
 * @example
 * ```ts
 * import { evsi } from 'sojourn/decisions'
 * const now = new Array<number>(200).fill(0.1)
 * const changed = now.map((_, d) => 0.08 + 0.0002 * d) // 8 to 12 %, all as likely
 * const profit = [now, changed].map((arm) => arm.map((p) => 800 * p))
 * const [small, large] = evsi(profit, [now, changed], [100, 10_000])
 * console.log((small?.mean ?? 0) < (large?.mean ?? 0)) // true
 * console.log((large?.mean ?? 0) < 4) // true: a perfect test is worth 4 a customer
 * ```
 */
export function evsi(
  strategies: readonly Draws[],
  arms: readonly Draws[],
  sizes: readonly number[],
  { seed = 1 }: EvsiOptions = {},
): SampleInformation[] {
  const [benefit = [], probability = []] = readDraws('evsi', { strategies, arms })
  requireDraws('evsi', benefit)
  refuse('evsi', [...problemsOfArms('arms', probability), ...problemsOfSizes(sizes)])
  const most = perfectInformation(benefit).mean
  return sampleInformation(benefit, probability, sizes, seed).map(({ value }, i) => ({
    size: sizes[i] as number,
    mean: Math.min(value.mean, most),
    standardError: value.standardError,
  }))
}

/** What is wrong with the probabilities of arms. */
export function problemsOfArms(name: string, arms: readonly Float64Array[]): string[] {
  return arms.flatMap((draws, a) => {
    const d = draws.findIndex((p) => !(p >= 0 && p <= 1))
    return d < 0 ? [] : [`${name}[${a}][${d}] is ${draws[d]}; a probability lies in [0, 1].`]
  })
}

/** What is wrong with the sizes of tests. */
export function problemsOfSizes(sizes: readonly number[]): string[] {
  return sizes.flatMap((size, i) =>
    Number.isSafeInteger(size) && size >= 0
      ? []
      : [`sizes[${i}] is ${size}; customers in an arm are a whole number from 0.`],
  )
}

/**
 * Expected value of sample information on two strategies whose net benefits differ by a normal
 * amount `μ ± σ`, from `n` observations of it with independent normal errors: the mean that one will
 * believe in has the standard deviation `σ² / √(σ² + s² / n)`, and the rest is {@link evpiNormal}
 * (Raiffa & Schlaifer 1961).
 *
 * @param mean of the difference, `μ`. @param sd what is not known of it, `σ`.
 * @param noise standard deviation of one observation around it, `s`, above 0; of a difference
 * between two arms with `n` each, `√2` times that of a customer.
 * @param size observations, `n`, from 0.
 * @throws RangeError naming every number that is out of range.
 * @example
 * ```ts
 * import { evsiNormal } from 'sojourn/decisions'
 * const value = evsiNormal(0, 1000, 1000, 1)
 * console.log(value) // 282.0947917738781: 1 / √2 of the 398.94 that knowing is worth
 * ```
 */
export function evsiNormal(mean: number, sd: number, noise: number, size: number): number {
  refuse('evsiNormal', [
    ...(Number.isFinite(mean) ? [] : [`mean is ${mean}; it must be finite.`]),
    ...(sd >= 0 && sd < Infinity ? [] : [`sd is ${sd}; it must be finite and from 0.`]),
    ...(noise > 0 && noise < Infinity ? [] : [`noise is ${noise}; it must be finite and above 0.`]),
    ...(size >= 0 ? [] : [`size is ${size}; it must be from 0.`]),
  ])
  if (size === 0 || sd === 0) return 0
  return evpiNormal(mean, sd / Math.hypot(1, noise / sd / Math.sqrt(size)))
}
