import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  firstTouch,
  lastTouch,
  linearTouch,
  pathTable,
  positionBased,
  timeDecay,
} from '../../src/attribution/index.ts'
import { solver } from '../tolerance.ts'
import { randomPaths, total } from './random-paths.ts'

const paths = pathTable([
  { path: 'a > b > a > c', conversions: 4, value: 80, nulls: 9 },
  { path: 'b', conversions: 1, value: 3 },
  { path: 'c > b', conversions: 2, value: 10 },
  { path: 'd > d', conversions: 0, nulls: 5 },
])

describe('by hand: a > b > a > c four times, b once, c > b twice, d only in vain', () => {
  test.each([
    ['first', firstTouch(paths), [4, 1, 2, 0], [80, 3, 10, 0]],
    ['last', lastTouch(paths), [0, 3, 4, 0], [0, 13, 80, 0]],
    ['linear', linearTouch(paths), [2, 3, 2, 0], [40, 28, 25, 0]],
    ['40/20/40', positionBased(paths), [2, 2.4, 2.6, 0], [40, 16, 37, 0]],
    [
      '10/60/30',
      positionBased(paths, { first: 0.1, last: 0.3 }),
      [0.4 + 1.2, 1.2 + 1 + 1.5, 1.2 + 0.5, 0],
      [8 + 24, 24 + 3 + 7.5, 24 + 2.5, 0],
    ],
    [
      'time decay, half-life 1: 1, 2, 4, 8 of 15 and 1, 2 of 3',
      timeDecay(paths),
      [4 * (5 / 15), 4 * (2 / 15) + 1 + 4 / 3, 4 * (8 / 15) + 2 / 3, 0],
      [80 * (5 / 15), 80 * (2 / 15) + 3 + 20 / 3, 80 * (8 / 15) + 10 / 3, 0],
    ],
  ])('%s', (_, credit, conversions, value) => {
    for (const [c, expected] of conversions.entries()) {
      solver(credit.conversions[c] as number, expected, 'conversions', 7)
      solver(credit.value?.[c] as number, value[c] as number, 'value', 93)
    }
  })

  test('two touches share equally where first and last get nothing', () => {
    expect([...positionBased(paths, { first: 0, last: 0 }).conversions]).toEqual([2, 4, 1, 0])
  })

  test('a long half-life is linear, a short one is last touch', () => {
    const linear = linearTouch(paths).conversions
    for (const [c, credit] of timeDecay(paths, { halfLife: 1e12 }).conversions.entries())
      solver(credit, linear[c] as number, '', 7)
    expect(timeDecay(paths, { halfLife: 1e-4 })).toEqual(lastTouch(paths))
  })
})

test('every model gives all conversions away, all value, and nothing to who was in vain', () => {
  fc.assert(
    fc.property(
      randomPaths(),
      fc.double({ min: 0.01, max: 50, noNaN: true }),
      fc.double({ min: 0, max: 0.5, noNaN: true }),
      (table, halfLife, first) => {
        const converting = new Set<number>()
        for (const [path, count] of table.conversions.entries())
          if (count > 0)
            for (const c of table.touch.subarray(table.start[path], table.start[path + 1]))
              converting.add(c)
        for (const credit of [
          firstTouch(table),
          lastTouch(table),
          linearTouch(table),
          timeDecay(table, { halfLife }),
          positionBased(table, { first, last: 0.5 - first }),
        ]) {
          solver(total(credit.conversions), total(table.conversions))
          solver(total(credit.value ?? []), total(table.value ?? []))
          for (const [c, conversions] of credit.conversions.entries())
            if (!converting.has(c)) expect(conversions).toBe(0)
        }
      },
    ),
    { seed: 4101, numRuns: 300 },
  )
})

test('without values there is no value', () => {
  expect(firstTouch(pathTable([{ path: 'a', conversions: 1 }])).value).toBeNull()
})

test('options out of range are refused', () => {
  for (const halfLife of [0, -1, Number.NaN, Infinity])
    expect(() => timeDecay(paths, { halfLife })).toThrow(RangeError)
  for (const shares of [{ first: -0.1 }, { last: 1.1 }, { first: 0.7 }, { first: Number.NaN }])
    expect(() => positionBased(paths, shares)).toThrow(RangeError)
})
