import { COLON, CR, LF, MINUS, POINT, QUOTE, SPACE } from '../bytes/ascii.ts'
import type { ByteWindow } from '../bytes/byte-window.ts'
import { LONGEST_ROW, type RecordScanner } from '../bytes/record-scanner.ts'
import { threeDigits, twoDigits } from '../fields/digits.ts'
import { readTime } from '../fields/read-time.ts'
import { RecentNames, sameBytes } from '../fields/recent-names.ts'
import type { Positions } from '../header/event-log-columns.ts'
import type { EventRows } from './event-rows.ts'

const UPPER_T = 84
const UPPER_Z = 90
/** The bytes of a date and a time of day, with a zone and the delimiter behind it. */
const LONGEST_TIME = 26

/**
 * The fast lane for rows without quotes whose fields are all right. It leaves every other row where
 * it stands, for the scanner, so that it has no rules of its own. Rows are mostly like the one
 * before: the customer is compared with the last one's bytes, and of a time only what follows the
 * date is read anew while the date is the same.
 */
export class PlainRows {
  /** Not 0 for the bytes that end a plain field, and for quotes. */
  private readonly ends = new Uint8Array(256)
  private readonly recent = new RecentNames()
  /** The first ten bytes of the time that was read last where they are a date, and their time. */
  private date = { first: 0, second: 0, third: 0, time: Number.NaN }

  constructor(
    private readonly at: Positions,
    private readonly record: RecordScanner,
    private readonly rows: EventRows,
  ) {
    for (const byte of [record.delimiter, LF, CR, QUOTE]) this.ends[byte] = 1
  }

  /**
   * Takes up to `most` rows from the start of a window, whose rows end at `end`, up to the first
   * that isn't plain. Gives the offset after those that it took.
   */
  take(window: ByteWindow, end: number, most: number): number {
    const { bytes, view } = window
    const { ends, record, rows, date, recent } = this
    const { delimiter, expected, starts, ends: stops } = record
    const { time: timeField, customer: customerField, touchpoint: touchpointField } = this.at
    let { first, second, third, time: dateTime } = date
    let row = window.start
    let customerFrom = 0
    let customerLength = 0
    for (let left = most; left > 0 && row < end; left--) {
      let i = row
      let time = Number.NaN
      let same = false
      for (let field = 0; field < expected; field++) {
        const from = i
        if (field === timeField) {
          // A time of the same date, in full.
          if (
            i + LONGEST_TIME < end &&
            view.getInt32(i) === first &&
            view.getInt32(i + 4) === second &&
            view.getInt16(i + 8) === third
          ) {
            const clock = clockOf(bytes, i + 10)
            let after = i + 19
            let fraction = 0
            if (bytes[after] === POINT) {
              fraction = threeDigits(bytes, after + 1)
              after += 4
            }
            if (bytes[after] === UPPER_Z) after++
            if (clock >= 0 && fraction >= 0 && ends[bytes[after] as number] !== 0) {
              time = dateTime + clock + fraction
              i = after
            }
          }
          // Any other.
          if (i === from) {
            while (ends[bytes[i] as number] === 0) i++
            time = readTime(bytes, from, i)
            if (i - from > 10 && bytes[from + 4] === MINUS) {
              dateTime = readTime(bytes, from, from + 10)
              first = view.getInt32(from)
              second = view.getInt32(from + 4)
              third = view.getInt16(from + 8)
            }
          }
        } else {
          // The customer of the row before, or whatever there is.
          if (field === customerField && customerLength > 0) {
            const after = i + customerLength
            same =
              after < end &&
              ends[bytes[after] as number] !== 0 &&
              sameBytes(view, customerFrom, i, customerLength)
            if (same) i = after
          }
          while (ends[bytes[i] as number] === 0) i++
        }
        starts[field] = from
        stops[field] = i
        // What stands behind the field.
        const byte = bytes[i++]
        if (field + 1 < expected ? byte === delimiter : byte === LF) continue
        if (field + 1 === expected && byte === CR && bytes[i] === LF) i++
        else time = Number.NaN
        break
      }
      if (i - row > LONGEST_ROW) break
      if (Number.isNaN(time)) break
      const from = starts[touchpointField] as number
      const to = stops[touchpointField] as number
      const touchpoint = recent.find(view, from, to)
      if (!rows.takeTimed(bytes, record, time, same ? rows.customer : -1, touchpoint)) break
      if (touchpoint < 0) recent.keep(view, from, to, rows.touchpoint)
      customerFrom = starts[customerField] as number
      customerLength = (stops[customerField] as number) - customerFrom
      row = i
    }
    this.date = { first, second, third, time: dateTime }
    return row
  }
}

/** Milliseconds since midnight where bytes go on as `T17:59:13`, else a negative number. */
function clockOf(bytes: Uint8Array, at: number): number {
  const mark = bytes[at]
  if (mark !== UPPER_T && mark !== SPACE) return -1
  if (bytes[at + 3] !== COLON || bytes[at + 6] !== COLON) return -1
  const hour = twoDigits(bytes, at + 1)
  const minute = twoDigits(bytes, at + 4)
  const second = twoDigits(bytes, at + 7)
  if (hour > 23 || minute > 59 || second > 59) return -1
  return hour >= 0 && minute >= 0 && second >= 0 ? ((hour * 60 + minute) * 60 + second) * 1000 : -1
}
