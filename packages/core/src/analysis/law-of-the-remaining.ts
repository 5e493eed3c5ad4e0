import type { Chain } from '../model/chain.ts'
import { certifiedSolve } from '../numeric/certified-solve.ts'
import { roundingError } from '../numeric/rounding.ts'
import type { PerronClass } from './dominant-class.ts'
import type { Probabilities } from './hitting-probabilities.ts'
import { sharesOf } from './shares-of-weights.ts'

/**
 * The left Perron vector of all classes together, by state: that of the dominant class, followed
 * into the classes after it, `y (λ I − Q) = inflow`, in the order in which they follow. Each system
 * is scaled by the class's own Perron vector, so that it is solved without a subtraction.
 */
export function lawOf(
  chain: Chain,
  classes: readonly PerronClass[],
  dominant: number,
): Probabilities {
  const weight = new Float64Array(chain.ids.length)
  const inflow = new Float64Array(chain.ids.length)
  // Relative errors, by state.
  const error = new Float64Array(chain.ids.length)
  const inflowError = new Float64Array(chain.ids.length)
  const { perron: root } = classes[dominant] as PerronClass
  for (let c = dominant; c >= 0; c--) {
    const { states, perron } = classes[c] as PerronClass
    if (c !== dominant && states.every((i) => inflow[i] === 0)) continue
    const found =
      c === dominant
        ? { y: perron.vector, relativeError: perron.relativeError }
        : following(
            perron,
            root,
            Float64Array.from(states, (i) => inflow[i] as number),
          )
    const inherited = states.reduce((most, i) => Math.max(most, inflowError[i] as number), 0)
    for (const [k, i] of states.entries()) {
      weight[i] = found.y[k] as number
      error[i] = (1 + found.relativeError) * (1 + inherited) - 1
    }
    for (const i of states)
      for (let p = chain.rowStart[i] as number; p < (chain.rowStart[i + 1] as number); p++) {
        const to = chain.column[p] as number
        const flow = (weight[i] as number) * (chain.probability[p] as number)
        inflow[to] = (inflow[to] as number) + flow
        const ofSum = (error[i] as number) + roundingError(chain.ids.length + 2) * 2
        inflowError[to] = Math.max(inflowError[to] as number, ofSum)
      }
  }
  return sharesOf(weight, error)
}

/** Solves `y (λ I − Q) = b` for a class whose own root is below `λ`. */
function following(
  { vector, transpose, low, high }: PerronClass['perron'],
  root: PerronClass['perron'],
  b: Float64Array,
): { y: Float64Array; relativeError: number } {
  const lambda = root.low + (root.high - root.low) / 2
  const after = transpose.times(vector)
  const ratio = after.map((value, j) => value / (vector[j] as number))
  const leak = ratio.map((value) => (lambda - value) / lambda)
  const elimination = transpose.eliminate(vector, lambda, leak)
  const { plan } = elimination
  const right = Float64Array.from(
    plan.state,
    (j) => (b[j] as number) / lambda / (vector[j] as number),
  )
  const { x, bound } = certifiedSolve(elimination, right)
  const solved = x.reduce((most, value, k) => Math.max(most, (bound[k] as number) / value), 0)
  // How far off λ, the entries and the leaks can be, relative to themselves.
  const ofRoot = (root.high - root.low) / root.low
  const gap = root.low - high
  const ofLeak = (root.high - root.low + (high - low) + roundingError(4) * root.high) / gap
  const ofEntries = 2 * ofRoot + ofLeak + roundingError(transpose.widest + 8)
  // The solution is a ratio of sums of products of at most as many of them as there are states.
  const changed = 2 * (transpose.size + 1) * ofEntries
  const ofSystem = changed < 0.5 ? changed / (1 - changed) : Infinity
  const relativeError = (1 + (solved >= 0 ? solved : Infinity)) * (1 + ofSystem) - 1
  const y = vector.map((value, j) => value * (x[plan.unknown[j] as number] as number))
  return { y, relativeError: Number.isNaN(relativeError) ? Infinity : relativeError }
}
