const PLACES = 256
const WORDS = 8

/**
 * The names that were met last, with their codes: one a place, found by a few instructions, since
 * names of touchpoints come again and again. Names of 4 to 32 bytes only, compared in words of four
 * bytes, of which the last two may overlap.
 */
export class RecentNames {
  /** By place: how long the name is, 0 where there is none, and its code. */
  readonly length = new Int32Array(PLACES)
  readonly code = new Int32Array(PLACES)
  private readonly words = new Int32Array(PLACES * WORDS)
  /** By the first four bytes of a name: the place of the one that was met last. */
  private readonly byFirst = new Int32Array(PLACES)

  /**
   * The place of the name that was met last of those that begin as the bytes at `from` do, where
   * the bytes before the next end of a field, one of `ends`, are that name; else −1.
   */
  guess(bytes: Uint8Array, view: DataView, from: number, end: number, ends: Uint8Array): number {
    if (from + 4 * WORDS >= end) return -1
    const first = view.getInt32(from)
    const place = this.byFirst[placeOf(first, 0)] as number
    const length = this.length[place] as number
    if (length === 0 || ends[bytes[from + length] as number] === 0) return -1
    return this.isAt(place, view, from, from + length, first) ? place : -1
  }

  /** The code of a name, or −1 where it isn't among them. */
  find(view: DataView, from: number, to: number): number {
    const length = to - from
    if (length < 4 || length > 4 * WORDS) return -1
    const first = view.getInt32(from)
    const place = placeOf(first, view.getInt32(to - 4))
    if (this.length[place] !== length || !this.isAt(place, view, from, to, first)) return -1
    this.byFirst[placeOf(first, 0)] = place
    return this.code[place] as number
  }

  /** Keeps a name instead of whichever has its place. */
  keep(view: DataView, from: number, to: number, code: number): void {
    const length = to - from
    if (length < 4 || length > 4 * WORDS) return
    const first = view.getInt32(from)
    const last = view.getInt32(to - 4)
    const place = placeOf(first, last)
    let word = place * WORDS
    this.words[word] = first
    this.words[word + WORDS - 1] = last
    for (let at = from + 4; at < to - 4; at += 4) this.words[++word] = view.getInt32(at)
    this.length[place] = length
    this.code[place] = code
    this.byFirst[placeOf(first, 0)] = place
  }

  /** Whether the name at a place, as long as these bytes, which begin with `first`, is these bytes. */
  private isAt(place: number, view: DataView, from: number, to: number, first: number): boolean {
    const { words } = this
    let word = place * WORDS
    if (words[word] !== first || words[word + WORDS - 1] !== view.getInt32(to - 4)) return false
    for (let at = from + 4; at < to - 4; at += 4)
      if (words[++word] !== view.getInt32(at)) return false
    return true
  }
}

/** Whether the `length` bytes at two places are the same. */
export function sameBytes(view: DataView, a: number, b: number, length: number): boolean {
  if (length < 4) {
    for (let i = 0; i < length; i++) if (view.getUint8(a + i) !== view.getUint8(b + i)) return false
    return true
  }
  const last = length - 4
  for (let i = 0; i < last; i += 4) if (view.getInt32(a + i) !== view.getInt32(b + i)) return false
  return view.getInt32(a + last) === view.getInt32(b + last)
}

function placeOf(first: number, last: number): number {
  return Math.imul(first ^ Math.imul(last, 0x9e3779b1), 0x85ebca6b) >>> 24
}
