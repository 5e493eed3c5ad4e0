/** `A = U diag(s) Vᵀ` with the columns of `U` and `V`, by falling singular value. */
export interface SingularValues {
  readonly value: readonly number[]
  readonly left: readonly (readonly number[])[]
  readonly right: readonly (readonly number[])[]
}

/**
 * Singular value decomposition of a small matrix, given by columns, by one-sided Jacobi rotations
 * (Hestenes 1958): columns are turned in pairs until all are orthogonal. There are as many singular
 * values as columns; left vectors of those that are 0 are 0.
 */
export function singularValues(columns: readonly (readonly number[])[]): SingularValues {
  const n = columns.length
  const u = columns.map((column) => [...column])
  const v = columns.map((_, j) => columns.map((__, k) => (k === j ? 1 : 0)))
  for (let sweep = 0; sweep < 60; sweep++) {
    let turned = false
    for (let i = 0; i < n; i++)
      for (let j = i + 1; j < n; j++) {
        const [a, b] = [u[i] as number[], u[j] as number[]]
        const [aa, bb, ab] = [dot(a, a), dot(b, b), dot(a, b)]
        if (Math.abs(ab) <= 1e-15 * Math.sqrt(aa * bb)) continue
        turned = true
        const zeta = (bb - aa) / (2 * ab)
        const t = (zeta < 0 ? -1 : 1) / (Math.abs(zeta) + Math.hypot(1, zeta))
        const c = 1 / Math.hypot(1, t)
        turn(a, b, c, c * t)
        turn(v[i] as number[], v[j] as number[], c, c * t)
      }
    if (!turned) break
  }
  const order = [...u.keys()].sort((i, j) => norm(u[j] as number[]) - norm(u[i] as number[]))
  return {
    value: order.map((k) => norm(u[k] as number[])),
    left: order.map((k) => {
      const length = norm(u[k] as number[])
      return (u[k] as number[]).map((x) => (length > 0 ? x / length : 0))
    }),
    right: order.map((k) => v[k] as number[]),
  }
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, x, k) => sum + x * (b[k] as number), 0)
}

function norm(a: readonly number[]): number {
  return Math.sqrt(dot(a, a))
}

function turn(a: number[], b: number[], c: number, s: number): void {
  for (let k = 0; k < a.length; k++) {
    const [x, y] = [a[k] as number, b[k] as number]
    a[k] = c * x - s * y
    b[k] = s * x + c * y
  }
}
