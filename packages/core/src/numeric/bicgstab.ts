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
  const { x, r, shadow, p, v, y, z, w } = vectors
  const { sums } = passes
  p.fill(0)
  v.fill(0)
  passes.forth(lower, r, v, r)
  shadow.set(r)
  passes.reduce(r, v, shadow, 0)
  let rho = sums[0] as number
  const goal = drop * drop * rho
  let square = rho
  let [beta, omega] = [0, 0]
  for (let iteration = 0; iteration < ITERATIONS && square > goal; iteration++) {
    passes.turn(p, r, v, beta, omega)
    passes.back(upper, p, y)
    passes.forth(lower, p, y, v)
    passes.join(v, y, shadow)
    const alpha = rho / (sums[1] as number)
    if (!Number.isFinite(alpha)) break
    passes.reduce(r, v, shadow, alpha)
    passes.back(upper, r, z)
    passes.forth(lower, r, z, w)
    passes.join(w, z, r)
    const [ww = 0, wr = 0] = sums
    omega = ww === 0 ? 0 : wr / ww
    passes.step(x, y, z, alpha, omega)
    passes.reduce(r, w, shadow, omega)
    const [left = 0, along = 0] = sums
    square = left
    beta = (along / rho) * (alpha / omega)
    rho = along
    if (rho === 0 || !Number.isFinite(beta)) break
  }
}
