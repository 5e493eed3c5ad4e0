import type { FlowEdge, JourneyFlow } from '../flow/journey-flow.ts'
import { textWidth } from '../text/text-width.ts'
import { type Arrangement, arrange, rulingFlow } from './arrangement.ts'
import { downRows, type PlacedRow, placeRow, type Row, rowWidth } from './down-rows.ts'
import { figure } from './figure.ts'
import { type MapContent, mapContent } from './map-content.ts'

/** A map that runs downward, with all widths settled. */
export interface DownMap {
  readonly plan: Arrangement
  readonly content: MapContent
  /** Width of the column of names. */
  readonly names: number
  readonly rows: readonly PlacedRow[]
  /** Pixels per customer. */
  readonly scale: number
  readonly ribbons: readonly FlowEdge[]
}

/** Bars take at most this share of the width. */
const MOST = 0.5
/** Space between names and bars, and between a bar and its number. */
const GUTTER = 12
export const BESIDE = 8
const STEPS = 16
/** Room for a long word, such as those of languages that write compounds as one. */
const LEAST_NAMES = 112

/** Settles rows and widths. */
export function sizeDown(
  flow: JourneyFlow,
  { width, fontSize, arrangedBy }: { width: number; fontSize: number; arrangedBy?: JourneyFlow },
): DownMap {
  const ruling = rulingFlow(flow, arrangedBy)
  const plan = arrange(flow, { limit: Infinity, singly: true, by: ruling })
  const content = mapContent(flow, plan)
  const ids = plan.columns.flat()
  const names = Math.min(170, Math.max(LEAST_NAMES, Math.round(0.31 * width)))
  const figures = Math.max(...ids.map((id) => textWidth(figure(content.node(id).visits), fontSize)))
  const rows = downRows(ids, plan.ribbons, (id) => content.node(id).visits)
  const own = fitRows(rows, width - names - GUTTER - BESIDE - figures, MOST * width)
  // What the ruling flow had room for, this one may not.
  const scale = ruling === flow ? own : Math.min(own, sizeDown(ruling, { width, fontSize }).scale)
  return {
    plan,
    content,
    names,
    rows: rows.map((row) => placeRow(row, names + GUTTER, scale)),
    scale,
    ribbons: plan.ribbons,
  }
}

/** The largest scale at which all rows fit, and no bar is longer than `most`. */
function fitRows(rows: readonly Row[], room: number, most: number): number {
  let low = 0
  let high = most / Math.max(...rows.map(({ visits }) => visits))
  const fits = (scale: number) => rows.every((row) => rowWidth(row, scale) <= room)
  if (fits(high)) return high
  for (let step = 0; step < STEPS; step++) {
    const middle = (low + high) / 2
    if (fits(middle)) low = middle
    else high = middle
  }
  return low
}
