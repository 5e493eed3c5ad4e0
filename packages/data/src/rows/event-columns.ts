import type { EventLog } from 'sojourn/estimation'
import type { NameTable } from '../fields/name-table.ts'
import type { Positions } from '../header/event-log-columns.ts'
import { tieNumbers } from './tie-numbers.ts'

const FIRST_CAPACITY = 1 << 12

/** The columns of an event log while they grow, all with room for the same number of rows. */
export class EventColumns {
  count = 0
  capacity = FIRST_CAPACITY
  customer = new Int32Array(FIRST_CAPACITY)
  time = new Float64Array(FIRST_CAPACITY)
  touchpoint = new Int32Array(FIRST_CAPACITY)
  channel: Int32Array | undefined
  value: Float64Array | undefined
  /** Codes of the texts that break ties. */
  tie: Int32Array | undefined

  constructor(at: Positions) {
    if (at.channel >= 0) this.channel = new Int32Array(FIRST_CAPACITY)
    if (at.value >= 0) this.value = new Float64Array(FIRST_CAPACITY)
    if (at.tie >= 0) this.tie = new Int32Array(FIRST_CAPACITY)
  }

  /** Doubles the room. */
  grow(): void {
    const capacity = 2 * this.capacity
    this.customer = integers(this.customer, capacity)
    this.time = floats(this.time, capacity)
    this.touchpoint = integers(this.touchpoint, capacity)
    if (this.channel) this.channel = integers(this.channel, capacity)
    if (this.value) this.value = floats(this.value, capacity)
    if (this.tie) this.tie = integers(this.tie, capacity)
    this.capacity = capacity
  }

  /** The rows so far as an event log, each column with room for no more than them. */
  log(names: Record<'customer' | 'touchpoint' | 'channel' | 'tie', NameTable>): EventLog {
    const { count, channel, value, tie } = this
    return {
      customers: names.customer.size,
      touchpoints: names.touchpoint.names(),
      channels: names.channel.names(),
      customer: this.customer.slice(0, count),
      time: this.time.slice(0, count),
      touchpoint: this.touchpoint.slice(0, count),
      ...(channel && { channel: channel.slice(0, count) }),
      ...(value && { value: value.slice(0, count) }),
      ...(tie && { tie: tieNumbers(tie.subarray(0, count), names.tie.names()) }),
    }
  }
}

function integers(column: Int32Array, capacity: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(capacity)
  larger.set(column)
  return larger
}

function floats(column: Float64Array, capacity: number): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(capacity)
  larger.set(column)
  return larger
}
