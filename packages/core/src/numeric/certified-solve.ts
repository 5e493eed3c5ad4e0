import { type Elimination, solve, solveTransposed } from './elimination.ts'
import type { EliminationPlan } from './elimination-plan.ts'
import { roundingError, UNDERFLOW } from './rounding.ts'

/** A solution with a proof of how far off it can be. */
export interface CertifiedSolution {
  /** By unknown. */
  readonly x: Float64Array
  /** By unknown: the exact solution of the chain as stored lies within `x ± bound`. */
  readonly bound: Float64Array
}

/**
 * Solves `(I − Q) x = b`, or its transpose, for `b ≥ 0`, with a rigorous bound of the error of each
 * component: the smaller of two.
 *
 * 1. *From the residual.* `I − Q` is an M-matrix, so its inverse is non-negative: where a vector `y`
 *    satisfies `(I − Q) y ≥ |residual|` (checked, with the rounding of the check counted), the error
 *    is at most `y`. Diagonals enter as sums of what leaves, so that `1 − p_ii` is never computed.
 * 2. *From the algorithm.* Without subtraction each computed entry is off by a small factor, and by
 *    the matrix-tree theorem each component of the solution is a ratio of sums of products of
 *    entries, so its *relative* error is at most about `n² (d + 6) u` for a component of `n`
 *    unknowns with `d` entries a row (compare O'Cinneide 1993). This holds however small the number
 *    or near singular the system; it wins on nearly decomposable chains.
 *
 * Cost: two solves and two products. Where a component is iterated, the second needs one digit only.
 */
export function certifiedSolve(
  elimination: Elimination,
  b: Float64Array,
  transposed = false,
): CertifiedSolution {
  const run = transposed ? solveTransposed : solve
  const x = run(elimination, b)
  const leaving = whatLeaves(elimination, transposed)
  const residual = residualBound(elimination, leaving, x, b, transposed)
  const even = transposed ? undefined : evenBound(elimination, residual)
  const y = even ?? run(elimination, ...dominating(elimination, residual))
  const proven = even !== undefined || dominates(elimination, leaving, y, residual, transposed)
  const bound = algorithmError(elimination.plan, transposed)
  for (let k = 0; k < bound.length; k++) {
    const fromAlgorithm = (x[k] as number) * (bound[k] as number)
    bound[k] = (proven ? Math.min(y[k] as number, fromAlgorithm) : fromAlgorithm) + UNDERFLOW
  }
  return { x, bound }
}

/** Where one bound for all unknowns is at most this many times as wide as need be, it will do. */
const EVEN = 8

/**
 * A vector that dominates the residual and is the same everywhere, where all unknowns leak alike:
 * `(I − Q) 1` is what leaves the system from each, so `y = max r / leak` needs no solving. The true
 * solution is nowhere below `min r / max leak`. Undefined where that is far apart.
 */
function evenBound(
  { plan, probability }: Elimination,
  residual: Float64Array,
): Float64Array | undefined {
  const { start, position } = plan.exit
  if (!plan.iterated.includes(1)) return undefined
  let [highest, leastResidual, mostLeak] = [0, Infinity, 0]
  for (let k = 0, p = 0; k < plan.size; k++) {
    let leak = 0
    const terms = (start[k + 1] as number) - p
    for (const end = start[k + 1] as number; p < end; p++)
      leak += probability[position[p] as number] as number
    const r = residual[k] as number
    const needed = r / (leak * (1 - roundingError(terms + 4)))
    if (!(needed <= highest)) highest = needed
    if (r < leastResidual) leastResidual = r
    if (leak > mostLeak) mostLeak = leak
  }
  if (!(highest <= (EVEN * leastResidual) / mostLeak)) return undefined
  return new Float64Array(plan.size).fill(highest)
}

/**
 * What to solve for a vector that dominates a residual: half as much again, in place of a new array,
 * of which a quarter may be missed.
 */
function dominating(
  { plan }: Elimination,
  residual: Float64Array,
): [b: Float64Array, into: Float64Array, slack: Float64Array | undefined] {
  if (!plan.iterated.includes(1)) {
    const b = residual.map((r) => 1.5 * r)
    return [b, b, undefined]
  }
  // An iteration meets large entries first: tiny residuals are rounded up to what it can tell apart.
  let most = 0
  for (const r of residual) if (r > most) most = r
  const b = new Float64Array(plan.size)
  const slack = new Float64Array(plan.size)
  for (let k = 0; k < plan.size; k++) {
    const r = Math.max(residual[k] as number, 1e-4 * most)
    b[k] = 1.5 * r
    slack[k] = 0.25 * r
  }
  return [b, b, slack]
}

