import { afterLineEnd } from '../bytes/after-line-end.ts'
import { CR, LF, SPACE, TAB } from '../bytes/ascii.ts'
import type { ByteWindow } from '../bytes/byte-window.ts'
import { found, LONGEST_ROW, RecordScanner } from '../bytes/record-scanner.ts'
import type { TextReader } from '../formats/text-reader.ts'
import { readHeader } from '../header/read-header.ts'
import type { RowTaker } from './row-taker.ts'
import type { RowTally } from './row-tally.ts'
import { structureProblem } from './structure-problem.ts'

/** What the reader of a log is told at the start. */
export interface LogReaderOptions {
  /** Columns that one would find in the header, by which it is told what stands between fields. */
  readonly wanted: readonly string[]
  readonly delimiter: number | undefined
  readonly tally: RowTally
  /** Makes what takes the rows, once the header is known. @throws EventLogError */
  readonly taker: (header: readonly string[], line: number, scanner: RecordScanner) => RowTaker
}

/** What is known once the header has been read. */
interface Body {
  readonly scanner: RecordScanner
  readonly taker: RowTaker
}

/**
 * Reads rows from a window of bytes as far as they are complete. After a row whose structure is
 * broken it starts anew on the next physical line, so that a stray quote costs one line, and not
 * all that it swallows.
 */
export class LogReader implements TextReader {
  private body: Body | undefined
  /** The physical line at which the next row starts. */
  private line = 1
  /** Whether the rest of a physical line is being passed over. */
  private passing = false
  /** Bytes to wait for before an incomplete row is scanned again; doubling keeps that linear. */
  private enough = 0
  /** Where the rows end that are complete without a look at what comes behind. */
  private plainEnd = 0

  constructor(private readonly options: LogReaderOptions) {}

  get emptiness(): string {
    return this.body === undefined
      ? 'the file is empty: it needs a header and rows'
      : 'the file has a header, but no rows'
  }

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

  private readHeader(window: ByteWindow, last: boolean): boolean {
    const { bytes, start, end } = window
    const lineEnd = afterLineEnd(bytes, start, end, last)
    const next = lineEnd < 0 && last ? end : lineEnd
    if (isBlankLine(bytes, start, next)) {
      window.start = next
      this.line++
      return true
    }
    const { wanted, delimiter, taker } = this.options
    const header = readHeader(window, { wanted, delimiter, last, line: this.line })
    if (header === undefined) return this.wait(window)
    const scanner = new RecordScanner(header.delimiter, header.names.length)
    this.body = { scanner, taker: taker(header.names, this.line, scanner) }
    window.start = header.next
    this.line += header.breaks + 1
    return true
  }

  private readRows(window: ByteWindow, last: boolean, body: Body): boolean {
    const { bytes, end } = window
    const { scanner, taker } = body
    while (window.start < end) {
      // Most rows are plain; one that isn't, or is wrong, is read with more care.
      this.readPlain(window, taker)
      const { start } = window
      if (start === end) return true
      const status = scanner.scan(bytes, start, end, last)
      if (status === found.partial) return this.wait(window)
      const complete = status === found.complete
      if (complete && scanner.fields === 1 && isBlankLine(bytes, start, scanner.next)) {
        // A blank line is no row.
      } else if (complete && scanner.fields === scanner.expected)
        taker.take(bytes, scanner, this.line)
      else return this.startAnew(window, scanner, status)
      window.start = scanner.next
      this.line += scanner.breaks + 1
    }
    return true
  }

  private readPlain(window: ByteWindow, taker: RowTaker): void {
    const before = this.options.tally.seen
    window.start = taker.takePlain(window, this.plainEnd)
    this.line += this.options.tally.seen - before
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
    this.options.tally.skip(
      this.line,
      structureProblem(scanner, { status, line, atEnd, lineEnded }),
    )
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
