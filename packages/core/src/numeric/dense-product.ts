import type { SparseRows } from './sparse-rows.ts'

/**
 * `into = a · b` for square matrices, row-major. Two rows by four columns at a time, so that their
 * sums stay in registers and each number that is read serves twice or four times.
 */
export function denseProduct(
  size: number,
  a: Float64Array,
  b: Float64Array,
  into: Float64Array,
): void {
  const rows = size & ~1
  const columns = size & ~3
  for (let i = 0; i < rows; i += 2) {
    const upper = i * size
    const lower = upper + size
    for (let j = 0; j < columns; j += 4) {
      let u0 = 0
      let u1 = 0
      let u2 = 0
      let u3 = 0
      let l0 = 0
      let l1 = 0
      let l2 = 0
      let l3 = 0
      for (let k = 0, at = j; k < size; k++, at += size) {
        const u = a[upper + k] as number
        const l = a[lower + k] as number
        const b0 = b[at] as number
        const b1 = b[at + 1] as number
        const b2 = b[at + 2] as number
        const b3 = b[at + 3] as number
        u0 += u * b0
        u1 += u * b1
        u2 += u * b2
        u3 += u * b3
        l0 += l * b0
        l1 += l * b1
        l2 += l * b2
        l3 += l * b3
      }
      into[upper + j] = u0
      into[upper + j + 1] = u1
      into[upper + j + 2] = u2
      into[upper + j + 3] = u3
      into[lower + j] = l0
      into[lower + j + 1] = l1
      into[lower + j + 2] = l2
      into[lower + j + 3] = l3
    }
  }
  // What the blocks leave over: the last columns, and the last row.
  for (let i = 0; i < size; i++)
    for (let j = i < rows ? columns : 0; j < size; j++) {
      let sum = 0
      for (let k = 0, at = j; k < size; k++, at += size)
        sum += (a[i * size + k] as number) * (b[at] as number)
      into[i * size + j] = sum
    }
}

/** `into = a · b` for a sparse and a dense square matrix. */
export function sparseDenseProduct(
  size: number,
  a: SparseRows,
  b: Float64Array,
  into: Float64Array,
): void {
  into.fill(0)
  for (let i = 0; i < size; i++)
    for (let p = a.start[i] as number; p < (a.start[i + 1] as number); p++) {
      const factor = a.value[p] as number
      const from = (a.column[p] as number) * size
      const row = i * size
      for (let j = 0; j < size; j++)
        into[row + j] = (into[row + j] as number) + factor * (b[from + j] as number)
    }
}

/** `matrix · vector + more`, for a dense square matrix. */
export function denseTimesVectorPlus(
  size: number,
  matrix: Float64Array,
  vector: Float64Array,
  more: Float64Array,
): Float64Array {
  const result = new Float64Array(size)
  for (let i = 0, at = 0; i < size; i++) {
    let sum = more[i] as number
    for (let j = 0; j < size; j++, at++) sum += (matrix[at] as number) * (vector[j] as number)
    result[i] = sum
  }
  return result
}
