import { describe, expect, test } from 'vitest'
import { readEventLog } from '../src/index.ts'
import { COLUMNS, readText } from './read-text.ts'

// Each file has a header in line 1 and good rows of the customer `ok` around what is broken.
const HEADER = 'customer,time,touchpoint,value\n'
const OK = 'ok,2020-02-01,ad,\n'
const WITH_VALUE = { ...COLUMNS, value: 'value' }
const ascii = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0))

/** What is broken, the text that is, and each problem: its line and some of its words. */
type Case = [string, string, [number, string][]]

const CASES: Case[] = [
  ['too few fields', 'a,0,b\n', [[3, '3 fields, but the header has 4: an empty field needs its']]],
  ['one field', 'a\n', [[3, '1 field, but the header has 4']]],
  [
    'too many fields',
    'a,0,b,1,2\n',
    [[3, '5 fields, but the header has 4: put quotes around a field that has the delimiter ","']],
  ],
  ['no customer', ',0,b,\n', [[3, 'column "customer": is empty']]],
  ['a blank customer', ' \t,0,b,\n', [[3, 'column "customer": is empty']]],
  ['a customer of other blanks', '\u00a0\u2003,0,b,\n', [[3, 'column "customer": is empty']]],
  ['no time', 'a,,b,\n', [[3, 'column "time": is empty']]],
  ['no touchpoint', 'a,0,"",\n', [[3, 'column "touchpoint": is empty']]],
  ['a time that is none', 'a,soon,b,\n', [[3, 'column "time": "soon" is not a time: write 2020']]],
  [
    'a day that is none',
    'a,2019-02-30,b,\n',
    [[3, '"2019-02-30" is not a date: 2019-02 has 28 days']],
  ],
  ['an ambiguous date', 'a,01/02/2020,b,\n', [[3, 'write 2020-02-01 or 2020-01-02']]],
  ['a value in words', 'a,0,b,free\n', [[3, 'column "value": "free" is not a finite number']]],
  ['a decimal comma', 'a,0,b,"1,50"\n', [[3, '"1,50" has a comma: write decimals with a point']]],
  ['thousands marked', 'a,0,b,"1,234.50"\n', [[3, 'has marks between its digits: write it as in']]],
  ['a currency', 'a,0,b,€5\n', [[3, '"€5" is not a finite number']]],
  ['an infinite value', 'a,0,b,Infinity\n', [[3, '"Infinity" is not a finite number']]],
  ['a value too large', 'a,0,b,1e999\n', [[3, '"1e999" is too large to be a finite number']]],
  ['hexadecimal', 'a,0,b,0x10\n', [[3, '"0x10" is not a finite number']]],
  [
    'all at once',
    ' ,x,,y\n',
    [[3, 'column "customer": is empty; column "time": "x" is not a time']],
  ],
  ['a NUL character', 'a,0,b\0,\n', [[3, 'column "touchpoint": "b\\u0000" has a NUL character']]],
  ['a replacement character', 'a,0,b\ufffd,\n', [[3, 'is not valid UTF-8, or was damaged before']]],
  [
    'text after a closing quote',
    '"a"b,0,c,\n',
    [[3, 'field 1 has text behind its closing quote: double each quote that belongs to the text']],
  ],
  ['a blank after a closing quote', 'a,0,"c" ,\n', [[3, 'field 3 has text behind']]],
  [
    'a quote that is never closed',
    'a,0,"b,\n',
    [[3, 'the quote opened here is never closed; 3 lines were read as one field: close it, or']],
  ],
  [
    'a quote that a later row closes',
    `a,0,"b,\n${OK}c,0,"d",\n`,
    [[3, 'field 3 has text behind its closing quote']],
  ],
  [
    'a quote that a later row closes at its end',
    `a,0,"b,\n${OK}c",0,d,\n`,
    [[3, 'more fields than the header has 4; a quoted field of this row runs on to line 5']],
  ],
  [
    'too many fields, and then a quote that is never closed',
    'a,0,b,,"x\n',
    [[3, 'more fields than the header has 4']],
  ],
  [
    'a quote opened on the second line of a row',
    'a,0,"b\nc","d\n',
    [[4, 'the quote opened here (in the row that starts on line 3) is never closed']],
  ],
  [
    'line breaks in a row with too few fields',
    'a,"b\nc"\n',
    [
      [3, '2 fields, but the header has 4; a quoted field of this row runs on to line 4'],
      [4, '1 field, but the header has 4'],
    ],
  ],
  ['a long value', `a,0,b,${'x'.repeat(100)}\n`, [[3, `"${'x'.repeat(40)}…" is not a finite`]]],
]

describe.each(CASES)('%s', (_, broken, problems) => {
  const text = HEADER + OK + broken + OK + OK
  const crlf = text.replaceAll('\n', '\r\n')
  const bytes = (text: string) =>
    Array.from(new TextEncoder().encode(text), (b) => Uint8Array.of(b))

  test.each([
    ['in one piece', [new TextEncoder().encode(text)]],
    ['in one piece, CRLF', [new TextEncoder().encode(crlf)]],
    ['byte by byte', bytes(text)],
    ['byte by byte, CRLF', bytes(crlf)],
    ['byte by byte, CR', bytes(text.replaceAll('\n', '\r'))],
  ])('%s', async (_, pieces) => {
    const { log, rows, skipped } = await readEventLog(pieces, WITH_VALUE)
    expect(skipped).toEqual(
      problems.map(([line, words]) => ({ line, problem: expect.stringContaining(words) })),
    )
    expect(rows).toBe(log.time.length + skipped.length)
    const ads = log.touchpoint.filter((code) => log.touchpoints[code] === 'ad')
    expect(ads.length).toBe(text.split(OK).length - 1)
  })
})

