/** Codes below this are found in a square of numbers, others by their hash. */
const DENSE = 128

/**
 * Numbers pairs of codes from 0 in the order of first appearance, and counts them. A square serves
 * the pairs of small codes, and open addressing in one table all others.
 */
export class PairTable {
  size = 0
  /** By number of the pair: its codes, and how often it was counted. */
  first = new Int32Array(64)
  second = new Int32Array(64)
  count = new Float64Array(64)
  /** Number + 1 of the pair, 0 where there is none yet. */
  private readonly square = new Int32Array(DENSE * DENSE)
  private slots = new Int32Array(0)

  /** Counts a pair of codes from 0 and gives its number. */
  add(first: number, second: number): number {
    const number = this.find(first, second)
    this.count[number] = (this.count[number] as number) + 1
    return number
  }

  /** The number of a pair, which is a new one where the pair is. */
  find(first: number, second: number): number {
    if ((first | second) >>> 0 < DENSE) {
      const at = first * DENSE + second
      if (this.square[at] === 0) this.square[at] = this.append(first, second) + 1
      return (this.square[at] as number) - 1
    }
    // At most half of the slots are ever taken.
    if (2 * this.size >= this.slots.length) this.rehash()
    const { slots } = this
    const mask = slots.length - 1
    let slot = hashOf(first, second) & mask
    for (let number = slots[slot] as number; number !== 0; number = slots[slot] as number) {
      if (this.first[number - 1] === first && this.second[number - 1] === second) return number - 1
      slot = (slot + 1) & mask
    }
    const number = this.append(first, second)
    slots[slot] = number + 1
    return number
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

  private rehash(): void {
    this.slots = new Int32Array(Math.max(256, 2 * this.slots.length, 4 * powerAbove(this.size)))
    const mask = this.slots.length - 1
    for (let number = 0; number < this.size; number++) {
      const [first, second] = [this.first[number] as number, this.second[number] as number]
      if ((first | second) >>> 0 < DENSE) continue
      let slot = hashOf(first, second) & mask
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask
      this.slots[slot] = number + 1
    }
  }
}

function powerAbove(size: number): number {
  return 2 ** Math.ceil(Math.log2(size + 1))
}

function hashOf(first: number, second: number): number {
  const hash = Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b)
  return hash ^ (hash >>> 15)
}

/** A copy of twice the length. */
export function grown<Column extends Int32Array | Float64Array>(column: Column): Column {
  const larger = new (column.constructor as new (length: number) => Column)(2 * column.length)
  larger.set(column)
  return larger
}
