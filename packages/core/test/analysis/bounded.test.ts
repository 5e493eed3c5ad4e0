import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  analyze,
  cohortTrace,
  conversionStates,
  hittingProbabilities,
  outcomeProbabilities,
} from '../../src/analysis/index.ts'
import { compileChain, journey } from '../../src/model/index.ts'
import { randomJourney } from '../random-chain.ts'
import { denseChain } from '../slow-chain.ts'
import { exact, solver } from '../tolerance.ts'

type Matrix = readonly (readonly number[])[]

/** The matrix to a power, one product after the other. */
function power(matrix: Matrix, k: number): Matrix {
  let result: Matrix = matrix.map((row, i) => row.map((_, j) => (i === j ? 1 : 0)))
  for (let step = 0; step < k; step++)
    result = result.map((row) =>
      row.map((_, j) =>
        row.reduce((sum, p, m) => sum + p * ((matrix[m] as number[])[j] as number), 0),
      ),
    )
  return result
}

describe('within a number of steps', () => {
  const steps = fc.nat({ max: 12 })

  test('hitting is the mass of Pᵏ in the set, with the set made absorbing', () => {
    fc.assert(
      fc.property(randomJourney({ touchpoints: 6 }), steps, (journey, within) => {
        const chain = compileChain(journey)
        const set = conversionStates(chain)
        const { probability, errorBound } = hittingProbabilities(chain, set, { within })
        const twin = power(
          denseChain(chain, (i) => set[i] === 1),
          within,
        )
        for (const [i, row] of twin.entries())
          solver(
            probability[i] as number,
            row.reduce((sum, p, j) => (set[j] ? sum + p : sum), 0),
          )
        expect(errorBound).toBeLessThanOrEqual(1e-10)
      }),
      { seed: 41, numRuns: 100 },
    )
  })

  test('hitting never falls with more steps, and comes to the unbounded one', () => {
    fc.assert(
      fc.property(randomJourney({ touchpoints: 6 }), (journey) => {
        const chain = compileChain(journey)
        const set = conversionStates(chain)
        let before = new Float64Array(chain.ids.length)
        for (let within = 0; within <= 20; within++) {
          const { probability } = hittingProbabilities(chain, set, { within })
          for (const [i, h] of probability.entries())
            expect(h).toBeGreaterThanOrEqual(before[i] as number)
          before = Float64Array.from(probability)
        }
        const atLast = hittingProbabilities(chain, set, { within: 200_000 })
        const unbounded = hittingProbabilities(chain, set)
        for (const [i, h] of unbounded.probability.entries())
          solver(atLast.probability[i] as number, h)
      }),
      { seed: 42, numRuns: 40 },
    )
  })

  test('a cohort is the entries times Pᵏ, and nobody gets lost from the books', () => {
    fc.assert(
      fc.property(randomJourney({ touchpoints: 6 }), steps, (journey, k) => {
        const chain = compileChain(journey)
        const { share } = cohortTrace(chain, k)
        const twin = power(denseChain(chain), k)
        for (const [j, value] of share.entries())
          solver(
            value,
            twin.reduce((sum, row, i) => sum + (chain.entry[i] as number) * (row[j] as number), 0),
          )
        solver(
          share.reduce((sum, value) => sum + value, 0),
          1,
        )
      }),
      { seed: 43, numRuns: 100 },
    )
  })

  test('outcomes are the cohort in them, and analyze bounds conversion, outcomes and hitting alike', () => {
    fc.assert(
      fc.property(randomJourney({ touchpoints: 6, goals: false }), steps, (journey, within) => {
        const chain = compileChain(journey)
        const { share } = cohortTrace(chain, within)
        const { probability } = outcomeProbabilities(chain, { within })
        const analysis = analyze(journey, { within })
        let converted = 0
        for (const [o, { id, kind }] of journey.outcomes.entries()) {
          const truth = share[chain.touchpoints + o] as number
          exact(probability[o] as number, truth)
          exact(analysis.outcomes[id] as number, truth)
          if (kind === 'conversion') converted += truth
        }
        // Where all goals are outcomes, conversion is arriving in one of them.
        if (analysis.conversion !== null) solver(analysis.conversion, converted)
      }),
      { seed: 44, numRuns: 100 },
    )
  })

  const doors = journey({
    touchpoints: [{ id: 'hall' }, { id: 'lift' }],
    outcomes: [{ id: 'in', kind: 'conversion' }, { id: 'out' }],
    entries: { hall: 1 },
    transitions: { hall: { lift: 0.5, in: 0.25, out: 0.25 }, lift: { hall: 0.5, in: 0.5 } },
  })

  test('errors are bounded by Higham’s γ: each step is a sum of as many products as ways lead on', () => {
    const gamma = (n: number) => (n * 2 ** -53) / (1 - n * 2 ** -53)
    const chain = compileChain(doors)
    const bound = (set: readonly ('in' | 'hall')[], within: number) =>
      hittingProbabilities(chain, set, { within }).errorBound
    exact(bound(['in'], 5), gamma(5 * (3 + 1)))
    exact(bound(['in', 'hall'], 7), gamma(7 * (2 + 1)), 'those who are in the set stay there')
    exact(bound(['in'], 0), 0)
  })

  test('no step at all is allowed: only who is there has arrived', () => {
    const chain = compileChain(doors)
    const { probability } = hittingProbabilities(chain, ['in'], { within: 0 })
    expect([...probability]).toEqual([0, 0, 1, 0])
    expect([...outcomeProbabilities(chain, { within: 0 }).probability]).toEqual([0, 0])
    expect([...cohortTrace(chain, 0).share]).toEqual([1, 0, 0, 0])
  })

  test('a bound that is no whole number from 0 is an error that says so', () => {
    fc.assert(
      fc.property(randomJourney({ touchpoints: 3 }), (journey) => {
        for (const within of [-1, 0.5, Number.NaN, Infinity]) {
          expect(() => analyze(journey, { within })).toThrow(RangeError)
          expect(() => analyze(journey, { within })).toThrow(String(within))
        }
      }),
      { seed: 45, numRuns: 5 },
    )
    const chain = compileChain(doors)
    for (const within of [-1, 0.5, Number.NaN, Infinity]) {
      const says = `is ${within}; it must be a whole number`
      expect(() => hittingProbabilities(chain, ['in'], { within })).toThrow(says)
      expect(() => outcomeProbabilities(chain, { within })).toThrow(says)
      expect(() => cohortTrace(chain, within)).toThrow(says)
    }
  })
})
