/**
 * Two solves of unlike systems round differently; what is equal but for that is equal. The bound is
 * far above the rounding of any chain that is drawn a thousand times, and far below what matters.
 */
export const ROUNDING = 1e-12

/** `a − b`, and exactly 0 where they differ by rounding only; of infinite values that are equal too. */
export function differenceOf(a: number, b: number): number {
  const isRounding = Math.abs(a - b) <= ROUNDING * Math.max(Math.abs(a), Math.abs(b))
  return a === b || isRounding ? 0 : a - b
}
