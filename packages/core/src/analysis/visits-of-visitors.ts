import { algorithmError } from '../numeric/certified-solve.ts'
import { type Elimination, solve } from '../numeric/elimination.ts'
import { propagatedError } from '../numeric/propagated-error.ts'
import { roundedUp, roundingError, UNDERFLOW } from '../numeric/rounding.ts'

/**
 * Visits that one who is at a state pays it in all, this one included: the diagonal `N_kk` of the
 * fundamental matrix `(I − Q)⁻¹` (Kemeny & Snell 1960), one entry at a time, each with a rigorous
 * bound of its error.
 *
 * A column `x` that leaves a residual `r` is off by at most `N |r| ≤ max_j (|r_j| / out_j) N out`,
 * where `out` is what leaves each row and so `N out` the expected number of true moves, the same for
 * every column. On nearly decomposable chains, where those are many, the error that the algorithm
 * can have made is less.
 *
 * Cost: two solves, and then one solve and one product an entry.
 */
export function visitsOfVisitors(
  elimination: Elimination,
): (unknown: number) => { visits: number; bound: number } {
  const { plan, probability } = elimination
  const out = new Float64Array(plan.size)
  const terms = new Float64Array(plan.size)
  for (const { start, position } of [plan.inner, plan.cross, plan.exit])
    for (let k = 0; k < plan.size; k++)
      for (let p = start[k] as number; p < (start[k + 1] as number); p++) {
        out[k] = (out[k] as number) + (probability[position[p] as number] as number)
        terms[k] = (terms[k] as number) + 1
      }
  const moves = propagatedError(elimination, out)
  const relative = algorithmError(plan, false)
  const unit = new Float64Array(plan.size)
  const x = new Float64Array(plan.size)

  /** The largest `|r_j| / out_j` that the column can leave. */
  const residual = (unknown: number) => {
    let largest = 0
    for (let k = 0; k < plan.size; k++) {
      let gain = k === unknown ? 1 : 0
      for (const { start, column, position } of [plan.inner, plan.cross])
        for (let p = start[k] as number; p < (start[k + 1] as number); p++)
          gain +=
            (probability[position[p] as number] as number) * (x[column[p] as number] as number)
      const loss = (out[k] as number) * (x[k] as number)
      const count = terms[k] as number
      const rounding = roundingError(2 * count + 6) * (gain + loss) + count * Number.MIN_VALUE
      largest = Math.max(largest, (Math.abs(gain - loss) + rounding) / (out[k] as number))
    }
    return largest
  }

  return (unknown) => {
    unit[unknown] = 1
    solve(elimination, unit, x)
    unit[unknown] = 0
    const visits = x[unknown] as number
    const fromResidual = roundedUp(residual(unknown) * (moves[unknown] as number))
    const fromAlgorithm = roundedUp(visits * (relative[unknown] as number))
    return { visits, bound: Math.min(fromResidual, fromAlgorithm) + UNDERFLOW }
  }
}
