import { describe, expect, test } from 'vitest'
import { type Backtest, backtest } from '../../src/validation/index.ts'
import { exact, standardErrors } from '../tolerance.ts'
import { DAY, exponential, type Law, shop, simulateLog } from './simulate-log.ts'

const rules = { conversions: ['order'], gap: '20d' } as const
const long = { customers: 3000, days: 200, seed: 3 }
const mean = (values: readonly number[]) => values.reduce((sum, x) => sum + x, 0) / values.length
const text = ({ reasons }: Backtest) => reasons.join('\n')

describe('on thirty logs of a chain that never changes', () => {
  const results = Array.from({ length: 30 }, (_, seed) =>
    backtest(
      simulateLog(() => shop, { customers: 1000, days: 150, seed: `steady ${seed}` }),
      {
        ...rules,
        horizon: 10,
        draws: 40,
      },
    ),
  )

  test('it passes as often as the level says', () => {
    const share = mean(results.map(({ verdict }) => (verdict === 'passes' ? 1 : 0)))
    // Bonferroni's bound: at least 95 %.
    expect(share).toBeGreaterThanOrEqual(0.95 - 2 * Math.sqrt((0.95 * 0.05) / results.length))
  })

  test('80 % intervals hold 80 % of what was seen, and PIT values are uniform', () => {
    const shares = results.map(({ conversion }) => conversion?.coverage.share as number)
    const spread = Math.sqrt(mean(shares.map((share) => (share - mean(shares)) ** 2)))
    standardErrors(3)(mean(shares), 0.8, spread / Math.sqrt(shares.length))
    const ends = results.map(({ conversion }) => conversion?.pit.at(-1)?.value as number)
    standardErrors(3)(mean(ends), 1 / 2, Math.sqrt(1 / 12 / ends.length))
    standardErrors(3)(
      mean(ends.map((u) => (u - 0.5) ** 2)),
      1 / 12,
      Math.sqrt(1 / 180 / ends.length),
    )
  })

  test('the same holds for journeys that were under way on the date', () => {
    const checks = results.flatMap(({ underWay }) => (underWay === null ? [] : [underWay]))
    exact(checks.length, results.length)
    const error = Math.sqrt(1 / 12 / checks.length)
    standardErrors(3)(mean(checks.map(({ p }) => p)), 0.5, error)
    const ends = checks.map(({ pit }) => pit.at(-1)?.value as number)
    standardErrors(3)(mean(ends), 1 / 2, error)
    standardErrors(3)(
      mean(ends.map((u) => (u - 0.5) ** 2)),
      1 / 12,
      Math.sqrt(1 / 180 / ends.length),
    )
    // Where each journey is tells more than one curve for all of them does.
    const gains = checks.flatMap(({ baselines }) => baselines.map(({ gain }) => gain.logScore))
    exact(gains.length, results.length)
    expect(mean(gains)).toBeGreaterThan(0)
  })

  test('p-values of the curve and of where customers are have the mean of a uniform', () => {
    const error = Math.sqrt(1 / 12 / results.length)
    standardErrors(3)(mean(results.map(({ conversion }) => conversion?.p as number)), 0.5, error)
    standardErrors(3)(mean(results.map(({ occupancy }) => occupancy[1]?.p as number)), 0.5, error)
  })
})

describe('a log that changes at a date', () => {
  const from =
    (day: number, law: typeof shop): Law =>
    (now) =>
      now < day ? shop : law

  test('in a row drifts, and the row is named', () => {
    const product = { stay: exponential(1), to: { cart: 0.25, mail: 0.3, lost: 0.45 } }
    const result = backtest(simulateLog(from(130, { ...shop, product }), long), rules)
    expect(result.verdict).toBe('drifts')
    expect(result.drift.changed.map(({ what, touchpoint }) => [what, touchpoint])).toEqual([
      ['transitions', 'product'],
    ])
    expect(text(result)).toMatch(
      /from "product" to "cart" was 3\d\.\d % before and 2\d\.\d % after/,
    )
    expect(text(result)).toContain('The curve of conversion is off')
  })

  test('in its entries, or in how long stays last, drifts', () => {
    const entries = (day: number) => (day < 130 ? { ad: 0.7, mail: 0.3 } : { ad: 0.4, mail: 0.6 })
    const entered = backtest(
      simulateLog(() => shop, { ...long, entries }),
      rules,
    )
    expect(entered.verdict).toBe('drifts')
    expect(entered.drift.changed.map(({ what }) => what)).toEqual(['entries'])
    const slower = { ...shop, mail: { stay: exponential(5), to: shop.mail?.to ?? {} } }
    const slowed = backtest(simulateLog(from(130, slower), long), rules)
    expect(slowed.verdict).toBe('drifts')
    expect(slowed.drift.changed.map(({ what, touchpoint }) => [what, touchpoint])).toEqual([
      ['sojourn', 'mail'],
    ])
  })
})

describe('a chain of the wrong shape misfits', () => {
  test('in time, where exponentials are fitted to stays that hardly vary', () => {
    const mail = { stay: (random: () => number) => 5 + 0.2 * random(), to: shop.mail?.to ?? {} }
    const result = backtest(
      simulateLog(() => ({ ...shop, mail }), long),
      rules,
    )
    expect(result.verdict).toBe('misfits')
    expect(result.shape?.sojourns.map(({ touchpoint }) => touchpoint)).toContain('mail')
    expect(text(result)).toContain('The shape of time is wrong at "mail"')
  })

  test('in order, where the way to a touchpoint tells what follows', () => {
    const stay = exponential(1)
    const law = {
      ad: { stay, to: { mail: 0.5, 'mail*': 0.5 } },
      // Who comes from mail leaves at once; who comes by mail* goes round and round.
      mail: { stay, to: { product: 0.95, lost: 0.05 } },
      'mail*': { stay, to: { help: 0.95, lost: 0.05 } },
      help: { stay, to: { 'mail*': 0.95, lost: 0.05 } },
      product: { stay, to: { order: 0.5, lost: 0.5 } },
    }
    const log = simulateLog(() => law, { ...long, entries: () => ({ ad: 1 }) })
    const result = backtest(log, rules)
    expect(result.verdict).toBe('misfits')
    expect(text(result)).toContain('The order is wrong')
  })
})

