import type { Language } from '@sojourn/catalogue'
import { formatNumber } from '@sojourn/charts'

/** A computed number and how it is written. */
export interface Quantity {
  readonly value: number
  readonly digits: number
  /** After a no-break space, such as `%` or a currency. */
  readonly unit?: string
}

/** Computed numbers by the names that texts have in braces. */
export type Values = Readonly<Record<string, Quantity>>

export function number(value: number, digits = 0): Quantity {
  return { value, digits }
}

/** A share from 0 to 1, written as a percentage. */
export function percent(share: number, digits = 0): Quantity {
  return { value: 100 * share, digits, unit: '%' }
}

export function money(value: number, currency: string, digits = 0): Quantity {
  return { value, digits, unit: currency }
}

/** A number in a language. */
export function write({ value, digits, unit }: Quantity, language: Language): string {
  return formatNumber(value, { digits, locale: language, ...(unit !== undefined && { unit }) })
}

/** Braces hold names only, so that TeX or code in a text is left alone. */
export const SLOT = /\{([a-z][A-Za-z0-9]*)\}/g

/** Between the digits of a number, and before what it counts: no line ends there. */
const WITHIN = /(?<=\d) (?=(?:\d{3}(?!\d)|%|kr\b))/g

/**
 * A text with its values in place. They are worked out only where the text has room for one: some
 * take a while, and a question is asked before its answer is needed.
 *
 * @throws RangeError for a name that has no value
 */
export function fill(text: string, values: Values | (() => Values), language: Language): string {
  let known: Values | undefined
  return text
    .replace(SLOT, (_, name: string) => {
      known ??= typeof values === 'function' ? values() : values
      const quantity = known[name]
      if (quantity === undefined) throw new RangeError(`There is no value ${name}.`)
      return write(quantity, language)
    })
    .replace(WITHIN, '\u00a0')
}
