/**
 * Strongly connected components of a directed graph (Tarjan 1972), in an order in which every edge
 * between components leads to an earlier one. `successors[i]` lists where the edges of node `i` go.
 * Cost O(nodes + edges); no recursion, so a path of a million nodes is no problem.
 */
export function strongComponents(successors: readonly ArrayLike<number>[]): number[][] {
  const size = successors.length
  const index = new Int32Array(size).fill(-1)
  const low = new Int32Array(size)
  const onStack = new Uint8Array(size)
  const next = new Int32Array(size)
  const stack: number[] = []
  const components: number[][] = []
  let count = 0
  for (let root = 0; root < size; root++) {
    if (index[root] !== -1) continue
    const path = [root]
    while (path.length > 0) {
      const node = path[path.length - 1] as number
      if (index[node] === -1) {
        index[node] = low[node] = count++
        stack.push(node)
        onStack[node] = 1
      }
      const edges = successors[node] as ArrayLike<number>
      let descended = false
      while ((next[node] as number) < edges.length) {
        const to = edges[(next[node] as number)++] as number
        if (index[to] === -1) {
          path.push(to)
          descended = true
          break
        }
        if (onStack[to]) low[node] = Math.min(low[node] as number, index[to] as number)
      }
      if (descended) continue
      path.pop()
      const parent = path[path.length - 1]
      if (parent !== undefined) low[parent] = Math.min(low[parent] as number, low[node] as number)
      if (low[node] === index[node]) {
        const members = stack.splice(stack.lastIndexOf(node))
        for (const member of members) onStack[member] = 0
        components.push(members)
      }
    }
  }
  return components
}
