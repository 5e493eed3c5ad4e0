import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarTrace } from '../../src/analysis/index.ts'
import { forecast, forecastTail, tailSurvival } from '../../src/forecast/index.ts'
import {
  checkJourney,
  compileChain,
  editJourney,
  journey,
  type Tail,
} from '../../src/model/index.ts'
import { churnSurvival, drawChurn, fitChurn } from '../../src/retention/index.ts'
import { scenario } from '../../src/scenarios/index.ts'
import { simulate } from '../../src/simulation/index.ts'
import { slowRandom } from '../slow-random.ts'
import { exact, solver, standardErrors } from '../tolerance.ts'

// "High End" of Fader & Hardie (2007), years 0 to 7.
const HIGH_END = [1000, 869, 743, 653, 593, 551, 517, 491]

const club = journey({
  touchpoints: [
    { id: 'ad', sojourn: { distribution: 'exponential', mean: '5d' } },
    { id: 'trial', sojourn: { distribution: 'gamma', shape: 2, scale: '7d' } },
  ],
  outcomes: [{ id: 'member', kind: 'conversion', revenue: 10 }, { id: 'lost' }],
  entries: { ad: 1 },
  transitions: { ad: { trial: 0.4, lost: 'rest' }, trial: { member: 0.5, ad: 0.2, lost: 'rest' } },
})
const withTail = (tail: Tail) => editJourney(club, (draft) => void Object.assign(draft, { tail }))

