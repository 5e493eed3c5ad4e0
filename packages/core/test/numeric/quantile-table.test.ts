import fc from 'fast-check'
import { gammaln } from 'simple-statistics'
import { describe, expect, test } from 'vitest'
import { SojournKind } from '../../src/model/chain.ts'
import { exponentialTable } from '../../src/numeric/exponential-table.ts'
import { gammaLogQuantile } from '../../src/numeric/gamma-quantile.ts'
import { lowerGamma, upperGamma } from '../../src/numeric/incomplete-gamma.ts'
import { normalCumulative } from '../../src/numeric/normal-cumulative.ts'
import { normalQuantile } from '../../src/numeric/normal-quantile.ts'
import { numberedStream, streamKey } from '../../src/numeric/numbered-stream.ts'
import { portableExponential } from '../../src/numeric/portable-exponential.ts'
import { type QuantileTable, quantileTable } from '../../src/numeric/quantile-table.ts'
import { tabledQuantile } from '../../src/numeric/tabled-quantile.ts'
import { sojournTables } from '../../src/simulation/sojourn-table.ts'
import { exact, solver } from '../tolerance.ts'

/** Both ends, both edges of every octave and cell on both sides, and random numbers between. */
function numbers(): number[] {
  const next = numberedStream(streamKey('quantiles'), 0)
  const edges = [-1, 0, 1].flatMap((off) =>
    Array.from({ length: 31 }, (_, octave) =>
      [4, 5, 6, 7].map((part) => ((part * 2 ** octave) >>> 2) + off),
    ).flat(),
  )
  const random = Array.from({ length: 4000 }, (_, k) => (next() >>> 0) >>> (k % 31))
  return [...edges, ...random].flatMap((units) => [units | 0, ~units])
}

const all = [...new Set(numbers().map((number) => number | 1))]

/** The share of the distribution on the nearer side of what a number draws, and which side that is. */
function tailOf(number: number): { tail: number; above: boolean } {
  const u = ((number | 1) >>> 0) / 2 ** 32
  return u < 0.5 ? { tail: u, above: true } : { tail: 1 - u, above: false }
}

/** `ln` of the exponential quantile: that of a weibull distribution with shape 1. */
const logWeibull = (tail: number, above: boolean) =>
  Math.log(above ? -Math.log(tail) : -Math.log1p(-tail))

type Tail = (x: number, above: boolean) => number
const tableOf = sojournTables()
const weibull: (k: number) => Tail = (k) => (x, above) =>
  above ? Math.exp(-(x ** k)) : -Math.expm1(-(x ** k))
const gamma: (a: number) => Tail = (a) => (x, above) => (above ? upperGamma : lowerGamma)(a, x)
const lognormal: (sigma: number) => Tail = (sigma) => (x, above) =>
  normalCumulative((above ? -1 : 1) * (Math.log(x) / sigma))

const laws: [string, number, number, Tail][] = [
  ...[0.2, 0.36, 0.8, 1, 1.7, 6, 20].map(
    (k) => [`weibull ${k}`, SojournKind.weibull, k, weibull(k)] as [string, number, number, Tail],
  ),
  ...[0.05, 0.3, 0.8, 1, 3, 40, 500].map(
    (a) => [`gamma ${a}`, SojournKind.gamma, a, gamma(a)] as [string, number, number, Tail],
  ),
  ...[0.01, 0.3, 1, 2.5, 4].map(
    (s) =>
      [`lognormal ${s}`, SojournKind.lognormal, s, lognormal(s)] as [string, number, number, Tail],
  ),
]

describe.each(laws)('tabled quantiles, %s', (_, kind, shape, tailAt) => {
  const table = tableOf(kind, shape)

  test('have just the tail that their number says, down to 2⁻³² on both sides', () => {
    for (const number of all) {
      const { tail, above } = tailOf(number)
      solver(tailAt(tabledQuantile(number, table), above), tail, `${number}`)
    }
  })

  test('fall while the number rises, across cells and octaves too', () => {
    const rising = [...all].sort((a, b) => (a >>> 0) - (b >>> 0))
    const drawn = rising.map((number) => tabledQuantile(number, table))
    expect(Math.min(...drawn)).toBeGreaterThan(0)
    // Neighbours at an edge may be closer than the polynomials on its sides are.
    const rises = drawn.filter((x, k) => x > (drawn[k - 1] ?? Infinity) * (1 + 1e-9))
    expect(rises).toEqual([])
  })
})

