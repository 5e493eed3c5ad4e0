import type { Measure } from '../chart.ts'
import type { Messages } from '../messages/en.ts'

/** What is measured, in words, money with its currency. */
export function measureUnit(measure: Measure, { measures }: Messages, currency?: string): string {
  if (typeof measure === 'object') return measure.unit
  const unit = measures[measure]
  return measure === 'revenue' && currency !== undefined ? `${unit}, ${currency}` : unit
}

/** An amount of money with its currency before it; what isn't money stays as it is. */
export function withCurrency(text: string, currency?: string): string {
  return currency === undefined || currency === '' ? text : `${currency}\u00a0${text}`
}
