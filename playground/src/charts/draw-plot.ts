import { plot } from '@observablehq/plot'
import type { Chart } from '@sojourn/charts'

/** Draws a chart with Plot; its words are beside it in the page, so that the drawing has none. */
export function drawPlot(chart: Chart, size: Parameters<Chart['plot']>[0]): Element {
  const drawing = plot(chart.plot(size))
  drawing.setAttribute('aria-hidden', 'true')
  return drawing
}
