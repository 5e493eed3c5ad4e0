import type { Language } from '../language.ts'

/** Numbers as a reader of a language writes them. */
export function numbersIn(language: Language) {
  const format = (options: Intl.NumberFormatOptions) => {
    const formatter = new Intl.NumberFormat(language, options)
    return (value: number) => formatter.format(value)
  }
  return {
    /** A share as a percentage, to two digits. */
    percent: format({ style: 'percent', maximumSignificantDigits: 2 }),
    /** A number to two digits. */
    rough: format({ maximumSignificantDigits: 2 }),
    /** An amount of money to three digits. */
    money: (value: number, currency: string) =>
      format({ style: 'currency', currency, maximumSignificantDigits: 3 })(value),
  }
}
