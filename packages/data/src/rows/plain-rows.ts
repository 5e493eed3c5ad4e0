import { CR, LF } from '../bytes/ascii.ts'
import type { ByteWindow } from '../bytes/byte-window.ts'
import { PlainFields } from '../bytes/plain-fields.ts'
import { LONGEST_ROW, type RecordScanner } from '../bytes/record-scanner.ts'
import { NearTimes } from '../fields/near-times.ts'
import { RecentNames, sameBytes } from '../fields/recent-names.ts'
import type { Positions } from '../header/event-log-columns.ts'
import type { EventRows } from './event-rows.ts'

/**
 * The fast lane for rows without quotes whose fields are all right. It leaves every other row where
 * it stands, for the scanner, so that it has no rules of its own. Rows are mostly like the one
 * before: the customer is compared with the last one's bytes, and of a time only what follows the
 * date is read anew while the date is the same.
 */
export class PlainRows {
  private readonly fields: PlainFields
  private readonly times: NearTimes
  private readonly recent = new RecentNames()

  constructor(
    private readonly at: Positions,
    private readonly record: RecordScanner,
    private readonly rows: EventRows,
  ) {
    this.fields = new PlainFields(record.delimiter)
    this.times = new NearTimes(this.fields)
  }

  /**
   * Takes up to `most` rows from the start of a window, whose rows end at `end`, up to the first
   * that isn't plain. Gives the offset after those that it took.
   */
  take(window: ByteWindow, end: number, most: number): number {
    const { bytes, view } = window
    const { fields, record, rows, times, recent } = this
    const { delimiter, expected, starts, ends: stops } = record
    const { time: timeField, customer: customerField, touchpoint: touchpointField } = this.at
    let row = window.start
    let customerFrom = 0
    let customerLength = 0
    for (let left = most; left > 0 && row < end; left--) {
      let i = row
      let time = Number.NaN
      let same = false
      let touchpoint = -1
      for (let field = 0; field < expected; field++) {
        const from = i
        if (field === timeField) {
          i = times.read(bytes, view, from, end)
          time = times.time[0] as number
        } else if (field === touchpointField) {
          const place = recent.guess(bytes, view, from, end, fields.isEnd)
          if (place >= 0) {
            touchpoint = recent.code[place] as number
            i += recent.length[place] as number
          } else {
            i = fields.endOf(bytes, view, from, end)
            touchpoint = recent.find(view, from, i)
          }
        } else {
          // The customer of the row before, or whatever there is.
          const after = from + customerLength
          const again =
            field === customerField &&
            customerLength > 0 &&
            after < end &&
            fields.isEnd[bytes[after] as number] === 1 &&
            sameBytes(view, customerFrom, from, customerLength)
          if (again) same = true
          i = again ? after : fields.endOf(bytes, view, from, end)
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
      if (!rows.takeTimed(bytes, record, time, same ? rows.customer : -1, touchpoint)) break
      if (touchpoint < 0) {
        const to = stops[touchpointField] as number
        recent.keep(view, starts[touchpointField] as number, to, rows.touchpoint)
      }
      customerFrom = starts[customerField] as number
      customerLength = (stops[customerField] as number) - customerFrom
      row = i
    }
    return row
  }
}
