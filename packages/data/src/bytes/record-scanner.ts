import { CR, LF, QUOTE } from './ascii.ts'

/** What a scan found. All but `complete` and `partial` are a structure that is broken. */
export const found = {
  complete: 0,
  /** The bytes end before the row does, and more may come. */
  partial: 1,
  /** A quoted field has no end before the file's, or before the row is too long. */
  unclosed: 2,
  /** Something other than a delimiter or a line end stands behind a closing quote. */
  textAfterQuote: 3,
  /** More fields than expected, after a line break within quotes: the row runs away. */
  runaway: 4,
  /** No line end within the longest row that is read. */
  tooLong: 5,
} as const

/** Rows longer than this, in bytes, are malformed: most likely a quote is missing. */
export const LONGEST_ROW = 1 << 20

const ENDS_PLAIN = 1
const ENDS_QUOTED = 2

/** Where the fields of a row stand in its bytes; see `RecordScanner`. */
export type FieldOffsets = Pick<RecordScanner, 'starts' | 'ends'>

/**
 * Finds the fields of one row (RFC 4180; line ends LF, CRLF or CR) in bytes that hold it in one
 * piece. It leaves offsets only, and makes no text. The result stands in its properties until the
 * next scan. UTF-8 needs no care: no byte of a longer character equals a delimiter.
 */
export class RecordScanner {
  /** Offset of the first byte of each field, without its quote. */
  readonly starts: Int32Array
  /** Offset after each field; its complement (negative) where the field has doubled quotes. */
  readonly ends: Int32Array
  /** Number of fields found; only the first `expected` are kept. */
  fields = 0
  /** Line breaks within quoted fields. */
  breaks = 0
  /** Offset after the row and its line end. */
  next = 0
  /** Offset of the last opening quote, and the line breaks before it. */
  quote = 0
  quoteBreaks = 0
  private readonly kinds = new Uint8Array(256)

  constructor(
    readonly delimiter: number,
    readonly expected: number,
  ) {
    this.starts = new Int32Array(expected)
    this.ends = new Int32Array(expected)
    this.kinds[delimiter] = ENDS_PLAIN
    this.kinds[QUOTE] = ENDS_QUOTED
    this.kinds[LF] = this.kinds[CR] = ENDS_PLAIN | ENDS_QUOTED
  }

  /** Scans the row at `start`; `last` says that no byte will come after `end`. */
  scan(bytes: Uint8Array, start: number, end: number, last: boolean): number {
    const { kinds, starts, ends, delimiter, expected } = this
    const stop = Math.min(end, start + LONGEST_ROW)
    const over = stop < end
    let i = start
    let fields = 0
    this.breaks = 0

    while (true) {
      // One field: from its first byte to the byte after it, without quotes.
      let from = i
      let to: number
      if (i < stop && bytes[i] === QUOTE) {
        from = i + 1
        const close = this.closingQuote(bytes, from, stop, end, fields >= expected)
        if (close < 0) {
          if (close === RUNAWAY) return found.runaway
          return over || last ? found.unclosed : found.partial
        }
        to = this.doubled ? ~close : close
        i = close + 1
      } else {
        while (i < stop && ((kinds[bytes[i] as number] as number) & ENDS_PLAIN) === 0) i++
        to = i
      }
      if (fields < expected) {
        starts[fields] = from
        ends[fields] = to
      }
      this.fields = ++fields

      // What stands behind the field.
      if (i >= stop) {
        this.next = i
        if (over) return found.tooLong
        return last ? found.complete : found.partial
      }
      const byte = bytes[i++]
      if (byte === delimiter) {
        if (fields >= expected && this.breaks > 0) return found.runaway
        continue
      }
      if (byte === CR) {
        if (i >= end && !last) return found.partial
        if (i < end && bytes[i] === LF) i++
      } else if (byte !== LF) return found.textAfterQuote
      this.next = i
      return found.complete
    }
  }

  private doubled = false

  /** Offset of the quote that closes a field; negative when there is none up to `stop`. */
  private closingQuote(
    bytes: Uint8Array,
    from: number,
    stop: number,
    end: number,
    surplus: boolean,
  ): number {
    const { kinds } = this
    this.doubled = false
    this.quote = from - 1
    this.quoteBreaks = this.breaks
    let i = from
    while (true) {
      while (i < stop && ((kinds[bytes[i] as number] as number) & ENDS_QUOTED) === 0) i++
      if (i >= stop) return OPEN
      const byte = bytes[i]
      if (byte === QUOTE) {
        if (i + 1 >= end || bytes[i + 1] !== QUOTE) return i
        this.doubled = true
        i += 2
        continue
      }
      i += byte === CR && i + 1 < end && bytes[i + 1] === LF ? 2 : 1
      this.breaks++
      if (surplus) return RUNAWAY
    }
  }
}

const OPEN = -1
const RUNAWAY = -2
