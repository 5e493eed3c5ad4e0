import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import fc from 'fast-check'
import { countJourneys } from 'sojourn/estimation'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countEventLog, type EventLogColumns, readEventLog } from '../src/index.ts'
import { duckdbSorter, eventFiles } from '../src/node/index.ts'
import { canonical } from './canonical.ts'
import { COLUMNS } from './read-text.ts'

const folder = mkdtempSync(join(tmpdir(), 'sojourn-parquet-'))
const spilled = mkdtempSync(join(tmpdir(), 'sojourn-spilled-'))
let run: (sql: string) => Promise<unknown>
beforeAll(async () => {
  const duckdb = await (await DuckDBInstance.create(':memory:')).connect()
  run = (sql) => duckdb.run(sql)
})
afterAll(() => {
  for (const path of [folder, spilled]) rmSync(path, { recursive: true })
})

const path = (name: string) => join(folder, `${name}.parquet`)
const write = (name: string, query: string) =>
  run(`copy (${query}) to '${path(name)}' (format parquet)`)

/** The counts and what was skipped, sorted by DuckDB and, as it must be, kept in memory. */
async function bothWays(name: string, columns: EventLogColumns, options: object = {}) {
  const files = await eventFiles(path(name))
  let sorted = false
  const own = duckdbSorter({ keep: 2, memoryMebibytes: 100, folder: spilled })
  const sorter: typeof own = {
    ...own,
    async table(file, names) {
      const table = await own.table?.(file, names)
      sorted = table !== undefined
      return table
    },
  }
  const { counts, ordered, ...reading } = await countEventLog(() => files, columns, {
    ...options,
    sorter,
  })
  const { log, ...kept } = await readEventLog(files, columns)
  expect(reading).toEqual(kept)
  expect(canonical(counts)).toEqual(canonical(countJourneys(log, options)))
  expect(readdirSync(spilled)).toEqual([])
  return { sorted, ordered }
}

const TIMES = {
  timestamp: "timestamp '2024-01-01' + to_microseconds(n * 60000000 + 125)",
  zoned: "timestamptz '2024-01-01 00:00:00+02' + to_minutes(n)",
  date: "date '2024-01-01' + n::integer",
  number: '(1700000000 + n)::bigint',
  // Read here, since DuckDB doesn't sort or write them as they are read.
  text: "strftime(timestamp '2024-01-01' + to_minutes(n), '%Y-%m-%dT%H:%M:%S')",
  nanoseconds: "(timestamp '2024-01-01' + to_minutes(n))::timestamp_ns",
} as const

describe('what DuckDB sorts as it reads is counted as what is read here', () => {
  test.each(Object.keys(TIMES) as (keyof typeof TIMES)[])(
    'times as %s',
    async (time) => {
      const event = fc.tuple(
        fc.constantFrom("'a'", "'b'", "'é'", "'B'", "' '", 'null', "'1'"),
        fc.option(fc.nat(20), { freq: 20 }),
        fc.constantFrom("'ad'", "'page'", "'order'", "'order'", 'null', "''"),
        fc.constantFrom("'web'", "''", 'null'),
        fc.constantFrom("'1.5'", "'0.1'", 'null', "'nan'", "'inf'", "'1e20'"),
        fc.constantFrom('null', '1', '2', '10'),
      )
      let sorted = 0
      await fc.assert(
        fc.asyncProperty(
          fc.array(event, { minLength: 4, maxLength: 30, size: 'max' }),
          fc.constantFrom({}, { channel: 'channel', value: 'value' }, { tie: 'tie' }),
          fc.constantFrom({}, { gap: '5min' as const, repeat: true }),
          async (events, optional, rules) => {
            const good = ['1', '2', '3'].map((at) => ["'z'", at, "'order'", "''", "'1'", '1'])
            const rows = [...events, ...good.reverse()].map(
              (cells) => `(${cells.map(String).join(', ')})`,
            )
            await write(
              'random',
              `select customer, ${TIMES[time]} as time, touchpoint, channel, value::double as value, tie::integer as tie
            from (values ${rows.join(', ')}) as e(customer, n, touchpoint, channel, value, tie)`,
            )
            const options = { conversions: ['order'], ...rules }
            const { sorted: inOrder, ordered } = await bothWays(
              'random',
              { ...COLUMNS, ...optional },
              options,
            )
            expect(ordered).toBe(false)
            sorted += Number(inOrder)
          },
        ),
        { seed: 71, numRuns: 10 },
      )
      expect(sorted).toBe(time === 'text' || time === 'nanoseconds' ? 0 : 10)
    },
    120_000,
  )

  test('numbers as names, and columns with quotes, dots and capitals', async () => {
    await write(
      'names',
      `select 9007199254740993 - i % 3 as "Who's ""id""", timestamp '2024-01-01' + to_minutes(i) as "a.b", i % 2 = 0 as yes
      from (select unnest([3, 1, 2, 5, 4, 6]) as i)`,
    )
    const columns = { customer: 'Who\'s "id"', time: 'a.b', touchpoint: 'yes' }
    expect(await bothWays('names', columns)).toEqual({ sorted: true, ordered: false })
  })

  test('a column within a column is read here', async () => {
    await write(
      'nested',
      "select {id: i % 2} as user, timestamp '2024-01-01' + to_minutes(9 - i) as time, 'x' as touchpoint from range(6) t(i)",
    )
    expect((await bothWays('nested', { ...COLUMNS, customer: 'user.id' })).sorted).toBe(false)
  })
})

test('stopping leaves nothing behind', async () => {
  await write(
    'large',
    "select i * 7919 % 5000 as customer, timestamp '2024-01-01' + to_minutes(i) as time, 'x' as touchpoint from range(150000) t(i)",
  )
  const stop = new AbortController()
  const files = await eventFiles(path('large'))
  const counting = countEventLog(() => files, COLUMNS, {
    sorter: duckdbSorter({ keep: 10, folder: spilled }),
    signal: stop.signal,
    onProgress: (rows) => {
      if (rows > 65_000) stop.abort(new Error('enough'))
    },
  })
  await expect(counting).rejects.toThrow('enough')
  expect(readdirSync(spilled)).toEqual([])
})

test('how far it is can be told while rows come, and that they are sorted before', async () => {
  const rows = 150_000
  await write(
    'progress',
    `select 'c' || (n * 7919 % 50021) as customer, 1700000000 + n % 1000 as time, 'ad' as touchpoint from range(${rows}) t(n)`,
  )
  const files = await eventFiles(path('progress'))
  const told: unknown[] = []
  await countEventLog(() => files, COLUMNS, {
    sorter: duckdbSorter({ keep: 2, folder: spilled }),
    onSorting: () => told.push('sorting'),
    onProgress: (seen, _, share) => told.push([seen, share]),
  })
  const shares = [65_536, 131_072, rows].map((seen) => [seen, seen / rows])
  expect(told.slice(told.indexOf('sorting'))).toEqual(['sorting', ...shares])
})
