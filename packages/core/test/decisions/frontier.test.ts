import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { published } from '../../../../scripts/published.ts'
import { costEffectivenessFrontier } from '../../src/decisions/index.ts'
import { exact, solver } from '../tolerance.ts'

test('dampack, "Cost-Effectiveness Analysis": six strategies', () => {
  const costs = [55_000, 35_000, 25_000, 10_000, 12_000, 5_000]
  const effects = [5, 4, 3, 2, 1.5, 1]
  const points = costEffectivenessFrontier(
    costs.map((cost, i) => ({ cost, effect: effects[i] as number })),
  )
  const efficient = points.filter(({ status }) => status === 'efficient')
  expect(efficient.map(({ index }) => index).sort()).toEqual([0, 1, 3, 5])
  exact(points[5]?.icer, null)
  const dampack = published('Golden case 14: a frontier of six strategies', 'R package dampack')
  for (const [i, ratio] of [
    [3, 5_000],
    [1, 12_500],
    [0, 20_000],
  ] as const)
    dampack('ratios along the frontier', points[i]?.icer ?? undefined, ratio, 'exact')
  exact(points[2]?.status, 'extendedly dominated')
  exact(points[4]?.status, 'dominated')
  exact(points[4]?.by, 3)
})

describe('ties', () => {
  const judged = (...pairs: [cost: number, effect: number][]) =>
    costEffectivenessFrontier(pairs.map(([cost, effect]) => ({ cost, effect })))

  test('identical strategies are named once, and the others point to it', () => {
    const points = judged([1, 1], [0, 0], [1, 1], [0, 0])
    expect(points.map(({ status }) => status)).toEqual([
      'efficient',
      'efficient',
      'identical',
      'identical',
    ])
    expect(points.map(({ by }) => by)).toEqual([null, null, 0, 1])
  })

  test('of the same cost the more effective, of the same effect the cheaper', () => {
    const points = judged([1, 1], [1, 2], [3, 2])
    expect(points.map(({ status }) => status)).toEqual(['dominated', 'efficient', 'dominated'])
    expect(points.map(({ by }) => by)).toEqual([1, null, 1])
  })

  test('what lies on the line between two others stays', () => {
    const points = judged([0, 0], [1, 1], [2, 2])
    expect(points.map(({ icer }) => icer)).toEqual([null, 1, 1])
  })

  test('a strategy that saves and helps leaves nothing else', () => {
    const points = judged([10, 1], [5, 2])
    expect(points.map(({ status }) => status)).toEqual(['dominated', 'efficient'])
    exact(points[1]?.icer, null)
  })
})

const points = fc.array(
  fc.record({ cost: fc.integer({ min: -4, max: 8 }), effect: fc.integer({ min: -4, max: 8 }) }),
  { minLength: 1, maxLength: 9 },
)

test('efficient is what some price of a unit of effect makes best', () => {
  fc.assert(
    fc.property(points, (strategies) => {
      for (const point of costEffectivenessFrontier(strategies)) {
        const beaten = strategies.some(
          ({ cost, effect }) =>
            cost <= point.cost &&
            effect >= point.effect &&
            (cost < point.cost || effect > point.effect),
        )
        // λ (e − e') ≥ c − c' against every other: an interval of prices.
        let [low, high] = [0, Infinity]
        for (const { cost, effect } of strategies) {
          const [more, dearer] = [point.effect - effect, point.cost - cost]
          if (more > 0) low = Math.max(low, dearer / more)
          if (more < 0) high = Math.min(high, dearer / more)
        }
        const first = strategies.findIndex(
          ({ cost, effect }) => cost === point.cost && effect === point.effect,
        )
        const expected = beaten ? 'dominated' : low > high ? 'extendedly dominated' : 'efficient'
        if (point.status === 'identical') exact(point.by, first)
        else exact(point.status, expected)
        if (first === point.index) expect(point.status).not.toBe('identical')
        if (point.status === 'efficient' && point.icer !== null)
          expect(point.icer).toBeGreaterThanOrEqual(0)
      }
    }),
    { seed: 1401, numRuns: 500 },
  )
})

test('ratios rise along the frontier, and the order of the list plays no part', () => {
  fc.assert(
    fc.property(points, (strategies) => {
      const frontier = (list: typeof strategies) =>
        costEffectivenessFrontier(list)
          .filter(({ status }) => status === 'efficient')
          .sort((a, b) => a.cost - b.cost)
      const forth = frontier(strategies)
      for (const [i, point] of forth.entries())
        if (i > 1) expect(point.icer).toBeGreaterThanOrEqual(forth[i - 1]?.icer as number)
      const back = frontier([...strategies].reverse())
      expect(back.map(({ cost, effect, icer }) => [cost, effect, icer])).toEqual(
        forth.map(({ cost, effect, icer }) => [cost, effect, icer]),
      )
    }),
    { seed: 1402, numRuns: 300 },
  )
})

test('what is not a number is refused, with its place', () => {
  expect(() =>
    costEffectivenessFrontier([
      { cost: Number.NaN, effect: 1 },
      { cost: 1, effect: Infinity },
    ]),
  ).toThrow(
    'costEffectivenessFrontier: strategies[0].cost is NaN; it must be finite. strategies[1].effect is Infinity; it must be finite.',
  )
  expect(() => costEffectivenessFrontier([])).toThrow('there are no strategies')
  solver(costEffectivenessFrontier([{ cost: 1, effect: 1 }])[0]?.effect ?? 0, 1)
})
