/** A matrix in compressed sparse rows: row `i` takes `start[i]` to `start[i + 1]`, exclusive. */
export interface SparseRows {
  readonly start: Int32Array
  readonly column: Int32Array
  readonly value: Float64Array
}

/** Gathers rows, each given as values by column, into compressed sparse rows; zeros are left out. */
export function sparseRows(
  size: number,
  row: (i: number, into: Float64Array) => void,
  columns = size,
): SparseRows {
  const start = new Int32Array(size + 1)
  const column: number[] = []
  const value: number[] = []
  const dense = new Float64Array(columns)
  for (let i = 0; i < size; i++) {
    dense.fill(0)
    row(i, dense)
    for (let j = 0; j < columns; j++) {
      if (dense[j] === 0) continue
      column.push(j)
      value.push(dense[j] as number)
    }
    start[i + 1] = column.length
  }
  return { start, column: Int32Array.from(column), value: Float64Array.from(value) }
}

/** The product of a sparse matrix and a vector. */
export function sparseTimesVector(
  { start, column, value }: SparseRows,
  vector: Float64Array,
): Float64Array {
  const result = new Float64Array(start.length - 1)
  for (let i = 0; i < result.length; i++) {
    let sum = 0
    for (let p = start[i] as number; p < (start[i + 1] as number); p++)
      sum += (value[p] as number) * (vector[column[p] as number] as number)
    result[i] = sum
  }
  return result
}
