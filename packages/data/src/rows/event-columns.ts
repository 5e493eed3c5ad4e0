import type { Positions } from '../header/event-log-columns.ts'

const FIRST_CAPACITY = 1 << 12

/** Columns of events that are being read, all with room for the same number of rows. */
export class EventColumns {
  count = 0
  capacity = FIRST_CAPACITY
  customer = new Int32Array(FIRST_CAPACITY)
  time = new Float64Array(FIRST_CAPACITY)
  touchpoint = new Int32Array(FIRST_CAPACITY)
  channel: Int32Array | undefined
  value: Float64Array | undefined
  /** Codes of the texts that break ties; see the sink. */
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
