import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type PrivatePostgres,
  postgresPrograms,
  startPostgres,
} from '../../../scripts/private-postgres.ts'
import { call, folderWith } from './call.ts'

const shop = join(import.meta.dirname, '../../../examples/web-shop/events.csv.gz')
const cwd = folderWith({})
const COLUMNS = ['--customer', 'customer', '--time', 'time', '--touchpoint', 'touchpoint']
const RULES = ['--channel', 'channel', '--value', 'value', '--goal', 'order', '--gap', '90d']

describe('without a server', () => {
  const fit = (...args: string[]) => call(['fit', ...args], { cwd })

  test.each([
    [
      'postgres://ana:secret@127.0.0.1:1/shop',
      ['--table', 'events'],
      1,
      'postgres://ana@127.0.0.1:1/shop: there is no PostgreSQL server',
    ],
    [
      'postgres://ana:secret@127.0.0.1:1/shop',
      [],
      2,
      'A database needs --table NAME or --query SQL',
    ],
    ['postgres://ana:secret@127.0.0.1:1/shop', ['--table', 'a', '--query', 'b'], 2, 'give one'],
    [
      'postgres://ana:secret@127.0.0.1:1/shop?password=secret',
      ['--table', 'a', '--count-in-database'],
      1,
      'postgres://ana@127.0.0.1:1/shop: there is no',
    ],
    [
      'postgres://ana:secret@127.0.0.1:1/shop',
      ['--table', 'a', '--count-in-database', '--strict'],
      2,
      '--strict is about each row',
    ],
    [
      'mysql://ana:secret@127.0.0.1/shop',
      ['--table', 'events'],
      1,
      'mysql://ana@127.0.0.1/shop is no event log',
    ],
    ['log.csv', ['--table', 'events'], 2, '--table belongs to a database'],
    ['log.csv', ['--count-in-database'], 2, '--count-in-database belongs to a database'],
  ])('%s %j', async (address, flags, code, words) => {
    const answer = await fit(address, ...COLUMNS, ...flags)
    expect({ ...answer, stderr: '' }).toEqual({ code, stdout: '', stderr: '' })
    expect(answer.stderr).toContain(words)
    expect(answer.stderr).not.toContain('secret')
  })
})

describe.skipIf(postgresPrograms() === undefined)('with a server', () => {
  let server: PrivatePostgres
  beforeAll(async () => {
    server = await startPostgres()
    const client = new Client({ connectionString: server.url })
    await client.connect()
    await client.query(
      'create table events (n bigserial, customer text, time timestamptz, touchpoint text, channel text, value numeric)',
    )
    const [header = '', ...rows] = gunzipSync(readFileSync(shop)).toString().trimEnd().split('\n')
    expect(header).toBe('customer,time,touchpoint,channel,value')
    for (let from = 0; from < rows.length; from += 20_000)
      await client.query(
        "insert into events (customer, time, touchpoint, channel, value) select c, t::timestamptz, p, ch, nullif(v, '')::numeric from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[]) as u(c, t, p, ch, v)",
        [0, 1, 2, 3, 4].map((at) =>
          rows.slice(from, from + 20_000).map((row) => row.split(',')[at]),
        ),
      )
    await client.end()
  }, 60_000)
  afterAll(() => server?.stop())

  const fit = async (args: readonly string[]) => {
    const answer = await call(['fit', ...args, ...COLUMNS, ...RULES, '--json'], { cwd })
    expect(answer).toMatchObject({ code: 0, stderr: '' })
    const { transitions, entries, ...rest } = JSON.parse(answer.stdout)
    const sorted = (rows: object[]) => rows.map((row) => JSON.stringify(row)).sort()
    return {
      ...rest,
      orders: rest.orders.map(rounded),
      transitions: sorted(transitions),
      entries: sorted(entries),
    }
  }
  /** Sums of logarithms are added in the order of the counts. */
  const rounded = (order: Record<string, number>) =>
    Object.fromEntries(
      Object.entries(order).map(([key, value]) => [key, Number(value.toPrecision(12))]),
    )

  test('the same journey from a file, a table, a query, and counts made in the database', async () => {
    const expected = await fit([shop, '--order', '2'])
    expect(expected.journeys).toBe(20_000)
    const tie = ['--tie', 'n', '--order', '2']
    const query = "select * from events where customer <> 'nobody'"
    for (const flags of [
      ['--table', 'events'],
      ['--query', query],
    ])
      for (const counting of [[], ['--count-in-database']])
        expect(await fit([server.url, ...flags, ...tie, ...counting])).toEqual(
          // A database that counts doesn't tell of events that stand there twice.
          counting.length > 0 ? { ...expected, warnings: [] } : expected,
        )
  }, 120_000)

  test('a journey file that names neither user nor password; rows that are no events are told', async () => {
    const query =
      "select customer, time, touchpoint from events where n < 2000 union all select null, '2024-01-01', 'ad'"
    const given = [
      server.url,
      '--query',
      query,
      ...COLUMNS,
      '--out',
      'journey.json',
      '--count-in-database',
      '--min-group',
      '0',
    ]
    const answer = await call(['fit', ...given], { cwd })
    expect(answer).toMatchObject({ code: 0, stderr: '' })
    expect(answer.stdout).toMatch(/column "customer": empty or wrong: 1/)
    const journey = readFileSync(join(cwd, 'journey.json'), 'utf8')
    expect(journey).not.toContain(server.password)
    expect(journey).not.toContain(encodeURIComponent(server.password))
  })

  test('a guess, and a backtest', async () => {
    const guess = await call(
      ['fit', server.url, '--table', 'events', '--guess', '--yes', '--json'],
      { cwd },
    )
    expect(guess.code).toBe(0)
    expect(guess.stderr).toContain('--touchpoint touchpoint')
    expect(guess.stderr).not.toContain(server.password)
    const args = [...COLUMNS, '--goal', 'order', '--gap', '90d', '--json', '--draws', '20']
    const database = await call(
      ['backtest', server.url, '--table', 'events', '--tie', 'n', ...args],
      { cwd },
    )
    const [header, ...rows] = gunzipSync(readFileSync(shop)).toString().trimEnd().split('\n')
    const customer = (row: string) => row.slice(0, row.indexOf(','))
    rows.sort((a, b) => (customer(a) < customer(b) ? -1 : customer(a) > customer(b) ? 1 : 0))
    writeFileSync(join(cwd, 'sorted.csv'), [header, ...rows].join('\n'))
    const file = await call(['backtest', 'sorted.csv', ...args], { cwd })
    expect(database.code).toBe(0)
    expect(JSON.parse(database.stdout)).toEqual(JSON.parse(file.stdout))
  }, 120_000)
})
