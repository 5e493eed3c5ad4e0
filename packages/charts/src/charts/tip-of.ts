import { type Markish, pointerX, tip } from '@observablehq/plot'
import type { ChartSize } from '../chart.ts'

const TIP = {
  fill: 'var(--raised)',
  stroke: 'var(--edge)',
  fontSize: 13,
  lineHeight: 1.3,
  textPadding: 10,
}

/** What a shape says at the pointer: a tip where there is a page, a `title` element where not. */
export function tipOf<Row>({ tips = false }: ChartSize, title: (row: Row) => string) {
  return tips ? { title, tip: TIP } : { title }
}

/** What the points of a line say at the pointer; a line of its own can have only one title. */
export function lineTip<Row>(
  { tips = false }: ChartSize,
  rows: readonly Row[],
  channels: Readonly<Record<'x' | 'y', string | ((row: Row) => number)>> & {
    readonly fx?: string
    readonly fy?: string
  },
  title: (row: Row) => string,
): Markish[] {
  return tips ? [tip(rows, pointerX({ ...TIP, ...channels, title }))] : []
}
