/**
 * Cholesky's factorisation in place: the lower triangle of a symmetric positive definite `n × n`
 * matrix, by rows, becomes its factor `L`.
 *
 * @returns whether the matrix is positive definite to working accuracy; if not, it is spoilt.
 */
export function factorise(matrix: Float64Array, n: number): boolean {
  for (let i = 0; i < n; i++)
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * n + j] as number
      for (let k = 0; k < j; k++)
        sum -= (matrix[i * n + k] as number) * (matrix[j * n + k] as number)
      if (i === j && !(sum > 2 ** -50 * (matrix[i * n + i] as number))) return false
      matrix[i * n + j] = i === j ? Math.sqrt(sum) : sum / (matrix[j * n + j] as number)
    }
  return true
}

/** Solves `L x = b` in place, for the part of `b` of length `n` from `offset`. */
export function solveLower(lower: Float64Array, n: number, b: Float64Array, offset = 0): void {
  for (let i = 0; i < n; i++) {
    let sum = b[offset + i] as number
    for (let k = 0; k < i; k++) sum -= (lower[i * n + k] as number) * (b[offset + k] as number)
    b[offset + i] = sum / (lower[i * n + i] as number)
  }
}

/** Solves `Lᵀ x = b` in place. */
export function solveUpper(lower: Float64Array, n: number, b: Float64Array): void {
  for (let i = n - 1; i >= 0; i--) {
    let sum = b[i] as number
    for (let k = i + 1; k < n; k++) sum -= (lower[k * n + i] as number) * (b[k] as number)
    b[i] = sum / (lower[i * n + i] as number)
  }
}
