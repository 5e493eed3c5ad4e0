import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stepsToAbsorption } from '../../src/analysis/index.ts'
import { type Chain, compileChain, journey } from '../../src/model/index.ts'
import { randomJourney } from '../random-chain.ts'
import { denseChain, leadsTo } from '../slow-chain.ts'
import { exact, solver } from '../tolerance.ts'

/**
 * The slow twin: the discrete phase-type distribution summed step by step until nobody is left,
 * with `E[T] = Σ Pr(T > k)` and `E[T²] = Σ (2k + 1) Pr(T > k)`.
 */
function bruteForce(chain: Chain): { mean: number; variance: number } {
  const matrix = denseChain(chain)
  let here = Array.from(chain.entry)
  let [mean, square] = [0, 0]
  for (let k = 0; ; k++) {
    const left = here.slice(0, chain.touchpoints).reduce((sum, share) => sum + share, 0)
    if (left < 1e-18) return { mean, variance: square - mean * mean }
    mean += left
    square += (2 * k + 1) * left
    here = here.map((_, j) =>
      here.reduce((sum, share, i) => sum + share * ((matrix[i] as number[])[j] as number), 0),
    )
  }
}

describe('steps to the end', () => {
  test('have the mean and variance of the phase-type distribution, summed by brute force', () => {
    fc.assert(
      fc.property(randomJourney({ touchpoints: 5, endsSurely: true }), (random) => {
        const chain = compileChain(random)
        const { mean, variance } = stepsToAbsorption(chain)
        const truth = bruteForce(chain)
        solver(mean, truth.mean, 'mean')
        // The twin's variance is a difference of squares.
        solver(variance, truth.variance, 'variance', truth.variance + truth.mean ** 2)
      }),
      { seed: 31, numRuns: 100 },
    )
  })

  test('are infinite exactly where somebody who enters never comes to an end', () => {
    fc.assert(
      fc.property(randomJourney(), (random) => {
        const chain = compileChain(random)
        const matrix = denseChain(chain)
        const ends = leadsTo(
          matrix,
          chain.ids.map((_, i) => (i >= chain.touchpoints ? 1 : 0)),
        )
        const caught = leadsTo(
          matrix,
          ends.map((end) => (end ? 0 : 1)),
        ).some((leads, i) => leads && (chain.entry[i] as number) > 0)
        const { mean, variance } = stepsToAbsorption(chain)
        exact(mean === Infinity, caught)
        exact(variance === Infinity, caught)
      }),
      { seed: 32, numRuns: 200 },
    )
  })

  test('of a path without choices are certain: the variance is exactly 0', () => {
    const path = journey({
      touchpoints: [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
      outcomes: [{ id: 'end' }],
      entries: { a: 1 },
      transitions: { a: { b: 1 }, b: { c: 1 }, c: { end: 1 } },
    })
    expect(stepsToAbsorption(compileChain(path))).toMatchObject({ mean: 3, variance: 0 })
  })

  test('of entries of different lengths vary between them (0 and 2 steps, even odds: variance 1)', () => {
    const mixed = journey({
      touchpoints: [{ id: 'a' }, { id: 'b' }],
      outcomes: [{ id: 'end' }],
      entries: { a: 1, end: 1 },
      transitions: { a: { b: 1 }, b: { end: 1 } },
    })
    expect(stepsToAbsorption(compileChain(mixed))).toMatchObject({ mean: 1, variance: 1 })
  })
})
