import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  bestPortfolio,
  type PairwiseProblem,
  pairwiseFrontier,
  pairwisePortfolio,
  portfolioFrontier,
} from '../../src/decisions/index.ts'
import { exact, solver, standardErrors } from '../tolerance.ts'
import { normalDraws } from './normal-draws.ts'

const gainOf =
  ({ gains, pairs = [] }: PairwiseProblem) =>
  (members: readonly number[]) =>
    members.reduce((sum, i) => sum + (gains[i] as number), 0) +
    pairs
      .filter(([a, b]) => members.includes(a) && members.includes(b))
      .reduce((sum, [, , gain]) => sum + gain, 0)

/** Interventions with whole costs and gains, some worth nothing, some at odds, some in concert. */
const problem = (most: number) =>
  fc.integer({ min: 0, max: most }).chain((count) =>
    fc.record({
      costs: fc.array(fc.nat(12), { minLength: count, maxLength: count }),
      gains: fc.array(fc.integer({ min: -3, max: 12 }), { minLength: count, maxLength: count }),
      pairs:
        count < 2
          ? fc.constant([])
          : fc.array(
              fc
                .tuple(fc.nat(count - 1), fc.nat(count - 2), fc.integer({ min: -9, max: 9 }))
                .map(([a, b, gain]) => [a, b < a ? b : b + 1, gain] as const),
              { maxLength: 12 },
            ),
    }),
  )

test('the frontier holds exactly the sets that nothing beats', () => {
  fc.assert(
    fc.property(problem(7), (given) => {
      const value = gainOf(given)
      const frontier = portfolioFrontier(given.costs, value)
      const all = Array.from({ length: 2 ** given.costs.length }, (_, set) => {
        const members = given.costs.map((_, i) => i).filter((i) => (set >> i) & 1)
        return {
          cost: members.reduce((sum, i) => sum + (given.costs[i] as number), 0),
          gain: value(members),
        }
      })
      const best = all.filter(
        (one) =>
          !all.some(
            ({ cost, gain }) =>
              cost <= one.cost && gain >= one.gain && (cost < one.cost || gain > one.gain),
          ),
      )
      const points = (list: { cost: number; gain: number }[]) =>
        [...new Set(list.map(({ cost, gain }) => `${cost} ${gain}`))].sort()
      expect(points([...frontier])).toEqual(points(best))
      for (const { members, cost, gain } of frontier) {
        exact(value(members), gain)
        exact(
          members.reduce((sum, i) => sum + (given.costs[i] as number), 0),
          cost,
        )
      }
      for (const budget of [0, 3, 10, 40]) {
        const top = Math.max(...all.filter(({ cost }) => cost <= budget).map(({ gain }) => gain))
        exact(bestPortfolio(frontier, budget).gain, top)
      }
    }),
    { seed: 1901, numRuns: 200 },
  )
})

test('branch and bound finds what enumeration finds, and its frontier', () => {
  fc.assert(
    fc.property(problem(9), fc.nat(60), (given, budget) => {
      const frontier = portfolioFrontier(given.costs, gainOf(given))
      const found = pairwisePortfolio(given, budget)
      const best = bestPortfolio(frontier, budget)
      exact(found.gain, best.gain)
      expect(found.cost).toBeLessThanOrEqual(budget)
      exact(found.exact, true)
      exact(gainOf(given)(found.members), found.gain)
      const { sets, complete } = pairwiseFrontier(given, budget)
      exact(complete, true)
      expect(sets.map(({ cost, gain }) => [cost, gain])).toEqual(
        frontier.filter(({ cost }) => cost <= budget).map(({ cost, gain }) => [cost, gain]),
      )
    }),
    { seed: 1902, numRuns: 200 },
  )
})

test('knapsack P01 (Burkardt, KNAPSACK_01): 309 within 165', () => {
  const costs = [23, 31, 29, 44, 53, 38, 63, 85, 89, 82]
  const gains = [92, 57, 49, 68, 60, 43, 67, 84, 87, 72]
  const best = pairwisePortfolio({ costs, gains }, 165)
  expect(best).toMatchObject({ members: [0, 1, 2, 3, 5], cost: 165, gain: 309, exact: true })
  exact(bestPortfolio(portfolioFrontier(costs, gainOf({ costs, gains })), 165).gain, 309)
})

