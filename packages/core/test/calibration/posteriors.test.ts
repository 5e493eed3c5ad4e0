import { describe, expect, test } from 'vitest'
import { credibleInterval, drawProbabilities, posterior } from '../../src/estimation/index.ts'
import { compileChain, readJourney } from '../../src/model/index.ts'
import { type Random, randomStream } from '../../src/numeric/random.ts'
import { sampleDirichlet } from '../../src/numeric/sample.ts'
import { churnSurvival, drawChurn } from '../../src/retention/index.ts'
import { sampleStrength } from '../../src/scenarios/sample-strength.ts'
import { drawn } from '../estimation/simulate-sequences.ts'
import { standardErrors } from '../tolerance.ts'
import { DRAWS, expectCalibrated, keepFigures, percent, repetitions } from './calibrated.ts'

const TO = {
  ad: ['cart', 'ad', 'order', 'lost'],
  cart: ['ad', 'order', 'lost'],
} as const

/** Steps out of a touchpoint whose row came from Dirichlet(`prior`). */
function row(random: Random, successors: number, prior: number, steps: number) {
  const truth = new Float64Array(successors)
  sampleDirichlet(random, new Float64Array(successors).fill(prior), truth, 0)
  const counts = new Array<number>(successors).fill(0)
  for (let i = 0; i < steps; i++) {
    const to = drawn([...truth], random)
    counts[to] = (counts[to] as number) + 1
  }
  return { truth, counts }
}

/** Conversion from the ad by the definition: one pass, and the loops back to where it began. */
function conversion(p: Readonly<Record<string, number>>): number {
  const q = (key: string) => p[key] as number
  const cart = q('ad → cart')
  const direct = q('ad → order') + cart * q('cart → order')
  return direct / (1 - q('ad → ad') - cart * q('cart → ad'))
}

describe('the posterior of probabilities', () => {
  test.each([
    [0.5, 12],
    [2, 60],
  ])('with prior %d and %i steps is right, row by row and for what follows', (prior, steps) => {
    expectCalibrated(`Probabilities, prior ${prior}, ${steps} steps`, repetitions(600), (run) => {
      const random = randomStream(run, `rows ${prior}`)
      const truth: Record<string, number> = {}
      const evidence: Record<string, Record<string, number>> = {}
      const transitions: Record<string, Record<string, number>> = {}
      for (const [from, successors] of Object.entries(TO)) {
        const found = row(random, successors.length, prior, steps)
        const total = steps + prior * successors.length
        evidence[from] = {}
        transitions[from] = {}
        for (const [j, to] of successors.entries()) {
          truth[`${from} → ${to}`] = found.truth[j] as number
          evidence[from][to] = found.counts[j] as number
          transitions[from][to] = ((found.counts[j] as number) + prior) / total
        }
      }
      const journey = readJourney({
        format: 'sojourn-journey',
        version: 1,
        touchpoints: [{ id: 'ad' }, { id: 'cart' }],
        outcomes: [{ id: 'order', kind: 'conversion' }, { id: 'lost' }],
        entries: { ad: 1 },
        transitions,
        evidence: { transitions: evidence, prior },
      })
      const chain = compileChain(journey)
      const rows = posterior(journey, chain)
      expect(rows.edited).toEqual([])
      const draws = drawProbabilities(rows, run, DRAWS)
      const at = (key: string) => {
        const [from, to] = key.split(' → ').map((id) => chain.ids.indexOf(id as 'ad'))
        const position = chain.column.indexOf(to as number, chain.rowStart[from as number])
        return draws.map((probability) => probability[position] as number)
      }
      const believed = Object.fromEntries(Object.keys(truth).map((key) => [key, at(key)]))
      return {
        'ad → order': { truth: truth['ad → order'] as number, draws: believed['ad → order'] ?? [] },
        'cart → ad': { truth: truth['cart → ad'] as number, draws: believed['cart → ad'] ?? [] },
        conversion: {
          truth: conversion(truth),
          draws: Array.from({ length: DRAWS }, (_, d) =>
            conversion(
              Object.fromEntries(
                Object.entries(believed).map(([key, list]) => [key, list[d] as number]),
              ),
            ),
          ),
        },
      }
    })
  })

  test('is what credible intervals are of: they cover at 50, 80 and 95 %', () => {
    const runs = repetitions(4000)
    const random = randomStream(1, 'intervals')
    const inside = [0, 0, 0]
    for (let run = 0; run < runs; run++) {
      const { truth, counts } = row(random, 3, 1, 8)
      const total = 8 + 3
      for (const [i, level] of [0.5, 0.8, 0.95].entries()) {
        const weight = (counts[0] as number) + 1
        const { low, high } = credibleInterval(weight, total - weight, level)
        if (low <= (truth[0] as number) && (truth[0] as number) <= high)
          inside[i] = (inside[i] as number) + 1
      }
    }
    const covered = inside.map((count) => count / runs)
    keepFigures('coverage', 'Credible intervals of a probability after 8 steps', {
      runs: String(runs),
      '50 %': percent(covered[0]),
      '80 %': percent(covered[1]),
      '95 %': percent(covered[2]),
    })
    for (const [i, level] of [0.5, 0.8, 0.95].entries())
      standardErrors(4)(covered[i] as number, level, Math.sqrt((level * (1 - level)) / runs))
  })
})

test('laws of churn drawn from a fit: an approximation, off by at most three in a hundred', () => {
  expectCalibrated(
    'Shifted beta-geometric, 4,000 customers over 8 periods',
    repetitions(150),
    (run) => {
      const random = randomStream(run, 'laws')
      const truth = { alpha: 0.5 + random(), beta: 2 + 2 * random() }
      const survival = churnSurvival(truth, 12)
      const survivors = new Array<number>(9).fill(0)
      for (let i = 0; i < 4000; i++) {
        const u = random()
        for (let t = 0; t <= 8 && u < (survival[t] as number); t++)
          survivors[t] = (survivors[t] as number) + 1
      }
      const { laws } = drawChurn(survivors, 'shifted-beta-geometric', { draws: DRAWS, seed: run })
      if (laws.length === 0) return undefined
      const drawnSurvival = laws.map((law) => churnSurvival(law, 12))
      return Object.fromEntries(
        [4, 12].map((t) => [
          `survival in period ${t}`,
          { truth: survival[t] as number, draws: drawnSurvival.map((s) => s[t] as number) },
        ]),
      )
    },
    0.03,
  )
})

test('what an effect is believed to be is drawn as it was said', () => {
  const strength = (low: number, high: number, level: number) =>
    ({ distribution: 'between', low, high, level }) as const
  const draws = repetitions(20_000)
  for (const [what, range, low, high] of [
    ['a factor', 'factor', 1.1, 1.6],
    ['a share', 'share', 0.05, 0.3],
    // Draws past ±2 are drawn again; this one has none.
    ['an experience', 'experience', 0, 0.4],
  ] as const) {
    const covered = [0.5, 0.8, 0.95].map((level) => {
      const random = randomStream(level, what)
      const values = sampleStrength(strength(low, high, level), range, random, draws)
      return values.filter((x) => low <= x && x <= high).length / draws
    })
    keepFigures('coverage', `Prior of an effect, ${what} between ${low} and ${high}`, {
      runs: String(draws),
      '50 %': percent(covered[0]),
      '80 %': percent(covered[1]),
      '95 %': percent(covered[2]),
    })
    for (const [i, level] of [0.5, 0.8, 0.95].entries()) {
      standardErrors(4)(covered[i] as number, level, Math.sqrt((level * (1 - level)) / draws))
    }
  }
})
