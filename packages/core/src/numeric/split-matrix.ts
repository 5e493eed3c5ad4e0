import type { Transitions } from './elimination-plan.ts'
import { javascriptPasses } from './javascript-passes.ts'
import type { Passes, Triangle } from './passes.ts'
import { webAssemblyPasses } from './webassembly-passes.ts'

/** The sums that passes leave, and zeros before the first vector, which is x. */
const HEAD = 32

/** The vectors of an iteration. */
const VECTORS = ['x', 'r', 'shadow', 'p', 'v', 'y', 'z', 'w', 't'] as const

/**
 * The matrix of one component with its rows divided by the diagonal, `I − L − U`, and the vectors of
 * an iteration, all in one buffer: the entries before the diagonal and after it apart, so that
 * sweeps run along memory.
 */
export interface SplitMatrix {
  readonly size: number
  /** What the rows were divided by. */
  readonly diagonal: Float64Array
  /** Entries before the diagonal, as numbers from 0. */
  readonly lower: Triangle
  /** Entries after the diagonal, as numbers from 0. */
  readonly upper: Triangle
  /** Of the size, or one longer, that they be even. */
  readonly vectors: Readonly<Record<(typeof VECTORS)[number], Float64Array>>
  readonly passes: Passes
}

/** Which part of which matrix to split. */
export interface Part {
  /** Unknowns from here, up to there, exclusive. */
  readonly from: number
  readonly until: number
  readonly transposed: boolean
  /** Passes in JavaScript although there is WebAssembly; false. */
  readonly plain?: boolean
}

/**
 * Splits a part of a matrix, or its transpose.
 * @param probability by position. @param diagonal what leaves each unknown.
 */
export function splitMatrix(
  { start, column, position }: Transitions,
  probability: Float64Array,
  diagonal: Float64Array,
  { from, until, transposed, plain = false }: Part,
): SplitMatrix {
  const size = until - from
  const first = start[from] as number
  const end = start[until] as number
  // Of row k the entries after the diagonal at 2k, those before at 2k + 1: without a branch, which
  // would be a coin toss. At first how many, without the one beside the diagonal; then where the next
  // one goes.
  const next = new Int32Array(2 * size)
  for (let k = from, p = first; p < end; k++)
    for (const rowEnd = start[k + 1] as number; p < rowEnd; p++) {
      const j = column[p] as number
      if (j === k + 1 || k === j + 1) continue
      const at = transposed ? 2 * (j - from) + Number(k < j) : 2 * (k - from) + Number(j < k)
      next[at] = (next[at] as number) + 1
    }
  const { near, columns, values, ...split } = allocate(size, next, plain)
  const even = near.length / 2
  for (let k = from, p = first; p < end; k++)
    for (const rowEnd = start[k + 1] as number; p < rowEnd; p++) {
      const j = column[p] as number
      const [row, to] = transposed ? [j, k] : [k, j]
      const isLower = Number(to < row)
      const value = (probability[position[p] as number] as number) / (diagonal[row] as number)
      if (j === k + 1 || k === j + 1) {
        near[row - from + (1 - isLower) * even] = value
        continue
      }
      const slot = 2 * (row - from) + isLower
      const at = next[slot] as number
      columns[at] = 8 * (to - from)
      values[at] = value
      next[slot] = at + 1
    }
  const below = split.lower.column.length
  for (let k = 0; k < size; k++) {
    fillUp(columns, next[2 * k + 1] as number, (split.lower.bound[k + 1] as number) >> 2)
    fillUp(columns, next[2 * k] as number, below + ((split.upper.bound[k + 1] as number) >> 2))
  }
  return { size, diagonal: diagonal.slice(from, until), ...split }
}

/** Zeros up to the next bound, in the column of the entry before. */
function fillUp(columns: Int32Array, from: number, until: number): void {
  for (let at = from; at < until; at++) columns[at] = columns[at - 1] as number
}

/** Room for a split matrix with rows of these lengths, which become the starts of the rows. */
function allocate(size: number, lengths: Int32Array, plain: boolean) {
  let [below, above] = [0, 0]
  for (let k = 0; k < size; k++) {
    above += 4 * Math.ceil((lengths[2 * k] as number) / 4)
    below += 4 * Math.ceil((lengths[2 * k + 1] as number) / 4)
  }
  const even = size + (size % 2)
  const floats = (VECTORS.length + 2) * even + below + above
  const bytes = HEAD + 8 * floats + 4 * (below + above + 2 * size + 2)
  const { buffer, passes } = (plain ? undefined : webAssemblyPasses(bytes)) ?? inJavaScript(bytes)
  let offset = HEAD
  const takeFloats = (length: number) => {
    offset += 8 * length
    return new Float64Array(buffer, offset - 8 * length, length)
  }
  const takeIntegers = (length: number) => {
    offset += 4 * length
    return new Int32Array(buffer, offset - 4 * length, length)
  }
  const vectors = Object.fromEntries(VECTORS.map((name) => [name, takeFloats(even)]))
  const near = takeFloats(2 * even)
  const values = takeFloats(below + above)
  const columns = takeIntegers(below + above)
  const triangle = (side: 0 | 1): Triangle => {
    const [from, until] = side === 1 ? [0, below] : [below, below + above]
    const bound = takeIntegers(size + 1)
    for (let k = 0, at = from; k < size; k++) {
      const length = lengths[2 * k + side] as number
      lengths[2 * k + side] = at
      at += 4 * Math.ceil(length / 4)
      bound[k + 1] = 4 * (at - from)
    }
    return {
      bound,
      near: near.subarray((1 - side) * even, (2 - side) * even),
      value: values.subarray(from, until),
      column: columns.subarray(from, until),
    }
  }
  return {
    near,
    values,
    columns,
    lower: triangle(1),
    upper: triangle(0),
    vectors: vectors as SplitMatrix['vectors'],
    passes,
  }
}

function inJavaScript(bytes: number): { buffer: ArrayBuffer; passes: Passes } {
  const buffer = new ArrayBuffer(bytes)
  return { buffer, passes: javascriptPasses(buffer) }
}
