import { afterLineEnd } from '../bytes/after-line-end.ts'
import { CR, LF, SPACE, TAB } from '../bytes/ascii.ts'
import type { ByteWindow } from '../bytes/byte-window.ts'
import { found, LONGEST_ROW, RecordScanner } from '../bytes/record-scanner.ts'
import { EventLogError } from '../event-log-error.ts'
import type { EventLogColumns, Positions } from '../header/event-log-columns.ts'
import { findColumns } from '../header/find-columns.ts'
import { readHeader } from '../header/read-header.ts'
import { EventRows } from './event-rows.ts'
import { PlainRows } from './plain-rows.ts'
import { rowProblem } from './row-problem.ts'
import type { RowSink } from './row-sink.ts'
import { structureProblem } from './structure-problem.ts'

const PROGRESS_EVERY = 1 << 16
/** So that a file which isn't what it is taken for ends in words, and not without memory. */
const MOST_SKIPPED = 1_000_000
const MOST_QUOTED = 5

/** What the reader of a log is told at the start. */
export interface LogReaderOptions<Sink extends RowSink> {
  /** Makes the place for rows, once it is known where the columns stand. */
  readonly sink: (at: Positions) => Sink
  readonly columns: EventLogColumns
  readonly delimiter: number | undefined
  readonly strict: boolean
  readonly progress: (rows: number) => void
}

/** What is known once the header has been read. */
interface Body<Sink extends RowSink> {
  readonly sink: Sink
  readonly header: readonly string[]
  readonly at: Positions
  readonly scanner: RecordScanner
  readonly rows: EventRows
  readonly plain: PlainRows
}

/**
 * Reads rows from a window of bytes as far as they are complete. After a row whose structure is
 * broken it starts anew on the next physical line, so that a stray quote costs one line, and not
 * all that it swallows.
 */
export class LogReader<Sink extends RowSink> {
  readonly skipped: { line: number; problem: string }[] = []
  /** Rows read so far, used or skipped. */
  seen = 0
  private body: Body<Sink> | undefined
  /** The physical line at which the next row starts. */
  private line = 1
  /** Whether the rest of a physical line is being passed over. */
  private passing = false
  /** Bytes to wait for before an incomplete row is scanned again; doubling keeps that linear. */
  private enough = 0
  /** Where the rows end that are complete without a look at what comes behind. */
  private plainEnd = 0

  constructor(private readonly options: LogReaderOptions<Sink>) {}

  /** Reads what `window` holds; `last` says that nothing will follow it. */
  read(window: ByteWindow, last: boolean): void {
    if (window.length < this.enough && !last) return
    this.enough = 0
    this.plainEnd = afterLastLineEnd(window)
    let more = true
    while (more && window.length > 0) {
      if (this.passing) more = this.passLine(window, last)
      else if (this.body === undefined) more = this.readHeader(window, last)
      else more = this.readRows(window, last, this.body)
    }
  }

  /** Where the rows went; undefined as long as the header has not been read. */
  get sink(): Sink | undefined {
    return this.body?.sink
  }

  /** Where the rows went, once everything has been read. */
  finish(): Sink {
    if (this.body === undefined) {
      throw new EventLogError([{ message: 'the file is empty: it needs a header and rows' }])
    }
    if (this.body.rows.taken > 0) return this.body.sink
    if (this.seen === 0) {
      throw new EventLogError([{ message: 'the file has a header, but no rows' }])
    }
    throw this.refusal(`The file has no good row; all ${this.seen} are malformed. The first:`)
  }

  private readHeader(window: ByteWindow, last: boolean): boolean {
    const { bytes, start, end } = window
    const lineEnd = afterLineEnd(bytes, start, end, last)
    const next = lineEnd < 0 && last ? end : lineEnd
    if (isBlankLine(bytes, start, next)) {
      window.start = next
      this.line++
      return true
    }
    const { columns, delimiter } = this.options
    const header = readHeader(window, { columns, delimiter, last, line: this.line })
    if (header === undefined) return this.wait(window)
    const { names } = header
    const at = findColumns(columns, names, this.line)
    const scanner = new RecordScanner(header.delimiter, names.length)
    const sink = this.options.sink(at)
    const rows = new EventRows(at, sink)
    const plain = new PlainRows(at, scanner, rows)
    this.body = { sink, header: names, at, scanner, rows, plain }
    window.start = header.next
    this.line += header.breaks + 1
    return true
  }

