import type { StrengthDistribution } from '../model/distribution.ts'

/** A distribution given by its mean and standard deviation. */
type ByMoments = Extract<StrengthDistribution, { readonly sd: number }>

/** All other ways to give a distribution, and the normal, whose parameters these are. */
export type ByParameters =
  | Exclude<StrengthDistribution, ByMoments>
  | { readonly distribution: 'normal'; readonly mean: number; readonly sd: number }

/**
 * The parameters of a distribution that is given by its mean and standard deviation (method of
 * moments, which is exact for these families); without spread it is fixed.
 */
export function byParameters(strength: StrengthDistribution): ByParameters {
  if (!('sd' in strength)) return strength
  const { distribution, mean, sd } = strength
  if (sd === 0) return { distribution: 'fixed', value: mean }
  switch (distribution) {
    case 'normal':
      return { distribution, mean, sd }
    case 'gamma':
      return { distribution, shape: (mean / sd) ** 2, scale: sd ** 2 / mean }
    case 'lognormal': {
      const variance = Math.log1p((sd / mean) ** 2)
      return { distribution, median: mean * Math.exp(-variance / 2), sigma: Math.sqrt(variance) }
    }
    case 'beta': {
      // alpha + beta, from the variance mean (1 − mean) / (alpha + beta + 1).
      const weight = (mean * (1 - mean)) / sd ** 2 - 1
      return { distribution, alpha: mean * weight, beta: (1 - mean) * weight }
    }
  }
}
