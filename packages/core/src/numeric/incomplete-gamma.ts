import { logGamma, stirlingRest } from './gamma-function.ts'
import { portableExp } from './portable-exp.ts'
import { portableLog, portableLog1p } from './portable-log.ts'

/**
 * Regularised lower incomplete gamma function `P(a, x)`: the gamma distribution with shape `a`, with an
 * absolute error below 1e-13 for shapes up to 1e6, and with the same bits on every machine.
 */
export function lowerGamma(a: number, x: number): number {
  if (!(x > 0)) return 0
  if (x === Infinity) return 1
  return x < a + 1 ? series(a, x) : 1 - fraction(a, x)
}

/** `Q(a, x) = 1 − P(a, x)`, accurate where that is small. */
export function upperGamma(a: number, x: number): number {
  if (!(x > 0)) return 1
  if (x === Infinity) return 0
  return x < a + 1 ? 1 - series(a, x) : fraction(a, x)
}

/** `ln Q(a, x)`, also where `Q` is too small for a double. */
export function logUpperGamma(a: number, x: number): number {
  if (!(x > 0)) return 0
  if (x < a + 1) return portableLog1p(-series(a, x))
  return portableLog(continued(a, x)) + logPower(a, x)
}

/** DLMF 8.7.1, all terms positive; for `x` below `a + 1`. */
function series(a: number, x: number): number {
  let term = 1 / a
  let sum = term
  for (let n = a + 1; term > sum * 1e-17; n++) {
    term *= x / n
    sum += term
  }
  return Math.min(1, sum * power(a, x))
}

/** DLMF 8.9.2 by the modified method of Lentz; for `x` above `a + 1`. */
function fraction(a: number, x: number): number {
  return Math.min(1, Math.max(0, continued(a, x) * power(a, x)))
}

function continued(a: number, x: number): number {
  let b = x + 1 - a
  let c = 1e300
  let d = 1 / b
  let value = d
  for (let n = 1; n < 1e6; n++) {
    const numerator = n * (a - n)
    b += 2
    d = 1 / nonZero(numerator * d + b)
    c = nonZero(b + numerator / c)
    const change = c * d
    value *= change
    if (Math.abs(change - 1) < 1e-16) break
  }
  return value
}

const nonZero = (value: number) => (Math.abs(value) < 1e-300 ? 1e-300 : value)

/** `xᵃ e⁻ˣ / Γ(a)`, for large `a` without the cancellation of its parts. */
function power(a: number, x: number): number {
  if (a < 15) return portableExp(a * portableLog(x) - x - logGamma(a))
  const excess = (x - a) / a
  const exponent = a * (portableLog1p(excess) - excess) - stirlingRest(a)
  return Math.sqrt(a / (2 * Math.PI)) * portableExp(exponent)
}

function logPower(a: number, x: number): number {
  if (a < 15) return a * portableLog(x) - x - logGamma(a)
  const excess = (x - a) / a
  const exponent = a * (portableLog1p(excess) - excess) - stirlingRest(a)
  return 0.5 * portableLog(a / (2 * Math.PI)) + exponent
}
