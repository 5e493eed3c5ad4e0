import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  conversionStates,
  hittingProbabilities,
  hittingProbabilityByDraw,
} from '../../src/analysis/index.ts'
import { type Chain, compileChain } from '../../src/model/index.ts'
import { randomStream } from '../../src/numeric/random.ts'
import { fraction, toNumber, within } from '../fraction.ts'
import { leakyChain } from '../leaky-chain.ts'
import { randomJourney } from '../random-chain.ts'
import { fromEntries, slowHitting } from '../slow-chain.ts'
import { exact } from '../tolerance.ts'

const coins = fc.infiniteStream(fc.boolean())
const weights = fc.infiniteStream(fc.double({ min: 0.01, max: 1, noNaN: true }))

/** The chain's probabilities scaled at random, rows adding up to one again. */
function redrawn(chain: Chain, count: number, weights: Iterator<number>): Float64Array[] {
  return Array.from({ length: count }, () => {
    const drawn = chain.probability.map((p) => p * (weights.next().value as number))
    for (let i = 0; i < chain.touchpoints; i++) {
      const row = drawn.subarray(chain.rowStart[i], chain.rowStart[i + 1])
      const total = row.reduce((sum, p) => sum + p, 0)
      row.set(row.map((p) => p / total))
    }
    return drawn
  })
}

const pick = (chain: Chain, coins: Iterator<boolean>) =>
  Uint8Array.from(chain.ids, () => (coins.next().value ? 1 : 0))

