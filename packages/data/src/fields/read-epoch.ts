import { MINUS, POINT } from '../bytes/ascii.ts'
import { daysInMonth } from './calendar.ts'
import { afterDigits, digits, scaled } from './digits.ts'

/**
 * A number as a time, in milliseconds since 1970-01-01T00:00:00Z, or NaN when the bytes aren't
 * digits with decimals or none. The size tells the unit: below 1e11 it is seconds, below 1e14
 * milliseconds, below 1e17 microseconds.
 */
export function readEpoch(bytes: Uint8Array, from: number, to: number): number {
  const negative = from < to && bytes[from] === MINUS
  const begin = negative ? from + 1 : from
  const point = afterDigits(bytes, begin, to)
  if (point === begin) return Number.NaN
  let decimals = 0
  let numerator = 0
  if (point < to) {
    if (bytes[point] !== POINT || point + 1 === to) return Number.NaN
    if (afterDigits(bytes, point + 1, to) !== to) return Number.NaN
    // Fifteen decimals are all that a double tells apart.
    const after = Math.min(to, point + 16)
    decimals = after - point - 1
    numerator = digits(bytes, point + 1, after)
  }
  const whole = digits(bytes, begin, point)
  if (spellsDate(whole)) return Number.NaN

  // Ten to the power of `shift` of these units make a millisecond.
  if (whole >= 1e17) return Number.NaN
  const shift = whole < 1e11 ? -3 : whole < 1e14 ? 0 : 3
  const time = scaled(whole, shift) + scaled(numerator, shift + decimals)
  return negative ? -time : time
}

/** Whether a number is a date of 1900 to 2099 without hyphens, with or without a time of day. */
function spellsDate(whole: number): boolean {
  if (whole >= 1e13 && whole < 1e14) {
    const clock = whole % 1e6
    if (clock >= 240_000 || clock % 10_000 >= 6_000 || clock % 100 >= 60) return false
    return spellsDate(Math.floor(whole / 1e6))
  }
  if (whole < 19_000_101 || whole > 20_991_231) return false
  const day = whole % 100
  return day >= 1 && day <= daysInMonth(Math.floor(whole / 10_000), Math.floor(whole / 100) % 100)
}
