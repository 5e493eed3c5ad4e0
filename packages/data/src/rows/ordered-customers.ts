import type { Codes } from '../fields/codes.ts'

/** Customers that are remembered while it isn't clear yet whether the file is sorted by them. */
const ENOUGH = 1 << 16

/**
 * Codes customers whose rows stand together, and notices one who comes back. In a file that is
 * sorted by customer, as text or as whole numbers, nobody can come back, and no customer but the
 * last is kept. In any other, 64 bits of each are: two customers that agree in them are taken for
 * one who comes back, never for one customer.
 */
export class OrderedCustomers implements Codes {
  size = 0
  /** Whether no customer has come back, as far as could be told. */
  ordered = true
  private latest = new Uint8Array(64)
  private length = -1
  private byText = true
  private byNumber = true
  private seen: Fingerprints | undefined = new Fingerprints()

  find(bytes: Uint8Array, from: number, to: number): number {
    const { latest, length } = this
    if (to - from !== length) return -1
    for (let i = length - 1; i >= 0; i--) if (latest[i] !== bytes[from + i]) return -1
    return this.size - 1
  }

  add(bytes: Uint8Array, from: number, to: number): number {
    this.follow(bytes, from, to)
    const sorted = this.byText || this.byNumber
    if (this.seen) {
      if (this.seen.add(bytes, from, to)) this.ordered = false
      if (sorted && this.size === ENOUGH) this.seen = undefined
    } else if (!sorted) this.ordered = false
    this.length = to - from
    if (this.length > this.latest.length) this.latest = new Uint8Array(2 * this.length)
    for (let i = 0; i < this.length; i++) this.latest[i] = bytes[from + i] as number
    return this.size++
  }

  /** Notes whether a customer follows the latest one in the order of texts, and of whole numbers. */
  private follow(bytes: Uint8Array, from: number, to: number): void {
    const { latest, length } = this
    const common = Math.min(length, to - from)
    let i = 0
    while (i < common && latest[i] === bytes[from + i]) i++
    const longer = to - from - length
    const after = i < common ? (bytes[from + i] as number) > (latest[i] as number) : longer > 0
    if (!after) this.byText = false
    if (longer < 0 || (longer === 0 && !after)) this.byNumber = false
  }
}

/** A set of texts by 64 bits of each, in open addressing. */
class Fingerprints {
  private size = 0
  /** Two numbers a place; both 0 where it is free. At most half of the places are taken. */
  private slots = new Int32Array(1 << 11)

  /** Adds a text; true where one with its bits was there. */
  add(bytes: Uint8Array, from: number, to: number): boolean {
    let low = 0x811c9dc5 | 0
    let high = 0x2545f491 | 0
    for (let i = from; i < to; i++) {
      const byte = bytes[i] as number
      low = Math.imul(low ^ byte, 0x01000193)
      high = Math.imul(high + byte, 0x5bd1e995) ^ (high >>> 15)
    }
    low = Math.imul(low ^ (low >>> 16), 0x85ebca6b)
    low ^= low >>> 13
    if (this.place(low, high | 1)) return true
    if (4 * ++this.size > this.slots.length) this.grow()
    return false
  }

  private place(low: number, high: number): boolean {
    const { slots } = this
    const mask = slots.length - 1
    let slot = (2 * low) & mask
    while (slots[slot + 1] !== 0) {
      if (slots[slot] === low && slots[slot + 1] === high) return true
      slot = (slot + 2) & mask
    }
    slots[slot] = low
    slots[slot + 1] = high
    return false
  }

  private grow(): void {
    const old = this.slots
    this.slots = new Int32Array(2 * old.length)
    for (let slot = 0; slot < old.length; slot += 2)
      if (old[slot + 1] !== 0) this.place(old[slot] as number, old[slot + 1] as number)
  }
}
