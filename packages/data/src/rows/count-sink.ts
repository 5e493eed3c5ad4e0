import type { JourneyCounter } from 'sojourn/estimation'
import { NameTable } from '../fields/name-table.ts'
import type { Positions } from '../header/event-log-columns.ts'
import { EventColumns } from './event-columns.ts'
import { OrderedCustomers } from './ordered-customers.ts'
import type { RowSink } from './row-sink.ts'
import { TieOrder } from './tie-order.ts'

/** Hands rows to a counter as they come, and keeps none, as long as they come in order. */
export class CountSink implements RowSink {
  readonly columns: EventColumns
  readonly codes = {
    customer: new OrderedCustomers(),
    touchpoint: new NameTable(),
    channel: new NameTable(),
    tie: new TieOrder(),
  }
  private inOrder = true
  private readonly known = { touchpoint: 0, channel: 0 }
  /** The last row that was handed on. */
  private readonly last = { customer: -1, time: 0, tie: 0 }

  constructor(
    at: Positions,
    private readonly counter: JourneyCounter,
  ) {
    this.columns = new EventColumns(at)
  }

  /**
   * Whether every customer's rows stood together so far, in the order of time and of ties. Where
   * they don't, what has been counted means nothing.
   */
  get ordered(): boolean {
    return this.inOrder && this.codes.customer.ordered && this.codes.tie.certain
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
    this.checkOrder()
    counter.add(columns, columns.count)
    columns.count = 0
  }

  private checkOrder(): void {
    const { last } = this
    const { count, customer, time, tie } = this.columns
    let { customer: beforeCustomer, time: beforeTime, tie: beforeTie } = last
    for (let row = 0; row < count; row++) {
      const now = time[row] as number
      const turn = tie ? (tie[row] as number) : 0
      if (customer[row] === beforeCustomer)
        if (now < beforeTime || (now === beforeTime && turn < beforeTie)) this.inOrder = false
      beforeCustomer = customer[row] as number
      beforeTime = now
      beforeTie = turn
    }
    last.customer = beforeCustomer
    last.time = beforeTime
    last.tie = beforeTie
  }
}
