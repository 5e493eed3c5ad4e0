import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stationaryDistributions } from '../../src/analysis/index.ts'
import { compileChain, readJourney } from '../../src/model/index.ts'
import { add, fraction, ONE, solveExactly, times, within, ZERO } from '../fraction.ts'
import { denseChain } from '../slow-chain.ts'

const weight = fc.oneof(
  fc.double({ min: 0.01, max: 1, noNaN: true }),
  fc.double({ min: 0, max: 60, noNaN: true }).map((exponent) => 10 ** -exponent),
)

test('stationary shares lie within the bound of the exact solution, rare ways included', () => {
  const rows = fc.array(fc.array(fc.tuple(fc.nat({ max: 7 }), weight), { maxLength: 3 }), {
    minLength: 2,
    maxLength: 8,
  })
  fc.assert(
    fc.property(rows, fc.array(weight, { minLength: 8, maxLength: 8 }), (extra, onward) => {
      const n = extra.length
      // A ring makes it one closed class.
      const transitions = extra.map((row, i) => {
        const weights = new Map([[(i + 1) % n, onward[i] as number]])
        for (const [to, w] of row) weights.set(to % n, (weights.get(to % n) ?? 0) + w)
        const total = [...weights.values()].reduce((sum, w) => sum + w, 0)
        return Object.fromEntries([...weights].map(([to, w]) => [to, w / total]))
      })
      const chain = compileChain(
        readJourney({
          format: 'sojourn-journey',
          version: 1,
          touchpoints: transitions.map((_, i) => ({ id: `${i}` })),
          entries: { 0: 1 },
          transitions: Object.fromEntries(transitions.map((row, i) => [i, row])),
        }),
      )
      const [found] = stationaryDistributions(chain)
      const P = denseChain(chain)
      const others = P.map((_, i) => i).slice(1)
      const p = (i: number, j: number) => fraction(P[i]?.[j] as number)
      const leaves = (i: number) =>
        (P[i] as number[]).reduce((sum, q, j) => (j === i ? sum : add(sum, fraction(q))), ZERO)
      const ratio = solveExactly(
        others.map((j) => others.map((i) => (i === j ? leaves(j) : times(p(i, j), fraction(-1))))),
        others.map((j) => p(0, j)),
      )
      const weights = [ONE, ...ratio]
      const total = weights.reduce((sum, value) => add(sum, value), ZERO)
      expect(found?.errorBound).toBeLessThan(1e-11)
      for (const [i, value] of weights.entries()) {
        const truth = times(value, { over: total.under, under: total.over })
        const share = fraction(found?.probability[i] as number)
        expect(within(share, truth, fraction(found?.errorBound as number))).toBe(true)
      }
    }),
    { seed: 681, numRuns: 150 },
  )
})
