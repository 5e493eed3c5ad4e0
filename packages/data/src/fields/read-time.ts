import { COLON, COMMA, MINUS, POINT, SLASH, SPACE, TAB } from '../bytes/ascii.ts'
import { daysInMonth, daysSinceEpoch } from './calendar.ts'
import { afterDigits, digits, scaled, twoDigits } from './digits.ts'
import { readEpoch } from './read-epoch.ts'
import { readZone } from './read-zone.ts'

const DAY = 86_400_000
const UPPER_T = 84
const LOWER_T = 116

/**
 * The time that bytes spell, in milliseconds since 1970-01-01T00:00:00Z, or NaN; the forms are
 * those of `parseTime`. No text is made: this runs once a row.
 */
export function readTime(bytes: Uint8Array, from: number, to: number): number {
  let i = from
  let end = to
  while (i < end && (bytes[i] === SPACE || bytes[i] === TAB)) i++
  while (end > i && (bytes[end - 1] === SPACE || bytes[end - 1] === TAB)) end--
  const dash = bytes[i + 4]
  if (end - i < 10 || (dash !== MINUS && dash !== SLASH) || bytes[i + 7] !== dash) {
    return readEpoch(bytes, i, end)
  }

  // The date.
  const year = twoDigits(bytes, i) * 100 + twoDigits(bytes, i + 2)
  const month = twoDigits(bytes, i + 5)
  const day = twoDigits(bytes, i + 8)
  if (year < 0 || month < 1 || month > 12 || day < 1) return Number.NaN
  if (day > 28 && day > daysInMonth(year, month)) return Number.NaN
  const date = daysSinceEpoch(year, month, day) * DAY
  i += 10
  if (i === end) return date

  // The time of day: hours and minutes, then seconds, then their fraction.
  const mark = bytes[i]
  if (mark !== UPPER_T && mark !== SPACE && mark !== LOWER_T) return Number.NaN
  if (end - i < 6 || bytes[i + 3] !== COLON) return Number.NaN
  const hour = twoDigits(bytes, i + 1)
  const minute = twoDigits(bytes, i + 4)
  i += 6
  let second = 0
  let fraction = 0
  if (end - i >= 3 && bytes[i] === COLON) {
    second = twoDigits(bytes, i + 1)
    i += 3
    if (i < end && (bytes[i] === POINT || bytes[i] === COMMA)) {
      const after = afterDigits(bytes, i + 1, end)
      if (after === i + 1) return Number.NaN
      fraction = milliseconds(bytes, i + 1, after)
      i = after
    }
  }
  if (hour < 0 || minute < 0 || second < 0 || minute > 59 || second > 59) return Number.NaN
  if (hour > 23 && (hour > 24 || minute + second + fraction > 0)) return Number.NaN
  const clock = ((hour * 60 + minute) * 60 + second) * 1000
  return date + clock - readZone(bytes, i, end) * 60_000 + fraction
}

/** The milliseconds that the decimals of a second spell; the first three are exact. */
function milliseconds(bytes: Uint8Array, from: number, to: number): number {
  const after = Math.min(to, from + 15)
  return scaled(digits(bytes, from, after), after - from - 3)
}
