import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { absorbingSystem } from '../../src/analysis/absorbing-system.ts'
import { visitsOfVisitors } from '../../src/analysis/visits-of-visitors.ts'
import { type Chain, compileChain, journey } from '../../src/model/index.ts'
import { add, type Fraction, fraction, ONE, solveExactly, within, ZERO } from '../fraction.ts'
import { staircase, twoBlocks } from '../hard-chains.ts'
import { randomJourney } from '../random-chain.ts'
import { denseChain } from '../slow-chain.ts'
import { solver } from '../tolerance.ts'

/** Visits by touchpoint that can be left, with their bounds. */
function visitsIn(chain: Chain) {
  const { elimination } = absorbingSystem(chain)
  const { state } = elimination.plan
  const of = visitsOfVisitors(elimination)
  return [...state].map((i, k) => ({ i, ...of(k) }))
}

/** The diagonal of the fundamental matrix, exactly: what stays is whatever doesn't leave. */
function slowVisits(chain: Chain, states: readonly number[]): Fraction[] {
  const matrix = denseChain(chain)
  const system = states.map((i) => {
    const row = matrix[i] as number[]
    const leaves = row.reduce((sum, p, j) => (j === i ? sum : add(sum, fraction(p))), ZERO)
    return states.map((j) => (j === i ? leaves : fraction(-(row[j] as number))))
  })
  return states.map(
    (_, k) =>
      solveExactly(
        system,
        states.map((_, j) => (j === k ? ONE : ZERO)),
      )[k] as Fraction,
  )
}

describe('visits of those who are at a state', () => {
  test.each([
    ['random chains', randomJourney({ touchpoints: 6 }), 731],
    ['nearly decomposable chains', twoBlocks, 732],
    ['long staircases', staircase, 733],
  ] as const)('lie within their bounds of the exact ones on %s', (_, journeys, seed) => {
    fc.assert(
      fc.property(journeys, (random) => {
        const chain = compileChain(random)
        const found = visitsIn(chain)
        const truth = slowVisits(
          chain,
          found.map(({ i }) => i),
        )
        for (const [k, { visits, bound }] of found.entries()) {
          expect(
            within(fraction(visits), truth[k] as Fraction, fraction(bound)),
            `${visits} ± ${bound}`,
          ).toBe(true)
          // However near to singular, a share of n² (d + 6) roundings or so is all that is lost.
          expect(bound).toBeLessThan(1e-12 * visits)
        }
      }),
      { seed, numRuns: 25 },
    )
  })

  test('are known to a few roundings where there are few moves, however many touchpoints', () => {
    // Half of all who are at a place leave, the others go up or down the street.
    const street = Array.from({ length: 60 }, (_, i) => `${i}`)
    const chain = compileChain(
      journey({
        touchpoints: street.map((id) => ({ id })),
        outcomes: [{ id: 'away' }],
        entries: { 0: 1 },
        transitions: Object.fromEntries(
          street.map((id, i) => [
            id,
            {
              ...(i > 0 && { [i - 1]: 0.25 }),
              ...(i < 59 && { [i + 1]: 0.25 }),
              away: 'rest' as const,
            },
          ]),
        ),
      }),
    )
    for (const { i, visits, bound } of visitsIn(chain)) {
      // Far from both ends N = 1 / √(1 − 4 p q) with p = q = 1/4.
      if (i > 20 && i < 40) solver(visits, 2 / Math.sqrt(3))
      expect(bound).toBeGreaterThan(2 ** -53)
      expect(bound).toBeLessThan(60 * 2 ** -53)
    }
  })
})
