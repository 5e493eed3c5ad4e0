import { describe, expect, test } from 'vitest'
import { type Change, readScenario, scenarioCosts } from '../../src/scenarios/index.ts'
import { solver } from '../tolerance.ts'

const scenario = (...changes: object[]) =>
  readScenario({
    format: 'sojourn-scenario',
    version: 1,
    name: 'Costs',
    changes: changes as Change[],
  })
const odds = { op: 'scaleOdds', from: 'cart', to: 'pay', factor: 2 }
const everybody = { visits: { cart: 500, guide: 80 }, entries: { cart: 200 }, revenue: 40_000 }
const one = (change: object, days = 30, kinds = [everybody], reach = 1) => {
  const [cost] = scenarioCosts(scenario(change), kinds, days, { effect: [2], reach: [reach] })
  return cost as NonNullable<typeof cost>
}

describe('a change costs', () => {
  test('what is fixed once it begins', () => {
    expect(one({ ...odds, cost: { fixed: 900 } }).total).toBe(900)
    expect(one({ ...odds, start: 30, cost: { fixed: 900 } }).total).toBe(0)
    expect(one({ ...odds, start: 29, cost: { fixed: 900 } }).total).toBe(900)
  })

  test('what is paid a day, or a period in proportion, while it is in force', () => {
    expect(one({ ...odds, cost: { perDay: 3 } }).total).toBe(90)
    expect(one({ ...odds, start: 10, until: '3w', cost: { perDay: 3 } }).total).toBe(33)
    expect(one({ ...odds, start: 10, until: 90, cost: { perDay: 3 } }).total).toBe(60)
    solver(one({ ...odds, cost: { perPeriod: { amount: 70, period: '1w' } } }).total, 300)
    expect(one({ ...odds, start: 40, cost: { perDay: 3, perTouch: 1 } }).total).toBe(0)
  })

  test('for each visit that meets it, at its own place', () => {
    const touch = { cost: { perTouch: 2 } }
    expect(one({ ...odds, ...touch }, 30, [everybody], 0.25).perTouch).toBe(250)
    const op = (change: object) => one({ ...change, ...touch }, 30, [everybody], 0.25).perTouch
    expect(op({ op: 'redirect', from: 'cart', to: 'lost', share: 1, into: 'pay' })).toBe(250)
    expect(op({ op: 'scaleSojourn', touchpoint: 'cart', factor: 2 })).toBe(250)
    expect(op({ op: 'setReward', touchpoint: 'cart', revenue: 2 })).toBe(250)
    expect(op({ op: 'setExperience', touchpoint: 'cart', experience: 2 })).toBe(250)
    expect(op({ op: 'scaleEntries', touchpoint: 'cart', factor: 2 })).toBe(100)
    // All 80 who came to what is inserted have met it; the others never did.
    const guide = { touchpoint: { id: 'guide' }, between: ['cart', 'pay'], row: { pay: 1 } }
    expect(op({ op: 'insertTouchpoint', ...guide })).toBe(160)
  })

  test('a share of the revenue of those who meet it', () => {
    expect(one({ ...odds, cost: { shareOfRevenue: 0.1 } }, 30, [everybody], 0.5).total).toBe(2000)
  })

  test('all of that together, and for each kind of customer what that kind meets', () => {
    const change = {
      ...odds,
      reach: 0.5,
      reachBy: 'customer',
      onlyFor: ['a'],
      cost: { fixed: 100, perDay: 1, perTouch: 2, shareOfRevenue: 0.1 },
    }
    const kinds = [
      { persona: 'a', met: [0], visits: { cart: 10 }, entries: {}, revenue: 1000 },
      { persona: 'a', met: [], visits: { cart: 1e6 }, entries: {}, revenue: 1e9 },
      { persona: 'b', met: [0], visits: { cart: 1e6 }, entries: {}, revenue: 1e9 },
    ]
    const [cost] = scenarioCosts(scenario(change), kinds, 30, { effect: [2], reach: [0.5] })
    expect(cost).toEqual({
      fixed: 100,
      running: 30,
      perTouch: 20,
      shareOfRevenue: 100,
      total: 250,
    })
  })

  test('nothing within a horizon of no length, which is refused', () => {
    expect(() => one(odds, 0)).toThrow(/horizon is 0 days/)
  })
})
