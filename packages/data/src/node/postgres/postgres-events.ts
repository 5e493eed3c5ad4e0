import type { EventRecords } from '../../source/event-source.ts'
import { type EventRelation, fromClause } from '../../sql/event-relation.ts'
import { identifier } from '../../sql/quoted-sql.ts'
import { PostgresSession } from './postgres-session.ts'

/** Rows that come at a time: enough that the way there and back doesn't count. */
const PIECE = 10_000
/** Types of texts, which the server would sort as a language does. */
const TEXTS = new Set([18, 19, 25, 1042, 1043])

/**
 * The events of a table of PostgreSQL, or of a query, for `readEventLog` and `countEventLog`; for
 * Node. The server sorts them by customer, time and tie, so that they are counted while they come;
 * only the columns that matter do. Rows of a table have no order of their own: events of a customer
 * at the same time are in the order of the tie, and of the names of touchpoints where that doesn't
 * tell. The line of a row that is skipped is its number in that order.
 *
 * All is read in one read-only transaction, through a cursor. Times without a zone are UTC.
 *
 * @param url `postgres://user@host:5432/database`. Its password may stand in it, in `PGPASSWORD` or
 * in `~/.pgpass`, and is in no message; what it leaves out is as for `psql`.
 * @throws EventLogError, when it is read: where there is no such server, user, table or column, where
 * the query is wrong (with its place), and where the server goes away.
 *
 * @example
 * ```ts
 * import { postgresEvents } from '@sojourn/data/node'
 * const events = postgresEvents('postgres://ana@localhost/shop', { table: 'web.events' })
 * // await countEventLog(() => events, { customer: 'user', time: 'at', touchpoint: 'page' })
 * console.log(typeof events.records) // 'function'
 * ```
 */
export function postgresEvents(url: string, relation: EventRelation): EventRecords {
  const target = { url, relation }
  return {
    async columns() {
      const fields = await PostgresSession.with(target, undefined, (session) => session.columns())
      return fields.map(({ name }) => name)
    },
    async *records(columns, by, signal) {
      const session = await PostgresSession.begin(target, signal)
      try {
        const fields = await session.columns()
        const isText = (name: string) =>
          fields.some((field) => field.name === name && TEXTS.has(field.dataTypeID))
        const order = by.map(
          (name) => `${identifier(name)}${isText(name) ? ' collate "C"' : ''} nulls first`,
        )
        const sorted = order.length > 0 ? ` order by ${order.join(', ')}` : ''
        const selected = columns.length > 0 ? columns.map(identifier).join(', ') : '1'
        await session.answer(
          `declare events_in_order no scroll cursor for select ${selected} from ${fromClause(relation)}${sorted}`,
        )
        for (;;) {
          const { rows } = await session.answer(`fetch ${PIECE} from events_in_order`)
          signal?.throwIfAborted()
          if (rows.length === 0) return
          yield rows
          session.rows += rows.length
        }
      } catch (error) {
        signal?.throwIfAborted()
        throw error
      } finally {
        await session.end()
      }
    },
  }
}
