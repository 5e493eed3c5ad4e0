import { type SparseRows, sparseRows } from './sparse-rows.ts'

/**
 * A continuous-time chain made discrete (Jensen 1953): with all clocks run at the fastest `rate`,
 * a state that is slower jumps to itself the rest of the time.
 */
export interface UniformisedChain {
  readonly size: number
  readonly kernel: SparseRows
  /** Jumps per unit of time. */
  readonly rate: number
}

/**
 * Uniformises a chain whose jumps from state `i` are written by `jumps(i, into)` (by state, adding
 * up to at most 1; what is missing leaves the chain), with holding times of mean `mean[i]`.
 */
export function uniformise(
  mean: Float64Array,
  jumps: (i: number, into: Float64Array) => void,
): UniformisedChain {
  const rate = mean.reduce((fastest, m) => Math.max(fastest, 1 / m), 0)
  const kernel = sparseRows(mean.length, (i, into) => {
    jumps(i, into)
    const share = 1 / ((mean[i] as number) * rate)
    for (let j = 0; j < into.length; j++) into[j] = share * (into[j] as number)
    into[i] = (into[i] as number) + Math.max(0, 1 - share)
  })
  return { size: mean.length, kernel, rate }
}
