import { readTime } from './fields/read-time.ts'
import { timeProblem } from './fields/time-problem.ts'

/**
 * The time that a text means, in milliseconds since 1970-01-01T00:00:00Z, or in words why it is
 * none. Fractions of a millisecond are kept as far as a double holds them.
 *
 * - ISO 8601: `2019-11-01`, `2019-11-01T17:59`, `2019-11-01 17:59:13.274`, with a zone `Z`,
 *   `+01:00`, `+0100`, `+01` or ` UTC`. Without a zone it is UTC; a date alone is its midnight.
 *   `24:00:00` is the midnight that ends the day. The year has four digits, 0000 to 9999. Since it
 *   can mean nothing else, `2019/11/01 17:59` is read, too.
 * - A number is time since 1970, and its size tells the unit: below 1e11 seconds, below 1e14
 *   milliseconds, below 1e17 microseconds. Decimals are allowed.
 *
 * A spreadsheet's days since 1900, such as 45231.5, are such numbers too: one alone is read as seconds,
 * but a log in which all other times are of today is refused by its reader.
 *
 * Refused, because a guess could be wrong in silence: `01/02/2020`, days that don't exist, leap
 * seconds, names of zones, and the numbers 19000101 to 20991231 (and their forms with hhmmss) that
 * spell a date. Blanks around the text are ignored.
 *
 * @example
 * ```ts
 * import { parseTime } from '@sojourn/data'
 * console.log(parseTime('2019-11-01T17:59:13.274Z')) // 1572631153274
 * console.log(parseTime('1572631153.274')) // 1572631153274
 * console.log(parseTime('2019-02-30')) // '"2019-02-30" is not a date: 2019-02 has 28 days'
 * ```
 */
export function parseTime(text: string): number | string {
  const bytes = new TextEncoder().encode(text)
  const time = readTime(bytes, 0, bytes.length)
  return Number.isNaN(time) ? timeProblem(text) : time
}
