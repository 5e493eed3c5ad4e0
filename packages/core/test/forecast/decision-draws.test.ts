import { describe, expect, test } from 'vitest'
import { expectedVisits } from '../../src/analysis/index.ts'
import { evppi, probabilityBest } from '../../src/decisions/index.ts'
import { decisionDraws, forecast } from '../../src/forecast/index.ts'
import { compileChain, type Journey, journey, type SojournTime } from '../../src/model/index.ts'
import { applyScenario, type Scenario, scenario, scenarioCosts } from '../../src/scenarios/index.ts'
import { exact, solver } from '../tolerance.ts'

const hour: SojournTime = { distribution: 'exponential', mean: '1h' }

const shop = journey({
  touchpoints: [
    { id: 'ad', cost: 3, sojourn: hour },
    { id: 'cart', sojourn: { distribution: 'exponential', mean: '20d' } },
    { id: 'help', cost: 12, sojourn: hour },
  ],
  outcomes: [{ id: 'order', kind: 'conversion', revenue: 800, cost: 40 }, { id: 'lost' }],
  entries: { ad: 3, cart: 1 },
  transitions: {
    ad: { cart: 0.5, lost: 'rest' },
    cart: { order: 0.4, help: 0.1, lost: 'rest' },
    help: { cart: 0.7, lost: 'rest' },
  },
  evidence: {
    transitions: {
      ad: { cart: 50, lost: 50 },
      cart: { order: 40, help: 10, lost: 50 },
      help: { cart: 7, lost: 3 },
    },
  },
})
const { evidence, ...certainShop } = shop
const certain = certainShop as Journey
const timeless = journey({
  ...certain,
  touchpoints: certain.touchpoints.map(({ sojourn, ...touchpoint }) => touchpoint),
} as never) as Journey

const easier = scenario(shop, {
  name: 'Easier',
  changes: [
    {
      op: 'scaleOdds',
      from: 'cart',
      to: 'order',
      factor: { distribution: 'lognormal', median: 1.3, sigma: 0.2 },
      lever: 'checkout',
    },
  ],
})
const bolder = scenario(shop, {
  name: 'Bolder',
  changes: [
    { ...easier.changes[0], lever: 'checkout' } as (typeof easier.changes)[0],
    {
      op: 'scaleSojourn',
      touchpoint: 'cart',
      factor: { distribution: 'uniform', min: 0.4, max: 0.9 },
    },
  ],
})

test('the draws are those of the forecast', () => {
  const options = { horizon: 15, draws: 60, seed: 7 }
  const { strategies } = decisionDraws(shop, [easier, bolder], options)
  const { baseline, scenarios } = forecast(shop, [easier, bolder], options)
  for (const [s, { samples }] of [baseline, ...scenarios].entries())
    for (let d = 0; d < 60; d++) {
      solver(strategies[s]?.conversion[d] as number, samples.conversion[d] as number)
      solver(strategies[s]?.revenue[d] as number, samples.revenue?.[d] as number)
    }
})

const priced = {
  fixed: 9000,
  perPeriod: { amount: 70, period: '1w' },
  perTouch: 2,
  shareOfRevenue: 0.1,
} as const

