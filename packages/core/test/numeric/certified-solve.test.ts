import { describe, expect, test } from 'vitest'
import { certifiedSolve } from '../../src/numeric/certified-solve.ts'
import { eliminate } from '../../src/numeric/elimination.ts'
import { planElimination } from '../../src/numeric/elimination-plan.ts'

const SIZE = 200

/** A ring in which everybody leaves with one in ten: well conditioned, one large component. */
function ring() {
  const rowStart = Int32Array.from({ length: SIZE + 1 }, (_, i) => 3 * i)
  const column = new Int32Array(3 * SIZE)
  const probability = new Float64Array(3 * SIZE)
  for (let i = 0; i < SIZE; i++) {
    column.set([(i + 1) % SIZE, (i * 11 + 5) % SIZE, SIZE], 3 * i)
    probability.set([0.55, 0.35, 0.1], 3 * i)
  }
  const plan = planElimination(rowStart, column, [...Array(SIZE).keys()], SIZE + 1)
  return eliminate(plan, probability)
}

/** A path of a thousand touchpoints, each a component by itself, which one in ten thousand leaves. */
function path() {
  const size = 1000
  const rowStart = Int32Array.from({ length: size + 1 }, (_, i) => Math.min(2 * i, 2 * size - 1))
  const column = Int32Array.from({ length: 2 * size - 1 }, (_, p) =>
    p % 2 === 0 && p < 2 * size - 2 ? p / 2 + 1 : size,
  )
  const probability = Float64Array.from(column, (to) => (to === size ? 1e-4 : 1 - 1e-4))
  const plan = planElimination(rowStart, column, [...Array(size).keys()], size + 1)
  return eliminate(plan, probability)
}

const ones = new Float64Array(SIZE).fill(1)

describe.each([false, true])('a certified solution (transposed: %s)', (transposed) => {
  test('of a well-conditioned system has a bound from its residual, far below that of the algorithm', () => {
    const { x, bound } = certifiedSolve(ring(), ones, transposed)
    for (const [k, error] of bound.entries()) expect(error).toBeLessThan(1e-12 * (x[k] as number))
  })

  test('shows in its bound what went wrong: factors that are off by 1e-11', () => {
    const truth = certifiedSolve(ring(), ones, transposed)
    const damaged = ring()
    for (const [k, pivot] of damaged.pivot.entries()) damaged.pivot[k] = pivot * (1 + 1e-11)
    const { x, bound } = certifiedSolve(damaged, ones, transposed)
    const off = x.map((value, k) => Math.abs(value - (truth.x[k] as number)))
    expect(Math.max(...off)).toBeGreaterThan(1e-11)
    for (const [k, error] of off.entries())
      expect(error).toBeLessThanOrEqual((bound[k] as number) + (truth.bound[k] as number))
  })

  test('adds up what its components pass on: a thousand roundings in a row', () => {
    const start = new Float64Array(1000)
    start[path().plan.unknown[transposed ? 0 : 999] as number] = 1
    const truth = certifiedSolve(path(), start, transposed)
    const damaged = path()
    for (const [k, pivot] of damaged.pivot.entries()) damaged.pivot[k] = pivot * (1 + 1e-15)
    const { x, bound } = certifiedSolve(damaged, start, transposed)
    const off = x.map((value, k) => Math.abs(value / (truth.x[k] as number) - 1))
    expect(Math.max(...off)).toBeGreaterThan(5e-13)
    for (const [k, error] of off.entries())
      expect(error * (truth.x[k] as number)).toBeLessThanOrEqual(
        (bound[k] as number) + (truth.bound[k] as number),
      )
  })
})
