import fc from 'fast-check'
import type { EventLog } from 'sojourn/estimation'
import { expect, test } from 'vitest'
import { parseTime, readEventLog } from '../src/index.ts'
import { COLUMNS, cut } from './read-text.ts'
import { type SlowEvent, slowRead } from './slow-read.ts'
import { slowTime } from './slow-time.ts'

const ends = fc.constantFrom('\n', '\r\n', '\r')
/** Where the chunks end, as shares of the file; now and then after each byte. */
const shares = fc.oneof(
  { weight: 4, arbitrary: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 8 }) },
  { weight: 1, arbitrary: fc.constant(Array.from({ length: 500 }, (_, i) => i / 500)) },
)
const utf8 = new TextEncoder()

/** Any text that a name may be, with many of the characters that delimited files stumble over. */
const name = fc
  .string({
    unit: fc.oneof(fc.constantFrom(...'",;\t\n\r ab'), fc.string({ unit: 'binary', maxLength: 1 })),
    maxLength: 12,
  })
  .filter((text) => text.trim() !== '' && !/[\0\ufffd]/.test(text))

/** A log as plain rows; names are compared through the order of their first appearance. */
function rowsOf(log: EventLog) {
  return Array.from(log.time, (time, i) => ({
    customer: log.customer[i] as number,
    time,
    touchpoint: log.touchpoints[log.touchpoint[i] as number] as string,
  }))
}

function coded(events: readonly SlowEvent[]) {
  const codes = new Map<string, number>()
  return events.map(({ customer, time, touchpoint }) => {
    const code = codes.get(customer) ?? codes.size
    codes.set(customer, code)
    return { customer: code, time: slowTime(time), touchpoint }
  })
}

test('what a writer wrote is read back: any names, quoting, line ends and chunks', async () => {
  const moment = fc
    .date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString())
  const event = fc.record({ customer: name, time: moment, touchpoint: name, note: name })
  const columns = fc.shuffledSubarray(['customer', 'time', 'touchpoint', 'note'] as const, {
    minLength: 4,
  })
  const delimiters = fc.constantFrom(',', ';', '\t')
  const events = fc.array(event, { minLength: 1, maxLength: 12 })
  const quotings = fc.infiniteStream(fc.boolean())
  await fc.assert(
    fc.asyncProperty(
      events,
      columns,
      delimiters,
      quotings,
      fc.infiniteStream(ends),
      fc.boolean(),
      shares,
      async (events, columns, delimiter, quotings, ends, closed, shares) => {
        const write = (text: string) => {
          const must = /["\n\r]/.test(text) || text.includes(delimiter)
          return must || quotings.next().value ? `"${text.replaceAll('"', '""')}"` : text
        }
        const lines = [columns, ...events.map((event) => columns.map((column) => event[column]))]
        let file = ''
        for (const fields of lines) {
          const text = fields.map(write).join(delimiter)
          file += text + ends.next().value
        }
        if (closed) file = file.replace(/(\r\n|\n|\r)$/, '')
        const reading = await readEventLog(cut(utf8.encode(file), shares), COLUMNS)
        expect(reading.skipped).toEqual([])
        expect(rowsOf(reading.log)).toEqual(coded(events))
      },
    ),
    { seed: 11, numRuns: 1_000 },
  )
})

test('broken files are read as the slow twin reads them, wherever the chunks end', async () => {
  const marks = [',', '"', '""', '\n', '\r\n', '\r', ',"', '",', ' ']
  const token = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...marks) },
    { weight: 2, arbitrary: fc.constantFrom('a', 'b', '0', 'ø', '2020-02-01') },
    { weight: 2, arbitrary: fc.constantFrom('a,0,b\n', 'b,0,"a"\r', '"b",0,"c\n"\r\n') },
  )
  const text = fc.array(token, { maxLength: 40 }).map((tokens) => tokens.join(''))
  const isTime = (time: string) => !Number.isNaN(slowTime(time))
  let skippedRows = 0
  let goodRows = 0
  await fc.assert(
    fc.asyncProperty(text, shares, async (text, shares) => {
      // A good row at the start, so that there always is one.
      const file = `customer,time,touchpoint\na,0,b\n${text}`
      const expected = slowRead(file, ',', isTime)
      const { log, rows, skipped } = await readEventLog(cut(utf8.encode(file), shares), COLUMNS)
      expect(rowsOf(log)).toEqual(coded(expected.events))
      expect(skipped.map(({ line }) => line)).toEqual(expected.skipped)
      expect(rows).toBe(expected.events.length + expected.skipped.length)
      skippedRows += skipped.length
      goodRows += log.time.length - 1
    }),
    { seed: 12, numRuns: 6_000 },
  )
  // Both kinds must be met often for this to prove anything.
  expect(skippedRows).toBeGreaterThan(5_000)
  expect(goodRows).toBeGreaterThan(5_000)
})

test('parts and the whole of a file give the same problems in words', async () => {
  const token = fc.constantFrom(',', '"', '\n', '\r', 'a,0,b\n', 'ø', '1,50', '\0', '2019-02-30')
  const text = fc.array(token, { maxLength: 30 }).map((tokens) => tokens.join(''))
  await fc.assert(
    fc.asyncProperty(text, shares, async (text, shares) => {
      const file = utf8.encode(`customer,time,touchpoint\na,0,b\n${text}`)
      const whole = await readEventLog([file], COLUMNS)
      expect(await readEventLog(cut(file, shares), COLUMNS)).toEqual(whole)
      for (const { problem } of whole.skipped) expect(problem).not.toBe('')
    }),
    { seed: 13, numRuns: 1_500 },
  )
})

test('a time in a file is the time that parseTime gives', async () => {
  const text = fc.string({ unit: fc.constantFrom(...'0123456789-:T Z.+'), maxLength: 26 })
  await fc.assert(
    fc.asyncProperty(text, async (text) => {
      const file = `customer,time,touchpoint\na,0,b\na,${text},b\n`
      const { log, skipped } = await readEventLog([utf8.encode(file)], COLUMNS)
      const time = text.trim() === '' ? 'is empty' : parseTime(text)
      const expected = typeof time === 'number' ? [] : [`column "time": ${time}`]
      expect(skipped.map(({ problem }) => problem)).toEqual(expected)
      if (typeof time === 'number') expect(log.time[1]).toBe(time)
    }),
    { seed: 14, numRuns: 2_000 },
  )
})
