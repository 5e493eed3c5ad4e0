import { LF } from '../bytes/ascii.ts'
import type { ByteWindow } from '../bytes/byte-window.ts'
import { EventLogError } from '../event-log-error.ts'
import { decodeText } from '../fields/decode-text.ts'
import { parseRecord } from '../records/parse-record.ts'
import type { RecordTaker } from '../records/record-taker.ts'
import type { RowTally } from '../rows/row-tally.ts'
import type { TextReader } from './text-reader.ts'

/** Records longer than this, in bytes, are malformed: most likely a line end is missing. */
export const LONGEST_RECORD = 1 << 24

/** Reads JSON, an object a line; one that is broken costs its own line only. */
export class JsonLinesReader implements TextReader {
  readonly emptiness = 'the file is empty: it needs an object a line'
  private line = 1
  /** Bytes of the window that are known to have no line end. */
  private looked = 0
  private passing = false

  constructor(
    private readonly records: RecordTaker,
    private readonly tally: RowTally,
  ) {}

  read(window: ByteWindow, last: boolean): void {
    while (window.length > 0) {
      const { bytes, start, end } = window
      const at = bytes.subarray(start, end).indexOf(LF, this.looked)
      this.looked = at < 0 ? end - start : 0
      if (at < 0 && !last) {
        if (end - start > LONGEST_RECORD) this.passOver(window)
        return
      }
      const to = at < 0 ? end : start + at
      if (!this.passing) this.take(bytes, start, to)
      this.passing = false
      window.start = at < 0 ? end : to + 1
      this.line++
    }
  }

  private passOver(window: ByteWindow): void {
    if (!this.passing)
      this.tally.skip(
        this.line,
        'the line is longer than 16 MiB: look for a line end that is missing',
      )
    this.passing = true
    window.start = window.end
    this.looked = 0
  }

  private take(bytes: Uint8Array, from: number, to: number): void {
    const text = decodeText(bytes, from, to)
    if (text.trim() === '') return
    const record = parseRecord(text)
    if (typeof record !== 'string') this.records.take(record, this.line)
    else if (this.tally.seen === 0 && text.trim() === '{') throw spread(this.line)
    else this.tally.skip(this.line, `${record}: each line must be one whole object`)
  }
}

function spread(line: number): EventLogError {
  const message =
    'an object runs over several lines: write one a line, or a list, [{…}, {…}], and of records within a field that list alone'
  return new EventLogError([{ line, message }])
}
