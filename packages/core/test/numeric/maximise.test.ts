import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inverseOfPositive } from '../../src/numeric/inverse-of-positive.ts'
import { Jet } from '../../src/numeric/jet.ts'
import { type JetFunction, maximise } from '../../src/numeric/maximise.ts'
import { solver } from '../tolerance.ts'

const box = (start: readonly number[], reach = 100) => ({
  start,
  low: start.map(() => -reach),
  high: start.map(() => reach),
})
const entry = fc.double({ min: -3, max: 3, noNaN: true })
const square = (size: number) =>
  fc.array(fc.array(entry, { minLength: size, maxLength: size }), {
    minLength: size,
    maxLength: size,
  })

/** A · Aᵀ + I, positive definite. */
function positive(a: readonly (readonly number[])[]): number[][] {
  return a.map((x, i) =>
    a.map((y, j) => x.reduce((sum, value, k) => sum + value * (y[k] as number), i === j ? 1 : 0)),
  )
}

test('the inverse of a positive matrix times the matrix is the identity', () => {
  fc.assert(
    fc.property(square(4), (a) => {
      const matrix = positive(a)
      const inverse = inverseOfPositive(matrix) as number[][]
      for (const [i, row] of matrix.entries())
        for (const j of row.keys()) {
          const sum = row.reduce((s, x, k) => s + x * (inverse[k]?.[j] as number), 0)
          solver(sum, i === j ? 1 : 0, '', 1)
        }
    }),
    { seed: 1 },
  )
})

test('a matrix that isn’t positive definite has none', () => {
  expect(
    inverseOfPositive([
      [1, 2],
      [2, 1],
    ]),
  ).toBeUndefined()
  expect(
    inverseOfPositive([
      [1, 1],
      [1, 1],
    ]),
  ).toBeUndefined()
  expect(inverseOfPositive([[0]])).toBeUndefined()
})

describe('a maximum', () => {
  test('of a concave quadratic form is its centre, with the inverse matrix as covariance', () => {
    fc.assert(
      fc.property(square(3), fc.array(entry, { minLength: 3, maxLength: 3 }), (a, centre) => {
        const matrix = positive(a)
        const f: JetFunction = (x) => {
          const off = x.map((xi, i) => xi.minus(centre[i] as number))
          return matrix.reduce(
            (sum, row, i) =>
              row.reduce(
                (inner, m, j) => inner.minus((off[i] as Jet).times(off[j] as Jet).times(m / 2)),
                sum,
              ),
            Jet.constant(3, 0),
          )
        }
        const { at, covariance, held, converged } = maximise(f, box([9, -9, 5]))
        expect({ held, converged }).toEqual({ held: [0, 0, 0], converged: true })
        const inverse = inverseOfPositive(matrix) as number[][]
        for (const i of [0, 1, 2]) {
          solver(at[i] as number, centre[i] as number, 'centre', 3)
          for (const j of [0, 1, 2])
            solver(covariance?.[i]?.[j] as number, inverse[i]?.[j] as number, 'covariance', 1)
        }
      }),
      { seed: 2 },
    )
  })

  test('of Rosenbrock’s valley (1960) is found along its bend', () => {
    const valley: JetFunction = ([x, y]) => {
      const [bend, rest] = [(y as Jet).minus((x as Jet).times(x as Jet)), (x as Jet).minus(1)]
      return bend.times(bend).times(-100).minus(rest.times(rest))
    }
    const { at, converged } = maximise(valley, box([-1.2, 1]))
    expect(converged).toBe(true)
    solver(at[0] as number, 1)
    solver(at[1] as number, 1)
  })

  test('of a binomial likelihood in its logit is the share, from far away too', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99 }),
        fc.double({ min: -25, max: 25, noNaN: true }),
        (n, start) => {
          const f: JetFunction = ([x]) =>
            (x as Jet).times(n).minus((x as Jet).softplus().times(100))
          const { at, covariance } = maximise(f, box([start]))
          solver(1 / (1 + Math.exp(-(at[0] as number))), n / 100)
          solver(covariance?.[0]?.[0] as number, 1 / (100 * (n / 100) * (1 - n / 100)))
        },
      ),
      { seed: 3 },
    )
  })

  test('at the end of a range is held there, and says at which end', () => {
    const f: JetFunction = ([x, y]) => (x as Jet).minus((y as Jet).times(y as Jet))
    const { at, held, covariance, converged } = maximise(f, box([0, 3], 4))
    expect({ held, converged, edge: at[0] }).toEqual({ held: [1, 0], converged: true, edge: 4 })
    solver(at[1] as number, 0, 'inside', 1)
    solver(covariance?.[0]?.[0] as number, 0.5)
    const down = maximise(([x]) => (x as Jet).exp().times(-1), box([0], 30))
    expect(down).toMatchObject({ at: [-30], held: [-1], converged: true })
  })

  test('that is a ridge has no covariance', () => {
    const ridge: JetFunction = ([x, y]) => {
      const sum = (x as Jet).plus(y as Jet).minus(1)
      return sum.times(sum).times(-1)
    }
    const { at, covariance, converged } = maximise(ridge, box([3, 4]))
    expect({ covariance, converged }).toEqual({ covariance: undefined, converged: true })
    solver((at[0] as number) + (at[1] as number), 1)
  })
})
