import { describe, expect, test } from 'vitest'
import type { Strength } from '../../src/model/index.ts'
import { normalQuantile } from '../../src/numeric/normal-quantile.ts'
import { randomStream } from '../../src/numeric/random.ts'
import { readScenario, type StrengthRange, sampleStrength } from '../../src/scenarios/index.ts'
import { drawStrengths } from '../../src/scenarios/strength-draws.ts'
import { solver, standardErrors } from '../tolerance.ts'

const DRAWS = 40_000

const draw = (strength: Strength, range: StrengthRange) =>
  sampleStrength(strength, range, randomStream(331, 'strengths'), DRAWS)

const mean = (sample: Float64Array) => sample.reduce((sum, x) => sum + x, 0) / sample.length

/** Γ(1 + 1/2) and so on: Weibull and gamma moments by their textbook formulas. */
const SQRT_PI = Math.sqrt(Math.PI)

describe('draws of a strength have the mean and variance of its distribution', () => {
  test.each([
    [{ distribution: 'exponential', mean: 1.5 }, 'factor', 1.5, 2.25],
    [{ distribution: 'weibull', shape: 2, scale: 3 }, 'factor', 1.5 * SQRT_PI, 9 - 2.25 * Math.PI],
    [{ distribution: 'gamma', shape: 4, scale: 0.5 }, 'factor', 2, 1],
    [
      { distribution: 'lognormal', median: 1.05, sigma: 0.3 },
      'factor',
      1.05 * Math.exp(0.045),
      1.05 ** 2 * Math.exp(0.09) * Math.expm1(0.09),
    ],
    [{ distribution: 'normal', mean: 5, sd: 0.5 }, 'factor', 5, 0.25],
    [{ distribution: 'uniform', min: 0.2, max: 0.8 }, 'share', 0.5, 0.03],
    [{ distribution: 'beta', alpha: 2, beta: 6 }, 'share', 0.25, 12 / (64 * 9)],
    // (min + 4 mode + max) / 6; the variance is that of its beta, (μ − min)(max − μ) / 7.
    [{ distribution: 'pert', min: 0, mode: 0.2, max: 1 }, 'share', 0.3, (0.3 * 0.7) / 7],
    [{ distribution: 'empirical', values: [1, 2, 4] }, 'factor', 7 / 3, 14 / 9],
    // Given by mean and standard deviation.
    [{ distribution: 'gamma', mean: 1.3, sd: 0.4 }, 'factor', 1.3, 0.16],
    [{ distribution: 'lognormal', mean: 1.1, sd: 0.3 }, 'factor', 1.1, 0.09],
    [{ distribution: 'beta', mean: 0.3, sd: 0.2 }, 'share', 0.3, 0.04],
    [{ distribution: 'normal', mean: 0.5, sd: 0.2 }, 'experience', 0.5, 0.04],
    [{ distribution: 'empirical', values: [1, 2], weights: [3, 1] }, 'factor', 1.25, 0.1875],
  ] as [Strength, StrengthRange, number, number][])(
    '%j as a %s',
    (strength, range, mu, variance) => {
      const sample = draw(strength, range)
      standardErrors(5)(mean(sample), mu, Math.sqrt(variance / DRAWS), 'mean')
      const squares = sample.map((x) => (x - mu) ** 2)
      const spread = mean(squares.map((x) => (x - variance) ** 2))
      standardErrors(5)(mean(squares), variance, Math.sqrt(spread / DRAWS), 'variance')
    },
  )

  test('a number and a fixed value are themselves', () => {
    expect(new Set(draw(1.2, 'factor'))).toEqual(new Set([1.2]))
    expect(new Set(draw({ distribution: 'fixed', value: 0.3 }, 'share'))).toEqual(new Set([0.3]))
    const sure = { distribution: 'beta', mean: 0.3, sd: 0 } as const
    expect(new Set(draw(sure, 'share'))).toEqual(new Set([0.3]))
  })
})

describe('"between" holds its level, with equal tails', () => {
  test.each([
    ['factor', 0.9, 1.4, 0.8],
    ['factor', 1.01, 1.02, 0.95],
    ['share', 0.05, 0.4, 0.8],
    ['share', 0.6, 0.95, 0.5],
  ] as const)('of a %s from %d to %d with probability %d', (range, low, high, level) => {
    const sample = draw({ distribution: 'between', low, high, level }, range)
    const tail = (1 - level) / 2
    const error = Math.sqrt((tail * (1 - tail)) / DRAWS)
    const below = mean(sample.map((x) => (x < low ? 1 : 0)))
    const above = mean(sample.map((x) => (x > high ? 1 : 0)))
    standardErrors(5)(below, tail, error, 'below')
    standardErrors(5)(above, tail, error, 'above')
    // In logarithms of the factor, or of the share's odds, it is normal.
    const to = (x: number) => (range === 'share' ? Math.log(x / (1 - x)) : Math.log(x))
    const sd = (to(high) - to(low)) / (2 * normalQuantile((1 + level) / 2))
    standardErrors(5)(mean(sample.map(to)), (to(low) + to(high)) / 2, sd / Math.sqrt(DRAWS))
  })
})

test('draws outside the range are drawn again: a share stays in [0, 1], a factor above 0', () => {
  const share = draw({ distribution: 'normal', mean: 0.5, sd: 0.5 }, 'share')
  expect(share.every((x) => x >= 0 && x <= 1)).toBe(true)
  standardErrors(5)(mean(share), 0.5, 0.3 / Math.sqrt(DRAWS))
  const factor = draw({ distribution: 'normal', mean: 1, sd: 1 }, 'factor')
  expect(factor.every((x) => x > 0)).toBe(true)
  const experience = draw({ distribution: 'normal', mean: 0, sd: 2 }, 'experience')
  expect(experience.every((x) => x >= -2 && x <= 2)).toBe(true)
})

test('a slider that moves a parameter moves every draw with it, in its own order', () => {
  const change = (median: number, lever?: string) =>
    readScenario({
      format: 'sojourn-scenario',
      version: 1,
      name: 'slider',
      changes: [
        {
          op: 'scaleOdds',
          from: 'a',
          to: 'b',
          factor: { distribution: 'lognormal', median, sigma: 0.1 },
          ...(lever === undefined ? {} : { lever }),
        },
      ],
    })
  for (const lever of [undefined, 'reviews']) {
    const [before] = drawStrengths(change(1.1, lever), 1, 500).effect
    const [after] = drawStrengths(change(1.11, lever), 1, 500).effect
    for (const [d, factor] of (before as Float64Array).entries())
      solver((after as Float64Array)[d] as number, factor * (1.11 / 1.1))
  }
})

test('a beta that no mean and standard deviation can have is refused', () => {
  const file = (factor: unknown) => ({
    format: 'sojourn-scenario',
    version: 1,
    name: 'x',
    changes: [{ op: 'removeTouchpoint', touchpoint: 'a', avoided: factor }],
  })
  expect(() => readScenario(file({ distribution: 'beta', mean: 0.3, sd: 0.5 }))).toThrow(
    /changes\[0\]\.avoided: A beta needs .* below √/,
  )
  expect(() => readScenario(file({ distribution: 'beta', mean: 0.3, sd: 0.2 }))).not.toThrow()
})
