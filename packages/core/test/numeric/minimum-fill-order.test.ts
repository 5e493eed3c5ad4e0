import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { minimumFillOrder } from '../../src/numeric/minimum-fill-order.ts'
import { type Pattern, patternOf } from '../../src/numeric/sparse-rows.ts'
import { exact } from '../tolerance.ts'

/** Graphs with a ring through all nodes, so strongly connected; up to more nodes than a word has bits. */
const graphs = fc.integer({ min: 2, max: 70 }).chain((size) =>
  fc
    .array(fc.array(fc.nat({ max: size - 1 }), { maxLength: 3 }), {
      minLength: size,
      maxLength: size,
    })
    .map((rows) =>
      rows.map((row, i) => [...new Set([...row, (i + 1) % size])].filter((j) => j !== i)),
    ),
)

/** Pairs of a predecessor and a successor of a node that elimination would join. */
function fillOf(joined: readonly (readonly boolean[])[], gone: Set<number>, node: number) {
  const left = [...joined.keys()].filter((i) => i !== node && !gone.has(i))
  return left.flatMap((i) =>
    left
      .filter((j) => i !== j && joined[i]?.[node] && joined[node]?.[j] && !joined[i]?.[j])
      .map((j) => [i, j] as const),
  )
}

const rowOf = ({ start, column }: Pattern, k: number) => [
  ...column.subarray(start[k], start[k + 1]),
]

describe('minimum-fill order', () => {
  test('takes a node of least fill each time, and gives the pattern that elimination fills in', () => {
    fc.assert(
      fc.property(graphs, (successors) => {
        const size = successors.length
        const { order, lower, upper } = minimumFillOrder(patternOf(successors))
        expect([...order].sort((a, b) => a - b)).toEqual([...successors.keys()])
        const place = new Map([...order].map((node, k) => [node, k]))
        const joined = successors.map((row) => successors.map((_, j) => row.includes(j)))
        const gone = new Set<number>()
        for (const [k, node] of order.entries()) {
          const added = fillOf(joined, gone, node)
          for (let other = 0; other < size; other++)
            if (!gone.has(other))
              expect(fillOf(joined, gone, other).length).toBeGreaterThanOrEqual(added.length)
          const row = [...(joined[node] as boolean[]).keys()].filter((j) => joined[node]?.[j])
          const places = row.map((j) => place.get(j) as number).sort((a, b) => a - b)
          expect(rowOf(lower, k)).toEqual(places.filter((at) => at < k))
          expect(rowOf(upper, k).sort((a, b) => a - b)).toEqual(places.filter((at) => at > k))
          for (const [i, j] of added) (joined[i] as boolean[])[j] = true
          gone.add(node)
        }
      }),
      { seed: 131, numRuns: 25 },
    )
  })

  test('of a ring: no order fills in more than one edge a node; of a star, the leaves go first', () => {
    const spokes = 40
    const star = [
      Array.from({ length: spokes }, (_, i) => i + 1),
      ...Array.from({ length: spokes }, () => [0]),
    ]
    const { order, lower } = minimumFillOrder(patternOf(star))
    exact(order.indexOf(0) >= spokes - 1, true)
    exact(lower.column.length, spokes)
  })
})
