import type { SparseRows } from './sparse-rows.ts'

/** `into = a · b` for square matrices, row-major. Four columns at a time, so that their sums stay in registers. */
export function denseProduct(
  size: number,
  a: Float64Array,
  b: Float64Array,
  into: Float64Array,
): void {
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

/** The product of a dense square matrix and a vector. */
export function denseTimesVector(
  size: number,
  matrix: Float64Array,
  vector: Float64Array,
): Float64Array {
  const result = new Float64Array(size)
  for (let i = 0; i < size; i++) {
    const row = i * size
    let sum = 0
    for (let j = 0; j < size; j++) sum += (matrix[row + j] as number) * (vector[j] as number)
    result[i] = sum
  }
  return result
}
