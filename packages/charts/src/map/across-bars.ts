import type { FlowEdge, JourneyFlow } from '../flow/journey-flow.ts'
import { type Arrangement, arrange, rulingFlow } from './arrangement.ts'
import { type BarExtent, barExtent, passingExtent } from './bar-extent.ts'
import type { Bar } from './bars.ts'
import { BAR, type ColumnGrid, columnGrid, HEADING } from './column-grid.ts'
import { figure } from './figure.ts'
import { fitScale } from './fit-scale.ts'
import { fitSides, sidesOf } from './fit-sides.ts'
import { type MapContent, mapContent } from './map-content.ts'
import { slotLines } from './node-labels.ts'
import { type Cell, type Link, orderColumns } from './order-columns.ts'
import { THINNEST } from './ports.ts'
import { turnReach } from './turn-path.ts'

/** A map whose columns, order and sizes are settled; heights on the page come next. */
export interface SizedMap extends ColumnGrid {
  readonly columns: readonly (readonly Bar[])[]
  /** Links of each ribbon, from left to right. */
  readonly ribbons: readonly { readonly edge: FlowEdge; readonly links: readonly Link[] }[]
  readonly content: MapContent
  /** Pixels per customer. */
  readonly scale: number
  /** Room for the bars from top to bottom. */
  readonly height: number
  /** Where the drawing may begin, below the headings. */
  readonly top: number
}

/** Least width of a column, in em. */
const COLUMN = 4.8
/** Least height of the map, as a share of its width. */
const LEAST_HEIGHT = 0.25
/** How far a loop keeps from the side of its bar. */
export const LOOP_SIDE = 4

/** Settles columns, order and sizes. */
export function acrossBars(
  flow: JourneyFlow,
  options: { width: number; fontSize: number; lineHeight: number; arrangedBy?: JourneyFlow },
): SizedMap {
  const { width, fontSize, lineHeight, arrangedBy } = options
  const limit = Math.max(1, Math.floor((width - sidesOf(width)) / (COLUMN * fontSize)))
  const ruling = rulingFlow(flow, arrangedBy)
  const plan = arrange(flow, { limit, by: ruling })
  const cells = orderColumns(plan.columns, plan.ribbons)
  const content = mapContent(flow, plan)

  const hasHeadings = plan.groups.some(({ name }) => name !== '')
  const rule = hasHeadings ? Math.round(fontSize * HEADING + 10) : 0
  const gridWithin = (left: number, right: number) =>
    columnGrid(plan.groups, { x0: left, x1: width - right, fontSize, y: rule })
  const extentsWithin = ({ slot }: ColumnGrid) => {
    const contents = cells.map((column, c) =>
      column.map(({ id }) => (id === undefined ? undefined : contentOf(id, slot[c] as number))),
    )
    return (scale: number): BarExtent[][] =>
      cells.map((column, c) =>
        column.map((cell, i) => {
          const bar = contents[c]?.[i]
          return bar ? barExtent(bar, scale) : passingExtent(passing(cell), scale)
        }),
      )
  }
  const contentOf = (id: string, slot: number) => {
    const { name, visits } = content.node(id)
    return {
      visits,
      lost: content.lost(id),
      again: content.loopsInto(id).find(({ from }) => from === id)?.flow ?? 0,
      label: slotLines(name, figure(visits), slot, fontSize).length * lineHeight,
      words: content.lettered.has(id) ? 2 * lineHeight : 0,
    }
  }

  const bare = gridWithin(0, 0)
  const fullest = cells.map((column) =>
    column.reduce((sum, cell) => sum + (cell.id ? content.node(cell.id).visits : passing(cell)), 0),
  )
  const wanted =
    ruling === flow
      ? fitScale(width, Math.max(...fullest), extentsWithin(bare))
      : rulingScale(ruling, { width, fontSize, lineHeight })
  const { scale, grid } = fitSides(wanted, width, (left, right, at) => {
    const inside = gridWithin(left, right)
    return { grid: inside, ...sideNeeds(plan, content, at, inside) }
  })
  const extents = extentsWithin(grid)(scale)
  return {
    ...grid,
    columns: cells.map((column, c) =>
      column.map((cell, i) => ({
        ...(extents[c]?.[i] as BarExtent),
        cell,
        loopsIn: cell.id === undefined ? [] : content.loopsInto(cell.id),
        loopsOut: cell.id === undefined ? [] : content.loopsOutOf(cell.id),
        y: 0,
        left: new Map(),
        right: new Map(),
        finDrawn: 0,
      })),
    ),
    ribbons: ribbonsOf(plan, cells),
    content,
    scale,
    height: Math.max(LEAST_HEIGHT * width, ...extents.map(heightOf)),
    top: hasHeadings ? rule + 10 : 4,
  }
}

/** Scales of flows that rule others, by the options of the map. */
const scales = new WeakMap<JourneyFlow, Map<string, number>>()

/** The scale of a flow that rules others: the same for every frame while a lever is dragged. */
function rulingScale(
  flow: JourneyFlow,
  options: { width: number; fontSize: number; lineHeight: number },
): number {
  const known = scales.get(flow) ?? new Map<string, number>()
  scales.set(flow, known)
  const key = JSON.stringify(options)
  const scale = known.get(key) ?? acrossBars(flow, options).scale
  known.set(key, scale)
  return scale
}

/** Height of a column of bars without any gap. */
function heightOf(column: readonly BarExtent[]): number {
  return column.reduce((sum, { above, size, below }) => sum + above + size + below, 0)
}

function passing({ left: [link] }: Cell): number {
  return link?.ribbon.flow ?? 0
}

/** How far loops and turns reach: the leftmost point, and the rightmost. */
function sideNeeds(plan: Arrangement, content: MapContent, scale: number, { x }: ColumnGrid) {
  const sides = plan.columns.map((ids, c) => {
    const turns = plan.ribbons
      .filter(({ from, to }) => ids.includes(from) && ids.includes(to))
      .map(({ flow }) => turnReach(Math.max(THINNEST, flow * scale)))
    const loops = (list: readonly FlowEdge[]) =>
      list.length === 0
        ? 0
        : list.reduce((sum, { flow }) => sum + Math.max(1, flow * scale), LOOP_SIDE)
    const left = Math.max(0, ...turns, ...ids.map((id) => loops(content.loopsInto(id))))
    const right = Math.max(0, ...turns, ...ids.map((id) => loops(content.loopsOutOf(id))))
    return { left: (x[c] as number) - left, right: (x[c] as number) + BAR + right }
  })
  return {
    left: Math.min(...sides.map(({ left }) => left)),
    right: Math.max(...sides.map(({ right }) => right)),
  }
}

function ribbonsOf(plan: Arrangement, cells: readonly (readonly Cell[])[]): SizedMap['ribbons'] {
  const links = new Map<FlowEdge, Link[]>(plan.ribbons.map((edge) => [edge, []]))
  for (const column of cells)
    for (const cell of column) for (const link of cell.right) links.get(link.ribbon)?.push(link)
  return plan.ribbons.map((edge) => ({ edge, links: links.get(edge) as Link[] }))
}
