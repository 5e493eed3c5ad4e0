import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mostArrivals } from '../../src/analysis/most-arrivals.ts'
import { rowGap } from '../../src/analysis/row-gap.ts'
import { sharesOf } from '../../src/analysis/shares-of-weights.ts'
import { compileChain } from '../../src/model/index.ts'
import { add, fraction, minus, over, toNumber, ZERO } from '../fraction.ts'
import { randomJourney } from '../random-chain.ts'
import { exact } from '../tolerance.ts'

const magnitude = (value: number) => Math.abs(value)

describe('sums that error bounds rest on', () => {
  test('the gap of a row is no less than what it lacks of one, and little more', () => {
    fc.assert(
      fc.property(
        randomJourney({ touchpoints: 6 }),
        fc.double({ min: -0.1, max: 0.1, noNaN: true }),
        (model, off) => {
          const chain = compileChain(model)
          for (let i = 0; i < chain.touchpoints; i++) {
            const begins = chain.rowStart[i] as number
            const row = chain.probability.subarray(begins, chain.rowStart[i + 1])
            if (row.length === 0) {
              exact(rowGap(chain, i), 0)
              continue
            }
            row[0] = (row[0] as number) * (1 + off)
            const sum = row.reduce((all, value) => add(all, fraction(value)), ZERO)
            const gap = magnitude(toNumber(minus(fraction(1), sum)))
            expect(rowGap(chain, i)).toBeGreaterThanOrEqual(gap)
            expect(rowGap(chain, i)).toBeLessThanOrEqual(gap + row.length * 2 ** -51)
          }
        },
      ),
      { seed: 3101, numRuns: 100 },
    )
  })

  test('the most arrivals are of the state to which most transitions lead', () => {
    fc.assert(
      fc.property(randomJourney({ touchpoints: 8 }), (model) => {
        const chain = compileChain(model)
        const into = chain.ids.map((_, state) => chain.column.filter((to) => to === state).length)
        exact(mostArrivals(chain), Math.max(0, ...into))
      }),
      { seed: 3102, numRuns: 50 },
    )
  })

  test('shares of weights that are off lie within their bound of the shares of those meant', () => {
    const weight = fc.record({
      true: fc.oneof(fc.constant(0), fc.double({ min: 1e-12, max: 1, noNaN: true })),
      error: fc.constantFrom(0, 1e-12, 1e-3, 0.2),
      sign: fc.constantFrom(-1, 1),
    })
    let [tightest, compared] = [Infinity, 0]
    fc.assert(
      fc.property(fc.array(weight, { minLength: 1, maxLength: 6 }), (weights) => {
        fc.pre(weights.some((each) => each.true > 0))
        // Relative errors are of the weight that is meant: what is given is off by as much at most.
        const given = Float64Array.from(weights, (w) => w.true * (1 + w.sign * w.error * 0.999))
        const meant = weights.map((w) => fraction(w.true))
        const total = meant.reduce(add, ZERO)
        const { probability, errorBound } = sharesOf(
          given,
          Float64Array.from(weights, ({ error }) => error / (1 - error)),
        )
        for (const [i, p] of probability.entries()) {
          const off = magnitude(toNumber(minus(fraction(p), over(meant[i] as never, total))))
          expect(off).toBeLessThanOrEqual(errorBound)
          if (off > 1e-13) tightest = Math.min(tightest, errorBound / off)
          compared++
        }
      }),
      { seed: 3103, numRuns: 300 },
    )
    expect(compared).toBeGreaterThan(300)
    // It is no more than a few times too wide where errors work against one another.
    expect(tightest).toBeLessThan(2)
    exact(sharesOf(Float64Array.of(1, 0), Float64Array.of(0, Infinity)).errorBound < 1e-14, true)
    exact(sharesOf(Float64Array.of(1, 1), Float64Array.of(9, 9)).errorBound, 1)
  })
})
