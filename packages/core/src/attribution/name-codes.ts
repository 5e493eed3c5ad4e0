/**
 * Codes names from 0 in the order in which they first appear, each read from a part of a text
 * without cutting it out: a table of paths has few names and many touches.
 */
export class NameCodes {
  readonly names: string[] = []
  /** Code + 1 by place, 0 where free; the length is a power of two. */
  private slots = new Int32Array(1 << 8)
  private readonly hashes: number[] = []

  /** The code of what stands in `text` from `from` up to `to`, exclusive. */
  of(text: string, from: number, to: number): number {
    // Of long names every few characters, from the end, where they differ most.
    const length = to - from
    const stride = 1 + (length >> 3)
    let hash = length
    for (let i = to - 1; i >= from; i -= stride)
      hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
    hash ^= hash >>> 15
    const { slots, hashes, names } = this
    const mask = slots.length - 1
    let slot = hash & mask
    for (let code = slots[slot] as number; code !== 0; code = slots[slot] as number) {
      if (hashes[code - 1] === hash && isName(names[code - 1] as string, text, from, to))
        return code - 1
      slot = (slot + 1) & mask
    }
    slots[slot] = names.push(text.slice(from, to))
    hashes.push(hash)
    if (2 * names.length > slots.length) this.grow()
    return names.length - 1
  }

  /** Doubles the room; at most half of the slots are ever taken. */
  private grow(): void {
    this.slots = new Int32Array(2 * this.slots.length)
    const mask = this.slots.length - 1
    for (const [code, hash] of this.hashes.entries()) {
      let slot = hash & mask
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask
      this.slots[slot] = code + 1
    }
  }
}

function isName(name: string, text: string, from: number, to: number): boolean {
  return name.length === to - from && text.startsWith(name, from)
}
