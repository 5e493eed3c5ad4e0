import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  calendarTrace,
  discountedReward,
  hittingByDay,
  peakEnd,
  wordOfMouth,
} from '../../src/analysis/index.ts'
import {
  type CustomerCurves,
  forecast,
  forecastByDay,
  forecastTail,
  type PartByDay,
  type PlaceCurves,
} from '../../src/forecast/index.ts'
import { compileChain, type Journey, readJourney } from '../../src/model/index.ts'
import { readScenario, type Scenario } from '../../src/scenarios/index.ts'
import { randomJourney } from '../random-chain.ts'
import { dayMatrix } from '../slow-calendar.ts'
import { exact, solver } from '../tolerance.ts'

const read = (journey: object): Journey =>
  readJourney({ format: 'sojourn-journey', version: 1, ...journey })
const change = (...changes: object[]): Scenario =>
  readScenario({ format: 'sojourn-scenario', version: 1, name: 'Change', changes })
const exponential = (mean: string) => ({ distribution: 'exponential', mean })
const fixed = (value: string) => ({ distribution: 'fixed', value })

type Row = readonly { readonly mean: number }[]
const at = (curve: Row | null | undefined, day: number): number =>
  curve?.[day - 1]?.mean ?? Number.NaN

// Everything a journey may have: two kinds of customers, places, costs, feelings, word of mouth.
const shop = {
  phases: [{ id: 'before' }, { id: 'after' }],
  touchpoints: [
    {
      id: 'ad',
      phase: 'before',
      channel: 'paid',
      cost: 2,
      experience: 0,
      sojourn: exponential('6h'),
    },
    {
      id: 'product',
      phase: 'before',
      channel: 'web',
      experience: 1,
      sojourn: { distribution: 'weibull', shape: 1.7, scale: '2d' },
    },
    { id: 'cart', phase: 'before', channel: 'web', experience: -1, sojourn: fixed('0s') },
    { id: 'member', phase: 'after', revenue: 20, experience: 2, sojourn: fixed('30d') },
  ],
  outcomes: [
    { id: 'order', kind: 'conversion', revenue: 50, cost: 5 },
    { id: 'lost' },
    { id: 'gone', kind: 'churn' },
  ],
  conversions: ['member'],
  entries: { ad: 3, product: 1 },
  transitions: {
    ad: { product: 0.6, lost: 'rest' },
    product: { cart: 0.3, product: 0.1, lost: 'rest' },
    cart: { member: 0.5, order: 0.2, product: 0.1, lost: 'rest' },
    member: { member: 0.6, product: 0.1, gone: 'rest' },
  },
  personas: [
    { id: 'quick', share: 2 },
    {
      id: 'slow',
      share: 1,
      entries: { product: 1 },
      transitions: { product: { cart: 0.15, product: 0.4, lost: 'rest' } },
    },
  ],
  referrals: { member: 0.2 },
  referralEntries: { product: 1 },
}
const campaign = change(
  {
    op: 'scaleOdds',
    from: 'product',
    to: 'cart',
    factor: 2,
    reach: 0.6,
    reachBy: 'customer',
    start: '5d',
    ramp: '4d',
    cost: { perTouch: 1, shareOfRevenue: 0.1 },
  },
  {
    op: 'scaleEntries',
    touchpoint: 'ad',
    factor: 1.5,
    start: '8d',
    until: '20d',
    onlyFor: ['quick'],
    cost: { fixed: 100, perDay: 7 },
  },
)

