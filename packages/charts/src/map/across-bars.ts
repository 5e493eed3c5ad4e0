import type { FlowEdge, FlowNode, JourneyFlow } from '../flow/journey-flow.ts'
import { arrange } from './arrangement.ts'
import type { Bar } from './bars.ts'
import { columnGrid, HEADING } from './column-grid.ts'
import { figure } from './figure.ts'
import { finDrop } from './fin-path.ts'
import type { MapPhase } from './journey-map-layout.ts'
import { LABEL_GAP, slotLines } from './node-labels.ts'
import { type Cell, type Link, orderColumns } from './order-columns.ts'
import { THINNEST } from './ports.ts'
import { TURN } from './turn-path.ts'

/** A map whose columns, order and sizes are settled; heights on the page come next. */
export interface SizedMap {
  readonly columns: readonly (readonly Bar[])[]
  readonly ribbons: readonly { readonly edge: FlowEdge; readonly links: readonly Link[] }[]
  /** Loops, shortest first. */
  readonly loops: readonly FlowEdge[]
  readonly omitted: { readonly edges: number; readonly flow: number }
  /** Pixels per customer. */
  readonly scale: number
  /** Room for the bars from top to bottom. */
  readonly height: number
  /** Where the drawing may begin, below the headings. */
  readonly top: number
  readonly x: readonly number[]
  readonly slot: readonly number[]
  readonly phases: readonly MapPhase[]
  readonly lettered: ReadonlySet<string>
  readonly node: (cell: Cell) => FlowNode | undefined
  readonly lost: (id: string) => number
}

/** Height that the columns should keep to, as a share of the width. */
const HEIGHT = 0.44
/** Least and most thickness of all that runs through the fullest column, as a share of the width. */
const LEAST_TALL = 0.1
const MOST_TALL = 0.24
/** Losses below this many per 1,000 have no fin. */
const LEAST_FIN = 0.5
/** Space between a bar, or its fin, and what stands below. */
const BELOW = 9
/** Space on either side of a ribbon that passes. */
const PASSING = 4
/** Space between a bar and a loop back to itself. */
const LOOP_GAP = 8
/** How far a loop keeps from the side of its bar. */
export const LOOP_SIDE = 4

