import { count, trueMinus } from './count.ts'
import type { Range } from './range.ts'

/** An amount: whole where it is large, with two digits where it is small. */
export function money(amount: number): string {
  if (Math.abs(amount) >= 100 || Number.isInteger(amount)) return count(Math.round(amount))
  return trueMinus(amount.toFixed(2))
}

/** An amount and its range: `44,100 (43,000–45,200)`. A range that is a point is left out. */
export function moneyWithRange({ mean, low, high }: Range): string {
  if (low === high) return money(mean)
  const dash = low < 0 ? ' to ' : '–'
  return `${money(mean)} (${money(low)}${dash}${money(high)})`
}

/** A difference of amounts: `+1,200 (900–1,500)`, `+1,200 (−300 to +2,700)`. */
export function moneyDifference({ mean, low, high }: Range): string {
  const signed = (amount: number) => (amount > 0 ? `+${money(amount)}` : money(amount))
  if (low === high) return signed(mean)
  const range = low < 0 ? `${signed(low)} to ${signed(high)}` : `${money(low)}–${money(high)}`
  return `${signed(mean)} (${range})`
}
