import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hittingByDay, retention } from '../../src/analysis/index.ts'
import { countJourneys, fitCounts } from '../../src/estimation/index.ts'
import { compileChain, journey, type SojournTime } from '../../src/model/index.ts'
import { randomStream } from '../../src/numeric/random.ts'
import { judgeCurve } from '../../src/validation/judge-curve.ts'
import { oneSample, twoSamples } from '../../src/validation/kolmogorov.ts'
import { lastVisitChain } from '../../src/validation/last-visit-chain.ts'
import { naiveCurves } from '../../src/validation/naive-curves.ts'
import { openJourneys } from '../../src/validation/open-journeys.ts'
import { predictOpen } from '../../src/validation/predict-open.ts'
import { scoreBaseline, scoreCurve } from '../../src/validation/score-curve.ts'
import { exact, solver, standardErrors } from '../tolerance.ts'
import { DAY, shop, simulateLog } from './simulate-log.ts'

test('losing customers on arrival leaves who converts by each day as it was', () => {
  const log = simulateLog(() => shop, { customers: 300, days: 60, seed: 4 })
  const { journey } = fitCounts(countJourneys(log, { conversions: ['order'] }))
  const fitted = compileChain(journey)
  const { chain, probabilities } = lastVisitChain(journey, fitted, 'lost')
  const was = hittingByDay(fitted, ['order'], 30)
  const now = hittingByDay(
    { ...chain, probability: probabilities(fitted.probability) },
    ['order'],
    30,
  )
  for (let day = 0; day <= 30; day++)
    solver(now.probability?.[day] as number, was.probability?.[day] as number, `day ${day}`, 1)
})

test('then retention on the first day is the chance of not being lost from the goal', () => {
  const log = simulateLog(() => shop, { customers: 300, days: 60, seed: 4 })
  const { journey } = fitCounts(countJourneys(log), { goals: ['cart'] })
  const fitted = compileChain(journey)
  const { chain } = lastVisitChain(journey, fitted, 'lost')
  const lost = journey.transitions.cart?.lost as number
  solver(retention(chain, 3).retained?.[0] as number, 1 - lost)
})

describe('journeys under way', () => {
  const from = (sojourn: SojournTime) =>
    journey({
      touchpoints: [{ id: 'cart', sojourn }],
      outcomes: [{ id: 'order', kind: 'conversion' }, { id: 'lost' }],
      entries: { cart: 1 },
      transitions: { cart: { order: 0.3, lost: 0.7 } },
    })
  const chanceOf = (sojourn: SojournTime, silence: number, days: number) => {
    const shop = from(sojourn)
    const fitted = compileChain(shop)
    const { chain, stay } = lastVisitChain(shop, fitted, 'lost')
    const source = {
      chain,
      stay,
      fitted,
      chains: function* () {
        yield chain
      },
    }
    const open = [{ at: 0, silence, converted: Infinity }]
    const [curves] = [...predictOpen(source, open, ['cart'], ['order'], days)]
    return curves?.[0] as Float64Array
  }

  test('go on from where they are, the less likely the longer they have been silent', () => {
    // Who moves on is still there after a with S(a); who is lost is silent for ever.
    for (const [sojourn, survival] of [
      [{ distribution: 'exponential', mean: '3d' }, (t: number) => Math.exp(-t / 3)],
      [
        { distribution: 'weibull', shape: 2, scale: '4d' },
        (t: number) => Math.exp(-((t / 4) ** 2)),
      ],
    ] as const)
      for (const silence of [0, 0.5, 2, 6]) {
        const curve = chanceOf(sojourn, silence, 8)
        for (let t = 0; t <= 8; t++) {
          const moved = 0.3 * (survival(silence) - survival(silence + t))
          solver(curve[t] as number, moved / (0.7 + 0.3 * survival(silence)), `${silence}, ${t}`, 1)
        }
      }
  })

  test("stay for good where a stay can't have lasted so long", () => {
    exact(chanceOf({ distribution: 'fixed', value: '2d' }, 3, 4)[4], 0)
    solver(chanceOf({ distribution: 'fixed', value: '2d' }, 1, 4)[4] as number, 0.3)
  })

  test('are those that began before the date, had not converted and were not silent for too long', () => {
    const seen = (began: number, days: number[], events: number[]) => ({
      began: began * DAY,
      events: Int32Array.from(events),
      days: Float64Array.from(days),
      ending: 0,
    })
    const open = openJourneys(
      [
        seen(0, [0, 4, 12], [0, 1, 2]), // under way at 1, converts two days later
        seen(9, [0, 2], [0, 0]), // under way at 0, never converts
        seen(0, [0, 4], [0, 2]), // has converted
        seen(0, [0, 4], [0, 1]), // silent for 6 days
        seen(11, [0], [0]), // began later
      ],
      10 * DAY,
      6 * DAY - 1,
      new Set([2]),
    )
    expect(open).toEqual([{ at: 0, silence: 1, converted: Infinity }])
    const more = openJourneys([seen(0, [0, 4, 12], [0, 1, 2])], 10 * DAY, 6 * DAY, new Set([2]))
    expect(more).toEqual([{ at: 1, silence: 6, converted: 2 }])
  })
})

