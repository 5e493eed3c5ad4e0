import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { publishedData } from '../../../../scripts/proof/datasets.ts'
import { published } from '../../../../scripts/published.ts'
import { sharedData } from '../../../../scripts/shared-data.ts'
import { rewardByStep } from '../../src/analysis/index.ts'
import {
  type CohortReward,
  type CycleCounting,
  cohortModel,
  costEffectivenessFrontier,
  type DiscountTiming,
} from '../../src/decisions/index.ts'
import { compileChain, readJourney } from '../../src/model/index.ts'
import { exact, solver } from '../tolerance.ts'

// Briggs, Claxton & Sculpher 2006, exercise 2.5, after Chancellor et al. 1997.
const COUNTS = [
  [1251, 350, 116, 17],
  [0, 731, 512, 15],
  [0, 0, 1312, 437],
  [0, 0, 0, 1],
]

/** Steps a year: worsening is less likely by the relative risk while both drugs are taken. */
function yearly(risk: number): number[][] {
  return COUNTS.map((row, i) => {
    const total = row.reduce((sum, count) => sum + count, 0)
    const worse = row.map((count, j) => (j > i ? (risk * count) / total : 0))
    return worse.map((p, j) => (j === i ? 1 - worse.reduce((sum, x) => sum + x, 0) : p))
  })
}

const [alone, together] = [yearly(1), yearly(0.509)]
const treat = (
  both: boolean,
  counting: CycleCounting = 'end',
  discount?: CohortReward['discount'],
) =>
  cohortModel({
    start: [1, 0, 0, 0],
    cycles: 20,
    transitions: (cycle) => (both && cycle <= 2 ? together : alone),
    rewards: {
      cost: {
        onStates: (cycle) =>
          [2756, 3052, 9007, 0].map((care, i) =>
            i === 3 ? 0 : care + 2278 + (both && cycle <= 2 ? 2086.5 : 0),
          ),
        ...(discount && { discount }),
      },
      years: { onStates: [1, 1, 1, 0] },
    },
    counting,
  })

test('golden 13: HIV, monotherapy or combination, all printed digits', () => {
  const discount = { rate: 0.06, at: 'end' } as const
  const [mono, both] = [treat(false, 'end', discount), treat(true, 'end', discount)]
  const hiv = published(
    'Golden case 13: HIV, monotherapy or combination',
    'Briggs, Claxton & Sculpher (2006), exercise 2.5; heemod’s test',
  )
  hiv('cost of monotherapy', mono.total.cost, 44663.4535637, { decimals: 7 })
  hiv('cost of the combination', both.total.cost, 50601.6513312, { decimals: 7 })
  hiv('life years of monotherapy', mono.total.years, 7.9912066, { decimals: 7 })
  hiv('life years of the combination', both.total.years, 8.9373889, { decimals: 7 })
  const points = costEffectivenessFrontier(
    [mono, both].map(({ total }) => ({ cost: total.cost, effect: total.years })),
  )
  hiv('ICER', points[1]?.icer ?? undefined, 6275.9556, { decimals: 5 })
})

const data = sharedData()
describe.skipIf(data === undefined)('hiv_chancellor', () => {
  const expected = () =>
    JSON.parse(readFileSync(join(data as string, 'hiv_chancellor', 'expected.json'), 'utf8'))

  test.each([
    ['mono', false],
    ['comb', true],
  ] as const)('%s: the trace of every year, costs and years of life', (name, both) => {
    const truth = expected()[name]
    const meets = publishedData('hiv_chancellor')
    const { trace, total } = treat(both, 'end', { rate: 0.06, at: 'end' })
    for (const [t, row] of truth.cohort_trace.entries())
      for (const [i, share] of row.entries())
        meets(`trace of 20 years, ${name}`, trace[t]?.[i], share)
    exact(trace.length, truth.cohort_trace.length)
    meets(`cost, ${name}`, total.cost, truth.cost_discounted_6pct_first_cycle_discounted)
    meets(`cost undiscounted, ${name}`, treat(both).total.cost, truth.cost_undiscounted)
    meets(`life years, ${name}`, total.years, truth.life_years_undiscounted)
    const years = cohortModel({
      start: [1, 0, 0, 0],
      cycles: 20,
      transitions: (cycle) => (both && cycle <= 2 ? together : alone),
      rewards: { years: { onStates: [1, 1, 1, 0], discount: { rate: 0.06, at: 'end' } } },
      counting: 'end',
    })
    meets(`life years discounted, ${name}`, years.total.years, truth.life_years_discounted)
  })

  test('the counts in this file are those of the data', () => {
    const lines = readFileSync(
      join(data as string, 'hiv_chancellor', 'transition_counts.csv'),
      'utf8',
    )
    const rows = lines.trim().split('\n').slice(1)
    expect(rows.map((row) => row.split(',').slice(1).map(Number))).toEqual(COUNTS)
    const [mono, both] = [
      treat(false, 'end', { rate: 0.06, at: 'end' }),
      treat(true, 'end', { rate: 0.06, at: 'end' }),
    ]
    const icer = (both.total.cost - mono.total.cost) / (both.total.years - mono.total.years)
    publishedData('hiv_chancellor')('ICER', icer, expected().icer_cost_per_life_year)
  })
})

