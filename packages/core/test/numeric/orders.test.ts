import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { feedbackOrder } from '../../src/numeric/feedback-order.ts'
import { minimumDegreeOrder } from '../../src/numeric/minimum-degree-order.ts'
import { randomStream } from '../../src/numeric/random.ts'
import { type Pattern, patternOf } from '../../src/numeric/sparse-rows.ts'
import { sweepOrder } from '../../src/numeric/sweep-order.ts'
import { wellMixed } from '../../src/numeric/well-mixed.ts'

const graphs = fc
  .integer({ min: 2, max: 40 })
  .chain((size) =>
    fc.array(fc.uniqueArray(fc.nat({ max: size - 1 }), { maxLength: 5 }), {
      minLength: size,
      maxLength: size,
    }),
  )
  .map((rows) => rows.map((row, i) => row.filter((j) => j !== i)))

const rowOf = ({ start, column }: Pattern, k: number) => [
  ...column.subarray(start[k], start[k + 1]),
]

/** Edges that lead to an earlier place of an order. */
function backEdges(rows: readonly (readonly number[])[], order: Int32Array): number {
  const place = new Map([...order].map((node, k) => [node, k]))
  const leadsBack = (i: number, j: number) => (place.get(j) as number) < (place.get(i) as number)
  return rows.reduce((sum, row, i) => sum + row.filter((j) => leadsBack(i, j)).length, 0)
}

describe('minimum-degree order', () => {
  test('names every node once, with the very pattern that eliminating sets of nodes fills in', () => {
    fc.assert(
      fc.property(graphs, (rows) => {
        const found = minimumDegreeOrder(patternOf(rows))
        if (found === undefined) throw new Error('small graphs are always eliminated')
        const { order, lower, upper } = found
        expect([...order].sort((a, b) => a - b)).toEqual([...rows.keys()])
        const place = new Map([...order].map((node, k) => [node, k]))
        const out = [...order].map(
          (node) => new Set((rows[node] as number[]).map((to) => place.get(to) as number)),
        )
        const earlier = out.map(
          (_, k) => new Set<number>([...(out[k] as Set<number>)].filter((j) => j < k)),
        )
        for (const [k, targets] of out.entries())
          for (let i = k + 1; i < out.length; i++) {
            const row = out[i] as Set<number>
            if (!row.has(k)) continue
            earlier[i]?.add(k)
            for (const j of targets) if (j > k && j !== i) row.add(j)
          }
        for (let k = 0; k < order.length; k++) {
          const later = [...(out[k] as Set<number>)].filter((j) => j > k)
          // Once half full, the pattern is taken to be full.
          expect(new Set(rowOf(upper, k)).size).toBe(rowOf(upper, k).length)
          expect(rowOf(upper, k)).toEqual(expect.arrayContaining(later))
          expect(rowOf(lower, k)).toEqual(expect.arrayContaining([...(earlier[k] as Set<number>)]))
          expect(rowOf(lower, k)).toEqual([...new Set(rowOf(lower, k))].sort((a, b) => a - b))
          const full = rowOf(upper, k).length === order.length - 1 - k
          if (!full)
            expect(rowOf(upper, k).sort((a, b) => a - b)).toEqual(later.sort((a, b) => a - b))
        }
      }),
      { seed: 151, numRuns: 200 },
    )
  })

  test('takes the spokes of a wheel before its hubs, in a moment, and fills in nothing else', () => {
    const spokes = 100_000
    const hubs = [0, 1, 2]
    const rows = Array.from({ length: spokes + 3 }, (_, i) =>
      i < 3 ? Array.from({ length: spokes }, (_, k) => k + 3) : hubs,
    )
    const graph = patternOf(rows)
    expect(wellMixed(graph)).toBe(false)
    const begin = process.cpuUsage()
    const { order, upper } = minimumDegreeOrder(graph) ?? {}
    expect(process.cpuUsage(begin).user / 1e6).toBeLessThan(5)
    // The last few are half full, and so taken to be full.
    expect([...(order?.subarray(-20) ?? [])]).toEqual(expect.arrayContaining(hubs))
    expect(upper?.column.length).toBeLessThan(3 * spokes + 200)
  })
})

describe('feedback order', () => {
  test('leaves no edge back where there is no cycle', () => {
    fc.assert(
      fc.property(graphs, fc.infiniteStream(fc.nat()), (rows, coins) => {
        const names = [...rows.keys()].map((i) => [coins.next().value as number, i] as const)
        const rank = new Map(names.sort(([a], [b]) => a - b).map(([, i], k) => [i, k]))
        const acyclic = rows.map((row, i) =>
          row.filter((j) => (rank.get(j) as number) > (rank.get(i) as number)),
        )
        expect(backEdges(acyclic, feedbackOrder(patternOf(acyclic)))).toBe(0)
      }),
      { seed: 152, numRuns: 200 },
    )
  })

  test('names every node once, and leads back at most half the edges less a sixth of the nodes', () => {
    fc.assert(
      fc.property(graphs, (given) => {
        // The bound of Eades, Lin & Smyth (1993) is for graphs without edges both ways.
        const rows = given.map((row, i) => row.filter((j) => i < j || !given[j]?.includes(i)))
        const order = feedbackOrder(patternOf(rows))
        expect([...order].sort((a, b) => a - b)).toEqual([...rows.keys()])
        const linked = rows.filter((row, i) => row.length || rows.some((r) => r.includes(i))).length
        const edges = rows.reduce((sum, row) => sum + row.length, 0)
        expect(backEdges(rows, order)).toBeLessThanOrEqual(edges / 2 - linked / 6)
      }),
      { seed: 153, numRuns: 300 },
    )
  })
})

describe('sweep order', () => {
  /** A funnel of stages that lead on, with one edge in a hundred back to its start, in any order. */
  const funnel = (size: number) => {
    const random = randomStream('funnel')
    const key = Float64Array.from({ length: size }, random)
    const name = Int32Array.from(
      Int32Array.from(key.keys()).sort((a, b) => (key[a] as number) - (key[b] as number)),
    )
    const rows: number[][] = []
    for (let i = 0; i < size; i++)
      rows[name[i] as number] = [1, 2, 3, 4, 5]
        .map((ahead) => (i % 20 === 0 && ahead === 5 ? 0 : i + ahead))
        .flatMap((to) => (to < size && to !== i ? [name[to] as number] : []))
    return rows
  }
  const given = (size: number) => Int32Array.from({ length: size }, (_, k) => k)

  test('is a feedback order where that has a direction, and as given where it has none', () => {
    const rows = funnel(2000)
    expect(backEdges(rows, given(2000))).toBeGreaterThan(4000)
    expect(backEdges(rows, sweepOrder(patternOf(rows)))).toBeLessThan(2000)
    const random = randomStream('no direction')
    const mixed = Array.from({ length: 2000 }, (_, i) =>
      Array.from({ length: 8 }, () => Math.floor(2000 * random())).filter((j) => j !== i),
    )
    expect(sweepOrder(patternOf(mixed))).toEqual(given(2000))
  })
})
