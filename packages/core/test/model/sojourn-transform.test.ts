import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  compileChain,
  readJourney,
  type SojournTime,
  sojournCumulative,
} from '../../src/model/index.ts'
import { sojournDiscount } from '../../src/model/sojourn-discount.ts'
import { sojournLeaving } from '../../src/model/sojourn-transform.ts'
import { invertLaplace, laplaceInversion } from '../../src/numeric/laplace-inversion.ts'
import { exact, solver } from '../tolerance.ts'

const chainOf = (sojourn: SojournTime | undefined) =>
  compileChain(
    readJourney({
      format: 'sojourn-journey',
      version: 1,
      touchpoints: [{ id: 'stay', sojourn }],
      outcomes: [{ id: 'gone' }],
      entries: { stay: 1 },
      transitions: { stay: { gone: 1 } },
    }),
  )

const shape = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const smooth: fc.Arbitrary<SojournTime> = fc.oneof(
  fc.constant({ distribution: 'exponential', mean: '20s' } as const),
  shape(0.3, 6).map((k) => ({ distribution: 'gamma', shape: k, scale: '7s' }) as const),
  shape(0.5, 1.2).map((sigma) => ({ distribution: 'lognormal', median: '9s', sigma }) as const),
  shape(0.4, 1.6).map((k) => ({ distribution: 'weibull', shape: k, scale: '12s' }) as const),
)
const stepwise: readonly SojournTime[] = [
  { distribution: 'fixed', value: '5s' },
  { distribution: 'empirical', values: ['0s', '3s', '40s'], weights: [1, 4, 2] },
]

describe('what leaves for good at a frequency', () => {
  test('is 1 / E[exp(−z D)] − 1 on the real axis, in every digit where little is discounted', () => {
    const rates = fc.constantFrom(1e-9, 1e-4, 0.01, 0.3, 5)
    fc.assert(
      fc.property(fc.oneof(smooth, fc.constantFrom(...stepwise)), rates, (sojourn, rate) => {
        const chain = chainOf(sojourn)
        const into = new Float64Array(2)
        exact(sojournLeaving(chain, 0, Float64Array.of(rate, 0), into, 0), true)
        const discount = sojournDiscount(chain, 0, rate)
        // Of a time that is fixed, what is left after long is as good as nothing.
        fc.pre(discount < 1 - 1e-7)
        solver(into[0] as number, discount / (1 - discount))
        exact(into[1], 0)
      }),
      { seed: 811, numRuns: 300 },
    )
  })

  test('continues to the left so that its inversion is the distribution itself', () => {
    const times = Float64Array.of(1, 2.5, 10, 11, 40, 100)
    const within = [3e-10, 3e-10, 1e-9]
    for (const contour of [0, 1, 2]) {
      const { at, ...inversion } = laplaceInversion(times, contour)
      fc.assert(
        fc.property(smooth, (sojourn) => {
          const chain = chainOf(sojourn)
          const leave = new Float64Array(at.length)
          // On the narrow contours a narrow law is refused rather than got wrong.
          if (!sojournLeaving(chain, 0, at, leave, 0)) {
            expect(sojourn.distribution).not.toBe('gamma')
            return
          }
          // z F(z) of the distribution is the transform of the law: 1 / (1 + leaving).
          for (let j = 0; j < leave.length; j += 2) {
            const [re, im] = [1 + (leave[j] as number), leave[j + 1] as number]
            const square = re * re + im * im
            leave[j] = re / square
            leave[j + 1] = -im / square
          }
          const found = invertLaplace({ at, ...inversion }, leave)
          for (const [i, t] of times.entries())
            solver(
              found[i] as number,
              sojournCumulative(chain, 0, t),
              `${JSON.stringify(sojourn)} by ${t} s on contour ${contour}`,
              (within[contour] as number) / 1e-9,
            )
        }),
        { seed: 812, numRuns: 150 },
      )
    }
  })

  test('is not known of a sojourn time that isn’t', () => {
    exact(
      sojournLeaving(chainOf(undefined), 0, Float64Array.of(1, 1), new Float64Array(2), 0),
      false,
    )
  })
})
