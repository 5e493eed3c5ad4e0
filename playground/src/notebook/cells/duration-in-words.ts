import { decimal } from '../../language/numbers.ts'
import { words } from '../words.ts'

/** Milliseconds below a second, else seconds. */
export function durationInWords(milliseconds: number): string {
  const { milliseconds: ms, seconds } = words.value
  return milliseconds < 950
    ? ms(decimal(Math.max(1, milliseconds)))
    : seconds(secondsOf(milliseconds))
}

export function secondsOf(milliseconds: number): string {
  return decimal(milliseconds / 1000, milliseconds < 9950 ? 1 : 0)
}
