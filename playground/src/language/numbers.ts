import { language } from './language.ts'

const formats = new Map<string, Intl.NumberFormat>()

/** A number with a fixed number of decimals and a true minus, `sign` for a plus before gains. */
export function decimal(value: number, digits = 0, sign = false): string {
  const key = `${language.value} ${digits} ${sign}`
  const format =
    formats.get(key) ??
    new Intl.NumberFormat(language.value, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      signDisplay: sign ? 'exceptZero' : 'auto',
    })
  formats.set(key, format)
  // Rounded first, so that what rounds to 0 has no minus.
  const rounded = Math.round(value * 10 ** digits) / 10 ** digits + 0
  return format.format(rounded).replace('-', '\u2212')
}

/** A share as a percentage, with its sign. */
export function percent(share: number, digits = 0): string {
  return `${decimal(100 * share, digits)}\u00a0%`
}

/** A calendar day; the time of day is left out. */
export function day(iso: string): string {
  const locale = language.value === 'en' ? 'en-GB' : language.value
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(iso),
  )
}

/** A moment, in milliseconds since 1970, with its month spelt out: no doubt which number is the day. */
export function moment(time: number): string {
  const locale = language.value === 'en' ? 'en-GB' : language.value
  return new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  }).format(time)
}
