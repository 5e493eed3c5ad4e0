import { decodeText } from './decode-text.ts'
import { isDigit } from './digits.ts'
import { quoted } from './quoted.ts'

const DAY = 86_400_000
/** Serial numbers of 1982-02-18 and 2099-12-31, in the seconds since 1970 that they'd be taken for. */
const LEAST = 30_000_000
const MOST = 73_050_999
/** No event log of customers has times before 1980 beside those of today. */
const EARLY = 315_532_800_000
/** The day that is 0 to a spreadsheet: 1899-12-30. */
const ZEROTH = Date.UTC(1899, 11, 30)

/**
 * Notices dates as a spreadsheet keeps them, in days since 1899-12-30 such as 45231.5, which would
 * be read as seconds since 1970. One number can't tell; a log in which no other time is before 1980 can.
 */
export class SerialDates {
  private count = 0
  private others = 0
  /** The file that is being read, where there are several. */
  file: string | undefined
  private first = ''
  private firstFile: string | undefined
  /** Whether a time was met that is near 1970 and no serial number, so that none is taken for one. */
  private excluded = false

  /** Looks at a time that was read, in milliseconds since 1970, and at the bytes that spell it. */
  see(time: number, bytes: Uint8Array, from: number, to: number): void {
    if (time >= EARLY) this.others++
    else if (!this.excluded) this.seeEarly(time, bytes, from, to)
  }

  /** What is wrong, in words, and in which file; undefined where nothing is. */
  problem(): { readonly place: string; readonly words: string } | undefined {
    if (this.excluded || this.count === 0) return undefined
    const all = this.count + this.others
    const share = this.others === 0 ? 'all times are' : `${this.count} of ${all} times are`
    const date = new Date(ZEROTH + Math.floor(Number(this.first)) * DAY).toISOString().slice(0, 10)
    const words = `${share} numbers such as ${quoted(this.first)}, days as a spreadsheet counts them (${date}) and not seconds since 1970: give the column a date format such as yyyy-mm-dd hh:mm:ss and save it again`
    return { place: this.firstFile === undefined ? '' : `${this.firstFile}: `, words }
  }

  private seeEarly(time: number, bytes: Uint8Array, from: number, to: number): void {
    if (time < LEAST || time > MOST || !isNumber(bytes, from, to)) this.excluded = true
    else if (this.count++ === 0) {
      this.first = decodeText(bytes, from, to).trim()
      this.firstFile = this.file
    }
  }
}

/** Whether bytes, known to spell a time, begin with more digits than a year has. */
function isNumber(bytes: Uint8Array, from: number, to: number): boolean {
  let i = from
  while (i < to && !isDigit(bytes[i])) i++
  return i + 4 < to && isDigit(bytes[i + 4])
}
