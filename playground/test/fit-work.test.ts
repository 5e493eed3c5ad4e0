import { readEventLog } from '@sojourn/data'
import { fitJourney } from 'sojourn/estimation'
import { describe, expect, test } from 'vitest'
import { customersInOrder } from '../src/fit/work/customers-in-order.ts'
import { fileBytes } from '../src/fit/work/file-bytes.ts'
import { fitLog } from '../src/fit/work/fit-log.ts'
import { fitPaths } from '../src/fit/work/fit-paths.ts'
import { found } from '../src/fit/work/found.ts'
import { look } from '../src/fit/work/look.ts'
import { mappingOf } from '../src/fit/work/mapping-of.ts'
import { renamed, ruleProblems } from '../src/fit/work/renamed.ts'
import { testLog } from '../src/fit/work/test-log.ts'
import { tidyFile } from '../src/fit/work/tidy-file.ts'
import { CHANCES, csvOf, generatedLog } from './generated-log.ts'

const file = (text: string, name = 'log.csv') => new File([text], name)
const COLUMNS = { customer: 'who', time: 'at', touchpoint: 'what' }
const ALL = { rules: [], onlyRules: false, leftOut: [], most: 100, always: [] }
const ORDER = { conversions: [], goals: ['order'], gap: '30d', minGroup: 5, source: 'log' } as const

test('a Nordic spreadsheet is read like the same log in ISO 8601', async () => {
  const nordic = file(
    'who;at;what;worth\na;31.01.2024 14.30;ad;\na;01.02.2024 08.00;order;1 234,50\n',
  )
  const { guess, columns } = await look(nordic)
  expect(guess.columns).toMatchObject({ time: 'at', touchpoint: 'what' })
  expect(columns.find(({ name }) => name === 'worth')?.decimalCommas).toBe(1)
  const mapping = mappingOf({
    columns: { ...COLUMNS, value: 'worth' },
    dates: 'day-first',
    decimalComma: true,
  })
  const { log } = await readEventLog(nordic, mapping)
  expect([...log.time]).toEqual([Date.UTC(2024, 0, 31, 14, 30), Date.UTC(2024, 1, 1, 8)])
  expect(log.value?.[1]).toBe(1234.5)
})

describe('a first look', () => {
  test('columns, first rows and a guess, of text and of objects within objects', async () => {
    const rows = Array.from({ length: 40 }, (_, i) => ({
      user: { id: i % 7 },
      time: `2024-01-${String((i % 28) + 1).padStart(2, '0')}`,
      event: i % 2 ? 'ad' : 'order',
    }))
    const json = file(rows.map((row) => JSON.stringify(row)).join('\n'), 'log.ndjson')
    const { columns, guess, rows: shown } = await look(json)
    expect(columns.map(({ name }) => name)).toEqual(['user.id', 'time', 'event'])
    expect(guess.columns).toMatchObject({ time: 'time', touchpoint: 'event' })
    expect(shown[1]).toEqual(['1', '2024-01-02', 'ad'])
  })

  test('a table of paths is known by its paths', async () => {
    const { paths } = await look(file('path,total_conversions,nulls\na > b,3,7\nb,1,9\n'))
    expect(paths).toEqual({
      columns: { path: 'path', conversions: 'total_conversions', nulls: 'nulls' },
      separator: ' > ',
    })
    expect((await look(file('who,at,what\na,2024-01-01,ad\n'))).paths).toBeUndefined()
  })

  test('nothing to look at is a problem, in words', async () => {
    await expect(look(file(''))).rejects.toThrow(/empty/)
  })
})