describe('forty interventions', () => {
  const [a = new Float64Array(), b = new Float64Array()] = normalDraws('forty', 2, 40)
  const costs = [...a].map((x) => 10 + Math.round(20 * Math.abs(x)))
  const gains = [...b].map((x) => 5 + Math.round(30 * Math.abs(x)))

  test('without pairs, against dynamic programming', () => {
    const budget = 200
    const most = new Float64Array(budget + 1)
    for (const [i, cost] of costs.entries())
      for (let room = budget; room >= cost; room--)
        most[room] = Math.max(
          most[room] as number,
          (most[room - cost] as number) + (gains[i] as number),
        )
    const found = pairwisePortfolio({ costs, gains }, budget)
    exact(found.gain, most[budget] as number)
    exact(found.exact, true)
  })

  test('cut short, it says how good the best could be', () => {
    const pairs = costs.map((_, i): readonly [number, number, number] =>
      i % 3 === 0 && i < 37 ? [i, i + 2, 25] : [i, (i + 7) % 40, -9],
    )
    const given = { costs, gains, pairs }
    const whole = pairwisePortfolio(given, 150)
    exact(whole.exact, true)
    const cut = pairwisePortfolio(given, 150, { mostNodes: 15 })
    exact(cut.exact, false)
    expect(cut.gain).toBeLessThanOrEqual(whole.gain)
    expect(cut.bound).toBeGreaterThanOrEqual(whole.gain)
    exact(gainOf(given)(cut.members), cut.gain)
    const part = pairwiseFrontier(given, 150, { mostSets: 3 })
    exact(part.complete, false)
    exact(part.sets.at(-1)?.gain, whole.gain)
    exact(part.sets.length, 3)
  })
})

test('draws: the mean with its standard error, or what else is to be highest', () => {
  const [safe = new Float64Array(), bold = new Float64Array()] = normalDraws('risk', 2, 4000)
  const lists = [safe.map((x) => 1 + 0.1 * x), bold.map((x) => 1.5 + 3 * x)]
  const value = (members: readonly number[]) =>
    safe.map((_, d) => members.reduce((sum, i) => sum + (lists[i]?.[d] as number), 0))
  const onAverage = bestPortfolio(portfolioFrontier([10, 10], value), 10)
  expect(onAverage.members).toEqual([1])
  standardErrors(4)(onAverage.gain, 1.5, onAverage.standardError as number)
  solver((onAverage.standardError as number) * Math.sqrt(4000), 3, '', 0.2 / 1e-9)
  const lowTenth = (draws: ArrayLike<number>) =>
    Array.from(draws).sort((x, y) => x - y)[Math.floor(draws.length / 10)] as number
  const careful = bestPortfolio(portfolioFrontier([10, 10], value, { objective: lowTenth }), 10)
  expect(careful.members).toEqual([0])
  exact(careful.standardError, null)
})

test('twenty interventions are enumerated in full, with what only all of them bring', () => {
  const costs = new Array<number>(20).fill(1)
  const value = (members: readonly number[]) => (members.length === 20 ? 100 : members.length)
  const frontier = portfolioFrontier(costs, value)
  exact(frontier.length, 21)
  exact(bestPortfolio(frontier, 19.5).gain, 19)
  exact(bestPortfolio(frontier, 20).gain, 100)
})

test('what is wrong is refused, all at once', () => {
  expect(() => portfolioFrontier(new Array<number>(21).fill(1), () => 0)).toThrow(
    'there are 21 interventions; at most 20',
  )
  expect(() => portfolioFrontier([-1, Number.NaN], () => 0)).toThrow(
    'portfolioFrontier: costs[0] is -1; it must be finite and from 0. costs[1] is NaN; it must be finite and from 0.',
  )
  expect(() => portfolioFrontier([1], () => Number.NaN)).toThrow('the value of [] is NaN')
  expect(() =>
    bestPortfolio(
      portfolioFrontier([1], () => 0),
      -1,
    ),
  ).toThrow('nothing costs -1')
  expect(() =>
    pairwisePortfolio(
      {
        costs: [1, 2],
        gains: [1],
        pairs: [
          [0, 0, 1],
          [0, 5, Number.NaN],
        ],
      },
      -1,
    ),
  ).toThrow(
    'pairwisePortfolio: gains has 1 numbers and costs 2; each intervention has both. pairs[0] is of 0 and 0; it needs two of 0 to 1. pairs[1] is of 0 and 5; it needs two of 0 to 1. pairs[1] has NaN; it must be finite. budget is -1; it must be from 0.',
  )
})
