import { isoProblem } from './iso-problem.ts'
import { quoted } from './quoted.ts'

type Groups = readonly string[]
type Words = (groups: Groups) => string

const two = (digits = ''): string => digits.padStart(2, '0')

/** The forms that are met in practice and refused, each with what is wrong and how to mend it. */
const REFUSED: readonly (readonly [RegExp, Words])[] = [
  [/^$/, () => 'is empty'],
  [/^(\d\d?)[/.-](\d\d?)[/.-](\d{4})(?!\d)/, yearLast],
  [/^\d\d?[/.-]\d\d?[/.-]\d\d(?!\d)/, () => 'must begin with the year: write it as in 2020-02-01'],
  [
    /^(\d{4})[/.-](\d\d?)[/.-](\d\d?)(?!\d)/,
    ([, year, month, day]) => `must be written ${year}-${two(month)}-${two(day)}`,
  ],
  [
    /^(\d{4})(0\d|1[0-2])([0-3]\d)T?(\d\d)(\d\d)(\d\d)(?!\d)/,
    ([, y, mo, d, h, mi, s]) => `has a date without hyphens: write ${y}-${mo}-${d}T${h}:${mi}:${s}`,
  ],
  [
    /^(\d{4})(0\d|1[0-2])([0-3]\d)(?!\d)/,
    ([, year, month, day]) => `has a date without hyphens: write ${year}-${month}-${day}`,
  ],
  [
    /^[+-]?\d+(\.\d+)?e[+-]?\d+$/i,
    () => 'is in scientific notation, which may have lost digits: write them all',
  ],
  [/^[+-]?\d+,\d+$/, () => 'has a decimal comma: write a point'],
  [
    /^-?\d{18,}(\.\d+)?$/,
    () => 'is too large for microseconds since 1970: divide nanoseconds by 1000',
  ],
  [/^[+-]?\d{5,}-\d\d-\d\d/, () => 'must have a year of four digits, 0000 to 9999'],
]

/** Why a text is not a time, in words; for texts that `readTime` refuses. */
export function timeProblem(text: string): string {
  const trimmed = text.replace(/^[ \t]+|[ \t]+$/g, '')
  const iso = isoProblem(trimmed)
  if (iso !== undefined) return `${quoted(text)} ${iso}`
  for (const [form, words] of REFUSED) {
    const groups = form.exec(trimmed)
    if (groups !== null) return `${quoted(text)} ${words(groups)}`
  }
  return `${quoted(text)} is not a time: write 2020-02-01T17:59:13Z, or seconds since 1970`
}

function yearLast([, first, second, year]: Groups): string {
  const dayFirst = `${year}-${two(second)}-${two(first)}`
  const monthFirst = `${year}-${two(first)}-${two(second)}`
  if (Number(first) > 12) return `must be written ${dayFirst}`
  if (Number(second) > 12 || first === second) return `must be written ${monthFirst}`
  return `can mean two dates: write ${dayFirst} or ${monthFirst}`
}
