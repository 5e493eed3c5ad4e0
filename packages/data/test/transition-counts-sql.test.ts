import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import fc from 'fast-check'
import { Client } from 'pg'
import { countJourneys, mergeCounts } from 'sojourn/estimation'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type PrivatePostgres,
  postgresPrograms,
  startPostgres,
} from '../../../scripts/private-postgres.ts'
import {
  type CountRow,
  countsOfRows,
  EventLogError,
  readEventLog,
  skippedRowsSql,
  transitionCountsSql,
} from '../src/index.ts'
import { canonical } from './canonical.ts'

// Names that would end their quotes, were they not quoted.
const COLUMNS = { customer: 'who"; --', time: "wh'en", touchpoint: 'select' }
const ALL = { ...COLUMNS, channel: 'chan nel', value: 'Value', tie: 'tie' }
const ORDER = "it's; drop table"

const event = fc.record({
  customer: fc.constantFrom('a', 'a', 'A', 'A', 'b', 'b', 'bo ', "o'b", 'å', '\u3000', null),
  minute: fc.option(fc.nat(40), { freq: 30 }),
  // Eighths of a millisecond, which a double holds: the database has every digit of the others too.
  micros: fc.constantFrom(0, 0, 125, 999_875),
  touchpoint: fc.constantFrom('ad', 'Ad', 'page', 'page', ORDER, ORDER, 'ß', ' ', null),
  channel: fc.constantFrom('web', 'app', '', ' ', null),
  value: fc.constantFrom(null, null, 1, 1, 2.5, 2.5, 0.125, Number.NaN, Number.POSITIVE_INFINITY),
  tie: fc.constantFrom(null, 1, 2, 10),
})
type Event = ReturnType<(typeof event)['generate']>['value']

const quoted = (text: string | null) => (text === null ? 'null' : `'${text.replaceAll("'", "''")}'`)
const name = (text: string) => `"${text.replaceAll('"', '""')}"`
const START = 1_500_000_000
const timeOf = ({ minute, micros }: Event) =>
  minute === null
    ? null
    : new Date(1000 * (START + 60 * minute))
        .toISOString()
        .replace('.000Z', `.${String(micros).padStart(6, '0')}`)

/** The events as a query, which both databases understand. */
function queryOf(events: readonly Event[]): string {
  const rows = events.map((event) => {
    const { customer, touchpoint, channel, value, tie } = event
    const cells = [
      `cast(${quoted(customer)} as text)`,
      `cast(${quoted(timeOf(event))} as timestamp)`,
      `cast(${quoted(touchpoint)} as text)`,
      `cast(${quoted(channel)} as text)`,
      `cast(${quoted(value === null ? null : String(value))} as double precision)`,
      `cast(${tie === null ? 'null' : tie} as integer)`,
    ]
    return `(${cells.join(', ')})`
  })
  const names = [ALL.customer, ALL.time, ALL.touchpoint, ALL.channel, ALL.value, ALL.tie].map(name)
  return `select * from (values ${rows.join(',\n')}) as given (${names.join(', ')});`
}

/** The same events as a file, those at the same time in the order that the query has. */
function fileOf(events: readonly Event[], ties: boolean): Uint8Array {
  const of = (event: Event) => [
    event.minute ?? -1,
    event.micros,
    ties ? (event.tie ?? -1) : 0,
    event.touchpoint ?? '',
    event.channel?.trim() ? event.channel : '',
    event.value ?? -1,
  ]
  const sorted = [...events].sort((a, b) => {
    const [one, other] = [of(a), of(b)]
    const at = one.findIndex((part, i) => part !== other[i])
    return at < 0 ? 0 : (one[at] as number) < (other[at] as number) ? -1 : 1
  })
  const lines = sorted.map((event) =>
    JSON.stringify({
      [ALL.customer]: event.customer,
      [ALL.time]: timeOf(event),
      [ALL.touchpoint]: event.touchpoint,
      [ALL.channel]: event.channel,
      [ALL.value]: event.value === null ? '' : String(event.value),
      [ALL.tie]: event.tie,
    }),
  )
  return new TextEncoder().encode(lines.join('\n'))
}

let duckdb: DuckDBConnection
let server: PrivatePostgres | undefined
let client: Client
beforeAll(async () => {
  duckdb = await (await DuckDBInstance.create(':memory:')).connect()
  if (postgresPrograms() === undefined) return
  server = await startPostgres()
  client = new Client({ connectionString: server.url })
  await client.connect()
}, 60_000)
afterAll(async () => {
  duckdb.closeSync()
  await client?.end()
  await server?.stop()
})

