import { describe, expect, test } from 'vitest'
import {
  evpi,
  evsi,
  planTest,
  powerOfTest,
  rankTests,
  sampleSize,
} from '../../src/decisions/index.ts'
import { exact, solver, standardErrors } from '../tolerance.ts'
import { normalDraws } from './normal-draws.ts'

const within = standardErrors(4)

describe('sample size by power', () => {
  test("R's power.prop.test, its examples: 76.7 customers, and power 0.74 of 50", () => {
    exact(sampleSize(0.5, 0.75, { power: 0.9 }), 77)
    expect(powerOfTest(50, 0.5, 0.75).toFixed(2)).toBe('0.74')
  })

  test("R's power.prop.test for conversions of a shop", () => {
    // power.prop.test(p1 = .1, p2 = .12, power = .8): n = 3840.847; (p1 = .02, p2 = .025,
    // power = .9, sig.level = .01): n = 26177.81.
    exact(sampleSize(0.1, 0.12), 3841)
    exact(sampleSize(0.02, 0.025, { power: 0.9, significance: 0.01 }), 26_178)
  })

  test('the size is the smallest that has the power', () => {
    for (const power of [0.5, 0.8, 0.95])
      for (const [from, to] of [
        [0.1, 0.13],
        [0.6, 0.5],
        [0.01, 0.02],
      ] as const) {
        const size = sampleSize(from, to, { power })
        expect(powerOfTest(size, from, to)).toBeGreaterThanOrEqual(power)
        expect(powerOfTest(size - 1, from, to)).toBeLessThan(power)
        exact(sampleSize(to, from, { power }), size)
      }
  })

  test('what is out of range is refused, all at once', () => {
    expect(() => sampleSize(0, 1, { power: 2 })).toThrow(
      'sampleSize: from is 0; it must lie strictly between 0 and 1. to is 1; it must lie strictly between 0 and 1. power is 2; it must lie',
    )
    expect(() => sampleSize(0.1, 0.1)).toThrow('there is nothing to find')
    expect(() => powerOfTest(-1, 0.1, 0.2)).toThrow('size is -1')
  })
})

const [z = new Float64Array(), noise = new Float64Array()] = normalDraws('lift', 2, 1500)
const now = z.map(() => 0.1)
const changed = z.map((x) => 0.101 + 0.01 * x)
const profit = (conversion: Float64Array, cost: number) => ({
  conversion,
  benefit: conversion.map((p, d) => 800 * p - cost + 5 * (noise[d] as number)),
})
const arms = [profit(now, 0), profit(changed, 1)]
const design = { arms, customersPerDay: 500, horizonDays: 200 }

test('the gain of each size is what it brings afterwards less what it costs', () => {
  const plan = planTest({
    ...design,
    exposed: 0.5,
    waitDays: 3,
    cost: { fixed: 1000, perDay: 10, perCustomer: 0.25 },
    sizes: [500, 4000, 100],
    seed: 7,
  })
  expect(plan.sizes.map(({ size }) => size)).toEqual([100, 500, 4000])
  const values = evsi(
    arms.map(({ benefit }) => benefit),
    arms.map(({ conversion }) => conversion),
    [100, 500, 4000],
    { seed: 7 },
  )
  const means = arms.map(({ benefit }) => benefit.reduce((sum, x) => sum + x, 0) / benefit.length)
  for (const [i, { size, days, value, cost, gain }] of plan.sizes.entries()) {
    // Half of 500 customers a day take part, in two arms.
    solver(days, (2 * size) / 250 + 3)
    solver(value.mean, 500 * (200 - days) * (values[i]?.mean as number))
    const worse = size * (Math.max(...means) - Math.min(...means))
    solver(cost, 1000 + 10 * days + 0.25 * 2 * size + worse)
    solver(gain.mean, value.mean - cost, '', value.mean)
    expect(gain.standardError).toBeGreaterThan(0)
  }
  exact(plan.choice, means.indexOf(Math.max(...means)))
  solver(plan.perfectInformation.mean, 500 * 200 * evpi(arms.map(({ benefit }) => benefit)).mean)
  exact(plan.best?.gain.mean ?? 0, Math.max(0, ...plan.sizes.map(({ gain }) => gain.mean)))
})

