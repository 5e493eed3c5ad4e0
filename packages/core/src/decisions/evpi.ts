import { type Estimate, estimateOfValues } from '../numeric/estimate.ts'
import { normalCumulative } from '../numeric/normal-cumulative.ts'
import { type Draws, readDraws, refuse } from './draws.ts'
import { bestOnAverage } from './expected-net-benefit.ts'

/**
 * Expected value of perfect information: what it would be worth to know everything that is
 * uncertain before deciding, `E[max_s NB_s] − max_s E[NB_s]`. No test can be worth more.
 *
 * @param strategies net benefit by draw, of each strategy; a decision with one strategy has no value.
 * @returns the value from 0 in the unit of the benefit, with its standard error: of the mean over
 * draws of what the best one has over the one that is best on average. Where two are about as good on
 * average it is a little too low, by less than that error.
 * @throws RangeError for lists of different lengths, fewer than two draws, or numbers not finite.
 * @example
 * ```ts
 * import { evpi } from 'sojourn/decisions'
 * const { mean } = evpi([[0, 0, 0, 0], [4, -1, 2, 0]])
 * console.log(mean) // 0.25: one draw in four the change would better be left
 * ```
 */
export function evpi(strategies: readonly Draws[]): Estimate {
  const [benefit = []] = readDraws('evpi', { strategies })
  return perfectInformation(benefit)
}

/** {@link evpi} of draws that were checked. */
export function perfectInformation(benefit: readonly Float64Array[]): Estimate {
  const chosen = benefit[bestOnAverage(benefit)] as Float64Array
  return estimateOfValues(
    chosen.map(
      (x, d) => benefit.reduce((top, draws) => Math.max(top, draws[d] as number), -Infinity) - x,
    ),
  )
}

/**
 * Expected value of perfect information on two strategies whose net benefits differ by a normal
 * amount: `σ φ(μ / σ) − |μ| Φ(−|μ| / σ)`, the unit normal loss integral (Raiffa & Schlaifer 1961).
 *
 * @param mean of the difference, `μ`. @param sd its standard deviation, `σ`; 0 where nothing is uncertain.
 * @throws RangeError for a mean that isn't finite or a deviation that isn't from 0.
 * @example
 * ```ts
 * import { evpiNormal } from 'sojourn/decisions'
 * const value = evpiNormal(0, 1000)
 * console.log(value) // 398.9422804014327
 * ```
 */
export function evpiNormal(mean: number, sd: number): number {
  refuse('evpiNormal', [
    ...(Number.isFinite(mean) ? [] : [`mean is ${mean}; it must be finite.`]),
    ...(sd >= 0 && sd < Infinity ? [] : [`sd is ${sd}; it must be finite and from 0.`]),
  ])
  if (sd === 0) return 0
  const z = Math.abs(mean) / sd
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)
  return Math.max(0, sd * (density - z * normalCumulative(-z)))
}
