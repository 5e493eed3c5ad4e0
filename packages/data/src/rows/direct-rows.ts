import type { ByteWindow } from '../bytes/byte-window.ts'
import type { RecordScanner } from '../bytes/record-scanner.ts'
import type { Positions } from '../header/event-log-columns.ts'
import { EventRows } from './event-rows.ts'
import { PlainRows } from './plain-rows.ts'
import { rowProblem } from './row-problem.ts'
import type { RowSink } from './row-sink.ts'
import type { RowTaker } from './row-taker.ts'
import type { RowTally } from './row-tally.ts'

/** Rows whose columns are those of events: no text is made of them. */
export class DirectRows implements RowTaker {
  private readonly rows: EventRows
  private readonly plain: PlainRows

  constructor(
    private readonly at: Positions,
    private readonly header: readonly string[],
    private readonly tally: RowTally,
    scanner: RecordScanner,
    sink: RowSink,
  ) {
    this.rows = new EventRows(at, sink, tally.serialDates)
    this.plain = new PlainRows(at, scanner, this.rows)
  }

  take(bytes: Uint8Array, record: RecordScanner, line: number): void {
    if (this.rows.take(bytes, record)) this.tally.take()
    else this.tally.skip(line, rowProblem(bytes, record, this.at, this.header))
  }

  takePlain(window: ByteWindow, end: number): number {
    const before = this.rows.taken
    const next = this.plain.take(window, end, this.tally.untilProgress)
    this.tally.take(this.rows.taken - before)
    return next
  }
}
