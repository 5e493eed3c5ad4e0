import type { FlowEdge } from '../flow/journey-flow.ts'

/**
 * The order of steps in which the least flow goes back: insertions are tried until none helps.
 * The order given is where the search starts, and wins ties.
 */
export function orderSteps(ids: readonly string[], edges: readonly FlowEdge[]): string[] {
  const index = new Map(ids.map((id, i) => [id, i]))
  const n = ids.length
  const flow = new Float64Array(n * n)
  for (const { from, to, flow: size } of edges) {
    const a = index.get(from)
    const b = index.get(to)
    if (a !== undefined && b !== undefined && a !== b)
      flow[a * n + b] = (flow[a * n + b] ?? 0) + size
  }
  const order = ids.map((_, i) => i)
  for (let round = 0, improved = true; improved && round < n; round++) {
    improved = false
    for (let node = 0; node < n; node++) {
      const at = order.indexOf(node)
      let best = at
      let least = -1e-9
      for (const direction of [-1, 1]) {
        let change = 0
        for (let other = at + direction; other >= 0 && other < n; other += direction) {
          const passed = order[other] as number
          const after = flow[passed * n + node] as number
          const before = flow[node * n + passed] as number
          change += direction < 0 ? after - before : before - after
          if (change < least) {
            least = change
            best = other
          }
        }
      }
      if (best === at) continue
      order.splice(at, 1)
      order.splice(best, 0, node)
      improved = true
    }
  }
  return order.map((i) => ids[i] as string)
}
