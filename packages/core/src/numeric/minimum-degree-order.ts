import { edgeList } from './edge-list.ts'
import { integerList } from './integer-list.ts'
import { nodeBuckets } from './node-buckets.ts'
import { type Pattern, transposedPattern } from './sparse-rows.ts'

/** An order of elimination within one component, with the pattern that elimination fills in. */
export interface EliminationOrder {
  /** Nodes in the order of elimination. */
  readonly order: Int32Array
  /** Per eliminated node: earlier ones that its row points to, ascending, as places in `order`. */
  readonly lower: Pattern
  /** Per eliminated node: later ones that its row points to when it goes, as places in `order`. */
  readonly upper: Pattern
}

/** Once the rows left are this full on average, fill is no longer worth tracking: they are full. */
const FULL = 0.5

/** A full block of more nodes than this takes longer to eliminate than an iteration takes to converge. */
const LARGEST_FULL = 400

/** Edges per node that elimination may add before it is given up. */
const FILL = 8

/** Nodes with more pairs than this are all alike: none of them is cheap. */
const MOST_PAIRS = 2048

/**
 * Orders the nodes of a strongly connected graph by Markowitz's rule: the next to go is the node
 * with the fewest pairs (predecessor, successor) among those left, since elimination joins each
 * pair. `graph` has no edge from a node to itself.
 *
 * @returns the order, or undefined where elimination would fill in too much.
 */
export function minimumDegreeOrder(graph: Pattern): EliminationOrder | undefined {
  const size = graph.start.length - 1
  const edges = edgeList(graph)
  const outDegree = new Int32Array(size)
  const inDegree = new Int32Array(size)
  for (let i = 0; i < size; i++)
    for (let p = graph.start[i] as number; p < (graph.start[i + 1] as number); p++) {
      const to = graph.column[p] as number
      outDegree[i] = (outDegree[i] as number) + 1
      inDegree[to] = (inDegree[to] as number) + 1
    }
  const queue = nodeBuckets(size, Math.min(MOST_PAIRS, size * size))
  let cheapest = 0
  const file = (i: number) => {
    const pairs = Math.min(MOST_PAIRS, (outDegree[i] as number) * (inDegree[i] as number))
    queue.file(i, pairs)
    if (pairs < cheapest) cheapest = pairs
  }
  for (let i = 0; i < size; i++) file(i)

  const place = new Int32Array(size).fill(-1)
  const order = new Int32Array(size)
  const upperStart = new Int32Array(size + 1)
  const upper = integerList(2 * graph.column.length)
  const lower = integerList(2 * graph.column.length)
  const lowerStart = new Int32Array(size + 1)
  const sources = new Int32Array(size)
  const targets = new Int32Array(size)
  // Edges of eliminated nodes stay in the lists and are passed over.
  const left = (nodes: Int32Array, length: number): number => {
    let kept = 0
    for (let i = 0; i < length; i++)
      if ((place[nodes[i] as number] as number) < 0) nodes[kept++] = nodes[i] as number
    return kept
  }
  let among = graph.column.length
  let filled = 0
  let gone = 0
  for (; gone < size; gone++) {
    const rest = size - gone
    if (rest > LARGEST_FULL && filled > FILL * size) return undefined
    if (among >= FULL * rest * (rest - 1)) break
    while (queue.first(cheapest) < 0) cheapest++
    const node = queue.first(cheapest)
    queue.remove(node)
    place[node] = gone
    order[gone] = node
    const from = left(sources, edges.copySources(node, sources))
    const to = left(targets, edges.copyTargets(node, targets))
    among -= from + to
    for (let s = 0; s < from; s++) {
      const i = sources[s] as number
      outDegree[i] = (outDegree[i] as number) - 1
      lower.push(i)
      for (let t = 0; t < to; t++) {
        const j = targets[t] as number
        if (j === i || !edges.add(i, j)) continue
        outDegree[i] = (outDegree[i] as number) + 1
        inDegree[j] = (inDegree[j] as number) + 1
        among++
        filled++
      }
    }
    for (let t = 0; t < to; t++) {
      const j = targets[t] as number
      inDegree[j] = (inDegree[j] as number) - 1
      upper.push(j)
    }
    for (let s = 0; s < from; s++) file(sources[s] as number)
    for (let t = 0; t < to; t++) file(targets[t] as number)
    upperStart[gone + 1] = upper.length
    lowerStart[gone + 1] = lower.length
  }

  if (size - gone > LARGEST_FULL) return undefined
  let last = gone
  for (let i = 0; i < size; i++)
    if ((place[i] as number) < 0) {
      place[i] = last
      order[last++] = i
    }
  for (let k = gone; k < size; k++) {
    for (let j = k + 1; j < size; j++) {
      upper.push(order[j] as number)
      lower.push(order[j] as number)
    }
    upperStart[k + 1] = upper.length
    lowerStart[k + 1] = lower.length
  }
  const placed = (nodes: Int32Array) => nodes.map((node) => place[node] as number)
  return {
    order,
    // Kept by who was eliminated; wanted by whose row pointed there.
    lower: transposedPattern({ start: lowerStart, column: placed(lower.done()) }),
    upper: { start: upperStart, column: placed(upper.done()) },
  }
}
