import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EventLogError, readEventLog } from '../src/index.ts'
import { eventFiles } from '../src/node/index.ts'

// Files written by DuckDB 1.4: row i is of customer i / 3, i hours after 10:00:00.123456 on the first
// day of 2024; the touchpoints go round; orders have a value of 19.99 + i.
const path = (codec: string) => join(import.meta.dirname, 'files', `${codec}.parquet`)
const bytesOf = (codec: string) => new Uint8Array(readFileSync(path(codec)))
const COLUMNS = { customer: 'customer', time: 'us', touchpoint: 'touchpoint' }
const START = Date.UTC(2024, 0, 1, 10)
const HOUR = 3_600_000

describe.each(['uncompressed', 'snappy', 'gzip', 'zstd', 'lz4', 'brotli'])('%s', (codec) => {
  test('is read, from a path and from bytes', async () => {
    const columns = { ...COLUMNS, channel: 'channel', value: 'value' }
    const { log, rows, skipped } = await readEventLog(await eventFiles(path(codec)), columns)
    const n = codec === 'zstd' ? 2_500 : 60
    expect([rows, skipped]).toEqual([n, []])
    expect(log.touchpoints).toEqual(['ad', 'page', 'order'])
    for (let i = 0; i < n; i++) {
      expect(log.customer[i]).toBe(Math.floor(i / 3))
      expect(log.time[i]).toBeCloseTo(START + i * HOUR + 123.456, 3)
      expect(log.touchpoint[i]).toBe(i % 3)
      if (i % 3 === 2) expect(log.value?.[i]).toBeCloseTo(19.99 + i, 9)
      else expect(log.value?.[i]).toBeNaN()
      expect(log.channel?.[i]).toBe(i % 4 === 0 ? -1 : Number(i % 2 === 0))
    }
    const bytes = bytesOf(codec)
    for (const source of [[bytes], new Blob([bytes]), [gzipSync(bytes)]])
      expect((await readEventLog(source, columns)).log).toEqual(log)
  })
})

test.each([
  ['us', 123.456],
  ['ns', 123.456],
  ['micros', 123.456],
  ['ms', 123],
  ['tz', 0],
])('times as %s', async (time, fraction) => {
  const { log } = await readEventLog([bytesOf('snappy')], { ...COLUMNS, time })
  log.time.forEach((at, i) => void expect(at).toBeCloseTo(START + i * HOUR + fraction, 3))
})

test('days', async () => {
  const { log } = await readEventLog([bytesOf('snappy')], { ...COLUMNS, time: 'day' })
  expect([...log.time.slice(0, 2)]).toEqual([Date.UTC(2024, 0, 1), Date.UTC(2024, 0, 2)])
})

test.each(['number', 'id', 'user.id'])('customers as %s', async (customer) => {
  const { log } = await readEventLog([bytesOf('gzip')], { ...COLUMNS, customer })
  expect(log.customers).toBe(20)
})

test('numbers that are no longer exact are no names', async () => {
  await expect(
    readEventLog([bytesOf('gzip')], { ...COLUMNS, customer: 'rounded' }, { strict: true }),
  ).rejects.toThrow('column "rounded": 9007199254740992 may be rounded')
})

test('a dictionary column, and a row that is wrong has its number', async () => {
  const columns = { ...COLUMNS, touchpoint: 'kind', customer: 'channel' }
  const { log, skipped } = await readEventLog([bytesOf('gzip')], columns)
  expect(log.touchpoints).toEqual(['page', 'order', 'ad'])
  expect(skipped.slice(0, 2)).toEqual([
    { line: 1, problem: 'column "channel": is empty' },
    { line: 5, problem: 'column "channel": is empty' },
  ])
})

test('a column that is not there', async () => {
  const columns = { ...COLUMNS, touchpoint: 'touch_point', channel: 'user.idd' }
  const message = await readEventLog([bytesOf('gzip')], columns).catch((error) => error.message)
  expect(message).toContain('did you mean "touchpoint"?')
  expect(message).toContain(
    'there is no column "user.idd" for the channel; did you mean "user.id"?',
  )
})

test('a column that has fields of its own', async () => {
  await expect(readEventLog([bytesOf('gzip')], { ...COLUMNS, touchpoint: 'user' })).rejects.toThrow(
    'column "user": has fields of its own: name one of them',
  )
})

test('damaged bytes end in words or in rows, all of them', async () => {
  const good = bytesOf('snappy')
  const seen = { refused: 0, read: 0 }
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.nat(good.length - 5).map((end) => good.slice(0, 4 + end)),
        fc
          .array(fc.tuple(fc.nat(good.length - 5), fc.nat(255)), { minLength: 1, maxLength: 8 })
          .map((changes) => {
            const bytes = good.slice()
            for (const [at, byte] of changes) bytes[4 + at] = byte
            return bytes
          }),
      ),
      async (bytes) => {
        const reading = await readEventLog([bytes], COLUMNS).catch((error) => error)
        if (reading instanceof EventLogError) {
          seen.refused++
          expect(reading.message.length).toBeGreaterThan(20)
          return
        }
        if (reading instanceof Error) throw reading
        seen.read++
        expect(reading.rows).toBe(reading.log.time.length + reading.skipped.length)
      },
    ),
    { seed: 72, numRuns: 400 },
  )
  expect(Math.min(seen.refused, seen.read)).toBeGreaterThan(20)
})
