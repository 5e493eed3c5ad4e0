import { expect, test } from 'vitest'
import { compileChain, journey } from '../../src/model/index.ts'
import { normalQuantile } from '../../src/numeric/normal-quantile.ts'
import { randomStream } from '../../src/numeric/random.ts'
import { solver } from '../tolerance.ts'
import { andersonDarling, andersonDarlingTail } from './anderson-darling.ts'
import { binomialRank } from './binomial-rank.ts'
import { exactMoments } from './exact-moments.ts'
import { normalProbability } from './normal-probability.ts'

// What the other tests measure with.

test('Φ is the inverse of the quantile, and has the published tails', () => {
  for (const p of [1e-300, 1e-20, 1e-7, 0.001, 0.02, 0.3, 0.5, 0.9, 0.999])
    solver(normalProbability(normalQuantile(p)), p)
  // Abramowitz & Stegun, table 26.1.
  solver(normalProbability(1), 0.841344746068543)
  solver(normalProbability(-5), 2.866515719e-7)
  solver(normalProbability(-10), 7.619853024e-24)
})

test('the distance of Anderson & Darling has the published percentage points', () => {
  // Marsaglia & Marsaglia (2004); the 3.857 of older tables is a little off.
  const points = [
    [1.9329578327415937, 0.1],
    [2.492367160049441, 0.05],
    [3.878125021605395, 0.01],
  ] as const
  for (const [point, probability] of points)
    expect(Math.abs(andersonDarlingTail(point) - probability)).toBeLessThan(1e-9)
  const [before, after] = [andersonDarlingTail(10), andersonDarlingTail(10 + 1e-9)]
  expect(Math.abs(after / before - 1)).toBeLessThan(0.03)
})

test('it is uniform for normal numbers, and tells what is a little off', () => {
  const random = randomStream('Anderson & Darling')
  const normal = (n: number) => Array.from({ length: n }, () => normalQuantile(random()))
  let below = 0
  for (let k = 0; k < 1000; k++) if (andersonDarling(normal(50)) < 0.1) below++
  expect(Math.abs(below - 100)).toBeLessThan(4 * Math.sqrt(90))
  const many = normal(2000)
  expect(andersonDarling(many)).toBeGreaterThan(0.001)
  expect(andersonDarling(many.map((z) => z + 0.2))).toBeLessThan(1e-6)
  expect(andersonDarling(many.map((z) => 1.2 * z))).toBeLessThan(1e-6)
})

test('ranks by expansion are those by adding up', () => {
  for (const [n, p] of [
    [1e7, 0.2],
    [2e8, 0.0051],
  ] as const) {
    const [expansion, sums] = [binomialRank(n, p), binomialRank(n, p, Infinity)]
    for (const deviations of [-4, -1.3, 0, 0.4, 2, 3.5]) {
      const k = Math.round(n * p + deviations * Math.sqrt(n * p * (1 - p)))
      expect(Math.abs(expansion(k, 0.3) - sums(k, 0.3))).toBeLessThan(1e-7)
    }
  }
})

test('moments of a sum: a geometric number of steps, an exponential time', () => {
  const [p, mean] = [0.2, 3600]
  const chain = compileChain(
    journey({
      touchpoints: [{ id: 'stay' }],
      outcomes: [{ id: 'left' }],
      entries: { stay: 1 },
      transitions: { stay: { stay: 1 - p, left: p } },
    }),
  )
  const steps = exactMoments(chain, [1, 0])
  solver(steps.mean, 1 / p)
  solver(steps.variance, (1 - p) / p ** 2)
  solver(steps.skewness, (2 - p) / Math.sqrt(1 - p))
  solver(steps.kurtosis, 9 + p ** 2 / (1 - p))
  // A geometric sum of exponential times is exponential.
  const time = exactMoments(chain, [mean, 0], 'exponential')
  solver(time.mean, mean / p)
  solver(time.variance, (mean / p) ** 2)
  solver(time.skewness, 2)
  solver(time.kurtosis, 9)
})
