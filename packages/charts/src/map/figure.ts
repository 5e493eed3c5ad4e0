import { formatNumber } from '../figures/format-number.ts'
import { formatUpTo } from '../figures/format-up-to.ts'

/** A number of customers for people: whole from 10 upward, tenths below. */
export function figure(customers: number, locale = 'en'): string {
  if (customers > 0 && customers < 0.05) return `<${formatNumber(0.1, { digits: 1, locale })}`
  return formatUpTo(customers, customers < 9.95 ? 1 : 0, locale)
}

/** A share as whole percent, with a no-break space. */
export function percent(share: number, locale = 'en'): string {
  return formatNumber(100 * share, { locale, unit: '%' })
}
