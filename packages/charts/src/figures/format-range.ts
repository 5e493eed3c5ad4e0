/** Options of {@link formatRange}. */
export interface FormatRangeOptions {
  /** Digits after the decimal point; 0. */
  readonly digits?: number
  /** BCP 47 tag of the reader's language; `en`. */
  readonly locale?: string
  /** Whether gains carry a plus; false. */
  readonly sign?: boolean
}

/**
 * A range in the reader's language: an en dash between the ends, or `to` as soon as one has a sign,
 * and a true minus. Ends that look the same are one number.
 *
 * @example
 * ```ts
 * import { formatRange } from '@sojourn/charts'
 * console.log(formatRange(5.8, 6.6, { digits: 1 })) // 5.8–6.6
 * console.log(formatRange(-0.1, 0.7, { digits: 1, sign: true })) // −0.1 to +0.7
 * ```
 */
export function formatRange(
  low: number,
  high: number,
  { digits = 0, locale = 'en', sign = false }: FormatRangeOptions = {},
): string {
  const format = new Intl.NumberFormat(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    signDisplay: sign ? 'exceptZero' : 'auto',
  })
  const [from, to] = [low, high].map((value) => {
    const text = format.format(value)
    return /[1-9]/.test(text) ? text.replace('-', '−') : text.replace('-', '')
  })
  if (from === to) return from as string
  return sign || from?.startsWith('−') ? `${from} to ${to}` : `${from}–${to}`
}
