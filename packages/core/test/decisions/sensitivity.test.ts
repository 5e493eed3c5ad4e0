import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  rangeOfDraws,
  rankCorrelations,
  thresholds,
  tornado,
  twoWayGrid,
} from '../../src/decisions/index.ts'
import { exact, solver, standardErrors } from '../tolerance.ts'
import { combine, normalDraws } from './normal-draws.ts'

const within = standardErrors(4)
const unknown = fc
  .tuple(fc.integer({ min: -9, max: 9 }), fc.nat(9), fc.nat(9))
  .map(([base, below, above]) => ({ low: base - below, base, high: base + above }))

test('the bars of a linear outcome are its slopes times the ranges, the widest first', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(unknown, fc.integer({ min: -5, max: 5 })), { minLength: 1, maxLength: 6 }),
      (given) => {
        const slopes = Object.fromEntries(given.map(([, slope], i) => [`x${i}`, slope]))
        const ranges = Object.fromEntries(given.map(([range], i) => [`x${i}`, range]))
        const { base, bars } = tornado(
          (x) => Object.entries(slopes).reduce((sum, [k, b]) => sum + b * (x[k] as number), 7),
          ranges,
        )
        const expected = given.reduce((sum, [range, slope]) => sum + slope * range.base, 7)
        exact(base + 0, expected + 0)
        for (const { name, atLow, atHigh, width } of bars) {
          const [slope, range] = [
            slopes[name] as number,
            ranges[name] as { low: number; base: number; high: number },
          ]
          exact(atHigh - base + 0, slope * (range.high - range.base) + 0)
          exact(atLow - base + 0, slope * (range.low - range.base) + 0)
          exact(width, Math.abs(slope) * (range.high - range.low))
        }
        const widths = bars.map(({ width }) => width)
        expect(widths).toEqual([...widths].sort((a, b) => b - a))
      },
    ),
    { seed: 1601, numRuns: 200 },
  )
})

test('a tornado refuses ranges and outcomes that are wrong, all at once', () => {
  const range = { low: 2, base: 1, high: Number.NaN }
  expect(() => tornado(() => 0, { a: range, b: range })).toThrow(
    'tornado: "a" goes from 2 over 1 to NaN; these must be finite and in order. "b" goes',
  )
  const fine = { low: 0, base: 1, high: 2 }
  expect(() => tornado(({ a }) => 1 / a, { a: fine, b: fine })).toThrow(
    'tornado: the outcome of a is Infinity and 0.5; it must be finite.',
  )
})

test('the range of normal draws is that of the normal distribution', () => {
  const [draws = new Float64Array()] = normalDraws('range', 1, 20_000)
  const { low, base, high } = rangeOfDraws(draws, 0.9)
  // Of a sample quantile: √(p (1 − p) / n) / density.
  const error = (p: number, z: number) =>
    Math.sqrt((p * (1 - p)) / 20_000) / (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI))
  within(low, -1.6448536269514722, error(0.05, 1.6448536269514722))
  within(base, 0, error(0.5, 0))
  within(high, 1.6448536269514722, error(0.05, 1.6448536269514722))
  expect(() => rangeOfDraws(draws, 1)).toThrow('level is 1')
})

test('rank correlations of the normal distribution: 6/π asin(ρ/2) (Pearson 1907)', () => {
  const [x = new Float64Array(), e = new Float64Array()] = normalDraws('ranks', 2, 10_000)
  for (const rho of [-0.9, -0.3, 0, 0.6]) {
    const y = combine([x, e], (a, b) => rho * a + Math.sqrt(1 - rho ** 2) * b)
    const [found, cubed] = rankCorrelations(y, [x, x.map((a) => a ** 3)])
    const { mean, standardError } = found as NonNullable<typeof found>
    within(mean, (6 / Math.PI) * Math.asin(rho / 2), standardError)
    // Ranks don't know of a rising transform.
    exact(cubed?.mean, mean)
    expect(standardError).toBeLessThan(0.0125)
  }
})

