import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { published } from '../../../../scripts/published.ts'
import { evpi, evpiNormal, evppi, rankUnknowns } from '../../src/decisions/index.ts'
import { smoothingBasis } from '../../src/decisions/smoothing-basis.ts'
import { randomStream } from '../../src/numeric/random.ts'
import { sampleDirichlet } from '../../src/numeric/sample.ts'
import { exact, solver, standardErrors } from '../tolerance.ts'
import { combine, normalDraws, normalMean } from './normal-draws.ts'

const within = standardErrors(4)
const N = 10_000
const nothing = new Float64Array(N)

describe('golden 15: two options whose difference is normal', () => {
  test.each([
    [0, 1000, 398.9423],
    [1000, 2000, 395.5931],
  ])('mean %d, deviation %d: %d', (mean, sd, printed) => {
    const closedForm = published('Golden case 15: EVPI of two options', 'σφ(μ/σ) − |μ|Φ(−|μ|/σ)')
    closedForm(`difference Normal(${mean}, ${sd})`, evpiNormal(mean, sd), printed, { decimals: 4 })
    const integral = normalMean((z) => mean + sd * z, -mean / sd) - Math.max(0, mean)
    solver(evpiNormal(mean, sd), integral)
    const [z = new Float64Array()] = normalDraws(mean, 1, 20_000)
    const found = evpi([z.map(() => 0), z.map((x) => mean + sd * x)])
    within(found.mean, printed, found.standardError)
  })
})

test('the closed form is the same for either sign, and falls to nothing far out', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -5, max: 5, noNaN: true }),
      fc.double({ min: 0.5, max: 3, noNaN: true }),
      (mean, sd) => {
        exact(evpiNormal(mean, sd), evpiNormal(-mean, sd))
        const integral = normalMean((z) => mean + sd * z, -mean / sd) - Math.max(0, mean)
        solver(evpiNormal(mean, sd), integral, '', sd)
      },
    ),
    { seed: 1701, numRuns: 50 },
  )
  expect(evpiNormal(40, 1)).toBeGreaterThanOrEqual(0)
  expect(evpiNormal(40, 1)).toBeLessThan(1e-300)
  exact(evpiNormal(3, 0), 0)
  expect(() => evpiNormal(Number.NaN, -1)).toThrow(
    'evpiNormal: mean is NaN; it must be finite. sd is -1; it must be finite and from 0.',
  )
})

describe('partial information on a linear, normal decision has a closed form', () => {
  const slopes = [1, 2, 3, 0.5, 4]
  const sets = [[0], [0, 1], [0, 1, 2], [0, 1, 2, 3, 4]]
  test.each([1, 2, 3])('seed %d', (seed) => {
    const x = normalDraws(`linear ${seed}`, slopes.length, N)
    const benefit = combine(x, (...values) =>
      values.reduce((sum, value, k) => sum + (slopes[k] as number) * value, 2),
    )
    let before = { mean: 0, standardError: 0 }
    for (const set of sets) {
      const sd = Math.hypot(...set.map((k) => slopes[k] as number))
      const found = evppi(
        [nothing, benefit],
        set.map((k) => x[k] as Float64Array),
      )
      within(found.mean, evpiNormal(2, sd), found.standardError, set.join())
      expect(found.mean).toBeLessThanOrEqual(evpi([nothing, benefit]).mean)
      if (set.length > 1) expect(found.mean).toBeGreaterThan(before.mean - 4 * before.standardError)
      before = found
    }
    // All of them together are everything.
    solver(before.mean, evpi([nothing, benefit]).mean, 'all', 0.01 / 1e-9)
  })
})

// Of a and b normal; noise that can't be known beside it. The inner mean given a, by hand.
const curved: [string, (a: number, b: number) => number, (a: number) => number][] = [
  ['a² (1 + b) − 1.5', (a, b) => a * a * (1 + b) - 1.5, (a) => a * a - 1.5],
  ['eᵃ⁺ᵇᐟ² − 2', (a, b) => Math.exp(a + b / 2) - 2, (a) => Math.exp(a + 1 / 8) - 2],
  ['sin 2a b + (a − 1.5) / 5', (a, b) => Math.sin(2 * a) * b + a / 5 - 0.3, (a) => a / 5 - 0.3],
  ['a step at 1', (a, b) => (a > 1 ? 5 : -1) + b, (a) => (a > 1 ? 5 : -1)],
]
describe.each(curved)('partial information on %s', (name, f, givenA) => {
  const value = (g: (z: number) => number) =>
    normalMean((z) => Math.max(0, g(z))) - Math.max(0, normalMean(g))
  const [a = nothing, b = nothing, c = nothing] = normalDraws(name, 3, N)
  const benefit = combine([a, b, c], (x, y, z) => f(x, y) + 2 * z)

  test('one parameter', () => {
    const found = evppi([nothing, benefit], [a])
    within(found.mean, value(givenA), found.standardError)
  })

  test('two parameters, against nested simulation', () => {
    const found = evppi([nothing, benefit], [a, b])
    // Outside: both are drawn; inside: what isn't known has mean 0, so f is the inner mean.
    const [x = nothing, y = nothing] = normalDraws(`nested ${name}`, 2, 400_000)
    const truth = evpi([x.map(() => 0), combine([x, y], f)])
    within(found.mean, truth.mean, Math.hypot(found.standardError, truth.standardError))
  })
})

