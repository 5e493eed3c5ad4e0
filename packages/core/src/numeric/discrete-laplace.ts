import type { Random } from './random.ts'

/**
 * A draw of the discrete Laplace distribution, `Pr(z) ∝ exp(−|z| / scale)` on the whole numbers: the
 * difference of two geometric ones (Inusah & Kozubowski 2006). Right to the 2⁻⁵² of the random numbers.
 */
export function sampleDiscreteLaplace(random: Random, scale: number): number {
  return geometric(random, scale) - geometric(random, scale)
}

/** Its variance, `2 q / (1 − q)²` with `q = exp(−1 / scale)`. */
export function discreteLaplaceVariance(scale: number): number {
  const q = Math.exp(-1 / scale)
  return (2 * q) / Math.expm1(-1 / scale) ** 2
}

/** `Pr(g or more) = exp(−g / scale)`. */
function geometric(random: Random, scale: number): number {
  return Math.floor(-scale * Math.log(random()))
}
