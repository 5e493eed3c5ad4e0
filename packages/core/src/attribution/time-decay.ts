import type { PathTable } from './path-table.ts'
import { type Credit, touchCredit } from './touch-credit.ts'

/** Options of {@link timeDecay}. */
export interface TimeDecayOptions {
  /** After how many touches towards the beginning a share has halved, above 0; 1. */
  readonly halfLife?: number
}

/**
 * Time-decay attribution: the later a touch, the more it gets. The touch `d` places before the last
 * has the weight `2^(−d / halfLife)`, and weights are scaled to add up to one a path. Aggregated
 * paths have no times, so the half-life is counted in touches. A long one comes close to
 * {@link linearTouch}, a short one to {@link lastTouch}.
 *
 * Cost: O(touches).
 * @throws RangeError for a half-life that is no finite number above 0.
 * @example
 * ```ts
 * import { pathTable, timeDecay } from 'sojourn/attribution'
 * const paths = pathTable([{ path: 'ad > search > mail', conversions: 7 }])
 * console.log(timeDecay(paths, { halfLife: 1 }).conversions) // 1, 2, 4
 * ```
 */
export function timeDecay(paths: PathTable, { halfLife = 1 }: TimeDecayOptions = {}): Credit {
  if (!(halfLife > 0 && halfLife < Infinity))
    throw new RangeError(
      `timeDecay: halfLife is ${halfLife}; it must be a number of touches above 0`,
    )
  return touchCredit(paths, (place, length) => 2 ** ((place + 1 - length) / halfLife))
}
