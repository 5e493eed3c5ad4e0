import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expectedVisits, timeToAbsorption } from '../../src/analysis/index.ts'
import { forecast } from '../../src/forecast/index.ts'
import {
  compileChain,
  editJourney,
  type Journey,
  journey,
  sojournCumulative,
} from '../../src/model/index.ts'
import { type Change, drawStrengths, planScenario } from '../../src/scenarios/index.ts'
import { randomJourney, sojournsOf } from '../random-chain.ts'
import { solver } from '../tolerance.ts'
import { applied, conversionOf, rowOf, scenarioOf } from './changes.ts'
import { comesTo } from './comes-to.ts'

const shop = journey({
  touchpoints: [
    { id: 'page', experience: 0, sojourn: { distribution: 'exponential', mean: '2d' } },
    { id: 'cart', experience: -1, sojourn: { distribution: 'exponential', mean: '1d' } },
  ],
  outcomes: [{ id: 'order', kind: 'conversion', revenue: 100 }, { id: 'lost' }],
  entries: { page: 3, cart: 1 },
  transitions: {
    page: { cart: 0.3, order: 0.1, page: 0.2, lost: 'rest' },
    cart: { order: 0.5, page: 0.1, lost: 'rest' },
  },
  arrivals: { perDay: 40 },
  slopes: [
    { touchpoint: 'cart', from: 'cart', to: 'order', slope: 0.5 },
    { touchpoint: 'cart', from: 'page', to: 'lost', slope: -0.2 },
  ],
})

type Row = Record<string, number>

function expectRow(actual: Row, expected: Row): void {
  expect(Object.keys(actual).sort()).toEqual(Object.keys(expected).sort())
  for (const [to, p] of Object.entries(expected)) solver(actual[to] as number, p, to)
}

const redirect = (to: string, share: number, into: string, more = {}): Change => ({
  op: 'redirect',
  from: 'page',
  to,
  share,
  into,
  ...more,
})

describe('redirect', () => {
  test('of a share of 1 moves the whole transition', () => {
    expectRow(rowOf(applied(shop, redirect('lost', 1, 'cart')), 'page'), {
      cart: 0.7,
      order: 0.1,
      page: 0.2,
    })
    expectRow(rowOf(applied(shop, redirect('cart', 0, 'lost')), 'page'), rowOf(shop, 'page'))
  })

  test('with a reach is the same as of that part of the share', () => {
    const reach = rowOf(applied(shop, redirect('lost', 0.5, 'cart', { reach: 0.4 })), 'page')
    expectRow(reach, rowOf(applied(shop, redirect('lost', 0.2, 'cart')), 'page'))
  })

  test('of one transition by several never takes more than it has: competing risks', () => {
    const share = fc.double({ min: 0.01, max: 0.99, noNaN: true })
    fc.assert(
      fc.property(share, share, (s, t) => {
        const both = rowOf(
          applied(shop, redirect('lost', s, 'cart'), redirect('lost', t, 'order')),
          'page',
        ) as { cart: number; order: number; lost: number; page: number }
        solver(both.lost, 0.4 * (1 - s) * (1 - t), '', 0.4)
        // Each in proportion to its rate.
        const [into, other] = [both.cart - 0.3, both.order - 0.1]
        solver(into * Math.log1p(-t), other * Math.log1p(-s), '', 1)
        solver(both.cart + both.order + both.lost + both.page, 1)
        // Two into one place are as one that takes what they take together.
        const twice = applied(shop, redirect('lost', s, 'cart'), redirect('lost', t, 'cart'))
        const once = applied(shop, redirect('lost', 1 - (1 - s) * (1 - t), 'cart'))
        expectRow(rowOf(twice, 'page'), rowOf(once, 'page'))
      }),
      { seed: 341, numRuns: 100 },
    )
    expectRow(
      rowOf(applied(shop, redirect('lost', 1, 'cart'), redirect('lost', 1, 'order')), 'page'),
      { cart: 0.5, order: 0.3, page: 0.2 },
    )
  })

  test('takes of the row as it was, not of what another sends', () => {
    expectRow(
      rowOf(applied(shop, redirect('cart', 0.5, 'order'), redirect('order', 0.5, 'cart')), 'page'),
      { cart: 0.15 + 0.05, order: 0.05 + 0.15, page: 0.2, lost: 0.4 },
    )
  })

  test('comes before the odds: 0.5 of lost to cart, then the odds of cart twice', () => {
    const row = rowOf(
      applied(
        shop,
        { op: 'scaleOdds', from: 'page', to: 'cart', factor: 2 },
        redirect('lost', 0.5, 'cart'),
      ),
      'page',
    )
    expectRow(row, { cart: 1 / 1.5, order: 0.1 / 1.5, page: 0.2 / 1.5, lost: 0.2 / 1.5 })
  })
})

