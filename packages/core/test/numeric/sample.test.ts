import { describe, expect, test } from 'vitest'
import { type Random, randomStream } from '../../src/numeric/random.ts'
import { sampleDirichlet, sampleGamma, sampleNormal } from '../../src/numeric/sample.ts'
import { solver, standardErrors } from '../tolerance.ts'

const COUNT = 40_000

function drawn(seed: number, draw: (random: Random) => number): Float64Array {
  const random = randomStream(seed, 'sample test')
  return Float64Array.from({ length: COUNT }, () => draw(random))
}

/** Mean and variance within five standard errors, by the distribution's own moments. */
function hasMoments(sample: Float64Array, mean: number, variance: number, kurtosis: number): void {
  const n = sample.length
  const average = sample.reduce((sum, x) => sum + x, 0) / n
  standardErrors(5)(average, mean, Math.sqrt(variance / n), 'mean')
  const spread = sample.reduce((sum, x) => sum + (x - mean) ** 2, 0) / n
  standardErrors(5)(spread, variance, variance * Math.sqrt((kurtosis - 1) / n), 'variance')
}

/** Kolmogorov and Smirnov: √n times the largest gap passes 1.95 once in a thousand times. */
function follows(sample: Float64Array, cdf: (x: number) => number): void {
  const sorted = Float64Array.from(sample).sort()
  const gap = sorted.reduce((most, x, i) => {
    const f = cdf(x)
    return Math.max(most, f - i / COUNT, (i + 1) / COUNT - f)
  }, 0)
  expect(gap * Math.sqrt(COUNT)).toBeLessThan(1.95)
}

/** Φ by its Taylor series about 0 (Marsaglia 2004). */
function normalCdf(x: number): number {
  if (Math.abs(x) > 8) return x > 0 ? 1 : 0
  let [sum, term] = [x, x]
  for (let i = 3; Math.abs(term) > 1e-18; i += 2) {
    term *= (x * x) / i
    sum += term
  }
  return 0.5 + (sum * Math.exp(-0.5 * x * x)) / Math.sqrt(2 * Math.PI)
}

/** Gamma with a whole shape (Erlang): one less the Poisson terms below it. */
function erlangCdf(shape: number, x: number): number {
  let [sum, term] = [0, Math.exp(-x)]
  for (let k = 0; k < shape; k++) {
    sum += term
    term *= x / (k + 1)
  }
  return 1 - sum
}

describe('normal draws', () => {
  const sample = drawn(141, sampleNormal)
  test('have mean 0, variance 1', () => hasMoments(sample, 0, 1, 3))
  test('follow Φ', () => follows(sample, normalCdf))
})

describe.each([0.05, 0.5, 1, 3, 40, 1000])('gamma draws of shape %d', (shape) => {
  const sample = drawn(142, (random) => sampleGamma(random, shape))
  test('have mean and variance equal to the shape', () =>
    hasMoments(sample, shape, shape, 3 + 6 / shape))
  if (Number.isInteger(shape) && shape <= 40)
    test('follow the Erlang distribution', () => follows(sample, (x) => erlangCdf(shape, x)))
  if (shape === 0.5)
    test('are half the square of a normal', () =>
      follows(sample, (x) => 2 * normalCdf(Math.sqrt(2 * x)) - 1))
})

describe.each([[[1, 2, 0.5]], [[30, 0, 70]], [[0.02, 0.03, 5]]])(
  'Dirichlet draws of weights %j',
  (weights) => {
    const total = weights.reduce((sum, weight) => sum + weight, 0)
    const random = randomStream(143, 'sample test')
    const draws = Array.from({ length: COUNT }, () => {
      const share = new Float64Array(weights.length)
      sampleDirichlet(random, weights, share)
      return share
    })

    test('have their mean, variances and covariances', () => {
      const mean = weights.map((weight) => weight / total)
      const centred = draws.map((draw) => draw.map((share, j) => share - (mean[j] as number)))
      for (const [i, m] of mean.entries())
        for (const [j, other] of mean.entries()) {
          const truth = ((i === j ? m : 0) - m * other) / (total + 1)
          const products = centred.map((draw) => (draw[i] as number) * (draw[j] as number))
          const average = products.reduce((sum, x) => sum + x, 0) / COUNT
          const spread = products.reduce((sum, x) => sum + (x - average) ** 2, 0) / COUNT
          standardErrors(5)(average, truth, Math.sqrt(spread / COUNT), `covariance ${i}, ${j}`)
          if (i !== j) continue
          const shift = centred.reduce((sum, draw) => sum + (draw[i] as number), 0) / COUNT
          standardErrors(5)(shift, 0, Math.sqrt(truth / COUNT), `mean ${i}`)
        }
    })

    test('add up to 1, with nothing where the weight is 0', () => {
      for (const draw of draws.slice(0, 1000)) {
        solver(
          draw.reduce((sum, share) => sum + share, 0),
          1,
        )
        for (const [j, weight] of weights.entries()) if (weight === 0) expect(draw[j]).toBe(0)
      }
    })
  },
)

test('Dirichlet draws of (a, b) follow the beta distribution: (2, 1) has the cdf x²', () => {
  const sample = drawn(144, (random) => {
    const share = new Float64Array(2)
    sampleDirichlet(random, [2, 1], share)
    return share[0] as number
  })
  follows(sample, (x) => x * x)
})

test('Dirichlet draws land where they are asked to and leave the rest alone', () => {
  const into = new Float64Array(5).fill(7)
  sampleDirichlet(randomStream(145), [1, 1], into, 2)
  expect([into[0], into[1], into[4]]).toEqual([7, 7, 7])
  solver((into[2] as number) + (into[3] as number), 1)
})

test('weights so small that every draw underflows give the mean', () => {
  const share = new Float64Array(2)
  sampleDirichlet(randomStream(146), [1e-9, 3e-9], share)
  expect([...share]).toEqual([0.25, 0.75])
})
