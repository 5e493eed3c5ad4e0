/**
 * `Φ(z)`, the probability below `z` of the standard normal distribution, to about 15 digits also in
 * the lower tail: Marsaglia's series (2004), and beyond -5 the continued fraction of Mills's ratio.
 */
export function normalProbability(z: number): number {
  if (Number.isNaN(z)) return z
  if (z > 5) return 1 - normalProbability(-z)
  const density = Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI)
  if (z < -5) {
    let fraction = -z
    for (let k = 60; k > 0; k--) fraction = -z + k / fraction
    return density / fraction
  }
  let sum = z
  let term = z
  for (let i = 3, before = Number.NaN; sum !== before; i += 2) {
    before = sum
    term *= (z * z) / i
    sum += term
  }
  return 0.5 + sum * density
}
