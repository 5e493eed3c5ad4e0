import type { FlowEdge, JourneyFlow } from '../flow/journey-flow.ts'
import { type Arrangement, arrange, rulingFlow } from './arrangement.ts'
import { type BarExtent, barExtent, passingExtent } from './bar-extent.ts'
import type { Bar } from './bars.ts'
import { type ColumnGrid, columnGrid, HEADING } from './column-grid.ts'
import { figure } from './figure.ts'
import { fitScale } from './fit-scale.ts'
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
/** Width kept for loops at either side when columns are counted. */
const SIDES = 60
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
  const limit = Math.max(1, Math.floor((width - SIDES) / (COLUMN * fontSize)))
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
  const scale =
    ruling === flow
      ? fitScale(width, Math.max(...fullest), extentsWithin(bare))
      : acrossBars(ruling, { width, fontSize, lineHeight }).scale
  const grid = gridWithin(...sideMargins(plan, content, scale, bare))
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

/** Height of a column of bars without any gap. */
function heightOf(column: readonly BarExtent[]): number {
  return column.reduce((sum, { above, size, below }) => sum + above + size + below, 0)
}

function passing({ left: [link] }: Cell): number {
  return link?.ribbon.flow ?? 0
}

/** Room for loops to the left of the first column, and to the right of the last beyond its slot. */
function sideMargins(
  plan: Arrangement,
  content: MapContent,
  scale: number,
  { slot }: ColumnGrid,
): [left: number, right: number] {
  const reach = (loops: readonly FlowEdge[]) =>
    loops.reduce(
      (sum, { flow }) => sum + Math.max(1, flow * scale),
      loops.length > 0 ? LOOP_SIDE : 0,
    )
  const turns = (ids: readonly string[]) =>
    plan.ribbons
      .filter(({ from, to }) => ids.includes(from) && ids.includes(to))
      .map(({ flow }) => turnReach(Math.max(THINNEST, flow * scale)))
  const first = plan.columns[0] ?? []
  const last = plan.columns.at(-1) ?? []
  const left = [...turns(first), ...first.map((id) => reach(content.loopsInto(id)))]
  const right = [...turns(last), ...last.map((id) => reach(content.loopsOutOf(id)))]
  return [Math.max(0, ...left), Math.max(0, Math.max(0, ...right) - (slot.at(-1) ?? 0))]
}

function ribbonsOf(plan: Arrangement, cells: readonly (readonly Cell[])[]): SizedMap['ribbons'] {
  const links = new Map<FlowEdge, Link[]>(plan.ribbons.map((edge) => [edge, []]))
  for (const column of cells)
    for (const cell of column) for (const link of cell.right) links.get(link.ribbon)?.push(link)
  return plan.ribbons.map((edge) => ({ edge, links: links.get(edge) as Link[] }))
}
