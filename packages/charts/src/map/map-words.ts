import type { Table } from '../chart.ts'
import type { FlowNode, JourneyFlow } from '../flow/journey-flow.ts'
import { figure, percent } from './figure.ts'

/** The words of a map. */
export interface MapWords {
  readonly title: string
  readonly summary: string
  readonly table: Table
}

/** The finding of a map, its summary for screen readers, and the table of all its steps. */
export function mapWords(flow: JourneyFlow): MapWords {
  const node = new Map(flow.nodes.map((n) => [n.id, n]))
  const losses = [...flow.losses]
    .filter(({ from }) => node.has(from))
    .sort((a, b) => b.flow - a.flow)
    .map(({ from, flow: lost }) => ({ ...(node.get(from) as FlowNode), lost }))
  return { title: titleOf(losses), summary: summaryOf(flow, losses), table: tableOf(flow, node) }
}

type Loss = FlowNode & { readonly lost: number }

function titleOf([first, second]: readonly Loss[]): string {
  if (!first) return 'Nobody leaves this journey for good'
  // Within a twentieth, the order of the two would say too much.
  return second && second.lost > 0.95 * first.lost
    ? `Most are lost at ${first.name} and ${second.name}: ${figure(first.lost)} and ${figure(second.lost)} of 1,000 who enter`
    : `Most are lost at ${first.name}: ${percent(first.lost / first.visits)} leave there, ${figure(first.lost)} of 1,000 who enter`
}

function summaryOf({ nodes, phases }: JourneyFlow, losses: readonly Loss[]): string {
  const used = phases.filter(({ id }) => nodes.some(({ phase }) => phase === id))
  const span =
    used.length > 1
      ? ` in ${used.length} phases, from ${used[0]?.name} to ${used.at(-1)?.name}`
      : ''
  const size = `${nodes.length} touchpoints${span}`
  const goals = nodes
    .filter(({ goal }) => goal)
    .map(({ name, visits }) => `${figure(visits)} visits of ${name}`)
  const worst = losses
    .slice(0, 3)
    .map(
      ({ name, lost, visits }) =>
        `${name} (${figure(lost)}, ${percent(lost / visits)} of its visits)`,
    )
  const first = `Journey map of ${size}${goals.length > 0 ? `: 1,000 who enter make ${list(goals)}` : ''}.`
  return worst.length === 0 ? first : `${first} Most leave at ${list(worst)}.`
}

function tableOf(flow: JourneyFlow, node: ReadonlyMap<string, FlowNode>): Table {
  const name = (id: string) => node.get(id)?.name ?? id
  const rows: (string | number)[][] = []
  for (const { id, visits } of flow.nodes) {
    const row = (to: string, size: number) =>
      rows.push([name(id), round(visits), to, round(size), round((100 * size) / visits)])
    const steps = flow.edges.filter(({ from }) => from === id).sort((a, b) => b.flow - a.flow)
    const lost = flow.losses.find(({ from }) => from === id)
    for (const step of steps) row(name(step.to), step.flow)
    if (lost) row('leaves for good', lost.flow)
    if (steps.length === 0 && !lost)
      rows.push([name(id), round(visits), 'the journey ends', '', ''])
  }
  return {
    columns: ['From', 'Visits per 1,000', 'To', 'Customers per 1,000', '% of visits'],
    rows,
  }
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

function list(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}
