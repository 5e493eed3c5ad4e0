import type { JourneyCounts } from 'sojourn/estimation'
import { EventLogError } from '../../event-log-error.ts'
import { quoted } from '../../fields/quoted.ts'
import { columnProblems, listedColumns } from '../../header/find-columns.ts'
import type { LeftOut } from '../../read-event-log.ts'
import { type CountRow, countsOfRows } from '../../sql/counts-of-rows.ts'
import {
  skippedRowsSql,
  type TransitionCountsOptions,
  transitionCountsSql,
} from '../../sql/transition-counts-sql.ts'
import { PostgresSession } from './postgres-session.ts'

/** What is counted, and how; see `transitionCountsSql`. */
export interface CountPostgresOptions extends TransitionCountsOptions {
  /** Stops the counting; the promise is then rejected with the signal's reason. */
  readonly signal?: AbortSignal | undefined
}

/** Counts that a server made. */
export interface PostgresCounts {
  readonly counts: JourneyCounts
  /** Rows that are no events, by what is wrong with them. */
  readonly skipped: readonly LeftOut[]
}

const INSTANTS = new Set([1082, 1114, 1184])
const NUMBERS = new Set([20, 21, 23, 700, 701, 1700])

/**
 * Counts journeys in PostgreSQL itself: nothing but counts comes over. They are those of
 * `countEventLog` over `postgresEvents`, but rows that are no events are counted and not listed.
 *
 * @param url as for `postgresEvents`.
 * @throws EventLogError as `postgresEvents`, and where the time is no date or timestamp, or value or
 * tie are no numbers. @throws RangeError as `transitionCountsSql`.
 *
 * @example
 * ```ts
 * import { countPostgres } from '@sojourn/data/node'
 * const columns = { customer: 'user', time: 'at', touchpoint: 'page' }
 * const counting = countPostgres('postgres://ana@127.0.0.1:1/shop', { from: { table: 'events' }, ...columns })
 * await counting.catch((error) => console.log(error.message)) // there is no PostgreSQL server: …
 * ```
 */
export async function countPostgres(
  url: string,
  options: CountPostgresOptions,
): Promise<PostgresCounts> {
  const { from, signal } = options
  return PostgresSession.with({ url, relation: from }, signal, async (session) => {
    try {
      check(options, await session.columns())
      const { rows: wrong } = await session.answer(skippedRowsSql(options))
      const skipped = wrong.map((row) => leftOut(row, options))
      const { rows } = await session.answer(transitionCountsSql(options))
      if (rows.length === 0 && skipped.length > 0) throw nothingRight(skipped)
      return {
        counts: countsOfRows(rows, options),
        skipped: skipped.sort((a, b) => b.count - a.count || (a.what < b.what ? -1 : 1)),
      }
    } catch (error) {
      signal?.throwIfAborted()
      throw error
    }
  })
}

/** @throws EventLogError with every column that isn't there, or is of another type. */
function check(
  options: TransitionCountsOptions,
  fields: readonly { readonly name: string; readonly dataTypeID: number }[],
): void {
  const names = fields.map(({ name }) => name)
  const problems = columnProblems(options, names)
  const isOf = (name: string | undefined, types: ReadonlySet<number>) =>
    fields.every((field) => field.name !== name || types.has(field.dataTypeID))
  if (!isOf(options.time, INSTANTS))
    problems.push(
      `the column ${quoted(options.time)} is no date and no timestamp, which counting in the database needs: cast it in a query, or let the rows be read`,
    )
  for (const role of ['value', 'tie'] as const)
    if (!isOf(options[role], NUMBERS))
      problems.push(
        `the column ${quoted(options[role] as string)} for the ${role} is of no type of numbers, which counting in the database needs: cast it in a query, or let the rows be read`,
      )
  if (problems.length === 0) return
  throw new EventLogError(
    problems.map((message) => ({ message })),
    `The table has ${listedColumns(names)}`,
  )
}

function leftOut(row: CountRow, options: TransitionCountsOptions): LeftOut {
  const wrong = (['customer', 'time', 'touchpoint', 'value'] as const).filter(
    (part) => Number(row[`wrong_${part}`]) === 1,
  )
  const columns = wrong.map((part) => `column ${quoted(options[part] as string)}`)
  return { what: `${columns.join(', ')}: empty or wrong`, count: Number(row.skipped) }
}

function nothingRight(skipped: readonly LeftOut[]): EventLogError {
  const words = skipped.map(({ what, count }) => `${what} (${count})`).join('; ')
  return new EventLogError([{ message: `the table has no row that is an event: ${words}` }])
}
