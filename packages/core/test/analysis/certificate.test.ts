import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hittingProbabilities, outcomeProbabilities } from '../../src/analysis/index.ts'
import { visitsOf } from '../../src/analysis/visits.ts'
import { type Chain, compileChain, type Journey, readJourney } from '../../src/model/index.ts'
import { type Fraction, fraction, toNumber, within } from '../fraction.ts'
import { staircase, twoBlocks } from '../hard-chains.ts'
import { randomJourney } from '../random-chain.ts'
import { fromEntries, slowHitting, slowVisits } from '../slow-chain.ts'

// The bound is a proof, so it is held against the exact solution of the chain as stored: the doubles
// are turned into fractions, and nothing is rounded on the way to the verdict.

function holds(computed: number, bound: number, truth: Fraction, what: string): void {
  expect(
    within(fraction(computed), truth, fraction(bound)),
    `${what}: ${computed} ± ${bound}, but it is ${toNumber(truth)}`,
  ).toBe(true)
}

function certify(journey: Journey): void {
  const chain = compileChain(journey)
  const outcomes = outcomeProbabilities(chain)
  for (let target = 0; target < chain.ids.length; target++) {
    const set = Uint8Array.from(chain.ids, (_, i) => (i === target ? 1 : 0))
    const { probability, errorBound } = hittingProbabilities(chain, set)
    const truth = slowHitting(chain, set)
    for (const [i, h] of truth.entries())
      holds(probability[i] as number, errorBound, h, `from ${chain.ids[i]} to ${chain.ids[target]}`)
    if (target < chain.touchpoints) continue
    const share = outcomes.probability[target - chain.touchpoints] as number
    holds(share, outcomes.errorBound, fromEntries(chain, truth), `outcome ${chain.ids[target]}`)
  }
  certifyVisits(chain)
}

function certifyVisits(chain: Chain): void {
  const { visits, bound } = visitsOf(chain)
  for (const [i, v] of slowVisits(chain).entries())
    if (v !== undefined)
      holds(visits[i] as number, bound[i] as number, v, `visits of ${chain.ids[i]}`)
}

describe('the true error never exceeds the bound', () => {
  test('on random chains', () => {
    fc.assert(fc.property(randomJourney({ touchpoints: 8 }), certify), { seed: 11, numRuns: 80 })
  })

  test('on random chains with probabilities down to 1e-134', () => {
    const tiny = randomJourney({ touchpoints: 8, tiny: true })
    fc.assert(fc.property(tiny, certify), { seed: 12, numRuns: 80 })
  })

  test('on two blocks that are coupled by 1e-6 to 1e-15', () => {
    fc.assert(fc.property(twoBlocks, certify), { seed: 13, numRuns: 60 })
  })

  test('on staircases that almost nobody climbs', () => {
    fc.assert(fc.property(staircase, certify), { seed: 14, numRuns: 60 })
  })

  test('where the probability is too small for a number: 1e-134, time and again', () => {
    const row = (to: string) => ({ [to]: 1e-134, lost: 'rest' })
    certify(
      readJourney({
        format: 'sojourn-journey',
        version: 1,
        touchpoints: ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id })),
        outcomes: [{ id: 'won', kind: 'conversion' }, { id: 'lost' }],
        entries: { a: 1 },
        transitions: { a: row('b'), b: row('c'), c: row('d'), d: row('e'), e: row('won') },
      }),
    )
  })
})

test('the bound stays below 1e-10 even where blocks are coupled by 1e-12 (elimination loses nothing)', () => {
  fc.assert(
    fc.property(twoBlocks, (journey) => {
      const chain = compileChain(journey)
      expect(hittingProbabilities(chain, ['won']).errorBound).toBeLessThanOrEqual(1e-10)
    }),
    { seed: 15, numRuns: 60 },
  )
})
