import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyze, conversionStates, hittingProbabilities } from '../../src/analysis/index.ts'
import { type Chain, compileChain } from '../../src/model/index.ts'
import { fraction, toNumber, within } from '../fraction.ts'
import { randomJourney } from '../random-chain.ts'
import { denseChain, fromEntries, leadsTo, slowHitting } from '../slow-chain.ts'
import { exact, solver } from '../tolerance.ts'

const targets = fc.infiniteStream(fc.boolean())

/** A random set of states of a chain. */
function pick(chain: Chain, coins: Iterator<boolean>): Uint8Array {
  return Uint8Array.from(chain.ids, () => (coins.next().value ? 1 : 0))
}

describe('hitting probabilities of random chains', () => {
  test('satisfy h = P h off the set, are 1 on it, in [0, 1], and 0 where it cannot be reached', () => {
    fc.assert(
      fc.property(randomJourney(), targets, (journey, coins) => {
        const chain = compileChain(journey)
        const set = pick(chain, coins)
        const { probability } = hittingProbabilities(chain, set)
        const matrix = denseChain(chain)
        const leads = leadsTo(matrix, set)
        for (const [i, h] of probability.entries()) {
          expect(h).toBeGreaterThanOrEqual(0)
          expect(h).toBeLessThanOrEqual(1)
          if (set[i]) exact(h, 1)
          else if (!leads[i]) exact(h, 0)
          else {
            const onward = matrix[i]?.reduce((sum, p, j) => sum + p * (probability[j] as number), 0)
            solver(h, onward as number, chain.ids[i])
          }
        }
      }),
      { seed: 1, numRuns: 150 },
    )
  })

  test('lie within the bound of the exact rational solution, and the bound is below 1e-10', () => {
    fc.assert(
      fc.property(randomJourney(), targets, (journey, coins) => {
        const chain = compileChain(journey)
        const set = pick(chain, coins)
        const { probability, errorBound } = hittingProbabilities(chain, set)
        expect(errorBound).toBeLessThanOrEqual(1e-10)
        for (const [i, truth] of slowHitting(chain, set).entries())
          expect(
            within(fraction(probability[i] as number), truth, fraction(errorBound)),
            `${chain.ids[i]}: ${probability[i]} ± ${errorBound} for ${toNumber(truth)}`,
          ).toBe(true)
      }),
      { seed: 2, numRuns: 150 },
    )
  })

  test('with probabilities down to 1e-134 they stay in [0, 1] and within the bound', () => {
    fc.assert(
      fc.property(randomJourney({ tiny: true }), targets, (journey, coins) => {
        const chain = compileChain(journey)
        const set = pick(chain, coins)
        const { probability, errorBound } = hittingProbabilities(chain, set)
        expect(errorBound).toBeLessThanOrEqual(1e-10)
        for (const [i, truth] of slowHitting(chain, set).entries()) {
          expect(probability[i]).toBeGreaterThanOrEqual(0)
          expect(probability[i]).toBeLessThanOrEqual(1)
          expect(
            within(fraction(probability[i] as number), truth, fraction(errorBound)),
            `${chain.ids[i]}: ${probability[i]} ± ${errorBound} for ${toNumber(truth)}`,
          ).toBe(true)
        }
      }),
      { seed: 3, numRuns: 150 },
    )
  })

  test('of conversion, weighed by the entries, are the conversion of analyze, within its bound', () => {
    fc.assert(
      fc.property(randomJourney(), (journey) => {
        const chain = compileChain(journey)
        const set = conversionStates(chain)
        const { conversion, errorBound } = analyze(journey)
        if (!set.includes(1)) return exact(conversion, null)
        const truth = fromEntries(chain, slowHitting(chain, set))
        expect(within(fraction(conversion as number), truth, fraction(errorBound))).toBe(true)
      }),
      { seed: 4, numRuns: 200 },
    )
  })
})