describe('conservation', () => {
  const days = 40
  const { baseline, scenarios } = forecastByDay(read(shop), [campaign], {
    horizon: days,
    entrants: 10,
  })
  const all = [baseline, ...scenarios]
  const sum = <C>(parts: readonly PartByDay<C>[], key: keyof C, day: number) =>
    parts.reduce((total, { curves }) => total + at(curves[key] as Row, day), 0)

  test('who has entered is active or has come to an end', () => {
    for (const { total, personas } of all)
      for (const curves of [total, ...personas.map((persona) => persona.curves)]) {
        let entered = 0
        for (let day = 1; day <= days; day++) {
          entered += at(curves.entrants, day)
          solver(at(curves.active, day) + at(curves.ended, day), entered)
        }
      }
  })

  test('personas, phases and channels add up to the total, and flows to what is so far', () => {
    for (const { total, personas, phases, channels } of all)
      for (let day = 1; day <= days; day++) {
        for (const key of [
          'entrants',
          'referred',
          'converted',
          'active',
          'retained',
          'advocates',
          'revenue',
        ] as const)
          solver(sum<CustomerCurves>(personas, key, day), at(total[key], day), key)
        for (const places of [phases, channels])
          for (const key of ['active', 'revenue'] as const)
            solver(sum<PlaceCurves>(places, key, day), at(total[key], day), key)
        solver(at(total.margin, day), at(total.revenue, day) - at(total.cost, day))
        const before = day === 1 ? 0 : at(total.converted, day - 1)
        solver(before + at(total.conversions, day), at(total.converted, day))
        const money = day === 1 ? 0 : at(total.marginSoFar, day - 1)
        const scale = at(total.revenueSoFar, day) + at(total.costSoFar, day)
        solver(money + at(total.margin, day), at(total.marginSoFar, day), 'margin', scale)
      }
    expect(baseline.phases.map(({ id }) => id)).toEqual(['before', 'after', null])
    expect(baseline.channels.map(({ id }) => id)).toEqual(['paid', 'web', null])
    expect(baseline.personas.map(({ id }) => id)).toEqual(['quick', 'slow'])
  })

  test('what a change costs: once, by day, by visit and by revenue, of those who meet it', () => {
    const [{ total, difference }] = scenarios as [(typeof scenarios)[number]]
    // Before any change is in force nothing differs; the campaign begins with the ninth day.
    for (const key of ['converted', 'revenue', 'cost', 'entrants'] as const)
      exact(at(difference[key], 5), 0)
    solver(at(total.entrants, 9) - at(total.referred, 9), 10 * (1 + (2 / 3) * 0.75 * 0.5))
    // The campaign alone: what it costs is 100 and 7 a day, and 2 for each of those it brings to the ad.
    const [, entries] = campaign.changes
    const alone = forecastByDay(read(shop), [{ ...campaign, changes: entries ? [entries] : [] }], {
      horizon: days,
      entrants: 10,
    }).scenarios[0]
    const ordered = (at(alone?.difference.revenueSoFar, days) - 20 * visitsOfMembers(alone)) / 50
    const brought = 12 * 10 * (2 / 3) * 0.75 * 0.5
    solver(at(alone?.difference.costSoFar, days), 100 + 12 * 7 + 2 * brought + 5 * ordered)
  })
  const visitsOfMembers = (alone: (typeof scenarios)[number] | undefined) => {
    const visits = (phases: readonly PartByDay<PlaceCurves>[] | undefined) =>
      phases
        ?.find(({ id }) => id === 'after')
        ?.curves.visits.reduce((total, { mean }) => total + mean, 0) ?? Number.NaN
    return visits(alone?.phases) - visits(baseline.phases)
  }
})

