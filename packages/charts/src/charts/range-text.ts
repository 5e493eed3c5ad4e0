import { formatRange } from '../figures/format-range.ts'

/**
 * A range with as many digits as its width deserves: one digit of the width, two where it is a
 * hundred or more; after the decimal point, at most `most`. A range without width, such as a number
 * that is taken as certain, has the digits of the one `beside` it: that range's width.
 */
export function rangeText(
  low: number,
  high: number,
  { sign = false, unit = '', most = 2, beside = 0, locale = 'en' } = {},
): string {
  const width = Math.abs(high - low) || beside
  const order = Math.floor(Math.log10(width || Math.abs(low) || 1))
  const digits = Math.max(0, width === 0 ? 1 - order : -order)
  const step = 10 ** Math.max(0, order - 1)
  const [from, to] = [Math.round(low / step) * step, Math.round(high / step) * step]
  const range =
    step > 1
      ? formatRange(from, to, { sign, locale })
      : formatRange(low, high, { sign, locale, digits: Math.min(most, digits) })
  return unit === '' ? range : `${range}\u00a0${unit}`
}
