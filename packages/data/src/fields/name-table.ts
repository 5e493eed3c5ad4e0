import type { Codes } from './codes.ts'
import { decodeText } from './decode-text.ts'

/**
 * Codes names by their bytes, from 0 in the order of appearance. It does what a Map of texts would,
 * without making a text for each row: a hash table with open addressing over one growing run of
 * bytes. Any bytes are a name, so `__proto__` is one like any other.
 */
export class NameTable implements Codes {
  size = 0
  /** Code + 1 by place, 0 where free; the length is a power of two. */
  private slots = new Int32Array(1 << 10)
  private hashes = new Int32Array(1 << 9)
  /** Name `code` has the bytes from `offsets[code]` up to `offsets[code + 1]`. */
  private offsets = new Float64Array((1 << 9) + 1)
  private bytes = new Uint8Array(1 << 13)
  private latest = 0
  private foundHash = 0
  private freeSlot = 0

  find(bytes: Uint8Array, from: number, to: number): number {
    // Files are often in the order of customers, so the name of the row before is tried first.
    if (this.size > 0 && this.equals(this.latest, bytes, from, to)) return this.latest
    const { slots, hashes } = this
    const mask = slots.length - 1
    const hash = hashOf(bytes, from, to)
    let slot = hash & mask
    for (let code = slots[slot] as number; code !== 0; code = slots[slot] as number) {
      if (hashes[code - 1] === hash && this.equals(code - 1, bytes, from, to)) {
        this.latest = code - 1
        return code - 1
      }
      slot = (slot + 1) & mask
    }
    this.foundHash = hash
    this.freeSlot = slot
    return -1
  }

  add(bytes: Uint8Array, from: number, to: number): number {
    const code = this.size++
    const offset = this.offsets[code] as number
    const end = offset + to - from
    if (end > this.bytes.length) this.bytes = grown(this.bytes, Math.max(end, 2 * offset))
    this.bytes.set(bytes.subarray(from, to), offset)
    this.offsets[code + 1] = end
    this.hashes[code] = this.foundHash
    this.slots[this.freeSlot] = code + 1
    this.latest = code
    if (this.size === this.hashes.length) this.grow()
    return code
  }

  /** All names, by code. */
  names(): string[] {
    return Array.from({ length: this.size }, (_, code) => this.name(code))
  }

  /** The name that has a code. */
  name(code: number): string {
    const { offsets } = this
    return decodeText(this.bytes, offsets[code] as number, offsets[code + 1] as number)
  }

  private equals(code: number, bytes: Uint8Array, from: number, to: number): boolean {
    const own = this.bytes
    let at = this.offsets[code] as number
    if ((this.offsets[code + 1] as number) - at !== to - from) return false
    // Backwards: names differ at their ends more often than at their beginnings.
    at += to - from
    for (let i = to - 1; i >= from; i--) if (own[--at] !== bytes[i]) return false
    return true
  }

  /** Doubles the room for names; at most half of the slots are ever taken. */
  private grow(): void {
    const room = 2 * this.hashes.length
    this.hashes = grown(this.hashes, room)
    this.offsets = grown(this.offsets, room + 1)
    this.slots = new Int32Array(2 * room)
    const mask = this.slots.length - 1
    for (let code = 0; code < this.size; code++) {
      let slot = (this.hashes[code] as number) & mask
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask
      this.slots[slot] = code + 1
    }
  }
}

/** FNV-1a, with its bits mixed once more, because the table takes only the low ones. */
function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5 | 0
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ (bytes[i] as number), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return hash ^ (hash >>> 13)
}

function grown<T extends Uint8Array | Int32Array | Float64Array>(array: T, length: number): T {
  const larger = new (array.constructor as new (length: number) => T)(length)
  larger.set(array as never)
  return larger
}
