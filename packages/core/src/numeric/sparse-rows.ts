/** Columns by row: row `i` takes `start[i]` to `start[i + 1]`, exclusive. */
export interface Pattern {
  readonly start: Int32Array
  readonly column: Int32Array
}

/** A matrix in compressed sparse rows. */
export interface SparseRows extends Pattern {
  readonly value: Float64Array
}

/** The pattern of rows that are given one by one. */
export function patternOf(rows: readonly ArrayLike<number>[]): Pattern {
  const start = new Int32Array(rows.length + 1)
  for (let i = 0; i < rows.length; i++)
    start[i + 1] = (start[i] as number) + (rows[i] as ArrayLike<number>).length
  const column = new Int32Array(start[rows.length] as number)
  for (let i = 0; i < rows.length; i++) column.set(rows[i] as ArrayLike<number>, start[i])
  return { start, column }
}

/**
 * The same edges by where they lead, ascending in each row.
 *
 * @param position filled with where each of them stood before, if given.
 */
export function transposedPattern({ start, column }: Pattern, position?: Int32Array): Pattern {
  const size = start.length - 1
  const from = new Int32Array(size + 1)
  for (let p = 0; p < column.length; p++) {
    const to = (column[p] as number) + 1
    from[to] = (from[to] as number) + 1
  }
  for (let k = 0; k < size; k++) from[k + 1] = (from[k + 1] as number) + (from[k] as number)
  const next = from.slice(0, size)
  const source = new Int32Array(column.length)
  for (let k = 0; k < size; k++)
    for (let p = start[k] as number; p < (start[k + 1] as number); p++) {
      const to = column[p] as number
      const at = next[to] as number
      source[at] = k
      if (position) position[at] = p
      next[to] = at + 1
    }
  return { start: from, column: source }
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