test('the best size is inside: neither the least nor all there is, and fits the horizon', () => {
  const { best, sizes, perfectInformation } = planTest(design)
  expect(sizes.length).toBe(16)
  expect(best?.size).toBeGreaterThan(sizes[0]?.size as number)
  expect(best?.size).toBeLessThan(sizes.at(-1)?.size as number)
  expect(sizes.at(-1)?.days).toBeLessThanOrEqual(200)
  for (const [i, { value, gain }] of sizes.entries()) {
    expect(value.mean).toBeLessThanOrEqual(perfectInformation.mean)
    expect(gain.mean).toBeLessThanOrEqual(best?.gain.mean as number)
    if (i > 0) expect(sizes[i]?.days).toBeGreaterThan(sizes[i - 1]?.days as number)
  }
})

test('the standard error of the gain is the spread of repeated runs', { timeout: 60_000 }, () => {
  const sizes = [2000, 45_000]
  const runs = Array.from({ length: 40 }, (_, seed) => {
    const [a = z] = normalDraws(`plan ${seed}`, 1, 400)
    const conversions = [a.map(() => 0.1), a.map((x) => 0.102 + 0.01 * x)]
    const some = conversions.map((conversion) => ({
      conversion,
      benefit: conversion.map((p) => 800 * p),
    }))
    return planTest({ ...design, arms: some, sizes, seed }).sizes.map(({ gain }) => gain)
  })
  // The larger test takes nearly all customers, so that what it gives away is what varies.
  for (const s of sizes.keys()) {
    const gains = runs.map((run) => run[s] as { mean: number; standardError: number })
    const mean = gains.reduce((sum, gain) => sum + gain.mean, 0) / runs.length
    const variance = gains.reduce((sum, gain) => sum + (gain.mean - mean) ** 2, 0) / 39
    const stated = gains.reduce((sum, gain) => sum + gain.standardError ** 2, 0) / runs.length
    within(variance / stated, 1, Math.sqrt(2 / 39), `${sizes[s]}`)
  }
})

test('what costs more than it can bring is not tested, nor what is known', () => {
  exact(planTest({ ...design, cost: { fixed: 1e9 } }).best, null)
  const known = [now, now.map(() => 0.12)].map((conversion) => ({
    conversion,
    benefit: conversion.map((p) => 800 * p),
  }))
  const plan = planTest({ ...design, arms: known })
  exact(plan.best, null)
  exact(plan.choice, 1)
  exact(plan.perfectInformation.mean, 0)
})

test('by power: the expected difference, or the one that should be found, from the traffic', () => {
  const { powered } = planTest({ ...design, detect: 0.02, exposed: 0.1, waitDays: 2 })
  expect(powered).toEqual({ size: 3841, days: (2 * 3841) / 50 + 2 })
  const strict = planTest({ ...design, detect: 0.02, power: 0.9, significance: 0.01 })
  exact(strict.powered?.size, sampleSize(0.1, 0.12, { power: 0.9, significance: 0.01 }))
  const mean = changed.reduce((sum, x) => sum + x, 0) / changed.length
  const from = now.reduce((sum, x) => sum + x, 0) / now.length
  exact(planTest(design).powered?.size, sampleSize(from, mean))
})

test('test this first: the one that gains most', () => {
  const test = (spread: number, fixed: number) => ({
    ...design,
    arms: [0, spread].map((sd) => {
      const conversion = z.map((x) => 0.1 + sd * x)
      return { conversion, benefit: conversion.map((p) => 800 * p) }
    }),
    cost: { fixed },
  })
  const ranked = rankTests({ dear: test(0.02, 1e9), small: test(0.002, 0), large: test(0.02, 0) })
  expect(ranked.map(({ name }) => name)).toEqual(['large', 'small', 'dear'])
  exact(ranked[0]?.gain, ranked[0]?.plan.best?.gain.mean)
  exact(ranked[2]?.gain, 0)
})

test('a design that is wrong is refused, all problems at once', () => {
  expect(() =>
    planTest({
      arms: arms.slice(1),
      customersPerDay: 0,
      horizonDays: Number.NaN,
      exposed: 2,
      waitDays: -1,
      cost: { fixed: -5 },
    }),
  ).toThrow(
    'planTest: arms has one arm; a test compares two or more. customersPerDay is 0; it must be finite and above 0. horizonDays is NaN; it must be finite and above 0. exposed is 2; it must be above 0 and at most 1. waitDays is -1; it must be finite and from 0. cost.fixed is -5; it must be finite and from 0.',
  )
})
