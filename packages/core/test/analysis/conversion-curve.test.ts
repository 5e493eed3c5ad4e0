import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  conversionCurve,
  conversionStates,
  firstPassageDistribution,
  hittingProbabilities,
} from '../../src/analysis/index.ts'
import { type Chain, compileChain, journey } from '../../src/model/index.ts'
import { fraction, within } from '../fraction.ts'
import { randomJourney } from '../random-chain.ts'
import { fromEntries, slowHitting } from '../slow-chain.ts'
import { exact, solver } from '../tolerance.ts'

/** By step: how many have converted by then, each step added to the ones before it. */
function sums(chain: Chain, set: Uint8Array, steps: number): number[] {
  let sum = 0
  return [...firstPassageDistribution(chain, set, steps).probability].map((p) => (sum += p))
}

describe('conversion by step', () => {
  // Half try again, a quarter have done it.
  const retry = compileChain(
    journey({
      touchpoints: [{ id: 'try' }],
      outcomes: [{ id: 'done', kind: 'conversion' }, { id: 'lost' }],
      entries: { try: 1 },
      transitions: { try: { try: 0.5, done: 0.25, lost: 0.25 } },
    }),
  )

  test('of one who tries again with 1/2: (1 − 2⁻ⁿ) / 2, and 2⁻ⁿ steps are left', () => {
    for (const steps of [0, 1, 5, 30]) {
      const { by, ever, tail, errorBound } = conversionCurve(retry, steps)
      exact(by.length, steps + 1)
      for (const [n, share] of by.entries()) solver(share, (1 - 2 ** -n) / 2)
      exact(ever, 0.5)
      // Half of those who are still there will convert, after two steps on average.
      expect(tail).toBeGreaterThanOrEqual(2 ** -steps)
      expect(tail).toBeLessThan(2 ** -steps * (1 + 1e-12))
      expect(errorBound).toBeGreaterThan(2 ** -53)
      expect(errorBound).toBeLessThan(1e-13)
    }
  })

  test('sums the first passages, of the conversions or of what is named; goals count once', () => {
    fc.assert(
      fc.property(randomJourney({ touchpoints: 6 }), fc.nat(), (random, pick) => {
        const chain = compileChain(random)
        const id = chain.ids[pick % chain.ids.length] as string
        const named = Uint8Array.from(chain.ids, (other) => (other === id ? 1 : 0))
        for (const [set, options] of [
          [conversionStates(chain), {}],
          [named, { targets: [id] }],
          [named, { targets: named }],
        ] as const) {
          const { by, ever, errorBound } = conversionCurve(chain, 9, options)
          for (const [n, sum] of sums(chain, set, 9).entries())
            solver(by[n] as number, sum, `${n}`, 1)
          const truth = fromEntries(chain, slowHitting(chain, set))
          expect(within(fraction(ever), truth, fraction(errorBound))).toBe(true)
          for (const [n, share] of by.entries()) {
            expect(share).toBeLessThanOrEqual(ever)
            if (n > 0) expect(share).toBeGreaterThanOrEqual(by[n - 1] as number)
          }
        }
      }),
      { seed: 741, numRuns: 60 },
    )
  })

  test('the tail is what all later steps still leave out, and hardly more', () => {
    let some = 0
    fc.assert(
      fc.property(
        randomJourney({ touchpoints: 5, endsSurely: true }),
        fc.nat({ max: 4 }),
        (random, steps) => {
          const chain = compileChain(random)
          const set = conversionStates(chain)
          const { tail } = conversionCurve(chain, steps)
          const later = sums(chain, set, 3000)
          const ever = later.at(-1) as number
          const last = later.at(-2) as number
          fc.pre(ever - last < 1e-18)
          const left = later.slice(steps).reduce((sum, by) => sum + (ever - by), 0)
          solver(tail, left, '', Math.max(left, 1e-3))
          if (left > 0.01) some++
        },
      ),
      { seed: 742, numRuns: 40 },
    )
    expect(some).toBeGreaterThan(3)
  })

  test('nothing is left where nobody can convert any more, or all have', () => {
    const sure = compileChain(
      journey({
        touchpoints: [{ id: 'a' }, { id: 'b' }],
        outcomes: [{ id: 'yes', kind: 'conversion' }, { id: 'no' }],
        entries: { a: 0.5, no: 0.5 },
        transitions: { a: { yes: 1 }, b: { no: 1 } },
      }),
    )
    expect(conversionCurve(sure, 1)).toMatchObject({ ever: 0.5 })
    expect(conversionCurve(sure, 1).tail).toBeLessThan(1e-250)
    exact(conversionCurve(sure, 2, { targets: ['b'] }).tail, 0)
    exact(hittingProbabilities(sure, ['b']).probability[0], 0)
    exact(conversionCurve(sure, 0).tail >= 0.5, true)
  })

  test('steps and ids that are wrong are refused', () => {
    expect(() => conversionCurve(retry, 1.5)).toThrow('1.5')
    expect(() => conversionCurve(retry, 1, { targets: ['dun' as 'done'] })).toThrow('"dun"')
  })
})
