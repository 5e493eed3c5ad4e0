import { certifiedSolve } from './certified-solve.ts'
import type { Elimination } from './elimination.ts'
import { roundedUp } from './rounding.ts'

/**
 * How far off the exact solution of `(I − Q) x = b` is at most, by unknown, where `b` is off by up
 * to `error`: the inverse is nowhere below 0, so that is `(I − Q)⁻¹ error`, rounded up.
 *
 * Cost: that of one certified solve; nothing where `b` is exact.
 */
export function propagatedError(elimination: Elimination, error: Float64Array): Float64Array {
  if (error.every((value) => value === 0)) return new Float64Array(error.length)
  if (!error.every(Number.isFinite)) return new Float64Array(error.length).fill(Infinity)
  const { x, bound } = certifiedSolve(elimination, error)
  return x.map((value, k) => roundedUp(value + (bound[k] as number)))
}
