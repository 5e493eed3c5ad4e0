import type { FlowEdge } from '../flow/journey-flow.ts'
import { LOOP_SIDE, type SizedMap } from './across-bars.ts'
import { selfLoopStroke } from './bar-extent.ts'
import type { Bar } from './bars.ts'
import type { Box } from './box.ts'
import { BAR } from './column-grid.ts'
import type { Port } from './ports.ts'
import { type LoopEnd, type LoopRequest, routeLoops } from './route-loops.ts'

/** Labels see strokes at least this thick. */
const LEAST_BOX = 10

/** A loop with its lane and the space that its stroke takes. */
export interface RoutedLoop extends LoopRequest {
  /** Middle of the level part. */
  readonly lane: number
  readonly boxes: readonly Box[]
}

/** Leads the loops of a map over its bars, which must have their places. */
export function acrossLoops(map: SizedMap): RoutedLoop[] {
  const bars = map.columns.flat()
  const home = new Map(
    bars.flatMap((bar) => (bar.cell.id === undefined ? [] : [[bar.cell.id, bar]])),
  )
  const end = (bar: Bar, edge: FlowEdge, side: 'left' | 'right', stroke: number): LoopEnd => {
    const x = map.x[bar.cell.column] as number
    const loops = side === 'left' ? bar.loopsIn : bar.loopsOut
    // Inner loops first: each swings out around those before it.
    const inner = loops
      .slice(0, loops.indexOf(edge))
      .reduce((sum, loop) => sum + (bar[side].get(loop) as Port).thickness, 0)
    return {
      x: side === 'left' ? x : x + BAR,
      y: bar.y + (bar[side].get(edge) as Port).middle,
      swing: LOOP_SIDE + inner + stroke / 2,
      top: bar.y - bar.above,
    }
  }
  const requests = map.content.loops.map((edge) => {
    const from = home.get(edge.from) as Bar
    const to = home.get(edge.to) as Bar
    const thickness = Math.min(
      (from.right.get(edge) as Port).thickness,
      (to.left.get(edge) as Port).thickness,
    )
    const stroke = from === to ? selfLoopStroke(thickness) : thickness
    return {
      edge,
      stroke,
      from: end(from, edge, 'right', stroke),
      to: end(to, edge, 'left', stroke),
    }
  })
  const obstacles = bars.map((bar) => {
    const x = map.x[bar.cell.column] as number
    const slot = map.slot[bar.cell.column] as number
    const passing = bar.cell.id === undefined
    return {
      x0: passing ? x - slot / 2 : x - 2,
      x1: passing ? x + slot / 2 : x + 0.8 * slot,
      y0: bar.y - bar.above,
      y1: bar.y + bar.size + bar.below,
    }
  })
  const others = requests.filter(({ edge }) => edge.from !== edge.to)
  const lanes = new Map(
    routeLoops(others, obstacles).map((lane, i) => [(others[i] as LoopRequest).edge, lane]),
  )
  return requests.map((loop) => {
    const bar = home.get(loop.edge.from) as Bar
    const lane = lanes.get(loop.edge) ?? bar.y - bar.loopAbove + loop.stroke / 2
    return { ...loop, lane, boxes: boxesOf(loop, lane) }
  })
}

function boxesOf({ from, to, stroke }: LoopRequest, lane: number): Box[] {
  // A stroke through a label is unwelcome, however thin.
  const half = Math.max(LEAST_BOX, stroke) / 2
  const right = from.x + from.swing
  const left = to.x - to.swing
  return [
    { x0: left - half, x1: right + half, y0: lane - half, y1: lane + half },
    { x0: right - half, x1: right + half, y0: lane, y1: from.y },
    { x0: left - half, x1: left + half, y0: lane, y1: to.y },
  ]
}
