import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  cohortTrace,
  hittingProbabilities,
  outcomeProbabilities,
  stepsToAbsorption,
} from '../../src/analysis/index.ts'
import { conversionStates } from '../../src/analysis/state-set.ts'
import { compileChain, journey } from '../../src/model/index.ts'
import { randomStream } from '../../src/numeric/random.ts'
import { sampleBinomial } from '../../src/numeric/sample-binomial.ts'
import type { Estimate } from '../../src/simulation/index.ts'
import { simulateCohort } from '../../src/simulation/index.ts'
import { randomJourney } from '../random-chain.ts'
import { exact, solver, standardErrors } from '../tolerance.ts'
import { binomialRank } from './binomial-rank.ts'
import { chiSquareScore, distanceFromNormal, distanceFromUniform } from './distances.ts'
import { shop } from './shop.ts'

describe('binomial draws', () => {
  // Either method, both sides of one half, and right at the border between the methods.
  const small: [n: number, p: number][] = [
    [1, 0.3],
    [7, 0.5],
    [40, 0.03],
    [33, 0.303],
    [34, 0.303],
    [60, 0.5],
    [200, 0.9],
    [5000, 0.004],
    [100_000, 0.3],
  ]
  test.each(small)('of %i trials of %d have the distribution', (n, p) => {
    const random = randomStream(`binomial ${n}`)
    const rank = binomialRank(n, p)
    const ranks = Float64Array.from({ length: 30_000 }, () =>
      rank(sampleBinomial(random, n, p), random()),
    )
    expect(distanceFromUniform(ranks)).toBeLessThan(1.95)
    const cells = new Float64Array(100)
    for (const u of ranks) cells[Math.floor(u * 100)] = (cells[Math.floor(u * 100)] as number) + 1
    standardErrors(4)(
      chiSquareScore(
        cells,
        cells.map(() => 300),
      ),
      0,
      1,
    )
  })

  const large: [n: number, p: number][] = [
    [1e9, 0.5],
    [1e9, 1e-7],
    [1e12, 0.999],
    [2 ** 53, 0.3],
    [2 ** 50, 1e-13],
  ]
  test.each(large)('of %d trials of %d have its moments', (n, p) => {
    const random = randomStream(`large ${n}`)
    const count = 20_000
    const deviation = Math.sqrt(n * p * (1 - p))
    const scores = Float64Array.from(
      { length: count },
      () => (sampleBinomial(random, n, p) - n * p) / deviation,
    )
    const moment = (k: number) => scores.reduce((sum, z) => sum + z ** k, 0) / count
    standardErrors(4)(moment(1), 0, Math.sqrt(1 / count))
    standardErrors(4)(moment(2), 1, Math.sqrt(2 / count))
    standardErrors(4)(moment(3), (1 - 2 * p) / deviation, Math.sqrt(15 / count))
    if (deviation > 1e4) expect(distanceFromNormal([...scores])).toBeLessThan(1.95)
  })

  test('at the ends', () => {
    const random = randomStream(1)
    exact(sampleBinomial(random, 0, 0.4), 0)
    exact(sampleBinomial(random, 9, 0), 0)
    exact(sampleBinomial(random, 9, 1), 9)
  })
})

test('agrees with exact analysis on random chains', () => {
  const customers = 1e6
  const random = randomStream('ties')
  const options = { endsSurely: true }
  const chains = fc.sample(
    randomJourney(options)
      .map((each) => compileChain(each))
      .filter((chain) => stepsToAbsorption(chain).mean < 100),
    { numRuns: 300, seed: 41 },
  )
  const ranks: Record<'outcome' | 'conversion' | 'trace', number[]> = {
    outcome: [],
    conversion: [],
    trace: [],
  }
  const rank = (into: number[], { mean }: Estimate, p: number) => {
    if (p > 1e-5 && p < 1 - 1e-5)
      into.push(binomialRank(customers, p)(Math.round(mean * customers), random()))
    else standardErrors(4)(mean, p, Math.sqrt((p + 1e-6) / customers))
  }
  const steps: number[] = []
  for (const [c, chain] of chains.entries()) {
    const seed = `cohort ${c}`
    const all = simulateCohort(chain, { customers, seed })
    exact(all.truncated, 0)
    const { probability } = outcomeProbabilities(chain)
    const o = c % probability.length
    rank(ranks.outcome, all.outcomes[o] as Estimate, probability[o] as number)
    const hitting = hittingProbabilities(chain, conversionStates(chain)).probability
    const conversion = chain.entry.reduce((sum, x, i) => sum + x * (hitting[i] as number), 0)
    if (all.conversion) rank(ranks.conversion, all.conversion, conversion)
    const { mean, variance } = stepsToAbsorption(chain)
    if (variance > 1e-9) steps.push((all.steps.mean - mean) / Math.sqrt(variance / customers))

    const some = simulateCohort(chain, { customers, seed: `${seed} trace`, steps: c % 5 })
    const share = cohortTrace(chain, c % 5).share
    const state = c % share.length
    rank(ranks.trace, some.occupancy[state] as Estimate, share[state] as number)
    solver(
      some.occupancy.reduce((sum, { mean }) => sum + mean, 0),
      1,
    )
  }
  for (const list of Object.values(ranks)) {
    expect(list.length).toBeGreaterThan(90)
    expect(distanceFromUniform(list)).toBeLessThan(1.95)
  }
  expect(distanceFromNormal(steps)).toBeLessThan(1.95)
})

test('covariance of a multinomial split', () => {
  const die = compileChain(
    journey({
      touchpoints: [{ id: 'roll' }],
      outcomes: [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
      entries: { roll: 1 },
      transitions: { roll: { a: 0.5, b: 0.3, c: 0.2 } },
    }),
  )
  const n = 1000
  const draws = Array.from({ length: 2000 }, (_, seed) =>
    simulateCohort(die, { customers: n, seed }).outcomes.map(({ mean }) => mean * n),
  )
  let product = 0
  for (const [a = 0, b = 0] of draws) product += (a - 500) * (b - 300)
  // Cov = −n p q; the product of two nearly normal numbers has variance V₁V₂ + Cov².
  standardErrors(4)(product / 2000, -150, Math.sqrt((250 * 210 + 150 ** 2) / 2000))
})

test('a billion customers, and a step cap', () => {
  const { outcomes, truncated } = simulateCohort(shop, { customers: 1e9, seed: 1 })
  exact(truncated, 0)
  const { probability } = outcomeProbabilities(shop)
  const { mean, standardError } = outcomes[0] as Estimate
  standardErrors(4)(mean, probability[0] as number, standardError)
  const none = simulateCohort(shop, { customers: 100, seed: 1, steps: 0 })
  exact(none.truncated, 100)
  expect(none.steps).toEqual({ mean: 0, standardError: 0 })
})

test('customers who never leave are reported at once', () => {
  const stuck = compileChain(
    journey({
      touchpoints: [{ id: 'stay' }],
      outcomes: [{ id: 'left' }],
      entries: { stay: 1 },
      transitions: {},
    }),
  )
  const { truncated, conversion } = simulateCohort(stuck, { customers: 10, seed: 1 })
  exact(truncated, 10)
  exact(conversion, null)
})

test('wrong options are refused', () => {
  expect(() => simulateCohort(shop, { customers: 1.5, seed: 1 })).toThrow(
    'simulateCohort: customers is 1.5; it must be a whole number from 1',
  )
  expect(() => simulateCohort(shop, { customers: 1, seed: 1, steps: -1 })).toThrow('steps is -1')
})