test('three strategies: the value is that of choosing among them all', () => {
  const [a = nothing, noise = nothing] = normalDraws('three', 2, N)
  const strategies = [nothing, combine([a, noise], (x, e) => x - 0.2 + e), a.map((x) => -x - 0.3)]
  const truth = normalMean((z) => Math.max(0, z - 0.2, -z - 0.3))
  const found = evppi(strategies, [a])
  within(found.mean, truth, found.standardError)
  // Which of them comes first, and what is added to all, plays no part.
  const moved = evppi(
    [strategies[2], strategies[0], strategies[1]].map((s) =>
      (s as Float64Array).map((x) => x + 50),
    ),
    [a],
  )
  solver(moved.mean, found.mean)
})

test('parameters that move together, and shares that sum to one', () => {
  const random = randomStream('shares', '')
  const shares = Array.from({ length: 3 }, () => new Float64Array(N))
  const row = new Float64Array(3)
  for (let d = 0; d < N; d++) {
    sampleDirichlet(random, [4, 5, 6], row)
    for (const [k, share] of shares.entries()) share[d] = row[k] as number
  }
  const [noise = nothing] = normalDraws('shares', 1, N)
  const benefit = combine([shares[0] as Float64Array, noise], (p, e) => p - 4 / 15 + 0.2 * e)
  const known = benefit.map(() => 0)
  const all = evppi([known, benefit], shares)
  const two = evppi([known, benefit], shares.slice(0, 2))
  const truth = evpi([known, (shares[0] as Float64Array).map((p) => p - 4 / 15)])
  within(all.mean, truth.mean, all.standardError)
  within(two.mean, truth.mean, two.standardError)
  const twice = evppi([known, benefit], [shares[0] as Float64Array, shares[0] as Float64Array])
  within(twice.mean, truth.mean, twice.standardError)
})

test('a parameter that plays no part, or doesn’t vary, is worth nothing', () => {
  const [a = nothing, b = nothing] = normalDraws('irrelevant', 2, N)
  const benefit = a.map((x) => 0.3 + x)
  expect(evppi([nothing, benefit], [b]).mean).toBeLessThan(0.01 * evpi([nothing, benefit]).mean)
  exact(evppi([nothing, benefit], [nothing.map(() => 0.1)]).mean, 0)
  exact(evppi([benefit], [a]).mean, 0)
  exact(evppi([benefit, benefit], [a]).mean, 0)
})

test('the standard error is no less than the spread of repeated runs', () => {
  const runs = Array.from({ length: 60 }, (_, seed) => {
    const [a, b] = normalDraws(`spread ${seed}`, 2, 400) as [Float64Array, Float64Array]
    return evppi([a.map(() => 0), combine([a, b], (x, y) => x * x - 1.6 + y)], [a])
  })
  const mean = runs.reduce((sum, run) => sum + run.mean, 0) / runs.length
  const variance = runs.reduce((sum, run) => sum + (run.mean - mean) ** 2, 0) / (runs.length - 1)
  const stated = runs.reduce((sum, run) => sum + run.standardError ** 2, 0) / runs.length
  within(variance / stated, 1, Math.sqrt(2 / 59))
  // Off a tie, where the best on average is sure.
  const truth = 2 * normalMean((z) => z * z - 1.6, Math.sqrt(1.6))
  within(mean, truth, Math.sqrt(stated / runs.length))
})

test('no part is worth more than everything, not where a regression falls below what can be', () => {
  for (let seed = 0; seed < 30; seed++) {
    const x = normalDraws(`bound ${seed}`, 2, 50)
    const benefit = combine(x, (a, b) => a + 3 * b + 0.1)
    const strategies = [benefit.map(() => 0), benefit]
    expect(evppi(strategies, x).mean).toBeLessThanOrEqual(evpi(strategies).mean)
    // Always gains something, very unevenly: there is nothing to learn.
    const surely = combine(x, (a, b) => Math.exp(3 * a + b))
    exact(evppi([benefit.map(() => 0), surely], x.slice(0, 1)).mean, 0)
  }
})

test('the basis has the kernel of its process, where it is pinned', () => {
  const columns = normalDraws('basis', 2, 30)
  const [lengths, inducing] = [
    [0.7, 2],
    [3, 8, 21, 29],
  ]
  const { values, functions, linear } = smoothingBasis(columns, inducing, lengths)
  exact(functions, 3 + 4)
  for (const a of inducing)
    for (const b of columns[0]?.keys() ?? []) {
      const distance = columns.reduce(
        (sum, x, k) => sum + (((x[a] as number) - (x[b] as number)) / (lengths[k] as number)) ** 2,
        0,
      )
      let product = 0
      for (let i = linear; i < functions; i++)
        product += (values[a * functions + i] as number) * (values[b * functions + i] as number)
      // But for the nugget, a ten-millionth.
      expect(Math.abs(product - Math.exp(-distance / 2))).toBeLessThan(1e-6)
    }
})

test('unknowns come in the order of what knowing them is worth', () => {
  const [a = nothing, b = nothing, c = nothing] = normalDraws('order', 3, 2000)
  const benefit = combine([a, b, c], (x, y, z) => x + 3 * y + 2 * z)
  const ranked = rankUnknowns([benefit.map(() => 0), benefit], {
    a: [a],
    b: [b],
    c: [c],
    'b and c': [b, c],
  })
  expect(ranked.map(({ name }) => name)).toEqual(['b and c', 'b', 'c', 'a'])
  for (const { share } of ranked) expect(share).toBeLessThanOrEqual(1)
  exact(ranked[0]?.evppi.mean, evppi([benefit.map(() => 0), benefit], [b, c]).mean)
})

test('too few draws for a regression are refused', () => {
  expect(() => evppi([[1, 2]], [[1, 2]])).toThrow('evppi: there are 2 draws; it needs 20 or more.')
})
