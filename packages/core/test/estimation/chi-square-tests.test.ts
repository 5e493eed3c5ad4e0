import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { publishedData } from '../../../../scripts/proof/datasets.ts'
import { published } from '../../../../scripts/published.ts'
import { sharedData } from '../../../../scripts/shared-data.ts'
import { chiSquareTail } from '../../src/estimation/independence-test.ts'
import {
  compareOrders,
  countJourneys,
  countStepsByPeriod,
  countStepsBySegment,
  fitJourney,
  type TransitionCounts,
  testGoodnessOfFit,
  testHomogeneity,
  testOrder,
} from '../../src/estimation/index.ts'
import { countStep, noCounts } from '../../src/estimation/transition-counts.ts'
import { randomStream } from '../../src/numeric/random.ts'
import { solver, standardErrors } from '../tolerance.ts'
import { event, logOf, rules, rulesFor } from './random-log.ts'
import { simulateSequences } from './simulate-sequences.ts'

const data = sharedData()
const text = (...path: string[]) => readFileSync(join(data as string, ...path), 'utf8')
const json = (...path: string[]) => JSON.parse(text(...path))
const lines = (...path: string[]) =>
  text(...path)
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))

/** Sequences of a folder, with states coded by their place in expected.json. */
function sequencesOf(folder: string, states: readonly string[]): number[][] {
  const code = (state: string | undefined) => states.indexOf(state as string)
  if (folder === 'rain_alofi')
    return [lines(folder, 'sequence.csv').map(([, state]) => code(state))]
  if (folder === 'mvad_school_to_work')
    return lines(folder, 'sequences.csv').map(([, ...months]) => months.map(code))
  return [...casesOf(folder).values()].map((events) => events.map(code))
}

/** The events of each case, in the order of the file. */
function casesOf(folder: string): Map<string, string[]> {
  const cases = new Map<string, string[]>()
  for (const [id = '', , event = ''] of lines(folder, 'events.csv')) {
    const own = cases.get(id)
    if (own === undefined) cases.set(id, [event])
    else own.push(event)
  }
  return cases
}

const stepsOf = (states: readonly string[], matrix: readonly (readonly number[])[]) =>
  Object.fromEntries(
    states.map((from, i) => [
      from,
      Object.fromEntries(states.map((to, j) => [to, matrix[i]?.[j] ?? 0])),
    ]),
  )

describe.skipIf(data === undefined)('homogeneity, as recomputed with scipy', () => {
  test('of two matrices of Kullback, Kupperman & Ku (1962)', () => {
    const expected = json('kullback_homogeneity', 'expected.json')
    const found = testHomogeneity(
      expected.counts_by_group.map((matrix: number[][]) => stepsOf(expected.states, matrix)),
    )
    homogeneous('kullback_homogeneity', found, expected)
  })

  test.each(['helpdesk_tickets', 'bpi2013_closed_problems', 'roadtraffic100'])(
    'of the first half of the cases of %s and the second',
    (folder) => {
      const expected = json(folder, 'expected.json').homogeneity_first_vs_second_half_of_cases
      const found = testHomogeneity(
        expected.counts_by_group.map((matrix: number[][]) => stepsOf(expected.states, matrix)),
      )
      homogeneous(folder, found, expected)
    },
  )

  test('of 71 months of mvad', () => {
    const { states, time_homogeneity_all_periods: expected } = json(
      'mvad_school_to_work',
      'expected.json',
    )
    const log = monthly(sequencesOf('mvad_school_to_work', states), states)
    const periods = countStepsByPeriod(log, [...Array(71).keys()])
    // The end of observation is no step.
    const found = testHomogeneity(periods.map(({ steps }) => withoutLoss(steps)))
    const meets = publishedData('mvad_school_to_work')
    meets('homogeneity: G²', found.likelihoodRatio, expected.G2)
    meets('homogeneity: χ²', found.chiSquare, expected.chi2)
    meets('homogeneity: degrees of freedom', found.degreesOfFreedom, expected.df, 'exact')
  })
})

function homogeneous(
  folder: string,
  found: ReturnType<typeof testHomogeneity>,
  expected: Readonly<Record<'G2' | 'chi2' | 'df' | 'p_G2' | 'p_chi2', number>>,
): void {
  const meets = publishedData(folder)
  meets('homogeneity: G²', found.likelihoodRatio, expected.G2)
  meets('homogeneity: χ²', found.chiSquare, expected.chi2)
  meets('homogeneity: degrees of freedom', found.degreesOfFreedom, expected.df, 'exact')
  meets('homogeneity: p by G²', found.pLikelihoodRatio ?? undefined, expected.p_G2)
  meets('homogeneity: p by χ²', found.pChiSquare ?? undefined, expected.p_chi2)
}

