/**
 * Numbers pairs (state, channel) from 0 in the order in which they are first asked for: a hash table
 * with open addressing, since this runs once a touch.
 */
export class StepIndex {
  size = 0
  /** Number + 1 by place, 0 where free; the length is a power of two. */
  private slots = new Int32Array(1 << 10)
  private states = new Int32Array(1 << 9)
  private touched = new Int32Array(1 << 9)

  /** The number of a pair; `size` has grown where it is a new one. */
  of(state: number, channel: number): number {
    const { slots, states, touched } = this
    const mask = slots.length - 1
    let slot = hash(state, channel) & mask
    for (let number = slots[slot] as number; number !== 0; number = slots[slot] as number) {
      if (states[number - 1] === state && touched[number - 1] === channel) return number - 1
      slot = (slot + 1) & mask
    }
    const number = this.size++
    slots[slot] = number + 1
    states[number] = state
    touched[number] = channel
    if (this.size === states.length) this.grow()
    return number
  }

  /** The state of a pair. */
  state(number: number): number {
    return this.states[number] as number
  }

  /** Doubles the room; at most half of the slots are ever taken. */
  private grow(): void {
    const room = 2 * this.states.length
    const states = new Int32Array(room)
    const touched = new Int32Array(room)
    states.set(this.states)
    touched.set(this.touched)
    this.states = states
    this.touched = touched
    this.slots = new Int32Array(2 * room)
    const mask = this.slots.length - 1
    for (let number = 0; number < this.size; number++) {
      let slot = hash(states[number] as number, touched[number] as number) & mask
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask
      this.slots[slot] = number + 1
    }
  }
}

function hash(state: number, channel: number): number {
  const mixed = Math.imul(Math.imul(state, 0x85ebca6b) ^ channel, 0x9e3779b1)
  return mixed ^ (mixed >>> 15)
}
