import type { EventLog } from 'sojourn/estimation'
import type { Codes } from '../fields/codes.ts'
import { HashedCodes } from '../fields/hashed-codes.ts'
import { NameTable } from '../fields/name-table.ts'
import type { Positions } from '../header/event-log-columns.ts'
import { EventColumns } from './event-columns.ts'
import type { RowSink } from './row-sink.ts'
import { tieNumbers } from './tie-numbers.ts'

/** Keeps every row. */
export class LogSink implements RowSink {
  readonly columns: EventColumns
  readonly codes: {
    customer: Codes
    readonly touchpoint: NameTable
    readonly channel: NameTable
    tie: NameTable
  }
  /** The customers as they are kept: hashes of them where those are asked for. */
  protected customers = new NameTable()

  constructor(
    at: Positions,
    private readonly hashCustomer?: (id: Uint8Array) => Uint8Array,
  ) {
    this.columns = new EventColumns(at)
    this.codes = {
      customer: this.customers,
      touchpoint: new NameTable(),
      channel: new NameTable(),
      tie: new NameTable(),
    }
    this.forgetCustomers()
  }

  /** Gives customers codes from 0 again. */
  protected forgetCustomers(): void {
    this.customers = new NameTable()
    const { customers, hashCustomer } = this
    this.codes.customer = hashCustomer ? new HashedCodes(customers, hashCustomer) : customers
  }

  makeRoom(): void {
    this.columns.grow()
  }

  /** The rows so far as an event log, each column with room for no more than them. */
  log(): EventLog {
    const { codes } = this
    const { count, customer, time, touchpoint, channel, value, tie } = this.columns
    return {
      customers: codes.customer.size,
      touchpoints: codes.touchpoint.names(),
      channels: codes.channel.names(),
      customer: customer.slice(0, count),
      time: time.slice(0, count),
      touchpoint: touchpoint.slice(0, count),
      ...(channel && { channel: channel.slice(0, count) }),
      ...(value && { value: value.slice(0, count) }),
      ...(tie && { tie: tieNumbers(tie.subarray(0, count), codes.tie.names()) }),
    }
  }
}
