import { MINUS, PLUS, POINT } from '../bytes/ascii.ts'
import { decodeText } from './decode-text.ts'
import { afterDigits, digits, scaled } from './digits.ts'

const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i

/**
 * The finite number that bytes spell in decimals with a point, or NaN. Blanks around it are
 * ignored. Up to fifteen digits are read without making text, and rounded correctly: the digits
 * and the power of ten are exact doubles.
 */
export function readNumber(bytes: Uint8Array, from: number, to: number): number {
  const sign = bytes[from]
  const begin = sign === MINUS || sign === PLUS ? from + 1 : from
  const point = afterDigits(bytes, begin, to)
  if (point > begin && point - begin <= 15) {
    const whole = digits(bytes, begin, point)
    if (point === to) return sign === MINUS ? -whole : whole
    const decimals = to - point - 1
    const short = decimals > 0 && point - begin + decimals <= 15
    if (short && bytes[point] === POINT && afterDigits(bytes, point + 1, to) === to) {
      const all = whole * scaled(1, -decimals) + digits(bytes, point + 1, to)
      return sign === MINUS ? -scaled(all, decimals) : scaled(all, decimals)
    }
  }
  const text = decodeText(bytes, from, to).trim()
  const number = DECIMAL.test(text) ? Number(text) : Number.NaN
  return Number.isFinite(number) ? number : Number.NaN
}