describe('names and what is found', () => {
  const text = `who,at,what
b,2024-01-03,/p/2
a,2024-01-02,/p/1
a,2024-01-01,ad
a,2024-01-05,order
b,2024-01-01,ad
c,2024-01-01,bot
`
  const reading = () => readEventLog(file(text), COLUMNS)

  test('rules, names left out and rare names merged: each event once', async () => {
    const { log } = await reading()
    const rules = [{ prefix: '/p/', touchpoint: 'product' }]
    const made = renamed(log, { ...ALL, rules, leftOut: ['bot'] })
    expect(made.log.touchpoints).toEqual(['product', 'ad', 'order'])
    expect(made.log.customers).toBe(2)
    expect(made.log.time.length).toBe(5)
    expect(made.uncaught.map(({ name, count }) => [name, count])).toEqual([
      ['ad', 2],
      ['order', 1],
      ['bot', 1],
    ])
    const few = renamed(log, { ...ALL, most: 1, always: ['order'] })
    expect(few.log.touchpoints).toContain('order')
    expect(few.log.touchpoints).toContain('ad')
    expect(few).toMatchObject({ other: 'other', lumped: 3 })
    const only = renamed(log, { ...ALL, rules, onlyRules: true })
    expect(only.log.touchpoints).toEqual(['product'])
    expect(ruleProblems([{ pattern: '(', touchpoint: 'x' }])[0]?.message).toMatch(/regular/)
  })

  test('each customer’s rows together and in the order of time', async () => {
    const { log } = await reading()
    const rows = [...customersInOrder(log)]
    const key = rows.map((row) => [log.customer[row], log.time[row]] as [number, number])
    expect(key).toEqual([...key].sort((a, b) => a[0] - b[0] || a[1] - b[1]))
    expect([...rows].sort((a, b) => a - b)).toEqual([...log.time.keys()])
  })

  test('how often a customer goes on after a name, and how long they are silent', async () => {
    const { log } = await reading()
    const { names, customers, silenceDays } = found(renamed(log, ALL))
    expect(customers).toBe(3)
    expect(names.find(({ name }) => name === 'ad')).toMatchObject({ count: 2, goesOn: 1 })
    expect(names.find(({ name }) => name === 'order')?.goesOn).toBe(0)
    expect(silenceDays).toBe(3)
  })
})

describe('fitting', () => {
  test('chances that are known are found again, as the library finds them', async () => {
    const csv = file(csvOf(generatedLog(15_000)))
    const { guess } = await look(csv)
    const { log } = await readEventLog(csv, mappingOf(guess))
    const fitted = fitLog(log, ORDER)
    const plain = fitJourney(log, { goals: ['order'], gap: '30d' }).journey
    for (const [from, ways] of Object.entries(CHANCES))
      for (const [to, chance] of ways) {
        const found = fitted.journey.transitions[from]?.[to] as number
        expect(Math.abs(found - chance)).toBeLessThan(0.05)
        expect(found).toBeCloseTo(plain.transitions[from]?.[to] as number, 10)
      }
    const tested = testLog(log, ORDER, () => {})
    expect(tested.verdict).toBe('passes')
    expect(tested.days).toBe(tested.horizonDays)
    expect(tested.last?.observed).toBeGreaterThan(0)
  })

  test('a log that changes half-way does not pass its test', async () => {
    const before = generatedLog(6_000, 1, Date.UTC(2024, 0, 1))
    const after = generatedLog(6_000, 2, Date.UTC(2025, 1, 15)).map((event) => ({
      ...event,
      customer: `later ${event.customer}`,
      touchpoint: event.touchpoint === 'cart' ? 'basket' : event.touchpoint,
    }))
    const csv = file(csvOf([...before, ...after]))
    const { guess } = await look(csv)
    const { log } = await readEventLog(csv, mappingOf(guess))
    expect(testLog(log, ORDER, () => {}).verdict).toBe('drifts')
  })

  test('rare steps are merged, and it is said where customers are few', async () => {
    const log = generatedLog(6_000)
    const rare = { ...log[0], touchpoint: 'rare', time: (log[0]?.time ?? 0) + 1 } as (typeof log)[0]
    const read = async (events: typeof log) => {
      const csv = file(csvOf(events))
      return (await readEventLog(csv, mappingOf((await look(csv)).guess))).log
    }
    const large = fitLog(await read([...log, rare]), ORDER)
    expect(large.journey.touchpoints.map(({ id }) => id)).not.toContain('rare')
    expect(large.small.touchpoint).toBe(1)
    expect(large.merged).toEqual(['other'])
    expect(large.journey.evidence?.minGroup).toBe(5)
    const some = await read(log.slice(0, 60))
    const few = fitLog(some, ORDER)
    expect([large.fewCustomers, few.fewCustomers]).toEqual([false, true])
    expect(few.journey.evidence?.minGroup).toBe(5)
    const told = Object.values(few.journey.evidence?.transitions ?? {})
    for (const row of told)
      for (const count of Object.values(row ?? {})) expect(count).toBeGreaterThanOrEqual(5)
    const all = fitLog(some, { ...ORDER, minGroup: 1 })
    expect([all.fewCustomers, all.journey.evidence?.minGroup]).toEqual([false, undefined])
    await expect(read(log.slice(0, 4)).then((log) => fitLog(log, ORDER))).rejects.toThrow(
      /fewer than 5/,
    )
  })

  test('paths become a journey whose flows are their counts', async () => {
    const csv = file('path,conversions,nulls,value\na > b,3,7,30\nb > b > a,1,9,20\n')
    const columns = { path: 'path', conversions: 'conversions', nulls: 'nulls', value: 'value' }
    const { journey, journeys, conversions } = await fitPaths(
      fileBytes(csv, () => {}),
      columns,
      ' > ',
      'paths.csv',
    )
    expect([journeys, conversions]).toEqual([20, 4])
    expect(journey.evidence?.transitions).toEqual({
      a: { b: 10, converted: 1, lost: 9 },
      b: { b: 10, a: 10, converted: 3, lost: 7 },
    })
    expect(journey.entries).toEqual({ a: 10, b: 10 })
    expect(journey.outcomes[0]).toMatchObject({ kind: 'conversion', revenue: 12.5 })
  })
})

