import type { ColumnGrid } from './column-grid.ts'

/** Paths are rounded; this keeps them inside. */
const ROUNDING = 1
const ROUNDS = 60
const SMALLER = 0.9

/** Width that loops may take to the left and right of the columns, together. */
export function sidesOf(width: number): number {
  return Math.max(60, 0.07 * width)
}

/**
 * Finds margins that hold all loops. Where these would take more than their share of the width, the
 * scale gives way.
 *
 * @param reach the grid within margins, and how far loops reach on either side at a scale.
 */
export function fitSides(
  wanted: number,
  width: number,
  reach: (
    left: number,
    right: number,
    scale: number,
  ) => { grid: ColumnGrid; left: number; right: number },
): { scale: number; grid: ColumnGrid } {
  let [scale, left, right] = [wanted, 0, 0]
  for (let round = 0; ; round++) {
    const found = reach(left, right, scale)
    const missing = [-found.left, found.right - width]
    if ((missing[0] as number) <= 0 && (missing[1] as number) <= 0)
      return { scale, grid: found.grid }
    if (round >= ROUNDS) return { scale, grid: found.grid }
    left += Math.max(0, (missing[0] as number) + ROUNDING)
    right += Math.max(0, (missing[1] as number) + ROUNDING)
    if (left + right <= sidesOf(width)) continue
    scale *= SMALLER
    left = 0
    right = 0
  }
}
