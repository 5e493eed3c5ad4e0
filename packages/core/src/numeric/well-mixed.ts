import type { Pattern } from './sparse-rows.ts'

/** Graphs of fewer nodes are eliminated if at all possible: it is quick to find out, and safest. */
const SMALL = 500

/** Steps in which a search must meet half the nodes, or so many; on a long strip it doesn't. */
const STEPS = 16
const MET = 1500

/** Edges per node, those to hubs left out, from which a well-mixed graph is sure to fill in. */
const EDGES = 4

/** Edges looked at to tell how many lead to hubs, at most. */
const SAMPLE = 2 ** 19

/** A node is a hub if it has so many times as many edges leading there as the average. */
const HUB = 16

/**
 * Whether a strongly connected graph is sure to fill in when it is eliminated: large, with several
 * edges a node that don't lead to hubs, and without narrow places, since a search from a node soon
 * meets many. A guess that saves the time to find out: whatever is not sure is tried.
 */
export function wellMixed(graph: Pattern): boolean {
  const size = graph.start.length - 1
  if (size < SMALL || graph.column.length < EDGES * size) return false
  return ordinaryEdges(graph) >= EDGES * size && spreadsFast(graph)
}

/** Edges that don't lead to hubs; of a large graph as a sample of its edges tells. */
function ordinaryEdges({ start, column }: Pattern): number {
  const size = start.length - 1
  const into = new Uint16Array(size)
  const stride = Math.ceil(column.length / SAMPLE)
  let sampled = 0
  for (let p = 0; p < column.length; p += stride) {
    const to = column[p] as number
    into[to] = Math.min((into[to] as number) + 1, 0xffff)
    sampled++
  }
  const most = Math.max(HUB, (HUB * sampled) / size)
  let ordinary = 0
  for (let p = 0; p < column.length; p += stride)
    if ((into[column[p] as number] as number) <= most) ordinary++
  return (ordinary / sampled) * column.length
}

function spreadsFast({ start, column }: Pattern): boolean {
  const size = start.length - 1
  const enough = Math.min(MET, size / 2)
  const met = new Uint8Array(size)
  const queue = new Int32Array(size)
  met[0] = 1
  let length = 1
  let at = 0
  for (let step = 0; step < STEPS; step++)
    for (const end = length; at < end; at++) {
      const node = queue[at] as number
      for (let p = start[node] as number; p < (start[node + 1] as number); p++) {
        const to = column[p] as number
        if (met[to]) continue
        met[to] = 1
        queue[length++] = to
        if (length >= enough) return true
      }
    }
  return false
}
