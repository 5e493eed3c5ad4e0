import { betaQuantile } from '../numeric/beta-quantile.ts'

/** An interval of a probability. */
export interface CredibleInterval {
  readonly low: number
  readonly high: number
}

/**
 * Equal-tailed credible interval of a probability whose posterior is Beta(`a`, `b`). A weight of
 * zero leaves no doubt: the interval is a point.
 *
 * @param level share of the posterior inside, such as 0.95.
 * @example
 * ```ts
 * import { credibleInterval } from 'sojourn/estimation'
 * console.log(credibleInterval(1, 1, 0.95)) // { low: 0.025, high: 0.975 }, the uniform distribution
 * ```
 */
export function credibleInterval(a: number, b: number, level: number): CredibleInterval {
  if (a <= 0) return { low: 0, high: 0 }
  if (b <= 0) return { low: 1, high: 1 }
  const tail = (1 - level) / 2
  return { low: betaQuantile(tail, a, b), high: betaQuantile(1 - tail, a, b) }
}
