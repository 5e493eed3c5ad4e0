import { factorise, solveLower, solveUpper } from '../numeric/cholesky.ts'
import type { SmoothingBasis } from './smoothing-basis.ts'

/** A fit of one response on a basis, at the ratio of variances that is likeliest. */
export interface RidgeFit {
  /** Weights by function of the basis. */
  readonly weights: Float64Array
  /** Restricted log-likelihood, but for a constant that depends on the draws alone. */
  readonly logLikelihood: number
}

/** Ratios of the process' variance to that of the noise that are tried, e⁻⁹ to e¹². */
const RATIOS = Array.from({ length: 15 }, (_, i) => Math.exp(1.5 * i - 9))

/**
 * Fits a response on a basis: the linear functions free, the smooth ones with weights of variance
 * `τ σ²` beside a noise of variance `σ²`, which is a mixed linear model. `τ` is the likeliest of a
 * list by restricted maximum likelihood, `σ²` in closed form:
 * `−½ ((n − q) ln σ² + ln |ΦᵀΦ + D| + m ln τ)` for `m` smooth and `q` linear functions.
 */
export function ridgeFit(
  { values, functions, linear }: SmoothingBasis,
  responses: readonly Float64Array[],
): RidgeFit[] {
  const count = (responses[0] as Float64Array).length
  const gram = gramOf(values, functions, count)
  const smooth = functions - linear
  const products = responses.map((y) => productOf(values, functions, y))
  const squares = responses.map((y) => y.reduce((sum, value) => sum + value * value, 0))
  const best = responses.map(
    (): RidgeFit => ({ weights: new Float64Array(functions), logLikelihood: -Infinity }),
  )
  for (const ratio of RATIOS) {
    const system = gram.slice()
    for (let i = 0; i < functions; i++)
      // The linear ones are held only so much that collinear parameters do no harm.
      system[i * functions + i] =
        (system[i * functions + i] as number) + (i < linear ? 1e-9 * count : 1 / ratio)
    if (!factorise(system, functions)) continue
    let logDeterminant = smooth * Math.log(ratio)
    for (let i = 0; i < functions; i++)
      logDeterminant += 2 * Math.log(system[i * functions + i] as number)
    for (const [r, product] of products.entries()) {
      const weights = product.slice()
      solveLower(system, functions, weights)
      const explained = weights.reduce((sum, value) => sum + value * value, 0)
      const total = squares[r] as number
      // No less than rounding: a response that the basis gives exactly has no noise.
      const noise = Math.max(total - explained, 1e-13 * total) / (count - linear)
      const logLikelihood = -((count - linear) * Math.log(noise) + logDeterminant) / 2
      if (!(logLikelihood > (best[r] as RidgeFit).logLikelihood)) continue
      solveUpper(system, functions, weights)
      best[r] = { weights, logLikelihood }
    }
  }
  return best
}

/** The fitted values, by draw. */
export function fittedValues(
  { values, functions }: SmoothingBasis,
  weights: Float64Array,
): Float64Array {
  return Float64Array.from({ length: values.length / functions }, (_, d) => {
    let sum = 0
    for (let i = 0; i < functions; i++)
      sum += (values[d * functions + i] as number) * (weights[i] as number)
    return sum
  })
}

/** Lower triangle of `ΦᵀΦ`. */
function gramOf(values: Float64Array, functions: number, count: number): Float64Array {
  const gram = new Float64Array(functions * functions)
  for (let d = 0; d < count; d++) {
    const at = d * functions
    for (let i = 0; i < functions; i++) {
      const x = values[at + i] as number
      const row = i * functions
      for (let j = 0; j <= i; j++)
        gram[row + j] = (gram[row + j] as number) + x * (values[at + j] as number)
    }
  }
  return gram
}

function productOf(values: Float64Array, functions: number, y: Float64Array): Float64Array {
  const product = new Float64Array(functions)
  for (const [d, value] of y.entries())
    for (let i = 0; i < functions; i++)
      product[i] = (product[i] as number) + (values[d * functions + i] as number) * value
  return product
}
