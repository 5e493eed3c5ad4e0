import type { ByteWindow } from '../bytes/byte-window.ts'
import type { RecordScanner } from '../bytes/record-scanner.ts'

/** Takes the rows of a delimited file that have the right structure, and tallies them. */
export interface RowTaker {
  /** Takes the row that the scanner has just scanned, which starts on `line`, or skips it. */
  take(bytes: Uint8Array, record: RecordScanner, line: number): void
  /**
   * Takes plain rows from the start of a window up to `end`, as long as they are plain and right;
   * gives the offset after them, and leaves any other to `take`.
   */
  takePlain(window: ByteWindow, end: number): number
}
