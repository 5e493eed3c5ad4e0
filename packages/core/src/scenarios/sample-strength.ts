import type { Strength } from '../model/distribution.ts'
import { normalQuantile } from '../numeric/normal-quantile.ts'
import type { Random } from '../numeric/random.ts'
import { sampleGamma, sampleNormal } from '../numeric/sample.ts'
import { type ByParameters, byParameters } from './by-parameters.ts'

/** What a strength may be: a factor (above 0), a share (from 0 to 1), or an experience (−2 to 2). */
export type StrengthRange = 'factor' | 'share' | 'experience'

const RULES = {
  factor: 'must be above 0',
  share: 'must be a share from 0 to 1',
  experience: 'must be an experience from -2 to 2',
}

const logit = (p: number) => Math.log(p / (1 - p))
const logistic = (x: number) => 1 / (1 + Math.exp(-x))
const itself = (x: number) => x

/** On which scale a strength is normal where it is given by two quantiles, there and back. */
const SCALES = {
  factor: [Math.log, Math.exp],
  share: [logit, logistic],
  experience: [itself, itself],
} as const

/**
 * Draws of a strength. A distribution that reaches past the range (a normal below 0, say) is
 * truncated to it: draws outside are drawn again.
 */
export function sampleStrength(
  strength: Strength,
  range: StrengthRange,
  random: Random,
  draws: number,
): Float64Array {
  const sampled = new Float64Array(draws)
  if (typeof strength === 'number') return sampled.fill(strength)
  const draw = sampler(byParameters(strength), range, random)
  for (let d = 0; d < draws; d++) {
    let value = draw()
    while (!inRange(value, range)) value = draw()
    sampled[d] = value
  }
  return sampled
}

/**
 * Why a strength can't be used in a range, or undefined where it can: a number or a bound outside,
 * or a distribution most of which lies outside.
 */
export function strengthProblem(
  strength: Strength,
  range: StrengthRange,
  random: Random,
): string | undefined {
  const rule = RULES[range]
  if (typeof strength === 'number')
    return inRange(strength, range) ? undefined : `${strength} ${rule}.`
  const ends = bounds(byParameters(strength))
  const outside = ends.filter((value) => !inRange(value, range))
  if (outside.length > 0) return `${outside.join(' and ')} can be drawn from it, and it ${rule}.`
  if (
    strength.distribution === 'between' &&
    range === 'share' &&
    (strength.low >= 1 || strength.high >= 1)
  )
    return '"between" for a share needs "low" and "high" strictly between 0 and 1.'
  const draw = sampler(byParameters(strength), range, random)
  const trials = 200
  let inside = 0
  for (let i = 0; i < trials; i++) if (inRange(draw(), range)) inside++
  return inside >= trials / 2
    ? undefined
    : `Most of this distribution lies where it can't be: it ${rule}.`
}

/** Whether a strength is a number, or a distribution of a single value. */
export function fixedValue(strength: Strength | undefined): number | undefined {
  if (typeof strength === 'number') return strength
  if (strength === undefined) return undefined
  const known = byParameters(strength)
  return known.distribution === 'fixed' ? known.value : undefined
}

/**
 * The median of a strength where a formula tells it; undefined where it takes draws (of a beta, a
 * gamma, a normal that is truncated and others).
 */
export function exactMedian(strength: Strength, range: StrengthRange): number | undefined {
  if (typeof strength === 'number') return strength
  const known = byParameters(strength)
  switch (known.distribution) {
    case 'fixed':
      return known.value
    case 'uniform':
      return (known.min + known.max) / 2
    case 'between': {
      const [to, from] = SCALES[range]
      return range === 'experience' ? undefined : from((to(known.low) + to(known.high)) / 2)
    }
    case 'lognormal':
      return range === 'factor' ? known.median : undefined
    default:
      return undefined
  }
}

function inRange(value: number, range: StrengthRange): boolean {
  switch (range) {
    case 'share':
      return value >= 0 && value <= 1
    case 'factor':
      return value > 0 && value < Infinity
    case 'experience':
      return value >= -2 && value <= 2
  }
}

/** Ends of distributions that have them. */
function bounds(strength: ByParameters): readonly number[] {
  switch (strength.distribution) {
    case 'fixed':
      return [strength.value]
    case 'empirical':
      return strength.values
    case 'uniform':
    case 'pert':
      return [strength.min, strength.max]
    default:
      return []
  }
}

function sampler(strength: ByParameters, range: StrengthRange, random: Random): Random {
  switch (strength.distribution) {
    case 'fixed':
      return () => strength.value
    case 'exponential':
      return () => -strength.mean * Math.log(random())
    case 'weibull':
      return () => strength.scale * (-Math.log(random())) ** (1 / strength.shape)
    case 'gamma':
      return () => strength.scale * sampleGamma(random, strength.shape)
    case 'lognormal':
      return () => strength.median * Math.exp(strength.sigma * sampleNormal(random))
    case 'normal':
      return () => strength.mean + strength.sd * sampleNormal(random)
    case 'uniform':
      return () => strength.min + (strength.max - strength.min) * random()
    case 'beta':
      return () => sampleBeta(random, strength.alpha, strength.beta)
    case 'pert': {
      // The mean of a PERT is (min + 4 mode + max) / 6.
      const { min, mode, max } = strength
      const alpha = 1 + (4 * (mode - min)) / (max - min)
      const beta = 1 + (4 * (max - mode)) / (max - min)
      return () => min + (max - min) * sampleBeta(random, alpha, beta)
    }
    case 'between': {
      const z = normalQuantile((1 + strength.level) / 2)
      const [to, from] = SCALES[range]
      const middle = (to(strength.low) + to(strength.high)) / 2
      const sigma = (to(strength.high) - to(strength.low)) / (2 * z)
      return () => from(middle + sigma * sampleNormal(random))
    }
    case 'empirical': {
      const weights = strength.weights ?? strength.values.map(() => 1)
      const total = weights.reduce((sum, weight) => sum + weight, 0)
      return () => {
        let left = random() * total
        const at = weights.findIndex((weight) => {
          left -= weight
          return left < 0
        })
        return strength.values[at] ?? (strength.values.at(-1) as number)
      }
    }
  }
}

function sampleBeta(random: Random, alpha: number, beta: number): number {
  const x = sampleGamma(random, alpha)
  const y = sampleGamma(random, beta)
  return x + y > 0 ? x / (x + y) : alpha / (alpha + beta)
}