describe('tables of quantiles', () => {
  test('are off by less than 1e-9, whatever the shape', () => {
    const steepness = (shape: number): QuantileTable['squarings'] =>
      tableOf(SojournKind.gamma, shape).squarings
    exact(steepness(2), 0)
    expect(steepness(0.05)).toBeGreaterThan(2)
    fc.assert(
      fc.property(fc.double({ min: -3, max: 3, noNaN: true }), (log) => {
        const quantile = gammaLogQuantile(10 ** log)
        const table = quantileTable(quantile)
        for (const number of all.slice(0, 400)) {
          const { tail, above } = tailOf(number)
          const y = quantile(tail, above)
          if (y > -700) solver(Math.log(tabledQuantile(number, table)), y, `${10 ** log}`, 1)
        }
      }),
      { numRuns: 30, seed: 411 },
    )
  })

  test.each<[string, number, number, (tail: number, above: boolean) => number]>([
    ...[0.05, 0.1, 0.4, 0.55, 30].map((k): [string, number, number, typeof logWeibull] => [
      `weibull ${k}`,
      SojournKind.weibull,
      k,
      (tail, above) => logWeibull(tail, above) / k,
    ]),
    ...[1.6, 3, 6, 10].map((sigma): [string, number, number, typeof logWeibull] => [
      `lognormal ${sigma}`,
      SojournKind.lognormal,
      sigma,
      (tail, above) => (above ? -sigma : sigma) * normalQuantile(tail),
    ]),
  ])('are off by less than 1e-9, also steep ones: %s', (_, kind, shape, logQuantile) => {
    const table = tableOf(kind, shape)
    for (const number of all) {
      const { tail, above } = tailOf(number)
      solver(Math.log(tabledQuantile(number, table)), logQuantile(tail, above), `${number}`, 1)
    }
  })

  test('of weibull and gamma with shape 1 draw what portableExponential draws', () => {
    const exponential = exponentialTable()
    for (const kind of [SojournKind.weibull, SojournKind.gamma])
      for (const number of all) {
        const drawn = tabledQuantile(number, tableOf(kind, 1))
        // That one is off by 3e-13, whatever its size.
        const scale = Math.max(1e-3, drawn)
        solver(drawn, portableExponential(number, exponential), `${number}`, scale)
      }
  })

  test('equal laws share one', () => {
    exact(tableOf(SojournKind.gamma, 3), tableOf(SojournKind.gamma, 3))
    exact(tableOf(SojournKind.gamma, 3).cells.byteLength, 16_384)
  })

  test('below the smallest number that a double can hold they are 0, and never less', () => {
    const table = tableOf(SojournKind.gamma, 0.005)
    const drawn = all.map((number) => tabledQuantile(number, table))
    expect(drawn).toContain(0)
    expect(drawn.every((x) => x >= 0 && x < 100)).toBe(true)
  })
})

describe('quantiles of the gamma distribution', () => {
  // mpmath 1.4.1 with 40 digits: the root y of P(a, eʸ) = p, or of Q(a, eʸ) = p above.
  test.each([
    [0.05, 1e-9, false, -415.0023781889734],
    [0.05, 0.01, false, -92.64046516980703],
    [0.05, 0.5, false, -14.400004530398611],
    [0.05, 0.01, true, 0.0839986266289446],
    [0.05, 1e-9, true, 2.7158027443427737],
    [0.5, 1e-9, false, -41.688096149163314],
    [0.5, 0.01, false, -9.451852485175737],
    [0.5, 0.5, false, -1.4807447797617275],
    [0.5, 0.01, true, 1.1991959032325945],
    [0.5, 1e-9, true, 2.926513297525968],
    [3, 1e-9, false, -6.310047656580676],
    [3, 0.01, false, -0.8300094513690252],
    [3, 0.5, false, 0.9835980340437619],
    [3, 1e-9, true, 3.283625069751343],
    [40, 1e-9, false, 2.55125403771666],
    [40, 0.5, false, 3.680523767659185],
    [40, 1e-9, true, 4.502473664434675],
    [500, 1e-9, false, 5.933084441513035],
    [500, 0.5, false, 6.213941288557281],
    [500, 1e-9, true, 6.470766891978089],
    [250_000, 0.01, true, 12.43386395670665],
    [250_000, 1e-9, true, 12.441186549595235],
  ])('shape %d, tail %d, above %s', (a, tail, above, y) => {
    const found = gammaLogQuantile(a)(tail, above)
    solver(found, y, '', 1e-3 * Math.max(1, Math.abs(y)))
    // From the answer for a tail close by it finds the same.
    solver(gammaLogQuantile(a)(tail, above, gammaLogQuantile(a)(0.8 * tail, above)), y, '', 1e-2)
  })

  test('with a shape above a million go on where those below leave off', () => {
    const [below, above] = [gammaLogQuantile(1e6), gammaLogQuantile(1e6 * (1 + 1e-15))]
    for (const number of all.slice(0, 200)) {
      const tail = tailOf(number)
      solver(above(tail.tail, tail.above), below(tail.tail, tail.above), '', 0.02)
    }
  })

  test('without a neighbour to begin at, wherever the tail lies', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -2.5, max: 4, noNaN: true }),
        fc.double({ min: 1, max: 32, noNaN: true }),
        fc.boolean(),
        (logShape, octaves, above) => {
          const [a, tail] = [10 ** logShape, 2 ** -octaves]
          const y = gammaLogQuantile(a)(tail, above)
          // P(a, x) tends to xᵃ / Γ(a + 1).
          const below = above ? 1 - tail : tail
          if (y < -40) solver(a * y - gammaln(a + 1), Math.log(below), `shape ${a}`)
          else solver(gamma(a)(Math.exp(y), above), tail, `shape ${a}`)
        },
      ),
      { numRuns: 400, seed: 412 },
    )
  })
})
