import { upperGamma } from '../numeric/incomplete-gamma.ts'

/** Options of {@link likelihoodRatioTest}. */
export interface LikelihoodRatioOptions {
  /** By how many parameters the models differ; 1 if absent. */
  readonly degreesOfFreedom?: number
  /**
   * Whether the simpler model lies at the edge of the general one in one of these parameters, as the
   * geometric does of the shifted beta-geometric; false if absent.
   */
  readonly boundary?: boolean
}

/** A likelihood-ratio test. */
export interface LikelihoodRatio {
  /** `2 (ln L_general − ln L_simpler)`, at least 0. */
  readonly statistic: number
  /** Probability of a statistic as large where the simpler model is true. */
  readonly pValue: number
}

/**
 * Tests whether a model explains observations better than a simpler one that it contains: the
 * statistic is about χ² (Wilks 1938). At the edge of the parameters it is half the time 0, so that
 * the p-value is the mean of those with `k` and `k − 1` degrees of freedom (Self & Liang 1987).
 *
 * @throws RangeError for degrees of freedom that are no whole number from 1.
 * @example
 * ```ts
 * import { fitChurn, likelihoodRatioTest } from 'sojourn/retention'
 * const survivors = [1000, 869, 743, 653, 593, 551, 517, 491]
 * const chain = fitChurn(survivors, 'geometric')
 * const mixed = fitChurn(survivors, 'shifted-beta-geometric')
 * const test = likelihoodRatioTest(chain, mixed, { boundary: true })
 * console.log(test.statistic.toFixed(2), test.pValue < 1e-12) // 51.87 true
 * ```
 */
export function likelihoodRatioTest(
  simpler: { readonly logLikelihood: number },
  general: { readonly logLikelihood: number },
  { degreesOfFreedom = 1, boundary = false }: LikelihoodRatioOptions = {},
): LikelihoodRatio {
  if (!(Number.isInteger(degreesOfFreedom) && degreesOfFreedom >= 1))
    throw new RangeError(
      `likelihoodRatioTest: degreesOfFreedom is ${degreesOfFreedom}; it must be a whole number from 1`,
    )
  const statistic = Math.max(0, 2 * (general.logLikelihood - simpler.logLikelihood))
  const beyond = (freedom: number) =>
    freedom === 0 ? (statistic > 0 ? 0 : 1) : upperGamma(freedom / 2, statistic / 2)
  const pValue = boundary
    ? (beyond(degreesOfFreedom) + beyond(degreesOfFreedom - 1)) / 2
    : beyond(degreesOfFreedom)
  return { statistic, pValue }
}
