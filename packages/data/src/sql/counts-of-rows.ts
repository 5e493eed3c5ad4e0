import type { CountOptions, JourneyCounts } from 'sojourn/estimation'
import { EventLogError } from '../event-log-error.ts'
import { earlierTouchpoints } from './transition-counts-sql.ts'

/** A row of an answer of a database: numbers, and whole ones that come as text or as BigInt. */
export type CountRow = Readonly<Record<string, unknown>>

/** The code of the loss outcome among steps. */
const LOST = -1

/**
 * Journey counts from the rows that `transitionCountsSql` asks for, whichever database gave them.
 * They are those that `countEventLog` finds in the same events, ties being as the query has them;
 * lists stand in the order in which touchpoints first came in time.
 *
 * Several databases' merge by addition (`mergeCounts`): with a gap, ask all with the same `until`.
 * Cost: O(rows).
 *
 * @param rules the options that the query was made with.
 * @throws EventLogError where there was no event, or one after the end that is stated.
 * @example
 * ```ts
 * import { countsOfRows } from '@sojourn/data'
 * import { fitCounts } from 'sojourn/estimation'
 * const counted = { events: 1, customers: 1, journeys: 1, resolved: 1, stays: 0, amounts: 0 }
 * const rows = [
 *   { ...counted, fate: 'lost', touchpoint: 'ad', earliest: '0', latest: '0', ending: '0' },
 * ]
 * console.log(fitCounts(countsOfRows(rows)).journey.transitions.ad?.lost) // 1
 * ```
 */
export function countsOfRows(
  rows: readonly CountRow[],
  rules: CountOptions & { readonly value?: string | undefined } = {},
): JourneyCounts {
  const { conversions = [], gap, repeat = false, until, value } = rules
  if (rows.length === 0)
    throw new EventLogError([{ message: 'the table has no row that is an event' }])
  const touchpoints = namesInTime(rows, 'touchpoint')
  const channels = namesInTime(rows, 'channel')
  const code = codes(touchpoints)
  const channelCode = codes(channels)
  const used = rows.filter(({ fate }) => fate !== 'after')
  const fated = (fate: string) => rows.filter((row) => row.fate === fate)
  const sum = (name: string, of = rows) => of.reduce((all, row) => all + number(row[name]), 0)
  const at = (row: CountRow) => code(row.touchpoint)
  const latest = rows.reduce((late, { latest }) => Math.max(late, number(latest)), -Infinity)
  const ending = number(rows[0]?.ending)
  if (latest > ending) throw endsTooEarly(latest)

  const steps = [
    ...fated('moved').map((row) => ({ key: [at(row), code(row.following)], row })),
    ...fated('lost').map((row) => ({ key: [at(row), LOST], row })),
  ]
  const entries = used.filter(({ journeys }) => number(journeys) > 0)
  const valued = used.filter(({ amounts }) => number(amounts) > 0)
  const byTouchpoint = (of: readonly CountRow[]) => of.map((row) => ({ key: [at(row)], row }))
  return {
    rules: {
      conversions: [...conversions],
      ...(gap !== undefined && { gap }),
      repeat,
      ...(until !== undefined && { until }),
    },
    touchpoints,
    channels,
    customers: sum('customers'),
    journeys: sum('journeys'),
    events: sum('events'),
    afterConversion: sum('events', fated('after')),
    from: rows.reduce((early, row) => Math.min(early, number(row.earliest)), Infinity) / 1000,
    until: ending / 1000,
    entries: grouped(byTouchpoint(entries), ([touchpoint = 0], sum) => ({
      touchpoint,
      count: sum('journeys'),
    })),
    steps: grouped(steps, ([from = 0, to = 0], sum) => ({
      from,
      to,
      all: sum('events'),
      resolved: sum('resolved'),
    })),
    censored: grouped(byTouchpoint(fated('open')), ([touchpoint = 0], sum) => ({
      touchpoint,
      count: sum('events'),
    })),
    stays: grouped(
      byTouchpoint(rows.filter(({ stays }) => number(stays) > 0)),
      ([touchpoint = 0], sum) => ({
        touchpoint,
        count: sum('stays'),
        total: sum('stayed') / 1000,
      }),
    ),
    ...(value !== undefined && {
      values: grouped(byTouchpoint(valued), ([touchpoint = 0], sum) => ({
        touchpoint,
        count: sum('amounts'),
        total: sum('total'),
      })),
    }),
    channelCounts: grouped(
      used
        .filter(({ channel }) => isThere(channel))
        .map((row) => ({ key: [at(row), channelCode(row.channel)], row })),
      ([touchpoint = 0, channel = 0], sum) => ({ touchpoint, channel, count: sum('events') }),
    ),
    sequences: sequencesOf(used, rules, code),
  }
}

