import type { Language } from '../language.ts'

/** Numbers as a reader of a language writes them. */
export function numbersIn(language: Language) {
  const format = (options: Intl.NumberFormatOptions) => {
    const formatter = new Intl.NumberFormat(language, options)
    return (value: number) => formatter.format(value)
  }
  return {
    /** A share as a percentage: whole ones, and of a small share its hundredths. */
    percent: (share: number) =>
      format({ style: 'percent', maximumFractionDigits: share < 0.1 ? 2 : 0 })(share),
    /** A number to three digits. */
    rough: format({ maximumSignificantDigits: 3 }),
    /** An amount of money to three digits. */
    money: (value: number, currency: string) =>
      format({ style: 'currency', currency, maximumSignificantDigits: 3 })(value),
  }
}