describe('hitting probability by draw', () => {
  // Random journeys have dead ends, closed classes, parts that nobody reaches, entries at outcomes.
  test('is that of each draw alone, off by no more than the two bounds', () => {
    fc.assert(
      fc.property(
        randomJourney({ touchpoints: 30 }),
        coins,
        weights,
        fc.integer({ min: 1, max: 40 }),
        (journey, coins, weights, count) => {
          const chain = compileChain(journey)
          const set = pick(chain, coins)
          const draws = redrawn(chain, count, weights)
          const { probability, errorBound } = hittingProbabilityByDraw(chain, set, draws)
          exact(probability.length, count)
          for (const [d, drawn] of draws.entries()) {
            const alone = hittingProbabilities({ ...chain, probability: drawn }, set)
            const expected = alone.probability.reduce(
              (sum, h, i) => sum + (chain.entry[i] as number) * h,
              0,
            )
            // The sum over the entries rounds by less than 1e-14.
            expect(Math.abs((probability[d] as number) - expected)).toBeLessThanOrEqual(
              errorBound + alone.errorBound + 1e-14,
            )
            expect(probability[d]).toBeLessThanOrEqual(1)
          }
        },
      ),
      { seed: 141, numRuns: 100 },
    )
  })

  test.each([
    ['ordinary probabilities', false, 142],
    ['probabilities down to 1e-134', true, 143],
  ])('lies within its bound of the exact rational solution: %s', (_, tiny, seed) => {
    fc.assert(
      fc.property(
        randomJourney({ tiny, touchpoints: 8 }),
        coins,
        weights,
        fc.constantFrom(2, 17),
        (journey, coins, weights, count) => {
          const chain = compileChain(journey)
          const set = pick(chain, coins)
          const draws = redrawn(chain, count, weights)
          const { probability, errorBound } = hittingProbabilityByDraw(chain, set, draws)
          expect(errorBound).toBeLessThanOrEqual(1e-11)
          for (const d of [0, count - 1]) {
            const drawn = { ...chain, probability: draws[d] as Float64Array }
            const truth = fromEntries(chain, slowHitting(drawn, set))
            expect(
              within(fraction(probability[d] as number), truth, fraction(errorBound)),
              `${probability[d]} ± ${errorBound} for ${toNumber(truth)}`,
            ).toBe(true)
          }
        },
      ),
      { seed, numRuns: 60 },
    )
  })

  test('counts those who enter at the set, and nobody where it cannot be reached', () => {
    const chain = compileChain({
      format: 'sojourn-journey',
      version: 1,
      touchpoints: [{ id: 'ring' }, { id: 'road' }],
      outcomes: [{ id: 'sale', kind: 'conversion' }, { id: 'lost' }],
      entries: { ring: 0.5, sale: 0.25, lost: 0.25 },
      transitions: { ring: { ring: 1 }, road: { sale: 1 } },
    })
    const draws = Array.from({ length: 20 }, () => chain.probability)
    const by = (...ids: ('ring' | 'road' | 'sale' | 'lost')[]) => [
      ...new Set(hittingProbabilityByDraw(chain, ids, draws).probability),
    ]
    expect(by('sale')).toEqual([0.25])
    expect(by('sale', 'lost')).toEqual([0.5])
    expect(by('ring')).toEqual([0.5])
    expect(by('road')).toEqual([0])
    expect(by()).toEqual([0])
  })

  test('a draw may have probabilities of 0 that close nothing', () => {
    const chain = compileChain({
      format: 'sojourn-journey',
      version: 1,
      touchpoints: [{ id: 'one' }, { id: 'two' }],
      outcomes: [{ id: 'sale', kind: 'conversion' }, { id: 'lost' }],
      entries: { one: 1 },
      transitions: {
        one: { two: 0.5, sale: 0.25, lost: 0.25 },
        two: { one: 0.5, sale: 0.25, lost: 0.25 },
      },
    })
    const draws = Array.from({ length: 20 }, (_, d) =>
      d % 2 === 0 ? chain.probability : Float64Array.of(0, 0.25, 0.75, 1, 0, 0),
    )
    const { probability } = hittingProbabilityByDraw(chain, conversionStates(chain), draws)
    expect([...probability.slice(0, 2)]).toEqual([0.5, 0.25])
    const closed = Float64Array.of(1, 0, 0, 1, 0, 0)
    for (const count of [1, 20])
      expect(() => hittingProbabilityByDraw(chain, ['sale'], Array(count).fill(closed))).toThrow(
        RangeError,
      )
  })

  test('what follows the set does not matter, not even a group without a way out', () => {
    const chain = compileChain({
      format: 'sojourn-journey',
      version: 1,
      touchpoints: [{ id: 'ad' }, { id: 'order' }, { id: 'club' }, { id: 'news' }],
      outcomes: [{ id: 'lost' }],
      conversions: ['order'],
      entries: { ad: 1 },
      transitions: {
        ad: { order: 0.5, lost: 0.5 },
        order: { club: 1 },
        club: { order: 0.5, news: 0.5 },
        news: { club: 1 },
      },
    })
    const draw = Float64Array.of(0.25, 0.75, 1, 0, 1, 1)
    for (const count of [1, 20]) {
      const draws = Array.from({ length: count }, () => draw)
      const { probability } = hittingProbabilityByDraw(chain, ['order'], draws)
      expect(new Set(probability)).toEqual(new Set([0.25]))
    }
  })

  test('a chain too well mixed to be eliminated is solved draw by draw, within its bound', () => {
    const chain = leakyChain(3000, 0.02)
    const sales = Uint8Array.from(chain.ids, (_, i) => (i === chain.touchpoints ? 1 : 0))
    const random = randomStream(1, 'draws')
    const redraws = {
      next: () => ({ value: 0.5 + random(), done: false }),
    } as Iterator<number>
    const draws = redrawn(chain, 3, redraws)
    const { probability, errorBound } = hittingProbabilityByDraw(chain, sales, draws)
    expect(errorBound).toBeLessThan(1e-9)
    for (const [d, drawn] of draws.entries()) {
      const alone = hittingProbabilities({ ...chain, probability: drawn }, sales)
      const expected = alone.probability.reduce(
        (sum, h, i) => sum + (chain.entry[i] as number) * h,
        0,
      )
      expect(Math.abs((probability[d] as number) - expected)).toBeLessThanOrEqual(
        errorBound + alone.errorBound + 1e-14,
      )
    }
    expect(new Set(probability).size).toBe(3)
  })

  test('refuses draws of another length, and ids the chain does not have', () => {
    const chain = compileChain({
      format: 'sojourn-journey',
      version: 1,
      touchpoints: [{ id: 'ad' }],
      outcomes: [{ id: 'sale' }, { id: 'lost' }],
      entries: { ad: 1 },
      transitions: { ad: { sale: 0.5, lost: 0.5 } },
    })
    expect(() =>
      hittingProbabilityByDraw(chain, ['sale'], [chain.probability, new Float64Array(3)]),
    ).toThrow('draw 1 has 3 probabilities; the chain has 2 transitions')
    // @ts-expect-error There is no such outcome.
    expect(() => hittingProbabilityByDraw(chain, ['sail'], [])).toThrow(
      'There is no touchpoint or outcome "sail"',
    )
  })
})
