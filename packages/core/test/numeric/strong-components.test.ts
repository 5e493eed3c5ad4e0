import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { patternOf } from '../../src/numeric/sparse-rows.ts'
import { strongComponents } from '../../src/numeric/strong-components.ts'
import { exact } from '../tolerance.ts'

const sorted = (components: readonly (readonly number[])[]) =>
  components.map((members) => [...members].sort((a, b) => a - b).join()).sort()

/** Components of a graph that is given as lists, as lists. */
function componentLists(rows: readonly (readonly number[])[], kept?: Uint8Array): number[][] {
  const { start, member } = strongComponents(patternOf(rows), kept)
  return Array.from({ length: start.length - 1 }, (_, c) => [
    ...member.subarray(start[c], start[c + 1]),
  ])
}

/** The slow twin: who reaches whom by Warshall's closure; components reach each other both ways. */
function reach(successors: readonly (readonly number[])[]): boolean[][] {
  const reaches = successors.map((row, i) => successors.map((_, j) => i === j || row.includes(j)))
  for (const k of reaches.keys())
    for (const row of reaches)
      if (row[k]) for (const [j, follows] of (reaches[k] as boolean[]).entries()) row[j] ||= follows
  return reaches
}

const graphs = fc.integer({ min: 1, max: 14 }).chain((size) =>
  fc.array(fc.array(fc.nat({ max: size - 1 }), { maxLength: 3 }), {
    minLength: size,
    maxLength: size,
  }),
)

describe('strongly connected components', () => {
  test('of a graph worked out by hand', () => {
    const graph = [[1], [2, 7], [3, 6], [4], [2, 5], [], [3, 5], [0, 6]]
    expect(sorted(componentLists(graph))).toEqual(['0,1,7', '2,3,4,6', '5'])
  })

  test('are the classes of mutual reachability on random graphs, each edge leading to an earlier one', () => {
    fc.assert(
      fc.property(graphs, (successors) => {
        const components = componentLists(successors)
        const reaches = reach(successors)
        const classes = reaches.map((row, i) =>
          [...row.keys()].filter((j) => row[j] && reaches[j]?.[i]),
        )
        expect(sorted(components)).toEqual([...new Set(sorted(classes))])
        const place = new Map(components.flatMap((members, c) => members.map((i) => [i, c])))
        for (const [i, row] of successors.entries())
          for (const to of row) expect(place.get(to)).toBeLessThanOrEqual(place.get(i) as number)
      }),
      { seed: 111, numRuns: 500 },
    )
  })

  test('of a path and of a ring of a million nodes take under two seconds, without a deep stack', () => {
    const size = 1_000_000
    const start = Int32Array.from({ length: size + 1 }, (_, i) => Math.min(i, size - 1))
    const column = Int32Array.from({ length: size }, (_, i) => (i + 1) % size)
    const begin = process.cpuUsage()
    exact(strongComponents({ start, column }).member.length, size)
    exact(strongComponents({ start, column }).start.length, size + 1)
    // Of the processor's time, so that a busy machine is no slow algorithm.
    expect(process.cpuUsage(begin).user / 1e6).toBeLessThan(2)
    start[size] = size
    exact(strongComponents({ start, column }).start.length, 2)
  })

  test('of some of the nodes are those of the graph without the others', () => {
    fc.assert(
      fc.property(graphs, fc.infiniteStream(fc.boolean()), (rows, coins) => {
        const kept = Uint8Array.from(rows, () => (coins.next().value ? 1 : 0))
        const names = [...kept.keys()].filter((i) => kept[i])
        const without = names.map((i) =>
          (rows[i] as number[]).filter((to) => kept[to]).map((to) => names.indexOf(to)),
        )
        const named = componentLists(without).map((members) => members.map((k) => names[k]))
        expect(componentLists(rows, kept)).toEqual(named)
      }),
      { seed: 112, numRuns: 300 },
    )
  })
})
