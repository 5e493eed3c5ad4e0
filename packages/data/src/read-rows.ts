import { abortable } from './bytes/abortable.ts'
import { CR, LF, QUOTE } from './bytes/ascii.ts'
import { ByteWindow } from './bytes/byte-window.ts'
import { utf8Chunks } from './bytes/utf8-chunks.ts'
import { EventLogError } from './event-log-error.ts'
import { readParquet } from './formats/parquet-file.ts'
import type { TextReader } from './formats/text-reader.ts'
import { textReaderOf } from './formats/text-reader-of.ts'
import type { EventLogColumns, Positions } from './header/event-log-columns.ts'
import { columnMapping } from './mapping/column-mapping.ts'
import type { EventMapping } from './mapping/event-mapping.ts'
import { wantedBy } from './mapping/wanted-by.ts'
import type { LeftOut, ReadEventLogOptions, SkippedRow } from './read-event-log.ts'
import { mappedPositions, RecordTaker } from './records/record-taker.ts'
import type { RowSink } from './rows/row-sink.ts'
import { RowTally } from './rows/row-tally.ts'
import {
  type EventBytes,
  type EventRecords,
  type EventSource,
  filesOf,
  isSeekable,
  isTable,
  type NamedFile,
  type SeekableFile,
} from './source/event-source.ts'
import { fileBytes } from './source/file-bytes.ts'
import { gunzipped, isGzip } from './source/gunzipped.ts'
import { nextTurn } from './source/next-turn.ts'
import { peeked } from './source/peeked.ts'
import { ReadShare } from './source/read-share.ts'
import { wholeFile } from './source/whole-file.ts'

/** Rows that have been read, and what of the source was not used. */
export interface RowReading<Sink> {
  readonly sink: Sink
  readonly rows: number
  readonly skipped: readonly SkippedRow[]
  readonly leftOut: readonly LeftOut[]
}

/** Where rows go, and whether more of them are wanted there. */
interface Target extends RowSink {
  readonly ordered?: boolean
  /** Asked, now and then, to hand rows on that are too many to be kept. */
  relieve?(): Promise<void>
}

/**
 * Reads the rows of a log to where they are wanted; see `readEventLog`. It stops early where the
 * sink has `ordered` and it has become false.
 */
export async function readRows<Sink extends Target>(
  source: EventSource,
  columns: EventLogColumns | EventMapping,
  options: ReadEventLogOptions,
  sinkAt: (at: Positions) => Sink,
): Promise<RowReading<Sink>> {
  const mapping = 'events' in columns ? columns : columnMapping(columns)
  mapping.begin?.()
  const sink = sinkAt(mappedPositions(mapping))
  const files = filesOf(source)
  const share = new ReadShare(files)
  const named = 'events' in columns ? undefined : columns
  const reading = new Reading(mapping, named, sink, share, options)
  for (const { name, open } of files) {
    if (sink.ordered === false) break
    await reading.read(open, files.length > 1 ? name : undefined)
  }
  if (sink.ordered !== false) reading.finish()
  const { seen, skipped } = reading.tally
  return { sink, rows: seen, skipped, leftOut: reading.tally.leftOut() }
}

/** One reading of the files of a log. */
class Reading {
  readonly tally: RowTally
  private readonly records: RecordTaker
  private readonly delimiter: number | undefined
  private bytes = 0
  private emptiness = 'there is no file'

  constructor(
    private readonly mapping: EventMapping,
    private readonly columns: EventLogColumns | undefined,
    private readonly sink: Target,
    private readonly share: ReadShare,
    private readonly options: ReadEventLogOptions,
  ) {
    const { delimiter, strict = false } = options
    this.delimiter = delimiter === undefined ? undefined : delimiterByte(delimiter)
    this.tally = new RowTally({ strict, progress: () => this.report() })
    this.records = new RecordTaker(mapping, this.tally, sink)
  }

  /** Reads one file, which has a name where there are several. */
  async read(open: NamedFile['open'], name: string | undefined): Promise<void> {
    this.tally.file = name
    this.tally.serialDates.file = name
    try {
      const file = open()
      if (isTable(file)) await this.readTable(file)
      else {
        this.share.next(file, () => this.bytes)
        await this.readFile(file)
      }
    } catch (error) {
      throw name === undefined ? error : inFile(name, error)
    }
  }

  /** @throws EventLogError when no row was used, or times are no times. */
  finish(): void {
    const { tally, records } = this
    tally.file = undefined
    records.checkNames()
    tally.requireRows(this.emptiness)
    tally.requireTimes(records.columnOf('time') ?? 'time')
    this.report()
  }

