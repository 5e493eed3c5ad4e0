import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { guessColumns } from '../src/index.ts'
import { eventFiles } from '../src/node/index.ts'

const utf8 = new TextEncoder()
const guess = (file: string) => guessColumns([utf8.encode(file)])
const rows = (n: number, row: (i: number) => string) =>
  Array.from({ length: n }, (_, i) => row(i)).join('\n')

describe('columns', () => {
  test.each<[string, string, object]>([
    [
      'by plain names',
      'customer,time,touchpoint,channel,value\na,2024-01-01,ad,web,1\n',
      {
        customer: 'customer',
        time: 'time',
        touchpoint: 'touchpoint',
        channel: 'channel',
        value: 'value',
      },
    ],
    [
      'by common names',
      'EventName;UserId;CreatedAt;Amount\nad;7;2024-01-01;1.5\n',
      { customer: 'UserId', time: 'CreatedAt', touchpoint: 'EventName', value: 'Amount' },
    ],
    [
      'in Norwegian',
      'kunde_id\ttidspunkt\thendelse\tbeløp\n1\t2024-01-01\tkjøp\t5\n',
      { customer: 'kunde_id', time: 'tidspunkt', touchpoint: 'hendelse', value: 'beløp' },
    ],
    [
      'a name is not enough',
      'user,time,when,event\n1,morning,2024-01-01,ad\n',
      { customer: 'user', time: 'when', touchpoint: 'event' },
    ],
    [
      'a time must be one',
      'user,date,event\n1,whenever,ad\n',
      { customer: 'user', touchpoint: 'event' },
    ],
    [
      'by contents alone',
      `x,y,z\n${rows(60, (i) => `k${i % 20},2024-01-01T00:${10 + (i % 40)},${'abc'[i % 3]}`)}\n`,
      { customer: 'x', time: 'y', touchpoint: 'z' },
    ],
    [
      'within fields',
      '{"user":{"id":"a"},"at":"2024-01-01","event":"ad"}\n',
      { customer: 'user.id', time: 'at', touchpoint: 'event' },
    ],
  ])('%s', async (_, file, columns) => {
    const { columns: found, reasons } = await guess(file)
    expect(found).toEqual(columns)
    expect(reasons.map(({ column }) => column).sort()).toEqual(Object.values(columns).sort())
    for (const { why } of reasons) expect(why.length).toBeGreaterThan(10)
  })

  test('how dates and amounts are written', async () => {
    const columns = { customer: 'kunde', time: 'dato', touchpoint: 'hendelse', value: 'pris' }
    const nordic =
      'kunde;dato;hendelse;pris\n1;31.01.2024 14.30;ad;\n1;01.02.2024 08.00;kjøp;12,50 kr\n'
    const found = await guess(nordic)
    expect(found).toMatchObject({ columns, dates: ['day-first'], decimalComma: true })
    expect(found.reasons.map(({ why }) => why)).toContain(
      'its name, and times such as "31.01.2024 14.30", day-first',
    )
    expect(await guess('user,date,event\n1,01/02/2024,ad\n')).toMatchObject({
      columns: { customer: 'user', time: 'date', touchpoint: 'event' },
      dates: ['day-first', 'month-first'],
    })
    const iso = await guess('user,date,event,value\n1,2024-01-31,ad,1.5\n')
    expect(iso).not.toHaveProperty('dates')
    expect(iso).not.toHaveProperty('decimalComma')
  })

  test('one odd date among the numbers of customers makes no time of them', async () => {
    const text = `user,at,event\n${rows(60, (i) => `${i === 7 ? '1.2.2024' : 7 + (i % 9)},2024-01-${10 + (i % 20)},${'ab'[i % 2]}`)}\n`
    expect((await guess(text)).columns).toEqual({
      customer: 'user',
      time: 'at',
      touchpoint: 'event',
    })
  })

  test('of the web shop', async () => {
    const file = join(import.meta.dirname, '../../../examples/web-shop/events.csv.gz')
    const { columns } = await guessColumns(await eventFiles(file))
    expect(columns).toMatchObject({ customer: 'customer', time: 'time', touchpoint: 'touchpoint' })
  })

  test('of Parquet', async () => {
    const bytes = new Uint8Array(readFileSync(join(import.meta.dirname, 'files/zstd.parquet')))
    expect((await guessColumns([bytes])).columns).toMatchObject({
      customer: 'customer',
      touchpoint: 'touchpoint',
    })
  })

  test('only the beginning is read', async () => {
    let pieces = 0
    function* endless() {
      yield utf8.encode('customer,time,touchpoint\n')
      for (; pieces < 100_000; pieces++) yield utf8.encode('a,2024-01-01,ad\n'.repeat(100))
    }
    await guessColumns(endless())
    expect(pieces).toBeLessThan(50)
  })

  test('of nothing', async () => {
    await expect(guess('')).rejects.toThrow('the file is empty')
  })
})

test.each([
  ['ga4', '{"event_timestamp":"1","event_name":"x","user_pseudo_id":"1","event_params":[]}'],
  ['matomo', '[{"idVisit":"1","actionDetails":[]}]'],
  ['hubspot', 'Record ID,"Date entered ""Closed won"""\n1,2024-01-01\n'],
  ['salesforce', 'OPPORTUNITYID,FIELD,NEWVALUE,CREATEDDATE\n1,StageName,x,2024-01-01\n'],
  ['segment', '{"anonymousId":"a","type":"track","event":"x","timestamp":"2024-01-01"}'],
  [
    'xes',
    '<log><trace><string key="concept:name" value="1"/><event><string key="concept:name" value="a"/><date key="time:timestamp" value="2024-01-01"/></event></trace></log>',
  ],
])('%s is known by its columns', async (preset, file) => {
  expect(await guess(file)).toMatchObject({ preset, reasons: [{ role: 'preset', column: preset }] })
})
