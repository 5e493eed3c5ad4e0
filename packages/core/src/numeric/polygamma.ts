import { portableLog } from './portable-log.ts'

// Of ψ(x) − ln x + 1 / 2x: B₂ₖ / 2k with the sign turned; of ψ′(x) − 1/x − 1/2x²: B₂ₖ. From k = 1.
const DIGAMMA = [-1 / 12, 1 / 120, -1 / 252, 1 / 240, -1 / 132, 691 / 32_760, -1 / 12, 3617 / 8160]
const TRIGAMMA = [1 / 6, -1 / 30, 1 / 42, -1 / 30, 5 / 66, -691 / 2730, 7 / 6, -3617 / 510]

/** `ψ(x) = d ln Γ(x) / dx` for `x` above 0: its asymptotic series from 15 on (DLMF 5.11.2), and the recurrence up to there. */
export function digamma(x: number): number {
  let before = 0
  let y = x
  while (y < 15) before += 1 / y++
  return portableLog(y) - 1 / (2 * y) + digammaRest(y) - before
}

/** `ψ′(x)` for `x` above 0, in the same way (DLMF 5.15.8). */
export function trigamma(x: number): number {
  let before = 0
  let y = x
  while (y < 15) before += 1 / (y * y++)
  return before + 1 / y + 1 / (2 * y * y) + trigammaRest(y)
}

/** What `ln x − 1/2x` leaves of `ψ(x)`, for `x` from 15. */
export function digammaRest(x: number): number {
  return series(DIGAMMA, x)
}

/** What `1/x + 1/2x²` leaves of `ψ′(x)`, for `x` from 15. */
export function trigammaRest(x: number): number {
  return series(TRIGAMMA, x) / x
}

function series(coefficients: readonly number[], x: number): number {
  const square = 1 / (x * x)
  return coefficients.reduceRight((sum, coefficient) => (sum + coefficient) * square, 0)
}
