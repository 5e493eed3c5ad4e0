/** An order of elimination within one component, with the pattern that elimination fills in. */
export interface EliminationOrder {
  /** Nodes in the order of elimination. */
  readonly order: readonly number[]
  /** Per eliminated node: earlier ones that its row points to, ascending, as places in `order`. */
  readonly lower: readonly (readonly number[])[]
  /** Per eliminated node: later ones that its row points to when it goes, as places in `order`. */
  readonly upper: readonly (readonly number[])[]
}

/** Once the rows left are this full on average, fill is no longer worth tracking: they are full. */
const FULL = 0.5

/**
 * Orders a strongly connected component by Markowitz's rule: the next to go is the node with the
 * fewest pairs (predecessor, successor) among those left, since elimination joins each pair.
 */
export function minimumDegreeOrder(
  members: readonly number[],
  successors: readonly (readonly number[])[],
): EliminationOrder {
  const size = members.length
  if (size === 1) return { order: members, lower: [[]], upper: [[]] }
  const local = new Map(members.map((node, i) => [node, i]))
  const out = members.map(
    (node) => new Set((successors[node] as number[]).flatMap((to) => local.get(to) ?? [])),
  )
  const into: Set<number>[] = members.map(() => new Set())
  for (const [i, targets] of out.entries()) for (const j of targets) into[j]?.add(i)

  const left = new Set(members.keys())
  const order: number[] = []
  const upperNodes: (readonly number[])[] = []
  const lowerNodes: number[][] = members.map(() => [])
  let edges = out.reduce((sum, targets) => sum + targets.size, 0)
  while (left.size > 0) {
    if (edges >= FULL * left.size * (left.size - 1)) break
    const node = cheapest(left, out, into)
    const sources = into[node] as Set<number>
    const targets = out[node] as Set<number>
    edges -= sources.size + targets.size
    for (const i of sources) {
      const row = out[i] as Set<number>
      row.delete(node)
      lowerNodes[i]?.push(order.length)
      for (const j of targets)
        if (j !== i && !row.has(j)) {
          row.add(j)
          into[j]?.add(i)
          edges++
        }
    }
    for (const j of targets) into[j]?.delete(node)
    left.delete(node)
    order.push(node)
    upperNodes.push([...targets])
  }

  const rest = [...left]
  for (const [k, node] of rest.entries()) {
    for (let i = 0; i < k; i++) lowerNodes[node]?.push(order.length - k + i)
    order.push(node)
    upperNodes.push(rest.slice(k + 1))
  }

  const place = new Int32Array(size)
  for (const [k, node] of order.entries()) place[node] = k
  return {
    order: order.map((node) => members[node] as number),
    lower: order.map((node) => lowerNodes[node] as number[]),
    upper: upperNodes.map((row) => row.map((node) => place[node] as number)),
  }
}

function cheapest(
  left: ReadonlySet<number>,
  out: readonly ReadonlySet<number>[],
  into: readonly ReadonlySet<number>[],
): number {
  let best = -1
  let least = Infinity
  for (const node of left) {
    const pairs = (out[node]?.size ?? 0) * (into[node]?.size ?? 0)
    if (pairs < least) {
      best = node
      least = pairs
      if (pairs <= 1) break
    }
  }
  return best
}
