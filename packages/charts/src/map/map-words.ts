import type { Table } from '../chart.ts'
import { numbersOf } from '../figures/numbers.ts'
import type { FlowNode, JourneyFlow } from '../flow/journey-flow.ts'
import { en, type Messages } from '../messages/en.ts'
import { figure, percent } from './figure.ts'

/** The words of a map. */
export interface MapWords {
  readonly title: string
  readonly summary: string
  readonly table: Table
}

/** The finding of a map, its summary for screen readers, and the table of all its steps. */
export function mapWords(flow: JourneyFlow, messages: Messages = en): MapWords {
  const node = new Map(flow.nodes.map((n) => [n.id, n]))
  const losses = [...flow.losses]
    .filter(({ from }) => node.has(from))
    .sort((a, b) => b.flow - a.flow)
    .map(({ from, flow: lost }) => ({ ...(node.get(from) as FlowNode), lost }))
  return {
    title: titleOf(losses, messages),
    summary: summaryOf(flow, losses, messages),
    table: tableOf(flow, node, messages),
  }
}

type Loss = FlowNode & { readonly lost: number }

function titleOf(losses: readonly Loss[], { map, locale }: Messages): string {
  const [first, second] = losses
  if (!first) return map.none
  const lost = (loss: Loss) => figure(loss.lost, locale)
  const sore = sorePoint(losses)
  if (sore) {
    const { loss, worst } = sore
    const share = percent(loss.lost / loss.visits, locale)
    return worst ? map.soreWorst(loss.name, share) : map.sore(loss.name, share)
  }
  // Within a twentieth, the order of the two would say too much.
  return second && second.lost > 0.95 * first.lost
    ? map.two(first.name, second.name, lost(first), lost(second))
    : map.one(first.name, percent(first.lost / first.visits, locale), lost(first))
}

/**
 * The sore point: where loss and bad feeling together are largest, `lost · −feeling`, of the
 * touchpoints where people feel bad. None where that is known of fewer than two.
 */
function sorePoint(losses: readonly Loss[]): { loss: Loss; worst: boolean } | undefined {
  const felt = losses.filter(({ feeling }) => feeling !== undefined)
  if (felt.length < 2) return undefined
  const feeling = (loss: Loss) => loss.feeling as number
  const soreness = (loss: Loss) => -feeling(loss) * loss.lost
  const loss = felt.reduce((most, each) => (soreness(each) > soreness(most) ? each : most))
  if (feeling(loss) >= 0) return undefined
  return { loss, worst: felt.every((each) => feeling(each) >= feeling(loss)) }
}

function summaryOf(
  { nodes, phases }: JourneyFlow,
  losses: readonly Loss[],
  { map, locale }: Messages,
): string {
  const { list } = numbersOf(locale)
  const used = phases.filter(({ id }) => nodes.some(({ phase }) => phase === id))
  const goals = nodes
    .filter(({ goal }) => goal)
    .map(({ name, visits }) => map.goal(figure(visits, locale), name))
  const worst = losses
    .slice(0, 3)
    .map(({ name, lost, visits }) =>
      map.loss(name, figure(lost, locale), percent(lost / visits, locale)),
    )
  const [first, last] = [used[0]?.name ?? '', used.at(-1)?.name ?? '']
  return [
    map.size(nodes.length),
    ...(used.length > 1 ? [map.phases(used.length, first, last)] : []),
    ...(goals.length > 0 ? [map.goals(list(goals))] : []),
    ...(worst.length > 0 ? [map.worst(list(worst))] : []),
  ].join(' ')
}

function tableOf(flow: JourneyFlow, node: ReadonlyMap<string, FlowNode>, { map }: Messages): Table {
  const name = (id: string) => node.get(id)?.name ?? id
  const rows: (string | number)[][] = []
  for (const { id, visits } of flow.nodes) {
    const row = (to: string, size: number) =>
      rows.push([name(id), round(visits), to, round(size), round((100 * size) / visits)])
    const steps = flow.edges.filter(({ from }) => from === id).sort((a, b) => b.flow - a.flow)
    const lost = flow.losses.find(({ from }) => from === id)
    for (const step of steps) row(name(step.to), step.flow)
    if (lost) row(map.leaves, lost.flow)
    if (steps.length === 0 && !lost) rows.push([name(id), round(visits), map.ends, '', ''])
  }
  return { columns: map.columns, rows }
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
