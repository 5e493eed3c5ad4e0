import type { LeverCorrelation } from './scenario.ts'

/** Levers in the order of their names, and the Cholesky factor of their correlations, by row. */
export interface CorrelationFactor {
  readonly levers: readonly string[]
  readonly rows: readonly Float64Array[]
}

/** What rounding may leave of a pivot that is 0. */
const ROUNDING = 1e-12

/**
 * `L` with `L Lᵀ` the correlation matrix of the levers named, pairs that aren't said being 0;
 * undefined where the matrix isn't positive semi-definite. Levers are ordered by name, so that the
 * order of the list doesn't matter. Cost O(levers³).
 */
export function correlationFactor(
  correlations: readonly LeverCorrelation[],
): CorrelationFactor | undefined {
  const levers = [...new Set(correlations.flatMap((pair) => pair.levers))].sort()
  const n = levers.length
  const rows = levers.map(() => new Float64Array(n))
  const matrix = levers.map((_, i) => Float64Array.from({ length: n }, (__, j) => Number(i === j)))
  for (const { levers: pair, rho } of correlations) {
    const [i, j] = pair.map((lever) => levers.indexOf(lever)) as [number, number]
    ;(matrix[i] as Float64Array)[j] = rho
    ;(matrix[j] as Float64Array)[i] = rho
  }
  for (let j = 0; j < n; j++) {
    const left = (i: number) => {
      let value = (matrix[i] as Float64Array)[j] as number
      for (let k = 0; k < j; k++)
        value -= ((rows[i] as Float64Array)[k] as number) * ((rows[j] as Float64Array)[k] as number)
      return value
    }
    const pivot = left(j)
    if (pivot < -ROUNDING) return undefined
    const root = pivot > ROUNDING ? Math.sqrt(pivot) : 0
    for (let i = j; i < n; i++) {
      const value = left(i)
      if (root === 0 && Math.abs(value) > Math.sqrt(ROUNDING)) return undefined
      ;(rows[i] as Float64Array)[j] = root === 0 ? 0 : value / root
    }
  }
  return { levers, rows }
}
