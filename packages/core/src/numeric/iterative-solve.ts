import { bicgstab } from './bicgstab.ts'
import { UNIT_ROUNDOFF } from './rounding.ts'
import type { SplitMatrix } from './split-matrix.ts'

/** Refinements of one solve, at most. */
const REFINEMENTS = 12

/** How far a residual falls in one run of the iteration, at most: beyond, it may no longer be true. */
const FURTHEST = 1e-10

/** How far it falls in the first run where equations have slack. */
const ROUGH = 1e-2

/** Each equation holds to so many roundings of what flows in and out. */
const ROUNDINGS = 32

/**
 * Solves the system of one large component by iteration ({@link bicgstab}), refined on the true
 * residual until each equation holds to rounding, or to its `slack` where one is given. What it
 * gives is as good as the certificate that is worked out afterwards says, and no better: an
 * iteration that stalls is not hidden.
 *
 * `right` is the right-hand side and becomes the solution; both are nowhere negative.
 */
export function solveIteratively(
  system: SplitMatrix,
  right: Float64Array,
  slack?: Float64Array,
): void {
  const { size, diagonal, vectors } = system
  const { x, r } = vectors
  const b = quotients(right, diagonal)
  const allowed = slack && quotients(slack, diagonal)
  x.fill(0)
  r.set(b)
  let last = Infinity
  let drop = allowed ? ROUGH : FURTHEST
  for (let round = 0; round < REFINEMENTS; round++) {
    bicgstab(system, drop)
    // The solution is not negative, so a negative entry is rounding.
    for (let k = 0; k < size; k++) if (!((x[k] as number) > 0)) x[k] = 0
    const excess = residual(system, b, allowed)
    if (excess <= 1 || excess > last / 2) break
    last = excess
    drop = Math.max(FURTHEST, 0.5 / excess)
  }
  right.set(size === x.length ? x : x.subarray(0, size))
}

function quotients(numerators: Float64Array, denominators: Float64Array): Float64Array {
  const result = new Float64Array(numerators.length)
  for (let k = 0; k < result.length; k++)
    result[k] = (numerators[k] as number) / (denominators[k] as number)
  return result
}

/** Sets `r = b − (I − L − U) x`. @returns the largest, as a multiple of what is allowed. */
function residual(
  { size, lower, upper, passes, vectors: { x, r } }: SplitMatrix,
  b: Float64Array,
  allowed: Float64Array | undefined,
): number {
  r.set(b)
  passes.flow(lower, -1, { x, r })
  passes.flow(upper, 1, { x, r })
  let worst = 0
  for (let k = 0; k < size; k++) {
    const inflow = r[k] as number
    const outflow = x[k] as number
    const off = inflow - outflow
    r[k] = off
    const most = allowed ? (allowed[k] as number) : ROUNDINGS * UNIT_ROUNDOFF * (inflow + outflow)
    // Not by Math.max: where nothing is allowed, and nothing off, that is no number.
    const excess = Math.abs(off) / most
    if (excess > worst) worst = excess
  }
  return worst
}
