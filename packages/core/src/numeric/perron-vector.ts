import { certifiedSolve } from './certified-solve.ts'
import { solve } from './elimination.ts'
import { roundingError } from './rounding.ts'
import { type ScaledTranspose, scaledTranspose } from './scaled-transpose.ts'
import type { SparseRows } from './sparse-rows.ts'

/** Perron root and left Perron vector of an irreducible non-negative matrix, with proof. */
export interface PerronVector {
  /** The root lies between these for certain. */
  readonly low: number
  readonly high: number
  /** Positive, adding up to about 1. */
  readonly vector: Float64Array
  /** At the right scale, each entry is off by at most this share of itself; Infinity where unproven. */
  readonly relativeError: number
  /** What the vector was found with, for systems with the same matrix. */
  readonly transpose: ScaledTranspose
}

/** Sums below this may have lost digits to underflow, and prove nothing. */
const LEAST = 1e-290

const POWER_STEPS = 10
const ITERATIONS = 60

/** Iterations without a narrower enclosure before rounding is taken to be all that is left. */
const PATIENCE = 4

/**
 * Noda's inverse iteration (1971), `x ← x (μ I − A)⁻¹` with `μ` just above the largest
 * `(x A)_j / x_j`: it converges quadratically, however small the gap below the root and whatever
 * the period. By Collatz and Wielandt the root lies between the smallest and the largest of these
 * ratios for any positive `x`, so each iterate proves how good it is.
 *
 * The error of the vector: the true one divided by `x` changes along a walk of the time-reversed
 * chain `x_i a_ij / (x A)_j` by no more than the ratios differ per step, so between `j` and `home`
 * by no more than that times the mean number of steps from `j` to `home`.
 *
 * Cost: one ordering, and about ten eliminations.
 * @throws RangeError where all entries of some column are below 1e-286.
 */
export function perronVector(matrix: SparseRows): PerronVector {
  const transpose = scaledTranspose(matrix)
  const { size } = transpose
  if (size === 1) {
    const root = matrix.value[0] ?? 0
    return { low: root, high: root, vector: Float64Array.of(1), relativeError: 0, transpose }
  }
  let best = enclose(transpose, powerSteps(transpose))
  if (best === undefined)
    throw new RangeError('perronVector: the only ways between some states are below 1e-286')
  // The width that rounding alone leaves, and half of it again.
  const finest = 3 * roundingError(transpose.widest + 4)
  let current = best
  for (let iteration = 0, since = 0; iteration < ITERATIONS && since < PATIENCE; iteration++) {
    const next = enclose(transpose, inverseStep(transpose, current))
    if (next === undefined) break
    const narrower = next.high - next.low < best.high - best.low
    since = narrower ? 0 : since + 1
    if (narrower) best = next
    if (best.high - best.low <= finest * best.high) break
    current = next
  }
  const { low, high, vector } = best
  return { low, high, vector, relativeError: vectorError(transpose, best), transpose }
}

/** A positive vector, what it becomes, and the root between the ratios. */
interface Enclosure {
  readonly vector: Float64Array
  readonly ratio: Float64Array
  readonly low: number
  readonly high: number
}

/** Undefined where an entry is too small to divide by. */
function enclose(transpose: ScaledTranspose, x: Float64Array): Enclosure | undefined {
  const total = x.reduce((sum, value) => sum + value, 0)
  const vector = x.map((value) => value / total)
  const after = transpose.times(vector)
  const sound = vector.every((value, j) => value >= LEAST && (after[j] as number) >= LEAST)
  if (!sound) return undefined
  const ratio = after.map((value, j) => value / (vector[j] as number))
  const rounding = roundingError(transpose.widest + 4)
  const low = ratio.reduce((least, value) => Math.min(least, value), Infinity) * (1 - rounding)
  const high = ratio.reduce((most, value) => Math.max(most, value), 0) * (1 + rounding)
  return { vector, ratio, low, high }
}

/** A start that knows roughly where the mass is; half a step of waiting undoes periods. */
function powerSteps(transpose: ScaledTranspose): Float64Array {
  let x = new Float64Array(transpose.size).fill(1)
  for (let step = 0; step < POWER_STEPS; step++) {
    const after = transpose.times(x)
    const largest = after.reduce((most, value) => Math.max(most, value), 0)
    if (!(largest > 0)) return x
    x = x.map((value, j) => value + (after[j] as number) / largest)
  }
  return x
}

function inverseStep(transpose: ScaledTranspose, { vector, ratio, low, high }: Enclosure) {
  // A little above the largest ratio, so that the system isn't singular once all are equal.
  const mu = high + (high - low) / 8
  const leak = ratio.map((value) => (mu - value) / mu)
  const elimination = transpose.eliminate(vector, mu, leak)
  const { plan } = elimination
  const growth = solve(elimination, new Float64Array(plan.size).fill(1))
  return vector.map((value, j) => value * (growth[plan.unknown[j] as number] as number))
}

function vectorError(transpose: ScaledTranspose, { vector, ratio, low, high }: Enclosure): number {
  if (!(low > 0)) return Infinity
  const home = vector.reduce((at, value, j) => (value > (vector[at] as number) ? j : at), 0)
  const elimination = transpose.eliminateTo(home, vector, ratio)
  const { x, bound } = certifiedSolve(elimination, new Float64Array(transpose.size - 1).fill(1))
  const steps = x.reduce((most, value, k) => Math.max(most, value + (bound[k] as number)), 0)
  // The rows themselves were rounded: a ratio of sums of products of as many of their entries.
  const ofRows = roundingError(2 * transpose.size * (transpose.widest + 6))
  const drift = ((high - low) / low) * steps * (1 + 2 * ofRows) * (1 + 1e-12)
  return drift < 0.5 && ofRows < 0.25 ? drift / (1 - drift) : Infinity
}
