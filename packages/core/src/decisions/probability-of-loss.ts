import { type Estimate, estimateOfValues } from '../numeric/estimate.ts'
import { type Draws, readDraws } from './draws.ts'

/**
 * Probability of a loss: the share of draws in which the net benefit is strictly below a limit.
 *
 * @param benefit by draw, such as the difference to the baseline in money.
 * @param limit in the unit of the benefit; 0.
 * @returns the share from 0 to 1, with its Monte Carlo standard error.
 * @throws RangeError for fewer than two draws, or numbers not finite.
 * @example
 * ```ts
 * import { probabilityOfLoss } from 'sojourn/decisions'
 * const { mean } = probabilityOfLoss([-10, 5, 0, 20])
 * console.log(mean) // 0.25
 * ```
 */
export function probabilityOfLoss(benefit: Draws, limit = 0): Estimate {
  const [[draws] = []] = readDraws('probabilityOfLoss', { benefit: [benefit] })
  return estimateOfValues((draws as Float64Array).map((x) => (x < limit ? 1 : 0)))
}
