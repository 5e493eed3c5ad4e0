import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { conversionCurve, hittingByDay, retention } from '../../src/analysis/index.ts'
import { compileChain, journey } from '../../src/model/index.ts'
import { churnSurvival, customersOverTime } from '../../src/retention/index.ts'
import { randomJourney } from '../random-chain.ts'
import { exact, solver } from '../tolerance.ts'

describe('a journey that goes on into a model of retention', () => {
  test('is the chain with a member touchpoint, where the model is geometric', () => {
    const trial = { trial: 0.5, member: 0.25, lost: 0.25 }
    const into = compileChain(
      journey({
        touchpoints: [{ id: 'trial' }],
        outcomes: [{ id: 'member', kind: 'conversion' }, { id: 'lost' }],
        entries: { trial: 1 },
        transitions: { trial },
      }),
    )
    const { by, errorBound } = conversionCurve(into, 30)
    const survival = churnSurvival({ alpha: Infinity, beta: Infinity, mean: 0.1 }, 30)
    const { active, retained, ...rest } = customersOverTime(by, survival, { errorBound })
    // The same by the trace of one chain: share in trial t, share of members m.
    let [inTrial, members] = [1, 0]
    for (let t = 0; t <= 30; t++) {
      expect(Math.abs((active[t] as number) - members)).toBeLessThanOrEqual(rest.errorBound + 1e-15)
      ;[inTrial, members] = [0.5 * inTrial, 0.9 * members + 0.25 * inTrial]
    }
    expect(retained[0]).toBeNaN()
    exact(retained[1], 1)
  })

  test('by day: retention since conversion of a chain, in calendar time', () => {
    // Everyone converts on day 2 for sure and stays for fixed 30-day periods.
    const shop = compileChain(
      journey({
        touchpoints: [{ id: 'cart', sojourn: { distribution: 'fixed', value: '2d' } }],
        outcomes: [{ id: 'member', kind: 'conversion' }],
        entries: { cart: 1 },
        transitions: { cart: { member: 1 } },
      }),
    )
    const { probability, errorBound } = hittingByDay(shop, ['member'], 100)
    const survival = churnSurvival({ alpha: 0.7, beta: 3.8 }, 4)
    const tail = customersOverTime(probability as Float64Array, survival, {
      entrants: 1000,
      perPeriod: 30,
      errorBound,
    })
    for (const [day, period] of [
      [2, 0],
      [31, 0],
      [32, 1],
      [61, 1],
      [62, 2],
      [100, 3],
    ] as const)
      expect(
        Math.abs((tail.active[day] as number) - 1000 * (survival[period] as number)),
      ).toBeLessThanOrEqual(tail.errorBound)
    exact(tail.active[1], 0)
    expect(retention(shop, 3).retained).toBeUndefined() // the chain alone knows of nothing after it
  })

  test('conserves customers: all who stay for ever are active, and never more than converted', () => {
    fc.assert(
      fc.property(randomJourney(), fc.double({ min: 0.1, max: 9, noNaN: true }), (shop, alpha) => {
        const chain = compileChain(shop)
        const { by } = conversionCurve(chain, 12)
        const stay = customersOverTime(by, new Float64Array(13).fill(1))
        const some = customersOverTime(by, churnSurvival({ alpha, beta: 2 }, 12))
        for (let t = 0; t <= 12; t++) {
          solver(stay.active[t] as number, stay.converted[t] as number, 'stay', 1)
          expect(some.active[t]).toBeLessThanOrEqual(
            (some.converted[t] as number) + some.errorBound,
          )
        }
      }),
      { seed: 1, numRuns: 50 },
    )
  })

  test('has a bound that encloses what errors of the conversion curve can do, and no more than twice it', () => {
    const errorBound = 0.01
    const off = fc.double({ min: -errorBound, max: errorBound, noNaN: true })
    fc.assert(
      fc.property(fc.array(off, { minLength: 8, maxLength: 8 }), (errors) => {
        const by = errors.map((_, t) => 0.1 + 0.1 * t)
        const moved = by.map((value, t) => value + (errors[t] as number))
        const survival = churnSurvival({ alpha: 2, beta: 0.5 }, 7)
        const given = customersOverTime(by, survival, { entrants: 1000, errorBound })
        const other = customersOverTime(moved, survival, { entrants: 1000 })
        for (const [t, n] of other.active.entries())
          expect(Math.abs(n - (given.active[t] as number))).toBeLessThanOrEqual(given.errorBound)
      }),
      { seed: 2 },
    )
    // Nearly attained: the first too low, the last too high, and nobody stays.
    const [low, high] = [0.5 - errorBound, 0.5 + errorBound]
    const { active, errorBound: bound } = customersOverTime([0.5, 0.5], [1, 0], { errorBound })
    const worst = customersOverTime([low, high], [1, 0]).active
    solver((worst[1] as number) - (active[1] as number), 2 * errorBound)
    expect(bound).toBeGreaterThanOrEqual(2 * errorBound)
  })

  test('refuses what is wrong, all named', () => {
    expect(() => customersOverTime([0, 0.5, 0.4], [1, 1.5], { entrants: -1 })).toThrow(
      'customersOverTime: conversion falls to 0.4 at 2; who has converted has; ' +
        'survival of period 1 is 1.5; it must be from 0 to 1; entrants is -1; it must be a number from 0; ' +
        'survival has 2 periods, and 3 are needed',
    )
    expect(() => customersOverTime([0], [1], { perPeriod: 0 })).toThrow('perPeriod is 0')
  })
})
