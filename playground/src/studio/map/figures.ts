import { decimal } from '../../language/numbers.ts'

/** Customers per 1,000. */
export function per1000(visits: number): string {
  return decimal(visits, visits < 9.95 ? 1 : 0)
}

/** A share as customers of 100; tenths below 10. */
export function of100(share: number): string {
  return decimal(100 * share, share > 0 && share < 0.0995 ? 1 : 0)
}

/** How customers feel, from −2 to +2, with its sign. */
export function score(value: number): string {
  return decimal(value, 1, true)
}

/** Two ends that round to the same are one number. */
export function rangeOf100(low: number, high: number): string {
  const [from, to] = [of100(low), of100(high)]
  return from === to ? from : `${from}–\u2060${to}`
}
