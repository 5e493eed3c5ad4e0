import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatRange, likelihood, twentyDots } from '../src/index.ts'

describe('formatRange', () => {
  test.each([
    [5.81, 6.59, { digits: 1 }, '5.8–6.6'],
    [31, 38, {}, '31–38'],
    [-0.1, 0.7, { digits: 1 }, '\u22120.1 to 0.7'],
    [0.1, 0.7, { digits: 1, sign: true }, '+0.1 to +0.7'],
    [-54, 3657, { sign: true }, '\u221254 to +3,657'],
    [-0.01, 0.01, { digits: 1 }, '0.0'],
    [5.8, 6.6, { digits: 1, locale: 'nb' }, '5,8–6,6'],
  ] as const)('from %d to %d with %o is %s', (low, high, options, text) => {
    expect(formatRange(low, high, options)).toBe(text)
  })
})

describe('likelihood', () => {
  test.each([
    [0.5, '10 in 20'],
    [0.94, '19 in 20'],
    [0.99, 'over 19 in 20'],
    [1, 'over 19 in 20'],
    [0.05, '1 in 20'],
    [0.01, 'under 1 in 20'],
    [0, 'under 1 in 20'],
  ])('%d is %s', (probability, text) => {
    expect(likelihood(probability)).toBe(text)
  })
})

describe('twentyDots', () => {
  const draws = fc
    .array(fc.integer({ min: -1e6, max: 1e6 }), { minLength: 20, maxLength: 400 })
    .map((values) => Float64Array.from(values, (value) => value / 1000))

  test('are twenty, in order, hollow from no change down', () => {
    fc.assert(
      fc.property(draws, (differences) => {
        const dots = twentyDots(differences)
        expect(dots).toHaveLength(20)
        const values = dots.map(({ value }) => value)
        expect(values).toEqual([...values].sort((a, b) => a - b))
        for (const { value, better, bin } of dots) {
          expect(better).toBe(value > 0)
          expect(bin > 0).toBe(better)
        }
      }),
      { seed: 20265 },
    )
  })

  test('stack: no two in one place, none without one below it', () => {
    fc.assert(
      fc.property(draws, (differences) => {
        const columns = new Map<number, number[]>()
        for (const { bin, level } of twentyDots(differences))
          columns.set(bin, [...(columns.get(bin) ?? []), level])
        for (const levels of columns.values()) expect(levels).toEqual(levels.map((_, i) => i))
      }),
      { seed: 20266 },
    )
  })

  test('stand no further out than half a column beyond the range', () => {
    fc.assert(
      fc.property(draws, (differences) => {
        const dots = twentyDots(differences)
        const values = dots.map(({ value }) => value)
        const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)]
        const column = (high - low || 1) / 11
        for (const { value, bin } of dots)
          expect(Math.abs(bin - value)).toBeLessThanOrEqual(column / 2 + 1e-9 * column)
      }),
      { seed: 20267 },
    )
  })

  test('of draws that are all equal are one column', () => {
    for (const value of [-2, 0, 0.7, 3]) {
      const dots = twentyDots(new Float64Array(50).fill(value))
      expect(new Set(dots.map(({ bin }) => bin)).size).toBe(1)
      expect(dots.filter(({ better }) => better)).toHaveLength(value > 0 ? 20 : 0)
    }
  })
})
