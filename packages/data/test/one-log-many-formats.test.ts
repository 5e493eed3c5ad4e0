import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { describe, expect, test } from 'vitest'
import { countEventLog, type EventSource, readEventLog } from '../src/index.ts'
import { COLUMNS, cut } from './read-text.ts'

// One contract for all formats: the same rows give the same log, whatever they are written as and
// wherever the pieces are cut.
const utf8 = new TextEncoder()
const ALL = { ...COLUMNS, channel: 'channel', value: 'value', tie: 'tie' }
const text = fc.oneof(
  fc.constantFrom(
    'ad',
    'a, b',
    'say "hi"',
    '__proto__',
    'constructor',
    'ø',
    '😀',
    'a\\',
    ']}',
    '{[',
  ),
  fc.string({ minLength: 1, unit: 'grapheme' }),
)
const row = fc.record({
  customer: fc.constantFrom('mia', 'bo', '12345678901234567890', '00'),
  time: fc.nat(10_000).map((minute) => new Date(1.6e12 + minute * 60_000).toISOString()),
  touchpoint: text,
  channel: fc.constantFrom('web', 'app', ''),
  value: fc.constantFrom('', '1', '2.5', 'much'),
  tie: fc.constantFrom('', '1', '2', '10'),
})
type Row = ReturnType<(typeof row)['generate']>['value']
const NAMES = ['customer', 'time', 'touchpoint', 'channel', 'value', 'tie'] as const

const csv = (rows: readonly Row[]) =>
  [
    NAMES.join(','),
    ...rows.map((row) => NAMES.map((n) => `"${row[n].replaceAll('"', '""')}"`).join(',')),
  ].join('\n')
/** Empty fields are left out or null, numbers are numbers, as they are in JSON. */
const objects = (rows: readonly Row[]) =>
  rows.map((row, i) =>
    Object.fromEntries(
      NAMES.flatMap((name): [string, unknown][] => {
        const value = row[name]
        if (value === '') return i % 2 === 1 ? [] : [[name, null]]
        const number = (name === 'value' || name === 'tie') && value !== 'much'
        return [[name, number ? Number(value) : value]]
      }),
    ),
  )
const ndjson = (rows: readonly Row[]) =>
  objects(rows)
    .map((o) => JSON.stringify(o))
    .join('\n')
const parquet = (rows: readonly Row[]) =>
  new Uint8Array(
    parquetWriteBuffer({
      columnData: NAMES.map((name) => ({
        name,
        data: rows.map((row) => (row[name] === '' ? null : row[name])),
        type: 'STRING' as const,
      })),
      rowGroupSize: 7,
    }),
  )
/** What a browser drops: bytes that can be read at any place. */
const dropped = (bytes: Uint8Array): EventSource => new Blob([Uint8Array.from(bytes)])

test('every format gives the log that CSV gives', async () => {
  const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 1, maxLength: 25 }),
      shares,
      async (rows, shares) => {
        fc.pre(rows.some(({ value, touchpoint }) => value !== 'much' && /\w/.test(touchpoint)))
        const usable = rows.filter(
          ({ touchpoint }) => touchpoint.trim() !== '' && !/[\0\ufffd\n\r]/.test(touchpoint),
        )
        fc.pre(usable.some(({ value }) => value !== 'much'))
        const expected = await readEventLog([utf8.encode(csv(usable))], ALL)
        const skips = expected.skipped.map(({ problem }) => problem)
        for (const [name, bytes] of [
          ['ndjson', utf8.encode(ndjson(usable))],
          ['list', utf8.encode(JSON.stringify(objects(usable)))],
          ['spread list', utf8.encode(`\ufeff\n${JSON.stringify(objects(usable), null, 1)}\n`)],
          ['utf-16', new Uint8Array(Buffer.from(`\ufeff${ndjson(usable)}`, 'utf16le'))],
          ['parquet', parquet(usable)],
        ] as const) {
          const packed = new Uint8Array(gzipSync(bytes))
          for (const source of [
            cut(bytes, shares),
            dropped(bytes),
            cut(packed, shares),
            dropped(packed),
          ]) {
            const reading = await readEventLog(source, ALL)
            expect(reading.log, name).toEqual(expected.log)
            expect(reading.rows).toBe(usable.length)
            expect(reading.skipped.map(({ problem }) => problem)).toEqual(skips)
          }
        }
      },
    ),
    { seed: 71, numRuns: 60 },
  )
})

