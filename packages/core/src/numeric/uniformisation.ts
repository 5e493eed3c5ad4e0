import { poissonWeights } from './poisson-weights.ts'
import { roundingError } from './rounding.ts'

/**
 * A continuous-time chain made discrete (Jensen 1953): with all clocks run at the fastest `rate`,
 * a state that is slower jumps to itself the rest of the time. `kernel` is row-major and dense.
 */
export interface UniformisedChain {
  readonly size: number
  readonly kernel: Float64Array
  /** Jumps per unit of time. */
  readonly rate: number
}

/**
 * Uniformises jumps `jump[i, j]` (row-major, rows add up to at most 1; what is missing leaves the
 * chain) with holding times of mean `mean[i]`.
 */
export function uniformise(size: number, jump: Float64Array, mean: Float64Array): UniformisedChain {
  const rate = mean.reduce((fastest, m) => Math.max(fastest, 1 / m), 0)
  const kernel = new Float64Array(size * size)
  for (let i = 0; i < size; i++) {
    const share = 1 / ((mean[i] as number) * rate)
    const row = i * size
    for (let j = 0; j < size; j++) kernel[row + j] = share * (jump[row + j] as number)
    kernel[row + i] = (kernel[row + i] as number) + Math.max(0, 1 - share)
  }
  return { size, kernel, rate }
}

/** Rewards gathered by the end of each period, by starting state. */
export interface Accumulation {
  /** `total[t][i]`: expected reward from state `i` in `t` periods, for `t` from 0. */
  readonly total: Float64Array[]
  /** The largest error of any entry, where the largest true entry is at most 1. */
  readonly errorBound: number
}

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
  const { size, rate } = chain
  const jumps = rate * period
  const doublings = Math.max(0, Math.ceil(Math.log2(Math.max(jumps, 1))))
  const dense = (doublings + 14) * size ** 3 + periods * size ** 2
  const direct = periods * (jumps + 9 * Math.sqrt(jumps) + 25) * size ** 2
  return dense < direct
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
  const step = period / 2 ** doublings
  const { weight, first, omitted } = poissonWeights(rate * step)
  // The operator of one step, E = Σ w_k Kᵏ, by Horner's rule, and the reward gathered in it.
  let operator = new Float64Array(size * size)
  let spare = new Float64Array(size * size)
  for (let k = weight.length - 1; k >= -first; k--) {
    multiply(size, kernel, operator, spare)
    ;[operator, spare] = [spare, operator]
    const w = weight[k] ?? 0
    for (let i = 0; i < size; i++) operator[i * size + i] = (operator[i * size + i] as number) + w
  }
  let gathered: Float64Array = gatheredIn(chain, flow, weight, first)
  for (let doubling = 0; doubling < doublings; doubling++) {
    const later = apply(size, operator, gathered)
    gathered = gathered.map((value, i) => value + (later[i] as number))
    multiply(size, operator, operator, spare)
    ;[operator, spare] = [spare, operator]
  }
  const total: Float64Array[] = [new Float64Array(size)]
  for (let t = 0; t < periods; t++) {
    const later = apply(size, operator, total[t] as Float64Array)
    total.push(gathered.map((value, i) => value + (later[i] as number)))
  }
  // The error of a product of substochastic operators is at most the sum of theirs.
  const base = omitted + roundingError((weight.length + 2) * (size + 3))
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
    for (let k = 0; k < first + weight.length; k++) {
      if (k >= first)
        for (let i = 0; i < size; i++)
          next[i] = (next[i] as number) + (weight[k - first] as number) * (power[i] as number)
      power = apply(size, kernel, power)
    }
    total.push(next)
  }
  const jumps = first + weight.length
  return { total, errorBound: periods * (2 * omitted + 2 * roundingError(jumps * (size + 3))) }
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
  for (let k = length - 1, sum = 0; k >= 0; k--) {
    tail[k] = sum
    sum += k >= first ? (weight[k - first] as number) : 0
  }
  let power: Float64Array = flow.map((value) => value / rate)
  const gathered = new Float64Array(size)
  for (let k = 0; k < length; k++) {
    for (let i = 0; i < size; i++)
      gathered[i] = (gathered[i] as number) + (tail[k] as number) * (power[i] as number)
    power = apply(size, kernel, power)
  }
  return gathered
}

function apply(size: number, matrix: Float64Array, vector: Float64Array): Float64Array {
  const result = new Float64Array(size)
  for (let i = 0; i < size; i++) {
    const row = i * size
    let sum = 0
    for (let j = 0; j < size; j++) sum += (matrix[row + j] as number) * (vector[j] as number)
    result[i] = sum
  }
  return result
}

/**
 * `into = a · b`. Four columns at a time, so that their sums stay in registers; a kernel's many
 * zeros are passed over.
 */
function multiply(size: number, a: Float64Array, b: Float64Array, into: Float64Array): void {
  const blocked = size & ~3
  for (let i = 0; i < size; i++) {
    const row = i * size
    for (let j = 0; j < blocked; j += 4) {
      let s0 = 0
      let s1 = 0
      let s2 = 0
      let s3 = 0
      for (let k = 0, at = j; k < size; k++, at += size) {
        const factor = a[row + k] as number
        if (factor === 0) continue
        s0 += factor * (b[at] as number)
        s1 += factor * (b[at + 1] as number)
        s2 += factor * (b[at + 2] as number)
        s3 += factor * (b[at + 3] as number)
      }
      into[row + j] = s0
      into[row + j + 1] = s1
      into[row + j + 2] = s2
      into[row + j + 3] = s3
    }
    for (let j = blocked; j < size; j++) {
      let sum = 0
      for (let k = 0, at = j; k < size; k++, at += size)
        sum += (a[row + k] as number) * (b[at] as number)
      into[row + j] = sum
    }
  }
}
