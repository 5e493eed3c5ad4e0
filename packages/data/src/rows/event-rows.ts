import type { FieldOffsets } from '../bytes/record-scanner.ts'
import { readNumber } from '../fields/read-number.ts'
import { readTime } from '../fields/read-time.ts'
import type { SerialDates } from '../fields/serial-dates.ts'
import { isBlank, nameProblem, textProblem } from '../fields/text-problem.ts'
import { undouble } from '../fields/undouble.ts'
import { type Positions, ROLES } from '../header/event-log-columns.ts'
import type { RowSink } from './row-sink.ts'

/** Takes rows, one at a time, to where they are wanted. */
export class EventRows {
  /** Rows taken so far. */
  taken = 0
  /** Codes of the row taken last. */
  customer = -1
  touchpoint = -1
  private readonly fields: readonly number[]
  /** Whether the log has columns that others lack. */
  private readonly extended: boolean

  constructor(
    private readonly at: Positions,
    private readonly sink: RowSink,
    private readonly serialDates: SerialDates,
  ) {
    this.extended = at.channel >= 0 || at.value >= 0 || at.tie >= 0
    this.fields = [...new Set(ROLES.map((role) => at[role]).filter((field) => field >= 0))]
  }

  /**
   * Takes the row that `record` has just scanned in `bytes`; false, and nothing taken, when one of
   * its fields is wrong. `rowProblem` then says in words what.
   */
  take(bytes: Uint8Array, record: FieldOffsets): boolean {
    const { at } = this
    const { starts, ends } = record
    for (const field of this.fields) {
      const end = ends[field] as number
      if (end < 0) ends[field] = undouble(bytes, starts[field] as number, ~end)
    }

    const time = readTime(bytes, starts[at.time] as number, ends[at.time] as number)
    return !Number.isNaN(time) && this.takeTimed(bytes, record, time, -1, -1)
  }

  /**
   * The same for a row whose fields have been found and whose time has been read, with the codes of
   * its customer and its touchpoint where they are known already, else −1.
   */
  takeTimed(
    bytes: Uint8Array,
    { starts, ends }: FieldOffsets,
    time: number,
    knownCustomer: number,
    knownTouchpoint: number,
  ): boolean {
    const { at, sink } = this
    const { columns, codes } = sink
    // First everything is read and checked, so that a row which is wrong leaves no name behind.
    const fromCustomer = starts[at.customer] as number
    const toCustomer = ends[at.customer] as number
    let customer = knownCustomer
    if (customer < 0) {
      customer = codes.customer.find(bytes, fromCustomer, toCustomer)
      if (customer < 0 && nameProblem(bytes, fromCustomer, toCustomer)) return false
    }
    const fromTouchpoint = starts[at.touchpoint] as number
    const toTouchpoint = ends[at.touchpoint] as number
    let touchpoint = knownTouchpoint
    if (touchpoint < 0) {
      touchpoint = codes.touchpoint.find(bytes, fromTouchpoint, toTouchpoint)
      if (touchpoint < 0 && nameProblem(bytes, fromTouchpoint, toTouchpoint)) return false
    }
    if (this.extended && !this.takeOptional(bytes, starts, ends)) return false

    if (customer < 0) customer = codes.customer.add(bytes, fromCustomer, toCustomer)
    if (touchpoint < 0) touchpoint = codes.touchpoint.add(bytes, fromTouchpoint, toTouchpoint)
    this.customer = customer
    this.touchpoint = touchpoint
    const row = columns.count++
    columns.customer[row] = customer
    columns.time[row] = time
    this.serialDates.see(time, bytes, starts[at.time] as number, ends[at.time] as number)
    columns.touchpoint[row] = touchpoint
    if (columns.count === columns.capacity) sink.makeRoom()
    this.taken++
    return true
  }

  /** The columns that a log may lack, written to the row that is about to be counted. */
  private takeOptional(bytes: Uint8Array, starts: Int32Array, ends: Int32Array): boolean {
    const { at } = this
    const { columns, codes } = this.sink
    const { count: row, value: values, channel: channels, tie: ties } = columns
    if (values) {
      const from = starts[at.value] as number
      const to = ends[at.value] as number
      const value = from === to ? Number.NaN : readNumber(bytes, from, to)
      if (Number.isNaN(value) && !isBlank(bytes, from, to)) return false
      values[row] = value
    }
    const fromChannel = channels ? (starts[at.channel] as number) : 0
    const toChannel = channels ? (ends[at.channel] as number) : 0
    const fromTie = ties ? (starts[at.tie] as number) : 0
    const toTie = ties ? (ends[at.tie] as number) : 0
    let channel = fromChannel < toChannel ? codes.channel.find(bytes, fromChannel, toChannel) : -1
    const newChannel = channel < 0 && !isBlank(bytes, fromChannel, toChannel)
    if (newChannel && textProblem(bytes, fromChannel, toChannel)) return false
    const tie = ties ? codes.tie.find(bytes, fromTie, toTie) : -1
    if (ties && tie < 0 && textProblem(bytes, fromTie, toTie)) return false

    if (newChannel) channel = codes.channel.add(bytes, fromChannel, toChannel)
    if (channels) channels[row] = channel
    if (ties) ties[row] = tie < 0 ? codes.tie.add(bytes, fromTie, toTie) : tie
    return true
  }
}