describe('against other engines', () => {
  test('where customers are: the day matrix, to within the stated error', () => {
    fc.assert(
      fc.property(randomJourney({ touchpoints: 5, timed: true, endsSurely: true }), (model) => {
        const chain = compileChain(model)
        if (!chain.kind.some((kind) => kind === 1 || kind === 2)) return
        const { baseline } = forecastByDay(model, [], {
          horizon: 6,
          entrants: [1],
          tolerance: 1e-4,
        })
        const day = dayMatrix(chain)
        let here = [...chain.entry]
        for (let t = 1; t <= 6; t++) {
          const before = here
          here = here.map((_, j) =>
            before.reduce((sum, share, i) => sum + share * ((day[i] as number[])[j] as number), 0),
          )
          const active = here.slice(0, chain.touchpoints).reduce((sum, share) => sum + share, 0)
          expect(Math.abs(at(baseline.total.active, t) - active)).toBeLessThan(
            chain.touchpoints * Math.max(baseline.errorEstimate, 1e-9),
          )
        }
      }),
      { seed: 20261122, numRuns: 25 },
    )
  })

  test('who has converted: hittingByDay, which has a proven bound', () => {
    fc.assert(
      fc.property(
        randomJourney({ touchpoints: 5, semiMarkov: true, endsSurely: true }),
        (model) => {
          const chain = compileChain(model)
          const targets = chain.kind.map((kind) => (kind === 1 || kind === 2 ? 1 : 0))
          if (!targets.includes(1)) return
          const { baseline } = forecastByDay(model, [], {
            horizon: 20,
            entrants: [1],
            tolerance: 1e-4,
          })
          const { probability, errorBound } = hittingByDay(chain, targets, 20)
          for (let t = 1; t <= 20; t++)
            expect(
              Math.abs(at(baseline.total.converted, t) - (probability?.[t] as number)),
            ).toBeLessThan(errorBound + chain.ids.length * Math.max(baseline.errorEstimate, 1e-9))
        },
      ),
      { seed: 7, numRuns: 10 },
    )
  })

  test('forecast: conversion in the long run, revenue within the horizon, and retention', () => {
    const { referrals: _, ...alone } = shop
    const model = read({ ...alone, personas: [], entries: { member: 1 } })
    const scenario = change({ op: 'scaleOdds', from: 'member', to: 'gone', factor: 0.5 })
    const options = { horizon: 85, draws: 1 }
    const flat = forecast(model, [scenario], options)
    const { baseline, scenarios } = forecastByDay(model, [scenario], {
      ...options,
      tolerance: 1e-4,
    })
    for (const [byDay, usual] of [
      [baseline, flat.baseline],
      [scenarios[0], flat.scenarios[0]],
    ] as const) {
      const error = 1000 * 1e-4 * 10
      expect(
        Math.abs(at(byDay?.total.revenueSoFar, 85) - (usual?.revenue?.mean ?? 0)),
      ).toBeLessThan(70 * error)
      for (const day of [1, 29, 30, 60, 85])
        expect(
          Math.abs(
            at(byDay?.total.retained, day) - (usual?.retainedPer1000?.[day]?.mean ?? Number.NaN),
          ),
        ).toBeLessThan(error)
    }
    const short = read({ ...alone, personas: [] })
    const late = forecastByDay(short, [], { horizon: 120, draws: 1 })
    expect(
      Math.abs(
        at(late.baseline.total.converted, 120) -
          1000 * forecast(short, []).baseline.conversion.mean,
      ),
    ).toBeLessThan(1)
  })

  test('a tail: forecastTail', () => {
    const tailed = read({
      ...shop,
      personas: [],
      referrals: {},
      tail: {
        model: 'shifted-beta-geometric',
        period: '30d',
        survivors: [100, 70, 60, 55],
        value: 9,
      },
    })
    const options = { horizon: 70, draws: 10, seed: 5 }
    const tail = forecastTail(tailed, options)
    const { baseline, draws } = forecastByDay(tailed, [], { ...options, tolerance: 1e-4 })
    exact(draws, 10)
    for (const day of [3, 31, 70])
      for (const key of ['mean', 'low', 'high'] as const)
        expect(
          Math.abs(
            (baseline.total.retained?.[day - 1]?.[key] ?? 0) - (tail.active[day]?.[key] ?? 0),
          ),
        ).toBeLessThan(1 + tail.errorBound.active)
    // The tail's customers pay as they convert, and each period that they stay.
    const plain = forecastByDay(
      { ...tailed, tail: { model: 'geometric', period: '30d', mean: 0.5 } },
      [],
      options,
    )
    const paid = forecastByDay(
      { ...tailed, tail: { model: 'geometric', period: '30d', mean: 0.5, value: 9 } },
      [],
      options,
    )
    const converted = (day: number) => (day < 1 ? 0 : at(plain.baseline.total.converted, day))
    solver(
      at(paid.baseline.total.revenueSoFar, 70) - at(plain.baseline.total.revenueSoFar, 70),
      9 * (converted(70) + 0.5 * converted(40) + 0.25 * converted(10)),
    )
    // Lifetime value: the discounted first conversion times what it is worth.
    const chain = compileChain(read({ ...shop, personas: [], referrals: {} }))
    const first = read({
      ...shop,
      personas: [],
      referrals: {},
      conversions: [],
      outcomes: [...shop.outcomes, { id: 'converted', kind: 'conversion', revenue: 1 }],
      touchpoints: shop.touchpoints.map((t) => ({ ...t, cost: 0, revenue: 0 })),
      transitions: {
        ...shop.transitions,
        cart: { converted: 0.7, product: 0.1, lost: 'rest' },
      },
    })
    const ratePerDay = Math.log(1.1) / 365
    const firstChain = compileChain(first)
    const discounted = discountedReward(firstChain, {
      ratePerDay,
      onStates: Float64Array.from(firstChain.ids, (id) => (id === 'converted' ? 1 : 0)),
    }).mean as number
    const perPeriod = 1.1 ** (30 / 365)
    const worth = 9 / (1 - 0.5 / perPeriod)
    solver(paid.baseline.lifetimeValue.mean - plain.baseline.lifetimeValue.mean, discounted * worth)
    const own = discountedReward(chain, {
      ratePerDay,
      onStates: chain.revenue.map((earned, i) => earned - (chain.cost[i] as number)),
    }).mean as number
    solver(plain.baseline.lifetimeValue.mean, own)
  })

  test('stocks and word of mouth: calendarTrace', () => {
    const reviewed = {
      ...shop,
      personas: [],
      stocks: [
        {
          id: 'reviews',
          inflow: { member: 1 },
          halfLife: '20d',
          level: 50,
          acts: [{ from: 'product', to: 'cart', exponent: 0.4 }],
        },
      ],
    }
    const model = read(reviewed)
    const { baseline } = forecastByDay(model, [], { horizon: 30, entrants: 40, tolerance: 1e-4 })
    const chain = compileChain(model)
    const traced = calendarTrace(chain, {
      days: 30,
      entrants: 40,
      stocks: [
        {
          filledBy: { member: 1 },
          halfLife: 20,
          reference: 50,
          scales: [{ from: 'product', to: 'cart', elasticity: 0.4 }],
        },
      ],
      wordOfMouth: { referrals: shop.referrals, entries: shop.referralEntries },
    })
    const error = 10 * (baseline.errorEstimate + traced.errorEstimate)
    for (const day of [1, 10, 30]) {
      const stock = baseline.stocks[0]?.level[day - 1]?.mean as number
      expect(Math.abs(stock - (traced.stocks[day]?.[0] as number))).toBeLessThan(error)
      const referred = baseline.total.referred
        .slice(0, day)
        .reduce((sum, { mean }) => sum + mean, 0)
      expect(Math.abs(referred - (traced.referred[day] as number))).toBeLessThan(error)
      const ended = [4, 5, 6].reduce((sum, i) => sum + (traced.occupancy[day]?.[i] as number), 0)
      expect(Math.abs(at(baseline.total.ended, day) - ended)).toBeLessThan(error)
    }
    // In the end there are as many customers as the branching process has.
    const late = forecastByDay(read({ ...shop, personas: [] }), [], { horizon: 900, entrants: [1] })
    const entered = late.baseline.total.entrants.reduce((sum, { mean }) => sum + mean, 0)
    const { totalEntries } = wordOfMouth(compileChain(read({ ...shop, personas: [] })), {
      referrals: shop.referrals,
      entries: shop.referralEntries,
    })
    expect(Math.abs(entered - totalEntries)).toBeLessThan(0.01)
  })

  test('a stock without a level stays where it is, until a scenario fills it', () => {
    const reviewed = read({
      ...shop,
      arrivals: { perDay: 40 },
      stocks: [
        {
          id: 'reviews',
          inflow: { member: 1 },
          halfLife: '20d',
          acts: [{ from: 'product', to: 'cart', exponent: 0.4 }],
        },
      ],
    })
    const more = change({ op: 'scaleOdds', from: 'cart', to: 'member', factor: 2, start: '3d' })
    const { baseline, scenarios } = forecastByDay(reviewed, [more], { horizon: 30, entrants: 40 })
    const without = forecastByDay(read(shop), [more], { horizon: 30, entrants: 40 })
    const [first, last] = [baseline.stocks[0]?.level[0]?.mean, baseline.stocks[0]?.level[29]?.mean]
    solver(first as number, last as number)
    exact(at(baseline.total.converted, 30), at(without.baseline.total.converted, 30))
    expect(scenarios[0]?.stocks[0]?.level[29]?.mean).toBeGreaterThan(last as number)
    expect(at(scenarios[0]?.total.converted, 30)).toBeGreaterThan(
      at(without.scenarios[0]?.total.converted, 30),
    )
  })
})

