import { beforeAll, describe, expect, test } from 'vitest'
import type { Chain } from '../../src/model/index.ts'
import { type Simulation, simulate } from '../../src/simulation/index.ts'
import { solver } from '../tolerance.ts'
import { centred, normality, type Scores, scoresOf } from './agreement.ts'
import { randomChains } from './random-chains.ts'
import { tilted } from './tilted.ts'

// Simulation against exact analysis on a thousand chains: by itself a figure may be a few standard
// errors off, so all figures of a kind, in exact standard errors, must look like draws of the standard
// normal distribution. Significance: 1e-4 a figure, for these seeds once and for all.

const CHAINS = 1000
const SIGNIFICANCE = 1e-4
const chains = randomChains(CHAINS, 31)

const walk = (chain: Chain, c: number) =>
  simulate(chain, { customers: 40_000, seed: `chain ${c}`, perCustomer: c % 2 === 0 })

describe('simulation agrees with exact analysis', () => {
  let scores: Scores
  beforeAll(() => {
    scores = scoresOf(chains, (chain, c) => {
      const simulation = walk(chain, c)
      solver(
        simulation.outcomes.reduce((sum, { mean }) => sum + mean, 0),
        1,
      )
      return simulation
    })
  }, 60_000)

  test.each(['steps', 'cost', 'revenue', 'time', 'visits'] as const)('%s', (figure) => {
    expect(scores.means[figure].length).toBeGreaterThan(0.7 * CHAINS)
    expect(normality(scores.means[figure])).toBeGreaterThan(SIGNIFICANCE)
    expect(scores.skewed[figure].length).toBeGreaterThan(0.9 * CHAINS)
    expect(centred(scores.skewed[figure])).toBeGreaterThan(SIGNIFICANCE)
  })

  test.each(['outcomes', 'conversion'] as const)('%s', (figure) => {
    expect(scores.counts[figure].length).toBeGreaterThan(0.4 * CHAINS)
    expect(normality(scores.counts[figure])).toBeGreaterThan(SIGNIFICANCE)
  })

  test.each(['steps', 'cost', 'revenue', 'time'] as const)('the standard error of %s', (figure) => {
    expect(scores.reported[figure].length).toBeGreaterThan(0.7 * CHAINS)
    expect(normality(scores.reported[figure])).toBeGreaterThan(SIGNIFICANCE)
    expect(centred(scores.standardErrors[figure])).toBeGreaterThan(SIGNIFICANCE)
  })
})

// The test of the test: what is wrong by one per cent is found, and not by a hair.
describe('would catch', { timeout: 60_000 }, () => {
  const CAUGHT = 1e-12
  const some = chains.slice(0, 500)

  test('a step that is one per cent too likely', () => {
    const { means, counts } = scoresOf(chains, (chain, c) => walk(tilted(chain, 0.01, 'first'), c))
    for (const figure of ['steps', 'cost', 'revenue', 'visits'] as const)
      expect(normality(means[figure]), figure).toBeLessThan(CAUGHT)
    expect(normality(counts.outcomes)).toBeLessThan(SIGNIFICANCE)
  })

  test('sojourns that are one per cent too long', () => {
    const { means } = scoresOf(some, (chain, c) =>
      walk({ ...chain, meanSojourn: chain.meanSojourn.map((mean) => 1.01 * mean) }, c),
    )
    expect(normality(means.time)).toBeLessThan(CAUGHT)
    expect(normality(means.steps)).toBeGreaterThan(SIGNIFICANCE)
  })

  test('standard errors that are one per cent too small', () => {
    const { standardErrors } = scoresOf(some, (chain, c) => {
      const simulation = walk(chain, c)
      const { mean, standardError } = simulation.steps
      return { ...simulation, steps: { mean, standardError: 0.99 * standardError } } as Simulation
    })
    expect(centred(standardErrors.steps)).toBeLessThan(CAUGHT)
    expect(centred(standardErrors.cost)).toBeGreaterThan(SIGNIFICANCE)
  })
})
