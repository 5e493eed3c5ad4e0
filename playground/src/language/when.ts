import { language } from './language.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** A moment as one would say it: minutes and hours ago, then the weekday, then the date. */
export function ago(time: number, now = Date.now()): string {
  const past = now - time
  if (past < DAY && sameDay(time, now)) {
    const relative = new Intl.RelativeTimeFormat(language.value, { numeric: 'auto' })
    if (past < MINUTE) return relative.format(0, 'second')
    if (past < HOUR) return relative.format(-Math.floor(past / MINUTE), 'minute')
    return relative.format(-Math.floor(past / HOUR), 'hour')
  }
  if (past < 6 * DAY) return format(time, { weekday: 'long' })
  const thisYear = new Date(time).getFullYear() === new Date(now).getFullYear()
  return format(time, { day: 'numeric', month: 'short', ...(!thisYear && { year: 'numeric' }) })
}

/** A moment in full, to the minute. */
export function moment(time: number): string {
  return format(time, { dateStyle: 'medium', timeStyle: 'short' })
}

function sameDay(a: number, b: number): boolean {
  return new Date(a).toDateString() === new Date(b).toDateString()
}

function format(time: number, options: Intl.DateTimeFormatOptions): string {
  const locale = language.value === 'en' ? 'en-GB' : language.value
  return new Intl.DateTimeFormat(locale, options).format(time)
}
