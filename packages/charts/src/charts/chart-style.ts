import type { PlotOptions } from '@observablehq/plot'

/** Size of text in charts, in CSS pixels. */
export const FONT_SIZE = 13

/** How much wider than reckoned the text beside a chart may run: faces differ, and bold is wider. */
export const WIDER = 1.12

/** What a chart says. */
export interface ChartWords {
  readonly title: string
  readonly summary: string
}

/** What all charts have in common: their words, and the page's own type and colours. */
export function chartStyle({ title, summary }: ChartWords): PlotOptions {
  return {
    ariaLabel: title,
    ariaDescription: summary,
    style: {
      background: 'transparent',
      color: 'var(--ink)',
      fontSize: `${FONT_SIZE}px`,
      // A reader's face may run wider than was reckoned with.
      overflow: 'visible',
    },
  }
}
