import type { JourneyCounter } from 'sojourn/estimation'
import { NameTable } from '../fields/name-table.ts'
import type { Positions } from '../header/event-log-columns.ts'
import type { EventSort, EventSorter } from '../source/event-sorter.ts'
import { LogSink } from './log-sink.ts'

/**
 * Keeps rows as a log does, as long as they are few; then hands them on to be sorted. Customers are
 * forgotten with them, since they may be as many as the rows.
 */
export class SortSink extends LogSink {
  private sort: EventSort | undefined
  private unavailable = false
  /** Customers handed on. */
  private before = 0

  constructor(
    private readonly at: Positions,
    private readonly sorter: EventSorter,
    hashCustomer?: (id: Uint8Array) => Uint8Array,
  ) {
    super(at, hashCustomer && ((id) => hexadecimal(hashCustomer(id))))
  }

  /** Whether rows were too many to be kept, so that `log` has not all of them. */
  get handedOn(): boolean {
    return this.sort !== undefined
  }

  async relieve(): Promise<void> {
    const { at, sorter, columns } = this
    if (columns.count < sorter.keep || this.unavailable) return
    const has = { channel: at.channel >= 0, value: at.value >= 0, tie: at.tie >= 0 }
    this.sort ??= await sorter.begin(has)
    if (this.sort === undefined) this.unavailable = true
    else await this.handOn(this.sort)
  }

  /** Counts all rows, each customer's together and in order. */
  async count(counter: JourneyCounter, signal: AbortSignal | undefined): Promise<void> {
    const { sort, codes } = this
    if (sort === undefined) throw new Error('nothing was handed on')
    await this.handOn(sort)
    for (const name of codes.touchpoint.names()) counter.touchpoint(name)
    for (const name of codes.channel.names()) counter.channel(name)
    for await (const piece of sort.sorted(signal)) counter.add(piece, piece.rows)
  }

  async close(): Promise<void> {
    await this.sort?.close()
  }

  private async handOn(sort: EventSort): Promise<void> {
    const { columns, customers, before } = this
    const { count, customer } = columns
    const { tie: ties } = this.codes
    for (let row = 0; row < count; row++) customer[row] = (customer[row] as number) + before
    await sort.add({
      rows: count,
      customer,
      time: columns.time,
      touchpoint: columns.touchpoint,
      channel: columns.channel,
      value: columns.value,
      tie: columns.tie,
      customers: { first: before, size: customers.size, name: (code) => customers.name(code) },
      tieText: (code) => ties.name(code),
    })
    this.before += customers.size
    this.forgetCustomers()
    this.codes.tie = new NameTable()
    columns.count = 0
  }
}

/** Bytes as text, since who sorts compares customers as text. */
function hexadecimal(bytes: Uint8Array): Uint8Array {
  const text = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return new TextEncoder().encode(text)
}
