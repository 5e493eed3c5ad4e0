import { count } from './count.ts'

/** An expected number of visits or steps: two digits where it is small, one where it is large. */
export function visits(number: number): string {
  if (number === Infinity) return '∞'
  return number < 10
    ? number.toFixed(2)
    : number < 1000
      ? number.toFixed(1)
      : count(Math.round(number))
}