describe('a tail of a journey', () => {
  test('agrees with a simulation of customers who each have a churn of their own', () => {
    const [alpha, beta, periodDays] = [1.4, 3, 30]
    const { active, errorBound } = forecastTail(
      withTail({ model: 'shifted-beta-geometric', alpha, beta, period: '30d' }),
      { horizon: 200 },
    )
    const customers = 40_000
    const { paths } = simulate(compileChain(club), { customers, seed: 7, paths: customers })
    const random = slowRandom(8)
    const days = [1, 20, 45, 90, 200]
    const there = new Float64Array(days.length)
    const memberState = compileChain(club).ids.indexOf('member')
    for (const { states, arrivals } of paths) {
      if (states.at(-1) !== memberState) continue
      const converted = (arrivals?.at(-1) as number) / 86_400
      // Of beta law by two gammas, each a sum of what is left of a power: Jöhnk (1964).
      const churn = johnk(random, alpha, beta)
      let left = converted + periodDays
      while (random() > churn && left <= 200) left += periodDays
      for (const [k, day] of days.entries())
        if (converted <= day && day < left) there[k] = (there[k] as number) + 1
    }
    for (const [k, day] of days.entries()) {
      const share = (there[k] as number) / customers
      const error = Math.sqrt((share * (1 - share)) / customers)
      const expected = (active[day]?.mean as number) / 1000
      const allowed = error + errorBound.active / 1000 / 4
      standardErrors(4)(share, expected, allowed, `day ${day}`)
    }
    expect(errorBound.active).toBeLessThan(0.5)
  })

  test('is a chain with a member touchpoint where the tail is geometric, to within its bound', () => {
    const stays = journey({
      touchpoints: [
        { id: 'ad', sojourn: { distribution: 'exponential', mean: '6d' } },
        { id: 'member', sojourn: { distribution: 'fixed', value: '10d' } },
      ],
      outcomes: [{ id: 'lost' }],
      conversions: ['member'],
      entries: { ad: 1 },
      transitions: { ad: { member: 0.3, lost: 'rest' }, member: { member: 0.8, lost: 'rest' } },
    })
    const tail = { model: 'geometric', mean: 0.2, period: '10d' } as const
    const { active, errorBound, chainRetention, retention } = forecastTail(stays, {
      tail,
      horizon: 60,
    })
    const { occupancy, errorEstimate } = calendarTrace(compileChain(stays), { days: 60 })
    for (const [day, { mean }] of active.entries()) {
      const there = 1000 * (occupancy[day]?.[1] as number)
      expect(Math.abs(mean - there)).toBeLessThanOrEqual(errorBound.active + 2000 * errorEstimate)
    }
    for (const day of [5, 15, 25, 55])
      solver(chainRetention?.[day] as number, retention[day]?.mean as number)
  })

  test('has the worth of payments added up one by one', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.3, max: 5, noNaN: true }),
        fc.double({ min: 0.3, max: 5, noNaN: true }),
        fc.constantFrom(1, 7, 30),
        (alpha, beta, periodDays) => {
          const tail: Tail = {
            model: 'shifted-beta-geometric',
            alpha,
            beta,
            period: `${periodDays}d`,
            value: 12,
          }
          const fixed = journey({
            touchpoints: [{ id: 'trial', sojourn: { distribution: 'fixed', value: '4d' } }],
            outcomes: [{ id: 'member', kind: 'conversion' }, { id: 'lost' }],
            entries: { trial: 1 },
            transitions: { trial: { member: 0.5, lost: 'rest' } },
            tail,
          })
          const found = forecastTail(fixed, { horizon: 50, discount: 0.3 })
          const survival = churnSurvival({ alpha, beta }, Math.floor(40_000 / periodDays))
          const aDay = 1.3 ** (1 / 365)
          let [all, residual] = [0, 0]
          for (const [k, share] of survival.entries()) {
            const day = 4 + k * periodDays
            all += 12 * share * aDay ** -(k * periodDays)
            if (day > 50) residual += 12 * share * aDay ** (50 - day)
          }
          solver(found.lifetimeValue?.mean as number, all)
          const there = survival[Math.floor(46 / periodDays)] as number
          solver(found.residualValue?.mean as number, residual / there)
          solver(
            found.lifetimeDays?.mean as number,
            alpha > 1 ? ((alpha + beta - 1) / (alpha - 1)) * periodDays : Infinity,
          )
        },
      ),
      { seed: 11, numRuns: 20 },
    )
  })

  test('in a forecast: its retention, and of every scenario the same', () => {
    const tailed = withTail({
      model: 'shifted-beta-geometric',
      survivors: HIGH_END,
      period: '30d',
    })
    const more = scenario(tailed, {
      name: 'A better trial',
      changes: [{ op: 'scaleOdds', from: 'trial', to: 'member', factor: 2 }],
    })
    const { baseline, scenarios, draws, notes } = forecast(tailed, [more], { horizon: 365 })
    exact(draws, 1000)
    const { laws } = drawChurn(HIGH_END, 'shifted-beta-geometric')
    const year = laws.reduce((sum, law) => sum + (churnSurvival(law, 12)[12] as number), 0) / 1000
    solver(baseline.retention?.[365]?.mean as number, year)
    const [better] = scenarios
    solver(
      better?.retainedPer1000?.[365]?.mean as number,
      1000 * year * (better?.conversion.mean as number),
    )
    expect(better?.difference.retention).toEqual({ mean: 0, low: 0, high: 0 })
    expect((better?.conversion.mean as number) / baseline.conversion.mean).toBeGreaterThan(1.2)
    expect(notes.join(' ')).toContain('fitted to 1000 customers over 7 periods')
  })

  test('as it was observed: up to where it was, and no further', () => {
    const tail = { model: 'observed', survival: [1, 0.7, 0.6], period: '30d' } as const
    const { survival } = tailSurvival(tail, 2)
    expect([...(survival[0] ?? [])]).toEqual([1, 0.7, 0.6])
    expect(() => forecastTail(withTail(tail), { horizon: 90 })).toThrow(
      'known up to period 2 (60 days), and period 3 is needed',
    )
    exact(forecastTail(withTail(tail), { horizon: 89 }).lifetimeValue, null)
  })

  test('is refused with all that is wrong', () => {
    const problems = (tail: unknown) =>
      checkJourney({ ...club, tail }).problems.map(({ path, message }) => `${path}: ${message}`)
    expect(problems({ model: 'geometric', period: '36h', alpha: 1 })).toEqual([
      'tail.period: A period must be one or more whole days, such as "30d".',
    ])
    expect(problems({ model: 'geometric', period: '30d', alpha: 1 })).toEqual([
      'tail.alpha: The model geometric has no "alpha"; leave it out.',
      'tail.mean: This is missing: a tail of the model geometric has "mean", or "survivors" to fit it to.',
    ])
    expect(
      problems({ model: 'shifted-beta-geometric', period: '30d', alpha: 1, survivors: [0, 5] }),
    ).toEqual([
      'tail.survivors[0]: There must be a customer in period 0.',
      'tail.survivors[1]: 5 is more than the 0 before; who is lost stays lost.',
      'tail.alpha: "alpha" is fitted to "survivors"; leave out the one or the other.',
    ])
    expect(problems({ model: 'sbg', period: 'P1M' })).toEqual([
      'tail.model: "sbg" is not a model of a tail; use one of geometric, discrete-weibull, shifted-beta-geometric, beta-discrete-weibull, observed.',
      'tail.period: "P1M" has months or years, whose length varies; write days, such as "30d".',
    ])
    expect(problems({ model: 'observed', period: '7d', survival: [0.9] })).toHaveLength(2)
    expect(() => forecastTail(club, { horizon: 0.5, discount: 0 })).toThrow(
      'the journey has no tail; give it one, or pass it as an option; the horizon is 0.5 days; it must be a whole number from 1 to 36525; discount is 0',
    )
    const flat = { model: 'shifted-beta-geometric', survivors: [10, 10], period: '30d' } as const
    expect(() => forecastTail(withTail(flat))).toThrow('tail.survivors')
  })
})

