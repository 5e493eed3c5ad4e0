import { describe, expect, test } from 'vitest'
import { readEventLog } from '../src/index.ts'
import { COLUMNS, cut, readText } from './read-text.ts'

// Each file has a header in line 1 and good rows of the customer `ok` around what is broken.
const HEADER = 'customer,time,touchpoint,value\n'
const OK = 'ok,2020-02-01,ad,\n'
const WITH_VALUE = { ...COLUMNS, value: 'value' }
const ascii = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0))

/** What the broken lines are, how many good rows follow line 2, and each problem: line, words. */
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
  ['a day that is none', 'a,2019-02-30,b,\n', [[3, '"2019-02-30" is not a date: 2019-02 has 28 days']]],
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
  const file = new TextEncoder().encode(HEADER + OK + broken + OK + OK)
  const good = 3 + broken.split(OK).length - 1

  test.each([
    ['in one piece', [file]],
    ['byte by byte', Array.from(file, (byte) => Uint8Array.of(byte))],
  ])('%s', async (_, pieces) => {
    const { log, rows, skipped } = await readEventLog(pieces, WITH_VALUE)
    expect(skipped).toEqual(
      problems.map(([line, words]) => ({ line, problem: expect.stringContaining(words) })),
    )
    const extra = file.toString() === '' ? 0 : log.time.length - good
    expect(rows).toBe(good + extra + problems.length)
    expect(log.touchpoints[0]).toBe('ad')
    const ads = log.touchpoint.filter((code) => code === 0)
    expect(ads.length).toBe(good)
  })
})
