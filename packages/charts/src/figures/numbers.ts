import { rangeText } from '../charts/range-text.ts'
import { compactNumber } from './compact-number.ts'
import { formatNumber } from './format-number.ts'
import { formatRange } from './format-range.ts'
import { likelihood } from './likelihood.ts'

/** Options of a range in words. */
export interface RangeWords {
  readonly sign?: boolean
  readonly unit?: string
  /** Digits after the decimal point at most. */
  readonly most?: number
  /** Width of the range beside it, whose digits one without width has. */
  readonly beside?: number
}

/** Numbers in the reader's language. */
export interface Numbers {
  /** At most three digits that count. */
  readonly amount: (value: number, sign?: boolean) => string
  /** With so many digits after the decimal point. */
  readonly fixed: (value: number, digits: number, sign?: boolean) => string
  /** As many digits as the width deserves. */
  readonly range: (low: number, high: number, options?: RangeWords) => string
  /** A share as whole percent; tenths where it is less than one percent. */
  readonly percent: (share: number) => string
  /** A chance in twenty. */
  readonly chance: (probability: number) => string
  /** Names with commas and an "and". */
  readonly list: (names: readonly string[]) => string
  /** A day of the calendar, without its year. */
  readonly date: (day: Date) => string
  /** A length of time in the unit that suits it: minutes, hours, days. */
  readonly duration: (days: number, short?: boolean) => string
}

const HUGE = 1e6
const TINY = 1e-3

/**
 * How charts write numbers, dates, ranges and lists in a language, for words beside them.
 *
 * @param locale `en`, `nb`, `da` or `sv`.
 * @example
 * ```ts
 * import { numbersOf } from '@sojourn/charts'
 * console.log(numbersOf('sv').range(-0.1, 0.72, { sign: true })) // −0,1 till +0,7
 * ```
 */
export function numbersOf(locale: string): Numbers {
  const amount = (value: number, sign?: boolean) => compactNumber(value, locale, sign)
  return {
    amount,
    fixed: (value, digits, sign = false) => formatNumber(value, { digits, sign, locale }),
    range: (low, high, { sign = false, unit = '', most = 2, beside = 0 } = {}) => {
      const size = Math.max(Math.abs(low), Math.abs(high))
      const plain = () => rangeText(low, high, { sign, unit, most, beside, locale })
      if (size > TINY && size < HUGE) return plain()
      const [from, to] = [amount(low, sign), amount(high, sign)]
      if (size >= HUGE && from === to && low !== high) return plain()
      return formatRange(low, high, { sign, locale, write: (value) => amount(value, sign) })
    },
    percent: (share) =>
      formatNumber(100 * share, {
        digits: share > 0 && share < 0.0095 ? 1 : 0,
        locale,
        unit: '%',
      }),
    chance: (probability) => likelihood(probability, locale),
    list: (names) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(names),
    date: (day) =>
      new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
        day: 'numeric',
        month: 'short',
        timeZone: 'UTC',
      }).format(day),
    duration: (days, short = false) => {
      const [unit, length] = durationOf(days)
      return new Intl.NumberFormat(locale, {
        style: 'unit',
        unit,
        unitDisplay: short ? 'short' : 'long',
        maximumSignificantDigits: 2,
      }).format(length)
    },
  }
}

/** Days in the largest unit of which there is at least one. */
function durationOf(days: number): ['second' | 'minute' | 'hour' | 'day', number] {
  if (days >= 1) return ['day', days]
  if (days >= 1 / 24) return ['hour', days * 24]
  if (days >= 1 / 1440) return ['minute', days * 1440]
  return ['second', days * 86_400]
}
