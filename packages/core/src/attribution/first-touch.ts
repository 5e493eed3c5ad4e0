import type { PathTable } from './path-table.ts'
import { type Credit, touchCredit } from './touch-credit.ts'

/**
 * First-touch attribution: each conversion goes to the channel that its path began with. It says who
 * brings customers in, and nothing of what kept them.
 *
 * Cost: O(paths).
 * @example
 * ```ts
 * import { firstTouch, pathTable } from 'sojourn/attribution'
 * const paths = pathTable([{ path: 'ad > search > mail', conversions: 2 }])
 * console.log(firstTouch(paths).conversions) // 2, 0, 0
 * ```
 */
export function firstTouch(paths: PathTable): Credit {
  return touchCredit(paths, (place) => (place === 0 ? 1 : 0))
}
