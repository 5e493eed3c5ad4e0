/** Unit roundoff of double precision: a rounded operation is off by at most this share. */
export const UNIT_ROUNDOFF = 2 ** -53

/**
 * The largest relative error that `operations` roundings in a row can add up to (Higham's γ).
 * Infinite where there are so many that nothing can be said.
 */
export function roundingError(operations: number): number {
  const sum = operations * UNIT_ROUNDOFF
  return sum < 0.5 ? sum / (1 - sum) : Infinity
}
