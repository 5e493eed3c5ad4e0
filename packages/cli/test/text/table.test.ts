import { expect, test } from 'vitest'
import { paintWith } from '../../src/text/paint.ts'
import { shorten } from '../../src/text/shorten.ts'
import { table } from '../../src/text/table.ts'
import { textWidth } from '../../src/text/width.ts'
import { wrap } from '../../src/text/wrap.ts'

const plain = paintWith(false)
const COLUMNS = [
  { title: 'Name', names: true },
  { title: 'Share\nof all' },
  { title: 'Times' },
] as const

test('names stand left, numbers right, titles over them', () => {
  const rows = [
    ['ad', '5.5 %', '1,234'],
    ['checkout', '30.0 %', '7'],
  ]
  expect(table(COLUMNS, rows, 80, plain)).toBe(
    [
      '           Share',
      'Name      of all  Times',
      '────────  ──────  ─────',
      'ad         5.5 %  1,234',
      'checkout  30.0 %      7',
    ].join('\n'),
  )
})

test('what is too wide: names are shortened, then columns go below', () => {
  const rows = [['a very long name indeed', '5.5 % (5.3–5.7)', '123,456,789']]
  expect(table(COLUMNS, rows, 40, plain).split('\n').at(-1)).toBe(
    'a ver…deed  5.5 % (5.3–5.7)  123,456,789',
  )
  const narrow = table(COLUMNS, rows, 26, plain)
  expect(narrow.split('\n').every((line) => textWidth(line) <= 26)).toBe(true)
  expect(narrow.split('\n\n')).toHaveLength(2)
})

test('texts are cut in their middle, between whole characters', () => {
  expect(shorten('checkout', 8)).toBe('checkout')
  expect(shorten('checkout', 5)).toBe('ch…ut')
  expect(textWidth(shorten('买东西的购物车', 8))).toBeLessThanOrEqual(8)
  expect(shorten('👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 5)).toBe('👩‍👩‍👧‍👦…👩‍👩‍👧‍👦')
})

test('prose is wrapped between words, and numbers keep their %', () => {
  expect(wrap('one two 5.5 % three', 13)).toBe('one two 5.5 %\nthree')
  expect(wrap('one two 5.5 % three', 12)).toBe('one two\n5.5 % three')
  expect(wrap('one two', 5, '- ', '  ')).toBe('- one\n  two')
})
