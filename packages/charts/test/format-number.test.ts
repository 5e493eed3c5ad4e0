import { expect, test } from 'vitest'
import { formatNumber } from '../src/index.ts'

test.each([
  [1234.5, { digits: 1 }, '1,234.5'],
  [-0.25, { digits: 2 }, '\u22120.25'],
  [-0.001, { digits: 1 }, '0.0'],
  [0, { sign: true }, '0'],
  [3, { sign: true }, '+3'],
  [46.4, { unit: '%' }, '46\u00a0%'],
  [6.24, { digits: 1, locale: 'nb', unit: '%' }, '6,2\u00a0%'],
  [-6.24, { digits: 1, locale: 'nb' }, '\u22126,2'],
] as const)('%d with %o is %s', (value, options, text) => {
  expect(formatNumber(value, options)).toBe(text)
})