describe('costs are those of the visits that there are', () => {
  const scenarios: Scenario[] = [
    scenario(certain, {
      name: 'Coupon',
      changes: [
        { op: 'scaleOdds', from: 'cart', to: 'order', factor: 1.4, reach: 0.5, cost: priced },
      ],
    }),
    scenario(certain, {
      name: 'Visit',
      changes: [
        {
          op: 'insertTouchpoint',
          touchpoint: { id: 'call' },
          between: ['cart', 'lost'],
          row: { order: 0.2, lost: 'rest' },
          cost: priced,
        },
      ],
    }),
    scenario(certain, {
      name: 'More ads',
      changes: [{ op: 'scaleEntries', touchpoint: 'ad', factor: 1.5, cost: priced }],
    }),
    scenario(certain, {
      name: 'Dearer',
      changes: [{ op: 'setReward', outcome: 'order', revenue: 900 }],
    }),
  ]
  test.each(scenarios.map((each) => [each.name, each] as const))('%s', (_, each) => {
    const entrants = 5000
    const {
      strategies,
      draws,
      timeless: without,
    } = decisionDraws(timeless, [each], {
      horizon: 28,
      draws: 3,
      entrants,
    })
    exact(draws, 3)
    expect(without).toContain('cart')
    const changed = applyScenario(timeless, each)
    const chain = compileChain(changed)
    const visits: Record<string, number> = {}
    for (const [state, count] of expectedVisits(chain).visits.entries())
      visits[chain.ids[state] as string] = count
    const more = each.name === 'More ads' ? 1 + 0.75 * 0.5 : 1
    const money = (key: 'cost' | 'revenue') =>
      [...changed.touchpoints, ...changed.outcomes].reduce(
        (sum, state) => sum + (visits[state.id] ?? arrivals(state.id)) * (state[key] ?? 0),
        0,
      )
    const { conversion } = forecast(timeless, [each], { draws: 1 }).scenarios[0] as {
      conversion: { mean: number }
    }
    const arrivals = (id: string) => (id === 'order' ? conversion.mean : 0)
    const counts = Object.fromEntries(
      Object.entries(visits).map(([id, count]) => [id, count * entrants * more]),
    )
    const { effect, reach } = {
      effect: each.changes.map((change) => ('factor' in change ? (change.factor as number) : 1)),
      reach: each.changes.map((change) => (change.reach ?? 1) as number),
    }
    const costs = scenarioCosts(
      each,
      [
        {
          visits: counts,
          entries: { ad: 0.75 * 1.5 * entrants },
          revenue: money('revenue') * entrants * more,
        },
      ],
      28,
      { effect, reach },
    )
    const own = costs.reduce((sum, cost) => sum + cost.total, 0)
    const margin = (money('revenue') - money('cost')) * entrants * more
    solver(
      strategies[1]?.benefit[0] as number,
      ((margin - own) / entrants) * 1000,
      '',
      (margin / entrants) * 1000,
    )
  })

  test('within the horizon only, where times are known', () => {
    const [now] = decisionDraws(certain, [], { horizon: 15, draws: 2 }).strategies
    const [later] = decisionDraws(certain, [], { horizon: 3000, draws: 2 }).strategies
    const [none] = decisionDraws(timeless, [], { horizon: 15, draws: 2 }).strategies
    expect(now.benefit[0]).toBeLessThan(later.benefit[0] as number)
    solver(later.benefit[0] as number, none.benefit[0] as number)
  })

  test('fixed costs need to know among how many they are shared', () => {
    expect(() => decisionDraws(timeless, scenarios.slice(0, 1))).toThrow(
      'decisionDraws: "Coupon" costs 12650 in all; entrants must say how many customers share it',
    )
    expect(() => decisionDraws(timeless, [], { entrants: 0 })).toThrow('entrants is 0')
  })
})

describe('who comes to what is changed', () => {
  const change = (from: 'cart' | 'help', to: 'order' | 'cart') =>
    scenario(certain, { name: 'C', changes: [{ op: 'scaleOdds', from, to, factor: 2 } as never] })
  test('by hand', () => {
    const [, cart, help] = decisionDraws(
      timeless,
      [change('cart', 'order'), change('help', 'cart')],
      { draws: 2 },
    ).strategies
    // 1/4 enter at the cart, and half of 3/4 come from the ad.
    solver(cart?.meeting[1] as number, 0.25 + 0.75 * 0.5)
    exact(cart?.elsewhere[1] as number, 0)
    solver(help?.meeting[1] as number, 0.625 * 0.1)
    solver(help?.elsewhere[1] as number, 0.625 * 0.4)
  })

  test('those who do not come there convert as before', () => {
    const better = change('help', 'cart')
    const { strategies } = decisionDraws(shop, [better], { draws: 40, seed: 3 })
    const [now, then] = strategies
    for (let d = 0; d < 40; d++) {
      const met = then?.meeting[d] as number
      const elsewhere = then?.elsewhere[d] as number
      expect((now.conversion[d] as number) - elsewhere).toBeLessThanOrEqual(met)
      expect((then?.conversion[d] as number) - elsewhere).toBeGreaterThan(
        (now.conversion[d] as number) - elsewhere,
      )
    }
  })

  test('everybody where entries are changed', () => {
    const more = scenario(certain, {
      name: 'More',
      changes: [{ op: 'scaleEntries', touchpoint: 'ad', factor: 2 }],
    })
    const [, then] = decisionDraws(timeless, [more], { draws: 2 }).strategies
    exact(then?.meeting[0] as number, 1)
  })
})

