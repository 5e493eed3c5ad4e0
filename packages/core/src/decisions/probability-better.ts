import { type Estimate, estimateOfValues } from '../numeric/estimate.ts'
import { type Draws, readDraws } from './draws.ts'

/**
 * Probability that one strategy is better than another: the share of draws in which it has strictly
 * more, `Pr(B > A)`. Draws are pairs.
 *
 * @returns the share from 0 to 1, with its Monte Carlo standard error.
 * @throws RangeError for lists of different lengths, fewer than two draws, or numbers not finite.
 * @example
 * ```ts
 * import { probabilityBetter } from 'sojourn/decisions'
 * const { mean } = probabilityBetter([3, 5, 4, 2], [1, 4, 4, 1])
 * console.log(mean) // 0.75: a tie is not better
 * ```
 */
export function probabilityBetter(strategy: Draws, than: Draws): Estimate {
  const [[a, b] = []] = readDraws('probabilityBetter', { draws: [strategy, than] })
  return estimateOfValues((a as Float64Array).map((x, d) => (x > (b?.[d] as number) ? 1 : 0)))
}
