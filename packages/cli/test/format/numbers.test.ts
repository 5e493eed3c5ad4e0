import { expect, test } from 'vitest'
import { chance } from '../../src/format/chance.ts'
import { count, counted } from '../../src/format/count.ts'
import { money, moneyDifference, moneyWithRange } from '../../src/format/money.ts'
import { points, share, shareRange, shareWithRange } from '../../src/format/share.ts'
import { visits } from '../../src/format/visits.ts'

test.each([
  [0, '0 %'],
  [1, '100 %'],
  [0.055, '5.5 %'],
  [0.00042, '0.04 %'],
  [0.00004, '< 0.01 %'],
  [0.9999, '> 99.9 %'],
  [1 - 2 ** -52, '100 %'],
  [0.3, '30.0 %'],
])('share %d', (probability, text) => expect(share(probability)).toBe(text))

test('ranges have digits that tell their ends apart', () => {
  expect(shareRange({ low: 0.053, high: 0.057 })).toBe('5.3–5.7 %')
  expect(shareRange({ low: 0.9493, high: 0.9506 })).toBe('94.93–95.06 %')
  expect(shareWithRange({ mean: 0.055, low: 0.053, high: 0.057 })).toBe('5.5 % (5.3–5.7)')
  expect(shareWithRange({ mean: 0.5, low: 0.5, high: 0.5 })).toBe('50.0 %')
})

test('differences have a sign, and a true minus', () => {
  expect(points({ mean: 0.003, low: -0.001, high: 0.007 })).toBe('+0.3 (−0.1 to +0.7)')
  expect(points({ mean: 0, low: 0, high: 0 })).toBe('0.00')
  expect(moneyDifference({ mean: 1200, low: -300.4, high: 2700 })).toBe('+1,200 (−300 to +2,700)')
  expect(moneyWithRange({ mean: 10, low: -5, high: 25 })).toBe('10 (−5 to 25)')
  expect(count(-1234)).toBe('−1,234')
  expect(money(-2.5)).toBe('−2.50')
})

test.each([
  [1, 'over 19 in 20'],
  [0.976, 'over 19 in 20'],
  [0.97, '19 in 20'],
  [0.5, '10 in 20'],
  [0.03, '1 in 20'],
  [0.024, 'under 1 in 20'],
])('chance %d', (probability, text) => expect(chance(probability)).toBe(text))

test('counts agree with their nouns', () => {
  expect(counted(1, 'row')).toBe('1 row')
  expect(counted(20_000, 'row')).toBe('20,000 rows')
  expect(['visits', visits(2.345), visits(123.45), visits(12345), visits(Infinity)]).toEqual([
    'visits',
    '2.35',
    '123.5',
    '12,345',
    '∞',
  ])
})
