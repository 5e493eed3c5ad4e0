import type { FlowEdge, JourneyFlow } from '../flow/journey-flow.ts'
import { chooseSteps } from './choose-steps.ts'
import { assignColumns, type Group } from './columns.ts'

/** What stands where, and what is drawn; sizes come later. */
export interface Arrangement {
  readonly groups: readonly Group[]
  /** Ids by column. */
  readonly columns: readonly (readonly string[])[]
  readonly ribbons: readonly FlowEdge[]
  readonly loops: readonly FlowEdge[]
  readonly omitted: { readonly edges: number; readonly flow: number }
}

/**
 * Arranges a flow in at most `limit` columns. Where another flow decides, its columns and steps
 * are kept as long as it knows all nodes; steps that it doesn't know are added.
 */
export function arrange(flow: JourneyFlow, limit: number, by: JourneyFlow = flow): Arrangement {
  const known = new Set(by.nodes.map(({ id }) => id))
  const ruling = flow.nodes.every(({ id }) => known.has(id)) ? by : flow
  const key = ({ from, to }: FlowEdge) => JSON.stringify([from, to])
  const present = new Map(flow.edges.map((edge) => [key(edge), edge]))
  const ids = new Set(flow.nodes.map(({ id }) => id))
  const ruled = new Set(ruling.edges.map(key))
  const groups = assignColumns(ruling, limit)
  const steps = chooseSteps(
    {
      ...ruling,
      edges: [...ruling.edges, ...flow.edges.filter((edge) => !ruled.has(key(edge)))],
    },
    groups,
  )
  const kept = groups
    .map((group) => ({
      ...group,
      columns: group.columns.map((column) => column.filter((id) => ids.has(id))),
    }))
    .filter(({ columns }) => columns.some((column) => column.length > 0))
  const now = (edges: readonly FlowEdge[]) => edges.flatMap((edge) => present.get(key(edge)) ?? [])
  const ribbons = now(steps.ribbons)
  const loops = now(steps.loops)
  const drawn = new Set([...ribbons, ...loops])
  const rest = flow.edges.filter((edge) => !drawn.has(edge))
  return {
    groups: kept,
    columns: kept.flatMap(({ columns }) => columns),
    ribbons,
    loops,
    omitted: { edges: rest.length, flow: rest.reduce((sum, edge) => sum + edge.flow, 0) },
  }
}
