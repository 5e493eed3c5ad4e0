import type { PathTable } from './path-table.ts'
import { type Credit, touchCredit } from './touch-credit.ts'

/**
 * Linear attribution: the conversions of a path with `n` touches give each of them `1 / n`, so a
 * channel touched twice gets twice the share.
 *
 * Cost: O(touches).
 * @example
 * ```ts
 * import { linearTouch, pathTable } from 'sojourn/attribution'
 * const paths = pathTable([{ path: 'ad > search > ad > mail', conversions: 2 }])
 * console.log(linearTouch(paths).conversions) // 1, 0.5, 0.5
 * ```
 */
export function linearTouch(paths: PathTable): Credit {
  return touchCredit(paths, () => 1)
}
