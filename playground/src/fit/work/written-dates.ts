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

/** How well the texts of a column are understood as times. */
export interface TimeFacts {
  readonly understood: number
  /** A text that is no time, and why, in the words of the data package. */
  readonly strange?: { readonly text: string; readonly why: string }
  /** The order in which the others would all be dates; both where any could be either. */
  readonly orders: readonly DateOrder[]
}

/** What is known of the texts of a column as times. */
export function timeFacts(texts: readonly string[]): TimeFacts {
  let understood = 0
  let strange: TimeFacts['strange']
  const others: string[] = []
  for (const text of texts) {
    const time = parseTime(text)
    if (typeof time === 'number') understood++
    else {
      others.push(text)
      strange ??= { text, why: time }
    }
  }
  const orders = (['day-first', 'month-first', 'year-first'] as const).filter(
    (order) =>
      others.length > 0 &&
      others.every((text) => typeof parseTime(isoDate(text, order)) === 'number'),
  )
  return { understood, orders, ...(strange && { strange }) }
}
