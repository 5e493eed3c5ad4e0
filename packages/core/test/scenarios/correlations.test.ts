import { sampleRankCorrelation } from 'simple-statistics'
import { describe, expect, test } from 'vitest'
import { JourneyError, journey } from '../../src/model/index.ts'
import { correlationFactor } from '../../src/scenarios/correlation-factor.ts'
import { type LeverCorrelation, readScenario, scenario } from '../../src/scenarios/index.ts'
import { drawStrengths } from '../../src/scenarios/strength-draws.ts'
import { solver, standardErrors } from '../tolerance.ts'

const DRAWS = 20_000
const strengths = {
  a: { distribution: 'lognormal', median: 1.1, sigma: 0.2 },
  b: { distribution: 'gamma', shape: 3, scale: 0.5 },
  c: { distribution: 'uniform', min: 0.5, max: 2 },
} as const
type Name = keyof typeof strengths

const shop = journey({
  touchpoints: [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
  outcomes: [{ id: 'order', kind: 'conversion' }, { id: 'lost' }],
  entries: { a: 1 },
  transitions: {
    a: { b: 0.5, lost: 0.5 },
    b: { c: 0.5, lost: 0.5 },
    c: { order: 0.5, lost: 0.5 },
  },
})

const definition = (correlations: readonly LeverCorrelation[], names: readonly Name[]) => ({
  name: 'Correlated',
  changes: names.map((name) => ({
    op: 'scaleOdds' as const,
    from: name,
    to: 'lost' as const,
    factor: strengths[name],
    lever: name,
  })),
  correlations,
})

function drawn(
  correlations: readonly LeverCorrelation[],
  names: readonly Name[] = ['a', 'b', 'c'],
) {
  const { effect } = drawStrengths(
    readScenario({ format: 'sojourn-scenario', version: 1, ...definition(correlations, names) }),
    361,
    DRAWS,
  )
  return Object.fromEntries(names.map((name, i) => [name, [...(effect[i] as Float64Array)]]))
}

const pair = (a: Name, b: Name, rho: number): LeverCorrelation => ({ levers: [a, b], rho })
const sorted = (values: readonly number[]) => [...values].sort((x, y) => x - y)

/** Spearman's rank correlation of a Gaussian copula: 6/π asin(ρ/2) (Pearson 1907). */
const spearman = (rho: number) => (6 / Math.PI) * Math.asin(rho / 2)
const rankCorrelation = (x: number[] | undefined, y: number[] | undefined) =>
  sampleRankCorrelation(x as number[], y as number[])

describe('correlated levers', () => {
  test('go together as a Gaussian copula has it: each pair by 6/π asin(ρ/2)', () => {
    const correlations = [pair('a', 'b', 0.8), pair('b', 'c', -0.4)]
    const { a, b, c } = drawn(correlations)
    const error = 1 / Math.sqrt(DRAWS)
    standardErrors(5)(rankCorrelation(a, b), spearman(0.8), error)
    standardErrors(5)(rankCorrelation(b, c), spearman(-0.4), error)
    standardErrors(5)(rankCorrelation(a, c), 0, error)
  })

  test('keep their own draws, each exactly; the first by name in its own order', () => {
    const [apart, together] = [drawn([]), drawn([pair('a', 'b', 0.8)])]
    for (const name of ['a', 'b', 'c'] as const)
      expect(sorted(together[name] ?? [])).toEqual(sorted(apart[name] ?? []))
    expect(together.a).toEqual(apart.a)
    expect(together.b).not.toEqual(apart.b)
    expect(together.c).toEqual(apart.c)
  })

  test('of 1 go by the same ranks, and of −1 by opposite ones', () => {
    solver(
      rankCorrelation(...([...Object.values(drawn([pair('a', 'b', 1)]))] as [number[], number[]])),
      1,
    )
    const { a, c } = drawn([pair('a', 'c', -1)])
    solver(rankCorrelation(a, c), -1)
  })

  test('don’t depend on the order of changes or of correlations', () => {
    const correlations = [pair('a', 'b', 0.5), pair('c', 'a', 0.3)]
    const forth = drawn(correlations)
    const back = drawn([...correlations].reverse(), ['c', 'b', 'a'])
    expect(back).toEqual(forth)
  })
})

test('the factor of a correlation matrix gives it back', () => {
  const rhos = { ab: 0.5, ac: -0.2, bc: 0.6 }
  const { rows = [] } =
    correlationFactor([pair('a', 'b', 0.5), pair('c', 'a', -0.2), pair('b', 'c', 0.6)]) ?? {}
  const product = (i: number, j: number) =>
    (rows[i] as Float64Array).reduce((sum, value, k) => sum + value * (rows[j]?.[k] as number), 0)
  for (let i = 0; i < 3; i++) solver(product(i, i), 1)
  solver(product(0, 1), rhos.ab)
  solver(product(0, 2), rhos.ac)
  solver(product(1, 2), rhos.bc)
})

describe('refused', () => {
  const reasons = (...correlations: LeverCorrelation[]) => {
    try {
      const { changes, ...rest } = definition(correlations, ['a', 'b', 'c'])
      const withoutLever = { op: 'scaleEntries', touchpoint: 'a', factor: 2 } as const
      scenario(shop, { ...rest, changes: [...changes, withoutLever] })
      return []
    } catch (error) {
      if (!(error instanceof JourneyError)) throw error
      return error.problems.map(({ path, message }) => `${path}: ${message}`)
    }
  }

  test('are correlations that can’t hold together', () => {
    // a and b nearly the same, b and c too, but a and c opposite.
    expect(reasons(pair('a', 'b', 0.9), pair('b', 'c', 0.9), pair('a', 'c', -0.9))).toEqual([
      expect.stringMatching(/^correlations: .*not positive semi-definite/),
    ])
    expect(reasons(pair('a', 'b', 1), pair('b', 'c', 1), pair('a', 'c', 1))).toEqual([])
    expect(reasons(pair('a', 'b', 1), pair('b', 'c', 0.5))).toHaveLength(1)
  })

  test('are levers that aren’t there, pairs said twice, and a lever with itself', () => {
    expect(
      reasons(
        { levers: ['a', 'd'], rho: 0.1 },
        pair('a', 'b', 0.1),
        pair('b', 'a', 0.2),
        pair('c', 'c', 1),
      ),
    ).toEqual([
      expect.stringMatching(/^correlations\[0\]\.levers\[1\]: No change has the lever "d"/),
      expect.stringMatching(/^correlations\[2\]: correlations\[1\] is of these two/),
      expect.stringMatching(/^correlations\[3\]: A lever is correlated with itself/),
    ])
    expect(
      reasons(pair('a', 'b', 0.1), pair('b', 'a', 0.1), pair('a', 'b', 0.1)),
      'the first of them is named',
    ).toEqual(
      [1, 2].map((i) => `correlations[${i}]: correlations[0] is of these two levers already.`),
    )
    expect(
      reasons(pair('a', 'b', 0.9), pair('b', 'c', 0.9), pair('a', 'c', -0.9), {
        levers: ['d', 'a'],
        rho: 0.1,
      }),
      'what goes together is asked when all levers are there',
    ).toEqual(['correlations[3].levers[0]: No change has the lever "d".'])
    expect(() =>
      readScenario({
        format: 'sojourn-scenario',
        version: 1,
        ...definition([pair('a', 'b', 1.5)], ['a', 'b']),
      }),
    ).toThrow(/correlations\[0\]\.rho: "rho" must be from -1 to 1/)
  })
})