describe('what the fit may know', () => {
  const log = simulateLog(() => shop, { customers: 1500, days: 150, seed: 9 })
  const at = 100 * DAY
  const options = { ...rules, at, horizon: 12, draws: 20 }
  const forecastOf = ({ conversion }: Backtest) =>
    conversion?.points.map(({ predicted, low, high }) => [predicted, low, high])

  test('no forecast depends on what came after the date', () => {
    const ad = log.touchpoints.indexOf('ad')
    const touchpoint = log.touchpoint.map((code, i) => ((log.time[i] as number) < at ? code : ad))
    const [told, other] = [backtest(log, options), backtest({ ...log, touchpoint }, options)]
    expect(other.followedJourneys).toBe(told.followedJourneys)
    expect(forecastOf(other)).toEqual(forecastOf(told))
    expect(other.conversion?.points.at(-1)?.observed).toBe(0)
    expect(other.verdict).toBe('drifts')
  })

  test('the seed alone decides the draws', () => {
    const [once, again, other] = [1, 1, 2].map((seed) => backtest(log, { ...options, seed }))
    expect(again).toEqual(once)
    expect(forecastOf(other as Backtest)).not.toEqual(forecastOf(once as Backtest))
  })

  test('what was seen is the share of those who were followed', () => {
    const result = backtest(log, options)
    const until = Math.max(...log.time)
    let [followed, converted] = [0, 0]
    for (let customer = 0; customer < log.customers; customer++) {
      const rows = [...log.customer.keys()].filter((i) => log.customer[i] === customer)
      const began = Math.min(...rows.map((i) => log.time[i] as number))
      if (began < at || began + 32 * DAY >= until) continue
      followed++
      if (
        rows.some(
          (i) =>
            log.touchpoints[log.touchpoint[i] as number] === 'order' &&
            (log.time[i] as number) <= began + 12 * DAY,
        )
      )
        converted++
    }
    expect(result.followedJourneys).toBe(followed)
    expect(result.conversion?.points.at(-1)?.observed).toBe(converted / followed)
  })

  test('without a gap, the longest silence before the date is one', () => {
    const result = backtest(log, { ...options, gap: undefined } as never)
    expect(result.gapAssumed).toBe(true)
    expect(result.gapDays).toBeGreaterThan(10)
    expect(result.gapDays).toBeLessThan(60)
  })
})

test('retention after a goal is forecast by week, from those whom nothing more was seen of', () => {
  const club = {
    ad: { stay: exponential(1), to: { member: 0.5, lost: 0.5 } },
    member: { stay: exponential(4), to: { member: 0.8, lost: 0.2 } },
  }
  const log = simulateLog(() => club, {
    customers: 1500,
    days: 300,
    seed: 5,
    entries: () => ({ ad: 1 }),
  })
  const result = backtest(log, { goals: ['member'], gap: '40d', draws: 50 })
  expect(result.verdict).toBe('passes')
  const first = result.retention?.points[0]
  // Of members, one of five never does anything again; after that the rate is 0.2 / 4 days.
  standardErrors(4)(first?.predicted as number, 0.8, 0.02)
  for (const { day, predicted } of result.retention?.points ?? [])
    standardErrors(4)(predicted, 0.8 * Math.exp(-day / 20), 0.02)
})

describe('too little data', () => {
  test('is said of a few journeys, of late ones, and of a few conversions', () => {
    const few = simulateLog(() => shop, { customers: 40, days: 150, seed: 1 })
    expect(backtest(few, rules)).toMatchObject({ verdict: 'tooLittleData', conversion: null })
    const log = simulateLog(() => shop, { customers: 300, days: 60, seed: 1 })
    expect(text(backtest(log, { ...rules, gap: '30d' }))).toContain('followed for the horizon')
    const moment = { ...few, time: few.time.map(() => 5) }
    expect(backtest(moment, rules).verdict).toBe('tooLittleData')
    const rare = { ...shop, cart: { stay: exponential(1), to: { order: 0.02, lost: 0.98 } } }
    const result = backtest(
      simulateLog(() => rare, { customers: 1000, days: 150, seed: 2 }),
      { ...rules, draws: 10 },
    )
    expect(result.verdict).toBe('tooLittleData')
    expect(text(result)).toMatch(/Only [0-4] of the journeys before the date converted/)
  })
})

test('dates outside the log and numbers out of range are refused', () => {
  const log = simulateLog(() => shop, { customers: 100, days: 50, seed: 1 })
  expect(() => backtest(log, { ...rules, at: 99 * DAY })).toThrow('must be after')
  expect(() => backtest(log, { ...rules, at: Number.NaN })).toThrow('must be after')
  expect(() => backtest(log, { ...rules, horizon: 1.5 })).toThrow('whole number from 1')
  expect(() => backtest(log, { ...rules, draws: 1 })).toThrow('whole number from 2')
  expect(() => backtest(log, { ...rules, level: 0 })).toThrow('between 0 and 1')
  expect(() => backtest(log, { conversions: ['ordr'] })).toThrow('order')
})
