import { discreteLaplaceVariance } from '../numeric/discrete-laplace.ts'
import { type CredibleInterval, credibleInterval } from './credible-interval.ts'

/** A step of a row whose counts have noise. */
export interface NoisyStep {
  readonly count: number
  /** Of all steps of the row. */
  readonly visits: number
  /** Steps of the row, each with noise of its own. */
  readonly successors: number
  /** Of the noise. */
  readonly scale: number
}

/**
 * Interval of a probability whose counts have noise: that of the beta distribution with the same mean
 * and with the variance of both, that of the visits, `p (1 − p) / n`, and that which noise of variance
 * `v` on each count brings, `v ((1 − p)² + (m − 1) p²) / n²` for `m` successors.
 */
export function noisyInterval(
  { count, visits, successors, scale }: NoisyStep,
  level: number,
): CredibleInterval {
  const p = count / visits
  const ofVisits = (p * (1 - p)) / visits
  const ofNoise =
    (discreteLaplaceVariance(scale) * ((1 - p) ** 2 + (successors - 1) * p ** 2)) / visits ** 2
  // Visits without noise that would leave as much doubt.
  const worth = ofVisits > 0 ? (p * (1 - p)) / (ofVisits + ofNoise) : visits
  return credibleInterval(p * worth + 0.5, (1 - p) * worth + 0.5, level)
}