  private readRows(window: ByteWindow, last: boolean, body: Body<Sink>): boolean {
    const { bytes, end } = window
    const { scanner, rows, at, header } = body
    while (window.start < end) {
      // Most rows are plain; one that isn't, or is wrong, is read with more care.
      this.readPlain(window, body)
      const { start } = window
      if (start === end) return true
      const status = scanner.scan(bytes, start, end, last)
      if (status === found.partial) return this.wait(window)
      const complete = status === found.complete
      const fits = complete && scanner.fields === scanner.expected
      if (fits && rows.take(bytes, scanner)) this.count()
      else if (complete && scanner.fields === 1 && isBlankLine(bytes, start, scanner.next)) {
        // A blank line is no row.
      } else if (fits) this.skip(this.line, rowProblem(bytes, scanner, at, header))
      else return this.startAnew(window, scanner, status)
      window.start = scanner.next
      this.line += scanner.breaks + 1
    }
    return true
  }

  private readPlain(window: ByteWindow, { plain, rows }: Body<Sink>): void {
    const before = rows.taken
    window.start = plain.take(window, this.plainEnd, PROGRESS_EVERY - (this.seen % PROGRESS_EVERY))
    const more = rows.taken - before
    this.line += more
    this.seen += more
    if (more > 0 && this.seen % PROGRESS_EVERY === 0) this.options.progress(this.seen)
  }

  /** Lists a row whose structure is broken, and gives up the rest of its first line only. */
  private startAnew(window: ByteWindow, scanner: RecordScanner, status: number): boolean {
    const { line } = this
    const atEnd = window.length <= LONGEST_ROW
    const final = window.bytes[Math.min(window.end, window.start + LONGEST_ROW) - 1]
    const lineEnded = final === LF || final === CR
    if (status === found.unclosed) {
      this.line += scanner.quoteBreaks
      window.start = scanner.quote
    }
    this.skip(this.line, structureProblem(scanner, { status, line, atEnd, lineEnded }))
    this.passing = true
    return true
  }

  private passLine(window: ByteWindow, last: boolean): boolean {
    const { bytes, start, end } = window
    const next = afterLineEnd(bytes, start, end, last)
    this.passing = next < 0
    if (this.passing) {
      // A CR at the end may be half of a CRLF: it stays for the next look.
      window.start = bytes[end - 1] === CR ? end - 1 : end
      return false
    }
    window.start = next
    this.line++
    return true
  }

  private wait(window: ByteWindow): false {
    this.enough = 2 * window.length
    return false
  }

  private count(): void {
    if (++this.seen % PROGRESS_EVERY === 0) this.options.progress(this.seen)
  }

  private skip(line: number, problem: string): void {
    if (this.options.strict) throw new EventLogError([{ line, message: problem }])
    this.skipped.push({ line, problem })
    if (this.skipped.length > MOST_SKIPPED) {
      throw this.refusal('More than a million rows are malformed. The first:')
    }
    this.count()
  }

  private refusal(summary: string): EventLogError {
    const first = this.skipped.slice(0, MOST_QUOTED)
    const problems = first.map(({ line, problem }) => ({ line, message: problem }))
    return new EventLogError(problems, summary)
  }
}

/** The offset after the last LF of a window; its start where there is none. */
function afterLastLineEnd({ bytes, start, end }: ByteWindow): number {
  let after = end
  while (after > start && bytes[after - 1] !== LF) after--
  return after
}

/** Whether bytes are nothing but blanks and line ends. */
function isBlankLine(bytes: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const byte = bytes[i]
    if (byte !== SPACE && byte !== TAB && byte !== LF && byte !== CR) return false
  }
  return from < to
}
