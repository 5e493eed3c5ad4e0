import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { countJourneys } from 'sojourn/estimation'
import { afterAll, expect, test } from 'vitest'
import { countEventLog, type EventLogColumns, EventLogError, readEventLog } from '../src/index.ts'
import { duckdbSorter } from '../src/node/index.ts'
import { canonical } from './canonical.ts'
import { COLUMNS, cut } from './read-text.ts'

const utf8 = new TextEncoder()
const folder = mkdtempSync(join(tmpdir(), 'sojourn-sorter-'))
afterAll(() => rmSync(folder, { recursive: true }))
const sorter = duckdbSorter({ keep: 4, memoryMebibytes: 100, folder })

const digest = (id: Uint8Array) => createHash('sha256').update(id).digest().subarray(0, 16)

const event = fc.record({
  customer: fc.constantFrom('a', 'b', 'a ', 'B', '10', '9', 'å', '𝒶', '\uffee', 'it’s'),
  minute: fc.nat(30),
  touchpoint: fc.constantFrom('ad', 'page', 'order', 'reviews'),
  channel: fc.constantFrom('web', 'app', ''),
  value: fc.constantFrom('', '1', '2.5', '1e-3', 'much'),
  number: fc.constantFrom('', '1', '2', '10', '-1.5', ' '),
  text: fc.constantFrom('', '1', '10', '9', 'x', '𝒶', '\uffee'),
})
type Event = ReturnType<(typeof event)['generate']>['value']

const OPTIONAL: Partial<EventLogColumns>[] = [
  {},
  { channel: 'channel', value: 'value' },
  { tie: 'number' },
  { tie: 'text', value: 'value' },
]

function fileOf(events: readonly Event[]): Uint8Array {
  const lines = events.map(({ minute, ...texts }) => {
    const { customer, touchpoint, channel, value, number, text } = texts
    const time = new Date(1.5e12 + minute * 60_000).toISOString()
    return [customer, time, touchpoint, channel, value, number, text].join(',')
  })
  return utf8.encode(
    ['customer,time,touchpoint,channel,value,number,text', ...lines, ''].join('\n'),
  )
}

test('the counts are those of the log that is read and kept', async () => {
  let sorted = 0
  const counted: typeof sorter = {
    ...sorter,
    begin(columns) {
      sorted++
      return sorter.begin(columns)
    },
  }
  await fc.assert(
    fc.asyncProperty(
      fc.array(event, { minLength: 6, maxLength: 50 }),
      fc.constantFrom(...OPTIONAL),
      fc.record({
        gap: fc.constantFrom('3min' as const, '20min' as const, undefined),
        repeat: fc.boolean(),
        order: fc.nat(2),
      }),
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 5 }),
      async (events, optional, { gap, ...others }, shares) => {
        fc.pre(events.some(({ value }) => value !== 'much'))
        const columns = { ...COLUMNS, ...optional }
        const options = { ...others, conversions: ['order'], ...(gap && { gap }) }
        const file = fileOf(events)
        const open = () => cut(file, shares)
        const { log, ...kept } = await readEventLog([file], columns)
        const { counts, ordered, ...reading } = await countEventLog(open, columns, {
          ...options,
          sorter: counted,
        })
        expect(reading).toEqual(kept)
        expect(counts.touchpoints).toEqual(log.touchpoints)
        expect(canonical(counts)).toEqual(canonical(countJourneys(log, options)))
        // Hashes that are no text keep customers apart as well.
        const hashed = { ...options, sorter, hashCustomer: digest }
        expect(canonical((await countEventLog(open, columns, hashed)).counts)).toEqual(
          canonical(counts),
        )
      },
    ),
    { seed: 41, numRuns: 60 },
  )
  expect(sorted).toBeGreaterThan(30)
  expect(readdirSync(folder)).toEqual([])
}, 60_000)

/** Customers in a jumble that a thousand chunks of DuckDB don't hold, with no two in one place. */
function* jumble(rows: number, from: number, to: number): Generator<Uint8Array> {
  yield utf8.encode('customer,time,touchpoint\n')
  for (let at = from; at < to; ) {
    const end = Math.min(to, at + 5_000)
    const lines: string[] = []
    for (; at < end; at++) {
      const mixed = (at * 7_919) % rows
      lines.push(`c${mixed % (rows / 8)},${1e9 + mixed},t${mixed % 5}\n`)
    }
    yield utf8.encode(lines.join(''))
  }
}

test('several chunks and pieces, of which each customer is in many', async () => {
  const rows = 120_000
  const options = { gap: '10000s' as const }
  const { log } = await readEventLog(jumble(rows, 0, rows), COLUMNS)
  const { counts } = await countEventLog(() => jumble(rows, 0, rows), COLUMNS, {
    ...options,
    sorter: duckdbSorter({ keep: 30_000, folder }),
  })
  expect(canonical(counts)).toEqual(canonical(countJourneys(log, options)))
}, 60_000)

test('it ends where it is told to, and leaves nothing behind', async () => {
  const stop = new AbortController()
  const rows = 200_000
  const sorting = countEventLog(() => jumble(rows, 0, rows), COLUMNS, {
    sorter: duckdbSorter({ keep: 20_000, folder }),
    signal: stop.signal,
    onProgress: (read) => {
      if (read < 100_000) return
      expect(readdirSync(folder).length).toBe(1)
      stop.abort(new Error('enough'))
    },
  })
  await expect(sorting).rejects.toThrow('enough')
  expect(readdirSync(folder)).toEqual([])
}, 60_000)

test.each([
  [
    'a folder that is not there',
    { folder: join(folder, 'none') },
    'no folder to write to: set TMPDIR',
  ],
  [
    'too little memory',
    { folder, memoryMebibytes: 3 },
    'not enough memory: allow more (memoryMebibytes, or --sort-memory',
  ],
])('%s is said, with what to do', async (_, options, words) => {
  const sorter = duckdbSorter({ keep: 10_000, ...options })
  const sorting = countEventLog(() => jumble(400_000, 0, 400_000), COLUMNS, { sorter })
  const error = await sorting.catch((error) => error)
  expect(error).toBeInstanceOf(EventLogError)
  expect(error.message).toContain(words)
  expect(readdirSync(folder)).toEqual([])
})
