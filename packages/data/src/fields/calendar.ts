const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** The number of days of a month (1 to 12) in the Gregorian calendar, 0 for any other month. */
export function daysInMonth(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return month === 2 && leap ? 29 : (DAYS[month - 1] ?? 0)
}

const CYCLE = 146_097
/** Days from 0000-03-01 to 1970-01-01. */
const EPOCH = 719_468

/**
 * Days from 1970-01-01 to a date of the Gregorian calendar, years 0000 to 9999. Years begin in March
 * here, so that the leap day is the last of its year (Hinnant, "chrono-compatible low-level date
 * algorithms"); a cycle of 400 years is added and taken away, so that nothing is negative.
 */
export function daysSinceEpoch(year: number, month: number, day: number): number {
  const years = (month <= 2 ? year - 1 : year) + 400
  const months = month <= 2 ? month + 9 : month - 3
  const leapDays = ((years / 4) | 0) - ((years / 100) | 0) + ((years / 400) | 0)
  return 365 * years + leapDays + (((153 * months + 2) / 5) | 0) + day - 1 - CYCLE - EPOCH
}
