import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { poissonWeights } from '../../src/numeric/poisson-weights.ts'
import { exact, solver } from '../tolerance.ts'

const probability = (mean: number, k: number) => {
  const { first, weight } = poissonWeights(mean)
  return weight[k - first] ?? 0
}

describe('Poisson probabilities', () => {
  test('add up to 1 for any mean up to a million, and leave out less than 1e-15', () => {
    fc.assert(
      fc.property(fc.double({ min: -6, max: 6, noNaN: true }), (exponent) => {
        const { weight, omitted } = poissonWeights(10 ** exponent)
        solver(
          weight.reduce((sum, w) => sum + w, 0),
          1,
        )
        expect(omitted).toBeLessThan(1e-15)
      }),
      { seed: 101, numRuns: 200 },
    )
  })

  test('of mean 0 are certain', () => {
    exact(probability(0, 0), 1)
    exact(probability(0, 1), 0)
  })

  test('of small means are exp(−m) mᵏ / k!', () => {
    for (const mean of [1e-6, 0.3, 1, 2.5, 7, 20])
      for (let k = 0, term = Math.exp(-mean); k < 40; k++, term *= mean / k)
        if (term > 1e-15) solver(probability(mean, k), term, `mean ${mean}, k ${k}`)
  })

  test('of large means have Stirling’s value at the mode', () => {
    for (const mean of [100, 1e4, 1e6])
      solver(
        probability(mean, mean),
        // k! = √(2πk) (k/e)ᵏ exp(1/12k − 1/360k³ + …): the powers cancel where k is the mean.
        Math.exp(-1 / (12 * mean) + 1 / (360 * mean ** 3)) / Math.sqrt(2 * Math.PI * mean),
        `mean ${mean}`,
      )
  })

  test('have neighbours whose ratio is m / k, all along, and mean and variance m', () => {
    for (const mean of [0.5, 33.3, 12_345.6, 1e6]) {
      const { first, weight } = poissonWeights(mean)
      let [sum, square] = [0, 0]
      for (const [i, w] of weight.entries()) {
        const k = first + i
        if (i > 0) solver(w / (weight[i - 1] as number), mean / k)
        sum += w * k
        square += w * (k - mean) ** 2
      }
      solver(sum, mean)
      solver(square, mean)
    }
  })
})
