import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readNumber } from '../src/fields/read-number.ts'

function read(text: string): number {
  const bytes = new TextEncoder().encode(`9${text}9`)
  return readNumber(bytes, 1, bytes.length - 1)
}

test('is the number that JavaScript reads, to the last bit', () => {
  const decimals = fc.stringMatching(
    /^[+-]?([0-9]{1,18}(\.[0-9]{0,18})?|\.[0-9]{1,3})(e-?[0-9]{1,3})?$/,
  )
  const doubles = fc.double({ noNaN: true, noDefaultInfinity: true }).map(String)
  fc.assert(
    fc.property(fc.oneof(decimals, doubles), (text) => {
      const number = Number(text)
      expect(read(text)).toBe(Number.isFinite(number) ? number : Number.NaN)
    }),
    { seed: 31, numRuns: 20_000 },
  )
})

test.each([
  '',
  ' ',
  '-',
  '.',
  '1,5',
  '1 000',
  '0x10',
  '1e',
  'e5',
  '1.2.3',
  '--1',
  'NaN',
  'Infinity',
  '1_0',
])('%j is no number', (text) => {
  expect(read(text)).toBeNaN()
})
