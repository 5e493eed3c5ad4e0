import { createServer, type Socket } from 'node:net'
import { Client } from 'pg'
import { countJourneys } from 'sojourn/estimation'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type PrivatePostgres,
  postgresPrograms,
  startPostgres,
} from '../../../scripts/private-postgres.ts'
import { countEventLog, EventLogError, guessColumns, preset, readEventLog } from '../src/index.ts'
import { countPostgres, postgresEvents } from '../src/node/index.ts'
import { canonical } from './canonical.ts'

const COLUMNS = { customer: 'who', time: 'happened', touchpoint: 'what' }

/** The problem that work ends in, which never has the password. */
async function problemOf(work: Promise<unknown>, password = 'secret'): Promise<string> {
  const error = await work.then(
    () => expect.fail('nothing was refused'),
    (error) => error,
  )
  expect(error).toBeInstanceOf(EventLogError)
  expect(`${error.message}${error.stack}`).not.toContain(password)
  return error.message
}

describe('without a server', () => {
  const read = (url: string) => readEventLog(postgresEvents(url, { table: 'events' }), COLUMNS)

  test.each([
    ['postgres://ana:secret@127.0.0.1:1/shop', 'there is no PostgreSQL server: is it running'],
    ['postgres://ana:secret@no.such.host.invalid/shop', 'there is no computer of that name'],
    ['postgres://ana:secret@[::1/shop', 'this is no address of PostgreSQL: write postgres://'],
  ])('%s', async (url, words) => {
    expect(await problemOf(read(url))).toContain(words)
  })

  test('another server on the port, which hangs up', async () => {
    const server = createServer((socket: Socket) => socket.end('HTTP/1.1 400\r\n\r\n'))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as { port: number }
    const said = await problemOf(read(`postgres://ana:secret@127.0.0.1:${port}/shop`))
    server.close()
    expect(said).toMatch(/the server closed the connection at once|can't be reached/)
  })
})

describe.skipIf(postgresPrograms() === undefined)('with a server', () => {
  let server: PrivatePostgres
  let client: Client
  const at = (database = 'postgres') => server.url.replace(/postgres$/, database)
  const events = (relation: Parameters<typeof postgresEvents>[1] = { table: 'shop.events' }) =>
    postgresEvents(server.url, relation)

  beforeAll(async () => {
    server = await startPostgres()
    client = new Client({ connectionString: server.url })
    await client.connect()
    await client.query(`
      create schema shop;
      create table shop.events (id bigserial, who text, happened timestamptz, what text, channel text,
        worth numeric(12, 2), seen json);
      insert into shop.events (who, happened, what, channel, worth, seen)
      select 'c' || (i * 7919 % 500), timestamptz '2024-01-01 12:00+02' + i * interval '90 min',
        (array['ad', 'page', 'cart', 'order'])[1 + (i * 31 % 4)], nullif((array['web', '', 'app'])[1 + i % 3], ''),
        case when i * 31 % 4 = 3 then 19.99 + i end, json_build_object('page', json_build_object('id', i % 3))
      from generate_series(1, 25000) i;
      insert into shop.events (who, happened, what) values
        ('c1', 'infinity', 'ad'), (null, '2024-01-01', 'ad'), ('c1', '0044-03-15 BC', 'ad'), ('c1', '2024-01-01', ' ');
      create table orders (id int);
      create table ga (user_pseudo_id text, event_timestamp bigint, event_name text, event_params jsonb, ecommerce jsonb);
      insert into ga values ('1.1', 1704103200123456, 'purchase', '[{"key": "source", "value": {"string_value": "google"}}, {"key": "medium", "value": {"string_value": "cpc"}}]', '{"purchase_revenue": 99.5}');
      create role reader login password 'secret';
    `)
  }, 60_000)
  afterAll(async () => {
    await client?.end()
    await server?.stop()
  })

  const ALL = { ...COLUMNS, channel: 'channel', value: 'worth', tie: 'id' }
  const RULES = { gap: '200h', conversions: ['order'] } as const

  /** The same table as text, in the order in which it was filled. */
  async function csv(): Promise<Uint8Array> {
    const { rows } = await client.query(
      `select id, who, happened at time zone 'UTC' || '' as happened, what, channel, worth from shop.events order by id`,
    )
    return new TextEncoder().encode(rows.map((row) => JSON.stringify(row)).join('\n'))
  }

  test('a table is counted as the same events in a file, while it is read', async () => {
    const file = await csv()
    const expected = await countEventLog(() => [file], ALL, RULES)
    const read = await countEventLog(() => events(), ALL, RULES)
    expect([read.ordered, expected.ordered]).toEqual([true, false])
    expect(canonical(read.counts)).toEqual(canonical(expected.counts))
    expect(read.rows).toBe(25_004)
    const problems = read.skipped.map(({ problem }) => problem).sort()
    expect(problems.map((problem) => problem.replaceAll('+00', ''))).toEqual(
      expected.skipped.map(({ problem }) => problem).sort(),
    )
    expect(problems).toHaveLength(4)
  })

  test('the server counts the same', async () => {
    const { counts } = await countEventLog(() => events(), ALL, RULES)
    const from = { table: ['shop', 'events'] }
    const answer = await countPostgres(server.url, { ...ALL, ...RULES, from })
    expect(canonical(answer.counts)).toEqual(canonical(counts))
    expect(answer.skipped).toEqual([
      { what: 'column "happened": empty or wrong', count: 2 },
      { what: 'column "what": empty or wrong', count: 1 },
      { what: 'column "who": empty or wrong', count: 1 },
    ])
  })

  test('a query, fields of JSON, another order, and a guess', async () => {
    const query = "select *, 'now' as more from shop.events where id <= 3000 order by id desc;"
    const { log } = await readEventLog(events({ query }), {
      ...COLUMNS,
      touchpoint: 'seen.page.id',
    })
    expect([...log.touchpoints].sort()).toEqual(['0', '1', '2'])
    const named = await readEventLog(events({ query }), { ...COLUMNS, tie: 'id' })
    const { counts } = await countEventLog(() => events({ query }), { ...COLUMNS, tie: 'id' })
    expect(canonical(counts)).toEqual(canonical(countJourneys(named.log)))
    const { columns } = await guessColumns(
      events({ query: 'select who, happened, what from shop.events' }),
    )
    expect(columns).toEqual(COLUMNS)
  })

  test('a preset', async () => {
    const { log } = await readEventLog(events({ table: 'ga' }), preset('ga4'))
    expect([log.touchpoints, log.channels]).toEqual([['purchase'], ['Paid Search']])
    expect([log.time[0], log.value?.[0]]).toEqual([1704103200123.456, 99.5])
  })

  test('no digit is lost', async () => {
    const query =
      "select 9007199254740993::bigint as who, 12345678901234567890.5::numeric as what, true as yes, '2024-01-01 00:00:00.000001'::timestamp as happened"
    const { log } = await readEventLog(events({ query }), { ...COLUMNS, channel: 'yes' })
    expect([log.touchpoints, log.channels]).toEqual([['12345678901234567890.5'], ['true']])
    expect(log.time[0]).toBeCloseTo(Date.UTC(2024, 0, 1) + 0.001, 4)
  })

  describe('what is wrong is said in words', () => {
    const read = (
      relation: Parameters<typeof postgresEvents>[1],
      url = server.url,
      columns = COLUMNS,
    ) => problemOf(readEventLog(postgresEvents(url, relation), columns), server.password)
    const count = (from: Parameters<typeof postgresEvents>[1], columns: object = {}) =>
      problemOf(countPostgres(server.url, { ...COLUMNS, ...columns, from }), server.password)

    test('passwords, users and databases', async () => {
      const table = { table: 'orders' }
      const other = (user: string) => at().replace(/\/\/.*@/, `//${user}@`)
      expect(await read(table, other('tester:wrong'))).toContain('the password is wrong')
      expect(await read(table, other('nobody:wrong'))).toContain('there is no such user')
      expect(await read(table, at('shops'))).toContain('there is no such database')
      const before = process.env.PGPASSWORD
      delete process.env.PGPASSWORD
      process.env.PGPASSFILE = '/none'
      expect(await read(table, other('tester'))).toContain('give it in PGPASSWORD')
      process.env.PGPASSWORD = server.password
      expect(await read(table, other('tester'))).toContain('there is no column "who"')
      delete process.env.PGPASSFILE
      if (before === undefined) delete process.env.PGPASSWORD
      else process.env.PGPASSWORD = before
      expect(await read(table, other('reader:secret'))).toContain('this user may not read it')
    })

    test('tables and columns, with the nearest name', async () => {
      expect(await read({ table: 'order' })).toMatch(
        /no table "order"; did you mean "orders"\? The database has "ga", "orders", "shop.events"/,
      )
      expect(await read({ table: 'shops.events' })).toContain('did you mean "shop.events"?')
      const columns = { ...COLUMNS, touchpoint: 'whta', customer: 'Who' }
      const said = await read({ table: 'shop.events' }, server.url, columns)
      expect(said).toContain('The file has 7 columns: "id", "who", "happened"')
      expect(said).toContain('no column "Who" for the customer; did you mean "who"?')
      expect(said).toContain('no column "whta" for the touchpoint; did you mean "what"?')
    })

    test('queries, with the place', async () => {
      expect(await read({ query: "select 'ø𝒶' as a,\n  whoo from shop.events" })).toContain(
        'the query is wrong: column "whoo" does not exist; Perhaps you meant to reference the column "events.who"., in line 2 at character 3, before "whoo from shop.events"',
      )
      expect(await read({ query: 'select who frm shop.events' })).toContain('at character 16')
      expect(await read({ query: 'select 1; drop table orders' })).toContain('the query is wrong')
      expect(await read({ query: 'delete from orders returning 1' })).toContain(
        'the query is wrong',
      )
      expect(
        await read({ query: 'select 1 / (id - 2000) as who, happened, what from shop.events' }),
      ).toContain('division by zero')
      expect((await client.query('select count(*) from orders')).rows[0].count).toBe('0')
    })

    test('types that can not be counted in the database', async () => {
      const query = "select who, id as happened, what, 'x' as worth, 'y' as tie from shop.events"
      const said = await count({ query }, { value: 'worth', tie: 'tie', channel: 'chanel' })
      expect(said).toContain('"happened" is no date and no timestamp')
      expect(said).toContain('"worth" for the value is of no type of numbers')
      expect(said).toContain('"tie" for the tie is of no type of numbers')
      expect(said).toContain('no column "chanel"')
      expect(await count({ query: 'select * from shop.events where false' })).toContain(
        'the table has no row that is an event',
      )
    })
  })

  /** What the server does for our readers now. */
  const sessions = async () =>
    (await client.query("select pid from pg_stat_activity where application_name = 'sojourn'")).rows

  test('a server that goes away while it is read', async () => {
    const columns = ['who', 'happened', 'what']
    const piece = async () => {
      for await (const rows of events().records(columns, [], undefined)) {
        expect(rows).toHaveLength(10_000)
        for (const { pid } of await sessions())
          await client.query('select pg_terminate_backend($1)', [pid])
        await expect.poll(sessions).toEqual([])
      }
    }
    expect(await problemOf(piece())).toContain('the server went away after 10000 rows')
  })

  test('stopping while the server is at work', async () => {
    const stop = new AbortController()
    const query = "select 'a' as who, now() as happened, 'b' as what from pg_sleep(60)"
    const reading = readEventLog(events({ query }), COLUMNS, { signal: stop.signal })
    const stopped = expect(reading).rejects.toThrow('enough')
    while (
      (await client.query("select 1 from pg_stat_activity where query like 'fetch%'")).rows
        .length === 0
    )
      await new Promise((resolve) => setTimeout(resolve, 20))
    const begin = performance.now()
    stop.abort(new Error('enough'))
    await stopped
    // Long before the server wakes up.
    expect(performance.now() - begin).toBeLessThan(30_000)
  })

  test('no session is left when only the beginning was wanted', async () => {
    for await (const rows of events().records(['who'], [], undefined)) {
      expect(rows.length).toBeGreaterThan(0)
      break
    }
    const left = async () =>
      (
        await client.query(
          "select query from pg_stat_activity where application_name = 'sojourn' and query not like '%pg_sleep%' and query not like 'fetch%'",
        )
      ).rows
    await expect.poll(left).toEqual([])
  })
})
