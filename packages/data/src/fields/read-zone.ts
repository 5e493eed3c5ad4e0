import { COLON, MINUS, PLUS, SPACE } from '../bytes/ascii.ts'
import { twoDigits } from './digits.ts'

const UPPER_Z = 90
const LOWER_Z = 122
const UTC = [85, 84, 67]

/**
 * Minutes east of UTC that a zone means: nothing, `Z`, `UTC`, `±hh:mm`, `±hhmm` or `±hh`, with one
 * blank before it or none. NaN for anything else.
 */
export function readZone(bytes: Uint8Array, from: number, to: number): number {
  if (from === to) return 0
  const i = bytes[from] === SPACE ? from + 1 : from
  const sign = bytes[i]
  const length = to - i
  if (length === 1) return sign === UPPER_Z || sign === LOWER_Z ? 0 : Number.NaN
  if (length === 3 && UTC.every((letter, k) => bytes[i + k] === letter)) return 0
  if (sign !== PLUS && sign !== MINUS) return Number.NaN

  let minutes = 0
  if (length === 6 && bytes[i + 3] === COLON) minutes = twoDigits(bytes, i + 4)
  else if (length === 5) minutes = twoDigits(bytes, i + 3)
  else if (length !== 3) return Number.NaN
  const hours = twoDigits(bytes, i + 1)
  if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59) return Number.NaN
  const east = hours * 60 + minutes
  return sign === PLUS ? east : -east
}