/** Runs of touchpoints: within journeys, conversions not among them. */
function sequencesOf(
  used: readonly CountRow[],
  rules: CountOptions,
  code: (name: unknown) => number,
): JourneyCounts['sequences'] {
  const { conversions = [], order = 1 } = rules
  const before = earlierTouchpoints(rules).reverse()
  const names = (row: CountRow): unknown[] =>
    order === 1
      ? [row.touchpoint, row.following]
      : [...before.map((name) => row[name]), row.touchpoint]
  const runs = used
    .map((row) => ({ row, names: names(row) }))
    .filter(({ names }) => names.every(isThere))
    .filter(({ names }) => !conversions.includes(String(names.at(-1))))
    .map(({ row, names }) => ({ key: names.map(code), row }))
  const counts = grouped(runs, (run, sum) => ({ run, count: sum('events') }))
  return {
    length: order + 1,
    codes: Int32Array.from(counts.flatMap(({ run }) => run)),
    count: Float64Array.from(counts, ({ count }) => count),
  }
}

/** What is made of the rows of each key, in the order of keys. */
function grouped<Result>(
  rows: readonly { readonly key: readonly number[]; readonly row: CountRow }[],
  make: (key: readonly number[], sum: (name: string) => number) => Result,
): Result[] {
  const groups = new Map<string, { key: readonly number[]; rows: CountRow[] }>()
  for (const { key, row } of rows) {
    const group = groups.get(key.join()) ?? { key, rows: [] }
    groups.set(key.join(), group)
    group.rows.push(row)
  }
  const inOrder = [...groups.values()].sort((a, b) => compare(a.key, b.key))
  return inOrder.map(({ key, rows }) =>
    make(key, (name) => rows.reduce((all, row) => all + number(row[name]), 0)),
  )
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((code, i) => code !== b[i])
  return at < 0 ? 0 : (a[at] as number) - (b[at] as number)
}

/** The distinct texts of a column in the order in which they first came, then by code units. */
function namesInTime(rows: readonly CountRow[], column: string): string[] {
  const earliest = new Map<string, number>()
  for (const row of rows) {
    const name = row[column]
    if (!isThere(name)) continue
    const text = String(name)
    earliest.set(text, Math.min(earliest.get(text) ?? Infinity, number(row.earliest)))
  }
  const first = [...earliest].sort(([a, at], [b, bt]) => at - bt || (a < b ? -1 : 1))
  return first.map(([name]) => name)
}

function codes(names: readonly string[]): (name: unknown) => number {
  const known = new Map(names.map((name, code) => [name, code]))
  return (name) => known.get(String(name)) as number
}

function isThere(value: unknown): boolean {
  return value !== null && value !== undefined
}

function number(value: unknown): number {
  return isThere(value) ? Number(value) : 0
}

function endsTooEarly(latest: number): EventLogError {
  const time = new Date(latest / 1000).toISOString()
  return new EventLogError([
    { message: `there are events up to ${time}, after the end that is stated` },
  ])
}
