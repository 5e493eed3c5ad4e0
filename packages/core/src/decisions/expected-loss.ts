import { type Estimate, estimateOfValues } from '../numeric/estimate.ts'
import { type Draws, readDraws } from './draws.ts'

/**
 * Expected opportunity loss, by strategy: how much is given away on average by choosing it rather
 * than what would have been best, `E[max_s NB_s − NB]`. The smallest one is the expected value of
 * perfect information.
 *
 * @param strategies net benefit by draw, of each strategy.
 * @returns losses from 0 in the unit of the benefit, each with its paired Monte Carlo standard error.
 * @throws RangeError for lists of different lengths, fewer than two draws, or numbers not finite.
 * @example
 * ```ts
 * import { expectedLoss } from 'sojourn/decisions'
 * const [asItIs, changed] = expectedLoss([[0, 0, 0, 0], [4, -1, 2, 0]])
 * console.log(asItIs?.mean) // 1.5: what not changing gives away
 * console.log(changed?.mean) // 0.25
 * ```
 */
export function expectedLoss(strategies: readonly Draws[]): Estimate[] {
  const [benefit = []] = readDraws('expectedLoss', { strategies })
  return lossesOf(benefit)
}

/** Expected losses of draws that were checked. */
export function lossesOf(benefit: readonly Float64Array[]): Estimate[] {
  const most = Float64Array.from(benefit[0] as Float64Array, (_, d) =>
    benefit.reduce((top, draws) => Math.max(top, draws[d] as number), -Infinity),
  )
  return benefit.map((draws) => estimateOfValues(most.map((top, d) => top - (draws[d] as number))))
}
