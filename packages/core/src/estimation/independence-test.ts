import { upperGamma } from '../numeric/incomplete-gamma.ts'

/** A likelihood-ratio test and Pearson's, of one hypothesis on the same counts. */
export interface IndependenceTest {
  /** Likelihood ratio `G² = 2 Σ n ln(n / e)` over counts `n` and what the hypothesis expects, `e`. */
  readonly likelihoodRatio: number
  /** Pearson's statistic `X² = Σ (n − e)² / e`. */
  readonly chiSquare: number
  readonly degreesOfFreedom: number
  /** Chance of so large a `G²` under the hypothesis, by its limit; null without degrees of freedom. */
  readonly pLikelihoodRatio: number | null
  /** The same for `X²`. */
  readonly pChiSquare: number | null
}

/** Both statistics of some part of the counts, with its degrees of freedom; parts are added up. */
export interface TestPart {
  readonly likelihoodRatio: number
  readonly chiSquare: number
  readonly degreesOfFreedom: number
}

/** Adds up independent parts of a test, and looks up how probable the sum is. */
export function testOfParts(parts: Iterable<TestPart>): IndependenceTest {
  let [likelihoodRatio, chiSquare, degreesOfFreedom] = [0, 0, 0]
  for (const part of parts) {
    likelihoodRatio += part.likelihoodRatio
    chiSquare += part.chiSquare
    degreesOfFreedom += part.degreesOfFreedom
  }
  const tail = (x: number) => (degreesOfFreedom > 0 ? chiSquareTail(degreesOfFreedom, x) : null)
  return {
    likelihoodRatio,
    chiSquare,
    degreesOfFreedom,
    pLikelihoodRatio: tail(likelihoodRatio),
    pChiSquare: tail(chiSquare),
  }
}

/** Chance that a chi-square variable is at least `x`. */
export function chiSquareTail(degreesOfFreedom: number, x: number): number {
  return upperGamma(degreesOfFreedom / 2, x / 2)
}
