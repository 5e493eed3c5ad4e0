import { logGammaRatio } from '../numeric/log-gamma-ratio.ts'
import { portableExp } from '../numeric/portable-exp.ts'
import { portableLog1p } from '../numeric/portable-log.ts'

/** The parameters of a model of churn. */
export interface ChurnParameters {
  /** Of the beta distribution of the probability of being lost in a period; Infinity where all are alike. */
  readonly alpha: number
  readonly beta: number
  /** The mean of that distribution, `α / (α + β)`: the share lost in the first period. */
  readonly mean: number
  /** `c`: 1 where a customer's probability is the same in every period. */
  readonly shape: number
}

/** What {@link churnSurvival} needs: `mean` only where `alpha` and `beta` are infinite. */
export type ChurnLaw = Pick<ChurnParameters, 'alpha' | 'beta'> & Partial<ChurnParameters>

/**
 * Survival by period from 0: the probability of still being a customer at the end of each,
 * `S(t) = B(α, β + t^c) / B(α, β)`, or `(1 − p)^(t^c)` where all customers are alike. Of those who
 * are still there after `n` periods, `S(n + t) / S(n)` are after `t` more.
 *
 * Relative error about 1e-14. Cost: O(periods).
 * @throws RangeError for parameters that aren't above 0, or periods that are no whole number from 0.
 * @example
 * ```ts
 * import { churnSurvival } from 'sojourn/retention'
 * const survival = churnSurvival({ alpha: 1, beta: 1 }, 4)
 * console.log([...survival].map((s) => s.toFixed(4))) // [ '1.0000', '0.5000', '0.3333', '0.2500', '0.2000' ]
 * ```
 */
export function churnSurvival(law: ChurnLaw, periods: number): Float64Array {
  checkLaw(law, 'churnSurvival')
  if (!Number.isInteger(periods) || periods < 0)
    throw new RangeError(`churnSurvival: periods is ${periods}; it must be a whole number from 0`)
  return Float64Array.from({ length: periods + 1 }, (_, t) => survivalAt(law, t))
}

/** `S(t)`, for any `t` from 0. */
export function survivalAt({ alpha, beta, mean = 0, shape = 1 }: ChurnLaw, t: number): number {
  const time = t ** shape
  if (alpha === Infinity) return portableExp(time * portableLog1p(-mean))
  return portableExp(logGammaRatio(beta, time) - logGammaRatio(alpha + beta, time))
}

/** @throws RangeError naming every parameter that is wrong. */
export function checkLaw({ alpha, beta, mean, shape = 1 }: ChurnLaw, name: string): void {
  const problems: string[] = []
  if (!(alpha > 0)) problems.push(`alpha is ${alpha}; it must be above 0`)
  if (!(beta > 0)) problems.push(`beta is ${beta}; it must be above 0`)
  if (!(shape > 0 && shape < Infinity)) problems.push(`shape is ${shape}; it must be above 0`)
  if ((alpha === Infinity) !== (beta === Infinity))
    problems.push('alpha and beta must be infinite together')
  if (alpha === Infinity && !(mean !== undefined && mean >= 0 && mean < 1))
    problems.push(`mean is ${mean}; where alpha and beta are infinite it must be from 0 to below 1`)
  if (problems.length > 0) throw new RangeError(`${name}: ${problems.join('; ')}`)
}
