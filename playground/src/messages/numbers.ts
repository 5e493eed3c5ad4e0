/** Numbers as the page writes them: `Intl`, with no-break spaces between thousands and a true minus. */
const LOCALE = 'en'

const PARTS: Partial<Record<Intl.NumberFormatPartTypes, string>> = {
  group: '\u00a0',
  minusSign: '\u2212',
}

const formats = new Map<string, Intl.NumberFormat>()

/** A number with a fixed number of decimals. */
export function decimal(value: number, digits = 0, sign = false): string {
  const key = `${digits} ${sign}`
  const format =
    formats.get(key) ??
    new Intl.NumberFormat(LOCALE, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      signDisplay: sign ? 'exceptZero' : 'auto',
    })
  formats.set(key, format)
  // Rounded first, so that what rounds to 0 has no minus.
  const rounded = Math.round(value * 10 ** digits) / 10 ** digits + 0
  return format
    .formatToParts(rounded)
    .map(({ type, value: text }) => PARTS[type] ?? text)
    .join('')
}

/** A share as a percentage, with its sign. */
export function percent(share: number, digits = 0): string {
  return `${decimal(100 * share, digits)}\u00a0%`
}

/** A calendar day; the time of day is left out. */
export function day(iso: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(iso),
  )
}
