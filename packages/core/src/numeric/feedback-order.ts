import { nodeBuckets } from './node-buckets.ts'
import { type Pattern, transposedPattern } from './sparse-rows.ts'

/**
 * Orders nodes so that few edges lead back (Eades, Lin & Smyth 1993): sinks are taken to the end,
 * sources to the front, and else the node with the largest surplus of edges out over edges in goes
 * to the front. A triangle of the matrix then holds most of it. `graph` has no edge from a node to
 * itself.
 *
 * Cost: O(nodes + edges), with nodes in buckets by surplus.
 */
export function feedbackOrder(graph: Pattern): Int32Array {
  const size = graph.start.length - 1
  const back = transposedPattern(graph)
  const outDegree = degrees(graph)
  const inDegree = degrees(back)
  const most = Math.max(largest(outDegree), largest(inDegree))
  // Buckets: sinks, sources, then the others by surplus.
  const [sinks, sources, others] = [0, 1, most + 2]
  const buckets = nodeBuckets(size, others + most)
  const gone = new Uint8Array(size)
  let top = others + most
  const file = (i: number) => {
    const [out, into] = [outDegree[i] as number, inDegree[i] as number]
    const bucket = out === 0 ? sinks : into === 0 ? sources : others + out - into
    buckets.file(i, bucket)
    if (bucket > top) top = bucket
  }
  const lower = (pattern: Pattern, i: number, degree: Int32Array) => {
    for (let p = pattern.start[i] as number; p < (pattern.start[i + 1] as number); p++) {
      const j = pattern.column[p] as number
      if (gone[j]) continue
      degree[j] = (degree[j] as number) - 1
      file(j)
    }
  }
  for (let i = 0; i < size; i++) file(i)

  const order = new Int32Array(size)
  let front = 0
  let end = size
  while (front < end) {
    let node = buckets.first(sinks)
    const isSink = node >= 0
    if (!isSink) node = buckets.first(sources)
    if (node < 0) {
      while (buckets.first(top) < 0) top--
      node = buckets.first(top)
    }
    buckets.remove(node)
    gone[node] = 1
    if (isSink) order[--end] = node
    else order[front++] = node
    lower(graph, node, inDegree)
    lower(back, node, outDegree)
  }
  return order
}

function degrees({ start }: Pattern): Int32Array {
  return Int32Array.from(start.subarray(1), (end, i) => end - (start[i] as number))
}

function largest(numbers: Int32Array): number {
  let most = 0
  for (const number of numbers) most = Math.max(most, number)
  return most
}
