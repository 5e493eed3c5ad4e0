import { expect, test } from 'vitest'
import { outcomeProbabilities, stepsToAbsorption } from '../../src/analysis/index.ts'
import type { Chain } from '../../src/model/index.ts'
import { randomStream } from '../../src/numeric/random.ts'
import { simulate, simulateCohort } from '../../src/simulation/index.ts'
import { centred, conversion, multinomialScores, normality, scoresOf } from './agreement.ts'
import { randomChains } from './random-chains.ts'
import { tilted } from './tilted.ts'

// As agreement.test.ts, on a thousand chains whose transitions are as rare as 1 in a million: single
// customers, and cohorts of a billion, who meet each of these a thousand times.

const CHAINS = 1000
const SIGNIFICANCE = 1e-4
const chains = randomChains(CHAINS, 32, { rare: true })
const BILLION = 1e9

test('the chains have rare outcomes', () => {
  const shares = chains.flatMap((chain) => [...outcomeProbabilities(chain).probability])
  for (const rare of [1e-3, 1e-4, 1e-5])
    expect(shares.filter((p) => p > 1e-7 && p < rare).length).toBeGreaterThan(30)
})

test('single customers', () => {
  const { means, skewed, counts } = scoresOf(chains, (chain, c) =>
    simulate(chain, { customers: 20_000, seed: `rare ${c}`, perCustomer: c % 2 === 0 }),
  )
  for (const figure of ['steps', 'cost', 'revenue', 'time', 'visits'] as const) {
    expect(means[figure].length, figure).toBeGreaterThan(0.6 * CHAINS)
    expect(normality(means[figure]), figure).toBeGreaterThan(SIGNIFICANCE)
    expect(centred(skewed[figure]), figure).toBeGreaterThan(SIGNIFICANCE)
  }
  for (const figure of ['outcomes', 'conversion'] as const) {
    expect(counts[figure].length, figure).toBeGreaterThan(0.4 * CHAINS)
    expect(normality(counts[figure]), figure).toBeGreaterThan(SIGNIFICANCE)
  }
}, 60_000)

test('cohorts of a billion', () => {
  const scores = cohorts((chain) => chain)
  for (const [figure, list] of Object.entries(scores)) {
    expect(list.length, figure).toBeGreaterThan(0.1 * CHAINS)
    expect(normality(list), figure).toBeGreaterThan(SIGNIFICANCE)
  }
}, 60_000)

// The test of the test.
test('would catch rare steps that are one per cent too likely', () => {
  const { outcomes, rarest, steps } = cohorts((chain) => tilted(chain, 0.01, 'rarest'))
  for (const list of [outcomes, rarest, steps]) expect(normality(list)).toBeLessThan(1e-12)
}, 60_000)

/** Scores of the figures of cohorts, which walk a chain of a test's choice. */
function cohorts(walked: (chain: Chain) => Chain) {
  const random = randomStream('ties')
  const scores = {
    outcomes: [] as number[],
    /** Of those outcomes that less than one in a thousand meets. */
    rarest: [] as number[],
    conversion: [] as number[],
    steps: [] as number[],
    reported: [] as number[],
  }
  for (const [c, chain] of chains.entries()) {
    const cohort = simulateCohort(walked(chain), { customers: BILLION, seed: `rare cohort ${c}` })
    const { probability } = outcomeProbabilities(chain)
    scores.outcomes.push(...multinomialScores(BILLION, cohort.outcomes, probability, random))
    const p = Math.min(...probability)
    const rarest = cohort.outcomes.slice(probability.indexOf(p)).slice(0, 1)
    if (p > 1e-8 && p < 1e-3) scores.rarest.push(...multinomialScores(BILLION, rarest, [p], random))
    if (cohort.conversion)
      scores.conversion.push(
        ...multinomialScores(BILLION, [cohort.conversion], [conversion(chain)], random),
      )
    const { mean, variance } = stepsToAbsorption(chain)
    scores.steps.push((cohort.steps.mean - mean) / Math.sqrt(variance / BILLION))
    scores.reported.push((cohort.steps.mean - mean) / cohort.steps.standardError)
  }
  return scores
}