  private report(): void {
    this.options.onProgress?.(this.tally.seen, this.bytes, this.share.share())
  }

  private async readFile(file: EventBytes | SeekableFile): Promise<void> {
    const { signal } = this.options
    const bytes = isSeekable(file) ? fileBytes(file) : file
    const { head, all } = await peeked(abortable(bytes, signal), 4)
    if (isGzip(head)) {
      const unpacked = await peeked(gunzipped(this.counted(all)), 4)
      if (isParquet(unpacked.head)) await this.readParquet(await wholeFile(unpacked.all))
      else await this.readText(unpacked.all)
    } else if (isParquet(head)) {
      await this.readParquet(isSeekable(file) ? file : await wholeFile(all))
    } else await this.readText(this.counted(all))
  }

  private async readTable(table: EventRecords): Promise<void> {
    const { mapping, records, sink, options } = this
    const names = await table.columns()
    // What a column of JSON has within it is known only once it is read.
    const within = mapping.wanted.filter((name) => names.some((own) => name.startsWith(`${own}.`)))
    records.requireColumns([...names, ...within])
    // All of them, so that the order is certain also where time and tie don't tell.
    const roles = ['customer', 'time', 'tie', 'touchpoint', 'channel', 'value'] as const
    const by = roles.map((role) => records.columnOf(role) ?? '').filter((n) => names.includes(n))
    const wanted = names.filter(wantedBy(mapping))
    let row = 0
    const { rows } = table
    if (rows !== undefined) this.share.tell(() => row / rows)
    this.emptiness = 'the table has no rows'
    for await (const piece of table.records(wanted, by, options.signal)) {
      for (const record of piece) {
        row++
        records.take(record, table.lineOf?.(record) ?? row)
      }
      if (sink.ordered === false) return
      await sink.relieve?.()
    }
  }

  private async readText(bytes: AsyncIterable<Uint8Array>): Promise<void> {
    const { mapping, columns, sink, tally, records, delimiter } = this
    const window = new ByteWindow()
    let reader: TextReader | undefined
    for await (const chunk of utf8Chunks(bytes)) {
      window.append(chunk)
      reader ??= await textReaderOf(window, { mapping, columns, sink, tally, records, delimiter })
      reader?.read(window, false)
      if (sink.ordered === false) return
      await sink.relieve?.()
    }
    reader?.read(window, true)
    this.emptiness = reader?.emptiness ?? 'the file is empty: it needs a header and rows'
  }

  private async readParquet(file: SeekableFile): Promise<void> {
    const { mapping, records, sink, share, options } = this
    const goOn = async () => {
      await nextTurn()
      options.signal?.throwIfAborted()
      await sink.relieve?.()
      return sink.ordered !== false
    }
    const received = (bytes: number): void => {
      this.bytes += bytes
    }
    const readRows = (done: number, all: number): void => share.tell(() => done / Math.max(1, all))
    await readParquet(file, { mapping, records, received, readRows, goOn })
    this.emptiness = 'the file has no rows'
  }

  private async *counted(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const piece of bytes) {
      this.bytes += piece.length
      yield piece
    }
  }
}

function isParquet(head: Uint8Array): boolean {
  return [0x50, 0x41, 0x52, 0x31].every((byte, i) => head[i] === byte)
}

function inFile(name: string, error: unknown): unknown {
  if (!(error instanceof EventLogError)) return error
  const problems = error.problems.map(({ line, message }) => ({
    message: line === undefined ? placed(name, message) : `${name}: line ${line}: ${message}`,
  }))
  return new EventLogError(problems, error.summary, { cause: error })
}

/** A problem with the name of its file, unless it begins with that, or with a path that ends so. */
function placed(name: string, message: string): string {
  const at = message.indexOf(`${name} `)
  const begins = at === 0 || (at > 0 && '/\\'.includes(message[at - 1] as string))
  return begins ? message.slice(at) : `${name}: ${message}`
}

function delimiterByte(delimiter: string): number {
  const byte = delimiter.charCodeAt(0)
  if (delimiter.length !== 1 || byte > 127 || [QUOTE, CR, LF].includes(byte)) {
    const rule = 'it must be one ASCII character, and no quote or line end'
    throw new RangeError(`readEventLog: the delimiter is ${JSON.stringify(delimiter)}; ${rule}`)
  }
  return byte
}
