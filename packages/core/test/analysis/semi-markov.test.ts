import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { conversionStates, hittingByDay, retention } from '../../src/analysis/index.ts'
import {
  compileChain,
  type Journey,
  journey,
  readJourney,
  type SojournTime,
} from '../../src/model/index.ts'
import { lowerGamma } from '../../src/numeric/incomplete-gamma.ts'
import { simulate } from '../../src/simulation/index.ts'
import { randomJourney } from '../random-chain.ts'
import { exact } from '../tolerance.ts'

const DAYS = 40

/** Members who stay for the given times one after the other, and are then gone. */
const members = (...sojourns: SojournTime[]) =>
  compileChain(
    journey({
      touchpoints: sojourns.map((sojourn, i) => ({ id: `${i}`, sojourn })),
      outcomes: [{ id: 'gone', kind: 'churn' }],
      conversions: ['0'],
      entries: { 0: 1 },
      transitions: Object.fromEntries(
        sojourns.map((_, i) => [`${i}`, { [i + 1 < sojourns.length ? `${i + 1}` : 'gone']: 1 }]),
      ),
    } as Parameters<typeof journey>[0]) as Journey,
  )

/** Checks retention by day against the truth, within the bound that it states. */
function within(chain: ReturnType<typeof members>, truth: (day: number) => number, largest = 2e-4) {
  const { retained, errorBound } = retention(chain, DAYS)
  for (const [day, share] of (retained as Float64Array).entries())
    expect(Math.abs(share - truth(day)), `day ${day}`).toBeLessThanOrEqual(errorBound)
  expect(errorBound).toBeLessThan(largest)
}

const gamma = (shape: number, scale: string) =>
  ({ distribution: 'gamma', shape, scale }) as SojournTime
const exponential = (mean: string) => ({ distribution: 'exponential', mean }) as SojournTime
const fixed = (value: string) => ({ distribution: 'fixed', value }) as SojournTime

describe('retention through sojourn times that are not exponential, in closed form', () => {
  test('gamma times of one scale add up to a gamma time', () => {
    const left = (shape: number) => (day: number) => 1 - lowerGamma(shape, day / 4)
    within(members(gamma(2, '4d'), gamma(3.5, '4d')), left(5.5))
    within(members(exponential('4d'), gamma(1.2, '4d'), exponential('4d')), left(3.2))
  })

  test('times below shape 1, whose density has no bound, only widen the error bound', () => {
    const left = (day: number) => 1 - lowerGamma(1.3, day / 4)
    within(members(gamma(0.6, '4d'), gamma(0.7, '4d')), left, 0.01)
  })

  test('a Weibull time alone is itself, to rounding', () => {
    const left = (day: number) => Math.exp(-((day / 9) ** 1.8))
    within(members({ distribution: 'weibull', shape: 1.8, scale: '9d' }), left, 1e-6)
  })

  test('fixed times shift what follows', () => {
    const left = (day: number) => 1 - lowerGamma(2, Math.max(0, day - 3.25) / 5)
    within(members(fixed('1d'), gamma(2, '5d'), fixed('54h')), left)
  })

  test('fixed times alone end on the day', () => {
    const { retained, errorBound } = retention(members(fixed('2d'), fixed('3d')), 7)
    expect([...(retained as Float64Array)]).toEqual([1, 1, 1, 1, 1, 0, 0, 0])
    expect(errorBound).toBeLessThan(1e-6)
  })

  test('minutes between months do no harm', () => {
    const chain = members(exponential('1min'), gamma(2, '20d'), fixed('0s'), exponential('2min'))
    const { retained, errorBound } = retention(chain, DAYS)
    expect(errorBound).toBeLessThan(1e-4)
    // Three minutes later than the gamma time alone.
    for (const [day, share] of (retained as Float64Array).entries())
      expect(
        Math.abs(share - 1 + lowerGamma(2, Math.max(0, day - 3 / 1440) / 20)),
      ).toBeLessThanOrEqual(errorBound + 1e-6)
  })

  test('renewal on a lattice: a month that is renewed with 9 in 10', () => {
    const chain = compileChain(
      journey({
        touchpoints: [{ id: 'month', sojourn: fixed('30d') }],
        outcomes: [{ id: 'gone', kind: 'churn' }],
        conversions: ['month'],
        entries: { month: 1 },
        transitions: { month: { month: 0.9, gone: 'rest' } },
      }),
    )
    const { retained, errorBound } = retention(chain, 100)
    for (const [day, share] of (retained as Float64Array).entries())
      expect(Math.abs(share - 0.9 ** Math.floor(day / 30))).toBeLessThanOrEqual(errorBound)
    expect(errorBound).toBeLessThan(1e-6)
  })
})

