import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bicgstab } from '../../src/numeric/bicgstab.ts'
import { patternOf } from '../../src/numeric/sparse-rows.ts'
import { type SplitMatrix, splitMatrix } from '../../src/numeric/split-matrix.ts'
import { solver } from '../tolerance.ts'

/** Rows of a matrix with nothing on the diagonal that sum to less than one, which is the diagonal. */
const matrices = fc
  .integer({ min: 1, max: 30 })
  .chain((size) =>
    fc.array(
      fc.array(
        fc.tuple(fc.nat({ max: size - 1 }), fc.double({ min: 0.001, max: 1, noNaN: true })),
        { maxLength: 12 },
      ),
      { minLength: size, maxLength: size },
    ),
  )

type Rows = readonly (readonly (readonly [number, number])[])[]

/** As a part of a larger matrix, so that places and unknowns differ. */
function split(rows: Rows, transposed: boolean, plain: boolean): [SplitMatrix, number[][]] {
  const offset = 2
  const clean = rows.map((row, i) => [...new Map(row)].filter(([j]) => j !== i))
  const { start, column } = patternOf([[], [], ...clean.map((row) => row.map(([j]) => j + offset))])
  const value = Float64Array.from(clean.flat(), ([, v]) => v / 13)
  const diagonal = new Float64Array(offset + rows.length).fill(1)
  const dense = rows.map((_, i) => rows.map((_, j) => (i === j ? 1 : 0)))
  for (const [i, row] of clean.entries())
    for (const [j, v] of row) {
      const at = transposed ? [j, i] : [i, j]
      ;(dense[at[0] as number] as number[])[at[1] as number] = -v / 13
    }
  const inner = { start, column, position: Int32Array.from(column.keys()) }
  const part = { from: offset, until: offset + rows.length, transposed, plain }
  return [splitMatrix(inner, value, diagonal, part), dense]
}

const fill = (vector: Float64Array, size: number, scale: number) => {
  for (let k = 0; k < size; k++) vector[k] = Math.sin(scale * (k + 1))
}

describe.each([false, true])('passes over a split matrix (transposed: %s)', (transposed) => {
  test('solve with its triangles', () => {
    fc.assert(
      fc.property(matrices, (rows) => {
        const [{ size, lower, upper, vectors, passes }, dense] = split(rows, transposed, false)
        const { p, r, v, x, y, z, w, t, shadow } = vectors
        fill(r, size, 1)
        fill(y, size, 2)
        fill(p, size, 5)
        fill(v, size, 6)
        fill(shadow, size, 7)
        const right = p.map((value, k) => 2 * (r[k] as number) + 3 * (value - 4 * (v[k] as number)))
        passes.back(upper, { b: p, r, v, w: z }, { gamma: 2, beta: 3, omega: 4 })
        passes.forth(lower, { b: r, c: y, w, t, s: shadow })
        const [squares = 0, along = 0] = passes.sums
        fill(x, size, 8)
        const before = w.slice()
        passes.flow(lower, -1, { x, r: w })
        passes.flow(upper, 1, { x, r: w })
        const after = w.slice()
        w.set(before)
        const dot = (a: Float64Array, b: Float64Array) =>
          a.reduce((sum, value, k) => sum + value * (b[k] as number), 0)
        solver(squares, dot(t, t), 'squares', 30)
        solver(along, dot(t, shadow), 'along', 30)
        for (const [k, row] of dense.entries()) {
          const product = (from: number, to: number, x: Float64Array) =>
            row.slice(from, to).reduce((sum, m, j) => sum + m * (x[from + j] as number), 0)
          solver(product(0, k + 1, w), (r[k] as number) - (y[k] as number), 'forth', 2)
          const flow = (after[k] as number) - (before[k] as number)
          solver(flow, -product(0, k, x) - product(k + 1, size, x), 'flow', 20)
          solver(t[k] as number, (y[k] as number) + (w[k] as number), 'joined', 2)
          solver(p[k] as number, right[k] as number, 'right', 20)
          solver(product(k, size, z), right[k] as number, 'back', 20)
        }
      }),
      { seed: 141, numRuns: 200 },
    )
  })

  test('are the same in WebAssembly and in JavaScript, bit for bit', () => {
    fc.assert(
      fc.property(matrices, (rows) => {
        const [fast, slow] = [split(rows, transposed, false)[0], split(rows, transposed, true)[0]]
        for (const system of [fast, slow]) {
          fill(system.vectors.r, system.size, 3)
          fill(system.vectors.x, system.size, 4)
          bicgstab(system, 1e-9)
          system.passes.flow(system.lower, -1, { x: system.vectors.x, r: system.vectors.p })
          system.passes.flow(system.upper, 1, { x: system.vectors.x, r: system.vectors.p })
        }
        expect(fast.passes.forth).not.toBe(slow.passes.forth)
        expect(fast.vectors).toEqual(slow.vectors)
      }),
      { seed: 142, numRuns: 200 },
    )
  })
})
