import { factorise, solveLower } from '../numeric/cholesky.ts'

/**
 * Functions of the parameters whose weighted sums approximate a Gaussian process: one, each parameter
 * itself, and a smooth remainder.
 */
export interface SmoothingBasis {
  /** By draw, then by function. */
  readonly values: Float64Array
  /** How many functions there are, and how many of the first ones are linear. */
  readonly functions: number
  readonly linear: number
}

/**
 * The basis at the given draws for given length scales: a constant and the parameters, and the
 * squared exponential kernel `exp(−½ Σ_k ((x_k − z_k) / ℓ_k)²)` towards a few inducing draws `z`,
 * whitened, so that weights with independent unit variances give that kernel's process projected on
 * the inducing draws (Quiñonero-Candela & Rasmussen 2005, subset of regressors).
 *
 * @param columns parameters in units of their standard deviation, by draw.
 * @param inducing indices of draws. @param lengths by parameter.
 */
export function smoothingBasis(
  columns: readonly Float64Array[],
  inducing: readonly number[],
  lengths: readonly number[],
): SmoothingBasis {
  const count = (columns[0] as Float64Array).length
  const scaled = columns.map((column, k) => column.map((x) => x / (lengths[k] as number)))
  const m = inducing.length
  const near = (a: number, b: number) => {
    let distance = 0
    for (const column of scaled) distance += ((column[a] as number) - (column[b] as number)) ** 2
    return Math.exp(-distance / 2)
  }
  const kernel = new Float64Array(m * m)
  for (let i = 0; i < m; i++)
    for (let j = 0; j <= i; j++)
      // A nugget far below what draws can resolve, for inducing draws that lie close.
      kernel[i * m + j] = near(inducing[i] as number, inducing[j] as number) + (i === j ? 1e-7 : 0)
  if (!factorise(kernel, m)) throw new Error('The kernel of distinct draws is positive definite.')
  const linear = 1 + columns.length
  const functions = linear + m
  const values = new Float64Array(count * functions)
  for (let d = 0; d < count; d++) {
    const at = d * functions
    values[at] = 1
    for (const [k, column] of columns.entries()) values[at + 1 + k] = column[d] as number
    for (let i = 0; i < m; i++) values[at + linear + i] = near(d, inducing[i] as number)
    solveLower(kernel, m, values, at + linear)
  }
  return { values, functions, linear }
}
