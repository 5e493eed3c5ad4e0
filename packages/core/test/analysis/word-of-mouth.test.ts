import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wordOfMouth } from '../../src/analysis/index.ts'
import { type Chain, compileChain, journey } from '../../src/model/index.ts'
import { add, type Fraction, fraction, minus, ONE, over, times, within, ZERO } from '../fraction.ts'
import { randomJourney } from '../random-chain.ts'
import { denseChain, slowVisits } from '../slow-chain.ts'
import { exact, solver } from '../tolerance.ts'

const shop = compileChain(
  journey({
    touchpoints: [{ id: 'ad' }, { id: 'product' }],
    outcomes: [{ id: 'order' }, { id: 'lost' }],
    entries: { ad: 1 },
    transitions: { ad: { product: 0.2, lost: 'rest' }, product: { order: 0.5, lost: 'rest' } },
  }),
)

describe('word of mouth', () => {
  test('of friends who enter as everybody is the geometric series 1 / (1 − ρ)', () => {
    const { totalEntries, perFirst, perReferred } = wordOfMouth(shop, { referrals: { order: 5 } })
    solver(perFirst, 0.5)
    exact(perReferred, perFirst)
    solver(totalEntries, 2)
  })

  test('of friends who enter elsewhere is 1 + ρ_α / (1 − ρ_β), by hand', () => {
    const options = { referrals: { order: 1.5, product: 0.1 }, entries: { product: 2, ad: 2 } }
    const { totalEntries, perFirst, perReferred } = wordOfMouth(shop, options)
    solver(perFirst, 0.2 * 0.85)
    solver(perReferred, (0.85 + 0.17) / 2)
    solver(totalEntries, 1 + 0.17 / 0.49)
  })

  test('of nobody adds exactly nothing', () => {
    exact(wordOfMouth(shop, { referrals: {} }).totalEntries, 1)
  })

  /** The slow twin: everybody's steps one by one, and the referrals of each step walked in turn. */
  function walkAll(chain: Chain, referrals: readonly number[], beta: readonly number[]): number {
    const matrix = denseChain(chain)
    let here = Array.from(chain.entry)
    let total = 1
    for (let step = 0; step < 200_000; step++) {
      const walking = here.slice(0, chain.touchpoints)
      const brought = here.reduce((sum, n, i) => sum + n * (referrals[i] as number), 0)
      total += brought
      if (brought + walking.reduce((sum, n) => sum + n, 0) < 1e-16) break
      here = here.map(
        (_, j) =>
          brought * (beta[j] as number) +
          walking.reduce((sum, n, i) => sum + n * ((matrix[i] as number[])[j] as number), 0),
      )
    }
    return total
  }

  test('on random chains is the count of all who ever come, walked step by step', () => {
    const amounts = fc.array(fc.double({ min: 0, max: 0.05, noNaN: true }), { minLength: 12 })
    fc.assert(
      fc.property(
        randomJourney({ touchpoints: 5, endsSurely: true }),
        amounts,
        fc.nat(),
        (random, draws, pick) => {
          const chain = compileChain(random)
          const referrals = chain.ids.map((_, i) => draws[i] as number)
          const at = pick % chain.ids.length
          const options = {
            referrals: Object.fromEntries(chain.ids.map((id, i) => [id, referrals[i] as number])),
            entries: { [chain.ids[at] as string]: 3 },
          }
          let explained: ReturnType<typeof wordOfMouth>
          try {
            explained = wordOfMouth(chain, options)
          } catch (error) {
            expect(String(error)).toContain('grow without end')
            return
          }
          // Close to 1 the series goes on for longer than the twin can walk.
          if (explained.perReferred > 0.9) return
          const beta = chain.ids.map((_, i) => (i === at ? 1 : 0))
          solver(explained.totalEntries, walkAll(chain, referrals, beta))
        },
      ),
      { seed: 451, numRuns: 60 },
    )
  })

  /** Referrals of one who enters so, exactly; nobody gets caught. */
  function slowReferrals(
    chain: Chain,
    entry: Float64Array,
    referrals: readonly number[],
  ): Fraction {
    const visits = slowVisits({ ...chain, entry })
    const matrix = denseChain(chain)
    return chain.ids.reduce<Fraction>((sum, _, j) => {
      const arrivals =
        j < chain.touchpoints
          ? (visits[j] ?? ZERO)
          : visits.reduce<Fraction>(
              (all, v, i) =>
                add(all, times(v ?? ZERO, fraction((matrix[i] as number[])[j] as number))),
              fraction(entry[j] as number),
            )
      return add(sum, times(arrivals, fraction(referrals[j] as number)))
    }, ZERO)
  }

  test('on random chains is within its bound of what is counted exactly', () => {
    const amounts = fc.array(fc.double({ min: 0, max: 0.3, noNaN: true }), { minLength: 12 })
    let told = 0
    fc.assert(
      fc.property(
        randomJourney({ touchpoints: 4, endsSurely: true }),
        amounts,
        fc.nat(),
        (random, draws, pick) => {
          const chain = compileChain(random)
          const referrals = chain.ids.map((_, i) => draws[i] as number)
          const at = pick % chain.ids.length
          const beta = Float64Array.from(chain.ids, (_, i) => (i === at ? 1 : 0))
          const perFirst = slowReferrals(chain, chain.entry, referrals)
          const perReferred = slowReferrals(chain, beta, referrals)
          if (!within(perReferred, ZERO, fraction(0.999))) return
          told++
          const found = wordOfMouth(chain, {
            referrals: Object.fromEntries(chain.ids.map((id, i) => [id, referrals[i] as number])),
            entries: { [chain.ids[at] as string]: 1 },
          })
          const total = add(ONE, over(perFirst, minus(ONE, perReferred)))
          const allowed = fraction(found.errorBound)
          expect(within(fraction(found.perFirst), perFirst, allowed)).toBe(true)
          expect(within(fraction(found.perReferred), perReferred, allowed)).toBe(true)
          expect(within(fraction(found.totalEntries), total, allowed)).toBe(true)
          expect(found.errorBound).toBeLessThan(1e-7 * found.totalEntries)
        },
      ),
      { seed: 452, numRuns: 60 },
    )
    expect(told).toBeGreaterThan(8)
  })

  test('is known to a few roundings, and the worse the more follow each', () => {
    const known = (order: number, entry = 1) => {
      const { totalEntries, perReferred, errorBound } = wordOfMouth(shop, {
        referrals: { order },
        entries: { product: 1, order: entry - 1 },
      })
      return { totalEntries, perReferred, errorBound }
    }
    const half = known(1).errorBound
    expect(half).toBeGreaterThan(2 ** -53)
    expect(half).toBeLessThan(1e-13)
    for (const missing of [1e-3, 1e-6, 1e-9]) {
      const { totalEntries, errorBound } = known(2 * (1 - missing))
      solver(totalEntries, 1 + (0.2 * (1 - missing)) / missing, '', (1e-6 * totalEntries) / missing)
      // A reproduction number that is off by one rounding moves the total by so much.
      expect(errorBound).toBeGreaterThan((0.2 * 2 ** -54) / missing ** 2)
      expect(errorBound).toBeLessThan((0.2 * 100 * 2 ** -53) / missing ** 2)
    }
    exact(known(2 * (1 - 2 ** -50)).errorBound, Infinity)
  })

  test('of a journey that nobody refers in has no error to speak of', () => {
    expect(wordOfMouth(shop, { referrals: {} }).errorBound).toBeLessThan(1e-14)
  })

  test('that would grow without end is refused, and says how much each brings', () => {
    for (const [order, rho] of [
      [2, 1],
      [3, 1.5],
    ] as const)
      expect(() => wordOfMouth(shop, { referrals: { order }, entries: { product: 1 } })).toThrow(
        `one who is referred brings ${rho} more`,
      )
    const forEver = compileChain(
      journey({
        touchpoints: [{ id: 'fan' }],
        outcomes: [{ id: 'gone' }],
        entries: { fan: 1 },
        transitions: { fan: { fan: 1 } },
      }),
    )
    expect(() => wordOfMouth(forEver, { referrals: { fan: 1e-9 }, entries: { gone: 1 } })).toThrow(
      'one who comes first Infinity',
    )
  })

  test('with ids or numbers that are wrong is refused', () => {
    expect(() => wordOfMouth(shop, { referrals: { ordr: 1 } as never })).toThrow('"order"')
    expect(() => wordOfMouth(shop, { referrals: { order: -1, ad: Number.NaN } })).toThrow(
      'referrals of "order" is -1, referrals of "ad" is NaN',
    )
    expect(() => wordOfMouth(shop, { referrals: {}, entries: {} })).toThrow('a weight above 0')
  })
})
