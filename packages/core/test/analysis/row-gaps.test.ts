import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  discountedReward,
  hittingTime,
  returnProbability,
  returnTime,
  rewardToAbsorption,
  visitDistribution,
} from '../../src/analysis/index.ts'
import { type Chain, compileChain, journey } from '../../src/model/index.ts'
import { randomJourney } from '../random-chain.ts'

// A row of doubles may miss one. Everywhere what stays is then whatever doesn't leave, and the stored
// probability of staying is off by what is missing; bounds of error count that. Here it is off by so
// much that nothing else in a bound matters.

/** The chain with each stored probability of staying off by a share of itself. */
function off(chain: Chain, share: (touchpoint: number) => number): Chain {
  const probability = Float64Array.from(chain.probability)
  for (let i = 0; i < chain.touchpoints; i++)
    for (let p = chain.rowStart[i] as number; p < (chain.rowStart[i + 1] as number); p++)
      if (chain.column[p] === i) probability[p] = (probability[p] as number) * (1 + share(i))
  return { ...chain, probability }
}

/** Numbers with a bound of how far off each is. */
type Bounded = readonly (readonly [what: string, value: number, bound: number])[]

const rewardsOf = (chain: Chain) => ({
  onStates: chain.ids.map((_, i) => (i * 7) % 5),
  onTransitions: [...chain.column].map((to) => (to % 3) * 4),
})

const quantities: Record<string, (chain: Chain) => Bounded> = {
  rewardToAbsorption(chain) {
    const { mean, variance, errorBound, varianceErrorBound, fromEntries } = rewardToAbsorption(
      chain,
      rewardsOf(chain),
    )
    return [
      ...[...mean].map((x, i) => [`mean ${i}`, x, errorBound] as const),
      ...[...variance].map((x, i) => [`variance ${i}`, x, varianceErrorBound] as const),
      ['mean', fromEntries.mean, fromEntries.errorBound],
      ['variance', fromEntries.variance, fromEntries.varianceErrorBound],
    ]
  },
  hittingTime(chain) {
    const found = hittingTime(chain, [chain.ids.at(-1) as string])
    const { mean, variance, errorBound, varianceErrorBound, fromEntries } = found
    return [
      ...[...mean].map((x, i) => [`mean ${i}`, x, errorBound] as const),
      ...[...variance].map((x, i) => [`variance ${i}`, x, varianceErrorBound] as const),
      ['mean', fromEntries?.mean ?? 0, fromEntries?.errorBound ?? 0],
      ['variance', fromEntries?.variance ?? 0, fromEntries?.varianceErrorBound ?? 0],
    ]
  },
  returnTime(chain) {
    const { probability, time, errorBound } = returnTime(chain, chain.ids[0] as string)
    const { probability: same, errorBound: bound } = returnProbability(
      chain,
      chain.ids[0] as string,
    )
    return [
      ['probability', probability, errorBound],
      ['the same', same, bound],
      ['mean', time?.mean ?? 0, time?.errorBound ?? 0],
      ['variance', time?.variance ?? 0, time?.varianceErrorBound ?? 0],
    ]
  },
  discountedReward(chain) {
    const found = discountedReward(chain, { ratePerDay: 0.3, ...rewardsOf(chain) })
    const { byState, variance, mean, errorBound, varianceErrorBound } = found
    return [
      ...[...byState].map((x, i) => [`mean ${i}`, x, errorBound] as const),
      ...[...variance].map((x, i) => [`variance ${i}`, x, varianceErrorBound] as const),
      ['mean', mean as number, errorBound],
    ]
  },
  visitDistribution(chain) {
    const found = visitDistribution(chain, chain.ids[0] as string, 3)
    const { probability, more, returnProbability, errorBound } = found
    return [
      ...[...probability].map((x, n) => [`${n} visits`, x, errorBound] as const),
      ['more visits', more, errorBound],
      ['one more', returnProbability, errorBound],
      ['mean', found.mean, found.meanErrorBound],
      ['variance', found.variance, found.varianceErrorBound],
    ]
  },
}

