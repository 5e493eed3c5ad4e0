import { type Estimate, estimateOfValues } from '../numeric/estimate.ts'
import { type Draws, readDraws, refuse } from './draws.ts'

/** What a strategy costs and what it brings, by draw. */
export interface CostAndEffect {
  /** In money. */
  readonly cost: Draws
  /** In any unit: customers retained, years of life, conversions. */
  readonly effect: Draws
}

/**
 * Net monetary benefit by draw: `λ e − c` for effects `e`, costs `c` and what a unit of effect is
 * worth, `λ` (Stinnett & Mullahy 1998).
 *
 * @param willingnessToPay money for a unit of effect.
 * @throws RangeError for lists of different lengths, fewer than two draws, or numbers not finite.
 * @example
 * ```ts
 * import { netBenefit } from 'sojourn/decisions'
 * const benefit = netBenefit({ cost: [100, 300], effect: [2, 3] }, 150)
 * console.log(benefit) // 200, 150
 * ```
 */
export function netBenefit(
  { cost, effect }: CostAndEffect,
  willingnessToPay: number,
): Float64Array {
  const [[paid] = [], [brought] = []] = readDraws('netBenefit', { cost: [cost], effect: [effect] })
  if (!Number.isFinite(willingnessToPay))
    refuse('netBenefit', [`willingnessToPay is ${willingnessToPay}; it must be finite.`])
  return (brought as Float64Array).map((e, d) => willingnessToPay * e - (paid?.[d] as number))
}

/**
 * Expected net benefit by strategy, the mean over draws: whoever is neither afraid of risk nor fond
 * of it takes the highest.
 *
 * @param strategies net benefit by draw, of each strategy.
 * @returns means in the unit of the benefit, each with its Monte Carlo standard error.
 * @throws RangeError for lists of different lengths, fewer than two draws, or numbers not finite.
 * @example
 * ```ts
 * import { expectedNetBenefit } from 'sojourn/decisions'
 * const [asItIs, changed] = expectedNetBenefit([[0, 0, 0, 0], [4, -1, 2, 0]])
 * console.log(asItIs?.mean, changed?.mean) // 0 1.25
 * ```
 */
export function expectedNetBenefit(strategies: readonly Draws[]): Estimate[] {
  const [benefit = []] = readDraws('expectedNetBenefit', { strategies })
  return benefit.map(estimateOfValues)
}

/** The strategy with the highest mean; of several, the first. */
export function bestOnAverage(benefit: readonly Float64Array[]): number {
  const means = benefit.map((draws) => estimateOfValues(draws).mean)
  return means.indexOf(Math.max(...means))
}