const engines = {
  DuckDB: async (sql: string): Promise<CountRow[]> => (await duckdb.run(sql)).getRowObjectsJson(),
  PostgreSQL: async (sql: string): Promise<CountRow[]> => (await client.query(sql)).rows,
}
const there = Object.keys(engines).filter(
  (engine) => engine === 'DuckDB' || postgresPrograms() !== undefined,
) as (keyof typeof engines)[]

describe.each(there)('%s', (engine) => {
  const ask = (sql: string) => engines[engine](sql)

  test('counts as the fit of the same log does', async () => {
    const seen = { afterConversion: 0, censored: 0, skipped: 0, repeat: 0 }
    await fc.assert(
      fc.asyncProperty(
        fc.array(event, { minLength: 1, maxLength: 40, size: 'max' }),
        fc.constantFrom(COLUMNS, ALL, { ...COLUMNS, tie: ALL.tie }, { ...COLUMNS, value: 'Value' }),
        fc.record({
          gap: fc.constantFrom('3min' as const, '12min' as const, undefined),
          repeat: fc.boolean(),
          order: fc.nat(3),
          conversions: fc.constantFrom([ORDER], [], [ORDER, 'Ad']),
          until: fc.constantFrom(undefined, 1000 * (START + 3_600)),
        }),
        async (events, columns, { gap, until, ...others }) => {
          const options = {
            ...others,
            ...columns,
            ...(gap && { gap }),
            ...(until !== undefined && { until }),
          }
          const asked = { ...options, from: { query: queryOf(events) } }
          const wrong = await ask(skippedRowsSql(asked))
          const skipped = wrong.reduce((sum, row) => sum + Number(row.skipped), 0)
          const reading = await readEventLog([fileOf(events, 'tie' in columns)], columns).catch(
            (error) => error,
          )
          const rows = await ask(transitionCountsSql(asked))
          if (reading instanceof EventLogError) {
            expect([rows.length, skipped]).toEqual([0, events.length])
            return
          }
          const counts = countJourneys(reading.log, options)
          expect(canonical(countsOfRows(rows, options))).toEqual(canonical(counts))
          expect(skipped).toBe(reading.skipped.length)
          seen.afterConversion += counts.afterConversion
          seen.censored += counts.censored.length
          seen.skipped += skipped
          seen.repeat += Number(others.repeat && counts.journeys > counts.customers)
        },
      ),
      { seed: 51, numRuns: 150 },
    )
    // Each must be met often for this to prove anything.
    for (const times of Object.values(seen)) expect(times).toBeGreaterThan(30)
  }, 120_000)

  test('parts merge to the whole', async () => {
    const whole = fc.sample(event, { seed: 52, numRuns: 300 })
    const rules = { gap: '12min' as const, conversions: [ORDER], until: 1000 * (START + 3_600) }
    const counted = async (events: readonly Event[]) => {
      const from = { query: queryOf(events) }
      return countsOfRows(await ask(transitionCountsSql({ ...ALL, ...rules, from })), {
        ...rules,
        value: ALL.value,
      })
    }
    const isFirst = ({ customer }: Event) => customer === 'a' || customer === 'b'
    const parts = [whole.filter(isFirst), whole.filter((event) => !isFirst(event))]
    const [one, other] = await Promise.all(parts.map(counted))
    expect(canonical(mergeCounts(one as never, other as never))).toEqual(
      canonical(await counted(whole)),
    )
  })

  test('an end that is too early is refused', async () => {
    const options = { ...COLUMNS, until: 1000 * START, from: { query: queryOf(late()) } }
    const rows = await ask(transitionCountsSql(options))
    expect(() => countsOfRows(rows, options)).toThrow(
      'events up to 2017-07-14T02:45:00.000Z, after the end',
    )
  })
})

function late(): Event[] {
  const [first] = fc.sample(event, { seed: 1, numRuns: 1 })
  return [{ ...(first as Event), customer: 'a', touchpoint: 'ad', minute: 5, micros: 0, value: 1 }]
}

test('names and texts are quoted, and what no database takes is refused', () => {
  const options = { ...COLUMNS, from: { table: ['we"b', 'a.b'] } }
  expect(transitionCountsSql(options)).toContain('from "we""b"."a.b" as events')
  expect(transitionCountsSql({ ...options, conversions: ["o'b"] })).toContain("in ('o''b')")
  expect(() => transitionCountsSql({ ...options, conversions: ['a\0'] })).toThrow(RangeError)
  expect(() => transitionCountsSql({ ...options, customer: '' })).toThrow(RangeError)
  expect(() => transitionCountsSql({ ...options, gap: '3 weeks' as '3w' })).toThrow('3 weeks')
})
