import { axisX, axisY, barX, gridX, type PlotOptions, ruleX, text, tickX } from '@observablehq/plot'
import type { ChartSize } from '../chart.ts'
import { formatNumber } from '../figures/format-number.ts'
import { textWidth } from '../text/text-width.ts'
import { type ChartWords, chartStyle, FONT_SIZE } from './chart-style.ts'
import { rangeText } from './range-text.ts'

/** A scenario against no change, in the unit of the chart. */
export interface DifferenceRow {
  readonly name: string
  readonly mean: number
  readonly low: number
  readonly high: number
  readonly low50: number
  readonly high50: number
  /** Share of draws above no change. */
  readonly better: number
}

const ROW = 36
const BAR = 10
const MARGIN = { top: 4, bottom: 26 }

/** Options of the rows, by size. */
export function differencePlot(
  rows: readonly DifferenceRow[],
  words: ChartWords,
): (size: ChartSize) => PlotOptions {
  return ({ width, height = rows.length * ROW + MARGIN.top + MARGIN.bottom }) => {
    const keyed = rows.map((row, i) => ({ ...row, key: i }))
    const names = Math.max(0, ...rows.map(({ name }) => textWidth(name, FONT_SIZE)))
    const marginLeft = Math.min(names, 0.34 * width) + 14
    const range = ({ low, high }: DifferenceRow) => rangeText(low, high, { sign: true })
    const marginRight = 14 + Math.max(0, ...rows.map((row) => textWidth(range(row), FONT_SIZE)))
    const low = Math.min(0, ...rows.map((row) => row.low))
    const high = Math.max(0, ...rows.map((row) => row.high))
    const pad = 0.03 * (high - low || 1)
    const inset = (height - MARGIN.top - MARGIN.bottom) / Math.max(1, rows.length) / 2 - BAR / 2
    const bar = { y: 'key', fill: 'var(--fjord)', insetTop: inset, insetBottom: inset }
    const axis = { tickSize: 0, label: null }
    return {
      ...chartStyle(words),
      width,
      height,
      marginTop: MARGIN.top,
      marginBottom: MARGIN.bottom,
      marginLeft,
      marginRight,
      x: { type: 'linear', domain: [low - pad, high + pad] },
      y: { type: 'band', domain: keyed.map(({ key }) => key), padding: 0 },
      marks: [
        gridX({ ticks: 4, stroke: 'var(--line)', strokeOpacity: 1 }),
        axisX({
          ...axis,
          ticks: 4,
          fill: 'var(--muted)',
          tickFormat: (value: number) => tick(value, high - low),
        }),
        axisY({
          ...axis,
          textAnchor: 'start',
          tickPadding: marginLeft,
          lineWidth: (marginLeft - 12) / FONT_SIZE,
          tickFormat: (key: number) => rows[key]?.name ?? '',
        }),
        barX(keyed, { ...bar, x1: 'low', x2: 'high', fillOpacity: 0.28 }),
        barX(keyed, { ...bar, x1: 'low50', x2: 'high50', fillOpacity: 0.45 }),
        tickX(keyed, {
          x: 'mean',
          y: 'key',
          stroke: 'var(--fjord)',
          strokeWidth: 2,
          insetTop: inset - 3,
          insetBottom: inset - 3,
        }),
        ruleX([0], { stroke: 'var(--ink)' }),
        text(keyed, {
          y: 'key',
          text: range,
          frameAnchor: 'right',
          textAnchor: 'start',
          dx: 10,
          fill: 'var(--ink)',
        }),
      ],
    }
  }
}

/** A number on the axis, with the digits that steps of a quarter of its length need. */
function tick(value: number, length: number): string {
  const digits = Math.max(0, 1 - Math.floor(Math.log10(length || 1)))
  return formatNumber(value, { digits: length < 4 ? digits : 0, sign: true })
}
