import { roundingError } from '../numeric/rounding.ts'
import type { Probabilities } from './hitting-probabilities.ts'

/** Weights from 0 divided by their sum; an error of a weight, relative to it, is also one of the sum. */
export function sharesOf(weight: Float64Array, error: Float64Array): Probabilities {
  const total = weight.reduce((sum, value) => sum + value, 0)
  const probability = weight.map((value) => value / total)
  const rounding = roundingError(weight.length + 3)
  const ofTotal =
    rounding +
    probability.reduce((sum, p, i) => (p > 0 ? sum + p * (error[i] as number) : sum), 0) * 1.001
  const errorBound = probability.reduce((most, p, i) => {
    if (p === 0) return most
    const own = (p * ((error[i] as number) + ofTotal + rounding)) / (1 - ofTotal)
    return Math.max(most, ofTotal < 1 ? own : 1)
  }, 0)
  return { probability, errorBound: Math.min(1, errorBound) }
}
