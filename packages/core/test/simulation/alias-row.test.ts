import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aliasRow } from '../../src/numeric/alias-row.ts'
import { exact } from '../tolerance.ts'

const UNITS = 2 ** 32

/** How many of the 2³² numbers each item gets, from the table alone. */
function units(probability: readonly number[]): number[] {
  const { bits, threshold, alias } = aliasRow(probability)
  const taken = new Array<number>(2 ** bits).fill(0)
  const capacity = UNITS / 2 ** bits
  for (const [column, limit] of threshold.entries()) {
    const own = limit - column * capacity
    expect(own).toBeGreaterThanOrEqual(0)
    expect(own).toBeLessThan(capacity)
    taken[column] = (taken[column] as number) + own
    const other = alias[column] as number
    taken[other] = (taken[other] as number) + capacity - own
  }
  return taken
}

const distribution = fc
  .array(fc.oneof(fc.double({ min: 0.01, max: 1, noNaN: true }), fc.constantFrom(1e-12, 1e-7)), {
    minLength: 1,
    maxLength: 70,
  })
  .map((weights) => {
    const total = weights.reduce((sum, w) => sum + w, 0)
    return weights.map((w) => w / total)
  })

test('gives every item its share of 2³² units, give or take one', () => {
  fc.assert(
    fc.property(distribution, (probability) => {
      const taken = units(probability)
      exact(
        taken.reduce((sum, n) => sum + n, 0),
        UNITS,
      )
      // The rounding of the probabilities' own sum comes on top.
      for (const [i, p] of probability.entries())
        expect(Math.abs((taken[i] as number) - p * UNITS)).toBeLessThan(1 + 1e-5)
      for (const padding of taken.slice(probability.length)) exact(padding, 0)
    }),
    { numRuns: 300, seed: 5 },
  )
})

test('a sure step, and halves, quarters and eighths, are exact', () => {
  expect(units([1])).toEqual([UNITS, 0])
  expect(units([0.5, 0.25, 0.125, 0.125])).toEqual([UNITS / 2, UNITS / 4, UNITS / 8, UNITS / 8])
})