describe('bytes that are no UTF-8', () => {
  test.each<[string, number[]]>([
    ['Latin-1', [0x6b, 0xf8, 0x70]],
    ['a character cut short', [0x61, 0xf0, 0x9f, 0x9b]],
    ['an overlong form', [0xc0, 0x80]],
    ['half a surrogate pair', [0xed, 0xa0, 0x80]],
  ])('%s', async (_, name) => {
    const head = ascii('customer,time,touchpoint\nok,0,ad\na,0,')
    const file = Uint8Array.from([...head, ...name, ...ascii('\nok,0,ad\n')])
    const { log, skipped } = await readText(file)
    expect(skipped).toEqual([
      { line: 3, problem: expect.stringContaining('is not valid UTF-8, or was damaged before') },
    ])
    expect([log.touchpoints, log.time.length]).toEqual([['ad'], 2])
  })

  test('half a character at the end of UTF-16', async () => {
    const text = '\ufeffcustomer,time,touchpoint\nok,0,ad\na,0,b'
    const utf16 = Buffer.from(text, 'utf16le')
    const { skipped } = await readText(Uint8Array.from([...utf16, 0x61]))
    expect(skipped).toEqual([{ line: 3, problem: expect.stringContaining('is not valid UTF-8') }])
  })

  test('in a column that is not read they do no harm', async () => {
    const head = ascii('customer,time,touchpoint,note\nok,0,ad,')
    const { log } = await readText(Uint8Array.from([...head, 0xff, 0, 10]))
    expect(log.time.length).toBe(1)
  })
})

describe('rows longer than 1 MiB', () => {
  const MEBIBYTE = 2 ** 20
  const lines = (file: string, size: number) => {
    const bytes = new TextEncoder().encode(file)
    const count = Math.ceil(bytes.length / size)
    return Array.from({ length: count }, (_, i) => bytes.slice(i * size, (i + 1) * size))
  }

  test.each([1_000, 65_536, 10 ** 9])(
    'a quote that is not closed, in pieces of %i',
    async (size) => {
      const many = Math.ceil((3 * MEBIBYTE) / OK.length)
      const file = `${HEADER}a,0,"b,\n${OK.repeat(many)}`
      const { log, skipped } = await readEventLog(lines(file, size), WITH_VALUE)
      const swallowed = Math.floor((MEBIBYTE - 'a,0,"b,\n'.length) / OK.length) + 2
      expect(skipped).toEqual([
        {
          line: 2,
          problem: expect.stringContaining(
            `not closed within 1 MiB; ${swallowed} lines were read as one field`,
          ),
        },
      ])
      expect(log.time.length).toBe(many)
    },
  )

  test.each([1_000, 65_536, 10 ** 9])('no line end, in pieces of %i', async (size) => {
    const file = `${HEADER}${OK}a,0,${'b'.repeat(3 * MEBIBYTE)},\r\n${OK}x\n`
    const { log, skipped } = await readEventLog(lines(file, size), WITH_VALUE)
    expect(skipped).toEqual([
      { line: 3, problem: 'the row is longer than 1 MiB: look for a line end that is missing' },
      { line: 5, problem: expect.stringContaining('1 field') },
    ])
    expect(log.time.length).toBe(2)
  })

  test('a row of 1 MiB with its line end is read, one byte more is not', async () => {
    const row = (length: number) => `a,0,${'b'.repeat(length - 6)},\n`
    const { log, skipped } = await readText(
      HEADER + row(MEBIBYTE) + row(MEBIBYTE + 1) + OK,
      WITH_VALUE,
    )
    expect(log.time.length).toBe(2)
    expect(skipped.map(({ line }) => line)).toEqual([3])
  })

  test('a line without an end is passed over without being kept', async () => {
    const piece = new Uint8Array(MEBIBYTE).fill(97)
    let most = 0
    async function* source() {
      yield ascii(HEADER + OK)
      for (let i = 0; i < 40; i++) {
        yield piece
        most = Math.max(most, process.memoryUsage().arrayBuffers)
      }
      yield ascii(`\n${OK}`)
    }
    const before = process.memoryUsage().arrayBuffers
    const { log, skipped } = await readEventLog(source(), WITH_VALUE)
    expect([log.time.length, skipped.map(({ line }) => line)]).toEqual([2, [3]])
    expect(most - before).toBeLessThan(16 * MEBIBYTE)
  })
})

// Read anew from every line, these would take hours if each look went on to the end of the file.
test.each([
  ['each line opens a quote that the next one closes', 'a","b\n'],
  ['each line opens a quote within many fields', 'a,0,","\n'],
  ['each line opens a quote', '"a,0,b\n'],
])('the time is linear where %s', async (_, line) => {
  const count = 100_000
  const { rows, skipped } = await readText(HEADER + OK + line.repeat(count) + OK, WITH_VALUE)
  expect(rows).toBe(skipped.length + 1 + Number(!skipped.some(({ line }) => line === count + 3)))
  expect(skipped.length).toBeGreaterThanOrEqual(count / 2)
})

test('a quote that opens in each of many pieces of one byte takes no longer', async () => {
  const file = new TextEncoder().encode(`${HEADER}${OK}a,0,"${'b\n'.repeat(60_000)}`)
  const pieces = Array.from(file, (byte) => Uint8Array.of(byte))
  const { skipped } = await readEventLog(pieces, WITH_VALUE)
  expect(skipped.length).toBe(60_000)
})

test('more than a million malformed rows are refused', async () => {
  const file = HEADER + OK + 'a\n'.repeat(1_000_001)
  await expect(readText(file, WITH_VALUE)).rejects.toThrow(
    /^More than a million rows are malformed\. The first:\nline 3: 1 field/,
  )
})
