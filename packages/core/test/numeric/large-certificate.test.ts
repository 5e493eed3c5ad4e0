import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hittingProbabilities } from '../../src/analysis/index.ts'
import { visitsOf } from '../../src/analysis/visits.ts'
import type { Chain } from '../../src/model/chain.ts'
import { planElimination } from '../../src/numeric/elimination-plan.ts'
import { add, type Fraction, fraction, times, toNumber, ZERO } from '../fraction.ts'
import { type LeakyOptions, leakyChain } from '../leaky-chain.ts'

// Every state leaks, so the true error can be told from the residual without the solver: the
// residual is worked out in fractions, an error that explains it is found by plain sweeps, and what
// that leaves unexplained is at most its largest part over the leak, since the rows of `(I − Q)⁻¹` add
// up to no more than 1 / leak; of the transpose, its sum over the leak.

type Step = readonly [from: number, to: number, probability: number]

function steps(chain: Chain): Step[] {
  const list: Step[] = []
  for (let i = 0; i < chain.touchpoints; i++)
    for (let p = chain.rowStart[i] as number; p < (chain.rowStart[i + 1] as number); p++)
      list.push([i, chain.column[p] as number, chain.probability[p] as number])
  return list
}

/** What flows in less what flows out by touchpoint, exactly; what leaves is a sum, not one minus. */
function exactResidual(chain: Chain, x: Float64Array, b: readonly Fraction[], back: boolean) {
  const residual = [...b]
  const minus = (value: number) => fraction(-value)
  for (const [i, j, p] of steps(chain)) {
    if (i === j) continue
    const gains = (k: number, from: number, value: Fraction) => {
      residual[k] = add(residual[k] as Fraction, times(fraction(x[from] as number), value))
    }
    gains(i, i, minus(p))
    if (j >= chain.touchpoints) continue
    if (back) gains(j, i, fraction(p))
    else gains(i, j, fraction(p))
  }
  return Float64Array.from(residual, toNumber)
}

/** An upper bound of the true error by touchpoint. */
function trueError(
  chain: Chain,
  residual: Float64Array,
  back: boolean,
  leak: number,
  enough: number,
) {
  const size = chain.touchpoints
  const into: number[][] = Array.from({ length: size }, () => [])
  const out = new Float64Array(size)
  for (const [i, j, p] of steps(chain)) {
    if (i === j) continue
    out[i] = (out[i] as number) + p
    if (j < size) into[back ? j : i]?.push(back ? i : j, p)
  }
  const start = Int32Array.from({ length: size + 1 }, () => 0)
  for (let k = 0; k < size; k++) start[k + 1] = (start[k] as number) + (into[k]?.length ?? 0)
  const pairs = Float64Array.from(into.flat())
  const error = new Float64Array(size)
  const inflow = (k: number) => {
    let sum = residual[k] as number
    for (let q = start[k] as number; q < (start[k + 1] as number); q += 2)
      sum += (pairs[q + 1] as number) * (error[pairs[q] as number] as number)
    return sum
  }
  for (let sweep = 0; sweep < 100_000; sweep++) {
    for (let k = 0; k < size; k++) error[k] = inflow(k) / (out[k] as number)
    if (sweep % 20 > 0) continue
    let [most, total] = [0, 0]
    for (let k = 0; k < size; k++) {
      const left = Math.abs(inflow(k) - (out[k] as number) * (error[k] as number))
      most = Math.max(most, left)
      total += left
    }
    const unexplained = (back ? total : most) / leak
    if (unexplained < enough) return error.map((e) => Math.abs(e) + unexplained)
  }
  throw new Error(`the error is not explained to ${enough}`)
}

function certify(states: number, leak: number, options: LeakyOptions): void {
  const chain = leakyChain(states, leak, options)
  // By every touchpoint, so that none is hardly ever visited.
  chain.entry.fill(1 / states, 0, states)
  const hitting = hittingProbabilities(chain, [`s${states}`])
  const sales = steps(chain).reduce<Fraction[]>((list, [i, j, p]) => {
    if (j === states) list[i] = add(list[i] as Fraction, fraction(p))
    return list
  }, Array<Fraction>(states).fill(ZERO))
  const offHitting = trueError(
    chain,
    exactResidual(chain, hitting.probability, sales, false),
    false,
    leak,
    hitting.errorBound / 10,
  )
  for (const error of offHitting) expect(error).toBeLessThanOrEqual(hitting.errorBound)
  expect(hitting.errorBound).toBeLessThan(1e-13 / leak)

  const { visits, bound } = visitsOf(chain)
  const entries = Array.from(chain.entry.subarray(0, states), fraction)
  const least = bound.subarray(0, states).reduce((low, b) => Math.min(low, b), Infinity)
  const offVisits = trueError(
    chain,
    exactResidual(chain, visits, entries, true),
    true,
    leak,
    least / 10,
  )
  for (const [i, error] of offVisits.entries())
    expect(error, `visits of ${i}`).toBeLessThanOrEqual(bound[i] as number)
  for (let i = 0; i < states; i++)
    expect(bound[i]).toBeLessThan((1e-13 / leak) * (visits[i] as number))
}

const planOf = (chain: Chain) =>
  planElimination(
    chain.rowStart,
    chain.column,
    [...Array(chain.touchpoints).keys()],
    chain.ids.length,
  )

describe('the true error of large chains never exceeds the bound', () => {
  test.each([
    ['that leak 2 % a step', 3000, 0.02, {}],
    ['that leak 0.01 % a step', 1500, 0.0001, {}],
    ['whose edges all lead anywhere', 3000, 0.02, { far: 1 }],
    ['of very uneven degrees', 2000, 0.002, { degrees: 'uneven' }],
    ['of many small components', 3000, 0.02, { block: 3 }],
    ['of components that are eliminated', 3000, 0.02, { block: 100 }],
    ['of a row of components that are iterated', 6000, 0.01, { block: 750 }],
    ['of an odd number of states', 1001, 0.02, {}],
  ] satisfies [string, number, number, LeakyOptions][])('%s', (_, states, leak, options) => {
    certify(states, leak, options)
  })

  test('and of others at random', () => {
    const shapes = fc.record({
      states: fc.integer({ min: 500, max: 1200 }),
      leak: fc.constantFrom(0.3, 0.02, 0.003),
      far: fc.constantFrom(0, 0.02, 0.5),
      degrees: fc.constantFrom('even' as const, 'uneven' as const),
      block: fc.constantFrom(7, 550, 2000),
    })
    fc.assert(
      fc.property(shapes, ({ states, leak, ...options }) => certify(states, leak, options)),
      { seed: 131, numRuns: 12 },
    )
  })
})

test('the chains above are iterated, eliminated or both, as they say', () => {
  const iterated = (states: number, options: LeakyOptions) =>
    planOf(leakyChain(states, 0.02, options)).iterated.reduce((sum, one) => sum + one, 0)
  expect(iterated(3000, {})).toBe(1)
  expect(iterated(3000, { far: 1 })).toBe(1)
  expect(iterated(3000, { block: 100 })).toBe(0)
  expect(iterated(6000, { block: 750 })).toBe(8)
})
