import type { ReadColumns } from './read-columns.ts'

const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i

/** What a column of numbers may hold. */
export interface NumberRule {
  /** Whole numbers only. */
  readonly whole?: true
  /** Numbers below 0 too. */
  readonly signed?: true
  /** What an empty field is; it is refused if absent. */
  readonly empty?: number
}

/** A column as numbers from 0; what is none is noted as a problem with its line, and NaN. */
export function numbersOf(
  { path, lines, text }: ReadColumns,
  flag: string,
  problems: string[],
  { whole, signed, empty }: NumberRule = {},
): number[] {
  return (text[flag] ?? []).map((field, row) => {
    const trimmed = field.trim()
    if (trimmed === '' && empty !== undefined) return empty
    const number = DECIMAL.test(trimmed) ? Number(trimmed) : Number.NaN
    if (
      (signed || number >= 0) &&
      Math.abs(number) < Infinity &&
      (!whole || Number.isInteger(number))
    )
      return number
    problems.push(
      `${path}: line ${lines[row]}: --${flag} is ${JSON.stringify(field)}; it must be a ${whole ? 'whole ' : ''}number${signed ? '' : ' from 0'}, written as in ${whole ? '12' : '12.5'}.`,
    )
    return Number.NaN
  })
}
