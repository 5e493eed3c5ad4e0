import type { Transitions } from './elimination-plan.ts'
import { javascriptPasses } from './javascript-passes.ts'
import type { Passes, Triangle } from './passes.ts'
import { webAssemblyPasses } from './webassembly-passes.ts'

/** The vectors of an iteration. */
const VECTORS = ['x', 'r', 'shadow', 'p', 'v', 'y', 'z', 'w'] as const

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
  // Lengths of rows, then where the next entry of each goes.
  const lowerNext = new Int32Array(size)
  const upperNext = new Int32Array(size)
  for (let k = from, p = first; p < end; k++)
    for (const rowEnd = start[k + 1] as number; p < rowEnd; p++) {
      const j = column[p] as number
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
      const { column: columns, value } = isLower ? lower : upper
      const next = isLower ? lowerNext : upperNext
      const at = next[row - from] as number
      columns[at] = 8 * ((transposed ? k : j) - from)
      value[at] = (probability[position[p] as number] as number) / (diagonal[row] as number)
      next[row - from] = at + 1
    }
  return { size, diagonal: diagonal.slice(from, until), lower, upper, vectors, passes }
}

/** Room for a split matrix with rows of these lengths, which become the starts of the rows. */
function allocate(size: number, lowerLengths: Int32Array, upperLengths: Int32Array, plain: boolean) {
  const [below, above] = [sum(lowerLengths), sum(upperLengths)]
  const even = size + (size % 2)
  const bytes = 16 + 8 * (VECTORS.length * even + below + above) + 4 * (below + above + 2 * size + 2)
  const { buffer, passes } = (plain ? undefined : webAssemblyPasses(bytes)) ?? inJavaScript(bytes)
  let offset = 16
  const floats = (length: number) => {
    offset += 8 * length
    return new Float64Array(buffer, offset - 8 * length, length)
  }
  const integers = (length: number) => {
    offset += 4 * length
    return new Int32Array(buffer, offset - 4 * length, length)
  }
  const vectors = Object.fromEntries(VECTORS.map((name) => [name, floats(even)]))
  const [lowerValue, upperValue] = [floats(below), floats(above)]
  const triangle = (value: Float64Array, lengths: Int32Array): Triangle => {
    const bound = integers(size + 1)
    for (let k = 0, at = 0; k < size; k++) {
      at += lengths[k] as number
      bound[k + 1] = 4 * at
      lengths[k] = at - (lengths[k] as number)
    }
    return { bound, column: integers(value.length), value }
  }
  return {
    lower: triangle(lowerValue, lowerLengths),
    upper: triangle(upperValue, upperLengths),
    vectors: vectors as SplitMatrix['vectors'],
    passes,
  }
}

function inJavaScript(bytes: number): { buffer: ArrayBuffer; passes: Passes } {
  const buffer = new ArrayBuffer(bytes)
  return { buffer, passes: javascriptPasses(buffer) }
}

function sum(numbers: Int32Array): number {
  let total = 0
  for (const number of numbers) total += number
  return total
}
