import { describe, expect, test } from 'vitest'
import { chiSquareTail } from '../../src/estimation/independence-test.ts'
import { findDrift, type TransitionCounts, testHomogeneity } from '../../src/estimation/index.ts'
import { exact, solver } from '../tolerance.ts'

/** Counts of a period: steps from each touchpoint to `x`, `y` and so on. */
const period = (rows: Readonly<Record<string, readonly number[]>>): TransitionCounts =>
  Object.fromEntries(
    Object.entries(rows).map(([from, row]) => [
      from,
      Object.fromEntries(row.map((count, j) => ['xyzw'[j] as string, count])),
    ]),
  )

describe('parts of the periods are searched again', () => {
  const found = (shares: readonly number[]) =>
    findDrift(
      shares.map((x) => period({ a: [x, 60 - x] })),
      { seed: 1, draws: 19 },
    ).changes.map(({ at }) => at)

  test('down to two periods, and to a p-value that is the level itself', () => {
    // Of 19 draws none is as far, so that each change has a p-value of 1 in 20.
    expect(found([30, 54, 6])).toEqual([1, 2])
    expect(found([6, 30, 54])).toEqual([1, 2])
  })

  test('and what chance does is no change', () => {
    expect(found([29, 31, 6])).toEqual([2])
    expect(found([30, 30, 6])).toEqual([2])
    expect(found([30, 30, 30])).toEqual([])
  })
})

describe('rows', () => {
  test('are in the order of their p-values, and then of how much they changed', () => {
    const before = { same: [30, 30], much: [50, 10], very: [55, 5] }
    const after = { same: [29, 31], much: [15, 45], very: [3, 57] }
    const { rows } = findDrift([period(before), period(after)], { seed: 2, draws: 19 })
    expect(rows.map(({ from }) => from)).toEqual(['very', 'much', 'same'])
    const [very, much, same] = rows
    expect([very?.pValue, very?.adjusted]).toEqual([0.05, 0.05])
    expect([much?.pValue, much?.adjusted]).toEqual([0.05, 0.05])
    expect(same?.pValue).toBeGreaterThan(0.5)
    expect(same?.adjusted).toBeGreaterThanOrEqual(same?.pValue as number)
  })

  test('compare by how improbable they are, not by how large: four successors vary more than two', () => {
    // G² of 5.41 with one degree of freedom, and of 9.35 with three: 2.0 % and 2.5 %.
    const before = { four: [20, 20, 20, 20], two: [20, 20] }
    const after = { four: [32, 7, 20, 21], two: [30, 10] }
    const { rows } = findDrift([period(before), period(after)], { seed: 3 })
    const [two, four] = ['two', 'four'].map((name) => rows.find(({ from }) => from === name))
    expect(two?.likelihoodRatio).toBeLessThan(four?.likelihoodRatio as number)
    expect(chiSquareTail(1, two?.likelihoodRatio as number)).toBeLessThan(
      chiSquareTail(3, four?.likelihoodRatio as number),
    )
    expect(two?.adjusted).toBeLessThanOrEqual(four?.adjusted as number)
    exact(rows[0]?.from, 'two')
  })

  test('list the largest change of their shares first', () => {
    const { rows } = findDrift([period({ a: [10, 60, 5, 25] }), period({ a: [20, 32, 20, 28] })], {
      seed: 4,
      draws: 9,
    })
    expect(rows[0]?.transitions.map(({ to, before, after }) => [to, before, after])).toEqual([
      ['y', 0.6, 0.32],
      ['z', 0.05, 0.2],
      ['x', 0.1, 0.2],
      ['w', 0.25, 0.28],
    ])
  })

  test('with all their steps on one side of every split have none, whatever is rounded', () => {
    const row = [2, 5, 7]
    for (const periods of [
      [period({ a: row }), {}],
      [{}, period({ a: row })],
    ])
      expect(findDrift(periods, { seed: 5, draws: 9 })).toMatchObject({
        ...{ at: null, drifted: false, pValue: 1, bound: 1, likelihoodRatio: 0 },
        rows: [{ from: 'a', at: null, likelihoodRatio: 0, pValue: 1, transitions: [] }],
      })
  })
})

describe('Bonferroni’s bound', () => {
  const chance = (before: TransitionCounts, after: TransitionCounts) =>
    testHomogeneity([before, after]).pLikelihoodRatio as number
  const [x, y] = [period({ a: [3, 0] }), period({ a: [0, 3] })]

  test('counts the splits that have steps on both sides', () => {
    const one = chiSquareTail(1, 12 * Math.log(2))
    for (const periods of [
      [x, y],
      [{}, x, y],
      [x, y, {}],
      [{}, {}, x, y, {}],
    ])
      solver(findDrift(periods, { seed: 6, draws: 1 }).bound, one)
    // Twice the same split, once before an empty period and once after it.
    solver(findDrift([x, {}, y], { seed: 6, draws: 1 }).bound, 2 * one)
  })

  test('has at each split the freedom of the rows that have steps on both sides of it', () => {
    const b = (...row: number[]) => period({ b: row })
    const periods = [{ ...x, ...b(9, 1, 5) }, { ...y, ...b(8, 2, 5) }, b(2, 8, 5)]
    const least = Math.min(
      chance(periods[0] as TransitionCounts, { ...y, ...b(10, 10, 10) }),
      // "a" is all before the second split.
      chance(b(17, 3, 10), b(2, 8, 5)),
    )
    solver(findDrift(periods, { seed: 7, draws: 1 }).bound, 2 * least)
  })
})
