import { portableLog } from './portable-log.ts'

const HALF_LOG_TWO_PI = 0.9189385332046728

// Bernoulli numbers B₂ₖ / (2k (2k − 1)), from k = 1.
const STIRLING = [
  1 / 12,
  -1 / 360,
  1 / 1260,
  -1 / 1680,
  1 / 1188,
  -691 / 360_360,
  1 / 156,
  -3617 / 122_400,
]

/**
 * `ln Γ(x)` for `x` above 0, to about 1e-15 of `max(1, |ln Γ(x)|)` and with the same bits on every
 * machine: Stirling's series from 15 on, and the recurrence up to there. (simple-statistics'
 * `gammaln` is good to 1e-13.)
 */
export function logGamma(x: number): number {
  let shift = 1
  let y = x
  while (y < 15) shift *= y++
  return (y - 0.5) * portableLog(y) - y + HALF_LOG_TWO_PI + stirlingRest(y) - portableLog(shift)
}

/** What Stirling's formula `(x − ½) ln x − x + ½ ln 2π` leaves of `ln Γ(x)` (DLMF 5.11.1). */
export function stirlingRest(x: number): number {
  if (x < 15) return logGamma(x) - ((x - 0.5) * portableLog(x) - x + HALF_LOG_TWO_PI)
  const square = 1 / (x * x)
  return STIRLING.reduceRight((sum, coefficient) => sum * square + coefficient, 0) / x
}
