import { sampleRankCorrelation } from 'simple-statistics'
import type { Estimate } from '../numeric/estimate.ts'
import { type Draws, readDraws } from './draws.ts'

/**
 * Spearman's rank correlation of an outcome with each unknown, over draws of all of them: how surely
 * more of the one goes with more of the other, however bent the relation. Ties get their mean rank.
 *
 * @param outcome by draw. @param unknowns by draw, of each unknown.
 * @returns correlations from −1 to 1 in the order of the unknowns, each with its standard error by
 * Fisher's transform (Bonett & Wright 2000), `(1 − ρ²) √((1 + ρ²/2) / (n − 3))`; null where the
 * outcome or the unknown doesn't vary, and where there are fewer than four draws.
 * @throws RangeError for lists of different lengths, fewer than two draws, or numbers not finite.
 * @example
 * ```ts
 * import { rankCorrelations } from 'sojourn/decisions'
 * const [price, visitors] = rankCorrelations([1, 4, 9, 16, 25], [[5, 4, 3, 2, 1], [1, 2, 3, 5, 4]])
 * console.log(price?.mean.toFixed(3)) // -1.000: revenue falls wherever the price rises
 * console.log(visitors?.mean.toFixed(3)) // 0.900
 * ```
 */
export function rankCorrelations(outcome: Draws, unknowns: readonly Draws[]): (Estimate | null)[] {
  const [[result = new Float64Array()] = [], lists = []] = readDraws('rankCorrelations', {
    outcome: [outcome],
    unknowns,
  })
  const y = Array.from(result)
  return lists.map((draws) => {
    const mean = sampleRankCorrelation(Array.from(draws), y)
    if (Number.isNaN(mean) || y.length < 4) return null
    const standardError = (1 - mean ** 2) * Math.sqrt((1 + mean ** 2 / 2) / (y.length - 3))
    return { mean: Math.max(-1, Math.min(1, mean)), standardError: Math.max(0, standardError) }
  })
}
