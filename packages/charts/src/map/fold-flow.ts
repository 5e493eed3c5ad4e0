import type { FlowNode, JourneyFlow } from '../flow/journey-flow.ts'
import { en } from '../messages/en.ts'

/**
 * A flow of at most about `limit` nodes: where there are more, the least visited of each phase are
 * gathered in one node, named after how many they are. Goals stay.
 */
export function foldFlow(
  flow: JourneyFlow,
  limit: number,
  name: (count: number) => string = en.more,
): JourneyFlow {
  if (flow.nodes.length <= limit) return flow
  const phases = new Set(flow.nodes.map(({ phase }) => phase))
  const ranked = flow.nodes
    .map((node, i) => ({ node, i }))
    .sort(
      (a, b) =>
        Number(b.node.goal) - Number(a.node.goal) || b.node.visits - a.node.visits || a.i - b.i,
    )
    .map(({ node }) => node)
  const kept = new Set(ranked.slice(0, Math.max(1, limit - phases.size)).map(({ id }) => id))
  const gathered = new Map<string | null, FlowNode[]>()
  for (const node of flow.nodes)
    if (!kept.has(node.id)) gathered.set(node.phase, [...(gathered.get(node.phase) ?? []), node])
  const home = new Map<string, string>()
  const more: FlowNode[] = []
  for (const [phase, nodes] of gathered) {
    const id = nodes.length === 1 ? (nodes[0] as FlowNode).id : `(more) ${phase ?? ''}`
    for (const node of nodes) home.set(node.id, id)
    if (nodes.length === 1) kept.add(id)
    else
      more.push({
        id,
        name: name(nodes.length),
        phase,
        visits: nodes.reduce((sum, node) => sum + node.visits, 0),
        goal: false,
      })
  }
  const at = (id: string) => home.get(id) ?? id
  const edges = new Map<string, { from: string; to: string; flow: number }>()
  for (const edge of flow.edges) {
    const [from, to] = [at(edge.from), at(edge.to)]
    const key = JSON.stringify([from, to])
    edges.set(key, { from, to, flow: edge.flow + (edges.get(key)?.flow ?? 0) })
  }
  const losses = new Map<string, number>()
  for (const loss of flow.losses)
    losses.set(at(loss.from), loss.flow + (losses.get(at(loss.from)) ?? 0))
  return {
    phases: flow.phases,
    nodes: [...flow.nodes.filter(({ id }) => kept.has(id)), ...more],
    edges: [...edges.values()],
    losses: [...losses].map(([from, size]) => ({ from, flow: size })),
  }
}