const insert = (row: Row, more = {}): Change => ({
  op: 'insertTouchpoint',
  touchpoint: { id: 'guide', cost: 2, sojourn: { distribution: 'fixed', value: '1h' } },
  between: ['page', 'cart'],
  row: row as Record<string, number>,
  ...more,
})

describe('insertTouchpoint', () => {
  test('takes what went from the one to the other, and goes on by its row', () => {
    const after = applied(shop, insert({ cart: 0.9, lost: 0.1 }))
    expectRow(rowOf(after, 'page'), { guide: 0.3, order: 0.1, page: 0.2, lost: 0.4 })
    expectRow(rowOf(after, 'guide'), { cart: 0.9, lost: 0.1 })
    expect(after.touchpoints.find(({ id }) => id === 'guide')).toEqual({
      id: 'guide',
      cost: 2,
      sojourn: { distribution: 'fixed', value: '1h' },
    })
  })

  test('that leads on to where they went anyway leaves conversion as it is, for any reach', () => {
    for (const reach of [1, 0.3])
      solver(conversionOf(applied(shop, insert({ cart: 1 }, { reach }))), conversionOf(shop))
  })

  test('with a reach leaves the others on their way', () => {
    const after = applied(shop, insert({ cart: 1 }, { reach: 0.25 }))
    expectRow(rowOf(after, 'page'), {
      guide: 0.075,
      cart: 0.225,
      order: 0.1,
      page: 0.2,
      lost: 0.4,
    })
  })

  test('on a transition that a removal makes, and one after the other', () => {
    const after = applied(
      shop,
      { op: 'removeTouchpoint', touchpoint: 'cart', avoided: 0 },
      {
        op: 'insertTouchpoint',
        touchpoint: { id: 'express' },
        between: ['page', 'order'],
        row: { thanks: 0, order: 'rest' } as Record<string, number | 'rest'>,
      },
      {
        op: 'insertTouchpoint',
        touchpoint: { id: 'thanks' },
        between: ['express', 'order'],
        row: { order: 1 },
      },
    )
    solver(rowOf(after, 'page').express as number, 0.1 + 0.3 * 0.5)
    expectRow(rowOf(after, 'express'), { thanks: 1 })
    expectRow(rowOf(after, 'thanks'), { order: 1 })
    solver(conversionOf(after), conversionOf(shop))
  })

  test('takes in what is redirected there as well', () => {
    const after = applied(shop, insert({ cart: 1 }), redirect('lost', 0.5, 'guide'))
    expectRow(rowOf(after, 'page'), { guide: 0.3 + 0.2, order: 0.1, page: 0.2, lost: 0.2 })
  })

  test('lets odds of its own transitions be scaled', () => {
    const after = applied(shop, insert({ cart: 0.5, lost: 0.5 }), {
      op: 'scaleOdds',
      from: 'guide',
      to: 'cart',
      factor: 3,
    })
    expectRow(rowOf(after, 'guide'), { cart: 0.75, lost: 0.25 })
  })
})

describe('scaleEntries', () => {
  const factor = fc.double({ min: 0.1, max: 10, noNaN: true })
  const entering = (model: Journey, id: string) =>
    conversionOf(
      editJourney<string, string>(model, (draft) => {
        draft.entries = { [id]: 1 }
      }),
    )

  test('brings more of one kind: conversion is the mean over the new mix, by linearity', () => {
    fc.assert(
      fc.property(factor, fc.constantFrom(1, 0.4), (k, reach) => {
        const change = { op: 'scaleEntries', touchpoint: 'cart', factor: k, reach } as const
        const after = applied(shop, change)
        const [page, cart] = [0.75, 0.25 * (1 + reach * (k - 1))]
        const mean = (page * entering(shop, 'page') + cart * entering(shop, 'cart')) / (page + cart)
        solver(conversionOf(after), mean)
        solver(after.arrivals?.perDay as number, 40 * (page + cart))
        const [scenario] = forecast(shop, [scenarioOf(shop, [change])]).scenarios
        solver(scenario?.entrants.mean as number, page + cart)
        solver(scenario?.conversion.mean as number, mean)
      }),
      { seed: 342, numRuns: 30 },
    )
  })

  test('counts those who entered there before, not those whom a removal sends there', () => {
    const after = applied(
      shop,
      { op: 'scaleEntries', touchpoint: 'page', factor: 2 },
      { op: 'removeTouchpoint', touchpoint: 'cart', avoided: 0 },
    )
    const { ids, entry } = compileChain(after)
    const entries = Object.fromEntries(ids.map((id, i) => [id, entry[i] as number]))
    solver(entries.page as number, (1.5 + 0.25 * 0.1) / 1.75)
  })
})

