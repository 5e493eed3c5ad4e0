import type { FlowEdge, FlowNode } from '../flow/journey-flow.ts'

/** A step counts for the columns if it is this share of the visits at either end. */
const SHARE = 0.05

/**
 * Steps in columns: each stands one column to the right of the last one that leads to it, as far as
 * the order is kept.
 */
export function layerSteps(ordered: readonly FlowNode[], edges: readonly FlowEdge[]): string[][] {
  const rank = new Map(ordered.map(({ id }, i) => [id, i]))
  const within = edges.filter(
    ({ from, to }) => (rank.get(from) ?? Infinity) < (rank.get(to) ?? -Infinity),
  )
  const visits = new Map(ordered.map((node) => [node.id, node.visits]))
  const column = new Map<string, number>()
  for (const { id } of ordered) {
    const before = within
      .filter((edge) => edge.to === id)
      .filter(
        ({ from, flow }) =>
          flow >= SHARE * Math.min(visits.get(from) as number, visits.get(id) as number),
      )
      .map(({ from }) => (column.get(from) as number) + 1)
    column.set(id, Math.max(0, ...before))
  }
  const columns: string[][] = []
  for (const { id } of ordered) {
    const at = column.get(id) as number
    while (columns.length <= at) columns.push([])
    columns[at]?.push(id)
  }
  return columns
}
