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

/** Uniformises a chain with rows of `jumps` (what a row lacks of 1 leaves) and mean holding times. */
export function uniformise(mean: Float64Array, jumps: SparseRows): UniformisedChain {
  const rate = mean.reduce((fastest, m) => Math.max(fastest, 1 / m), 0)
  const kernel = sparseRows(mean.length, (i, into) => {
    const share = 1 / ((mean[i] as number) * rate)
    for (let p = jumps.start[i] as number; p < (jumps.start[i + 1] as number); p++)
      into[jumps.column[p] as number] = share * (jumps.value[p] as number)
    into[i] = (into[i] as number) + Math.max(0, 1 - share)
  })
  return { size: mean.length, kernel, rate }
}
