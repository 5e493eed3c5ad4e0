/** Codes below this are found in a square of numbers, others by their hash. */
const WIDEST = 128

/**
 * Numbers pairs of codes from 0 in the order of first appearance, and counts them. A square that
 * widens with the codes serves small ones, and open addressing in one table all others.
 */
export class PairTable {
  size = 0
  /** By number of the pair: its codes, and how often it was counted. */
  first = new Int32Array(64)
  second = new Int32Array(64)
  count = new Float64Array(64)
  /** Number + 1 of a pair of codes below `width`, 0 where there is none yet. */
  private square = new Int32Array(16 * 16)
  private width = 16
  /** The same by hash, for pairs outside the widest square; at most half of it is ever taken. */
  private slots = new Int32Array(0)
  private hashed = 0

  /** Counts a pair and gives its number. */
  add(first: number, second: number): number {
    const number = this.find(first, second)
    this.count[number] = (this.count[number] as number) + 1
    return number
  }

  /** The number of a pair, which is a new one where the pair is. */
  find(first: number, second: number): number {
    if ((first | second) >>> 0 >= this.width) return this.findOutside(first, second)
    const at = first * this.width + second
    const number = (this.square[at] as number) - 1
    if (number >= 0) return number
    this.square[at] = this.size + 1
    return this.append(first, second)
  }

  private findOutside(first: number, second: number): number {
    if ((first | second) >>> 0 < WIDEST) {
      this.widen(first | second)
      return this.find(first, second)
    }
    if (2 * this.hashed >= this.slots.length) this.rehash()
    const slot = this.slotOf(first, second)
    const number = (this.slots[slot] as number) - 1
    if (number >= 0) return number
    this.slots[slot] = this.size + 1
    this.hashed++
    return this.append(first, second)
  }

  private append(first: number, second: number): number {
    const number = this.size++
    if (number === this.first.length) {
      this.first = grown(this.first)
      this.second = grown(this.second)
      this.count = grown(this.count)
    }
    this.first[number] = first
    this.second[number] = second
    return number
  }

  /** The slot of a pair, or the free one where it belongs. */
  private slotOf(first: number, second: number): number {
    const { slots } = this
    const mask = slots.length - 1
    const hash = Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b)
    let slot = (hash ^ (hash >>> 15)) & mask
    for (let number = slots[slot] as number; number !== 0; number = slots[slot] as number) {
      if (this.first[number - 1] === first && this.second[number - 1] === second) break
      slot = (slot + 1) & mask
    }
    return slot
  }

  private widen(code: number): void {
    while (code >= this.width) this.width *= 2
    this.square = new Int32Array(this.width ** 2)
    for (let number = 0; number < this.size; number++) {
      const [first, second] = [this.first[number] as number, this.second[number] as number]
      if ((first | second) >>> 0 < this.width) this.square[first * this.width + second] = number + 1
    }
  }

  private rehash(): void {
    this.slots = new Int32Array(Math.max(256, 2 * this.slots.length))
    for (let number = 0; number < this.size; number++) {
      const [first, second] = [this.first[number] as number, this.second[number] as number]
      if ((first | second) >>> 0 >= WIDEST) this.slots[this.slotOf(first, second)] = number + 1
    }
  }
}

/** A copy of twice the length. */
export function grown<Column extends Int32Array | Float64Array>(column: Column): Column {
  const larger = new (column.constructor as new (length: number) => Column)(2 * column.length)
  larger.set(column)
  return larger
}
