/** Unit roundoff of double precision: a rounded operation is off by at most this share. */
export const UNIT_ROUNDOFF = 2 ** -53

/** More than what any number of products that vanish below 1e-308 can come to. */
export const UNDERFLOW = 1e-300

/**
 * The largest relative error that `operations` roundings in a row can add up to (Higham's γ).
 * Infinite where there are so many that nothing can be said.
 */
export function roundingError(operations: number): number {
  const sum = operations * UNIT_ROUNDOFF
  return sum < 0.5 ? sum / (1 - sum) : Infinity
}

/**
 * A bound that was itself computed from bounds, by up to 2²³ roundings of what is nowhere below 0,
 * made to stand above them. Infinity where nothing can be said.
 */
export function roundedUp(bound: number): number {
  return Number.isNaN(bound) ? Infinity : bound * (1 + 2 ** -30)
}

/** How far off a product is whose factors are off by so much, and by its own rounding. */
export function productError(a: number, errorOfA: number, b: number, errorOfB: number): number {
  const [sizeA, sizeB] = [Math.abs(a), Math.abs(b)]
  const rounding = UNIT_ROUNDOFF * sizeA * sizeB
  return roundedUp(sizeA * errorOfB + sizeB * errorOfA + errorOfA * errorOfB + rounding) + UNDERFLOW
}
