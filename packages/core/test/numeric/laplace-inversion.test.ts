import fc from 'fast-check'
import { describe, test } from 'vitest'
import {
  invertLaplace,
  laplaceInversion,
  ONE_TIME,
  WINDOW,
} from '../../src/numeric/laplace-inversion.ts'
import { exact, solver } from '../tolerance.ts'

/** `z F(z)` of `exp(−a t) cos(b t)`, whose poles are `−a ± ib`. */
function wave(at: Float64Array, a: number, b: number): Float64Array {
  const transform = new Float64Array(at.length)
  for (let j = 0; j < at.length; j += 2) {
    // z (z + a) / ((z + a)² + b²), with both divided by z + a.
    const [x, y] = [at[j] as number, at[j + 1] as number]
    const [sr, si] = [x + a, y]
    const square = sr * sr + si * si
    const [dr, di] = [sr + (b * b * sr) / square, si - (b * b * si) / square]
    const size = dr * dr + di * di
    transform[j] = (x * dr + y * di) / size
    transform[j + 1] = (y * dr - x * di) / size
  }
  return transform
}

/** Poles `p` within an angle of the negative real axis, at all distances, and at 0. */
const poleWithin = (degrees: number) =>
  fc.record({
    distance: fc.oneof(
      fc.constant(0),
      fc.double({ min: -4, max: 4, noNaN: true }).map((exponent) => 10 ** exponent),
    ),
    angle: fc.double({ min: 0, max: (degrees * Math.PI) / 180, noNaN: true }),
  })

describe('the inversion of a Laplace transform', () => {
  for (const [what, contours, times] of [
    ['at one time', ONE_TIME, [90]],
    ['at a month of days', WINDOW, Array.from({ length: 31 }, (_, day) => day)],
    ['at a decade of days', WINDOW, [0, 1, 10, 11, 365, 366, 3650]],
  ] as const)
    for (const [contour, { degrees, error }] of contours.entries())
      test(`${what}, of exp(p t) with p within ${degrees}° of the axis, is off by ${error} at most`, () => {
        const inversion = laplaceInversion(Float64Array.from(times), contour)
        fc.assert(
          fc.property(poleWithin(degrees), ({ distance, angle }) => {
            const [a, b] = [distance * Math.cos(angle), distance * Math.sin(angle)]
            const found = invertLaplace(inversion, wave(inversion.at, a, b))
            // The error is stated of a complex exponential, and a wave is the half of two.
            for (const [i, t] of times.entries())
              solver(found[i] as number, Math.exp(-a * t) * Math.cos(b * t), `${t}`, error / 1e-9)
          }),
          { seed: 801, numRuns: 300 },
        )
      })

  test('at time 0 takes the limit at the end of the real axis', () => {
    const inversion = laplaceInversion(Float64Array.of(0), 0)
    exact(inversion.at.length, 2)
    solver(invertLaplace(inversion, wave(inversion.at, 5, 3))[0] as number, 1)
  })
})
