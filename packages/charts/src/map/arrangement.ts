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
}

/** How a flow is to be arranged. */
export interface ArrangeOptions {
  /** Most columns there may be. */
  readonly limit: number
  /** Whether each node has a column to itself. */
  readonly singly?: boolean
  /** The flow that decides; the arranged one if absent. */
  readonly by?: JourneyFlow
}

/**
 * Arranges a flow in columns. Where another flow decides, its columns and steps are kept as long as
 * it knows all nodes; steps that it doesn't know are added.
 */
export function arrange(flow: JourneyFlow, { limit, singly, by }: ArrangeOptions): Arrangement {
  const ruling = rulingFlow(flow, by)
  const key = ({ from, to }: FlowEdge) => JSON.stringify([from, to])
  const present = new Map(flow.edges.map((edge) => [key(edge), edge]))
  const ids = new Set(flow.nodes.map(({ id }) => id))
  const ruled = new Set(ruling.edges.map(key))
  const assigned = ruling === flow ? assignColumns(flow, limit) : rulingColumns(ruling, limit)
  const groups = assigned.map((group) => ({
    ...group,
    columns: singly ? group.columns.flat().map((id) => [id]) : group.columns,
  }))
  const added = flow.edges.filter((edge) => !ruled.has(key(edge)))
  const steps = chooseSteps({ ...ruling, edges: [...ruling.edges, ...added] }, groups)
  const now = (edges: readonly FlowEdge[]) => edges.flatMap((edge) => present.get(key(edge)) ?? [])
  const kept = groups
    .map((group) => ({
      ...group,
      columns: group.columns
        .map((column) => column.filter((id) => ids.has(id)))
        .filter((column) => column.length > 0),
    }))
    .filter(({ columns }) => columns.length > 0)
  return {
    groups: kept,
    columns: kept.flatMap(({ columns }) => columns),
    ribbons: now(steps.ribbons),
    loops: now(steps.loops),
  }
}

/** Columns of flows that rule others, by their limit. */
const columnsOf = new WeakMap<JourneyFlow, Map<number, Group[]>>()

/** The columns of a flow that rules others: the same for every frame while a lever is dragged. */
function rulingColumns(flow: JourneyFlow, limit: number): Group[] {
  const known = columnsOf.get(flow) ?? new Map<number, Group[]>()
  columnsOf.set(flow, known)
  const groups = known.get(limit) ?? assignColumns(flow, limit)
  known.set(limit, groups)
  return groups
}

/** The flow that decides how another is arranged: the one given, if it knows all its nodes. */
export function rulingFlow(flow: JourneyFlow, by: JourneyFlow = flow): JourneyFlow {
  const known = new Set(by.nodes.map(({ id }) => id))
  return flow.nodes.every(({ id }) => known.has(id)) ? by : flow
}

/** What is left to the table: all steps but those drawn. */
export function omittedSteps(flow: JourneyFlow, drawn: readonly FlowEdge[]) {
  const set = new Set(drawn)
  const rest = flow.edges.filter((edge) => !set.has(edge))
  return { edges: rest.length, flow: rest.reduce((sum, edge) => sum + edge.flow, 0) }
}
