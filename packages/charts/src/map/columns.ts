import type { FlowNode, JourneyFlow } from '../flow/journey-flow.ts'
import { joinColumns } from './join-columns.ts'
import { layerSteps } from './layer-steps.ts'
import { meanOrder } from './mean-order.ts'
import { orderSteps } from './order-steps.ts'

/** A phase with its columns of ids, from left to right; without a name where there are no phases. */
export interface Group {
  readonly id: string
  readonly name: string
  readonly columns: string[][]
}

/**
 * Spreads touchpoints over at most `limit` columns, phase by phase; within a phase a step goes right
 * where it can. Touchpoints without a phase stand where they are visited on average, conversions
 * that end the journey at the very end.
 */
export function assignColumns(flow: JourneyFlow, limit: number): Group[] {
  const order = meanOrder(flow)
  const groups = groupByPhase(flow, order)
  const fitting = groups.length <= limit ? groups : [{ id: '', name: '', nodes: [...flow.nodes] }]
  const rank = new Map(flow.nodes.map(({ id }, i) => [id, i]))
  const steps = fitting.map(({ id, name, nodes }) => {
    const byOrder = [...nodes].sort(
      (a, b) =>
        // Less than half a step apart, the journey's own order is as good.
        Math.round(order.get(a.id) as number) - Math.round(order.get(b.id) as number) ||
        (rank.get(a.id) as number) - (rank.get(b.id) as number),
    )
    const sorted = orderSteps(
      byOrder.map((node) => node.id),
      flow.edges,
    ).map((step) => nodes.find((node) => node.id === step) as FlowNode)
    return { id, name, columns: layerSteps(sorted, flow.edges) }
  })
  const joined = joinColumns(
    steps.map(({ columns }) => columns),
    flow.edges,
    limit,
  )
  return steps.map(({ id, name }, i) => ({ id, name, columns: joined[i] as string[][] }))
}

function groupByPhase(flow: JourneyFlow, order: Map<string, number>) {
  const onward = new Set(flow.edges.map(({ from }) => from))
  for (const { from } of flow.losses) onward.add(from)
  const isEnd = (node: FlowNode) => node.goal && node.phase === null && !onward.has(node.id)
  const ends = flow.nodes.filter(isEnd)
  const loose = flow.nodes.filter((node) => node.phase === null && !isEnd(node))
  const groups = flow.phases
    .map(({ id, name }) => ({ id, name, nodes: flow.nodes.filter(({ phase }) => phase === id) }))
    .filter(({ nodes }) => nodes.length > 0)
  const named = groups.length > 0
  const mean = (nodes: readonly FlowNode[]) =>
    sum(nodes.map(({ id, visits }) => visits * (order.get(id) as number))) /
    sum(nodes.map(({ visits }) => visits))
  if (loose.length > 0) {
    const later = groups.findIndex(({ nodes }) => mean(nodes) > mean(loose))
    groups.splice(later < 0 ? groups.length : later, 0, {
      id: '(other)',
      name: named ? 'Other' : '',
      nodes: loose,
    })
  }
  if (ends.length > 0) groups.push({ id: '(goal)', name: named ? 'Goal' : '', nodes: ends })
  return groups
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
