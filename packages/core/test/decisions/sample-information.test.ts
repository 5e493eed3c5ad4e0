import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evpiNormal, evppi, evsi, evsiNormal } from '../../src/decisions/index.ts'
import { rising } from '../../src/decisions/rising.ts'
import { randomStream } from '../../src/numeric/random.ts'
import { sampleGamma } from '../../src/numeric/sample.ts'
import { exact, solver, standardErrors } from '../tolerance.ts'
import { betaBinomial } from './beta-binomial.ts'
import { normalDraws } from './normal-draws.ts'

const within = standardErrors(4)

/** Draws of a beta distribution. */
function betaDraws(name: string, a: number, b: number, count: number): Float64Array {
  const random = randomStream('beta draws', name)
  return Float64Array.from({ length: count }, () => {
    const x = sampleGamma(random, a)
    return x / (x + sampleGamma(random, b))
  })
}

describe('the normal closed form', () => {
  test('against nested simulation', () => {
    const [mean, sd, noise, size] = [0.5, 2, 6, 8]
    const [theta = new Float64Array(), error = new Float64Array()] = normalDraws(
      'nested',
      2,
      200_000,
    )
    // Conjugate: the posterior mean of the difference, given the mean of `size` observations.
    const weight = sd ** 2 / (sd ** 2 + noise ** 2 / size)
    const gains = theta.map((t, d) => {
      const truth = mean + sd * t
      const seen = truth + (noise / Math.sqrt(size)) * (error[d] as number)
      return Math.max(0, mean + weight * (seen - mean))
    })
    const value = gains.reduce((sum, x) => sum + x, 0) / gains.length
    const spread = Math.sqrt(gains.reduce((sum, x) => sum + (x - value) ** 2, 0)) / gains.length
    within(value - mean, evsiNormal(mean, sd, noise, size), spread)
  })

  test('rises with the size from nothing to the value of knowing', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -3, max: 3, noNaN: true }),
        fc.double({ min: 0.1, max: 3, noNaN: true }),
        fc.double({ min: 0.1, max: 30, noNaN: true }),
        (mean, sd, noise) => {
          const values = [0, 1, 10, 100, 1e4, 1e18].map((size) => evsiNormal(mean, sd, noise, size))
          exact(values[0], 0)
          for (const [i, value] of values.entries())
            if (i > 0) expect(value).toBeGreaterThanOrEqual(values[i - 1] as number)
          solver(values[5] as number, evpiNormal(mean, sd), '', sd)
        },
      ),
      { seed: 1801, numRuns: 100 },
    )
    exact(evsiNormal(1, 0, 1, 5), 0)
    expect(() => evsiNormal(1, -1, 0, -2)).toThrow(
      'evsiNormal: sd is -1; it must be finite and from 0. noise is 0; it must be finite and above 0. size is -2; it must be from 0.',
    )
  })
})

