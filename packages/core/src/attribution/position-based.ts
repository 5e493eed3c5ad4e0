import type { PathTable } from './path-table.ts'
import { type Credit, touchCredit } from './touch-credit.ts'

/** Options of {@link positionBased}: shares from 0 that add up to no more than 1. */
export interface PositionBasedOptions {
  /** Share of the first touch; 0.4. */
  readonly first?: number
  /** Share of the last touch; 0.4. What is left goes to those between, in equal parts. */
  readonly last?: number
}

/**
 * Position-based attribution (40/20/40, or U-shaped): the first and the last touch get fixed shares,
 * those between share the rest equally. A path of two touches has nothing between: the two shares
 * are scaled up to one, and split equally where both are 0. A single touch gets all.
 *
 * Cost: O(touches).
 * @throws RangeError for shares outside [0, 1] or that add up to more than 1.
 * @example
 * ```ts
 * import { pathTable, positionBased } from 'sojourn/attribution'
 * const paths = pathTable([{ path: 'ad > search > shop > mail', conversions: 10 }])
 * console.log(positionBased(paths).conversions) // 4, 1, 1, 4
 * ```
 */
export function positionBased(
  paths: PathTable,
  { first = 0.4, last = 0.4 }: PositionBasedOptions = {},
): Credit {
  if (!(first >= 0 && last >= 0 && first + last <= 1))
    throw new RangeError(
      `positionBased: first is ${first} and last ${last}; they must be from 0 and add up to no more than 1`,
    )
  return touchCredit(paths, (place, length) => {
    if (length === 1) return 1
    if (length === 2 && first + last === 0) return 1
    if (place === 0) return first
    if (place === length - 1) return last
    return length > 2 ? Math.max(0, 1 - first - last) / (length - 2) : 0
  })
}