describe.each(Object.entries(quantities))('%s', (_, quantity) => {
  test('lies within its bound of what it is where rows add up', () => {
    let moved = 0
    fc.assert(
      fc.property(
        randomJourney({ touchpoints: 4, endsSurely: true, timed: true, goals: false }),
        fc.infiniteStream(fc.boolean()),
        fc.constantFrom(1e-2, 1e-6),
        (random, signs, share) => {
          const chain = compileChain(random)
          const stored = quantity(off(chain, () => (signs.next().value ? share : -share)))
          for (const [k, [what, truth, bound]] of quantity(chain).entries()) {
            const [, value, stated] = stored[k] as (typeof stored)[number]
            if (!Number.isFinite(truth)) {
              expect(value, what).toBe(truth)
              continue
            }
            if (Math.abs(value - truth) > 1e-9) moved++
            expect(Math.abs(value - truth), what).toBeLessThanOrEqual(stated + bound)
          }
        },
      ),
      { seed: 711, numRuns: 60 },
    )
    expect(moved).toBeGreaterThan(3)
  })
})

describe('no more is allowed for than what staying can come to', () => {
  const share = 2 ** -20
  // Of two who are there one stays; a quarter comes back from the next touchpoint.
  const days = { distribution: 'exponential', mean: '1d' } as const
  const chain = compileChain(
    journey({
      touchpoints: [
        { id: 'a', sojourn: days },
        { id: 'b', sojourn: days },
      ],
      outcomes: [{ id: 'lost' }, { id: 'won', kind: 'conversion' }],
      entries: { a: 1 },
      transitions: {
        a: { a: 0.5, b: 0.25, lost: 0.25 },
        b: { b: 0.25, won: 0.25, a: 0.5 },
      },
    }),
  )

  test.each(Object.entries(quantities))('%s', (name, quantity) => {
    const [truth, stored] = [quantity(chain), quantity(off(chain, () => share))]
    const largest = (bound: number) =>
      Math.max(
        ...truth.flatMap(([, value], k) => {
          const [, moved, stated] = stored[k] as (typeof stored)[number]
          return stated === bound && Number.isFinite(value) ? [Math.abs(moved - value)] : []
        }),
      )
    let told = 0
    for (const [what, , bound] of stored) {
      const difference = largest(bound)
      if (difference < share / 100) {
        expect(bound, `${name} ${what}`).toBeLessThan(40 * share)
        continue
      }
      told++
      expect(bound / difference, `${name} ${what}`).toBeLessThan(40)
    }
    expect(told).toBeGreaterThan(1)
  })

  test('one who stays for a while, and then wins: just what the variance misses', () => {
    // Who stays has one step more behind them and as many ahead: p of it for each step.
    const wait = compileChain(
      journey({
        touchpoints: [{ id: 'wait' }],
        outcomes: [{ id: 'won' }],
        entries: { wait: 1 },
        transitions: { wait: { wait: 0.75, won: 0.25 } },
      }),
    )
    const missing = 0.75 * share
    const { variance, varianceErrorBound, fromEntries } = hittingTime(
      off(wait, () => share),
      ['won'],
    )
    expect((variance[0] as number) - 12).toBeCloseTo(4 * missing, 11)
    for (const bound of [varianceErrorBound, fromEntries?.varianceErrorBound as number])
      expect(bound).toBeCloseTo(4 * missing, 11)
  })

  test('a touchpoint that never leads to itself goes on in the same shares, whatever is missing', () => {
    const ring = compileChain(
      journey({
        touchpoints: [{ id: 'a' }, { id: 'b' }],
        outcomes: [{ id: 'end' }],
        entries: { a: 1 },
        transitions: { a: { b: 0.5, end: 0.5 }, b: { a: 0.5, end: 0.5 } },
      }),
    )
    const until = ring.rowStart[1] as number
    const probability = ring.probability.map((p, k) => (k < until ? p * (1 - share) : p))
    const { time } = returnTime({ ...ring, probability }, 'a')
    expect(time).toMatchObject({ mean: 2, variance: 0 })
    expect(time?.errorBound).toBeLessThan(1e-12)
    expect(time?.varianceErrorBound).toBeLessThan(1e-12)
  })

  test('a return that is rarer than what is missing has a time of which nothing is known', () => {
    const rare = compileChain(
      journey({
        touchpoints: [{ id: 'a' }],
        outcomes: [{ id: 'end' }],
        entries: { a: 1 },
        transitions: { a: { a: 0.125, end: 0.875 } },
      }),
    )
    const known = (by: number) => {
      const { time } = returnTime(
        off(rare, () => by),
        'a',
      )
      return [time?.errorBound, time?.varianceErrorBound].map(Number.isFinite)
    }
    expect(known(0.5)).toEqual([true, true])
    expect(known(1.5)).toEqual([false, false])
  })
})
