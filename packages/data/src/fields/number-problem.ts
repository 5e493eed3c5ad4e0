import { quoted } from './quoted.ts'

/** Why a text is not a finite number, in words; for texts that `readNumber` refuses. */
export function numberProblem(text: string): string {
  const trimmed = text.trim()
  if (/^[+-]?[\d ]+,\d+$/.test(trimmed)) {
    return `${quoted(text)} has a comma: write decimals with a point, and thousands without a mark`
  }
  if (/^[+-]?\d[\d.,' ]*$/.test(trimmed)) {
    return `${quoted(text)} has marks between its digits: write it as in 1234.50`
  }
  if (/^[+-]?[\d.]+e[+-]?\d+$/i.test(trimmed)) {
    return `${quoted(text)} is too large to be a finite number`
  }
  return `${quoted(text)} is not a finite number: write it as in 12.50, or leave it empty`
}
