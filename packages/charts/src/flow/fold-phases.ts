import type { FlowNode, JourneyFlow } from './journey-flow.ts'

/**
 * A flow in which the touchpoints of some phases are gathered in one node each, named by the phase:
 * its visits are arrivals from outside, steps within it are left out. Goals are gathered too.
 *
 * @param phases ids of the phases that are gathered.
 * @example
 * ```ts
 * import { foldPhases, journeyFlow } from '@sojourn/charts'
 * import { journey } from 'sojourn/model'
 * const flow = journeyFlow(journey({
 *   touchpoints: [{ id: 'ad', phase: 'before' }, { id: 'page', phase: 'before' }],
 *   outcomes: [{ id: 'order', kind: 'conversion' }, { id: 'lost' }],
 *   entries: { ad: 1 },
 *   transitions: { ad: { page: 0.5, lost: 'rest' }, page: { order: 0.5, lost: 'rest' } },
 * }))
 * console.log(foldPhases(flow, new Set(['before'])).losses[0]?.flow) // 750
 * ```
 */
export function foldPhases(flow: JourneyFlow, phases: ReadonlySet<string>): JourneyFlow {
  const home = new Map<string, string>()
  for (const { id, phase } of flow.nodes)
    if (phase !== null && phases.has(phase)) home.set(id, foldedId(phase))
  if (home.size === 0) return flow
  const at = (id: string) => home.get(id) ?? id
  const nodes: FlowNode[] = []
  for (const node of flow.nodes)
    if (!home.has(node.id)) nodes.push(node)
    else if (node === flow.nodes.find(({ phase }) => phase === node.phase))
      nodes.push(gathered(flow, node.phase as string))
  return {
    phases: flow.phases,
    nodes,
    edges: summed(flow.edges.map((edge) => ({ ...edge, from: at(edge.from), to: at(edge.to) }))),
    losses: summed(flow.losses.map(({ from, flow }) => ({ from: at(from), to: '', flow }))).map(
      ({ from, flow }) => ({ from, flow }),
    ),
  }

  function summed(edges: readonly { from: string; to: string; flow: number }[]) {
    const sums = new Map<string, { from: string; to: string; flow: number }>()
    for (const { from, to, flow } of edges) {
      if (from === to && from.startsWith(PREFIX)) continue
      const key = JSON.stringify([from, to])
      sums.set(key, { from, to, flow: flow + (sums.get(key)?.flow ?? 0) })
    }
    return [...sums.values()]
  }
}

const PREFIX = '(phase) '

/** Id of the node that a phase is gathered in. */
export function foldedId(phase: string): string {
  return `${PREFIX}${phase}`
}

function gathered({ nodes, edges, phases }: JourneyFlow, phase: string): FlowNode {
  const members = nodes.filter((node) => node.phase === phase)
  const ids = new Set(members.map(({ id }) => id))
  const within = edges.filter(({ from, to }) => ids.has(from) && ids.has(to))
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  const felt = members.filter(({ feeling }) => feeling !== undefined)
  const visits = sum(felt.map((node) => node.visits))
  return {
    id: foldedId(phase),
    name: phases.find(({ id }) => id === phase)?.name ?? phase,
    phase,
    visits: sum(members.map((node) => node.visits)) - sum(within.map(({ flow }) => flow)),
    goal: members.some(({ goal }) => goal),
    ...(visits > 0 && {
      feeling: sum(felt.map((node) => node.visits * (node.feeling as number))) / visits,
    }),
  }
}
