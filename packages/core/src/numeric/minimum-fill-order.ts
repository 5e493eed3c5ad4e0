import type { EliminationOrder } from './minimum-degree-order.ts'

/**
 * Orders a small strongly connected component by least fill: the next to go is the node whose
 * elimination adds the fewest edges (Rose 1972). Takes longer than Markowitz's rule and leaves less
 * to do, so it is for orders that are replayed many times.
 *
 * Cost: memory of the square of the nodes; about a fifth of a millisecond for 50, 10 ms for 200.
 */
export function minimumFillOrder(
  members: readonly number[],
  successors: readonly (readonly number[])[],
): EliminationOrder {
  const size = members.length
  const local = new Map(members.map((node, i) => [node, i]))
  const out = members.map(
    (node) => new Set((successors[node] as number[]).flatMap((to) => local.get(to) ?? [])),
  )
  const into: Set<number>[] = members.map(() => new Set())
  const joined = new Uint8Array(size * size)
  for (const [i, targets] of out.entries())
    for (const j of targets) {
      into[j]?.add(i)
      joined[i * size + j] = 1
    }

  const left = new Set(members.keys())
  const fill = new Int32Array(size).fill(STALE)
  const order: number[] = []
  const upperNodes: (readonly number[])[] = []
  const lowerNodes: number[][] = members.map(() => [])
  while (left.size > 0) {
    const node = leastFill(left, fill, out, into, joined)
    const sources = into[node] as Set<number>
    const targets = out[node] as Set<number>
    left.delete(node)
    for (const j of targets) {
      into[j]?.delete(node)
      fill[j] = STALE
    }
    for (const i of sources) {
      out[i]?.delete(node)
      fill[i] = STALE
      lowerNodes[i]?.push(order.length)
      for (const j of targets) {
        if (i === j || joined[i * size + j]) continue
        joined[i * size + j] = 1
        // The edge is one less to add for whoever lies between its ends.
        for (const between of out[i] as Set<number>)
          if (joined[between * size + j] && fill[between] !== STALE)
            fill[between] = (fill[between] as number) - 1
        out[i]?.add(j)
        into[j]?.add(i)
      }
    }
    order.push(node)
    upperNodes.push([...targets])
  }

  const place = new Int32Array(size)
  for (const [k, node] of order.entries()) place[node] = k
  return {
    order: order.map((node) => members[node] as number),
    lower: order.map((node) => lowerNodes[node] as number[]),
    upper: upperNodes.map((row) => row.map((node) => place[node] as number)),
  }
}

/** Marks a node whose fill must be counted anew. */
const STALE = -1

/** The first of the nodes left that would add the fewest edges. */
function leastFill(
  left: ReadonlySet<number>,
  fill: Int32Array,
  out: readonly ReadonlySet<number>[],
  into: readonly ReadonlySet<number>[],
  joined: Uint8Array,
): number {
  const size = fill.length
  let best = -1
  let least = Infinity
  for (const node of left) {
    if (fill[node] === STALE) {
      let added = 0
      for (const i of into[node] as ReadonlySet<number>)
        for (const j of out[node] as ReadonlySet<number>)
          if (i !== j && !joined[i * size + j]) added++
      fill[node] = added
    }
    if ((fill[node] as number) >= least) continue
    best = node
    least = fill[node] as number
  }
  return best
}
