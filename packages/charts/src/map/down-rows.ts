import type { FlowEdge } from '../flow/journey-flow.ts'
import { THINNEST } from './ports.ts'

/** What crosses a row: ribbons that pass, from the left, and then the bar of the row. */
export interface Row {
  readonly id: string
  readonly visits: number
  readonly passing: readonly FlowEdge[]
}

/** A row with its places from the left. */
export interface PlacedRow {
  readonly id: string
  /** Left edge and width of the bar. */
  readonly x: number
  readonly width: number
  /** Left edges of the ribbons that pass. */
  readonly lanes: ReadonlyMap<FlowEdge, number>
}

/** Space between the ribbons that pass and the bar, and between those to different rows. */
const BESIDE = 8
const BETWEEN = 3

/** Rows from the top, each with the ribbons that pass it: those that go on farthest stand leftmost. */
export function downRows(
  ids: readonly string[],
  ribbons: readonly FlowEdge[],
  visits: (id: string) => number,
): Row[] {
  const index = new Map(ids.map((id, i) => [id, i]))
  const at = (id: string) => index.get(id) as number
  const sorted = [...ribbons].sort((a, b) => at(b.to) - at(a.to) || at(a.from) - at(b.from))
  return ids.map((id, i) => ({
    id,
    visits: visits(id),
    passing: sorted.filter(({ from, to }) => at(from) < i && at(to) > i),
  }))
}

/** The width of a row at a scale, in pixels per customer. */
export function rowWidth({ visits, passing }: Row, scale: number): number {
  const bar = Math.max(THINNEST, visits * scale)
  const lanes = passing.reduce((sum, { flow }) => sum + Math.max(THINNEST, flow * scale), 0)
  return bar + lanes + gaps(passing)
}

/** Places what crosses a row from `x0` on. */
export function placeRow(row: Row, x0: number, scale: number): PlacedRow {
  const lanes = new Map<FlowEdge, number>()
  let x = x0
  let target: string | undefined
  for (const edge of row.passing) {
    if (target !== undefined && edge.to !== target) x += BETWEEN
    target = edge.to
    lanes.set(edge, x)
    x += Math.max(THINNEST, edge.flow * scale)
  }
  if (row.passing.length > 0) x += BESIDE
  return { id: row.id, x, width: Math.max(THINNEST, row.visits * scale), lanes }
}

function gaps(passing: readonly FlowEdge[]): number {
  if (passing.length === 0) return 0
  return BESIDE + BETWEEN * (new Set(passing.map(({ to }) => to)).size - 1)
}
