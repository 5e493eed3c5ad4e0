import { parseTime } from '../parse-time.ts'

/** How dates are written that don't begin with year-month-day and so could mean two days. */
export type DateOrder = 'day-first' | 'month-first' | 'year-first'

/** The orders, the commonest first. */
export const DATE_ORDERS: readonly DateOrder[] = ['day-first', 'month-first', 'year-first']

const YEAR_LAST = /^(\d\d?)([./-])(\d\d?)\2(\d{4}|\d\d)(?:,?[ T]+(.+))?$/
const YEAR_FIRST = /^(\d{4})([./-])(\d\d?)\2(\d\d?)(?:,?[ T]+(.+))?$/
const CLOCK = /^(?:kl\.?\s*)?(\d\d?)[:.](\d\d)(?:[:.](\d\d)([.,]\d+)?)?\s*([AaPp]\.?[Mm]\.?)?(.*)$/

/**
 * A date as spreadsheets write it, in ISO 8601 as `parseTime` reads it; other text as it is.
 *
 * Numbers stand between points, slashes or hyphens, a time of day after a blank: `31.12.2024 14.30`,
 * `31-12-2024 kl. 14.30`, `12/31/2024, 2:30 PM`, `2024/1/2 03:04`. Years of two digits, `31.12.24`, are
 * those from 1970 to 2069, unless hyphens stand between: `24-12-31` has its year first for many.
 *
 * @example
 * ```ts
 * import { isoDate, parseTime } from '@sojourn/data'
 * console.log(isoDate('31.12.2024 14.30', 'day-first')) // 2024-12-31T14:30:00
 * console.log(parseTime(isoDate('1/2/2024 2:30 PM', 'month-first'))) // 1704205800000
 * ```
 */
export function isoDate(text: string, order: DateOrder): string {
  const trimmed = text.trim()
  const match = (order === 'year-first' ? YEAR_FIRST : YEAR_LAST).exec(trimmed)
  if (match === null) return text
  const [, a = '', between, b = '', c = '', clock] = match
  if (c.length === 2 && order !== 'year-first' && between === '-') return text
  const [year, month, day] =
    order === 'year-first' ? [a, b, c] : order === 'day-first' ? [c, b, a] : [c, a, b]
  const date = `${fourDigits(year)}-${two(month)}-${two(day)}`
  return clock === undefined ? date : `${date}T${isoClock(clock)}`
}

function isoClock(text: string): string {
  const match = CLOCK.exec(text)
  if (match === null) return text
  const [, hour = '', minute = '', second = '00', fraction = '', half, zone = ''] = match
  const afternoon = half !== undefined && /^p/i.test(half)
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (afternoon ? 12 : 0)
  return `${two(String(hours))}:${minute}:${second}${fraction.replace(',', '.')}${zone.trim()}`
}

const two = (digits: string): string => digits.padStart(2, '0')

function fourDigits(year: string): string {
  if (year.length === 4) return year
  return `${Number(year) < 70 ? 20 : 19}${year}`
}

/** Of the texts of a column, so many must be dates in some order: a few may be broken. */
const MOST = 0.95

/** How well the texts of a column are understood as times. */
export interface TimeFacts {
  /** Texts that `parseTime` reads as they are. */
  readonly understood: number
  /** Texts that are no times in any order; the first of them is `strange`. */
  readonly unread: number
  readonly strange?: string
  /** The order in which most of the others are dates; both where any could be either. */
  readonly orders: readonly DateOrder[]
}

/**
 * What is known of the texts of a column as times: which are read as they are, and in which order of
 * day, month and year the others are dates. A day above 12 tells; without one, two orders are possible.
 *
 * @example
 * ```ts
 * import { timeFacts } from '@sojourn/data'
 * console.log(timeFacts(['01.02.2024', '31.01.2024']).orders) // ['day-first']
 * console.log(timeFacts(['1/2/2024']).orders) // ['day-first', 'month-first']
 * ```
 */
export function timeFacts(texts: readonly string[]): TimeFacts {
  const others = texts.filter((text) => typeof parseTime(text) !== 'number')
  const tried = DATE_ORDERS.map((order) => ({
    order,
    unread: others.filter((text) => typeof parseTime(isoDate(text, order)) !== 'number'),
  }))
  const fewest = Math.min(...tried.map(({ unread }) => unread.length))
  const found = others.length - fewest >= MOST * others.length && others.length > 0
  const best = found ? tried.filter(({ unread }) => unread.length === fewest) : []
  const unread = best[0]?.unread ?? others
  const [strange] = unread
  return {
    understood: texts.length - others.length,
    unread: unread.length,
    orders: best.map(({ order }) => order),
    ...(strange !== undefined && { strange }),
  }
}
