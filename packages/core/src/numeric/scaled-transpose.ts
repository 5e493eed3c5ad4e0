import { type Elimination, eliminate } from './elimination.ts'
import { planElimination } from './elimination-plan.ts'
import { type SparseRows, transposedPattern } from './sparse-rows.ts'

/**
 * The transpose of a non-negative matrix `A`, scaled by a positive vector `x` into the rows
 * `x_i a_ij / (μ x_j)` of a chain that leaks: with time reversed, what `(x A)_j ≤ μ x_j` leaves
 * over is what leaves the chain from `j`. So systems with `μ I − A` are eliminated without a
 * subtraction for any `μ` above the Perron root, not only for 1 (compare Alfa, Xue & Ye 2002).
 */
export interface ScaledTranspose {
  readonly size: number
  /** Most entries in any column of `A`. */
  readonly widest: number
  /** `(x A)_j`, by column; each is off by at most `roundingError(widest)` of itself. */
  times(x: Float64Array): Float64Array
  /** `I − (rows above)`, eliminated, with the ways out of each row as given. */
  eliminate(x: Float64Array, mu: number, leak: Float64Array): Elimination
  /** The same without leaks, but for steps to `home`, which absorbs; rows divided by their sum `μ_j`. */
  eliminateTo(home: number, x: Float64Array, mu: Float64Array): Elimination
}

/** Plans the systems of one matrix; the plan serves all vectors and shifts. */
export function scaledTranspose(matrix: SparseRows): ScaledTranspose {
  const size = matrix.start.length - 1
  const position = new Int32Array(matrix.column.length)
  const { start, column: source } = transposedPattern(matrix, position)
  const value = Float64Array.from(position, (p) => matrix.value[p] as number)
  // Row j: the sources of column j, and last its way out, to the state `size`.
  const rowStart = start.map((at, j) => at + j)
  const column = new Int32Array(source.length + size)
  for (let j = 0; j < size; j++) {
    column.set(source.subarray(start[j], start[j + 1]), rowStart[j])
    column[(rowStart[j + 1] as number) - 1] = size
  }
  const all = Array.from({ length: size }, (_, j) => j)
  const plan = planElimination(rowStart, column, all, size + 1)
  const entry = (p: number, x: Float64Array) =>
    (x[source[p] as number] as number) * (value[p] as number)
  return {
    size,
    widest: start.reduce((most, at, j) => Math.max(most, at - (start[j - 1] ?? at)), 0),
    times: (x) =>
      x.map((_, j) => {
        let sum = 0
        for (let p = start[j] as number; p < (start[j + 1] as number); p++) sum += entry(p, x)
        return sum
      }),
    eliminate(x, mu, leak) {
      const probability = new Float64Array(column.length)
      for (let j = 0; j < size; j++) {
        for (let p = start[j] as number; p < (start[j + 1] as number); p++)
          probability[p + j] = entry(p, x) / (mu * (x[j] as number))
        probability[(rowStart[j + 1] as number) - 1] = leak[j] as number
      }
      return eliminate(plan, probability)
    },
    eliminateTo(home, x, mu) {
      const probability = new Float64Array(column.length)
      for (let j = 0; j < size; j++)
        for (let p = start[j] as number; p < (start[j + 1] as number); p++)
          probability[p + j] = entry(p, x) / ((mu[j] as number) * (x[j] as number))
      const others = all.filter((j) => j !== home)
      return eliminate(planElimination(rowStart, column, others, size + 1), probability)
    },
  }
}