test('rank correlations: ties have their mean rank, and a constant has none', () => {
  // Ranks 1, 2.5, 2.5, 4 against 1 to 4: covariance 4.5, sums of squares 4.5 and 5.
  const [tied, constant] = rankCorrelations(
    [1, 2, 3, 4],
    [
      [0, 7, 7, 9],
      [5, 5, 5, 5],
    ],
  )
  solver(tied?.mean ?? 0, 4.5 / Math.sqrt(4.5 * 5))
  exact(constant, null)
})

test('a threshold is where a rising or falling gain is its target', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -0.9, max: 0.9, noNaN: true }),
      fc.double({ min: 0.2, max: 5, noNaN: true }),
      fc.boolean(),
      (at, steep, rising) => {
        const sign = rising ? 1 : -1
        const gain = (x: number) => 3 + sign * (Math.exp(steep * x) - Math.exp(steep * at))
        const found = thresholds(gain, -1, 1, { target: 3 })
        exact(found.paysAtLow, !rising)
        exact(found.crossings.length, 1)
        exact(found.crossings[0]?.pays, rising ? 'above' : 'below')
        solver(found.crossings[0]?.at ?? Number.NaN, at, '', 1)
        exact(found.crossings[0]?.standardError, 0)
      },
    ),
    { seed: 1602, numRuns: 200 },
  )
})

test('all crossings are found, and none where there is none', () => {
  const { paysAtLow, crossings } = thresholds((x) => Math.sin(x), 1, 9)
  exact(paysAtLow, true)
  expect(crossings.map(({ pays }) => pays)).toEqual(['below', 'above'])
  solver(crossings[0]?.at ?? 0, Math.PI)
  solver(crossings[1]?.at ?? 0, 2 * Math.PI)
  expect(thresholds((x) => x + 5, 0, 1)).toEqual({ paysAtLow: true, crossings: [] })
  expect(thresholds((x) => x - 5, 0, 1)).toEqual({ paysAtLow: false, crossings: [] })
})

test('the standard error of a threshold is the spread of repeated runs', () => {
  const runs = Array.from({ length: 400 }, (_, seed) => {
    const [z = new Float64Array()] = normalDraws(`threshold ${seed}`, 1, 500)
    const { crossings } = thresholds((x) => z.map((each) => x * x - 2 + each), 0, 4)
    return crossings[0] as { at: number; standardError: number }
  })
  const mean = runs.reduce((sum, { at }) => sum + at, 0) / 400
  const variance = runs.reduce((sum, { at }) => sum + (at - mean) ** 2, 0) / 399
  const stated = runs.reduce((sum, run) => sum + run.standardError ** 2, 0) / 400
  within(variance / stated, 1, Math.sqrt(2 / 399))
  within(mean, Math.SQRT2, Math.sqrt(stated / 400))
})

test('thresholds refuse what is wrong, all at once', () => {
  expect(() => thresholds((x) => x, 1, 1, { target: Number.NaN, parts: 0 })).toThrow(
    'thresholds: the range is 1 to 1; it must be finite and go up. target is NaN; it must be finite. parts is 0; it must be a whole number from 1.',
  )
  expect(() => thresholds(() => Number.NaN, 0, 1)).toThrow('the gain at 0 is NaN')
})

test('a grid holds the outcome of every pair', () => {
  const { value } = twoWayGrid((a, b) => 10 * a + b, [1, 2, 3], [4, 5])
  expect(value.map((row) => [...row])).toEqual([
    [14, 15],
    [24, 25],
    [34, 35],
  ])
  expect(() => twoWayGrid(() => 0, [Number.NaN], [1, Infinity])).toThrow(
    'twoWayGrid: rows[0] is NaN; it must be finite. columns[1] is Infinity; it must be finite.',
  )
})
