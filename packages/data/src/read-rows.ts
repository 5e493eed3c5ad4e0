import { abortable } from './bytes/abortable.ts'
import { CR, LF, QUOTE } from './bytes/ascii.ts'
import { ByteWindow } from './bytes/byte-window.ts'
import { utf8Chunks } from './bytes/utf8-chunks.ts'
import type { EventLogColumns, Positions } from './header/event-log-columns.ts'
import type { ReadEventLogOptions, SkippedRow } from './read-event-log.ts'
import { LogReader } from './rows/log-reader.ts'
import type { RowSink } from './rows/row-sink.ts'

/** Rows that have been read, and what of the file was not used. */
export interface RowReading<Sink> {
  readonly sink: Sink
  readonly rows: number
  readonly skipped: readonly SkippedRow[]
}

/** Where rows go, and whether more of them are wanted there. */
interface Target extends RowSink {
  readonly ordered?: boolean
}

/**
 * Reads the rows of a log to where they are wanted; see `readEventLog`. It stops early where the
 * sink has `ordered` and it has become false.
 */
export async function readRows<Sink extends Target>(
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  columns: EventLogColumns,
  { delimiter, strict = false, onProgress, signal }: ReadEventLogOptions,
  sink: (at: Positions) => Sink,
): Promise<RowReading<Sink>> {
  let bytes = 0
  const reader = new LogReader({
    sink,
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
    if (reader.sink?.ordered === false)
      return { sink: reader.sink, rows: reader.seen, skipped: reader.skipped }
  }
  reader.read(window, true)
  const reached = reader.finish()
  onProgress?.(reader.seen, bytes)
  return { sink: reached, rows: reader.seen, skipped: reader.skipped }
}

function delimiterByte(delimiter: string): number {
  const byte = delimiter.charCodeAt(0)
  if (delimiter.length !== 1 || byte > 127 || [QUOTE, CR, LF].includes(byte)) {
    const rule = 'it must be one ASCII character, and no quote or line end'
    throw new RangeError(`readEventLog: the delimiter is ${JSON.stringify(delimiter)}; ${rule}`)
  }
  return byte
}
