import { textWidth } from '../text/text-width.ts'
import { wrapText } from '../text/wrap-text.ts'
import type { Group } from './columns.ts'
import type { MapPhase } from './journey-map-layout.ts'
import { SEMIBOLD } from './label-box.ts'

/** Width of a bar. */
export const BAR = 7
/** Least space between a label and the next column. */
const AIR = 4
/** Headings are this much larger than labels. */
export const HEADING = 1.16

/** Where columns stand. */
export interface ColumnGrid {
  /** Left edge of the bars, by column. */
  readonly x: readonly number[]
  /** Width that a label may take without touching the next column, by column. */
  readonly slot: readonly number[]
  readonly phases: readonly MapPhase[]
}

/** Spreads columns over the width: the same room for each, more where a heading is long. */
export function columnGrid(
  groups: readonly Group[],
  { x0, x1, fontSize, y }: { x0: number; x1: number; fontSize: number; y: number },
): ColumnGrid {
  const count = groups.reduce((sum, { columns }) => sum + columns.length, 0)
  const even = (x1 - x0) / count
  const heading = ({ name }: Group) =>
    name === '' ? 0 : SEMIBOLD * textWidth(name, fontSize * HEADING) + 18
  const least = Math.min(even, 4.8 * fontSize)
  const wanted = groups.map((group) => Math.max(group.columns.length * least, heading(group)))
  const spare = x1 - x0 - wanted.reduce((sum, width) => sum + width, 0)
  const x: number[] = []
  const slot: number[] = []
  const phases: MapPhase[] = []
  let at = x0
  for (const [g, group] of groups.entries()) {
    const n = group.columns.length
    const width = spare < 0 ? n * even : (wanted[g] as number) + (spare * n) / count
    for (let i = 0; i < n; i++) {
      x.push(at + (i * width) / n)
      slot.push(width / n - AIR)
    }
    if (group.name !== '') {
      const end = g === groups.length - 1 ? x1 : at + width - 12
      const [name = ''] = wrapText(group.name, (end - at) / SEMIBOLD, fontSize * HEADING, 1).lines
      phases.push({ id: group.id, name, x0: at, x1: end, y })
    }
    at += width
  }
  return { x, slot, phases }
}
