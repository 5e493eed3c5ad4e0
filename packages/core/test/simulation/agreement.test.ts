import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  expectedVisits,
  hittingProbabilities,
  outcomeProbabilities,
  stepsToAbsorption,
} from '../../src/analysis/index.ts'
import { conversionStates } from '../../src/analysis/state-set.ts'
import { type Chain, compileChain } from '../../src/model/index.ts'
import { randomStream } from '../../src/numeric/random.ts'
import type { Estimate } from '../../src/simulation/index.ts'
import { simulate } from '../../src/simulation/index.ts'
import { randomJourney } from '../random-chain.ts'
import { solver, standardErrors } from '../tolerance.ts'
import { binomialRank } from './binomial-rank.ts'
import { distanceFromNormal, distanceFromUniform } from './distances.ts'
import { exactMoments } from './exact-moments.ts'

// Simulation against exact analysis: by itself a figure may be a few standard errors off, so the
// z-scores of many chains together must look like draws of the standard normal distribution.

const CUSTOMERS = 12_000
const CHAINS = 300

const runs = chains({ endsSurely: true, timed: true }, 31).map((chain, c) => ({
  chain,
  simulation: simulate(chain, {
    customers: CUSTOMERS,
    seed: `chain ${c}`,
    perCustomer: c % 2 === 0,
  }),
  conversion: conversion(chain),
}))

test('nobody is cut off, and the outcomes add up', () => {
  for (const { simulation } of runs) {
    expect(simulation.truncated).toBe(0)
    solver(
      simulation.outcomes.reduce((sum, { mean }) => sum + mean, 0),
      1,
    )
  }
})

test.each<[string, (chain: Chain) => { mean: number; variance: number }, Figure]>([
  ['steps', (chain) => stepsToAbsorption(chain), ({ steps }) => steps],
  ['cost', (chain) => rewards(chain, chain.cost), ({ cost }) => cost],
  ['revenue', (chain) => rewards(chain, chain.revenue), ({ revenue }) => revenue],
  ['time', time, ({ time }) => time as Estimate],
])('%s', (_, exactly, figure) => {
  const scores = runs.flatMap(({ chain, simulation }) => {
    const { mean, variance } = exactly(chain)
    const { mean: estimate, standardError } = figure(simulation)
    if (variance <= 1e-9 * mean ** 2) {
      solver(estimate, mean)
      return []
    }
    const z = (estimate - mean) / Math.sqrt(variance / CUSTOMERS)
    return [{ z, own: (estimate - mean) / standardError }]
  })
  looksNormal(scores.map(({ z }) => z))
  looksNormal(scores.map(({ own }) => own))
})

test('visits', () => {
  const scores = runs.flatMap(({ chain, simulation }, c) => {
    const { visits: expected } = expectedVisits(chain)
    const i = c % chain.touchpoints
    const here = chain.ids.map((_, j) => (j === i ? 1 : 0))
    const { mean, variance } = exactMoments(chain, here, here)
    solver(mean, expected[i] as number, '', 1)
    if (variance * CUSTOMERS < 200) return []
    return [((simulation.visits[i] as Estimate).mean - mean) / Math.sqrt(variance / CUSTOMERS)]
  })
  looksNormal(scores)
})

// Rare ones too: the rank of a count within its binomial distribution, ties broken at random.
test('outcomes and conversion', () => {
  const random = randomStream('ties')
  const outcome: number[] = []
  const converted: number[] = []
  const add = (ranks: number[], { mean }: Estimate, p: number) => {
    const count = Math.round(mean * CUSTOMERS)
    if (p < 1e-6 || p > 1 - 1e-6) standardErrors(1)(mean, p, 1e-3)
    else ranks.push(binomialRank(CUSTOMERS, p)(count, random()))
  }
  const rare = chains({ endsSurely: true, tiny: true }, 32).map((chain, c) => ({
    chain,
    simulation: simulate(chain, { customers: CUSTOMERS, seed: `rare ${c}` }),
    conversion: conversion(chain),
  }))
  for (const [c, { chain, simulation, conversion }] of [...runs, ...rare].entries()) {
    const { probability } = outcomeProbabilities(chain)
    const o = c % probability.length
    add(outcome, simulation.outcomes[o] as Estimate, probability[o] as number)
    if (simulation.conversion !== null) add(converted, simulation.conversion, conversion)
  }
  for (const ranks of [outcome, converted]) {
    expect(ranks.length).toBeGreaterThan(CHAINS / 2)
    expect(distanceFromUniform(ranks)).toBeLessThan(1.95)
  }
})

type Figure = (simulation: ReturnType<typeof simulate>) => Estimate

/** Mean, variance and Kolmogorov's distance, each at about one false alarm in a thousand or less. */
function looksNormal(scores: readonly number[]) {
  const n = scores.length
  expect(n).toBeGreaterThan(CHAINS / 2)
  const mean = scores.reduce((sum, z) => sum + z, 0) / n
  const variance = scores.reduce((sum, z) => sum + (z - mean) ** 2, 0) / (n - 1)
  standardErrors(4)(mean, 0, Math.sqrt(1 / n), 'mean of the z-scores')
  standardErrors(4)(variance, 1, Math.sqrt(2 / n), 'variance of the z-scores')
  expect(distanceFromNormal(scores)).toBeLessThan(1.95)
}

function chains(options: Parameters<typeof randomJourney>[0], seed: number): Chain[] {
  const short = randomJourney(options)
    .map((journey) => compileChain(journey))
    .filter((chain) => stepsToAbsorption(chain).mean < 100)
  return fc.sample(short, { numRuns: CHAINS, seed }).map((chain) => {
    for (let i = 0; i < chain.ids.length; i++) {
      chain.cost[i] = 0.5 + (i % 4)
      chain.revenue[i] = i < chain.touchpoints ? i % 2 : 10 * i
    }
    return chain
  })
}

const rewards = (chain: Chain, reward: Float64Array) =>
  exactMoments(
    chain,
    reward,
    reward.map((r) => r * r),
  )

function time(chain: Chain) {
  const mean = chain.ids.map((_, i) => chain.meanSojourn[i] ?? 0)
  return exactMoments(
    chain,
    mean,
    mean.map((m) => 2 * m * m),
  )
}

function conversion(chain: Chain): number {
  const { probability } = hittingProbabilities(chain, conversionStates(chain))
  return chain.entry.reduce((sum, share, i) => sum + share * (probability[i] as number), 0)
}
