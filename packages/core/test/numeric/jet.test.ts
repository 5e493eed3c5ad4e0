import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Jet } from '../../src/numeric/jet.ts'
import { logGammaRatio } from '../../src/numeric/log-gamma-ratio.ts'
import { digamma, trigamma } from '../../src/numeric/polygamma.ts'
import { solver } from '../tolerance.ts'

const EULER = 0.5772156649015329
const positive = fc.double({ min: 1e-3, max: 1e6, noNaN: true })
const moderate = fc.double({ min: -20, max: 20, noNaN: true })

/** A jet's value, first and second derivatives by one variable. */
function atPoint(x: number, f: (x: Jet) => Jet): [number, number, number] {
  const [variable] = Jet.variables([x]) as [Jet]
  const { value, gradient, hessian } = f(variable)
  return [value, gradient[0] as number, hessian[0]?.[0] as number]
}

function all(actual: readonly number[], expected: readonly number[], scale: number): void {
  for (const [i, value] of actual.entries())
    solver(value, expected[i] as number, `derivative ${i}`, scale)
}

describe('digamma and trigamma', () => {
  test('have their published values (DLMF 5.4.12, 5.4.13, 5.15.2, 5.15.3)', () => {
    solver(digamma(1), -EULER)
    solver(digamma(0.5), -EULER - 2 * Math.LN2)
    solver(trigamma(1), Math.PI ** 2 / 6)
    solver(trigamma(0.5), Math.PI ** 2 / 2)
  })

  test('ψ(x + 1) = ψ(x) + 1/x, ψ′(x + 1) = ψ′(x) − 1/x², and Legendre’s duplication', () => {
    fc.assert(
      fc.property(positive, (x) => {
        solver(digamma(x + 1), digamma(x) + 1 / x, 'ψ', 1 + 1 / x + Math.log(x + 1))
        solver(trigamma(x + 1) + 1 / (x * x), trigamma(x))
        const doubled = Math.LN2 + (digamma(x) + digamma(x + 0.5)) / 2
        solver(digamma(2 * x), doubled, 'ψ(2x)', 1 + 1 / x + Math.log(x + 1))
      }),
      { seed: 1 },
    )
  })
})

describe('the ratio of gamma functions', () => {
  test('is the product (x)ₙ for a whole difference, however large x', () => {
    const large = fc.double({ min: 1e-3, max: 1e14, noNaN: true })
    fc.assert(
      fc.property(large, fc.integer({ min: 0, max: 60 }), (x, n) => {
        const product = Array.from({ length: n }, (_, i) => Math.log(x + i)).reduce(
          (a, b) => a + b,
          0,
        )
        solver(logGammaRatio(x, n), product, '', 1 + Math.abs(product))
      }),
      { seed: 2 },
    )
  })

  test('its derivatives as a jet keep their digits where x is large', () => {
    const [value, first, second] = atPoint(1e12, (x) => x.logGammaRatio(2))
    const x = 1e12
    all([value, first * x, second * x * x], [Math.log(x) + Math.log(x + 1), 2, -2], 1)
  })
})

describe('jets', () => {
  test('of polynomials have the derivatives that one learns at school', () => {
    fc.assert(
      fc.property(moderate, moderate, (a, b) => {
        const [x, y] = Jet.variables([a, b]) as [Jet, Jet]
        const f = x.times(x).times(y).plus(y.times(3)).minus(x).plus(7)
        const scale = 1 + (1 + Math.abs(a)) ** 2 * (1 + Math.abs(b))
        solver(f.value, a * a * b + 3 * b - a + 7, 'value', scale)
        all(f.gradient, [2 * a * b - 1, a * a + 3], scale)
        all(f.hessian.flat(), [2 * b, 2 * a, 2 * a, 0], scale)
      }),
      { seed: 3 },
    )
  })

  test('of inverse functions are the variable itself: derivatives 1 and 0', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 20, noNaN: true }), (x) => {
        all(
          atPoint(x, (v) => v.log().exp()),
          [x, 1, 0],
          1 + x,
        )
        // ln(1 + e^(ln(e^x − 1))) = x, with ln(e^x − 1) = x + ln(1 − e^−x).
        all(
          atPoint(x, (v) => v.plus(v.times(-1).logOneMinusExp()).softplus()),
          [x, 1, 0],
          1 + x + 1 / x ** 2,
        )
      }),
      { seed: 4 },
    )
  })

  test('ln Γ(x + 1) − ln Γ(x) is ln x, two ways', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 1e4, noNaN: true }), (x) => {
        const expected = [Math.log(x), 1 / x, -1 / (x * x)]
        const scale = 1 + x * Math.log(x + 2) + 1 / (x * x)
        all(
          atPoint(x, (v) => v.plus(1).logGamma().minus(v.logGamma())),
          expected,
          scale,
        )
        all(
          atPoint(x, (v) => v.logGammaRatio(1)),
          expected,
          1 + Math.log(x + 2) + 1 / (x * x),
        )
        // By the difference: ln Γ(x + d) − ln Γ(x) and its complement.
        all(
          atPoint(x, (d) => Jet.constant(1, 2).logGammaRatio(d).minus(d.plus(2).logGamma())),
          [0, 0, 0],
          scale,
        )
      }),
      { seed: 5 },
    )
  })

  test('logarithms of sums are stable and symmetric', () => {
    fc.assert(
      fc.property(moderate, moderate, (a, b) => {
        const [x, y] = Jet.variables([a, b]) as [Jet, Jet]
        const [there, back] = [x.logAdd(y), y.logAdd(x)]
        const direct = x.exp().plus(y.exp()).log()
        for (const other of [back, direct]) {
          solver(there.value, other.value, 'value', 1 + Math.abs(other.value))
          all(there.gradient, other.gradient, 1)
          all(there.hessian.flat(), other.hessian.flat(), 1)
        }
      }),
      { seed: 6 },
    )
    const [huge, tiny] = Jet.variables([5000, -5000]) as [Jet, Jet]
    expect(huge.logAdd(tiny).value).toBe(5000)
    expect(huge.logAdd(tiny).gradient).toEqual([1, 0])
  })
})
