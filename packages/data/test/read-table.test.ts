import fc from 'fast-check'
import { expect, test } from 'vitest'
import { EventLogError, readTable } from '../src/index.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

test('a table comes back as it was written, whatever its fields and however it comes', async () => {
  const field = fc
    .string({ unit: 'grapheme', maxLength: 8 })
    .filter((text) => !/[\0\ufffd\ufeff]/.test(text))
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(field, field, field), { minLength: 1, maxLength: 6 }),
      fc.constantFrom(',', ';', '\t'),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.integer({ min: 1, max: 40 }),
      async (rows, delimiter, end, piece) => {
        const quote = (text: string) => `"${text.replaceAll('"', '""')}"`
        const text = [['a', 'b', 'c'], ...rows]
          .map((row) => row.map(quote).join(delimiter) + end)
          .join('')
        const all = bytes(text)
        const pieces = Array.from({ length: Math.ceil(all.length / piece) }, (_, i) =>
          all.subarray(i * piece, (i + 1) * piece),
        )
        const { text: read, lines } = await readTable(pieces, { third: 'c', first: 'a' })
        expect(read.first).toEqual(rows.map(([a]) => a))
        expect(read.third).toEqual(rows.map(([, , c]) => c))
        expect(lines[0]).toBe(2)
      },
    ),
    { seed: 31 },
  )
})

test.each([
  ['nothing', '', ['the file is empty']],
  ['a header alone', 'a,seat\n', ['a header, but no rows']],
  [
    'other columns',
    'a,sea,a\n1,2,3\n',
    ['"a" for the first stands in the header twice', 'no column "seat" for the second', '"sea"'],
  ],
  ['ragged rows', 'a,seat\n1\n2,3,4\n', ['line 2: 1 field', 'line 3: 3 fields']],
  ['damage', 'a,seat\n1,2\nx,\ufffd\n', ['line 3: column "seat"', 'not valid UTF-8']],
])('%s is refused in words', async (_, text, words) => {
  const error = await readTable([bytes(text)], { first: 'a', second: 'seat' }).catch((e) => e)
  expect(error).toBeInstanceOf(EventLogError)
  for (const word of words) expect(error.message).toContain(word)
})
