/**
 * Orders the nodes of a component so that few edges lead back (Eades, Lin & Smyth 1993): sinks are
 * taken to the end, sources to the front, and else the node with the largest surplus of edges out
 * over edges in goes to the front. A triangular preconditioner then holds most of the matrix.
 *
 * Cost: O(nodes + edges), with nodes in buckets by surplus.
 * @param members nodes of the component. @param successors of every node of the graph.
 */
export function feedbackOrder(
  members: readonly number[],
  successors: readonly ArrayLike<number>[],
): number[] {
  const size = members.length
  const local = new Map(members.map((node, i) => [node, i]))
  const out = members.map((node) =>
    Array.from(successors[node] ?? []).flatMap((to) => local.get(to) ?? []),
  )
  const into: number[][] = members.map(() => [])
  for (const [i, targets] of out.entries()) for (const j of targets) into[j]?.push(i)
  const outDegree = Int32Array.from(out, (targets) => targets.length)
  const inDegree = Int32Array.from(into, (sources) => sources.length)

  // Buckets are lists of candidates by surplus; an entry is stale once the node has moved on.
  const most = out.reduce(
    (m, targets, i) => Math.max(m, targets.length, (into[i] as number[]).length),
    0,
  )
  const buckets: number[][] = Array.from({ length: 2 * most + 1 }, () => [])
  const surplus = (i: number) => (outDegree[i] as number) - (inDegree[i] as number) + most
  const gone = new Uint8Array(size)
  const ends: number[] = []
  const starts: number[] = []
  const sinks: number[] = []
  const sources: number[] = []
  const file = (i: number) => {
    if (outDegree[i] === 0) sinks.push(i)
    else if (inDegree[i] === 0) sources.push(i)
    else buckets[surplus(i)]?.push(i)
  }
  for (let i = 0; i < size; i++) file(i)
  let top = 2 * most
  const take = (i: number) => {
    gone[i] = 1
    for (const j of out[i] as number[])
      if (!gone[j]) {
        inDegree[j] = (inDegree[j] as number) - 1
        file(j)
        top = Math.max(top, surplus(j))
      }
    for (const j of into[i] as number[])
      if (!gone[j]) {
        outDegree[j] = (outDegree[j] as number) - 1
        file(j)
      }
  }
  for (let left = size; left > 0; ) {
    const sink = sinks.pop()
    const source = sink === undefined ? sources.pop() : undefined
    let node = sink ?? source
    while (node === undefined && top >= 0) {
      const candidate = buckets[top]?.pop()
      if (candidate === undefined) top--
      else if (!gone[candidate] && surplus(candidate) === top) node = candidate
    }
    if (node === undefined) break
    if (gone[node]) continue
    if (sink === undefined) starts.push(node)
    else ends.push(node)
    take(node)
    left--
  }
  return [...starts, ...ends.reverse()].map((i) => members[i] as number)
}
