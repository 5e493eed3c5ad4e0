import type { PathTable } from './path-table.ts'
import { type Credit, touchCredit } from './touch-credit.ts'

/**
 * Last-touch attribution: each conversion goes to the channel that its path ended with. It says who
 * closes, and flatters channels that meet customers who had decided already.
 *
 * Cost: O(paths).
 * @example
 * ```ts
 * import { lastTouch, pathTable } from 'sojourn/attribution'
 * const paths = pathTable([{ path: 'ad > search > mail', conversions: 2 }])
 * console.log(lastTouch(paths).conversions) // 0, 0, 2
 * ```
 */
export function lastTouch(paths: PathTable): Credit {
  return touchCredit(paths, (place, length) => (place === length - 1 ? 1 : 0))
}
