import type { Measure } from '../chart.ts'
import type { Messages } from '../messages/en.ts'

/** What is measured, in words, money with its currency. */
export function measureUnit(measure: Measure, { measures }: Messages, currency?: string): string {
  if (typeof measure === 'object') return measure.unit
  const unit = measures[measure]
  return measure === 'revenue' && currency !== undefined ? `${unit}, ${currency}` : unit
}

/**
 * An amount of money as its reader writes it: `NOK 7,000` in English, `7 000 NOK` elsewhere. A sign
 * such as `kr` comes after the amount in each. What isn't money stays as it is.
 */
export function withCurrency(text: string, currency: string | undefined, locale: string): string {
  if (currency === undefined || currency === '') return text
  const before = locale === 'en' && /^[A-Z]{3}$/.test(currency)
  return before ? `${currency}\u00a0${text}` : `${text}\u00a0${currency}`
}