/** A log in which customer `c` is at `sequences[c][t]` at time `t`. */
function monthly(sequences: readonly (readonly number[])[], touchpoints: readonly string[]) {
  return {
    customers: sequences.length,
    touchpoints,
    channels: [],
    customer: Int32Array.from(sequences.flatMap((sequence, c) => sequence.map(() => c))),
    touchpoint: Int32Array.from(sequences.flat()),
    time: Float64Array.from(sequences.flatMap((sequence) => sequence.map((_, t) => t))),
  }
}

const withoutLoss = (counts: TransitionCounts): TransitionCounts =>
  Object.fromEntries(
    Object.entries(counts).map(([from, row]) => [
      from,
      Object.fromEntries(Object.entries(row).filter(([to]) => to !== 'lost')),
    ]),
  )

describe
  .skipIf(data === undefined)
  .each([
    'rain_alofi',
    'mvad_school_to_work',
    'helpdesk_tickets',
    'bpi2013_closed_problems',
    'roadtraffic100',
  ])('orders of %s, as recomputed with scipy', (folder) => {
  test('on the positions with three predecessors, by observed contexts', () => {
    const { states, lrt } = json(folder, 'expected.json')
    const sequences = sequencesOf(folder, states)
    const codes = sequences.flat()
    const { sequences: runs } = countJourneys(monthly(sequences, states), { order: 3 })
    expect(codes).not.toContain(-1)
    for (const expected of lrt) {
      const found = testOrder(runs, {
        lower: expected.h0,
        higher: expected.h1,
        convention: 'observed',
      })
      const meets = publishedData(folder)
      meets('tests of order: G²', found.likelihoodRatio, expected.G2)
      meets('tests of order: degrees of freedom', found.degreesOfFreedom, expected.df, 'exact')
      meets('tests of order: p', found.pLikelihoodRatio ?? undefined, expected.p, {
        relative: 1e-9,
        of: Math.max(expected.p, 1e-300),
      })
    }
  })
})

test('Kullback (1962): 190 steps fit the chain that was given, G² = 6.518384096 on 6 (golden case 12)', () => {
  const found = testGoodnessOfFit(
    stepsOf(
      ['0', '1', '2'],
      [
        [51, 11, 8],
        [12, 31, 9],
        [6, 11, 10],
      ],
    ),
    stepsOf(
      ['0', '1', '2'],
      [
        [5 / 8, 1 / 4, 1 / 8],
        [1 / 4, 1 / 2, 1 / 4],
        [1 / 4, 3 / 8, 3 / 8],
      ],
    ),
  )
  const kullback = published('Golden case 12: goodness of fit', 'Kullback, Kupperman & Ku (1962)')
  kullback('G²', found.likelihoodRatio, 6.518384096, { decimals: 9 })
  kullback('degrees of freedom', found.degreesOfFreedom, 6, 'exact')
})

test('a step that the given chain calls impossible is infinitely improbable', () => {
  const found = testGoodnessOfFit({ a: { b: 1, c: 5 } }, { a: { c: 1 } })
  expect(found).toMatchObject({ likelihoodRatio: Infinity, chiSquare: Infinity })
})

const sequences = fc.array(fc.array(fc.nat(3), { maxLength: 14 }), { minLength: 1, maxLength: 8 })

test('G² of any two orders is twice the difference of their log-likelihoods', () => {
  fc.assert(
    fc.property(sequences, fc.nat(2), fc.integer({ min: 1, max: 2 }), (journeys, lower, more) => {
      const higher = lower + more
      const orders = compareOrders(journeys, higher)
      const difference =
        (orders[higher]?.logLikelihood as number) - (orders[lower]?.logLikelihood as number)
      const { likelihoodRatio, n } = testOrder(journeys, { lower, higher })
      expect(n).toBe(orders[0]?.n)
      expect(likelihoodRatio).toBeCloseTo(2 * difference, 9)
    }),
    { seed: 31, numRuns: 200 },
  )
})

test('where every step is seen, the three ways to count degrees of freedom agree', () => {
  const random = randomStream(3)
  const journeys = [Array.from({ length: 3000 }, () => Math.floor(3 * random()))]
  const all = (['possible', 'observed', 'full'] as const).map(
    (convention) => testOrder(journeys, { lower: 1, higher: 2, convention }).degreesOfFreedom,
  )
  expect(all).toEqual([12, 12, 12])
})

test('a group split from a group at random leaves the statistic where it was, a copy leaves it 0', () => {
  const steps = { a: { b: 5, c: 7 }, b: { a: 2 } }
  expect(testHomogeneity([steps, steps])).toMatchObject({
    likelihoodRatio: 0,
    chiSquare: 0,
    pLikelihoodRatio: 1,
  })
  expect(testHomogeneity([steps])).toMatchObject({ degreesOfFreedom: 0, pLikelihoodRatio: null })
})

test('rows of a homogeneity test add up to the whole, the least probable first', () => {
  const found = testHomogeneity([
    { a: { b: 30, c: 70 }, b: { a: 50, c: 50 }, only: { a: 3 } },
    { a: { b: 35, c: 65 }, b: { a: 20, c: 80 } },
  ])
  expect(found.rows.map(({ from }) => from)).toEqual(['b', 'a'])
  solver(
    found.rows.reduce((sum, row) => sum + row.chiSquare, 0),
    found.chiSquare,
  )
})

