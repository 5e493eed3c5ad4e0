import { barX, type PlotOptions, ruleX, text, tickX } from '@observablehq/plot'
import type { ChartSize } from '../chart.ts'
import type { Numbers } from '../figures/numbers.ts'
import { textWidth } from '../text/text-width.ts'
import { type ChartWords, chartStyle, FONT_SIZE } from './chart-style.ts'
import { rowFrame } from './row-frame.ts'
import { tipOf } from './tip-of.ts'
import { ticksAcross, valueAxis } from './value-axis.ts'

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

/** A column of words on the right of the rows. */
export interface RightColumn {
  readonly head: string
  readonly text: (row: DifferenceRow) => string
}

/** What is written beside the bars. */
export interface DifferenceText {
  readonly numbers: Numbers
  readonly tip: (row: DifferenceRow) => string
  /** Columns right of the ranges, where there is room for them; none if absent. */
  readonly columns?: readonly RightColumn[]
}

const BAR = 10
const GAP = 20
/** Narrower than this, columns would leave too little for the bars. */
const ROOMY = 620

/** Options of the rows, by size. */
export function differencePlot<Row extends DifferenceRow>(
  rows: readonly Row[],
  words: ChartWords,
  { numbers, tip, columns = [] }: DifferenceText,
): (size: ChartSize) => PlotOptions {
  return (size) => {
    const keyed = rows.map((row, i) => ({ ...row, key: i }))
    const range = ({ low, high }: DifferenceRow) => numbers.range(low, high, { sign: true })
    const shown = size.width >= ROOMY ? columns : []
    const widthOf = (texts: readonly string[]) =>
      Math.max(0, ...texts.map((each) => textWidth(each, FONT_SIZE)))
    const widths = shown.map(({ head, text: write }) => widthOf([head, ...rows.map(write)]) + GAP)
    const beside = widths.reduce((sum, width) => sum + width, 0)
    const laid = rowFrame(
      rows.map(({ name }) => name),
      rows.map(range),
      { ...size, width: size.width - beside },
      { row: 36, top: shown.length > 0 ? 24 : 4 },
    )
    const low = Math.min(0, ...rows.map((row) => row.low))
    const high = Math.max(0, ...rows.map((row) => row.high))
    const pad = 0.03 * (high - low || 1)
    const inset = laid.row / 2 - BAR / 2
    const bar = { y: 'key', fill: 'var(--fjord)', insetTop: inset, insetBottom: inset }
    const ticks = ticksAcross(low, high, laid.inner, numbers, true)
    const right = { frameAnchor: 'right', textAnchor: 'end' } as const
    return {
      ...chartStyle(words),
      ...laid.frame,
      width: size.width,
      marginRight: laid.frame.marginRight + beside,
      x: { type: 'linear', domain: [low - pad, high + pad] },
      y: { type: 'band', domain: laid.keys, padding: 0 },
      marks: [
        ...valueAxis(ticks),
        laid.names,
        barX(keyed, { ...bar, x1: 'low', x2: 'high', fillOpacity: 0.28, ...tipOf(size, tip) }),
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
        ...shown.flatMap(({ head, text: write }, i) => {
          const dx =
            laid.frame.marginRight + widths.slice(0, i + 1).reduce((sum, width) => sum + width, 0)
          return [
            text(keyed, { ...right, y: 'key', text: write, dx, fill: 'var(--ink)' }),
            text([head], {
              text: (words: string) => words,
              frameAnchor: 'top-right',
              dx,
              dy: -20,
              fill: 'var(--muted)',
            }),
          ]
        }),
      ],
    }
  }
}
