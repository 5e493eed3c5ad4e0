import type { JourneyCounter } from 'sojourn/estimation'
import type { Codes } from '../fields/codes.ts'
import { HashedCodes } from '../fields/hashed-codes.ts'
import { NameTable } from '../fields/name-table.ts'
import type { Positions } from '../header/event-log-columns.ts'
import { EventColumns } from './event-columns.ts'
import { OrderedCustomers } from './ordered-customers.ts'
import type { RowSink } from './row-sink.ts'
import { TieOrder } from './tie-order.ts'

/** Hands rows to a counter as they come, and keeps none, as long as they come in order. */
export class CountSink implements RowSink {
  readonly columns: EventColumns
  readonly codes: {
    readonly customer: Codes
    readonly touchpoint: NameTable
    readonly channel: NameTable
    readonly tie: TieOrder
  }
  private readonly customers = new OrderedCustomers()
  private tiesInOrder = true
  private readonly known = { touchpoint: 0, channel: 0 }
  /** The last row that was handed on, where there are ties. */
  private readonly last = { customer: -1, time: 0, tie: 0 }

  constructor(
    at: Positions,
    private readonly counter: JourneyCounter,
    hashCustomer?: (id: Uint8Array) => Uint8Array,
  ) {
    this.columns = new EventColumns(at)
    this.codes = {
      customer: hashCustomer ? new HashedCodes(this.customers, hashCustomer) : this.customers,
      touchpoint: new NameTable(),
      channel: new NameTable(),
      tie: new TieOrder(),
    }
  }

  /**
   * Whether every customer's rows stood together so far, in the order of time and of ties. Where
   * they don't, what has been counted means nothing.
   */
  get ordered(): boolean {
    const { tie } = this.codes
    return this.counter.inOrder && this.customers.ordered && this.tiesInOrder && tie.certain
  }

  makeRoom(): void {
    this.handOn()
  }

  /** Hands on the rows that are there. */
  handOn(): void {
    const { codes, known, counter, columns } = this
    for (; known.touchpoint < codes.touchpoint.size; known.touchpoint++)
      counter.touchpoint(codes.touchpoint.name(known.touchpoint))
    for (; known.channel < codes.channel.size; known.channel++)
      counter.channel(codes.channel.name(known.channel))
    if (columns.tie) this.checkTies(columns.tie)
    counter.add(columns, columns.count)
    columns.count = 0
  }

  /** Notes ties that go down, of events of one customer at the same time. */
  private checkTies(tie: Int32Array): void {
    const { last } = this
    const { count, customer, time } = this.columns
    for (let row = 0; row < count; row++) {
      const of = customer[row] as number
      const now = time[row] as number
      const turn = tie[row] as number
      if (of === last.customer && now === last.time && turn < last.tie) this.tiesInOrder = false
      last.customer = of
      last.time = now
      last.tie = turn
    }
  }
}
