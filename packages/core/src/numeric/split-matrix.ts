import type { Transitions } from './elimination-plan.ts'
import { javascriptPasses } from './javascript-passes.ts'
import type { Passes, Triangle } from './passes.ts'
import { webAssemblyPasses } from './webassembly-passes.ts'

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
  // Lengths of rows without the entry beside the diagonal, then where the next entry of each goes.
  const lowerNext = new Int32Array(size)
  const upperNext = new Int32Array(size)
  for (let k = from, p = first; p < end; k++)
    for (const rowEnd = start[k + 1] as number; p < rowEnd; p++) {
      const j = column[p] as number
      if (j === k + 1 || k === j + 1) continue
      const row = (transposed ? j : k) - from
      const lengths = transposed === k < j ? lowerNext : upperNext
      lengths[row] = (lengths[row] as number) + 1
    }
  const { lower, upper, vectors, passes } = allocate(size, lowerNext, upperNext, plain)
  for (let k = from, p = first; p < end; k++)
    for (const rowEnd = start[k + 1] as number; p < rowEnd; p++) {
      const j = column[p] as number
      const row = transposed ? j : k
      const isLower = transposed === k < j
      const triangle = isLower ? lower : upper
      const value = (probability[position[p] as number] as number) / (diagonal[row] as number)
      if (j === k + 1 || k === j + 1) {
        triangle.near[row - from] = value
        continue
      }
      const next = isLower ? lowerNext : upperNext
      const at = next[row - from] as number
      triangle.column[at] = 8 * ((transposed ? k : j) - from)
      triangle.value[at] = value
      next[row - from] = at + 1
    }
  fillUp(lower, lowerNext)
  fillUp(upper, upperNext)
  return { size, diagonal: diagonal.slice(from, until), lower, upper, vectors, passes }
}

/** Zeros up to the next bound, in the column of the row's first entry. */
function fillUp({ bound, column }: Triangle, next: Int32Array): void {
  for (let k = 0; k < next.length; k++)
    for (let at = next[k] as number; at < (bound[k + 1] as number) >> 2; at++)
      column[at] = column[(bound[k] as number) >> 2] as number
}

/** Room for a split matrix with rows of these lengths, which become the starts of the rows. */
function allocate(
  size: number,
  lowerLengths: Int32Array,
  upperLengths: Int32Array,
  plain: boolean,
) {
  const [below, above] = [byFours(lowerLengths), byFours(upperLengths)]
  const even = size + (size % 2)
  const floats = (VECTORS.length + 2) * even + below + above
  const bytes = 16 + 8 * floats + 4 * (below + above + 2 * size + 2)
  const { buffer, passes } = (plain ? undefined : webAssemblyPasses(bytes)) ?? inJavaScript(bytes)
  let offset = 16
  const takeFloats = (length: number) => {
    offset += 8 * length
    return new Float64Array(buffer, offset - 8 * length, length)
  }
  const takeIntegers = (length: number) => {
    offset += 4 * length
    return new Int32Array(buffer, offset - 4 * length, length)
  }
  const vectors = Object.fromEntries(VECTORS.map((name) => [name, takeFloats(even)]))
  const [lowerNear, upperNear] = [takeFloats(even), takeFloats(even)]
  const [lowerValue, upperValue] = [takeFloats(below), takeFloats(above)]
  const triangle = (near: Float64Array, value: Float64Array, lengths: Int32Array): Triangle => {
    const bound = takeIntegers(size + 1)
    for (let k = 0, at = 0; k < size; k++) {
      const length = lengths[k] as number
      lengths[k] = at
      at += 4 * Math.ceil(length / 4)
      bound[k + 1] = 4 * at
    }
    return { bound, near, value, column: takeIntegers(value.length) }
  }
  return {
    lower: triangle(lowerNear, lowerValue, lowerLengths),
    upper: triangle(upperNear, upperValue, upperLengths),
    vectors: vectors as SplitMatrix['vectors'],
    passes,
  }
}

function inJavaScript(bytes: number): { buffer: ArrayBuffer; passes: Passes } {
  const buffer = new ArrayBuffer(bytes)
  return { buffer, passes: javascriptPasses(buffer) }
}

function byFours(lengths: Int32Array): number {
  let total = 0
  for (const length of lengths) total += 4 * Math.ceil(length / 4)
  return total
}
