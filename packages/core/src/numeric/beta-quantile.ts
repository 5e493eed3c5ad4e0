import { stirlingRest } from './gamma-function.ts'
import { normalQuantile } from './normal-quantile.ts'

/**
 * Quantile of the beta distribution: the `x` with `I_x(a, b) = p`, to about 1e-12 of itself.
 *
 * Newton's method on the regularised incomplete beta function, kept inside a bracket that shrinks
 * with each step, so that it always ends.
 * @param p strictly between 0 and 1. @param a above 0. @param b above 0.
 */
export function betaQuantile(p: number, a: number, b: number): number {
  const logScale = stirlingRest(a + b) - stirlingRest(a) - stirlingRest(b)
  let low = 0
  let high = 1
  let x = start(p, a, b)
  for (let step = 0; step < 400; step++) {
    const excess = incompleteBeta(x, a, b, logScale) - p
    if (excess > 0) high = x
    else low = x
    const density = power(x, a, b, logScale) / (x * (1 - x))
    let next = x - excess / density
    if (!(next > low && next < high)) next = low === 0 ? high / 16 : (low + high) / 2
    if (Math.abs(next - x) <= 1e-14 * x) return next
    x = next
  }
  return x
}

/** The normal approximation to begin with, or the middle where that leaves the interval. */
function start(p: number, a: number, b: number): number {
  const mean = a / (a + b)
  const sd = Math.sqrt((mean * (1 - mean)) / (a + b + 1))
  const guess = mean + sd * normalQuantile(p)
  return guess > 0 && guess < 1 ? guess : mean
}

/** Regularised incomplete beta function by its continued fraction (DLMF 8.17.22, modified Lentz). */
function incompleteBeta(x: number, a: number, b: number, logScale: number): number {
  if (x > (a + 1) / (a + b + 2)) return 1 - tail(1 - x, b, a, logScale)
  return tail(x, a, b, logScale)
}

function tail(x: number, a: number, b: number, logScale: number): number {
  const front = power(x, a, b, logScale) / a
  const nonZero = (value: number) => (Math.abs(value) < 1e-300 ? 1e-300 : value)
  let c = 1
  let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1))
  let fraction = d
  for (let m = 1; m < 10_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / nonZero(1 + even * d)
    c = nonZero(1 + even / c)
    fraction *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / nonZero(1 + odd * d)
    c = nonZero(1 + odd / c)
    const change = d * c
    fraction *= change
    if (Math.abs(change - 1) < 1e-16) break
  }
  return front * fraction
}

/**
 * `xᵃ (1 − x)ᵇ / B(a, b)`, with the gamma functions by Stirling's formula: their large parts cancel
 * on paper, not in the computer, so that a million observations cost no digits.
 */
function power(x: number, a: number, b: number, logScale: number): number {
  const off = x * b - (1 - x) * a // How far x is from the mean, times a + b.
  const exponent =
    a * logAbove((x * (a + b)) / a, off / a) + b * logAbove(((1 - x) * (a + b)) / b, -off / b)
  return Math.exp(logScale + exponent) * Math.sqrt((a * b) / (2 * Math.PI * (a + b)))
}

/** `ln r − u` for `r = 1 + u`; each is given, so that neither is worked out from the other. */
function logAbove(r: number, u: number): number {
  if (Math.abs(u) > 0.01) return Math.log(r) - u
  let sum = 0
  for (let k = 10; k >= 2; k--) sum = (k % 2 === 0 ? -1 : 1) / k + u * sum
  return u * u * sum
}
