import type { ChartSize } from '../chart.ts'

/** What a shape says at the pointer: a tip where there is a page, a `title` element where not. */
export function tipOf<Row>({ tips = false }: ChartSize, title: (row: Row) => string) {
  if (!tips) return { title }
  return {
    title,
    tip: {
      fill: 'var(--raised)',
      stroke: 'var(--edge)',
      fontSize: 13,
      lineHeight: 1.3,
      textPadding: 10,
    },
  }
}
