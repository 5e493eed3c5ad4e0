import { type Elimination, solve, solveTransposed } from './elimination.ts'
import type { EliminationPlan } from './elimination-plan.ts'
import { roundingError } from './rounding.ts'

/** A solution with a proof of how far off it can be. */
export interface CertifiedSolution {
  /** By unknown. */
  readonly x: Float64Array
  /** By unknown: the exact solution of the chain as stored lies within `x ± bound`. */
  readonly bound: Float64Array
}

/** Products of many small probabilities vanish below 1e-308; neither bound sees that. */
const UNDERFLOW = 1e-300

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
 * Cost: two solves and two products.
 */
export function certifiedSolve(
  elimination: Elimination,
  b: Float64Array,
  transposed = false,
): CertifiedSolution {
  const run = transposed ? solveTransposed : solve
  const x = run(elimination, b)
  const residual = residualBound(elimination, x, b, transposed)
  // An iteration meets large entries first: tiny residuals are rounded up to what it can tell apart.
  const least = elimination.plan.iterated.includes(1)
    ? 1e-4 * residual.reduce((most, r) => Math.max(most, r), 0)
    : 0
  const y = run(
    elimination,
    residual.map((r) => 2 * Math.max(r, least)),
  )
  const proven = dominates(elimination, y, residual, transposed)
  const relative = algorithmError(elimination.plan, transposed)
  const bound = x.map((value, k) => {
    const fromAlgorithm = value * (relative[k] as number) + UNDERFLOW
    return proven ? Math.min((y[k] as number) + UNDERFLOW, fromAlgorithm) : fromAlgorithm
  })
  return { x, bound }
}

/** Upper bound of |b − (I − Q) x| by unknown, the rounding of its own computation included. */
function residualBound(
  elimination: Elimination,
  x: Float64Array,
  b: Float64Array,
  transposed: boolean,
): Float64Array {
  const { gains, losses, terms } = flows(elimination, x, transposed)
  return x.map((_, k) => {
    const gain = (gains[k] as number) + (b[k] as number)
    const loss = losses[k] as number
    return Math.abs(gain - loss) + roundingError((terms[k] as number) + 6) * (gain + loss)
  })
}

/** Whether (I − Q) y ≥ r for certain, where r is zero only where x and its neighbours are. */
function dominates(
  elimination: Elimination,
  y: Float64Array,
  r: Float64Array,
  transposed: boolean,
): boolean {
  const { gains, losses, terms } = flows(elimination, y, transposed)
  return y.every((_, k) => {
    if (r[k] === 0 && y[k] === 0) return true
    const gain = gains[k] as number
    const loss = losses[k] as number
    return loss - gain - roundingError((terms[k] as number) + 6) * (gain + loss) >= (r[k] as number)
  })
}

/** What flows into each equation from other unknowns, and what leaves it: `Σ p_ij x_j` and `(1 − p_ii) x_i`. */
function flows({ plan, probability }: Elimination, x: Float64Array, transposed: boolean) {
  const gains = new Float64Array(plan.size)
  const losses = new Float64Array(plan.size)
  const terms = new Float64Array(plan.size)
  const out = new Float64Array(plan.size)
  for (const { start, column, position } of [plan.inner, plan.cross])
    for (let k = 0; k < plan.size; k++)
      for (let p = start[k] as number; p < (start[k + 1] as number); p++) {
        const value = probability[position[p] as number] as number
        const to = column[p] as number
        out[k] = (out[k] as number) + value
        const [row, from] = transposed ? [to, k] : [k, to]
        gains[row] = (gains[row] as number) + value * (x[from] as number)
        terms[row] = (terms[row] as number) + 1
        if (transposed) terms[k] = (terms[k] as number) + 1
      }
  for (let k = 0; k < plan.size; k++) {
    for (let p = plan.exit.start[k] as number; p < (plan.exit.start[k + 1] as number); p++) {
      out[k] = (out[k] as number) + (probability[plan.exit.position[p] as number] as number)
      terms[k] = (terms[k] as number) + 1
    }
    losses[k] = (out[k] as number) * (x[k] as number)
  }
  return { gains, losses, terms }
}

/** Relative error by unknown that elimination and substitution can have made, whatever the numbers. */
export function algorithmError(plan: EliminationPlan, transposed: boolean): Float64Array {
  const components = plan.component.length - 1
  const error = new Float64Array(plan.size)
  const incoming = new Float64Array(plan.size)
  for (let at = 0; at < components; at++) {
    const c = transposed ? components - 1 - at : at
    const from = plan.component[c] as number
    const until = plan.component[c + 1] as number
    let width = 0
    let inherited = 0
    for (let k = from; k < until; k++) {
      let row = 0
      for (const list of [plan.inner, plan.cross, plan.exit, plan.lower, plan.upper])
        row += (list.start[k + 1] as number) - (list.start[k] as number)
      width = Math.max(width, row)
      if (transposed) inherited = Math.max(inherited, incoming[k] as number)
      else
        for (let p = plan.cross.start[k] as number; p < (plan.cross.start[k + 1] as number); p++)
          inherited = Math.max(inherited, error[plan.cross.column[p] as number] as number)
    }
    const own = plan.iterated[c] ? Infinity : roundingError(2 * (until - from) ** 2 * (width + 6))
    const total = inherited + own
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
