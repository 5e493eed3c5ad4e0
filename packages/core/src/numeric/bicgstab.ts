import type { SplitMatrix } from './split-matrix.ts'

/** Iterations of one run, at most. */
const ITERATIONS = 2000

/**
 * Adds to the vector `x` of a split matrix an approximate solution of `(I − L − U) z = r`: BiCGSTAB
 * (van der Vorst 1992), preconditioned by a Gauss-Seidel sweep each way. By Eisenstat's identity
 * (1981) `(I − L)⁻¹ (I − L − U) (I − U)⁻¹ p = y + (I − L)⁻¹ (p − y)` with `y = (I − U)⁻¹ p`, so that
 * the preconditioned product costs no more than the product alone.
 *
 * Stops where the preconditioned residual has fallen to the share `drop`, or falls no more. Uses up
 * the vector `r`.
 */
export function bicgstab({ lower, upper, vectors, passes }: SplitMatrix, drop: number): void {
  const { x, r, shadow, p, v, y, z, w, t } = vectors
  const { sums } = passes
  p.fill(0)
  v.fill(0)
  passes.forth(lower, { b: r, c: v, w: r, t: r, s: v })
  shadow.set(r)
  let [rho = 0] = sums
  const goal = drop * drop * rho
  let square = rho
  let [beta, omega] = [0, 0]
  for (let iteration = 0; iteration < ITERATIONS && square > goal; iteration++) {
    passes.back(upper, { b: p, r, v, w: y }, { gamma: 1, beta, omega })
    passes.forth(lower, { b: p, c: y, w, t: v, s: shadow })
    const alpha = rho / (sums[1] as number)
    if (!Number.isFinite(alpha)) break
    // What is left of r once alpha is gone.
    passes.back(upper, { b: r, r, v, w: z }, { gamma: 0, beta: 1, omega: alpha })
    passes.forth(lower, { b: r, c: z, w, t, s: r })
    const [tt = 0, tr = 0] = sums
    omega = tt === 0 ? 0 : tr / tt
    passes.step({ x, y, z, r, t, s: shadow }, alpha, omega)
    const [left = 0, along = 0] = sums
    square = left
    beta = (along / rho) * (alpha / omega)
    rho = along
    if (rho === 0 || !Number.isFinite(beta)) break
  }
}
