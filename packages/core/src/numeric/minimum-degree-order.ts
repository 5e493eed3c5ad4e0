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

/** A full block of more nodes than this takes longer to eliminate than an iteration takes to converge. */
const LARGEST_FULL = 400

/** Edges per node that elimination may add before it is given up. */
const FILL = 8

/**
 * Orders a strongly connected component by Markowitz's rule: the next to go is the node with the
 * fewest pairs (predecessor, successor) among those left, since elimination joins each pair.
 *
 * @returns the order, or undefined where elimination would fill in too much.
 */
export function minimumDegreeOrder(
  members: readonly number[],
  successors: readonly (readonly number[])[],
): EliminationOrder | undefined {
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
  let filled = 0
  const queue = pairQueue(left, out, into)
  while (left.size > 0) {
    if (left.size > LARGEST_FULL && filled > FILL * size) return undefined
    if (edges >= FULL * left.size * (left.size - 1)) break
    const node = queue.pop()
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
          filled++
        }
    }
    for (const j of targets) into[j]?.delete(node)
    left.delete(node)
    for (const i of sources) queue.push(i)
    for (const j of targets) queue.push(j)
    order.push(node)
    upperNodes.push([...targets])
  }

  if (left.size > LARGEST_FULL) return undefined
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

/** Nodes with more pairs than this are all alike: none of them is cheap. */
const MOST_PAIRS = 2048

/** Nodes in buckets by their number of pairs; a node is filed anew whenever that changes. */
function pairQueue(
  left: ReadonlySet<number>,
  out: readonly ReadonlySet<number>[],
  into: readonly ReadonlySet<number>[],
) {
  const pairs = (node: number) =>
    Math.min(MOST_PAIRS, (out[node]?.size ?? 0) * (into[node]?.size ?? 0))
  const buckets: number[][] = Array.from({ length: MOST_PAIRS + 1 }, () => [])
  let lowest = 0
  const push = (node: number) => {
    const cost = pairs(node)
    buckets[cost]?.push(node)
    lowest = Math.min(lowest, cost)
  }
  for (const node of left) push(node)
  return {
    push,
    /** The cheapest node left. */
    pop(): number {
      for (;;) {
        const node = buckets[lowest]?.pop()
        if (node === undefined) lowest++
        else if (left.has(node) && pairs(node) === lowest) return node
      }
    },
  }
}
