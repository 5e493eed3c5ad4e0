import { denseProduct, denseTimesVectorPlus, sparseDenseProduct } from './dense-product.ts'
import { poissonWeights } from './poisson-weights.ts'
import { roundingError } from './rounding.ts'
import { type SparseRows, sparseTimesVector } from './sparse-rows.ts'
import type { UniformisedChain } from './uniformisation.ts'

/** Rewards gathered by the end of each period, by starting state. */
export interface Accumulation {
  /** `total[t][i]`: expected reward from state `i` in `t` periods, for `t` from 0. */
  readonly total: Float64Array[]
  /** The largest error of any entry, where the largest true entry is at most 1. */
  readonly errorBound: number
}

/** Dense operators of more states than this take more memory than they are worth. */
const LARGEST_DENSE = 600

/**
 * Expected reward gathered in 0, 1, …, `periods` periods of a given length, when reward flows at
 * `flow[i]` per unit of time in state `i`: `∫ exp(G t) flow dt`.
 *
 * Chooses the cheaper of two ways, both without subtraction: the Poisson sum applied to vectors,
 * whose cost grows with the number of jumps, or the operator of a short time squared up to one
 * period, whose cost grows with its logarithm. (Checkout takes minutes and loyalty takes months, so
 * a year has a million jumps of the fastest clock.)
 */
export function accumulate(
  chain: UniformisedChain,
  flow: Float64Array,
  period: number,
  periods: number,
): Accumulation {
  const { size, rate, kernel } = chain
  const jumps = rate * period
  const doublings = Math.max(0, Math.ceil(Math.log2(Math.max(jumps, 1))))
  const squaring = doublings * size ** 3 + 16 * size * kernel.value.length + periods * size ** 2
  const direct = periods * (jumps + 9 * Math.sqrt(jumps) + 25) * (kernel.value.length + size)
  return size <= LARGEST_DENSE && squaring < direct
    ? bySquaring(chain, flow, period, periods, doublings)
    : byPoissonSum(chain, flow, period, periods)
}

function bySquaring(
  chain: UniformisedChain,
  flow: Float64Array,
  period: number,
  periods: number,
  doublings: number,
): Accumulation {
  const { size, kernel, rate } = chain
  const { weight, first, omitted } = poissonWeights((rate * period) / 2 ** doublings)
  // The operator of one step, E = Σ w_k Kᵏ, by Horner's rule, and the reward gathered in it.
  let operator = new Float64Array(size * size)
  let spare = new Float64Array(size * size)
  for (let k = first + weight.length - 1; k >= 0; k--) {
    sparseDenseProduct(size, kernel, operator, spare)
    ;[operator, spare] = [spare, operator]
    const w = weight[k - first] ?? 0
    for (let i = 0; i < size * size; i += size + 1) operator[i] = (operator[i] as number) + w
  }
  let gathered: Float64Array = gatheredIn(chain, flow, weight, first)
  for (let doubling = 0; doubling < doublings; doubling++) {
    gathered = denseTimesVectorPlus(size, operator, gathered, gathered)
    // The operator of the whole period is wanted only where another period follows.
    if (doubling === doublings - 1 && periods === 1) break
    denseProduct(size, operator, operator, spare)
    ;[operator, spare] = [spare, operator]
  }
  const total: Float64Array[] = [new Float64Array(size)]
  for (let t = 0; t < periods; t++)
    total.push(denseTimesVectorPlus(size, operator, total[t] as Float64Array, gathered))
  // The error of a product of substochastic operators is at most the sum of theirs.
  const base = omitted + roundingError((weight.length + 2) * (widestRow(kernel) + 3))
  const squared = 2 ** doublings * (base + roundingError(size + 2))
  return { total, errorBound: periods * (2 * squared + roundingError(size + 4)) }
}

function byPoissonSum(
  chain: UniformisedChain,
  flow: Float64Array,
  period: number,
  periods: number,
): Accumulation {
  const { size, kernel, rate } = chain
  const { weight, first, omitted } = poissonWeights(rate * period)
  const gathered = gatheredIn(chain, flow, weight, first)
  const total: Float64Array[] = [new Float64Array(size)]
  for (let t = 0; t < periods; t++) {
    let power = total[t] as Float64Array
    const next = Float64Array.from(gathered)
    for (let k = 0; t > 0 && k < first + weight.length; k++) {
      if (k >= first)
        for (let i = 0; i < size; i++)
          next[i] = (next[i] as number) + (weight[k - first] as number) * (power[i] as number)
      power = sparseTimesVector(kernel, power)
    }
    total.push(next)
  }
  const jumps = first + weight.length
  return {
    total,
    errorBound: periods * (2 * omitted + 2 * roundingError(jumps * (widestRow(kernel) + 3))),
  }
}

/** Reward gathered in one step of the weights: `Σ_k Pr(N > k) Kᵏ flow / rate`. */
function gatheredIn(
  { size, kernel, rate }: UniformisedChain,
  flow: Float64Array,
  weight: Float64Array,
  first: number,
): Float64Array {
  const length = first + weight.length
  const tail = new Float64Array(length)
  for (let k = length - 1, above = 0; k >= 0; k--) {
    tail[k] = above
    above += k >= first ? (weight[k - first] as number) : 0
  }
  let power: Float64Array = flow.map((value) => value / rate)
  const gathered = new Float64Array(size)
  for (let k = 0; k < length; k++) {
    for (let i = 0; i < size; i++)
      gathered[i] = (gathered[i] as number) + (tail[k] as number) * (power[i] as number)
    power = sparseTimesVector(kernel, power)
  }
  return gathered
}

function widestRow({ start }: SparseRows): number {
  return start.reduce((widest, at, i) => Math.max(widest, at - (start[i - 1] ?? at)), 0)
}
