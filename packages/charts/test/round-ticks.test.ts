import fc from 'fast-check'
import { expect, test } from 'vitest'
import { roundTicks } from '../src/charts/round-ticks.ts'

test.each([
  [0, 306, 4, [0, 100, 200, 300]],
  [-0.02, 1.1, 4, [0, 0.5, 1]],
  [-54, 3657, 4, [0, 1000, 2000, 3000]],
  [-3, 3, 2, [0]],
] as const)('from %d to %d, at most %d', (low, high, most, values) => {
  expect(roundTicks(low, high, most).values).toEqual(values)
})

test('ticks lie within the ends and are as many as allowed at most', () => {
  const ends = fc.tuple(
    fc.double({ min: -1e6, max: 0, noNaN: true }),
    fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
  )
  fc.assert(
    fc.property(ends, fc.integer({ min: 1, max: 6 }), ([low, high], most) => {
      const { values, digits } = roundTicks(low, high, most)
      expect(values.length).toBeLessThanOrEqual(most)
      expect(values).toContain(0)
      const slack = 1e-9 * (high - low)
      for (const value of values) {
        expect(value).toBeGreaterThanOrEqual(low - slack)
        expect(value).toBeLessThanOrEqual(high + slack)
        if (digits <= 6) expect(Number(value.toFixed(digits))).toBe(value)
      }
    }),
    { seed: 20264 },
  )
})