describe('files as spreadsheets write them', () => {
  const danish = 'Kundenr.;Hændelse;Dato;Beløb\r\n1;Køb;31-12-2026 14:30;kr 1.349,00\r\n'
  const old = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
  const twoBytes = (text: string) =>
    Uint8Array.from(
      [...`\ufeff${text}`].flatMap((letter) => {
        const code = letter.charCodeAt(0)
        return [code & 255, code >> 8]
      }),
    )

  test.each([
    ['windows-1252', old(danish)],
    ['utf-16le', twoBytes(danish)],
    [undefined, new TextEncoder().encode(danish)],
  ])('a text in %s is read with its letters', async (encoding, bytes) => {
    const tidied = await tidyFile(new File([bytes], 'salg.csv'))
    expect(tidied.encoding).toBe(encoding)
    expect(await tidied.file.text()).toBe(danish)
    const { guess, columns } = await look(tidied.file)
    expect(guess.columns).toMatchObject({ customer: 'Kundenr.', time: 'Dato', value: 'Beløb' })
    expect(columns[1]?.name).toBe('Hændelse')
  })

  test('what stands above the header is left out', async () => {
    const above = '\ufeff\r\nEksport fra CRM;;;\r\n\r\n'
    const rows = '"Customer ID";"Step";"Date";"Amount"\r\n"K1";"ad";"1.2.2026";""\r\n;;;\r\n'
    const tidied = await tidyFile(file(above + rows))
    expect(tidied.above).toBe(3)
    expect(await tidied.file.text()).toBe(rows)
  })

  test.each([
    'who,at,what\na,2024-01-01,ad\n',
    'who,at,what,,,\na,2024-01-01,ad,,,\n',
    'path;conversions\na > b > c, d;7\n',
    '{"who":"a","what":"ad, page, cart, order"}\n{"who":"b"}\n',
    'one\ntwo\n',
    '',
  ])('%j stays as it is', async (text) => {
    const plain = file(text)
    expect(await tidyFile(plain)).toEqual({ file: plain, above: 0 })
  })

  test('a file that is no text is not touched', async () => {
    const packed = new File([Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0xff)], 'log.csv.gz')
    expect(await tidyFile(packed)).toEqual({ file: packed, above: 0 })
  })

  test('a column that is used is shown, though it is the six hundredth', async () => {
    const names = Array.from({ length: 600 }, (_, i) => `attr_${i}`)
    const row = (who: string, at: string, what: string) =>
      [...names.map(() => '1'), who, at, what].join(',')
    const wide = [
      [...names, 'user_id', 'event_time', 'event_name'].join(','),
      row('a', '2024-01-01', 'ad'),
      row('a', '2024-01-02', 'order'),
    ].join('\n')
    const { guess, columns, rows } = await look(file(wide))
    expect(guess.columns).toMatchObject({ customer: 'user_id', time: 'event_time' })
    const shown = columns.map(({ name }) => name)
    for (const name of Object.values(guess.columns)) expect(shown).toContain(name)
    expect(rows[0]).toHaveLength(shown.length)
  })
})
