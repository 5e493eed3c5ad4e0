import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sojournVariances } from '../../src/analysis/sojourn-variances.ts'
import { compileChain, type Journey, journey } from '../../src/model/index.ts'
import { add, type Fraction, fraction, minus, times, within, ZERO } from '../fraction.ts'
import { exact, solver } from '../tolerance.ts'

type Definition = Parameters<typeof journey>[0]
const EPSILON = 2 ** -53

/** Variances by touchpoint, in square seconds, and their bounds as shares of the second moments. */
function variancesOf(...sojourns: (object | undefined)[]) {
  const chain = compileChain(
    journey({
      touchpoints: sojourns.map((sojourn, i) => ({ id: `t${i}`, ...(sojourn && { sojourn }) })),
      outcomes: [{ id: 'end' }],
      entries: { t0: 1 },
      transitions: Object.fromEntries(sojourns.map((_, i) => [`t${i}`, { end: 1 }])),
    } as unknown as Definition) as Journey,
  )
  const { x, bound } = sojournVariances(chain, chain.meanSojourn)
  const share = [...bound].map(
    (off, i) => off / ((x[i] as number) + (chain.meanSojourn[i] as number) ** 2),
  )
  return { chain, x, bound, share }
}

describe('variances of sojourn times and how far off they are', () => {
  test('none where a visit always takes the same, no time, or a time that is not known', () => {
    const { x, bound } = variancesOf(
      { distribution: 'fixed', value: '3d' },
      { distribution: 'fixed', value: '0s' },
      undefined,
    )
    expect([...x]).toEqual([0, 0, 0])
    expect([...bound]).toEqual([0, 0, 0])
  })

  test('of an exponential and a gamma time a few roundings', () => {
    const { x, share } = variancesOf(
      { distribution: 'exponential', mean: '90s' },
      { distribution: 'gamma', shape: 2.5, scale: '10s' },
    )
    exact(x[0], 8100)
    exact(x[1], 250)
    for (const off of share) {
      expect(off).toBeGreaterThanOrEqual(EPSILON)
      expect(off).toBeLessThan(10 * EPSILON)
    }
  })

  test('of samples within the bound of what their values and shares say exactly', () => {
    const samples = fc.array(
      fc.record({ seconds: fc.nat({ max: 1e6 }), weight: fc.integer({ min: 1, max: 99 }) }),
      { minLength: 2, maxLength: 12 },
    )
    fc.assert(
      fc.property(samples, samples, (...both) => {
        const { chain, x, bound, share } = variancesOf(
          ...both.map((list) => ({
            distribution: 'empirical',
            values: list.map(({ seconds }) => `${seconds}s`),
            weights: list.map(({ weight }) => weight),
          })),
        )
        for (const [i, list] of both.entries()) {
          const [from, until] = [chain.sampleStart[i] as number, chain.sampleStart[i + 1] as number]
          const over = (value: (k: number) => Fraction) =>
            Array.from({ length: until - from }, (_, k) =>
              times(fraction(chain.sampleShare[from + k] as number), value(from + k)),
            ).reduce(add, ZERO)
          const value = (k: number) => fraction(chain.sampleValue[k] as number)
          const mean = over(value)
          const truth = over((k) => times(minus(value(k), mean), minus(value(k), mean)))
          if (x[i] === 0) continue
          expect(within(fraction(x[i] as number), truth, fraction(bound[i] as number))).toBe(true)
          // A sum rounds once for each of its terms, if all are rounded up.
          expect(share[i]).toBeGreaterThanOrEqual((until - from) * EPSILON)
          expect(share[i]).toBeLessThan(10 * (list.length + 4) * EPSILON)
        }
      }),
      { seed: 721, numRuns: 60 },
    )
  })

  test('of a lognormal time as much as a rounding of σ² makes', () => {
    for (const sigma of [0.1, 1, 3, 6]) {
      const { x, bound, share } = variancesOf({
        distribution: 'lognormal',
        median: '10s',
        sigma,
      })
      const square = sigma ** 2
      solver(x[0] as number, 100 * Math.exp(square) * Math.expm1(square))
      // Two exponentials of it are multiplied, of which each is a share of as much as σ² off.
      const slope = 100 * Math.exp(square) * (2 * Math.exp(square) - 1)
      expect(bound[0]).toBeGreaterThanOrEqual(slope * square * EPSILON)
      expect(share[0]).toBeLessThan(20 * (1 + square) * EPSILON)
    }
  })

  test('of a Weibull time as much as ln Γ makes that is off by 1e-14', () => {
    for (const [shape, square] of [
      // Γ(1 + 2/k) and its logarithm.
      [2, 1],
      [1, 2],
      [0.5, 24],
      [0.2, 3628800],
      [0.1, 2432902008176640000],
    ] as const) {
      const { chain, x, bound, share } = variancesOf({
        distribution: 'weibull',
        shape,
        scale: '1s',
      })
      solver(x[0] as number, square - (chain.meanSojourn[0] as number) ** 2)
      const off = 1e-14 * Math.max(1, Math.log(square))
      expect(bound[0]).toBeGreaterThanOrEqual(off * square)
      expect(share[0]).toBeLessThan(10 * off)
    }
  })
})
