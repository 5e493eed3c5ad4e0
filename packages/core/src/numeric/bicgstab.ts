import type { SparseRows } from './sparse-rows.ts'
import type { SplitMatrix } from './split-matrix.ts'

/** Iterations of one run, at most. */
const ITERATIONS = 2000

/** Vectors that a run needs; they are used again by the next. */
export type Workspace = readonly Float64Array[]

/** Room for runs on systems of a size. */
export function workspace(size: number): Workspace {
  return Array.from({ length: 7 }, () => new Float64Array(size))
}

/**
 * Adds to `x` an approximate solution of `(I − L − U) z = b`: BiCGSTAB (van der Vorst 1992),
 * preconditioned by a Gauss-Seidel sweep each way. By Eisenstat's identity (1981)
 * `(I − L)⁻¹ (I − L − U) (I − U)⁻¹ p = y + (I − L)⁻¹ (p − y)` with `y = (I − U)⁻¹ p`, so that the
 * preconditioned product costs no more than the product alone.
 *
 * Stops where the preconditioned residual has fallen to the share `drop`, or falls no more.
 * @param b used up.
 */
export function bicgstab(
  { size, lower, upper }: SplitMatrix,
  b: Float64Array,
  drop: number,
  x: Float64Array,
  vectors: Workspace,
): void {
  const r = b
  const [shadow, p, v, y, z, w] = vectors as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ]
  solveLower(lower, r, r)
  shadow.set(r)
  p.fill(0)
  v.fill(0)
  let rho = dot(r, r)
  const goal = drop * drop * rho
  let square = rho
  let [beta, alpha, omega] = [0, 1, 1]
  for (let iteration = 0; iteration < ITERATIONS && square > goal; iteration++) {
    for (let k = 0; k < size; k++)
      p[k] = (r[k] as number) + beta * ((p[k] as number) - omega * (v[k] as number))
    solveUpper(upper, p, y)
    for (let k = 0; k < size; k++) w[k] = (p[k] as number) - (y[k] as number)
    solveLower(lower, w, w)
    let along = 0
    for (let k = 0; k < size; k++) {
      const value = (y[k] as number) + (w[k] as number)
      v[k] = value
      along += (shadow[k] as number) * value
    }
    alpha = rho / along
    if (!Number.isFinite(alpha)) break
    for (let k = 0; k < size; k++) r[k] = (r[k] as number) - alpha * (v[k] as number)
    solveUpper(upper, r, z)
    for (let k = 0; k < size; k++) w[k] = (r[k] as number) - (z[k] as number)
    solveLower(lower, w, w)
    let [tt, ts] = [0, 0]
    for (let k = 0; k < size; k++) {
      const value = (z[k] as number) + (w[k] as number)
      w[k] = value
      tt += value * value
      ts += value * (r[k] as number)
    }
    omega = tt === 0 ? 0 : ts / tt
    let [next, sum] = [0, 0]
    for (let k = 0; k < size; k++) {
      x[k] = (x[k] as number) + alpha * (y[k] as number) + omega * (z[k] as number)
      const value = (r[k] as number) - omega * (w[k] as number)
      r[k] = value
      sum += value * value
      next += (shadow[k] as number) * value
    }
    square = sum
    beta = (next / rho) * (alpha / omega)
    rho = next
    if (rho === 0 || !Number.isFinite(beta)) break
  }
}

/** `into = (I − L)⁻¹ b`; `into` may be `b`. */
function solveLower({ start, column, value }: SparseRows, b: Float64Array, into: Float64Array) {
  let p = 0
  for (let k = 0; k < into.length; k++) {
    let sum = b[k] as number
    for (const end = start[k + 1] as number; p < end; p++)
      sum += (value[p] as number) * (into[column[p] as number] as number)
    into[k] = sum
  }
}

/** `into = (I − U)⁻¹ b`; `into` may be `b`. */
function solveUpper({ start, column, value }: SparseRows, b: Float64Array, into: Float64Array) {
  let p = column.length - 1
  for (let k = into.length - 1; k >= 0; k--) {
    let sum = b[k] as number
    for (const first = start[k] as number; p >= first; p--)
      sum += (value[p] as number) * (into[column[p] as number] as number)
    into[k] = sum
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let k = 0; k < a.length; k++) sum += (a[k] as number) * (b[k] as number)
  return sum
}