describe('conventions of time', () => {
  const toss = read({
    touchpoints: [{ id: 'toss', sojourn: fixed('12h') }],
    outcomes: [{ id: 'heads', kind: 'conversion', revenue: 1 }, { id: 'tails' }],
    entries: { toss: 1 },
    transitions: { toss: { heads: 0.5, tails: 'rest' } },
  })
  const tampered = change({
    op: 'scaleOdds',
    from: 'toss',
    to: 'heads',
    factor: 4,
    start: 1,
    until: 2,
  })

  test('a change that starts on day 1 acts from row 2, and one until day 2 not in row 3', () => {
    const { baseline, scenarios } = forecastByDay(toss, [tampered], { horizon: 3, entrants: 10 })
    expect(baseline.total.conversions.map(({ day, mean }) => [day, mean])).toEqual([
      [1, 5],
      [2, 5],
      [3, 5],
    ])
    expect(scenarios[0]?.total.conversions.map(({ mean }) => mean)).toEqual([5, 8, 5])
    exact(baseline.total.retained, null)
    exact(baseline.total.advocates, null)
    exact(baseline.total.satisfaction, null)
  })

  test('customers of a day come at its start, or evenly: then half of them are still there', () => {
    const evenly = forecastByDay(toss, [], {
      horizon: 3,
      entrants: 10,
      entering: 'evenly',
    }).baseline
    const near = (actual: number, expected: number) =>
      expect(Math.abs(actual - expected)).toBeLessThanOrEqual(2 * evenly.errorEstimate)
    near(at(evenly.total.conversions, 1), 2.5)
    near(at(evenly.total.conversions, 2), 5)
    near(at(evenly.total.active, 3), 5)
    expect(evenly.errorEstimate).toBeLessThan(0.05)
  })

  test('money is discounted from the middle of its day', () => {
    const { total } = forecastByDay(toss, [], { horizon: 2, entrants: 10, discount: 0.5 }).baseline
    solver(at(total.presentValue, 2), 5 * (1.5 ** (-0.5 / 365) + 1.5 ** (-1.5 / 365)))
  })

  test('satisfaction is the mean over visits, and moves with the experience as it comes into force', () => {
    const felt = read({ ...shop, personas: [], slopes: [] })
    const better = change({
      op: 'setExperience',
      touchpoint: 'cart',
      experience: 2,
      start: '10d',
      reach: 0.5,
    })
    const { baseline, scenarios } = forecastByDay(felt, [better], { horizon: 20, entrants: 10 })
    const visits = (id: string, day: number) =>
      at(baseline.channels.find((channel) => channel.id === id)?.curves.visits, day)
    exact(at(scenarios[0]?.difference.satisfaction, 10), 0)
    // As it is, and as those who enter on the last day remember it, when the cart feels like 0.5.
    const before = [0, 1, -1, 2]
    solver(baseline.peakEnd?.mean ?? 0, peakEnd(compileChain(felt), before)?.peakEnd ?? 1)
    const after = [0, 1, 0.5, 2]
    solver(scenarios[0]?.peakEnd?.mean ?? 0, peakEnd(compileChain(felt), after)?.peakEnd ?? 1)
    // Half of the visits of the cart feel 3 more; who comes to the cart is 0.3 of who leaves the product.
    const { arrivals } = calendarTrace(compileChain(felt), {
      days: 20,
      entrants: 10,
      wordOfMouth: { referrals: shop.referrals, entries: shop.referralEntries },
    })
    const carts = (arrivals[20]?.[2] as number) - (arrivals[19]?.[2] as number)
    const all = ['paid', 'web'].reduce((sum, id) => sum + visits(id, 20), 0)
    const members = (arrivals[20]?.[3] as number) - (arrivals[19]?.[3] as number)
    expect(at(scenarios[0]?.difference.satisfaction, 20)).toBeCloseTo(
      (1.5 * carts) / (all + members),
      3,
    )
  })
})

