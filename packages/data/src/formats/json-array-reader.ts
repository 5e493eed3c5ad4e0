import { LF, QUOTE } from '../bytes/ascii.ts'
import type { ByteWindow } from '../bytes/byte-window.ts'
import { EventLogError } from '../event-log-error.ts'
import { decodeText } from '../fields/decode-text.ts'
import { parseRecord } from '../records/parse-record.ts'
import type { RecordTaker } from '../records/record-taker.ts'
import type { RowTally } from '../rows/row-tally.ts'
import { LONGEST_RECORD } from './json-lines-reader.ts'
import type { TextReader } from './text-reader.ts'

const OPEN_LIST = 91
const BACKSLASH = 92
const CLOSE_LIST = 93
const OPEN_OBJECT = 123
const CLOSE_OBJECT = 125
const COMMA = 44

/**
 * Reads JSON that is one list of objects, an object at a time: only where they begin and end is
 * looked for here, so that no more than one is ever in memory.
 */
export class JsonArrayReader implements TextReader {
  readonly emptiness = 'the list of the file is empty: it needs objects'
  private state: 'before' | 'within' | 'after' = 'before'
  private line = 1
  /** The line at which the element begins. */
  private elementLine = 1
  /** Bytes of the window that have been looked at, and what was open at their end. */
  private looked = 0
  private depth = 0
  private inText = false
  private escaped = false

  constructor(
    private readonly records: RecordTaker,
    private readonly tally: RowTally,
  ) {}

  read(window: ByteWindow, last: boolean): void {
    const { bytes, end } = window
    for (let i = window.start + this.looked; i < end; i++) {
      const byte = bytes[i] as number
      if (byte === LF) this.line++
      if (this.inText) this.passText(byte)
      else if (this.state !== 'within') this.begin(window, byte, i)
      else if (byte === QUOTE) this.inText = true
      else if (byte === OPEN_OBJECT || byte === OPEN_LIST) this.depth++
      else if (this.depth > 0) {
        if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) this.depth--
      } else if (byte === COMMA || byte === CLOSE_LIST) {
        this.take(window, i, byte === CLOSE_LIST)
        if (byte === CLOSE_LIST) this.state = 'after'
      }
    }
    this.looked = end - window.start
    if (this.state === 'within') this.requireEnd(window, last)
  }

  private passText(byte: number): void {
    if (this.escaped) this.escaped = false
    else if (byte === BACKSLASH) this.escaped = true
    else if (byte === QUOTE) this.inText = false
  }

  /** What stands before or behind the list: blanks, and once its bracket. */
  private begin(window: ByteWindow, byte: number, at: number): void {
    window.start = at + 1
    if (byte <= 32) return
    if (this.state === 'after') {
      const message = 'something stands behind the list: look for a "]" too many'
      throw new EventLogError([{ line: this.line, message }])
    }
    this.state = 'within'
    this.elementLine = this.line
  }

  private take(window: ByteWindow, to: number, final: boolean): void {
    const text = decodeText(window.bytes, window.start, to)
    window.start = to + 1
    const trimmed = text.trimStart()
    const line = this.elementLine + lineEnds(text.slice(0, text.length - trimmed.length))
    this.elementLine = this.line
    if (trimmed === '' && final && this.tally.seen === 0) return
    const record = trimmed === '' ? 'there is a comma too many' : parseRecord(text)
    if (typeof record === 'string') this.tally.skip(line, record)
    else this.records.take(record, line)
  }

  private requireEnd(window: ByteWindow, last: boolean): void {
    if (!last && window.length <= LONGEST_RECORD) return
    const message = last
      ? 'the file ends within its list: it was cut off, or a quote or bracket is missing'
      : 'this object does not end within 16 MiB: look for a quote or bracket that is missing'
    throw new EventLogError([{ line: this.elementLine, message }])
  }
}

function lineEnds(text: string): number {
  return text.split('\n').length - 1
}
