import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { markovAttribution, markovPosterior, pathTable } from '../../src/attribution/index.ts'
import { credibleInterval } from '../../src/estimation/index.ts'
import { exact, solver, standardErrors } from '../tolerance.ts'
import { randomRows } from './random-paths.ts'

describe('two channels that always convert: the effect of one is its share of entries, a Beta', () => {
  const paths = pathTable([
    { path: 'a', conversions: 30, value: 300 },
    { path: 'b', conversions: 70, value: 700 },
  ])
  const draws = 4000
  const posterior = markovPosterior(paths, { draws, seed: 11, level: 0.9 })

  test.each([
    ['low', 0.05],
    ['high', 0.95],
  ] as const)('%s', (end, at) => {
    const quantile = (p: number) => credibleInterval(30, 70, Math.abs(1 - 2 * p))[end]
    // A sample quantile has the standard error √(p (1 − p) / n) over the density.
    const step = 0.005
    const slope = (quantile(at + step) - quantile(at - step)) / (2 * step)
    const error = Math.sqrt((at * (1 - at)) / draws) * slope
    const ends = posterior.removalEffect?.[end] as Float64Array
    standardErrors(4)(ends[0] as number, quantile(at), error)
    // Effects add up to one here, so conversions and value are 100 and 1,000 times the same.
    standardErrors(4)(posterior.conversions[end][0] as number, 100 * quantile(at), 100 * error)
    standardErrors(4)(posterior.value?.[end][0] as number, 1000 * quantile(at), 1000 * error)
  })
})

test('a rate that a channel has is its Beta: the effect of one that all pass on the way is certain', () => {
  const paths = pathTable([{ path: 'a > b', conversions: 20, nulls: 80 }])
  const { removalEffect, conversions } = markovPosterior(paths, { draws: 200 })
  expect(removalEffect).toEqual({ low: Float64Array.of(1, 1), high: Float64Array.of(1, 1) })
  expect(conversions).toEqual({ low: Float64Array.of(10, 10), high: Float64Array.of(10, 10) })
})

test('in between: who skips the ad still meets the mail', () => {
  // Starting at the ad has p ~ Beta(100, 100); its effect is p, since all convert by the mail alike.
  const paths = pathTable([
    { path: 'ad > mail', conversions: 40, nulls: 60 },
    { path: 'mail', conversions: 10, nulls: 90 },
  ])
  const draws = 4000
  const { removalEffect } = markovPosterior(paths, { draws, seed: 3 })
  const { low, high } = credibleInterval(100, 100, 0.95)
  const error = ((high - low) / 4) * 0.045 // √(0.025 × 0.975 / 4000) / φ(1.96), in standard deviations
  standardErrors(4)(removalEffect?.low[0] as number, low, error)
  standardErrors(4)(removalEffect?.high[0] as number, high, error)
  solver(removalEffect?.low[1] as number, 1)
  solver(removalEffect?.high[1] as number, 1)
})

test('with a thousand million times the customers the range closes on the number', () => {
  fc.assert(
    fc.property(randomRows(4, 6), fc.integer({ min: 1, max: 3 }), (rows, order) => {
      const many = rows.map(({ path, conversions, nulls }) => ({
        path,
        conversions: 1e9 * conversions,
        value: 1e9 * conversions,
        nulls: 1e9 * nulls,
      }))
      const paths = pathTable(many)
      const { removalEffect } = markovAttribution(paths, { order })
      const posterior = markovPosterior(paths, { order, draws: 20 })
      if (removalEffect === null) {
        expect(posterior.removalEffect).toBeNull()
        return
      }
      for (const [c, effect] of removalEffect.entries())
        for (const end of ['low', 'high'] as const)
          expect(Math.abs((posterior.removalEffect?.[end][c] as number) - effect)).toBeLessThan(
            2e-3,
          )
    }),
    { seed: 4121, numRuns: 40 },
  )
})

test('few draws and many come by different roads to the same distribution', () => {
  // Fewer than 16 draws are eliminated one by one, more are replayed: the first ones are the same.
  const paths = pathTable([
    { path: 'a > b > a > c', conversions: 5, nulls: 9 },
    { path: 'b > c', conversions: 3, nulls: 12 },
    { path: 'c', conversions: 2, nulls: 20 },
  ])
  const spread = (draws: number) => {
    const { removalEffect } = markovPosterior(paths, { order: 2, draws, seed: 5, level: 0.999999 })
    return removalEffect as NonNullable<typeof removalEffect>
  }
  const [few, many] = [spread(15), spread(2000)]
  for (let c = 0; c < 3; c++) {
    expect(few.low[c]).toBeGreaterThanOrEqual(many.low[c] as number)
    expect(few.high[c]).toBeLessThanOrEqual(many.high[c] as number)
  }
})

test('the same seed gives the same, another another', () => {
  const rows = [
    { path: 'a > b', conversions: 5, nulls: 9 },
    { path: 'b', conversions: 3, nulls: 12 },
  ]
  const paths = pathTable(rows)
  const once = markovPosterior(paths, { draws: 50, seed: 'x' })
  expect(markovPosterior(paths, { draws: 50, seed: 'x' })).toEqual(once)
  expect(markovPosterior(paths, { draws: 50, seed: 'y' })).not.toEqual(once)
})

test('nobody converts: nothing to share, and no effects', () => {
  const paths = pathTable([{ path: 'a', conversions: 0, value: 0, nulls: 3 }])
  const { removalEffect, conversions, value } = markovPosterior(paths, { draws: 20 })
  expect(removalEffect).toBeNull()
  exact(conversions.high[0], 0)
  exact(value?.high[0], 0)
})

test('options out of range are refused', () => {
  const paths = pathTable([{ path: 'a', conversions: 1 }])
  for (const draws of [0, 1.5, -1]) expect(() => markovPosterior(paths, { draws })).toThrow('draws')
  for (const level of [0, 1, Number.NaN])
    expect(() => markovPosterior(paths, { level })).toThrow('level')
})
