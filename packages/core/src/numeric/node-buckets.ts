/** Nodes filed by a whole number from 0: doubly linked lists in flat arrays, each node in one. */
export interface NodeBuckets {
  /** Files a node, or files it anew; numbers above the largest count as that. */
  file(node: number, bucket: number): void
  /** Takes a node out, if it is in. */
  remove(node: number): void
  /** A node of this bucket, the last that was filed; −1 where there is none. */
  first(bucket: number): number
}

/** Empty buckets from 0 to `largest` for nodes below `nodes`. */
export function nodeBuckets(nodes: number, largest: number): NodeBuckets {
  const head = new Int32Array(largest + 1).fill(-1)
  const next = new Int32Array(nodes)
  const previous = new Int32Array(nodes)
  const bucketOf = new Int32Array(nodes).fill(-1)
  const remove = (node: number) => {
    const bucket = bucketOf[node] as number
    if (bucket < 0) return
    const after = next[node] as number
    const before = previous[node] as number
    if (before < 0) head[bucket] = after
    else next[before] = after
    if (after >= 0) previous[after] = before
    bucketOf[node] = -1
  }
  return {
    remove,
    file(node, bucket) {
      const at = Math.min(bucket, largest)
      if (bucketOf[node] === at) return
      remove(node)
      const after = head[at] as number
      next[node] = after
      previous[node] = -1
      if (after >= 0) previous[after] = node
      head[at] = node
      bucketOf[node] = at
    },
    first: (bucket) => head[bucket] as number,
  }
}
