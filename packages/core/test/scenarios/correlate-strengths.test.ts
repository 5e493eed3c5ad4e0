import { describe, expect, test } from 'vitest'
import { correlateStrengths } from '../../src/scenarios/correlate-strengths.ts'
import { readScenario } from '../../src/scenarios/index.ts'
import { exact } from '../tolerance.ts'

const uncertain = { distribution: 'uniform', min: 0.5, max: 2 } as const

/** Changes of levers, each with whether its strength is known. */
function scenarioOf(
  changes: readonly { readonly lever?: string; readonly factor: typeof uncertain | number }[],
  ...correlations: readonly (readonly [string, string, number])[]
) {
  return readScenario({
    ...{ format: 'sojourn-scenario', version: 1, name: 'Correlated' },
    changes: changes.map((change, i) => ({
      op: 'scaleOdds',
      from: `at ${i}`,
      to: 'lost',
      ...change,
    })),
    correlations: correlations.map(([a, b, rho]) => ({ levers: [a, b], rho })),
  })
}
const a = { lever: 'a', factor: uncertain }
const b = { lever: 'b', factor: uncertain }
const draws = (...lists: readonly (readonly number[])[]) =>
  lists.map((list) => Float64Array.from(list))
const lists = (effects: readonly Float64Array[]) => effects.map((effect) => [...effect])

describe('five draws by hand', () => {
  test('go by the ranks of 0.6 of the one score and 0.8 of the other', () => {
    // Scores of the ranks 1 to 5 are −0.97, −0.43, 0, 0.43 and 0.97.
    //            a:  0     −0.97  −0.43   0.97   0.43
    //            b: −0.97   0.97  −0.43   0.43   0
    // 0.6 a + 0.8 b: −0.77   0.19  −0.60   0.93   0.26, so that the ranks are 1, 3, 2, 5, 4.
    const effects = draws(
      [3, 1, 2, 5, 4],
      [10, 50, 20, 40, 30],
      [7, 7, 1, 3, 9],
      [2, 1, 4, 3, 5],
      [6, 6, 6, 6, 6],
    )
    const scenario = scenarioOf(
      [a, b, b, { factor: uncertain }, { lever: 'b', factor: 6 }],
      ['b', 'a', 0.6],
    )
    const found = correlateStrengths(scenario, effects, 1)
    expect(lists(found)).toEqual([
      [3, 1, 2, 5, 4],
      [10, 30, 20, 50, 40],
      // All of a lever go together.
      [1, 7, 3, 9, 7],
      [2, 1, 4, 3, 5],
      [6, 6, 6, 6, 6],
    ])
    exact(found[3], effects[3])
    exact(found[4], effects[4])
    expect(lists(effects)[1]).toEqual([10, 50, 20, 40, 30])
  })

  test('of 1 go alike, of −1 against each other, equal ones in the order of draws', () => {
    const effects = draws([3, 1, 2, 2, 4], [10, 50, 20, 40, 30])
    const by = (rho: number) =>
      lists(correlateStrengths(scenarioOf([a, b], ['a', 'b', rho]), effects, 1))[1]
    expect(by(1)).toEqual([40, 10, 20, 30, 50])
    expect(by(-1)).toEqual([20, 50, 40, 30, 10])
    expect(by(0)).toEqual([10, 50, 20, 40, 30])
  })
})

test('without correlations all stays as it is', () => {
  const effects = draws([3, 1, 2], [1, 2, 3])
  exact(correlateStrengths(scenarioOf([a, b]), effects, 1), effects)
  const { correlations: _, ...plain } = scenarioOf([a, b])
  exact(correlateStrengths(plain, effects, 1), effects)
})

test('a lever whose strength is known goes by a score that is drawn', () => {
  const scenario = scenarioOf([{ lever: 'a', factor: 2 }, b], ['a', 'b', 1])
  const rising = Array.from({ length: 60 }, (_, d) => d)
  const by = (seed: number) =>
    lists(
      correlateStrengths(
        scenario,
        draws(
          rising.map(() => 2),
          rising,
        ),
        seed,
      ),
    )
  const [known, moved] = by(1)
  expect(known).toEqual(rising.map(() => 2))
  expect(moved).not.toEqual(rising)
  expect([...(moved ?? [])].sort((x, y) => x - y)).toEqual(rising)
  expect(by(1)).toEqual([known, moved])
  expect(by(2)[1]).not.toEqual(moved)
  // Nobody else's score is that one.
  const other = scenarioOf([{ lever: 'A', factor: 2 }, b], ['A', 'b', 1])
  expect(lists(correlateStrengths(other, draws(rising, rising), 1))[1]).not.toEqual(moved)
})
