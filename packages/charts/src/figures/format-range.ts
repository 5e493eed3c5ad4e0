import { formatNumber } from './format-number.ts'

/** Options of {@link formatRange}. */
export interface FormatRangeOptions {
  /** Digits after the decimal point; 0. */
  readonly digits?: number
  /** BCP 47 tag of the reader's language; `en`. */
  readonly locale?: string
  /** Whether gains carry a plus; false. */
  readonly sign?: boolean
  /** How each end is written; by its digits if absent. */
  readonly write?: (value: number) => string
}

/** Between ends that have a sign. */
const to: Readonly<Record<string, string>> = { nb: 'til', da: 'til', sv: 'till' }

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
  { digits = 0, locale = 'en', sign = false, write }: FormatRangeOptions = {},
): string {
  const format = write ?? ((value: number) => formatNumber(value, { digits, locale, sign }))
  const [from = '', until = ''] = [format(low), format(high)]
  if (from === until) return from
  return sign || from.startsWith('\u2212')
    ? `${from} ${to[locale] ?? 'to'} ${until}`
    : `${from}–${until}`
}