describe('conventions, of a state that a tenth leaves each cycle', () => {
  const total = (counting: CycleCounting, discount?: CohortReward['discount']) =>
    cohortModel({
      start: [1, 0],
      cycles: 3,
      transitions: [
        [0.9, 0.1],
        [0, 1],
      ],
      rewards: { pay: { onStates: [100, 0], ...(discount && { discount }) } },
      counting,
    }).total.pay

  test.each([
    ['start', 100 + 90 + 81],
    ['end', 90 + 81 + 72.9],
    ['half-cycle', 95 + 85.5 + 76.95],
  ] as const)('counted at the %s', (counting, truth) => solver(total(counting), truth))

  const v = 1 / 1.05
  test.each([
    ['start', 'start', 100 + 90 * v + 81 * v ** 2],
    ['start', 'middle', 100 * v ** 0.5 + 90 * v ** 1.5 + 81 * v ** 2.5],
    ['start', 'end', 100 * v + 90 * v ** 2 + 81 * v ** 3],
    ['start', 'moment', 100 + 90 * v + 81 * v ** 2],
    ['end', 'start', 90 + 81 * v + 72.9 * v ** 2],
    ['end', 'end', 90 * v + 81 * v ** 2 + 72.9 * v ** 3],
    ['end', 'moment', 90 * v + 81 * v ** 2 + 72.9 * v ** 3],
    ['half-cycle', 'start', 95 + 85.5 * v + 76.95 * v ** 2],
    ['half-cycle', 'middle', 95 * v ** 0.5 + 85.5 * v ** 1.5 + 76.95 * v ** 2.5],
    ['half-cycle', 'end', 95 * v + 85.5 * v ** 2 + 76.95 * v ** 3],
    // Half of the first and of the last moment, each moment discounted as of itself.
    ['half-cycle', 'moment', 50 + 90 * v + 81 * v ** 2 + 36.45 * v ** 3],
  ] as [CycleCounting, DiscountTiming, number][])(
    'counted at the %s, discounted as of the %s',
    (counting, at, truth) => solver(total(counting, { rate: 0.05, at }), truth),
  )

  test('weights of moments: those of the named conventions, and Simpson’s', () => {
    const moment = { rate: 0.05, at: 'moment' } as const
    solver(total([1, 1, 1, 0], moment), total('start', moment))
    solver(total([0, 1, 1, 1], moment), total('end', moment))
    solver(total([0.5, 1, 1, 0.5], moment), total('half-cycle', moment))
    // Simpson's rule on two cycles of a hundred who halve: (100 + 4 × 50 + 25) / 3.
    const halved = cohortModel({
      start: [100, 0],
      cycles: 2,
      transitions: [
        [0.5, 0.5],
        [0, 1],
      ],
      rewards: { stay: { onStates: [1, 0] } },
      counting: [1 / 3, 4 / 3, 1 / 3],
    })
    solver(halved.total.stay, 325 / 3)
    expect(() => total([1, Number.NaN])).toThrow(
      'counting has 2 weights; 3 cycles have 4 moments. counting[1] is NaN; it must be finite.',
    )
  })
})

const row = fc
  .array(fc.integer({ min: 1, max: 9 }), { minLength: 3, maxLength: 3 })
  .map((weights) => weights.map((weight) => weight / weights.reduce((sum, w) => sum + w, 0)))
const rewards = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 3, maxLength: 3 })

