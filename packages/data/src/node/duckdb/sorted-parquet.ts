import type { DuckDBConnection, DuckDBDataChunk } from '@duckdb/node-api'
import { type EventLogColumns, ROLES } from '../../header/event-log-columns.ts'
import type { EventRecords } from '../../source/event-source.ts'
import { identifier, literal } from '../../sql/quoted-sql.ts'
import { described } from './duckdb-problem.ts'
import { type DuckdbLimits, openDuckdb } from './open-duckdb.ts'

const LINE = 'the number of the row'
const INTEGERS = ['TINYINT', 'SMALLINT', 'INTEGER', 'BIGINT']
const NAMES = new Set([...INTEGERS, 'VARCHAR', 'BOOLEAN'])
/** Types that DuckDB writes as text just as this package reads them, and sorts as they are. */
const TYPES = {
  customer: NAMES,
  time: new Set([...INTEGERS, 'TIMESTAMP', 'TIMESTAMP WITH TIME ZONE', 'DATE']),
  touchpoint: NAMES,
  channel: NAMES,
  value: new Set([...INTEGERS, 'DOUBLE', 'VARCHAR']),
  tie: new Set(INTEGERS),
} as const

/**
 * A Parquet file that DuckDB reads, and sorts by customer, time, tie and number of the row. It is
 * quicker than to read it and to hand its events on to be sorted; undefined where its columns are of
 * types that must be read here, where it has fewer rows than `least`, or where DuckDB can't read it.
 */
export async function sortedParquet(
  path: string,
  columns: EventLogColumns,
  { least, ...limits }: DuckdbLimits & { readonly least: number },
): Promise<EventRecords | undefined> {
  const file = `read_parquet(${literal(path)}, file_row_number = true)`
  let rows = 0
  const types = await inDuckdb(limits, async (connection) => {
    const counted = await connection.run(`select count(*) as n from ${file}`)
    const [{ n } = { n: 0 }] = await counted.getRowObjectsJson()
    rows = Number(n)
    if (rows < least) return undefined
    const described = await connection.run(`describe select * from ${file}`)
    const types = new Map(
      (await described.getRowObjectsJson()).map((row) => [
        String(row.column_name),
        String(row.column_type),
      ]),
    )
    const sound = ROLES.every((role) => {
      const name = columns[role]
      return name === undefined || TYPES[role].has(types.get(name) ?? '')
    })
    return sound ? types : undefined
  }).catch(() => undefined)
  if (types === undefined) return undefined
  return {
    rows,
    columns: () => Promise.resolve([...types.keys()]),
    lineOf: (record) => Number(record[LINE]) + 1,
    async *records(wanted, _, signal) {
      const opened = await openDuckdb(limits)
      if (opened === undefined) return
      const { connection } = opened
      const interrupt = () => connection.interrupt()
      signal?.addEventListener('abort', interrupt)
      try {
        await connection.run("set timezone = 'UTC'")
        const { customer, time, tie } = columns
        const by = [customer, time, ...(tie === undefined ? [] : [tie]), 'file_row_number']
        const texts = wanted.map((name) =>
          types.get(name) === 'DOUBLE' ? identifier(name) : `cast(${identifier(name)} as varchar)`,
        )
        const fields = [...texts, 'cast(file_row_number as double)']
        const keys = [...wanted, LINE]
        const order = by.map((name) => `${identifier(name)} nulls first`)
        const sql = `select ${fields.join(', ')} from ${file} order by ${order.join(', ')}`
        const result = await described(() => connection.stream(sql), signal)
        for (;;) {
          signal?.throwIfAborted()
          const chunk = await described(() => result.fetchChunk(), signal)
          if (chunk === null || chunk.rowCount === 0) return
          yield recordsOf(chunk, keys)
        }
      } finally {
        signal?.removeEventListener('abort', interrupt)
        await opened.close()
      }
    },
  }
}

/** The rows of a chunk. A loop for each column: this runs once a field. */
function recordsOf(chunk: DuckDBDataChunk, keys: readonly string[]): Record<string, unknown>[] {
  const records: Record<string, unknown>[] = []
  for (let row = 0; row < chunk.rowCount; row++) records.push({})
  keys.forEach((key, at) => {
    const vector = chunk.getColumnVector(at)
    for (let row = 0; row < records.length; row++)
      (records[row] as Record<string, unknown>)[key] = vector.getItem(row)
  })
  return records
}

async function inDuckdb<Result>(
  limits: DuckdbLimits,
  work: (connection: DuckDBConnection) => Promise<Result>,
): Promise<Result | undefined> {
  const opened = await openDuckdb(limits)
  try {
    return opened && (await work(opened.connection))
  } finally {
    await opened?.close()
  }
}