/** Upper bound of |b − (I − Q) x| by unknown, the rounding of its own computation included. */
function residualBound(
  elimination: Elimination,
  leaving: Leaving,
  x: Float64Array,
  b: Float64Array,
  transposed: boolean,
): Float64Array {
  const gains = gainsOf(elimination, x, transposed)
  for (let k = 0; k < x.length; k++) {
    const gain = (gains[k] as number) + (b[k] as number)
    const loss = (leaving.share[k] as number) * (x[k] as number)
    gains[k] = Math.abs(gain - loss) + rounding(leaving, k, gain, loss)
  }
  return gains
}

/** Whether (I − Q) y ≥ r for certain, where r is zero only where x and its neighbours are. */
function dominates(
  elimination: Elimination,
  leaving: Leaving,
  y: Float64Array,
  r: Float64Array,
  transposed: boolean,
): boolean {
  const gains = gainsOf(elimination, y, transposed)
  for (let k = 0; k < y.length; k++) {
    if (r[k] === 0 && y[k] === 0) continue
    const gain = gains[k] as number
    const loss = (leaving.share[k] as number) * (y[k] as number)
    if (!(loss - gain - rounding(leaving, k, gain, loss) >= (r[k] as number))) return false
  }
  return true
}

/** What leaves each unknown, `1 − p_ii` as a sum, and how many terms its sums have. */
interface Leaving {
  readonly share: Float64Array
  /** Terms of the share, and of what flows in. */
  readonly terms: Int32Array
}

/** What the rounding of an equation's two sides, and of their difference, can come to. */
function rounding({ terms }: Leaving, k: number, gain: number, loss: number): number {
  return roundingError((terms[k] as number) + 6) * (gain + loss)
}

function whatLeaves({ plan, probability, pivot }: Elimination, transposed: boolean): Leaving {
  const share = new Float64Array(plan.size)
  const terms = new Int32Array(plan.size)
  const lists = [plan.inner, plan.cross, plan.exit]
  for (let c = 0; c + 1 < plan.component.length; c++) {
    const from = plan.component[c] as number
    const until = plan.component[c + 1] as number
    // Where nothing was eliminated, the pivots are these sums already.
    if (plan.iterated[c]) share.set(pivot.subarray(from, until), from)
    for (const { start, position } of lists)
      for (let k = from, p = start[from] as number; k < until; k++) {
        const end = start[k + 1] as number
        terms[k] = (terms[k] as number) + end - p
        if (plan.iterated[c]) {
          p = end
          continue
        }
        let sum = share[k] as number
        for (; p < end; p++) sum += probability[position[p] as number] as number
        share[k] = sum
      }
  }
  if (transposed)
    for (const { column } of [plan.inner, plan.cross])
      for (const to of column) terms[to] = (terms[to] as number) + 1
  return { share, terms }
}

/** What flows into each equation from other unknowns: `Σ p_ij x_j`, or `Σ p_ji x_j`. */
function gainsOf(
  { plan, probability }: Elimination,
  x: Float64Array,
  transposed: boolean,
): Float64Array {
  const gains = new Float64Array(plan.size)
  for (const { start, column, position } of [plan.inner, plan.cross])
    for (let k = 0, p = 0; k < plan.size; k++) {
      const end = start[k + 1] as number
      const from = x[k] as number
      let sum = gains[k] as number
      for (; p < end; p++) {
        const value = probability[position[p] as number] as number
        const to = column[p] as number
        if (transposed) gains[to] = (gains[to] as number) + value * from
        else sum += value * (x[to] as number)
      }
      if (!transposed) gains[k] = sum
    }
  return gains
}

/** Relative error by unknown that elimination and substitution can have made, whatever the numbers. */
export function algorithmError(plan: EliminationPlan, transposed: boolean): Float64Array {
  const components = plan.component.length - 1
  const lists = [plan.inner, plan.cross, plan.exit, plan.lower, plan.upper]
  const error = new Float64Array(plan.size)
  const incoming = new Float64Array(plan.size)
  for (let at = 0; at < components; at++) {
    const c = transposed ? components - 1 - at : at
    const from = plan.component[c] as number
    const until = plan.component[c + 1] as number
    let width = 0
    let inherited = plan.iterated[c] ? Infinity : 0
    for (let k = from; inherited < Infinity && k < until; k++) {
      let row = 0
      for (const { start } of lists) row += (start[k + 1] as number) - (start[k] as number)
      width = Math.max(width, row)
      if (transposed) inherited = Math.max(inherited, incoming[k] as number)
      else
        for (let p = plan.cross.start[k] as number; p < (plan.cross.start[k + 1] as number); p++)
          inherited = Math.max(inherited, error[plan.cross.column[p] as number] as number)
    }
    const total = inherited + roundingError(2 * (until - from) ** 2 * (width + 6))
    for (let k = from; k < until; k++) {
      error[k] = total
      if (!transposed) continue
      for (let p = plan.cross.start[k] as number; p < (plan.cross.start[k + 1] as number); p++) {
        const to = plan.cross.column[p] as number
        // A sum of many flows rounds once per flow.
        incoming[to] = Math.max(incoming[to] as number, total + roundingError(plan.size))
      }
    }
  }
  return error
}