describe('JSON', () => {
  const read = (file: string, columns = COLUMNS, options = {}) =>
    readEventLog([utf8.encode(file)], columns, options)

  test('nested fields by dotted names, and names that have dots', async () => {
    const columns = { customer: 'user.id', time: 'at', touchpoint: 'page.view.name' }
    const file =
      '{"user":{"id":7},"at":1,"page":{"view.name":"a"}}\n' +
      '{"user.id":7,"at":2,"page.view":{"name":"b"}}\n' +
      '{"user":{"id":8},"at":3,"page":{"view":{"name":"c"}}}\n'
    const { log, skipped } = await read(file, columns)
    expect(skipped).toEqual([])
    expect([log.customers, log.touchpoints, [...log.customer]]).toEqual([
      2,
      ['a', 'b', 'c'],
      [0, 0, 1],
    ])
  })

  test('ids of twenty digits are not rounded', async () => {
    const lines = [1, 2].map(
      (i) =>
        `{"customer":1234567890123456789${i},"time":${i},"touchpoint":"a\\"1234567890123456789"}`,
    )
    for (const file of [lines.join('\n'), `[${lines.join(',')}]`]) {
      const { log } = await read(file)
      expect([log.customers, log.touchpoints]).toEqual([2, ['a"1234567890123456789']])
    }
  })

  test('times that are numbers', async () => {
    const { log } = await read('{"customer":1,"time":1572631153.274,"touchpoint":"a"}')
    expect([...log.time]).toEqual([1572631153274])
  })

  const GOOD = '{"customer":"ok","time":1,"touchpoint":"ad"}'
  test.each<[string, string, string]>([
    ['no JSON', '{"customer":', 'is not JSON'],
    ['a word', 'customer', 'is not JSON'],
    ['a list', '[1]', 'is not an object such as'],
    ['a number', '7', 'is not an object such as'],
    ['null', 'null', 'is not an object such as'],
    ['no field', '{"customer":"a","time":1}', 'column "touchpoint": is empty'],
    [
      'null for a name',
      '{"customer":null,"time":1,"touchpoint":"a"}',
      'column "customer": is empty',
    ],
    [
      'an object',
      '{"customer":{"id":1},"time":1,"touchpoint":"a"}',
      'column "customer": has fields of its own: name one of them',
    ],
    [
      'a list of names',
      '{"customer":["a"],"time":1,"touchpoint":"a"}',
      'column "customer": is a list',
    ],
    [
      'a time that is none',
      '{"customer":1,"time":"soon","touchpoint":"a"}',
      'column "time": "soon" is not a time',
    ],
    ['a time that is true', '{"customer":1,"time":true,"touchpoint":"a"}', '"true" is not a time'],
    ['half a pair', '{"customer":"\\ud800","time":1,"touchpoint":"a"}', 'is not valid UTF-8'],
    ['a NUL', '{"customer":"a\\u0000","time":1,"touchpoint":"a"}', 'has a NUL character'],
  ])('%s costs its own row', async (_, broken, problem) => {
    const lines = await read(`${GOOD}\n${broken}\n\n${GOOD}\n`)
    expect(lines.skipped).toEqual([{ line: 2, problem: expect.stringContaining(problem) }])
    expect([lines.rows, lines.log.time.length]).toEqual([3, 2])
    await expect(read(`${GOOD}\n${broken}\n`, COLUMNS, { strict: true })).rejects.toThrow(
      'line 2: ',
    )
    if (problem === 'is not JSON' && broken.startsWith('{')) return
    const list = await read(`[${GOOD},\n${broken},\n\n${GOOD}]`)
    expect(list.skipped).toEqual([{ line: 2, problem: expect.stringContaining(problem) }])
    expect([list.rows, list.log.time.length]).toEqual([3, 2])
  })

  test.each([
    ['a list that is cut off', `[${GOOD},{"customer"`, 'line 1: the file ends within its list'],
    ['an empty list', ' [ ] ', 'the list of the file is empty'],
    ['a list and more', `[${GOOD}]\n]`, 'line 2: something stands behind the list'],
    [
      'an object over several lines',
      '{\n "customer": 1\n}',
      'line 1: an object runs over several lines',
    ],
    [
      'no good row',
      '{"customer":1,"time":"x","touchpoint":"a"}',
      'The file has no good row; the only one is malformed',
    ],
    [
      'columns that are missing',
      '{"user":{"id":1},"when":1,"touch_point":"a"}',
      'The first record has 4 columns: "user", "user.id", "when", "touch_point"',
    ],
    [
      'a column that is near',
      '{"Customer":1,"time":1,"touchpoint":"a"}',
      'did you mean "Customer"?',
    ],
  ])('%s is refused', async (_, file, words) => {
    await expect(read(file)).rejects.toThrow(words)
  })

  test('a column that no record has is refused, and one that a late record has is not', async () => {
    const lines = `${GOOD}\n`.repeat(1_500)
    const columns = { ...COLUMNS, channel: 'chanel' }
    await expect(read(lines, columns)).rejects.toThrow(
      'there is no column "chanel" for the channel',
    )
    const { log } = await read(
      `${lines}{"customer":1,"time":1,"touchpoint":"a","chanel":"web"}`,
      columns,
    )
    expect(log.channels).toEqual(['web'])
  })

  test('a column that must be there is missed long before the end', async () => {
    let pieces = 0
    function* endless() {
      for (; pieces < 10_000; pieces++) yield utf8.encode(`${GOOD}\n`.repeat(100))
    }
    await expect(readEventLog(endless(), { ...COLUMNS, touchpoint: 'page' })).rejects.toThrow(
      'for the touchpoint',
    )
    expect(pieces).toBeLessThan(50)
  })

  test('a line of more than 16 MiB costs itself, in a list it is refused', async () => {
    const long = `{"customer":"${'x'.repeat(17 * 2 ** 20)}`
    const { skipped, log } = await read(`${GOOD}\n${long}\n${GOOD}`)
    expect(skipped).toEqual([{ line: 2, problem: expect.stringContaining('longer than 16 MiB') }])
    expect(log.time.length).toBe(2)
    await expect(read(`[${GOOD},${long}`)).rejects.toThrow(/within 16 MiB|ends within its list/)
  })
})

test('counts of ordered NDJSON need no second reading', async () => {
  const lines = Array.from(
    { length: 3_000 },
    (_, i) => `{"customer":${i >> 2},"time":${i},"touchpoint":"t${i % 3}"}`,
  )
  let opened = 0
  const { counts, ordered } = await countEventLog(() => {
    opened++
    return [utf8.encode(lines.join('\n'))]
  }, COLUMNS)
  expect([ordered, opened, counts.customers, counts.events]).toEqual([true, 1, 750, 3_000])
})
