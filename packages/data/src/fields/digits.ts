import { ZERO } from '../bytes/ascii.ts'

/** 10^0 to 10^22: the powers of ten that a double holds exactly. */
export const POWERS_OF_TEN: readonly number[] = Array.from({ length: 23 }, (_, k) =>
  Number(`1e${k}`),
)

/** Whether a byte is a decimal digit. */
export function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= ZERO && byte <= ZERO + 9
}

/** The number that two digits spell, or −1000 where they aren't digits. */
export function twoDigits(bytes: Uint8Array, at: number): number {
  const tens = (bytes[at] as number) - ZERO
  const ones = (bytes[at + 1] as number) - ZERO
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1000
}

/** The offset after the run of digits at `from`. */
export function afterDigits(bytes: Uint8Array, from: number, to: number): number {
  let i = from
  while (i < to && isDigit(bytes[i])) i++
  return i
}

/** The number that the digits from `from` up to `to` spell. */
export function digits(bytes: Uint8Array, from: number, to: number): number {
  let number = 0
  for (let i = from; i < to; i++) number = number * 10 + (bytes[i] as number) - ZERO
  return number
}

/** `number` / 10^`shift`, rounded once; `shift` is a whole number from −22 to 22. */
export function scaled(number: number, shift: number): number {
  return shift > 0
    ? number / (POWERS_OF_TEN[shift] as number)
    : number * (POWERS_OF_TEN[-shift] as number)
}
