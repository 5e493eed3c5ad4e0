import type { PathRow } from 'sojourn/attribution'
import type { ByteWindow } from '../bytes/byte-window.ts'
import type { RecordScanner } from '../bytes/record-scanner.ts'
import type { RowTaker } from '../rows/row-taker.ts'
import type { RowTally } from '../rows/row-tally.ts'
import type { PathPositions } from './path-columns.ts'
import { readPathRow } from './path-row.ts'

/** Takes the rows of a table of paths. */
export class PathRows implements RowTaker {
  constructor(
    private readonly at: PathPositions,
    private readonly header: readonly string[],
    private readonly separator: string,
    private readonly tally: RowTally,
    private readonly rows: PathRow[],
  ) {}

  take(bytes: Uint8Array, record: RecordScanner, line: number): void {
    const row = readPathRow(bytes, record, this.at, this.header, this.separator)
    if (Array.isArray(row)) this.tally.skip(line, row.join('; '))
    else {
      this.rows.push(row)
      this.tally.take()
    }
  }

  /** Paths have no fast lane: there are few of them, and each is looked at as a whole. */
  takePlain(window: ByteWindow): number {
    return window.start
  }
}
