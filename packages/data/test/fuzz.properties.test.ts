import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changed, changes, damaged, damages } from '../../../scripts/fuzz/damage.ts'
import { fuzzParameters } from '../../../scripts/fuzz/parameters.ts'
import {
  countEventLog,
  type EventLogColumns,
  EventLogError,
  type EventMapping,
  preset,
  readEventLog,
  readPathTable,
  withRules,
} from '../src/index.ts'
import { COLUMNS, cut } from './read-text.ts'

// Every reader on bytes that are random, or good but for some damage, in one piece and cut anywhere:
// both ways give the same log with all rows accounted for, or the same refusal in words.
const utf8 = new TextEncoder()
const ROWS = 24
const rows = Array.from({ length: ROWS }, (_, i) => ({
  customer: `c${i >> 2}`,
  time: `2024-01-0${1 + (i % 9)}T10:0${i % 6}:00Z`,
  touchpoint: ['ad', 'søk, "x"', 'cart'][i % 3] as string,
}))
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
const delimited = (delimiter: string, end: string) =>
  [
    Object.keys(COLUMNS).join(delimiter),
    ...rows.map((row) => [row.customer, row.time, quoted(row.touchpoint)].join(delimiter)),
  ].join(end)
const lines = rows.map((row) => JSON.stringify(row))
const xes = `<log>\n${rows
  .map(
    ({ customer, time, touchpoint }) =>
      `<trace><string key="concept:name" value="${customer}"/><event><string key="concept:name" value="${touchpoint.replaceAll('"', '&quot;')}"/><date key="time:timestamp" value="${time}"/></event></trace>`,
  )
  .join('\n')}</log>`
const parquet = new Uint8Array(readFileSync(join(import.meta.dirname, 'files/gzip.parquet')))
const rules = withRules(COLUMNS, {
  format: 'sojourn-rules',
  version: 1,
  rules: [
    { pattern: '^a', touchpoint: 'first', phase: 'p' },
    { exact: 'cart', leaveOut: true },
  ],
})

type Format = [string, Uint8Array, EventLogColumns | EventMapping]
const FORMATS: Format[] = [
  ['comma', utf8.encode(delimited(',', '\n')), COLUMNS],
  ['semicolon, CRLF, with a mark', utf8.encode(`\ufeff${delimited(';', '\r\n')}`), COLUMNS],
  ['tab, with rules', utf8.encode(delimited('\t', '\n')), rules],
  ['UTF-16', new Uint8Array(Buffer.from(`\ufeff${delimited(',', '\n')}`, 'utf16le')), COLUMNS],
  ['gzip', new Uint8Array(gzipSync(delimited(',', '\n'))), COLUMNS],
  ['JSON lines', utf8.encode(lines.join('\n')), COLUMNS],
  ['a JSON list', utf8.encode(`[${lines.join(',\n')}]`), COLUMNS],
  ['XES', utf8.encode(xes), preset('xes')],
  ['Parquet', parquet, { ...COLUMNS, time: 'us' }],
]

const share = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })
const cuts = fc.array(share, { maxLength: 12 })
/** What files begin with; behind it come random bytes. */
const heads = fc.constantFrom<readonly number[]>(
  [],
  [...utf8.encode('customer,time,touchpoint\n')],
  [0xff, 0xfe],
  [0xef, 0xbb, 0xbf],
  [0x1f, 0x8b, 8, 0],
  [...utf8.encode('PAR1')],
  [...utf8.encode('[{"customer":')],
  [...utf8.encode('{"customer":')],
  [...utf8.encode('<log><trace>')],
)

describe.each(FORMATS)('%s', (_, good, columns) => {
  test('that is damaged is read alike in one piece and in many, or refused in the same words', async () => {
    const seen = { read: 0, refused: 0 }
    await fc.assert(
      fc.asyncProperty(damages, cuts, async (damages, cuts) => {
        const bytes = damages.reduce(damaged, good)
        seen[await sameWays(bytes, cuts, columns)]++
      }),
      fuzzParameters(91, 200),
    )
    expect(seen.refused).toBeGreaterThan(0)
    // Bytes that are packed are either right or not.
    if (!['gzip', 'Parquet'].includes(_)) expect(seen.read).toBeGreaterThan(0)
  })

  test('that is sound is read, wherever it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(cuts, async (cuts) => {
        expect(await sameWays(good, cuts, columns)).toBe('read')
      }),
      { seed: 92, numRuns: 20 },
    )
  })
})

test('XML that is broken before its first element is told alike, wherever it is cut', async () => {
  const bytes = Uint8Array.from([60, ...parquet])
  for (const share of [0.0005, 0.001, 0.0012, 0.01])
    expect(await sameWays(bytes, [share], COLUMNS)).toBe('refused')
})

test('random bytes are refused in words, or read with every row accounted for', async () => {
  await fc.assert(
    fc.asyncProperty(heads, fc.uint8Array({ maxLength: 300 }), cuts, async (head, tail, cuts) => {
      const bytes = Uint8Array.from([...head, ...tail])
      await sameWays(bytes, cuts, COLUMNS)
      await samePaths(bytes, cuts, { path: 'customer', conversions: 'time' })
    }),
    fuzzParameters(93, 800),
  )
})

describe.each([
  ['comma', 'path,n,worth,none\na > b,1,5.5,2\n"b > ""c""",0,,3\na,2,10,0\n'],
  ['semicolon', 'path;n;worth;none\na > b;1;5.5;2\n'],
])('a table of paths, %s', (_, text) => {
  test('that is damaged', async () => {
    const seen = { read: 0, refused: 0 }
    await fc.assert(
      fc.asyncProperty(damages, cuts, fc.boolean(), async (damages, cuts, packed) => {
        const plain = damages.reduce(damaged, utf8.encode(text))
        const bytes = packed ? new Uint8Array(gzipSync(plain)) : plain
        const columns = { path: 'path', conversions: 'n', value: 'worth', nulls: 'none' }
        seen[await samePaths(bytes, cuts, columns)]++
      }),
      fuzzParameters(94, 400),
    )
    expect(Math.min(seen.read, seen.refused)).toBeGreaterThan(0)
  })
})

test('rules that say what nobody would are refused in words, or kept', async () => {
  const good = JSON.stringify({
    format: 'sojourn-rules',
    version: 1,
    rules: [
      { prefix: 't', touchpoint: 'x', phase: 'p' },
      { pattern: '^a', leaveOut: true },
    ],
  })
  await fc.assert(
    fc.asyncProperty(changes, async (changes) => {
      await outcome(async () => withRules(COLUMNS, JSON.parse(changes.reduce(changed, good))))
    }),
    fuzzParameters(95, 200),
  )
})

/** Reads bytes in one piece, in many, as a blob, and counts them: all must come to the same. */
async function sameWays(
  bytes: Uint8Array,
  cuts: readonly number[],
  columns: EventLogColumns | EventMapping,
): Promise<'read' | 'refused'> {
  const blob = new Blob([Uint8Array.from(bytes)])
  const whole = await outcome(() => readEventLog([bytes], columns))
  expect(await outcome(() => readEventLog(cut(bytes, cuts), columns))).toEqual(whole)
  expect(await outcome(() => readEventLog(blob, columns))).toEqual(whole)
  const counted = await outcome(() => countEventLog(() => [bytes], columns))
  if (typeof whole === 'string') {
    expect(counted).toBe(whole)
    return 'refused'
  }
  const { log, rows, skipped, leftOut } = whole
  const out = leftOut.reduce((sum, { count }) => sum + count, 0)
  expect(rows).toBe(log.time.length + skipped.length + out)
  for (const { problem } of skipped) expect(problem.trim()).not.toBe('')
  expect(counted).toMatchObject({ rows, skipped, leftOut })
  return 'read'
}

async function samePaths(
  bytes: Uint8Array,
  cuts: readonly number[],
  columns: Parameters<typeof readPathTable>[1],
): Promise<'read' | 'refused'> {
  const whole = await outcome(() => readPathTable([bytes], columns))
  expect(await outcome(() => readPathTable(cut(bytes, cuts), columns))).toEqual(whole)
  return typeof whole === 'string' ? 'refused' : 'read'
}

/** What reading comes to, or the words with which it is refused; any other error is thrown on. */
async function outcome<Reading>(read: () => Promise<Reading>): Promise<Reading | string> {
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof EventLogError)) throw error
    expect(error.problems.length).toBeGreaterThan(0)
    expect(error.message.trim().length).toBeGreaterThan(15)
    return error.message
  }
}