// The truth by going through all results of both arms: beta-binomial, conjugate posterior means.
describe.each([
  { now: [40, 360], changed: [12, 100], costs: 0 },
  { now: [30, 70], changed: [3, 6], costs: 2 },
  { now: [5, 45], changed: [5, 45], costs: 0 },
])('an A/B test of binomial arms: $now against $changed', ({ now, changed, costs }) => {
  const sizes = [5, 20, 60, 200]
  const [a0 = 1, b0 = 1] = now
  const [a1 = 1, b1 = 1] = changed
  const worth = 100
  const truths = sizes.map((n) => {
    const [p0, p1] = [betaBinomial(n, a0, b0), betaBinomial(n, a1, b1)]
    let sum = 0
    for (let x = 0; x <= n; x++)
      for (let y = 0; y <= n; y++) {
        const gain = worth * ((a1 + y) / (a1 + b1 + n) - (a0 + x) / (a0 + b0 + n)) - costs
        sum += (p0[x] as number) * (p1[y] as number) * Math.max(0, gain)
      }
    return sum - Math.max(0, worth * (a1 / (a1 + b1) - a0 / (a0 + b0)) - costs)
  })

  test('each size has its value, and the larger one more', () => {
    const arms = [betaDraws(`0 ${now}`, a0, b0, 2000), betaDraws(`1 ${changed}`, a1, b1, 2000)]
    const strategies = arms.map((arm, s) => arm.map((p) => worth * p - s * costs))
    const found = evsi(strategies, arms, sizes)
    for (const [i, { mean, standardError, size }] of found.entries()) {
      within(mean, truths[i] as number, standardError, `${size} in each arm`)
      expect(mean).toBeGreaterThanOrEqual(found[i - 1]?.mean ?? 0)
    }
    expect(found.at(-1)?.mean).toBeLessThanOrEqual(evppi(strategies, arms).mean)
    // The order in which sizes are asked for plays no part.
    expect(evsi(strategies, arms, [...sizes].reverse()).reverse()).toEqual(found)
  })

  test('without bias, as the mean of repeated runs says', { timeout: 60_000 }, () => {
    const runs = Array.from({ length: 25 }, (_, seed) => {
      const arms = [
        betaDraws(`0 ${now} ${seed}`, a0, b0, 400),
        betaDraws(`1 ${changed} ${seed}`, a1, b1, 400),
      ]
      const strategies = arms.map((arm, s) => arm.map((p) => worth * p - s * costs))
      return evsi(strategies, arms, sizes, { seed })
    })
    for (const [i, truth] of truths.entries()) {
      const values = runs.map((run) => run[i]?.mean as number)
      const mean = values.reduce((sum, x) => sum + x, 0) / values.length
      const stated = runs.reduce((sum, run) => sum + (run[i]?.standardError as number) ** 2, 0) / 25
      // Where both are as good, the best of 400 draws looks better than it is: E|N(0, se)| / 2.
      const tie = costs === 0 && a0 === a1 ? 0.4 * Math.sqrt(stated) : 0
      within(mean, truth - tie, Math.sqrt(stated / 25), `${sizes[i]}`)
      const spread = values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / 24
      expect(spread / stated).toBeLessThan(1 + 4 * Math.sqrt(2 / 24))
    }
  })
})

test('no customers show nothing, very many all that the arms can tell', () => {
  const arms = [betaDraws('none', 20, 80, 1000), betaDraws('all', 20, 80, 1000)]
  const strategies = arms.map((arm, s) => arm.map((p) => 10 * p - 0.1 * s))
  const [none, all] = evsi(strategies, arms, [0, 10_000_000])
  solver(none?.mean ?? 1, 0, 'none', 1)
  const known = evppi(strategies, arms)
  within(all?.mean ?? 0, known.mean, 0.05 * known.standardError)
})

test('sizes that hardly differ never fall, and of many draws nothing is learnt from nobody', () => {
  for (const seed of [1, 2, 3, 4, 5]) {
    const few = [betaDraws(`few ${seed}`, 9, 20, 120), betaDraws(`other ${seed}`, 9, 20, 120)]
    const sizes = Array.from({ length: 12 }, (_, i) => 40 + i)
    const found = evsi(few, few, sizes, { seed })
    for (const [i, { mean }] of found.entries())
      expect(mean).toBeGreaterThanOrEqual(found[i - 1]?.mean ?? 0)
    // More draws than are weighted, and two strategies that are as good.
    const many = [betaDraws(`m ${seed}`, 9, 20, 5001), betaDraws(`n ${seed}`, 9, 20, 5001)]
    solver(evsi(many, many, [0])[0]?.mean ?? 1, 0, 'nobody', 1e-3)
  }
})

test('what is not a probability or not a number of customers is refused, all at once', () => {
  const draws = new Array<number>(20).fill(0.5)
  expect(() => evsi([draws, draws], [[...draws.slice(1), 1.5]], [1.5, -1])).toThrow(
    'evsi: arms[0][19] is 1.5; a probability lies in [0, 1]. sizes[0] is 1.5; customers in an arm are a whole number from 0. sizes[1] is -1;',
  )
})

test('rising values are the nearest that never fall', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { maxLength: 12 }), (values) => {
      const found = rising(values)
      for (const [i, value] of found.entries()) {
        if (i > 0) expect(value).toBeGreaterThanOrEqual(found[i - 1] as number)
        // Max-min formula of isotonic regression (Barlow et al. 1972).
        const mean = (from: number, to: number) =>
          values.slice(from, to + 1).reduce((sum, x) => sum + x, 0) / (to + 1 - from)
        const expected = Math.max(
          ...Array.from({ length: i + 1 }, (_, from) =>
            Math.min(...Array.from({ length: values.length - i }, (_, k) => mean(from, i + k))),
          ),
        )
        solver(value, expected, '', 9)
      }
    }),
    { seed: 1802, numRuns: 200 },
  )
})
