import { type Estimate, estimateOfValues } from '../numeric/estimate.ts'
import { type Draws, readDraws } from './draws.ts'

/**
 * Probability of being best, by strategy: the share of draws in which it has the highest net benefit.
 * Strategies that tie share the draw in equal parts, so that the probabilities sum to one.
 *
 * The likeliest to be best need not be the best on average: decide by {@link expectedNetBenefit}.
 * @param strategies net benefit by draw, of each strategy.
 * @returns shares from 0 to 1 in the order of the strategies, each with its Monte Carlo standard error.
 * @throws RangeError for lists of different lengths, fewer than two draws, or numbers not finite.
 * @example
 * ```ts
 * import { probabilityBest } from 'sojourn/decisions'
 * const [asItIs, changed] = probabilityBest([[0, 0, 0, 0], [4, -1, 2, 0]])
 * console.log(asItIs?.mean) // 0.375: one draw, and half of the tie
 * console.log(changed?.mean) // 0.625
 * ```
 */
export function probabilityBest(strategies: readonly Draws[]): Estimate[] {
  const [benefit = []] = readDraws('probabilityBest', { strategies })
  return sharesOfBest(benefit)
}

/** The shares of draws that each strategy wins, of draws that were checked. */
export function sharesOfBest(benefit: readonly Float64Array[]): Estimate[] {
  const won = benefit.map(({ length }) => new Float64Array(length))
  for (let d = 0; d < (benefit[0]?.length ?? 0); d++) {
    const most = benefit.reduce((top, draws) => Math.max(top, draws[d] as number), -Infinity)
    const winners = won.filter((_, s) => benefit[s]?.[d] === most)
    for (const winner of winners) winner[d] = 1 / winners.length
  }
  return won.map(estimateOfValues)
}
