import {
  areaY,
  axisX,
  axisY,
  gridY,
  lineY,
  type Markish,
  type PlotOptions,
  ruleY,
  text,
} from '@observablehq/plot'
import type { DayInterval } from 'sojourn/forecast'
import type { ChartSize } from '../chart.ts'
import type { Numbers } from '../figures/numbers.ts'
import { textWidth } from '../text/text-width.ts'
import { wrapText } from '../text/wrap-text.ts'
import { type ChartWords, chartStyle, FONT_SIZE, WIDER } from './chart-style.ts'
import { dayTicks } from './day-ticks.ts'
import { endLabels } from './end-labels.ts'
import { lineTip } from './tip-of.ts'

/** A curve with its name at the end. */
export interface Curve {
  readonly name: string
  readonly days: readonly DayInterval[]
  readonly end: DayInterval
  /** Whether it is a scenario's, or the journey as it is. */
  readonly scenario: boolean
}

const MARGIN = { top: 10, bottom: 28, left: 36 }
const LINE_HEIGHT = 1.25
/** A curve needs no more points than a screen has pixels for. */
const POINTS = 400

/** Options of the fan, by size. */
export function retentionPlot(
  curves: readonly Curve[],
  words: ChartWords,
  numbers: Numbers,
  tip: (name: string, day: DayInterval) => string,
): (size: ChartSize) => PlotOptions {
  return (size) => {
    const { width, height = Math.min(320, Math.max(190, 0.55 * width)) } = size
    const last = Math.max(...curves.map(({ end }) => end.day))
    const beside = 100 * Math.max(...curves.map(({ end }) => end.high - end.low))
    const labels = curves.map(({ name, end, scenario }) => ({
      at: 100 * end.mean,
      lines: [
        ...wrapText(name, Math.min(0.3 * width, 140), FONT_SIZE, 2).lines,
        numbers.range(100 * end.low, 100 * end.high, { unit: '%', most: 1, beside }),
      ],
      scenario,
    }))
    const marginRight =
      16 +
      WIDER *
        Math.max(...labels.flatMap(({ lines }) => lines.map((line) => textWidth(line, FONT_SIZE))))
    const places = endLabels(labels, {
      top: MARGIN.top,
      bottom: height - MARGIN.bottom,
      lineHeight: LINE_HEIGHT * FONT_SIZE,
    })
    const ticks = dayTicks(last, Math.floor((width - MARGIN.left - marginRight) / 44))
    const axis = { tickSize: 0, label: null, fill: 'var(--muted)' }
    const marks: Markish[] = [
      gridY([25, 50, 75, 100], { stroke: 'var(--line)', strokeOpacity: 1 }),
      ruleY([0], { stroke: 'var(--line)' }),
      axisY([0, 25, 50, 75, 100], axis),
      axisX(ticks, { ...axis, tickFormat: (day: number) => numbers.amount(day) }),
      ...curves.map(({ days, scenario }) =>
        areaY(thinned(days), {
          x: 'day',
          y1: ({ low }: DayInterval) => 100 * low,
          y2: ({ high }: DayInterval) => 100 * high,
          fill: scenario ? 'var(--fjord)' : 'var(--slate)',
          fillOpacity: scenario ? 0.25 : 0.2,
        }),
      ),
      ...curves.map(({ days, scenario }) =>
        lineY(thinned(days), {
          x: 'day',
          y: ({ mean }: DayInterval) => 100 * mean,
          stroke: scenario ? 'var(--fjord)' : 'var(--ink)',
          strokeWidth: scenario ? 2 : 1.5,
          ...(scenario ? {} : { strokeDasharray: '4 3' }),
        }),
      ),
      ...curves.flatMap(({ name, days }) =>
        lineTip(
          size,
          thinned(days),
          { x: 'day', y: ({ mean }: DayInterval) => 100 * mean },
          (day) => tip(name, day),
        ),
      ),
      ...labels.map(({ lines, scenario }, i) =>
        text([{ day: last, place: places[i] }], {
          x: 'day',
          y: 'place',
          text: () => lines.join('\n'),
          dx: 8,
          textAnchor: 'start',
          lineHeight: LINE_HEIGHT,
          fill: scenario ? 'var(--fjord)' : 'var(--ink)',
          fontWeight: scenario ? 600 : 400,
        }),
      ),
    ]
    return {
      ...chartStyle(words),
      width,
      height,
      marginTop: MARGIN.top,
      marginBottom: MARGIN.bottom,
      marginLeft: MARGIN.left,
      marginRight,
      x: { type: 'linear', domain: [0, last] },
      y: { type: 'linear', domain: [0, 100] },
      marks,
    }
  }
}

function thinned(days: readonly DayInterval[]): DayInterval[] {
  const step = Math.ceil(days.length / POINTS)
  return days.filter((_, i) => i % step === 0 || i === days.length - 1)
}
