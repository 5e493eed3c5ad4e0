import type { Chart } from '@sojourn/charts'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { useWidth } from '../app/screen/use-width.ts'
import { ChartTable } from './chart-table.tsx'
import { drawPlot } from './draw-plot.ts'
import { SaveChart } from './save-chart.tsx'

/** A chart with its finding, its unit, a summary in words and a table of its numbers. */
export function PlotFigure({
  chart,
  table,
  height,
  heading: Heading = 'h2',
}: {
  readonly chart: Chart
  /** Name of the table. */
  readonly table: string
  readonly height?: number
  /** Level of its title on the page. */
  readonly heading?: 'h2' | 'h3'
}) {
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box).value
  useLayoutEffect(() => {
    if (width === 0) return
    box.current?.replaceChildren(drawPlot(chart, { width, ...(height && { height }) }))
  }, [chart, width, height])
  return (
    <figure>
      {/* A word joiner, so that no range is broken at its dash. */}
      <Heading>{chart.title.replaceAll('–', '–\u2060')}</Heading>
      <p class="unit">{chart.unit}</p>
      <div class="plot" ref={box} role="img" aria-label={chart.summary} />
      <div class="below">
        <ChartTable title={table} table={chart.table} />
        <SaveChart chart={chart} />
      </div>
    </figure>
  )
}