describe('drawn laws of churn', () => {
  test('have the spread of the standard errors', () => {
    for (const model of ['geometric', 'discrete-weibull', 'shifted-beta-geometric'] as const) {
      const draws = 20_000
      const { fit, laws } = drawChurn(HIGH_END, model, { draws, seed: 3 })
      const logit = laws.map(({ mean }) => Math.log(mean / (1 - mean)))
      const center = logit.reduce((sum, x) => sum + x, 0) / draws
      const sd = Math.sqrt(logit.reduce((sum, x) => sum + (x - center) ** 2, 0) / draws)
      const { mean } = fit.parameters as { mean: number }
      const said = (fit.standardErrors?.mean as number) / (mean * (1 - mean))
      standardErrors(4)(center, Math.log(mean / (1 - mean)), said / Math.sqrt(draws), model)
      standardErrors(4)(sd, said, said / Math.sqrt(2 * draws), model)
    }
  })

  test('hang together as the covariance says: logarithms of α and β', () => {
    const { fit, laws } = drawChurn(HIGH_END, 'shifted-beta-geometric', { draws: 20_000, seed: 4 })
    for (const name of ['alpha', 'beta'] as const) {
      const logs = laws.map((law) => Math.log(law[name]))
      const center = logs.reduce((sum, x) => sum + x, 0) / logs.length
      const sd = Math.sqrt(logs.reduce((sum, x) => sum + (x - center) ** 2, 0) / logs.length)
      // The delta method is linear; ln α and ln β are all but linear in what is drawn.
      const said = (fit.standardErrors?.[name] as number) / (fit.parameters?.[name] as number)
      expect(Math.abs(sd / said - 1)).toBeLessThan(0.02)
    }
  })

  test('cover what comes: 80 % of intervals of year 12 hold the truth', () => {
    const truth = { alpha: 0.8, beta: 3 }
    const survival = churnSurvival(truth, 12)
    const random = slowRandom(5)
    let [covered, all] = [0, 0]
    while (all < 300) {
      const survivors = [600]
      for (let t = 1; t <= 6; t++) {
        const stays = (survival[t] as number) / (survival[t - 1] as number)
        let left = 0
        for (let i = 0; i < (survivors[t - 1] as number); i++) if (random() < stays) left++
        survivors.push(left)
      }
      const { laws } = drawChurn(survivors, 'shifted-beta-geometric', { draws: 200, seed: all })
      const year = laws.map((law) => churnSurvival(law, 12)[12] as number).sort((a, b) => a - b)
      all++
      if (
        (year[20] as number) <= (survival[12] as number) &&
        (survival[12] as number) <= (year[179] as number)
      )
        covered++
    }
    standardErrors(4)(covered / all, 0.8, Math.sqrt((0.8 * 0.2) / all))
  })

  test('stay at the limit that the fit found', () => {
    // Losses that speed up: all customers are alike.
    const survivors = [1000, 900, 780, 640, 480]
    const fit = fitChurn(survivors, 'shifted-beta-geometric')
    exact(fit.identification, 'limit')
    const { laws } = drawChurn(survivors, 'shifted-beta-geometric', { draws: 5 })
    for (const { alpha, mean } of laws) {
      exact(alpha, Infinity)
      expect(mean).toBeGreaterThan(0)
    }
    exact(new Set(laws.map(({ mean }) => mean)).size, 5)
    expect(drawChurn([10, 10], 'geometric').laws).toEqual([])
  })
})

function johnk(random: () => number, alpha: number, beta: number): number {
  for (;;) {
    const [x, y] = [random() ** (1 / alpha), random() ** (1 / beta)]
    if (x + y <= 1) return x / (x + y)
  }
}
