/**
 * Inverse of a symmetric positive definite matrix by Cholesky's factorisation, or undefined where it
 * isn't positive definite to working accuracy. Rows and columns are scaled to a unit diagonal first,
 * so that units of measurement play no part.
 */
export function inverseOfPositive(matrix: readonly (readonly number[])[]): number[][] | undefined {
  const n = matrix.length
  const scale = matrix.map((row, i) => Math.sqrt(row[i] as number))
  if (scale.some((s) => !(s > 0 && s < Infinity))) return undefined
  const lower = matrix.map(() => new Array<number>(n).fill(0))
  for (let i = 0; i < n; i++)
    for (let j = 0; j <= i; j++) {
      const [rowI, rowJ] = [lower[i] as number[], lower[j] as number[]]
      let sum = (matrix[i]?.[j] as number) / ((scale[i] as number) * (scale[j] as number))
      for (let k = 0; k < j; k++) sum -= (rowI[k] as number) * (rowJ[k] as number)
      if (i === j && !(sum > n * 2 ** -50)) return undefined
      rowI[j] = i === j ? Math.sqrt(sum) : sum / (rowJ[j] as number)
    }
  const columns = matrix.map((_, column) => {
    const x = new Array<number>(n).fill(0)
    for (let i = 0; i < n; i++) {
      let sum = i === column ? 1 : 0
      for (let k = 0; k < i; k++) sum -= (lower[i]?.[k] as number) * (x[k] as number)
      x[i] = sum / (lower[i]?.[i] as number)
    }
    for (let i = n - 1; i >= 0; i--) {
      let sum = x[i] as number
      for (let k = i + 1; k < n; k++) sum -= (lower[k]?.[i] as number) * (x[k] as number)
      x[i] = sum / (lower[i]?.[i] as number)
    }
    return x
  })
  return columns.map((x, j) =>
    x.map((value, i) => value / ((scale[i] as number) * (scale[j] as number))),
  )
}