describe('personas', () => {
  const travellers = journey({
    touchpoints: [{ id: 'page', cost: 1 }],
    outcomes: [{ id: 'book', kind: 'conversion', revenue: 100 }, { id: 'gone' }],
    entries: { page: 1 },
    transitions: { page: { book: 0.1, gone: 'rest' } },
    personas: [
      { id: 'keen', share: 1, transitions: { page: { book: 0.5, gone: 'rest' } } },
      { id: 'idle', share: 3 },
    ],
  })
  test('a change costs and acts where it is met', () => {
    const offer = scenario(travellers, {
      name: 'Offer',
      changes: [
        {
          op: 'redirect',
          from: 'page',
          to: 'gone',
          share: 0.2,
          into: 'book',
          onlyFor: ['keen'],
          reach: 0.5,
          reachBy: 'customer',
          cost: { shareOfRevenue: 0.1, perTouch: 0.5 },
        },
      ],
    })
    const [now, then] = decisionDraws(travellers, [offer], { draws: 2 }).strategies
    solver(now.conversion[0] as number, 0.25 * 0.5 + 0.75 * 0.1)
    solver(then?.conversion[0] as number, 0.25 * (0.5 * 0.5 + 0.5 * 0.6) + 0.75 * 0.1)
    solver(then?.revenue[0] as number, 1000 * (0.25 * (25 + 0.5 * 60 * 0.9) + 7.5))
    solver(then?.cost[0] as number, 1000 * (1 + 0.25 * 0.5 * 0.5))
  })
})

describe('unknowns', () => {
  test('each once, with the scenarios that rest on it', () => {
    const { unknowns } = decisionDraws(shop, [easier, bolder], { draws: 30 })
    expect(unknowns.map(({ name, kind, scenarios }) => [name, kind, scenarios])).toEqual([
      ['strength of "checkout"', 'strength', ['Easier', 'Bolder']],
      ['strength of scaleSojourn "cart"', 'strength', ['Bolder']],
      ['what follows "ad"', 'row', []],
      ['what follows "cart"', 'row', []],
      ['what follows "help"', 'row', []],
    ])
    expect(unknowns[3]?.draws).toHaveLength(2)
  })

  test('the same name for different strengths tells them apart', () => {
    const other = {
      ...easier,
      name: 'Weaker',
      changes: [{ ...easier.changes[0], factor: { distribution: 'uniform', min: 1, max: 1.1 } }],
    } as Scenario
    const { unknowns } = decisionDraws(certain, [easier, other], { draws: 30 })
    expect(unknowns.map(({ name }) => name)).toEqual([
      'strength of "checkout" in "Easier"',
      'strength of "checkout" in "Weaker"',
    ])
  })

  test('knowing the only unknown is worth as much as knowing everything', () => {
    const costly = scenario(certain, {
      name: 'Costly',
      changes: [
        {
          op: 'redirect',
          from: 'cart',
          to: 'lost',
          share: { distribution: 'uniform', min: 0, max: 0.2 },
          into: 'order',
          cost: { fixed: 300_000 },
        },
      ],
    })
    const { strategies, unknowns } = decisionDraws(timeless, [costly], {
      draws: 2000,
      entrants: 10_000,
    })
    const benefits = strategies.map(({ benefit }) => benefit)
    const [now, then] = benefits as [Float64Array, Float64Array]
    const known = unknowns[0]?.draws as Float64Array[]
    // The gain rises with the share: it pays above the share at which it is 0.
    const pays = then.reduce((sum, x, d) => sum + Math.max(0, x - (now[d] as number)), 0) / 2000
    const mean = then.reduce((sum, x, d) => sum + x - (now[d] as number), 0) / 2000
    const { mean: value } = evppi(benefits, known)
    expect(Math.abs(value - (pays - Math.max(0, mean)))).toBeLessThan(0.01 * pays)
    const share = probabilityBest(benefits)[1]?.mean as number
    expect(share).toBeGreaterThan(0.3)
    expect(share).toBeLessThan(0.9)
  })
})
