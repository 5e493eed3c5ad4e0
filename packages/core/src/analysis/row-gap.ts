import type { Chain } from '../model/chain.ts'
import { roundingError } from '../numeric/rounding.ts'

/**
 * How far a row is from adding up to one, at most; 0 for a dead end. So far can the stored
 * probability of staying, or its lack, be from what doesn't leave, which the solves take for it.
 */
export function rowGap({ rowStart, probability }: Chain, i: number): number {
  const [from, until] = [rowStart[i] as number, rowStart[i + 1] as number]
  if (from === until) return 0
  let sum = 0
  for (let p = from; p < until; p++) sum += probability[p] as number
  return Math.abs(1 - sum) + roundingError(until - from - 1) * sum
}