describe('a curve whose chances are known', () => {
  const n = 40
  const chance = Float64Array.of(0, 0.1, 0.3, 0.35, 0.5)

  test('is judged by the binomial distribution', () => {
    const { points, pit } = judgeCurve(
      [chance],
      Float64Array.of(0, 3, 12, 14, 24),
      n,
      randomStream(1),
    )
    const last = points.at(-1)
    standardErrors(4)(last?.predicted as number, 0.5, Math.sqrt(0.25 / n / 4000))
    // R: qbinom(c(0.1, 0.9), 40, 0.5) is 16 and 24; pbinom(23, 40, 0.5) + dbinom(24, 40, 0.5) / 2.
    expect([last?.low, last?.high]).toEqual([16 / n, 24 / n])
    const below = binomialCumulative(23, n, 0.5)
    const middle = (below + binomialCumulative(24, n, 0.5)) / 2
    standardErrors(4)(pit.at(-1)?.value as number, middle, Math.sqrt(middle / 4000))
  })

  test('is refused as often as the level says, and always where it is plainly another', () => {
    const random = randomStream(2)
    const refused = Array.from({ length: 150 }, () => {
      const counts = new Float64Array(chance.length)
      for (let i = 0; i < n; i++) {
        const u = random()
        for (let t = 0; t < chance.length; t++)
          if (u < (chance[t] as number)) counts[t] = (counts[t] as number) + 1
      }
      return judgeCurve([chance], counts, n, random).p < 0.2 ? 1 : 0
    })
    const share = refused.reduce((sum: number, one) => sum + one, 0) / refused.length
    standardErrors(4)(share, 0.2, Math.sqrt((0.2 * 0.8) / refused.length))
    expect(judgeCurve([chance], Float64Array.of(0, 20, 30, 36, 40), n, random).p).toBeLessThan(1e-3)
  })
})

function binomialCumulative(k: number, n: number, p: number): number {
  let term = (1 - p) ** n
  let sum = term
  for (let i = 1; i <= k; i++) {
    term *= ((n - i + 1) / i) * (p / (1 - p))
    sum += term
  }
  return sum
}

describe("Kolmogorov's and Smirnov's tests", () => {
  test('have their published 5 % points, 1.358 / √n in the limit', () => {
    const n = 1e6
    const shift = 1.3581 / Math.sqrt(n)
    const grid = Float64Array.from({ length: n }, (_, i) => (i + 0.5) / n)
    const { distance, p } = oneSample(grid, (x) => Math.min(1, x + shift))
    expect(distance).toBeCloseTo(shift, 5)
    expect(p).toBeCloseTo(0.05, 3)
  })

  test('of two samples take the largest distance anywhere', () => {
    const sample = fc.array(fc.nat(9), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(sample, sample, (first, second) => {
        const [a, b] = [first, second].map((each) => Float64Array.from(each).sort())
        const share = (values: readonly number[], x: number) =>
          values.filter((value) => value <= x).length / values.length
        const largest = Math.max(
          ...[...Array(10).keys()].map((x) => Math.abs(share(first, x) - share(second, x))),
        )
        const { distance, p } = twoSamples(a as Float64Array, b as Float64Array)
        expect(distance).toBeCloseTo(largest, 12)
        expect(p).toBeGreaterThanOrEqual(0)
        expect(p).toBeLessThanOrEqual(1)
      }),
      { seed: 5 },
    )
  })
})

describe('scores', () => {
  // One converts on day 1, one on day 2, two never.
  const byDay = Float64Array.of(0, 1, 1, 2)
  const curve = Float64Array.of(0, 0.3, 0.5)

  test('by hand', () => {
    const { logScore, crps } = scoreCurve(curve, byDay)
    solver(logScore, -(Math.log(0.3) + Math.log(0.2) + 2 * Math.log(0.5)) / 4)
    solver(crps, (0.7 ** 2 + 0.5 ** 2 + (0.3 ** 2 + 0.5 ** 2) + 2 * (0.3 ** 2 + 0.5 ** 2)) / 4)
  })

  test('are proper: nothing beats the distribution itself on average', () => {
    const truth = Float64Array.of(0, 0.25, 0.5)
    fc.assert(
      fc.property(
        fc.tuple(fc.integer({ min: 1, max: 98 }), fc.integer({ min: 1, max: 98 })),
        (cut) => {
          const [a = 0, b = 0] = [...cut].sort((x, y) => x - y)
          const other = scoreBaseline(
            'empirical',
            Float64Array.of(0, a / 100, (b + 1) / 100),
            truth,
            byDay,
          )
          expect(other.gain.logScore).toBeGreaterThanOrEqual(-1e-12)
          expect(other.gain.crps).toBeGreaterThanOrEqual(-1e-12)
        },
      ),
      { seed: 6 },
    )
  })
})

test('naive curves are Kaplan and Meier of the past, and one rate with a geometric time', () => {
  const all = Array.from({ length: 4000 }, (_, i) => ({
    converted: i % 4 === 0 ? 0.5 + (i % 3) : Infinity,
    followed: i % 2 === 0 ? 1.2 : 9,
  }))
  const [empirical, geometric] = naiveCurves(all, all, 4).map(({ curve }) => curve)
  // By hand: even rows leave after day 1. Of 4,000, 334 convert on day 1; of the 2,000 odd ones none does.
  const day1 = all.filter(({ converted }) => converted <= 1).length / 4000
  expect(Math.abs((empirical?.[1] as number) - day1)).toBeLessThan(1e-3)
  expect(Math.abs((empirical?.[4] as number) - day1)).toBeLessThan(1e-3)
  for (let d = 2; d <= 4; d++) {
    const step = (day: number) => (geometric?.[day] as number) - (geometric?.[day - 1] as number)
    expect(step(d)).toBeLessThanOrEqual(step(d - 1) + 1e-12)
  }
})
