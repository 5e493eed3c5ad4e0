import { portableExp } from '../numeric/portable-exp.ts'
import { type Chain, SojournKind } from './chain.ts'

/**
 * What discounting at a continuous rate takes of whatever follows a visit: `1 − E[exp(−rate D)]`,
 * one less the Laplace transform of the sojourn time, accurate where it is small. NaN where the
 * sojourn time isn't known.
 *
 * @param rate per second, from 0.
 */
export function sojournDiscount(chain: Chain, touchpoint: number, rate: number): number {
  const scale = chain.sojournScale[touchpoint] as number
  const shape = chain.sojournShape[touchpoint] as number
  const delay = rate * scale
  switch (chain.sojournKind[touchpoint]) {
    case SojournKind.instant:
    case SojournKind.fixed:
      return -Math.expm1(-delay)
    case SojournKind.exponential:
      return delay === Infinity ? 1 : delay / (1 + delay)
    case SojournKind.gamma:
      return -Math.expm1(-shape * Math.log1p(delay))
    case SojournKind.weibull:
      return discountOfWeibull(delay, shape)
    case SojournKind.lognormal:
      return discountOfLognormal(delay, shape)
    case SojournKind.empirical: {
      let sum = 0
      const until = chain.sampleStart[touchpoint + 1] as number
      for (let k = chain.sampleStart[touchpoint] as number; k < until; k++)
        sum -=
          (chain.sampleShare[k] as number) * Math.expm1(-rate * (chain.sampleValue[k] as number))
      return sum
    }
    default:
      return Number.NaN
  }
}

// The trapezoidal rule converges geometrically on integrands analytic in a strip (Trefethen &
// Weideman 2014, theorem 5.1); steps are a quarter of where these have their nearest growth.

/** `D = s E^(1/k)` of a standard exponential `E`, integrated over `ln E`. */
function discountOfWeibull(delay: number, shape: number): number {
  const step = 0.25 * Math.min(1, shape)
  let sum = 0
  for (let y = -40; y < 7; y += step)
    sum -= Math.expm1(-delay * Math.exp(y / shape)) * portableExp(y - Math.exp(y))
  return Math.min(1, step * sum)
}

/** `D = m exp(σ Z)` of a standard normal `Z`. */
function discountOfLognormal(delay: number, sigma: number): number {
  const step = 0.25 / Math.max(1, sigma)
  // Where little is discounted, the mean is made far out in the tail.
  let sum = 0
  for (let z = -9; z < 9 + sigma; z += step)
    sum -= Math.expm1(-delay * Math.exp(sigma * z)) * portableExp((-z * z) / 2)
  return Math.min(1, (step * sum) / Math.sqrt(2 * Math.PI))
}
