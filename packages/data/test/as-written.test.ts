import { describe, expect, test } from 'vitest'
import {
  asWritten,
  type EventLogColumns,
  hasDecimalComma,
  isoDate,
  preset,
  readEventLog,
  timeFacts,
} from '../src/index.ts'

const utf8 = new TextEncoder()

describe('dates as spreadsheets write them', () => {
  test.each([
    ['31.12.2024', 'day-first', '2024-12-31'],
    ['1/2/2024 9.05', 'day-first', '2024-02-01T09:05:00'],
    ['1/2/2024 9:05:07 PM', 'month-first', '2024-01-02T21:05:07'],
    ['12/31/2024, 12:00 AM', 'month-first', '2024-12-31T00:00:00'],
    ['2024/1/2 03:04', 'year-first', '2024-01-02T03:04:00'],
    ['31-12-2024 kl. 14.30', 'day-first', '2024-12-31T14:30:00'],
    ['31.12.24 14:30:05', 'day-first', '2024-12-31T14:30:05'],
    ['12/31/69', 'month-first', '2069-12-31'],
    ['12/31/70', 'month-first', '1970-12-31'],
    ['24-12-31', 'day-first', '24-12-31'],
    ['31.12-2024', 'day-first', '31.12-2024'],
    ['2024-01-02T03:04:05Z', 'day-first', '2024-01-02T03:04:05Z'],
    ['soon', 'day-first', 'soon'],
  ] as const)('%s, %s', (text, order, iso) => {
    expect(isoDate(text, order)).toBe(iso)
  })

  test('a day above 12 tells which number is the month; without one, both could be', () => {
    expect(timeFacts(['01.02.2024', '31.01.2024']).orders).toEqual(['day-first'])
    expect(timeFacts(['1/31/2024', '2/1/2024']).orders).toEqual(['month-first'])
    expect(timeFacts(['1/2/2024']).orders).toEqual(['day-first', 'month-first'])
    expect(timeFacts(['2024-01-31', 'soon'])).toMatchObject({
      understood: 1,
      orders: [],
      unread: 1,
      strange: 'soon',
    })
  })

  test('a few broken dates among many leave the others what they are', () => {
    const dates = Array.from({ length: 40 }, (_, i) => `${(i % 28) + 1}.11.2026 10:30`)
    expect(timeFacts([...dates, 'i går', '31.02.2026'])).toEqual({
      understood: 0,
      unread: 2,
      strange: 'i går',
      orders: ['day-first'],
    })
    expect(timeFacts([...dates.slice(0, 20), 'i går', '31.02.2026'])).toMatchObject({
      unread: 22,
      orders: [],
    })
  })
})

describe('a log as a country writes it', () => {
  const file = (text: string) => [utf8.encode(text)]
  const columns: EventLogColumns = {
    customer: 'who',
    time: 'at',
    touchpoint: 'what',
    value: 'worth',
  }

  test.each([
    ['1 234,50', 1234.5],
    ['12,5', 12.5],
    ['1.234,5', 1234.5],
    ['kr 1\u00a0234,50', 1234.5],
    ['7', 7],
    ['-3,25 €', -3.25],
  ])('%s is an amount', async (text, amount) => {
    const { log } = await readEventLog(
      file(`who;at;what;worth\na;1;ad;${text}\n`),
      asWritten(columns, { decimalComma: true }),
    )
    expect(log.value?.[0]).toBe(amount)
  })

  test('an amount that isn’t one with a comma is a problem as ever', async () => {
    expect(['1,234.50', '1,2,3', 'kr'].map(hasDecimalComma)).toEqual([false, false, false])
    const reading = readEventLog(
      file('who;at;what;worth\na;1;ad;1,234.50\n'),
      asWritten(columns, { decimalComma: true }),
    )
    await expect(reading).rejects.toThrow('"1,234.50" has marks between its digits')
  })

  test('nothing is understood otherwise than it is said to be written', async () => {
    const nordic = 'who;at;what;worth\na;01.02.2024;ad;1,5\n'
    const read = (writing: Parameters<typeof asWritten>[1]) =>
      readEventLog(file(nordic), asWritten(columns, writing))
    await expect(read({ dates: 'day-first' })).rejects.toThrow('"1,5" has a comma')
    await expect(read({ decimalComma: true })).rejects.toThrow('can mean two dates')
    const { log } = await read({ dates: 'month-first', decimalComma: true })
    expect([log.time[0], log.value?.[0]]).toEqual([Date.UTC(2024, 0, 2), 1.5])
  })

  test('of a preset, too', async () => {
    const text = 'OPPORTUNITYID,FIELD,NEWVALUE,CREATEDDATE\n1,StageName,won,31.12.2024 14:30\n'
    const { log } = await readEventLog(
      file(text),
      asWritten(preset('salesforce'), { dates: 'day-first' }),
    )
    expect(log.time[0]).toBe(Date.UTC(2024, 11, 31, 14, 30))
  })
})
