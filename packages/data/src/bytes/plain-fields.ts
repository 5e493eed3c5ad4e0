import { COMMA, CR, LF, QUOTE } from './ascii.ts'

/**
 * Finds where fields without quotes end, four bytes at a time: text is mostly of bytes above those
 * that end a field.
 */
export class PlainFields {
  /** 1 for the bytes that end a plain field, and for quotes. */
  readonly isEnd = new Uint8Array(256)
  /** Whether all of them are below the bytes of common text. */
  private readonly low: boolean

  constructor(delimiter: number) {
    for (const byte of [delimiter, LF, CR, QUOTE]) this.isEnd[byte] = 1
    this.low = delimiter <= COMMA
  }

  /** The offset of the first byte from `at` that ends a field, of which there is one before `end`. */
  endOf(bytes: Uint8Array, view: DataView, at: number, end: number): number {
    let i = at
    while (this.low && i + 4 <= end) {
      const word = view.getInt32(i, true)
      // The high bit of each byte that is below "-"; of the bytes before the first one, none.
      const below = (word - 0x2d2d2d2d) & ~word & 0x80808080
      if (below === 0) i += 4
      else {
        i += (31 - Math.clz32(below & -below)) >>> 3
        if (this.isEnd[bytes[i] as number] === 1) return i
        i++
      }
    }
    while (this.isEnd[bytes[i] as number] === 0) i++
    return i
  }
}
