/** Options of {@link formatNumber}. */
export interface NumberFormat {
  /** Digits after the decimal point; 0. */
  readonly digits?: number
  /** BCP 47 tag of the reader's language; `en`. */
  readonly locale?: string
  /** Whether numbers above 0 carry a plus; false. */
  readonly sign?: boolean
  /** Unit after a no-break space, such as `%`; none if absent. */
  readonly unit?: string
}

/**
 * A number in the reader's language: a true minus, none before a zero, and a no-break space before
 * the unit.
 *
 * @example
 * ```ts
 * import { formatNumber } from '@sojourn/charts'
 * console.log(formatNumber(-1234.5, { digits: 1 })) // −1,234.5
 * ```
 */
export function formatNumber(
  value: number,
  { digits = 0, locale = 'en', sign = false, unit }: NumberFormat = {},
): string {
  const text = formatOf(locale, digits).format(Math.abs(value))
  const mark = !/[1-9]/.test(text) ? '' : value < 0 ? '\u2212' : sign ? '+' : ''
  return `${mark}${text}${unit === undefined ? '' : `\u00a0${unit}`}`
}

const formats = new Map<string, Intl.NumberFormat>()

/** Formats are slow to make and a dragged slider needs many. */
function formatOf(locale: string, digits: number): Intl.NumberFormat {
  const key = `${locale} ${digits}`
  const known = formats.get(key)
  if (known) return known
  const format = new Intl.NumberFormat(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
  formats.set(key, format)
  return format
}
