import type { FlowEdge, FlowNode, JourneyFlow } from '../flow/journey-flow.ts'
import type { Arrangement } from './arrangement.ts'

/** Losses below this many per 1,000 have no fin. */
const LEAST_FIN = 0.5
/** So many losses are lettered. */
const LETTERED = 3

/** What a map shows of a flow, by id. */
export interface MapContent {
  readonly node: (id: string) => FlowNode
  /** Customers per 1,000 who leave there for good; 0 where they are too few for a fin. */
  readonly lost: (id: string) => number
  /** Ids of the largest losses. */
  readonly lettered: ReadonlySet<string>
  /** Loops, shortest first. */
  readonly loops: readonly FlowEdge[]
  readonly loopsInto: (id: string) => readonly FlowEdge[]
  readonly loopsOutOf: (id: string) => readonly FlowEdge[]
}

/** Gathers what a map shows of a flow. */
export function mapContent(flow: JourneyFlow, plan: Arrangement): MapContent {
  const nodes = new Map(flow.nodes.map((node) => [node.id, node]))
  const losses = flow.losses.filter(({ from, flow: size }) => nodes.has(from) && size >= LEAST_FIN)
  const lost = new Map(losses.map(({ from, flow: size }) => [from, size]))
  const column = new Map(plan.columns.flatMap((ids, c) => ids.map((id) => [id, c])))
  const span = ({ from, to }: FlowEdge) => (column.get(from) as number) - (column.get(to) as number)
  const self = ({ from, to }: FlowEdge) => Number(from === to)
  const loops = [...plan.loops].sort(
    (a, b) => span(a) - span(b) || self(b) - self(a) || a.flow - b.flow,
  )
  return {
    node: (id) => nodes.get(id) as FlowNode,
    lost: (id) => lost.get(id) ?? 0,
    lettered: new Set(
      [...losses]
        .sort((a, b) => b.flow - a.flow)
        .slice(0, LETTERED)
        .map(({ from }) => from),
    ),
    loops,
    loopsInto: (id) => loops.filter(({ to }) => to === id),
    loopsOutOf: (id) => loops.filter(({ from }) => from === id),
  }
}
