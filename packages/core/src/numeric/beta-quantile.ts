import { gammaln } from 'simple-statistics'
import { normalQuantile } from './normal-quantile.ts'

/**
 * Quantile of the beta distribution: the `x` with `I_x(a, b) = p`, to about 1e-12.
 *
 * Newton's method on the regularised incomplete beta function, kept inside a bracket that shrinks
 * with each step, so that it always ends.
 * @param p strictly between 0 and 1. @param a above 0. @param b above 0.
 */
export function betaQuantile(p: number, a: number, b: number): number {
  const logScale = gammaln(a + b) - gammaln(a) - gammaln(b)
  let low = 0
  let high = 1
  let x = start(p, a, b)
  for (let step = 0; step < 200; step++) {
    const excess = incompleteBeta(x, a, b, logScale) - p
    if (excess > 0) high = x
    else low = x
    const density = Math.exp(logScale + (a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x))
    let next = x - excess / density
    if (!(next > low && next < high)) next = low === 0 ? high / 16 : (low + high) / 2
    if (Math.abs(next - x) <= 1e-15 + 1e-14 * x || next === x) return next
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
  const front = Math.exp(logScale + a * Math.log(x) + b * Math.log1p(-x)) / a
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
