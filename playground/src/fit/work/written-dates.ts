import { parseTime } from '@sojourn/data'
import type { DateOrder } from './file-choice.ts'

const YEAR_LAST = /^(\d\d?)[./-](\d\d?)[./-](\d{4})(?:,?[ T]+(.+))?$/
const YEAR_FIRST = /^(\d{4})[./-](\d\d?)[./-](\d\d?)(?:,?[ T]+(.+))?$/
const CLOCK = /^(\d\d?)[:.](\d\d)(?:[:.](\d\d)([.,]\d+)?)?\s*([AaPp]\.?[Mm]\.?)?(.*)$/

/** A date as spreadsheets write it, such as 31.12.2024 14.30, in ISO 8601; other text as it is. */
export function isoDate(text: string, order: DateOrder): string {
  const trimmed = text.trim()
  const match = (order === 'year-first' ? YEAR_FIRST : YEAR_LAST).exec(trimmed)
  if (match === null) return text
  const [, a = '', b = '', c = '', clock] = match
  const [year, month, day] =
    order === 'year-first' ? [a, b, c] : order === 'day-first' ? [c, b, a] : [c, a, b]
  return `${year}-${two(month)}-${two(day)}${clock === undefined ? '' : `T${isoClock(clock)}`}`
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

/** Of the texts of a column, so many must be dates in some order: a few may be broken. */
const MOST = 0.95

/** How well the texts of a column are understood as times. */
export interface TimeFacts {
  readonly understood: number
  /** Texts that are no times in any order; the first of them is `strange`. */
  readonly unread: number
  readonly strange?: string
  /** The order in which most of the others are dates; both where any could be either. */
  readonly orders: readonly DateOrder[]
}

/** What is known of the texts of a column as times. */
export function timeFacts(texts: readonly string[]): TimeFacts {
  const others = texts.filter((text) => typeof parseTime(text) !== 'number')
  const tried = (['day-first', 'month-first', 'year-first'] as const).map((order) => ({
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
