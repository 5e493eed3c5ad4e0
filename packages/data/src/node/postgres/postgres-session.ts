import type { Client, FieldDef } from 'pg'
import { EventLogError } from '../../event-log-error.ts'
import { type EventRelation, fromClause } from '../../sql/event-relation.ts'
import { noTable, postgresProblem } from './postgres-problem.ts'

/** How long a server may take to answer at all. */
const LONGEST_CONNECTING_MS = 15_000
const BOOLEAN = 16
const JSON_TYPES = new Set([114, 3802])

/** Times as ISO 8601 in UTC, and quotes as the standard has them; of one moment, and read only. */
const BEGIN = `begin transaction isolation level repeatable read, read only;
set local timezone = 'UTC'; set local datestyle = 'ISO'; set local standard_conforming_strings = on;
set local cursor_tuple_fraction = 1`

const UNDEFINED_TABLE = '42P01'
const UNDEFINED_SCHEMA = '3F000'
/** The tables that the user may read; without their schema where they don't need it. */
const TABLES = `select case when table_schema = any (current_schemas(false)) then table_name
  else table_schema || '.' || table_name end as name
from information_schema.tables
where table_schema not in ('pg_catalog', 'information_schema') order by 1 limit 1000`

/** What a session is with. */
export interface PostgresTarget {
  readonly url: string
  readonly relation: EventRelation
}

/** One read-only transaction with a server, whose errors say what is wrong and how to mend it. */
export class PostgresSession {
  /** Rows read so far, for the message when the server goes away. */
  rows = 0

  private constructor(
    private readonly client: Client,
    private readonly target: PostgresTarget,
  ) {}

  /** Does work in a session, and ends it. @throws EventLogError, or the signal's reason. */
  static async with<Result>(
    target: PostgresTarget,
    signal: AbortSignal | undefined,
    work: (session: PostgresSession) => Promise<Result>,
  ): Promise<Result> {
    const session = await PostgresSession.begin(target, signal)
    try {
      return await work(session)
    } finally {
      await session.end()
    }
  }

  /** Connects and begins the transaction. */
  static async begin(
    target: PostgresTarget,
    signal: AbortSignal | undefined,
  ): Promise<PostgresSession> {
    const { Client } = await importPostgres()
    signal?.throwIfAborted()
    const session = new PostgresSession(clientOf(target.url, Client), target)
    const { client } = session
    // A query that runs is rejected with it; between queries the next one is.
    client.on('error', () => {})
    const stop = () => void client.end().catch(() => {})
    signal?.addEventListener('abort', stop)
    client.once('end', () => signal?.removeEventListener('abort', stop))
    try {
      await client.connect()
      await client.query(BEGIN)
      return session
    } catch (error) {
      await session.end()
      signal?.throwIfAborted()
      throw postgresProblem(error, target, undefined)
    }
  }

  /** The columns of the relation. @throws EventLogError, with the tables that there are. */
  async columns(): Promise<readonly FieldDef[]> {
    const { relation } = this.target
    try {
      return (await this.answer(`select * from ${fromClause(relation)} limit 0`)).fields
    } catch (error) {
      const { code } = (error as Error).cause as { readonly code?: string }
      if (!('table' in relation) || (code !== UNDEFINED_TABLE && code !== UNDEFINED_SCHEMA))
        throw error
      await this.answer('rollback')
      const { rows } = await this.answer(TABLES)
      throw noTable(
        typeof relation.table === 'string' ? relation.table : relation.table.join('.'),
        rows.map(({ name }) => String(name)),
      )
    }
  }

  /** Does a query. @throws EventLogError */
  async answer(sql: string) {
    try {
      return await this.client.query<Record<string, unknown>>(sql)
    } catch (error) {
      throw postgresProblem(error, this.target, { sql, rows: this.rows })
    }
  }

  async end(): Promise<void> {
    await this.client.end().catch(() => {})
  }
}

async function importPostgres(): Promise<typeof import('pg')> {
  try {
    return await import('pg')
  } catch (cause) {
    const message = 'reading from PostgreSQL needs the package pg: npm install pg'
    throw new EventLogError([{ message }], undefined, { cause })
  }
}

function clientOf(url: string, Client: typeof import('pg').Client): Client {
  try {
    return new Client({
      connectionString: url,
      connectionTimeoutMillis: LONGEST_CONNECTING_MS,
      keepAlive: true,
      application_name: 'sojourn',
      types: { getTypeParser: (type: number) => parserOf(type) } as never,
    })
  } catch {
    // Its own words may have the password in them.
    throw new EventLogError([
      {
        message:
          'this is no address of PostgreSQL: write postgres://user@host:5432/database, and in a password %40 for @, %2F for /, %3A for : and %23 for #, or give it in PGPASSWORD',
      },
    ])
  }
}

/** Everything as the text that the server sends, so that no digit is lost. */
function parserOf(type: number): (text: string) => unknown {
  if (type === BOOLEAN) return (text) => (text === 't' ? 'true' : 'false')
  return JSON_TYPES.has(type) ? (text) => JSON.parse(text) : (text) => text
}
