import { daysInMonth } from './calendar.ts'
import { quoted } from './quoted.ts'

const DATE = /^(\d{4})([-/])(\d\d)\2(\d\d)(.*)$/s
const CLOCK = /^[Tt ](\d\d):(\d\d)(?::(\d\d)([.,]\d+)?)?(.*)$/s

/**
 * Why a text that begins with a date as in 2020-02-01 is not a time, in words that follow it;
 * undefined for texts that begin otherwise.
 */
export function isoProblem(text: string): string | undefined {
  const parts = DATE.exec(text)
  if (parts === null) return undefined
  const [, year, , month, day, rest = ''] = parts
  const days = daysInMonth(Number(year), Number(month))
  if (days === 0) return `is not a date: there is no month ${month}`
  if (Number(day) < 1 || Number(day) > days) {
    return `is not a date: ${year}-${month} has ${days} days`
  }
  return clockProblem(rest)
}

function clockProblem(text: string): string {
  if (/[ap]\.?m\b/i.test(text)) return 'has AM or PM: write the hour as 00 to 23'
  const parts = CLOCK.exec(text)
  if (parts === null) return 'is not a time: behind a date goes a time of day, as in T17:59:13Z'
  const [, hour, minute, second, fraction = '', zone = ''] = parts
  if (Number(hour) > 24) return `is not a time: there is no hour ${hour}`
  if (Number(minute) > 59) return `is not a time: there is no minute ${minute}`
  if (Number(second) === 60) {
    return 'has a leap second, which no count since 1970 has: write second 59'
  }
  if (Number(second) > 59) return `is not a time: there is no second ${second}`
  if (Number(hour) === 24 && /[1-9]/.test(`${minute}${second}${fraction}`)) {
    return 'is not a time: with hour 24 only 24:00:00 is one'
  }
  return `has ${quoted(zone)} behind its time: a zone is written Z, UTC, +01:00, +0100 or +01`
}
