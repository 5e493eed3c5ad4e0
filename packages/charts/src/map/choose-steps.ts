import type { FlowEdge, JourneyFlow } from '../flow/journey-flow.ts'
import type { Group } from './columns.ts'

/** Steps below this many per 1,000 are left to the table, unless a bar would hang in the air. */
const LEAST_RIBBON = 0.5
/** Steps back, and steps within a column, are drawn from this many per 1,000. */
const LEAST_LOOP = 10

/** The steps that are drawn. */
export interface ChosenSteps {
  readonly ribbons: readonly FlowEdge[]
  readonly loops: readonly FlowEdge[]
}

/**
 * Chooses the steps worth drawing: the largest, at most some three for two bars, and for each bar the
 * one that most come by. A step is a loop if it goes back in the order of the columns.
 */
export function chooseSteps(flow: JourneyFlow, groups: readonly Group[]): ChosenSteps {
  const columns = groups.flatMap((group) => group.columns)
  const rank = new Map(columns.flat().map((id, i) => [id, i]))
  const column = new Map(columns.flatMap((ids, c) => ids.map((id) => [id, c])))
  const at = (id: string) => rank.get(id) as number
  const bySize = [...flow.edges].sort(
    (a, b) => b.flow - a.flow || at(a.from) - at(b.from) || at(a.to) - at(b.to),
  )
  const most = Math.max(30, Math.round(1.5 * flow.nodes.length))
  const loopsMost = Math.max(6, Math.round(flow.nodes.length / 4))
  const reached = new Set<string>()
  const ribbons: FlowEdge[] = []
  const loops: FlowEdge[] = []
  for (const edge of bySize) {
    const { from, to, flow: size } = edge
    if (at(to) <= at(from)) {
      if (size >= LEAST_LOOP && loops.length < loopsMost) loops.push(edge)
      continue
    }
    const sameColumn = column.get(from) === column.get(to)
    const worth = sameColumn
      ? size >= LEAST_LOOP
      : !reached.has(to) || (size >= LEAST_RIBBON && ribbons.length < most)
    if (!worth) continue
    ribbons.push(edge)
    if (!sameColumn) reached.add(to)
  }
  return { ribbons, loops }
}