describe('draws', () => {
  const fitted = read({
    ...shop,
    personas: [],
    evidence: {
      transitions: {
        ad: { product: 60, lost: 40 },
        product: { cart: 30, product: 10, lost: 60 },
      },
    },
  })
  const uncertain = change({
    op: 'scaleOdds',
    from: 'cart',
    to: 'member',
    factor: { distribution: 'lognormal', median: 1.3, sigma: 0.2 },
  })
  const options = { horizon: 20, draws: 40, entrants: 10, seed: 3 }

  test('no change differs by exactly 0; the same seed gives the same numbers', () => {
    const [first, second] = [1, 2].map(() => forecastByDay(fitted, [change(), uncertain], options))
    expect(first).toEqual(second)
    const [none] = first?.scenarios ?? []
    for (const curve of Object.values(none?.difference ?? {}))
      for (const { mean, low, high } of Array.isArray(curve) ? curve : [])
        if (!Number.isNaN(mean)) expect([mean, low, high]).toEqual([0, 0, 0])
    exact(none?.difference.lifetimeValue.mean, 0)
    exact(none?.probabilityBetter.converted, 0)
    // A scenario is the same whatever stands beside it.
    expect(forecastByDay(fitted, [uncertain], options).scenarios[0]?.total).toEqual(
      first?.scenarios[1]?.total,
    )
    const { low = 0, mean = 0, high = 0 } = first?.baseline.total.converted[19] ?? {}
    expect(low).toBeLessThan(mean)
    expect(mean).toBeLessThan(high)
  })

  test('draws are those of forecast: conversion in the long run has the same interval', () => {
    const { referrals: _, ...alone } = fitted
    const late = forecastByDay(alone, [uncertain], { ...options, horizon: 100, entrants: [1000] })
    const usual = forecast(alone, [uncertain], { draws: 40, seed: 3, retention: false })
    for (const key of ['mean', 'low', 'high'] as const) {
      const converted = late.scenarios[0]?.total.converted[99]?.[key] ?? 0
      expect(Math.abs(converted - 1000 * (usual.scenarios[0]?.conversion[key] ?? 0))).toBeLessThan(
        1,
      )
      const difference = late.scenarios[0]?.difference.converted[99]?.[key] ?? 0
      expect(
        Math.abs(difference - 1000 * (usual.scenarios[0]?.difference.conversion[key] ?? 0)),
      ).toBeLessThan(1)
    }
  })

  test('progress from 0 to 1, and a stop in between', () => {
    const told: number[] = []
    forecastByDay(fitted, [uncertain], { ...options, onProgress: (share) => told.push(share) })
    exact(told[0], 0)
    exact(told.at(-1), 1)
    expect([...told].sort((a, b) => a - b)).toEqual(told)
    const stop = new AbortController()
    let after = 0
    expect(() =>
      forecastByDay(fitted, [uncertain], {
        ...options,
        signal: stop.signal,
        onProgress: (share) => {
          if (stop.signal.aborted) after++
          if (share > 0.5) stop.abort(new Error('enough'))
        },
      }),
    ).toThrow('enough')
    exact(after, 0)
  })
})

