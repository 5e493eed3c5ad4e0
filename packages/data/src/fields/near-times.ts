import { MINUS } from '../bytes/ascii.ts'
import type { PlainFields } from '../bytes/plain-fields.ts'
import { readTime } from './read-time.ts'

const UPPER_Z = 90
/** The bytes of a date, a time of day and a zone, and one that ends the field. */
const LONGEST = 25

/**
 * Reads times in plain fields. While the date is the same as before, which it mostly is, only the
 * time of day is read, several digits at once; any other time is read by `readTime`.
 */
export class NearTimes {
  /** The time that was read last, in a cell of its own: a number that is handed over needs memory. */
  readonly time = new Float64Array(1)
  /** The ten bytes of the date that was read last, and its midnight. */
  private first = 0
  private second = 0
  private third = 0
  private midnight = Number.NaN

  constructor(private readonly fields: PlainFields) {}

  /**
   * Reads the time in the field at `from`, NaN where it is none, and gives the offset after the
   * field; a byte that ends it stands before `end`.
   */
  read(bytes: Uint8Array, view: DataView, from: number, end: number): number {
    if (
      from + LONGEST < end &&
      view.getInt32(from) === this.first &&
      view.getInt32(from + 4) === this.second &&
      view.getInt16(from + 8) === this.third
    ) {
      const clock = clockOf(view, from + 10)
      const fraction = fractionOf(view, from + 19)
      let after = fraction >= 0 ? from + 23 : from + 19
      if (bytes[after] === UPPER_Z) after++
      if (clock >= 0 && this.fields.isEnd[bytes[after] as number] === 1) {
        this.time[0] = this.midnight + clock + (fraction >= 0 ? fraction : 0)
        return after
      }
    }
    return this.readOther(bytes, view, from, end)
  }

  private readOther(bytes: Uint8Array, view: DataView, from: number, end: number): number {
    const after = this.fields.endOf(bytes, view, from, end)
    if (after - from > 10 && bytes[from + 4] === MINUS && bytes[from + 7] === MINUS) {
      this.first = view.getInt32(from)
      this.second = view.getInt32(from + 4)
      this.third = view.getInt16(from + 8)
      this.midnight = readTime(bytes, from, from + 10)
    }
    this.time[0] = readTime(bytes, from, after)
    return after
  }
}

/** Milliseconds since midnight where bytes go on as `T17:59:13`, with a blank for the T or not; else −1. */
function clockOf(view: DataView, at: number): number {
  const mark = view.getUint8(at)
  // What is left of `hh:m` and `m:ss` when the digits' high halves and the colons are taken away.
  const high = view.getInt32(at + 1) ^ 0x30303a30
  const low = view.getInt32(at + 5) ^ 0x303a3030
  if ((mark !== 84 && mark !== 32) || !areDigits(high, 0xff00) || !areDigits(low, 0xff0000))
    return -1
  const hour = 10 * (high >>> 24) + ((high >>> 16) & 15)
  const minute = 10 * (high & 15) + (low >>> 24)
  const second = 10 * ((low >>> 8) & 15) + (low & 15)
  return hour < 24 && minute < 60 && second < 60 ? ((hour * 60 + minute) * 60 + second) * 1000 : -1
}

/** Milliseconds where bytes go on as `.274` and no further; else −1. */
function fractionOf(view: DataView, at: number): number {
  const digits = view.getInt32(at) ^ 0x2e303030
  if (!areDigits(digits, 0xff000000 | 0)) return -1
  return 100 * (digits >>> 16) + 10 * ((digits >>> 8) & 15) + (digits & 15)
}

/** Whether four bytes are numbers below ten, but those of `zeros`, which must be zero. */
function areDigits(bytes: number, zeros: number): boolean {
  return (
    (bytes & (0xf0f0f0f0 | zeros)) === 0 && ((bytes + (0x06060606 & ~zeros)) & 0xf0f0f0f0) === 0
  )
}
