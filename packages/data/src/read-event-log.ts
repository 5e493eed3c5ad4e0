import type { EventLog } from 'sojourn/estimation'
import type { EventLogColumns } from './header/event-log-columns.ts'
import type { EventMapping } from './mapping/event-mapping.ts'
import { readRows } from './read-rows.ts'
import { LogSink } from './rows/log-sink.ts'
import type { EventSource } from './source/event-source.ts'

/** How to read an event log. */
export interface ReadEventLogOptions {
  /**
   * What stands between fields: one ASCII character. Without it, the header tells which of comma,
   * semicolon and tab it is.
   */
  readonly delimiter?: string | undefined
  /** Throw at the first malformed row instead of skipping it; default false. */
  readonly strict?: boolean | undefined
  /**
   * Told, every 65,536 rows and at the end, of the rows and the bytes of the source read so far, and
   * of the share of it that this is, from 0 to 1, where its size is known.
   */
  readonly onProgress?:
    | ((rows: number, bytes: number, share: number | undefined) => void)
    | undefined
  /** Stops the reading; the promise is then rejected with the signal's reason. */
  readonly signal?: AbortSignal | undefined
  /**
   * What stands for the id of a customer from then on, such as a keyed hash of its bytes, of which at
   * least 128 bits keep customers apart: of the ids themselves nothing is kept. Skipped rows may still
   * quote what stood in the wrong column.
   */
  readonly hashCustomer?: ((id: Uint8Array) => Uint8Array) | undefined
}

/** A row of the file that was not used. */
export interface SkippedRow {
  /**
   * The physical line at which the row starts, 1-based; line 1 is the first of the file. In Parquet,
   * which has no lines, the number of the row.
   */
  readonly line: number
  /** Everything that is wrong with it and how to mend it, in words. */
  readonly problem: string
  /** The file that it is in, where there are several. */
  readonly file?: string
}

/** Rows that are right, and of a sort that makes no event. */
export interface LeftOut {
  /** What sort they are, such as the name that no rule catches. */
  readonly what: string
  readonly count: number
}

/** An event log, and what of its file was not used. */
export interface EventLogReading {
  readonly log: EventLog
  /** Rows of the file, used and skipped; the header and blank lines are none. */
  readonly rows: number
  /** The rows that were not used, in the order of the file. */
  readonly skipped: readonly SkippedRow[]
  /** Rows that are right and make no event, the commonest sort first; none without a mapping. */
  readonly leftOut: readonly LeftOut[]
}

/**
 * Reads an event log in one pass, from one file or several. Its first bytes tell what it is, also
 * within gzip:
 *
 * - delimited text (RFC 4180; UTF-8, or UTF-16 with a byte order mark; line ends LF, CRLF or CR; a
 *   header first);
 * - JSON, an object a line, or one list of objects; an object of at most 16 MiB. A column may be a
 *   field within fields, `user.id`. Whole numbers of 16 digits and more keep every digit;
 * - XES (IEEE 1849), with the names of its CSV form: `case:concept:name`, `concept:name`;
 * - Parquet, a group of rows at a time; in gzip or from a pipe it is kept in memory, up to 1 GiB.
 *
 * Besides the columns of the log and the distinct names it keeps about a mebibyte, an object or a
 * group of rows, however large the file is.
 *
 * Names are kept as they stand, blanks included. Malformed rows are skipped and listed. A quote
 * that is never closed, or not within 1 MiB, costs its own line only: the next ones are read as
 * rows. More than a million malformed rows are refused.
 *
 * @throws EventLogError when columns are missing or stand there twice, when there is no good row,
 * when times are days as a spreadsheet counts them (45231.5), or, with `strict`, at the first
 * malformed row.
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
  source: EventSource,
  columns: EventLogColumns | EventMapping,
  options: ReadEventLogOptions = {},
): Promise<EventLogReading> {
  const { sink, ...reading } = await readRows(
    source,
    columns,
    options,
    (at) => new LogSink(at, options.hashCustomer),
  )
  return { log: sink.log(), ...reading }
}
