import { frame, text } from '@observablehq/plot'
import type { Chart } from '../chart.ts'
import { wrapText } from '../text/wrap-text.ts'
import { chartStyle, FONT_SIZE } from './chart-style.ts'

/** Says what will stand here, and how, where there is nothing to draw yet. */
export function emptyChart(
  title: string,
  unit: string,
  columns: readonly string[],
  why = '',
): Chart {
  const summary = why === '' ? `${title}.` : `${title}. ${why}`
  return {
    title,
    unit,
    summary,
    table: { columns, rows: [] },
    plot: ({ width, height = 96 }) => ({
      ...chartStyle({ title, summary }),
      width,
      height,
      margin: 1,
      marks: [
        frame({ stroke: 'var(--line)', strokeDasharray: '4 3' }),
        text([why === '' ? title : why], {
          text: (words: string) => wrapText(words, width - 32, FONT_SIZE, 4).lines.join('\n'),
          frameAnchor: 'middle',
          lineHeight: 1.3,
          fill: 'var(--muted)',
        }),
      ],
    }),
  }
}
