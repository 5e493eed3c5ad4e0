import type { EventLog } from 'sojourn/estimation'
import { abortable } from './bytes/abortable.ts'
import { CR, LF, QUOTE } from './bytes/ascii.ts'
import { ByteWindow } from './bytes/byte-window.ts'
import { utf8Chunks } from './bytes/utf8-chunks.ts'
import type { EventLogColumns } from './header/event-log-columns.ts'
import { LogReader } from './rows/log-reader.ts'

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
  { delimiter, strict = false, onProgress, signal }: ReadEventLogOptions = {},
): Promise<EventLogReading> {
  let bytes = 0
  const reader = new LogReader({
    columns,
    delimiter: delimiter === undefined ? undefined : delimiterByte(delimiter),
    strict,
    progress: (rows) => onProgress?.(rows, bytes),
  })
  const window = new ByteWindow()
  const received = (more: number): void => {
    bytes += more
  }
  for await (const chunk of utf8Chunks(abortable(source, signal), received)) {
    window.append(chunk)
    reader.read(window, false)
  }
  reader.read(window, true)
  const log = reader.finish()
  onProgress?.(reader.seen, bytes)
  return { log, rows: reader.seen, skipped: reader.skipped }
}

function delimiterByte(delimiter: string): number {
  const byte = delimiter.charCodeAt(0)
  if (delimiter.length !== 1 || byte > 127 || [QUOTE, CR, LF].includes(byte)) {
    const rule = 'it must be one ASCII character, and no quote or line end'
    throw new RangeError(`readEventLog: the delimiter is ${JSON.stringify(delimiter)}; ${rule}`)
  }
  return byte
}