describe('what is refused', () => {
  test('options, all at once', () => {
    const wrong = () =>
      forecastByDay(read(shop), [], {
        horizon: 1.5,
        draws: 0,
        discount: 0,
        tolerance: 2,
        entering: 'late' as 'start',
      })
    for (const problem of ['1.5 days', 'draws is 0', 'discount is 0', 'tolerance is 2', '"late"'])
      expect(wrong).toThrow(problem)
    expect(() => forecastByDay(read(shop), [], { entrants: [1, -1] })).toThrow(
      '-1 entrants on day 2',
    )
    expect(() => forecastByDay(read(shop), [], { entrants: 0 })).toThrow('nobody enters')
  })

  test('unknown sojourn times by name, and stocks that nothing fills', () => {
    const { sojourn: _, ...silent } = shop.touchpoints[0] as { sojourn: unknown; id: string }
    expect(() =>
      forecastByDay(read({ ...shop, touchpoints: [silent, ...shop.touchpoints.slice(1)] }), []),
    ).toThrow('"ad" is unknown')
    // Nobody who enters ever writes one.
    const unfilled = read({
      ...shop,
      touchpoints: [...shop.touchpoints, { id: 'review', sojourn: fixed('1d') }],
      transitions: { ...shop.transitions, review: { gone: 1 } },
      arrivals: { perDay: 4 },
      stocks: [
        {
          id: 'reviews',
          inflow: { review: 1 },
          halfLife: '1d',
          acts: [{ from: 'product', to: 'cart', exponent: 1 }],
        },
      ],
    })
    expect(() => forecastByDay(unfilled, [])).toThrow('"reviews"')
  })
})

test('every draw is told, and their means are those of the forecast', () => {
  const faster = change({
    op: 'scaleOdds',
    from: 'cart',
    to: Object.keys(shop.transitions.cart)[0],
    factor: { distribution: 'lognormal', median: 1.2, sigma: 0.1 },
  })
  const told: (readonly [number | undefined, number])[] = []
  const { baseline, scenarios } = forecastByDay(read(shop), [faster], {
    horizon: 5,
    draws: 8,
    onDraw: ({ converted }, scenario) => told.push([scenario, converted[4] as number]),
  })
  const mean = (of: number | undefined) => {
    const values = told.flatMap(([scenario, value]) => (scenario === of ? [value] : []))
    return values.reduce((sum, value) => sum + value, 0) / values.length
  }
  expect(told.filter(([scenario]) => scenario === 0)).toHaveLength(8)
  expect(mean(0)).toBeCloseTo(at(scenarios[0]?.total.converted, 5), 12)
  expect(mean(undefined)).toBeCloseTo(at(baseline.total.converted, 5), 12)
})