/** Settles columns, order and sizes. */
export function acrossBars(
  flow: JourneyFlow,
  options: { width: number; fontSize: number; lineHeight: number; arrangedBy?: JourneyFlow },
): SizedMap {
  const { width, fontSize, lineHeight, arrangedBy } = options
  const limit = Math.max(1, Math.floor((width - 60) / (4.8 * fontSize)))
  const plan = arrange(flow, limit, arrangedBy)
  const cells = orderColumns(plan.columns, plan.ribbons)
  const byId = new Map(flow.nodes.map((node) => [node.id, node]))
  const column = new Map(plan.columns.flatMap((ids, c) => ids.map((id) => [id, c])))
  const span = ({ from, to }: FlowEdge) => (column.get(from) as number) - (column.get(to) as number)
  const loops = [...plan.loops].sort((a, b) => span(a) - span(b) || a.flow - b.flow)
  const loss = new Map(flow.losses.map(({ from, flow: size }) => [from, size]))
  const lost = (id: string) => loss.get(id) ?? 0
  const lettered = new Set(
    [...flow.losses]
      .filter(({ from, flow: size }) => byId.has(from) && size >= LEAST_FIN)
      .sort((a, b) => b.flow - a.flow)
      .slice(0, 3)
      .map(({ from }) => from),
  )
  const node = (cell: Cell) => (cell.id === undefined ? undefined : byId.get(cell.id))

  const hasHeadings = plan.groups.some(({ name }) => name !== '')
  const rule = hasHeadings ? Math.round(fontSize * HEADING + 10) : 0
  const gridWithin = (left: number, right: number) =>
    columnGrid(plan.groups, { x0: left, x1: width - right, fontSize, y: rule })

  const sizeBars = (scale: number, slots: readonly number[]): Bar[][] =>
    cells.map((list, c) =>
      list.map((cell): Bar => {
        const state = { cell, y: 0, left: new Map(), right: new Map(), finDrawn: 0 }
        const here = node(cell)
        if (!here) {
          const size = Math.max(THINNEST, (cell.left[0] as Link).ribbon.flow * scale)
          const bare = { fin: 0, loopAbove: 0, loopsIn: [], loopsOut: [] }
          return { ...state, ...bare, size, above: PASSING, below: PASSING }
        }
        const size = Math.max(THINNEST, here.visits * scale)
        const leaving = lost(here.id)
        const fin = leaving >= LEAST_FIN ? Math.min(size, Math.max(THINNEST, leaving * scale)) : 0
        const own = loops.find(({ from, to }) => from === here.id && to === here.id)
        const loopAbove = own ? Math.max(1, own.flow * scale) + LOOP_GAP : 0
        const lines = slotLines(here.name, figure(here.visits), slots[c] as number, fontSize).length
        return {
          ...state,
          size,
          fin,
          loopAbove,
          loopsIn: loops.filter(({ to }) => to === here.id),
          loopsOut: loops.filter(({ from }) => from === here.id),
          above: loopAbove + LABEL_GAP + lines * lineHeight,
          below:
            (fin > 0 ? finDrop(fin) : 0) + (lettered.has(here.id) ? 2 * lineHeight : 0) + BELOW,
        }
      }),
    )
  const needed = (bars: readonly (readonly Bar[])[]) =>
    bars.map((list) => list.reduce((sum, bar) => sum + bar.above + bar.size + bar.below, 0))

  const first = gridWithin(0, 0)
  const fullest = Math.max(
    ...cells.map((list) =>
      list.reduce((sum, cell) => sum + (node(cell)?.visits ?? cell.left[0]?.ribbon.flow ?? 0), 0),
    ),
  )
  const scale = fitScale(width, fullest, (s) => needed(sizeBars(s, first.slot)))
  const swing = (edges: readonly FlowEdge[]) =>
    edges.reduce(
      (sum, edge) => sum + Math.max(1, edge.flow * scale),
      edges.length > 0 ? LOOP_SIDE : 0,
    )
  const ends = (c: number) => new Set(plan.columns[c])
  const [start, end] = [ends(0), ends(plan.columns.length - 1)]
  const turns = plan.ribbons.some(({ from, to }) => start.has(from) && start.has(to))
  const left = Math.max(
    turns ? TURN / 2 : 0,
    ...[...start].map((id) => swing(loops.filter(({ to }) => to === id))),
  )
  const right = Math.max(
    0,
    ...[...end].map(
      (id) => swing(loops.filter(({ from }) => from === id)) - (first.slot.at(-1) ?? 0),
    ),
  )
  const grid = gridWithin(left, right)
  const columns = sizeBars(scale, grid.slot)
  return {
    columns,
    ribbons: plan.ribbons.map((edge) => ({ edge, links: linksOf(edge, cells) })),
    loops,
    omitted: plan.omitted,
    scale,
    height: Math.max(0.25 * width, ...needed(columns)),
    top: hasHeadings ? rule + 10 : 4,
    ...grid,
    lettered,
    node,
    lost,
  }
}

/** Links of a ribbon, from left to right. */
function linksOf(ribbon: FlowEdge, cells: readonly (readonly Cell[])[]): Link[] {
  return cells.flatMap((column) =>
    column.flatMap((cell) => cell.right.filter((link) => link.ribbon === ribbon)),
  )
}

/** The largest scale at which all columns stay within the height that suits the width. */
function fitScale(width: number, customers: number, needed: (scale: number) => number[]): number {
  let low = (LEAST_TALL * width) / customers
  let high = (MOST_TALL * width) / customers
  const fits = (scale: number) => Math.max(...needed(scale)) <= HEIGHT * width
  if (fits(high)) return high
  for (let step = 0; step < 10; step++) {
    const middle = (low + high) / 2
    if (fits(middle)) low = middle
    else high = middle
  }
  return low
}
