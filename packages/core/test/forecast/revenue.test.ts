import { describe, expect, test } from 'vitest'
import { forecast } from '../../src/forecast/index.ts'
import { compileChain, type Journey, journey, type SojournTime } from '../../src/model/index.ts'
import { denseChain } from '../slow-chain.ts'
import { slowRandom, slowStep } from '../slow-random.ts'
import { exact, solver, standardErrors } from '../tolerance.ts'

const exponential = (mean: `${number}${'h' | 'd'}`): SojournTime => ({
  distribution: 'exponential',
  mean,
})
const atOnce: SojournTime = { distribution: 'fixed', value: '0s' }

/** Revenue within a horizon of customers who are followed one by one, step by step. */
function simulate(model: Journey, horizonDays: number, customers: number) {
  const chain = compileChain(model)
  const rows = denseChain(chain)
  const random = slowRandom(8_675_309)
  let [sum, squares] = [0, 0]
  for (let c = 0; c < customers; c++) {
    let state = slowStep(random, [...chain.entry])
    let earned = chain.revenue[state] as number
    let time = 0
    while (state < chain.touchpoints) {
      time -= Math.log(random()) * ((chain.meanSojourn[state] as number) / 86_400)
      if (time > horizonDays) break
      state = slowStep(random, rows[state] as number[])
      earned += chain.revenue[state] as number
    }
    sum += earned
    squares += earned * earned
  }
  const mean = sum / customers
  return { mean, standardError: Math.sqrt((squares / customers - mean ** 2) / customers) }
}

const club = journey({
  touchpoints: [
    { id: 'ad', sojourn: exponential('6h') },
    { id: 'choice', sojourn: atOnce },
    { id: 'member', revenue: 90, sojourn: exponential('30d') },
    { id: 'help', revenue: -12, sojourn: exponential('2h') },
  ],
  outcomes: [
    { id: 'won', kind: 'conversion', revenue: 250 },
    { id: 'lost', revenue: 1 },
  ],
  conversions: ['member'],
  entries: { ad: 5, choice: 2, member: 1, lost: 1 },
  transitions: {
    ad: { choice: 0.6, ad: 0.1, lost: 0.3 },
    choice: { member: 0.5, help: 0.2, lost: 0.3 },
    member: { member: 0.5, help: 0.3, won: 0.1, lost: 0.1 },
    help: { member: 0.8, lost: 0.2 },
  },
})

const revenueWithin = (model: Journey, horizon: number) =>
  forecast(model, [], { horizon, retention: false }).baseline.revenue?.mean as number

describe('revenue within a horizon', () => {
  test.each([0.25, 7, 60, 365])(
    'of %d days is that of customers simulated one by one',
    (horizon) => {
      const { mean, standardError } = simulate(club, horizon, 150_000)
      standardErrors(4)(revenueWithin(club, horizon), 1000 * mean, 1000 * standardError)
    },
  )

  test('of one purchase after an exponential time is its price times 1 − exp(−t/m)', () => {
    const shop = journey({
      touchpoints: [{ id: 'think', sojourn: exponential('20d') }],
      outcomes: [{ id: 'order', kind: 'conversion', revenue: 800 }, { id: 'lost' }],
      entries: { think: 1 },
      transitions: { think: { order: 0.25, lost: 0.75 } },
    })
    for (const horizon of [0.5, 10, 20, 365])
      solver(revenueWithin(shop, horizon), 1000 * 0.25 * 800 * -Math.expm1(-horizon / 20))
  })

  test('counts what is earned on entering, at once', () => {
    const door = journey({
      touchpoints: [{ id: 'fee', revenue: 10, sojourn: exponential('10d') }],
      outcomes: [{ id: 'in', kind: 'conversion' }],
      entries: { fee: 1 },
      transitions: { fee: { in: 1 } },
    })
    exact(revenueWithin(door, 0.001), 10_000)
  })

  test('needs no time where everything is instant', () => {
    const instant = journey({
      touchpoints: [{ id: 'click', revenue: 2, sojourn: atOnce }],
      outcomes: [{ id: 'order', kind: 'conversion', revenue: 100 }, { id: 'lost' }],
      entries: { click: 1 },
      transitions: { click: { click: 0.5, order: 0.2, lost: 0.3 } },
    })
    solver(revenueWithin(instant, 1), 1000 * (2 * 2 + 100 * 0.4))
  })

  test('is null where a sojourn time that it depends on isn’t known, and the note names it', () => {
    const unknown = journey({
      touchpoints: [{ id: 'page' }, { id: 'after', sojourn: exponential('1d') }],
      outcomes: [{ id: 'order', kind: 'conversion', revenue: 5 }, { id: 'lost' }],
      entries: { page: 1 },
      transitions: { page: { order: 0.5, after: 0.5 }, after: { lost: 1 } },
    })
    const { baseline, notes } = forecast(unknown, [])
    expect(baseline.revenue).toBeNull()
    expect(notes.join('\n')).toMatch(/Revenue.*"page"/)
    expect(baseline.conversion.mean).toBe(0.5)
  })
})

describe('options out of range are refused', () => {
  test.each([
    [{ horizon: 0 }, /horizon is 0 days/],
    [{ horizon: Number.NaN }, /horizon is NaN/],
    [{ horizon: 40_000 }, /at most 36525/],
    [{ draws: 0 }, /draws is 0/],
    [{ draws: 1.5 }, /draws is 1\.5/],
  ])('%j', (options, says) => {
    expect(() => forecast(club, [], options)).toThrow(says)
  })

  test('and so is a journey without a conversion', () => {
    const lost = journey({
      touchpoints: [{ id: 'a' }],
      outcomes: [{ id: 'b' }],
      entries: { a: 1 },
      transitions: { a: { b: 1 } },
    })
    expect(() => forecast(lost, [])).toThrow(/no conversion/)
  })
})