describe('counts by group', () => {
  test('add up to the evidence of a fit, whatever the rules', () => {
    fc.assert(
      fc.property(
        fc.array(event, { minLength: 1, maxLength: 60 }),
        rules,
        fc.array(fc.nat(2), { minLength: 10, maxLength: 10 }),
        (events, given, segment) => {
          const log = logOf(events)
          const { order: _, ...options } = rulesFor(log, given)
          fc.pre(log.touchpoints.some((name) => !options.conversions.includes(name)))
          const evidence = fitJourney(log, options).journey.evidence?.transitions ?? {}
          const start = Math.min(...log.time)
          const periods = countStepsByPeriod(log, [start, start + 3e7, start + 7e7], options)
          for (const groups of [
            countStepsBySegment(log, segment, options),
            periods.map(({ steps }) => steps),
          ])
            expect(sumOf(groups)).toEqual(sumOf([evidence]))
        },
      ),
      { seed: 17, numRuns: 200 },
    )
  })

  test('by period follow when a visit began, and what came before the first is left out', () => {
    const log = monthly([[0, 0, 1]], ['a', 'b'])
    const [first, second] = countStepsByPeriod(log, [1, 2])
    expect(first).toEqual({ from: 1, until: 2, steps: { a: { b: 1 } } })
    expect(second).toEqual({ from: 2, until: 2, steps: { b: { lost: 1 } } })
    expect(() => countStepsByPeriod(log, [2, 2])).toThrow('one after the other')
  })
})

function sumOf(groups: readonly TransitionCounts[]): Record<string, number> {
  const sum: Record<string, number> = {}
  for (const counts of groups)
    for (const [from, row] of Object.entries(counts))
      for (const [to, count] of Object.entries(row))
        if (count > 0) sum[`${from} → ${to}`] = (sum[`${from} → ${to}`] ?? 0) + count
  return sum
}

describe('on simulated logs of a first-order chain', () => {
  // Many steps are impossible, so that the ways to count degrees of freedom differ.
  const chain = [
    [0, 0.6, 0.4, 0],
    [0.3, 0, 0, 0.7],
    [0, 0.5, 0, 0.5],
    [0.8, 0, 0.2, 0],
  ]
  const level = 0.05
  const repetitions = 400
  const rejected = (p: (repetition: number) => number | null) => {
    let times = 0
    for (let r = 0; r < repetitions; r++) if ((p(r) ?? 1) < level) times++
    return times / repetitions
  }
  const error = Math.sqrt((level * (1 - level)) / repetitions)

  test('the Markov property is refused as often as the level says', () => {
    const share = rejected((r) => {
      const journeys = simulateSequences(chain, 40, 25, randomStream(r, 'order'))
      return testOrder(journeys).pChiSquare
    })
    standardErrors(4)(share, level, error)
  })

  test('homogeneity is refused as often as the level says', () => {
    const share = rejected((r) => {
      const [a, b] = [0, 1].map((half) =>
        countSteps(simulateSequences(chain, 20, 25, randomStream(r, `half ${half}`))),
      )
      return testHomogeneity([a as TransitionCounts, b as TransitionCounts]).pChiSquare
    })
    standardErrors(4)(share, level, error)
  })

  test('a second-order chain and a changed chain are found out', () => {
    const random = randomStream(8)
    // The next state repeats the one before the last, four times of five.
    const memory = [0, 1]
    for (let t = 2; t < 800; t++)
      memory.push(random() < 0.8 ? (memory[t - 2] as number) : Math.floor(3 * random()))
    expect(testOrder([memory]).pLikelihoodRatio).toBeLessThan(1e-12)
    const changed = chain.map((row, i) => (i === 0 ? [0, 0.3, 0.7, 0] : row))
    const groups = [chain, changed].map((P) => countSteps(simulateSequences(P, 40, 25, random)))
    const { rows } = testHomogeneity(groups)
    expect(rows[0]).toMatchObject({ from: '0' })
    expect(rows[0]?.pLikelihoodRatio).toBeLessThan(1e-6)
  })
})

function countSteps(journeys: readonly (readonly number[])[]): TransitionCounts {
  const counts = noCounts()
  for (const journey of journeys)
    for (let t = 1; t < journey.length; t++)
      countStep(counts, String(journey[t - 1]), String(journey[t]))
  return counts
}

test('the tail of the chi-square distribution is that of R: pchisq(x, df, lower = FALSE)', () => {
  // Abramowitz & Stegun, table 26.7: and exp(-x / 2) for two degrees of freedom.
  solver(chiSquareTail(2, 3), Math.exp(-1.5))
  solver(chiSquareTail(4, 10), Math.exp(-5) * 6)
})
