import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  acceptabilityCurve,
  evpi,
  expectedLoss,
  expectedNetBenefit,
  netBenefit,
  probabilityBest,
  probabilityBetter,
  probabilityOfLoss,
} from '../../src/decisions/index.ts'
import { normalCumulative } from '../../src/numeric/normal-cumulative.ts'
import { exact, solver, standardErrors } from '../tolerance.ts'
import { combine, normalDraws } from './normal-draws.ts'

const within = standardErrors(4)
const n = 20_000

describe('two strategies that differ by a normal amount', () => {
  const [noise = new Float64Array(), common = new Float64Array()] = normalDraws('pair', 2, n)
  // Half a unit better on average, with a deviation of 1; what they share plays no part.
  const base = common.map((x) => 100 * x)
  const changed = combine([base, noise], (b, z) => b + 0.5 + z)
  const difference = combine([changed, base], (c, b) => c - b)

  test('is better, and loses, as often as the normal distribution says', () => {
    const truth = normalCumulative(0.5)
    const better = probabilityBetter(changed, base)
    within(better.mean, truth, better.standardError)
    const loss = probabilityOfLoss(difference)
    within(loss.mean, 1 - truth, loss.standardError)
    const [, best] = probabilityBest([base, changed])
    exact(best?.mean, better.mean)
    solver(better.standardError, Math.sqrt((better.mean * (1 - better.mean)) / (n - 1)))
  })

  test('the error of a difference is that of pairs', () => {
    // Each strategy alone has a deviation of 100; their difference one of 1.
    const gap = expectedNetBenefit([difference])[0] as { mean: number; standardError: number }
    within(gap.mean, 0.5, gap.standardError)
    expect(gap.standardError).toBeLessThan(1.05 / Math.sqrt(n))
    const losses = expectedLoss([base, changed])
    expect(losses[0]?.standardError).toBeLessThan(1.05 / Math.sqrt(n))
    const [of0, of1] = losses.map(({ mean }) => mean) as [number, number]
    // max(x, 0) − max(−x, 0) = x.
    solver(of0 - of1, gap.mean, 'difference of losses', of0)
  })
})

test('standard errors are the spread of repeated runs', () => {
  const runs = Array.from({ length: 400 }, (_, seed) => {
    const [a, b, c] = normalDraws(`runs ${seed}`, 3, 200) as [
      Float64Array,
      Float64Array,
      Float64Array,
    ]
    const strategies = [a.map(() => 0), combine([a, b], (x, y) => 0.2 + x + y), c]
    return {
      best: probabilityBest(strategies)[1],
      loss: expectedLoss(strategies)[2],
      benefit: expectedNetBenefit(strategies)[1],
      evpi: evpi(strategies),
    }
  })
  for (const key of ['best', 'loss', 'benefit', 'evpi'] as const) {
    const means = runs.map((run) => run[key]?.mean as number)
    const mean = means.reduce((sum, x) => sum + x, 0) / means.length
    const variance = means.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (means.length - 1)
    const stated =
      runs.reduce((sum, run) => sum + (run[key]?.standardError as number) ** 2, 0) / runs.length
    // A variance of 400 runs has a relative standard error of √(2 / 399).
    within(variance / stated, 1, Math.sqrt(2 / 399), key)
  }
})

const strategies = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 2, max: 30 }))
  .chain(([count, draws]) =>
    fc.array(fc.array(fc.integer({ min: -3, max: 3 }), { minLength: draws, maxLength: draws }), {
      minLength: count,
      maxLength: count,
    }),
  )

test('probabilities of being best sum to one, and the smallest loss is the value of knowing', () => {
  fc.assert(
    fc.property(strategies, (benefit) => {
      const shares = probabilityBest(benefit).map(({ mean }) => mean)
      solver(
        shares.reduce((sum, share) => sum + share, 0),
        1,
      )
      const losses = expectedLoss(benefit).map(({ mean }) => mean)
      expect(Math.min(...losses)).toBeGreaterThanOrEqual(0)
      solver(evpi(benefit).mean, Math.min(...losses), 'evpi', 3)
      const means = expectedNetBenefit(benefit).map(({ mean }) => mean)
      // Loss and benefit add up to what a clairvoyant has, whatever the strategy.
      for (const [s, loss] of losses.entries())
        solver(loss + (means[s] as number), (losses[0] as number) + (means[0] as number), '', 3)
    }),
    { seed: 1501, numRuns: 300 },
  )
})

test('identical strategies share, and knowing is worth nothing', () => {
  const same = [1, -2, 5]
  for (const { mean } of probabilityBest([same, same, same])) solver(mean, 1 / 3)
  exact(evpi([same, same]).mean, 0)
  exact(probabilityBetter(same, same).mean, 0)
})

test('acceptability is that of net benefit at each price', () => {
  const lists = normalDraws('curve', 4, 500)
  const options = [
    { cost: [...(lists[0] as Float64Array)], effect: [...(lists[1] as Float64Array)] },
    {
      cost: (lists[2] as Float64Array).map((x) => 10 + x),
      effect: (lists[3] as Float64Array).map((x) => 0.5 + x),
    },
  ]
  const prices = [0, 5, 20, 100]
  const curve = acceptabilityCurve(options, prices)
  for (const [i, price] of prices.entries()) {
    const benefit = options.map((option) => netBenefit(option, price))
    exact(curve[i]?.probabilityBest[1]?.mean, probabilityBest(benefit)[1]?.mean)
    exact(curve[i]?.evpi.mean, evpi(benefit).mean)
    exact(curve[i]?.expectedLoss[0]?.mean, expectedLoss(benefit)[0]?.mean)
    const means = expectedNetBenefit(benefit).map(({ mean }) => mean)
    exact(means[curve[i]?.best ?? 9], Math.max(...means))
  }
  exact(curve[0]?.best, 0)
  exact(curve[3]?.best, 1)
})

test('wrong draws are refused, all problems at once', () => {
  const message = (run: () => unknown) => {
    try {
      run()
    } catch (error) {
      if (error instanceof RangeError) return error.message
    }
    return 'not refused'
  }
  exact(
    message(() =>
      evpi([
        [1, 2, 3],
        [1, 2],
        [Number.NaN, 1, Infinity],
      ]),
    ),
    'evpi: strategies[1] has 2 draws and the first list 3; draws are pairs. strategies[2][0] is NaN (and 1 more); draws must be finite.',
  )
  exact(
    message(() => probabilityBest([])),
    'probabilityBest: strategies is empty; it needs at least one list of draws.',
  )
  exact(
    message(() => expectedLoss([[1]])),
    'expectedLoss: strategies[0] has 1 draws; it needs two or more.',
  )
  exact(
    message(() => acceptabilityCurve([{ cost: [1, 2], effect: [1, 2] }], [-1, Number.NaN])),
    'acceptabilityCurve: prices[0] is -1; it must be finite and from 0. prices[1] is NaN; it must be finite and from 0.',
  )
})