describe('scaleSojourn', () => {
  const longer = (factor: number, more = {}): Change => ({
    op: 'scaleSojourn',
    touchpoint: 'cart',
    factor,
    ...more,
  })

  test('makes visits last longer, those that meet it: the mean time grows by reach · (k − 1) · m · v', () => {
    const cases = fc.tuple(
      randomJourney({ touchpoints: 6, endsSurely: true, semiMarkov: true }),
      fc.constantFrom(0.3, 2, 5),
      fc.constantFrom(1, 0.25),
      fc.constantFrom('visit' as const, 'customer' as const),
    )
    fc.assert(
      fc.property(cases, ([model, factor, reach, reachBy]) => {
        const before = compileChain(model)
        const { mean } = timeToAbsorption(before)
        const [visits] = expectedVisits(before).visits
        const more = reach * (factor - 1) * (before.meanSojourn[0] as number) * (visits as number)
        const change = { op: 'scaleSojourn', touchpoint: 't0', factor, reach, reachBy } as const
        const after = comesTo(model, [change])
        solver(after[4] as number, (mean as number) + more, '', (mean as number) + Math.abs(more))
        solver(after[1] as number, conversionOf(model), 'conversion')
      }),
      { seed: 343, numRuns: 60 },
    )
  })

  test('of an exponential with a reach is a mixture of two exponentials, exactly', () => {
    const simple = journey({
      touchpoints: [{ id: 'wait', sojourn: { distribution: 'exponential', mean: '10d' } }],
      outcomes: [{ id: 'order', kind: 'conversion', revenue: 1 }],
      entries: { wait: 1 },
      transitions: { wait: { order: 1 } },
    })
    const faster: Change = { op: 'scaleSojourn', touchpoint: 'wait', factor: 0.2, reach: 0.3 }
    const { scenarios } = forecast(simple, [scenarioOf(simple, [faster])], { horizon: 5 })
    const expected = 0.3 * -Math.expm1(-5 / 2) + 0.7 * -Math.expm1(-5 / 10)
    solver(scenarios[0]?.revenue?.mean as number, 1000 * expected)
    // And so is the journey that comes of it, with a second touchpoint for those who wait less.
    solver(conversionOf(applied(simple, faster)), 1)
    const after = applied(simple, faster).touchpoints.map(({ sojourn }) => sojourn)
    expect(after).toEqual([
      { distribution: 'exponential', mean: '10d' },
      { distribution: 'exponential', mean: '2d' },
    ])
  })

  test('stretches every family of sojourn times: Pr(D ≤ t) becomes Pr(D ≤ t / k)', () => {
    for (const sojourn of sojournsOf(2)) {
      const model = journey({
        touchpoints: [{ id: 'cart', sojourn }],
        outcomes: [{ id: 'order', kind: 'conversion' }],
        entries: { cart: 1 },
        transitions: { cart: { order: 1 } },
      })
      const before = compileChain(model)
      const { chain } = planScenario(model, scenarioOf(model, [longer(3)]))
      const after = compileChain(applied(model, longer(3)))
      for (const t of [0, 20_000, 100_000, 172_800, 600_000])
        for (const stretched of [chain, after])
          solver(sojournCumulative(stretched, 0, 3 * t), sojournCumulative(before, 0, t), '', 1)
    }
  })

  test('leaves what visits bring and fill as it was, of all of them', () => {
    const told = journey({
      ...shop,
      referrals: { cart: 0.1 },
      stocks: [
        {
          id: 'reviews',
          inflow: { cart: 2 },
          halfLife: '9w',
          level: 5,
          acts: [{ from: 'cart', to: 'order', exponent: 0.2 }],
        },
      ],
    })
    const after = applied(told, longer(3, { reach: 0.5 }), {
      op: 'setReward',
      outcome: 'order',
      revenue: 3,
    })
    expect(after.referrals).toEqual({ cart: 0.1, 'cart (2)': 0.1 })
    expect(after.stocks?.[0]?.inflow).toEqual({ cart: 2, 'cart (2)': 2 })
    expect(after.stocks?.[0]?.acts.map(({ from, to }) => [from, to])).toEqual([
      ['cart', 'order'],
      ['cart (2)', 'order'],
    ])
    expect(after.slopes).toHaveLength(3)
  })

  test('of several multiplies, in the journey too', () => {
    const [, cart] = applied(shop, longer(3), longer(0.5)).touchpoints
    expect(cart?.sojourn).toEqual({ distribution: 'exponential', mean: '1.5d' })
  })

  test('that is uncertain is worked out draw by draw', () => {
    const simple = journey({
      touchpoints: [{ id: 'wait', sojourn: { distribution: 'exponential', mean: '10d' } }],
      outcomes: [{ id: 'order', kind: 'conversion', revenue: 1 }],
      entries: { wait: 1 },
      transitions: { wait: { order: 1 } },
    })
    const factor = { distribution: 'uniform', min: 0.5, max: 2 } as const
    const change: Change = { op: 'scaleSojourn', touchpoint: 'wait', factor }
    const scenario = scenarioOf(simple, [change])
    const [compared] = forecast(simple, [scenario], { horizon: 5, draws: 40 }).scenarios
    const [factors] = drawStrengths(scenario, 1, 40).effect
    const revenues = [...(compared?.samples.revenue ?? [])]
    expect(revenues).toHaveLength(40)
    for (const [d, revenue] of revenues.entries())
      solver(revenue, 1000 * -Math.expm1(-5 / (10 * (factors?.[d] as number))))
  })
})

