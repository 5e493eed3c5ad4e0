/** Nodes and weights of a quadrature over [0, 1]. */
export interface Quadrature {
  readonly node: Float64Array
  readonly weight: Float64Array
}

/**
 * Gauss–Legendre quadrature with `n` nodes over [0, 1], exact for polynomials of degree below `2n`:
 * roots of the Legendre polynomial by Newton's method from Tricomi's guess (Abramowitz & Stegun
 * 1964, 22.16.6 and 25.4.29).
 */
export function gaussLegendre(n: number): Quadrature {
  const node = new Float64Array(n)
  const weight = new Float64Array(n)
  for (let k = 0; k < n; k++) {
    let x = Math.cos((Math.PI * (k + 0.75)) / (n + 0.5))
    let slope = 0
    for (let step = 0; step < 8; step++) {
      let [before, value] = [1, x]
      for (let degree = 2; degree <= n; degree++)
        [before, value] = [value, ((2 * degree - 1) * x * value - (degree - 1) * before) / degree]
      slope = (n * (before - x * value)) / (1 - x * x)
      x -= value / slope
    }
    node[k] = (1 - x) / 2
    weight[k] = 1 / ((1 - x * x) * slope * slope)
  }
  return { node, weight }
}