// Every touchpoint takes a gamma time of 1 to 3 stages, which is as many exponential ones in a row.
const stagesOf = (i: number) => 1 + (i % 3)
const daysOf = (i: number) => [0.4, 3, 11, 45][i % 4] as number

function withGammaTimes(random: Journey): Journey {
  return readJourney({
    ...random,
    touchpoints: random.touchpoints.map((touchpoint, i) => ({
      ...touchpoint,
      sojourn: gamma(stagesOf(i), `${daysOf(i)}d`),
    })),
  })
}

function withStages(random: Journey): Journey {
  const stage = (id: string, k: number) => (k === 0 ? id : `${id}, stage ${k}`)
  return readJourney({
    ...random,
    touchpoints: random.touchpoints.flatMap(({ id }, i) =>
      Array.from({ length: stagesOf(i) }, (_, k) => ({
        id: stage(id, k),
        sojourn: exponential(`${daysOf(i)}d`),
      })),
    ),
    transitions: Object.fromEntries(
      random.touchpoints.flatMap(({ id }, i) =>
        Array.from({ length: stagesOf(i) }, (_, k) => [
          stage(id, k),
          k + 1 < stagesOf(i) ? { [stage(id, k + 1)]: 1 } : (random.transitions[id] ?? {}),
        ]),
      ),
    ),
  })
}

test('gamma times are stages in a row: the renewal equation agrees with uniformisation', () => {
  let compared = 0
  fc.assert(
    fc.property(randomJourney({ touchpoints: 7 }), (random) => {
      const semiMarkov = retention(compileChain(withGammaTimes(random)), 60)
      const markov = retention(compileChain(withStages(random)), 60)
      exact(semiMarkov.retained === undefined, markov.retained === undefined)
      if (!semiMarkov.retained || !markov.retained) return
      compared++
      const bound = semiMarkov.errorBound + markov.errorBound
      for (const [day, share] of semiMarkov.retained.entries())
        expect(Math.abs(share - (markov.retained[day] as number))).toBeLessThanOrEqual(bound)
      expect(semiMarkov.errorBound).toBeLessThan(0.01)
    }),
    { seed: 471, numRuns: 150 },
  )
  expect(compared).toBeGreaterThan(30)
})

test('any kinds of times: a share that never rises, from 1, with a bound below a hundredth', () => {
  fc.assert(
    fc.property(randomJourney({ touchpoints: 7, semiMarkov: true }), (random) => {
      const { retained, errorBound } = retention(compileChain(random), 30)
      if (!retained) return
      expect(errorBound).toBeLessThan(0.05)
      for (const [day, share] of retained.entries()) {
        expect(share).toBeGreaterThanOrEqual(0)
        expect(share).toBeLessThanOrEqual((retained[day - 1] ?? 1) + errorBound)
      }
    }),
    { seed: 472, numRuns: 60 },
  )
})

test('simulated customers reach a conversion when the renewal equation says', () => {
  let compared = 0
  fc.assert(
    fc.property(randomJourney({ touchpoints: 6, semiMarkov: true }), (random) => {
      const chain = compileChain(random)
      const set = conversionStates(chain)
      const days = 10
      const { probability, errorBound } = hittingByDay(chain, set, days)
      if (!probability || (probability[days] as number) === 0) return
      compared++
      const customers = 3000
      const { paths } = simulate(chain, { customers, paths: customers, seed: 6, maxSteps: 2000 })
      const reached = new Float64Array(days + 1)
      for (const { states, arrivals } of paths) {
        const first = states.findIndex((state) => set[state])
        if (first < 0) continue
        const day = Math.ceil(((arrivals as readonly number[])[first] as number) / 86_400 - 1e-9)
        for (let t = Math.max(0, day); t <= days; t++) reached[t] = (reached[t] as number) + 1
      }
      for (const [day, count] of reached.entries()) {
        const truth = probability[day] as number
        const standardError = Math.sqrt((truth * (1 - truth)) / customers)
        const off = Math.abs(count / customers - truth)
        expect(off, `day ${day}`).toBeLessThanOrEqual(4.5 * standardError + errorBound + 1e-12)
      }
    }),
    { seed: 473, numRuns: 60 },
  )
  expect(compared).toBeGreaterThan(20)
})
