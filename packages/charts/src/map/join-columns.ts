import type { FlowEdge } from '../flow/journey-flow.ts'

/** What a touchpoint more in a column weighs against customers who must turn within it. */
const CROWDING = 20

/**
 * Joins neighbouring columns, within their groups, where the least flow runs between them, until at
 * most `limit` are left or each group has one.
 */
export function joinColumns(
  groups: readonly (readonly string[][])[],
  edges: readonly FlowEdge[],
  limit: number,
): string[][][] {
  const joined = groups.map((columns) => [...columns])
  const leaving = new Map<string, FlowEdge[]>()
  for (const edge of edges) leaving.set(edge.from, [...(leaving.get(edge.from) ?? []), edge])
  const cost = (left: readonly string[], right: readonly string[]) => {
    const targets = new Set(right)
    const between = left
      .flatMap((id) => leaving.get(id) ?? [])
      .reduce((sum, { to, flow }) => (targets.has(to) ? sum + flow : sum), 0)
    return between + CROWDING * (left.length + right.length)
  }
  for (let count = joined.flat().length; count > limit; count--) {
    let best: { columns: string[][]; at: number } | undefined
    let least = Infinity
    for (const columns of joined)
      for (let at = 0; at + 1 < columns.length; at++) {
        const price = cost(columns[at] as string[], columns[at + 1] as string[])
        if (price >= least) continue
        least = price
        best = { columns, at }
      }
    if (!best) break
    const { columns, at } = best
    columns.splice(at, 2, [...(columns[at] as string[]), ...(columns[at + 1] as string[])])
  }
  return joined
}
