import { bisect } from 'simple-statistics'
import type { Strength } from 'sojourn/model'
import type { EffectSize } from './lever.ts'

/** The standard normal quantile of 90 %: a size's 10 and 90 % points are this many sd from its middle. */
export const TENTH = 1.2815515655446004

/** Factors from e^−18 to e^18 are looked through, to eight digits. */
const FURTHEST = 18
const PRECISION = 1e-9

/** Of what a figure can change at most, an uncertain size is taken to lie no further out than this. */
const NEARLY_ALL = 0.98

/**
 * The factor of odds that changes a figure by a stated ratio, as a distribution. A study states a
 * lognormal ratio; the factors that give its 10, 50 and 90 % points are found on the journey
 * (the figure is monotone in the factor), and the lognormal through the middle one, as wide as the
 * outer two are apart, carries the uncertainty over. Where an outer point is more than the odds can
 * give, the nearest they can is taken.
 *
 * @param figure the figure at a factor; increasing where `rises`, else decreasing.
 * @returns what the figure can change to at most, as a ratio, where the middle is beyond it; and
 * `'flat'` where the figure doesn't go that way at all.
 */
export function oddsFactor(
  figure: (factor: number) => number,
  size: EffectSize,
  rises: boolean,
): Strength | { readonly limit: number } | 'flat' {
  const now = Math.log(figure(1))
  const known = new Map<number, number>()
  const change = (logFactor: number) => {
    const value = known.get(logFactor) ?? Math.log(figure(Math.exp(logFactor))) - now
    known.set(logFactor, value)
    return value
  }
  const way = rises ? 1 : -1
  const [least, most] = [change(-way * FURTHEST), change(way * FURTHEST)]
  if (!(least < 0 && most > 0)) return 'flat'
  const middle = Math.log1p(size.median)
  if (middle >= most) return { limit: Math.exp(most) }
  if (middle <= least) return { limit: Math.exp(least) }
  const logFactor = (target: number) => {
    if (target === 0) return 0
    const within = Math.max(NEARLY_ALL * least, Math.min(NEARLY_ALL * most, target))
    return bisect((x: number) => change(x) - within, -FURTHEST, FURTHEST, 200, PRECISION)
  }
  const median = Math.exp(logFactor(middle))
  if (size.sd === 0) return median
  const [low, high] = [-1, 1].map((side) => logFactor(middle + side * TENTH * size.sd))
  const sigma = Math.abs((high as number) - (low as number)) / (2 * TENTH)
  return { distribution: 'lognormal', median, sigma }
}
