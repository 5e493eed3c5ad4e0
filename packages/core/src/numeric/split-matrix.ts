import type { Transitions } from './elimination-plan.ts'
import type { SparseRows } from './sparse-rows.ts'

/**
 * The matrix of one component with its rows divided by the diagonal, `I − L − U`: the entries before
 * the diagonal and after it apart, each in arrays of its own, so that sweeps run along memory.
 */
export interface SplitMatrix {
  readonly size: number
  /** What the rows were divided by. */
  readonly diagonal: Float64Array
  /** Entries before the diagonal, as numbers from 0. */
  readonly lower: SparseRows
  /** Entries after the diagonal, as numbers from 0. */
  readonly upper: SparseRows
}

/**
 * Splits the matrix of the unknowns `from` to `until`, exclusive, or its transpose.
 * @param probability by position. @param diagonal what leaves each unknown.
 */
export function splitMatrix(
  inner: Transitions,
  probability: Float64Array,
  diagonal: Float64Array,
  from: number,
  until: number,
  transposed: boolean,
): SplitMatrix {
  const size = until - from
  const { start, column, position } = inner
  const end = start[until] as number
  const lowerStart = new Int32Array(size + 1)
  const upperStart = new Int32Array(size + 1)
  for (let k = 0, p = start[from] as number; k < size; k++)
    for (const rowEnd = start[from + k + 1] as number; p < rowEnd; p++) {
      const j = (column[p] as number) - from
      const [row, isLower] = transposed ? [j, k < j] : [k, j < k]
      const counts = isLower ? lowerStart : upperStart
      counts[row + 1] = (counts[row + 1] as number) + 1
    }
  for (let k = 0; k < size; k++) {
    lowerStart[k + 1] = (lowerStart[k + 1] as number) + (lowerStart[k] as number)
    upperStart[k + 1] = (upperStart[k + 1] as number) + (upperStart[k] as number)
  }
  const lower = room(lowerStart)
  const upper = room(upperStart)
  const lowerNext = lowerStart.slice()
  const upperNext = upperStart.slice()
  for (let k = 0, p = start[from] as number; p < end; k++)
    for (const rowEnd = start[from + k + 1] as number; p < rowEnd; p++) {
      const j = (column[p] as number) - from
      const row = transposed ? j : k
      const to = transposed ? k : j
      const value =
        (probability[position[p] as number] as number) / (diagonal[from + row] as number)
      const next = to < row ? lowerNext : upperNext
      const into = to < row ? lower : upper
      const at = next[row] as number
      into.column[at] = to
      into.value[at] = value
      next[row] = at + 1
    }
  return { size, diagonal: diagonal.slice(from, until), lower, upper }
}

function room(start: Int32Array): SparseRows {
  const length = start[start.length - 1] as number
  return { start, column: new Int32Array(length), value: new Float64Array(length) }
}
