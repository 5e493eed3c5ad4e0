import { axisX, axisY, barX, gridX, type PlotOptions, ruleX, text, tickX } from '@observablehq/plot'
import type { ChartSize } from '../chart.ts'
import { formatNumber } from '../figures/format-number.ts'
import { textWidth } from '../text/text-width.ts'
import { type ChartWords, chartStyle, FONT_SIZE, nameWidth } from './chart-style.ts'
import { rangeText } from './range-text.ts'
import { roundTicks } from './round-ticks.ts'

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
    const inner = width - marginLeft - marginRight
    const ticks = fittingTicks(low, high, inner)
    const write = (value: number) => formatNumber(value, { digits: ticks.digits, sign: true })
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
        gridX(ticks.values, { stroke: 'var(--line)', strokeOpacity: 1 }),
        axisX(ticks.values, { ...axis, fill: 'var(--muted)', tickFormat: write }),
        axisY({
          ...axis,
          textAnchor: 'start',
          tickPadding: marginLeft,
          lineWidth: nameWidth(marginLeft),
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

/** As many ticks, up to four, as there is room for their numbers. */
function fittingTicks(low: number, high: number, room: number) {
  for (let most = 4; ; most--) {
    const ticks = roundTicks(low, high, most)
    const widths = ticks.values.map((value) =>
      textWidth(formatNumber(value, { digits: ticks.digits, sign: true }), FONT_SIZE),
    )
    const apart =
      (room * ((ticks.values[1] ?? high) - (ticks.values[0] ?? low))) / (high - low || 1)
    if (most === 1 || Math.max(0, ...widths) + 8 <= apart) return ticks
  }
}
