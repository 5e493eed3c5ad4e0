import { describe, expect, test } from 'vitest'
import type { Strength } from '../../src/model/index.ts'
import { normalQuantile } from '../../src/numeric/normal-quantile.ts'
import { randomStream } from '../../src/numeric/random.ts'
import { readScenario, type StrengthRange, sampleStrength } from '../../src/scenarios/index.ts'
import { exactMedian, fixedValue, strengthProblem } from '../../src/scenarios/sample-strength.ts'
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
    [{ distribution: 'pert', min: 2, mode: 3, max: 7 }, 'factor', 3.5, (1.5 * 3.5) / 7],
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

test('as many draws as are asked for, at the ends of the range too', () => {
  for (const draws of [0, 1, 7])
    expect(sampleStrength(1.5, 'factor', randomStream(1, 'few'), draws)).toHaveLength(draws)
  const ends = { distribution: 'empirical', values: [-2, 2] } as const
  expect(new Set(draw(ends, 'experience'))).toEqual(new Set([-2, 2]))
  const shares = { distribution: 'empirical', values: [0, 1] } as const
  expect(new Set(draw(shares, 'share'))).toEqual(new Set([0, 1]))
})

describe('the median that a formula tells', () => {
  const median = (strength: Strength, range: StrengthRange) => exactMedian(strength, range)

  test.each([
    [{ distribution: 'uniform', min: 0.2, max: 0.5 }, 'share', 0.35],
    [{ distribution: 'lognormal', median: 1.3, sigma: 0.4 }, 'factor', 1.3],
    // In the middle of the logarithms, √(0.8 · 1.8), and of the odds: 1/9 and 4 have 2/3 between them.
    [{ distribution: 'between', low: 0.8, high: 1.8, level: 0.8 }, 'factor', 1.2],
    [{ distribution: 'between', low: 0.1, high: 0.8, level: 0.8 }, 'share', 0.4],
  ] as [Strength, StrengthRange, number][])('of %j as a %s', (strength, range, expected) => {
    solver(median(strength, range) as number, expected)
    const below = mean(draw(strength, range).map((x) => (x < expected ? 1 : 0)))
    standardErrors(5)(below, 0.5, 0.5 / Math.sqrt(DRAWS))
  })

  test('of a number and a fixed value is these', () => {
    expect(median(0.4, 'share')).toBe(0.4)
    expect(median({ distribution: 'fixed', value: 2 }, 'factor')).toBe(2)
    expect(median({ distribution: 'normal', mean: 0.3, sd: 0 }, 'share')).toBe(0.3)
  })

  test.each([
    [{ distribution: 'beta', alpha: 2, beta: 3 }, 'share'],
    [{ distribution: 'normal', mean: 0.5, sd: 0.2 }, 'share'],
    // Truncated, or on no scale of its own.
    [{ distribution: 'lognormal', median: 0.5, sigma: 1 }, 'share'],
    [{ distribution: 'between', low: -1, high: 1, level: 0.8 }, 'experience'],
  ] as [Strength, StrengthRange][])('%j as a %s has none', (strength, range) => {
    expect(median(strength, range)).toBeUndefined()
  })
})

test('a number and a distribution of one value are certain', () => {
  expect(fixedValue(undefined)).toBeUndefined()
  expect(fixedValue(0)).toBe(0)
  expect(fixedValue({ distribution: 'fixed', value: 3 })).toBe(3)
  expect(fixedValue({ distribution: 'gamma', mean: 3, sd: 0 })).toBe(3)
  expect(fixedValue({ distribution: 'gamma', mean: 3, sd: 1 })).toBeUndefined()
})

describe('strengths that can’t be', () => {
  const problem = (strength: Strength, range: StrengthRange) =>
    strengthProblem(strength, range, randomStream(1, 'problem'))

  test.each([
    [0, 'factor', '0 must be above 0.'],
    [Infinity, 'factor', 'Infinity must be above 0.'],
    [1.5, 'share', '1.5 must be a share from 0 to 1.'],
    [-0.1, 'share', '-0.1 must be a share from 0 to 1.'],
    [2.5, 'experience', '2.5 must be an experience from -2 to 2.'],
    [-2.5, 'experience', '-2.5 must be an experience from -2 to 2.'],
    [
      { distribution: 'fixed', value: -1 },
      'share',
      '-1 can be drawn from it, and it must be a share from 0 to 1.',
    ],
    [
      { distribution: 'uniform', min: -1, max: 2 },
      'share',
      '-1 and 2 can be drawn from it, and it must be a share from 0 to 1.',
    ],
    [
      { distribution: 'pert', min: 0.2, mode: 0.3, max: 1.5 },
      'share',
      '1.5 can be drawn from it, and it must be a share from 0 to 1.',
    ],
    [
      { distribution: 'empirical', values: [1, 0, 2] },
      'factor',
      '0 can be drawn from it, and it must be above 0.',
    ],
    ...([
      [0.5, 1],
      [1, 1.5],
      [0.5, 1.5],
    ].map(([low, high]) => [
      { distribution: 'between', low, high, level: 0.8 },
      'share',
      '"between" for a share needs "low" and "high" strictly between 0 and 1.',
    ]) as [Strength, StrengthRange, string][]),
    [
      { distribution: 'normal', mean: -1, sd: 0.1 },
      'share',
      "Most of this distribution lies where it can't be: it must be a share from 0 to 1.",
    ],
  ] as [Strength, StrengthRange, string][])('%j as a %s', (strength, range, words) => {
    expect(problem(strength, range)).toBe(words)
  })

  test.each([
    [0.01, 'factor'],
    [0, 'share'],
    [1, 'share'],
    [-2, 'experience'],
    [{ distribution: 'uniform', min: 0, max: 1 }, 'share'],
    [{ distribution: 'between', low: 0.1, high: 0.9, level: 0.8 }, 'share'],
    [{ distribution: 'between', low: 1, high: 2, level: 0.8 }, 'factor'],
    [{ distribution: 'normal', mean: 0.4, sd: 0.5 }, 'share'],
    [{ distribution: 'beta', alpha: 1, beta: 4 }, 'share'],
  ] as [Strength, StrengthRange][])('%j as a %s can be', (strength, range) => {
    expect(problem(strength, range)).toBeUndefined()
  })
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
