import type { Lever } from './lever.ts'

const FROM = 'reviews'
const TO = 'cart'

/** Elasticity of sales to the number of reviews: You, Vadakkepatt & Joshi 2015. */
const ELASTICITY = 0.236
/** Standard deviation of the logarithm of the factor with half as many reviews again; assumed. */
const SIGMA_AT_HALF = 0.06

// Three decimals: the source deserves no more.
const median = (more: number) => Math.round(1000 * (1 + more) ** ELASTICITY) / 1000
const sigma = (more: number) => SIGMA_AT_HALF * (Math.log1p(more) / Math.log1p(0.5))
const factorAt = (more: number, score: number) => median(more) * Math.exp(sigma(more) * score)

const odds = { op: 'scaleOdds', from: FROM, to: TO, lever: 'added reviews' } as const

/** The setting is how many reviews come to those there are, as a share of them. */
export const addedReviews: Lever = {
  id: 'added-reviews',
  grade: 'A',
  initial: 0.5,
  from: FROM,
  to: TO,
  change: (more) => ({
    ...odds,
    factor: { distribution: 'lognormal', median: median(more), sigma: sigma(more) },
  }),
  changeAt: (more, score) => ({ ...odds, factor: factorAt(more, score) }),
  effectAt: (more, score) => factorAt(more, score) - 1,
}