test('counted at the start, with rewards on steps, it is the chain’s reward by step', () => {
  fc.assert(
    fc.property(
      fc.tuple(row, row, row),
      rewards,
      fc.tuple(rewards, rewards, rewards),
      fc.integer({ min: 0, max: 12 }),
      (rows, onStates, steps, cycles) => {
        const ids = ['a', 'b', 'c']
        const journey = readJourney({
          format: 'sojourn-journey',
          version: 1,
          touchpoints: ids.map((id) => ({ id })),
          entries: { a: 2, c: 1 },
          transitions: Object.fromEntries(
            rows.map((p, i) => [ids[i], Object.fromEntries(p.map((value, j) => [ids[j], value]))]),
          ),
        })
        const chain = compileChain(journey)
        const onTransitions = [...chain.column].map((to, p) => {
          const from = chain.rowStart.findIndex((start) => start > p) - 1
          return steps[from]?.[to] as number
        })
        const truth = rewardByStep(chain, cycles, { onStates, onTransitions })
        const { total, byCycle } = cohortModel({
          start: [2 / 3, 0, 1 / 3],
          cycles,
          transitions: rows,
          rewards: { all: { onStates, onTransitions: steps } },
          counting: 'start',
        })
        solver(total.all, truth.accumulated[cycles] as number, '', 10 * (cycles + 1))
        exact(byCycle.all.length, cycles)
        for (const [t, value] of byCycle.all.entries())
          solver(
            value,
            (truth.accumulated[t + 1] as number) - (truth.accumulated[t] as number),
            '',
            10 * (cycles + 1),
          )
      },
    ),
    { seed: 2001, numRuns: 100 },
  )
})

test('nobody appears or is lost, and cycles may differ', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(row, row, row), { minLength: 1, maxLength: 8 }), (years) => {
      const { trace } = cohortModel({
        start: [700, 200, 100],
        cycles: years.length,
        transitions: (cycle) => years[cycle - 1] as number[][],
        rewards: {},
        counting: 'end',
      })
      for (const shares of trace)
        solver(
          shares.reduce((sum, x) => sum + x, 0),
          1000,
        )
      // The last state, by multiplying out from the other side.
      let column = [0, 0, 1]
      for (const matrix of [...years].reverse())
        column = matrix.map((p) => p.reduce((sum, x, j) => sum + x * (column[j] as number), 0))
      solver(
        trace.at(-1)?.[2] as number,
        700 * (column[0] as number) + 200 * (column[1] as number) + 100 * (column[2] as number),
      )
    }),
    { seed: 2002, numRuns: 100 },
  )
})

test('a model that is wrong is refused, with every place', () => {
  const message = (model: unknown) => {
    try {
      cohortModel(model as Parameters<typeof cohortModel>[0])
    } catch (error) {
      if (error instanceof RangeError) return error.message
    }
    return 'not refused'
  }
  exact(
    message({
      start: [1, -1],
      cycles: 1.5,
      transitions: [],
      rewards: { pay: { onStates: [], discount: { rate: -1, at: 'first' } } },
      counting: 'beginning',
    }),
    'cohortModel: start[1] is -1; it must be finite and from 0. cycles is 1.5; it must be a whole number from 0. counting is "beginning"; it is start, end, half-cycle, or weights. rewards.pay.discount.rate is -1; it must be finite and above -1. rewards.pay.discount.at is "first"; it is start, middle, end or moment.',
  )
  exact(
    message({
      start: [1, 0],
      cycles: 2,
      transitions: (cycle: number) =>
        cycle === 1
          ? [
              [1, 0],
              [0, 1],
            ]
          : [
              [0.5, 0.4],
              [1.5, -0.5],
            ],
      rewards: {},
      counting: 'end',
    }),
    'cohortModel: transitions of cycle 2: row 0 sums to 0.9, not to one. transitions of cycle 2: [1][0] is 1.5; a probability lies in [0, 1]. transitions of cycle 2: [1][1] is -0.5; a probability lies in [0, 1].',
  )
  exact(
    message({
      start: [1],
      cycles: 1,
      transitions: [[1]],
      rewards: { pay: { onStates: [1, Number.NaN] } },
      counting: 'end',
    }),
    'cohortModel: rewards.pay.onStates of cycle 1: [1] is NaN; it must be finite. rewards.pay.onStates of cycle 1: it has 2 numbers, not 1.',
  )
})