describe('setReward', () => {
  const revenueOf = (model: Journey, ...changes: Change[]) =>
    forecast(model, [scenarioOf(model, changes)], { horizon: 36_525 }).scenarios[0]?.revenue
      ?.mean as number

  test('is earned by the visits that meet it', () => {
    const orders = conversionOf(shop)
    const { visits } = expectedVisits(compileChain(shop))
    const reward = (more: object): Change => ({ op: 'setReward', ...more })
    solver(revenueOf(shop, reward({ outcome: 'order', revenue: 80 })), 80_000 * orders)
    for (const reachBy of ['visit', 'customer'] as const) {
      const some = { reach: 0.25, reachBy }
      solver(revenueOf(shop, reward({ outcome: 'order', revenue: 80, ...some })), 95_000 * orders)
      const fee = reward({ touchpoint: 'cart', revenue: 4, ...some })
      solver(revenueOf(shop, fee), 1000 * (100 * orders + (visits[1] as number)))
    }
  })

  test('leaves what it does not say, and the order of visits', () => {
    const after = applied(
      shop,
      { op: 'setReward', touchpoint: 'cart', cost: 7 },
      { op: 'setReward', touchpoint: 'cart', revenue: 1 },
    )
    expect(after.touchpoints[1]).toEqual({ ...shop.touchpoints[1], cost: 7, revenue: 1 })
    expect(after.touchpoints[0]).toEqual(shop.touchpoints[0])
  })
})

describe('setExperience', () => {
  test('acts through the slopes alone: odds times exp(slope · rise)', () => {
    const after = applied(shop, { op: 'setExperience', touchpoint: 'cart', experience: 1 })
    const scaled = applied(
      shop,
      { op: 'scaleOdds', from: 'cart', to: 'order', factor: Math.exp(0.5 * 2) },
      { op: 'scaleOdds', from: 'page', to: 'lost', factor: Math.exp(-0.2 * 2) },
    )
    for (const id of ['page', 'cart']) expectRow(rowOf(after, id), rowOf(scaled, id))
    expect(after.touchpoints[1]?.experience).toBe(1)
    const page = applied(shop, { op: 'setExperience', touchpoint: 'page', experience: 2 })
    for (const id of ['page', 'cart']) expectRow(rowOf(page, id), rowOf(shop, id))
  })
})
