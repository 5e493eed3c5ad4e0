import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { betaQuantile } from '../../src/numeric/beta-quantile.ts'
import { normalQuantile } from '../../src/numeric/normal-quantile.ts'
import { exact, solver } from '../tolerance.ts'

/** Simpson's rule on many panels. */
function integrate(f: (x: number) => number, from: number, to: number, panels = 20_000): number {
  const width = (to - from) / (2 * panels)
  let sum = f(from) + f(to)
  for (let i = 1; i < 2 * panels; i++) sum += (i % 2 === 1 ? 4 : 2) * f(from + i * width)
  return (sum * width) / 3
}

/**
 * The slow twin: with t = sin²θ the beta density becomes sin²ᵃ⁻¹θ cos²ᵇ⁻¹θ, smooth for whole and
 * half numbers; integrated where it isn't negligible, and divided by its own total.
 */
function betaCdf(x: number, a: number, b: number): number {
  const mode = Math.atan2(Math.sqrt(Math.max(0, 2 * a - 1)), Math.sqrt(Math.max(0, 2 * b - 1)))
  const log = (theta: number) =>
    (a === 0.5 ? 0 : (2 * a - 1) * Math.log(Math.sin(theta))) +
    (b === 0.5 ? 0 : (2 * b - 1) * Math.log(Math.cos(theta)))
  const peak = log(mode)
  const reach = 12 / Math.sqrt(2 * (a + b))
  const low = Math.max(0, mode - reach)
  const high = Math.min(Math.PI / 2, mode + reach)
  const density = (theta: number) => Math.exp(log(theta) - peak)
  const theta = Math.asin(Math.sqrt(x))
  return integrate(density, low, theta) / integrate(density, low, high)
}

const levels = [0.001, 0.025, 0.1, 0.5, 0.9, 0.975, 0.999]
const level = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true })

describe('quantiles of the normal distribution', () => {
  test('have their published values (Wichura 1988, AS 241; Abramowitz & Stegun, table 26.5)', () => {
    solver(normalQuantile(0.25), -0.6744897501960817)
    solver(normalQuantile(0.001), -3.090232306167814)
    solver(normalQuantile(1e-20), -9.262340089798409)
    solver(normalQuantile(0.975), 1.959963984540054)
    solver(normalQuantile(0.9), 1.2815515655446004)
    exact(normalQuantile(0.5), 0)
  })

  test('are those of the density, integrated', () => {
    const density = (x: number) => Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI)
    for (const p of levels) solver(integrate(density, -12, normalQuantile(p)), p, `p = ${p}`)
  })

  test('mirror one another', () => {
    fc.assert(
      fc.property(level, (p) => solver(normalQuantile(1 - p), -normalQuantile(p), '', 1)),
      { seed: 131 },
    )
  })
})

describe('quantiles of the beta distribution', () => {
  const shape = fc.double({ min: 0.05, max: 200, noNaN: true })

  test('for (a, 1) are p^(1/a), for (1, b) 1 − (1 − p)^(1/b)', () => {
    fc.assert(
      fc.property(level, shape, (p, s) => {
        solver(betaQuantile(p, s, 1), p ** (1 / s), `(${s}, 1) at ${p}`)
        solver(betaQuantile(p, 1, s), -Math.expm1(Math.log1p(-p) / s), `(1, ${s}) at ${p}`)
      }),
      { seed: 132, numRuns: 300 },
    )
  })

  test('for (½, ½) follow the arcsine law, sin²(πp/2)', () => {
    for (const p of levels) solver(betaQuantile(p, 0.5, 0.5), Math.sin((Math.PI * p) / 2) ** 2)
  })

  test('for (2, 2) solve 3x² − 2x³ = p, and the median of (a, a) is ½', () => {
    for (const p of levels) {
      const x = betaQuantile(p, 2, 2)
      solver(3 * x * x - 2 * x ** 3, p)
    }
    for (const a of [0.5, 3, 1e3, 1e6]) solver(betaQuantile(0.5, a, a), 0.5)
  })

  test('of (a, b) and (b, a) mirror one another', () => {
    fc.assert(
      fc.property(level, shape, shape, (p, a, b) =>
        solver(betaQuantile(p, a, b), 1 - betaQuantile(1 - p, b, a), '', 1),
      ),
      { seed: 133, numRuns: 300 },
    )
    // Close to 1 a number has few digits left for what is missing; only its mirror image has them.
    for (const p of levels) {
      solver(betaQuantile(p, 1e5, 0.5), 1 - betaQuantile(1 - p, 0.5, 1e5))
      solver(betaQuantile(p, 1e6, 1.5), 1 - betaQuantile(1 - p, 1.5, 1e6))
    }
  })

  test.each([
    [0.5, 12.5],
    [3, 7],
    [40.5, 2.5],
    [812.5, 9188.5],
    [0.5, 1e5],
    [2.5, 1e6],
    [1e6, 1e6],
    [250_000.5, 750_000.5],
  ])('for (%d, %d) are those of the density, integrated', (a, b) => {
    for (const p of levels) solver(betaCdf(betaQuantile(p, a, b), a, b), p, `p = ${p}`)
  })

  test('rise with p and stay inside (0, 1)', () => {
    for (const [a, b] of [
      [0.05, 5],
      [0.5, 0.5],
      [30, 1e6],
    ] as const) {
      const quantiles = levels.map((p) => betaQuantile(p, a, b))
      expect(
        quantiles.every((x, i) => x > 0 && x < 1 && (i === 0 || x > (quantiles[i - 1] as number))),
      ).toBe(true)
    }
  })
})
