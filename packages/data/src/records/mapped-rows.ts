import type { ByteWindow } from '../bytes/byte-window.ts'
import type { RecordScanner } from '../bytes/record-scanner.ts'
import { decodeText } from '../fields/decode-text.ts'
import type { RowTaker } from '../rows/row-taker.ts'
import type { RecordTaker } from './record-taker.ts'

/** Rows of a delimited file as records, where names of columns alone don't make events of them. */
export class MappedRows implements RowTaker {
  constructor(
    private readonly header: readonly string[],
    private readonly records: RecordTaker,
  ) {}

  take(bytes: Uint8Array, { starts, ends }: RecordScanner, line: number): void {
    const fields = this.header.map((name, i): [string, string] => {
      const from = starts[i] as number
      const to = ends[i] as number
      const text = decodeText(bytes, from, to < 0 ? ~to : to)
      return [name, to < 0 ? text.replaceAll('""', '"') : text]
    })
    this.records.take(Object.fromEntries(fields), line)
  }

  takePlain(window: ByteWindow): number {
    return window.start
  }
}
