import type { PathRow } from 'sojourn/attribution'
import { afterLineEnd } from '../bytes/after-line-end.ts'
import { CR, LF, SPACE, TAB } from '../bytes/ascii.ts'
import type { ByteWindow } from '../bytes/byte-window.ts'
import { found, LONGEST_ROW, RecordScanner } from '../bytes/record-scanner.ts'
import { EventLogError, type EventLogProblem } from '../event-log-error.ts'
import { structureProblem } from '../rows/structure-problem.ts'
import {
  findPathColumns,
  PATH_ROLES,
  type PathPositions,
  type PathTableColumns,
} from './path-columns.ts'
import { readPathHeader } from './path-header.ts'
import { readPathRow } from './path-row.ts'

const PROGRESS_EVERY = 1 << 14

/** What is known once the header has been read. */
interface Body {
  readonly header: readonly string[]
  readonly at: PathPositions
  readonly scanner: RecordScanner
}

/**
 * Reads rows of paths from a window of bytes as far as they are complete. Whatever is wrong is noted
 * with its line, and reading goes on; after a row whose structure is broken, on the next line.
 */
export class PathReader {
  readonly rows: PathRow[] = []
  readonly problems: EventLogProblem[] = []
  body: Body | undefined
  private line = 1
  /** Whether the rest of a physical line is being passed over. */
  private passing = false
  /** Bytes to wait for before an incomplete row is scanned again; doubling keeps that linear. */
  private enough = 0

  constructor(
    private readonly columns: PathTableColumns,
    private readonly separator: string,
    private readonly progress: (rows: number) => void,
  ) {}

  /** Reads what `window` holds; `last` says that nothing will follow it. */
  read(window: ByteWindow, last: boolean): void {
    if (window.length < this.enough && !last) return
    this.enough = 0
    let more = true
    while (more && window.length > 0) {
      if (this.passing) more = this.passLine(window, last)
      else if (this.body === undefined) more = this.readHeader(window, last)
      else more = this.readRow(window, last, this.body)
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
    const wanted = PATH_ROLES.map((role) => this.columns[role]).filter((name) => name !== undefined)
    const header = readPathHeader(window, wanted, this.line, last)
    if (header === undefined) return this.wait(window)
    const { names, delimiter, breaks } = header
    if (names.some((name) => name.includes('\0')))
      throw new EventLogError([
        { line: this.line, message: 'the header has NUL characters: save the file as UTF-8 text' },
      ])
    const at = findPathColumns(this.columns, names, this.line)
    this.body = { header: names, at, scanner: new RecordScanner(delimiter, names.length) }
    window.start = header.next
    this.line += breaks + 1
    return true
  }

  private readRow(window: ByteWindow, last: boolean, body: Body): boolean {
    const { bytes, start, end } = window
    const { scanner, at, header } = body
    const status = scanner.scan(bytes, start, end, last)
    if (status === found.partial) return this.wait(window)
    const complete = status === found.complete
    const blank = complete && scanner.fields === 1 && isBlankLine(bytes, start, scanner.next)
    if (!blank) {
      if (!complete || scanner.fields !== scanner.expected)
        return this.startAnew(window, scanner, status)
      const row = readPathRow(bytes, scanner, at, header, this.separator)
      if (Array.isArray(row)) this.note(this.line, row.join('; '))
      else {
        this.rows.push(row)
        if (this.rows.length % PROGRESS_EVERY === 0) this.progress(this.rows.length)
      }
    }
    window.start = scanner.next
    this.line += scanner.breaks + 1
    return true
  }

  /** Notes a row whose structure is broken, and gives up the rest of its first line only. */
  private startAnew(window: ByteWindow, scanner: RecordScanner, status: number): boolean {
    const { line } = this
    const atEnd = window.length <= LONGEST_ROW
    const final = window.bytes[Math.min(window.end, window.start + LONGEST_ROW) - 1]
    const lineEnded = final === LF || final === CR
    if (status === found.unclosed) {
      this.line += scanner.quoteBreaks
      window.start = scanner.quote
    }
    this.note(this.line, structureProblem(scanner, { status, line, atEnd, lineEnded }))
    this.passing = true
    return true
  }

  private passLine(window: ByteWindow, last: boolean): boolean {
    const { bytes, start, end } = window
    const next = afterLineEnd(bytes, start, end, last)
    this.passing = next < 0
    if (this.passing) {
      // A CR at the end may be half of a CRLF: it stays for the next look.
      window.start = bytes[end - 1] === CR && !last ? end - 1 : end
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

  private note(line: number, message: string): void {
    this.problems.push({ line, message })
  }
}

/** Whether bytes are nothing but blanks and line ends. */
function isBlankLine(bytes: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const byte = bytes[i]
    if (byte !== SPACE && byte !== TAB && byte !== LF && byte !== CR) return false
  }
  return from < to
}
