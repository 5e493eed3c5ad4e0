import type { EventLog } from 'sojourn/estimation'
import type { EventLogColumns } from './header/event-log-columns.ts'
import { readRows } from './read-rows.ts'
import { LogSink } from './rows/log-sink.ts'

/** How to read an event log. */
export interface ReadEventLogOptions {
  /**
   * What stands between fields: one ASCII character. Without it, the header tells which of comma,
   * semicolon and tab it is.
   */
  readonly delimiter?: string | undefined
  /** Throw at the first malformed row instead of skipping it; default false. */
  readonly strict?: boolean | undefined
  /** Told, every 65,536 rows and at the end, of the rows and the bytes of the source read so far. */
  readonly onProgress?: ((rows: number, bytes: number) => void) | undefined
  /** Stops the reading; the promise is then rejected with the signal's reason. */
  readonly signal?: AbortSignal | undefined
}

/** A row of the file that was not used. */
export interface SkippedRow {
  /** The physical line at which the row starts, 1-based; line 1 is the first of the file. */
  readonly line: number
  /** Everything that is wrong with it and how to mend it, in words. */
  readonly problem: string
}

/** An event log, and what of its file was not used. */
export interface EventLogReading {
  readonly log: EventLog
  /** Rows of the file, used and skipped; the header and blank lines are none. */
  readonly rows: number
  /** The rows that were not used, in the order of the file. */
  readonly skipped: readonly SkippedRow[]
}

/**
 * Reads an event log from the bytes of a delimited file (RFC 4180; UTF-8, or UTF-16 with a byte
 * order mark; line ends LF, CRLF or CR; a header first) in one pass. Besides the columns of the log
 * it keeps only the distinct names and about a mebibyte, however large the file is.
 *
 * Names are kept as they stand, blanks included. Malformed rows are skipped and listed. A quote
 * that is never closed, or not within 1 MiB, costs its own line only: the next ones are read as
 * rows. More than a million malformed rows are refused.
 *
 * @throws EventLogError when columns are missing or stand there twice, when there is no good row,
 * or, with `strict`, at the first malformed row.
 * @throws RangeError when the delimiter is not one ASCII character.
 *
 * @example
 * ```ts
 * import { readEventLog } from '@sojourn/data'
 * const columns = { customer: 'user', time: 'at', touchpoint: 'page' }
 * const source = [new TextEncoder().encode('user,at,page\nmia,2020-02-01,ad\nmia,soon,cart\n')]
 * const { log, skipped } = await readEventLog(source, columns)
 * console.log(log.touchpoints) // ['ad']
 * console.log(skipped) // [{ line: 3, problem: 'column "at": "soon" is not a time: …' }]
 * ```
 */
export async function readEventLog(
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  columns: EventLogColumns,
  options: ReadEventLogOptions = {},
): Promise<EventLogReading> {
  const { sink, rows, skipped } = await readRows(source, columns, options, (at) => new LogSink(at))
  return { log: sink.log(), rows, skipped }
}
