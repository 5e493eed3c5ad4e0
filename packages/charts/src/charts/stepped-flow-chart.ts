import { axisX, axisY, barY, gridY, ruleY, text } from '@observablehq/plot'
import type { Chart, ChartOptions } from '../chart.ts'
import { numbersOf } from '../figures/numbers.ts'
import { figure } from '../map/figure.ts'
import { en } from '../messages/en.ts'
import { textWidth } from '../text/text-width.ts'
import { chartStyle, FONT_SIZE, WIDER } from './chart-style.ts'
import { emptyChart } from './empty-chart.ts'
import { endLabels } from './end-labels.ts'
import { hatch } from './hatch.ts'
import { knownRows } from './known-rows.ts'
import { numberTable } from './number-table.ts'
import { tipOf } from './tip-of.ts'
import { ticksOf } from './value-axis.ts'

/** Where customers are after a number of steps, of 1,000 who enter. */
export interface FlowStep {
  readonly step: number
  /** On their way still. */
  readonly active: number | null
  readonly converted: number | null
  /** Left for good, without a conversion. */
  readonly lost: number | null
}

const MARGIN = { top: 8, bottom: 28, left: 44 }
const LINE_HEIGHT = 1.25

/**
 * The flow by step: after each step, how many have converted, are on their way, or have left for
 * good (hatched), as one bar of three parts that add up to who entered.
 *
 * @example
 * ```ts
 * import { steppedFlowChart } from '@sojourn/charts'
 * const chart = steppedFlowChart([
 *   { step: 0, active: 1000, converted: 0, lost: 0 },
 *   { step: 1, active: 250, converted: 0, lost: 750 },
 *   { step: 2, active: 0, converted: 125, lost: 875 },
 * ])
 * console.log(chart.title)
 * // 'After 2 steps, about 125 of 1,000 have converted and 875 have left for good'
 * ```
 */
export function steppedFlowChart(
  steps: readonly FlowStep[],
  { messages = en }: ChartOptions = {},
): Chart {
  const words = messages.flowByStep
  const numbers = numbersOf(messages.locale)
  const { rows: known, leftOut } = knownRows(
    steps.map((step) => ({ ...step, name: numbers.amount(step.step) })),
    ({ step, active, converted, lost }) => [step, active, converted, lost],
    messages,
    numbers,
  )
  const rows = known
    .map(({ step, active, converted, lost }) => ({
      step,
      active: active as number,
      converted: converted as number,
      lost: lost as number,
    }))
    .sort((a, b) => a.step - b.step)
  const last = rows.at(-1)
  if (!last) return emptyChart(words.empty, words.unit, words.columns)
  type Row = typeof last
  const amount = (customers: number) => figure(customers, messages.locale)
  const title = words.title(amount(last.step), amount(last.converted), amount(last.lost))
  const each = ({ step, active, converted, lost }: Row) =>
    words.each(amount(step), amount(active), amount(converted), amount(lost))
  const summary = `${title}. ${words.unit}: ${thinned(rows, 8).map(each).join('; ')}.${leftOut}`
  return {
    title,
    unit: words.unit,
    summary,
    table: numberTable(
      words.columns,
      rows.map(({ step, active, converted, lost }) => [step, active, converted, lost]),
      messages.unknown,
    ),
    plot: (size) => {
      const { width, height = Math.min(320, Math.max(200, 0.5 * width)) } = size
      const most = Math.max(...rows.map((row) => row.active + row.converted + row.lost)) || 1
      const parts = [
        { name: words.converted, value: last.converted, from: 0, fill: 'var(--fjord)' },
        { name: words.active, value: last.active, from: last.converted, fill: 'var(--ink)' },
        {
          name: words.lost,
          value: last.lost,
          from: last.converted + last.active,
          fill: 'var(--ember)',
        },
      ].map((part) => ({
        ...part,
        at: (100 * (part.from + part.value / 2)) / most,
        lines: [part.name, amount(part.value)],
      }))
      const marginRight =
        14 +
        WIDER *
          Math.max(...parts.flatMap(({ lines }) => lines.map((line) => textWidth(line, FONT_SIZE))))
      const places = endLabels(parts, {
        top: MARGIN.top,
        bottom: height - MARGIN.bottom,
        lineHeight: LINE_HEIGHT * FONT_SIZE,
      })
      const inner = width - MARGIN.left - marginRight
      const bars = thinned(rows, Math.max(2, Math.floor(inner / 5)))
      const ticks = ticksOf(0, most, 4, numbers)
      const lost = hatch(title)
      const axis = { tickSize: 0, label: null, fill: 'var(--muted)' }
      const labelled = thinned(bars, Math.max(2, Math.floor(inner / 36)))
      return {
        ...chartStyle({ title, summary }),
        width,
        height,
        marginTop: MARGIN.top,
        marginBottom: MARGIN.bottom,
        marginLeft: MARGIN.left,
        marginRight,
        x: { type: 'band', domain: bars.map(({ step }) => step), padding: 0.15 },
        y: { type: 'linear', domain: [0, most] },
        marks: [
          lost.mark,
          gridY(ticks.values, { stroke: 'var(--line)', strokeOpacity: 1 }),
          axisY(ticks.values, { ...axis, tickFormat: ticks.write }),
          axisX(
            labelled.map(({ step }) => step),
            { ...axis, tickFormat: (step: number) => amount(step) },
          ),
          barY(bars, {
            x: 'step',
            y1: 0,
            y2: 'converted',
            fill: 'var(--fjord)',
            fillOpacity: 0.75,
          }),
          barY(bars, {
            x: 'step',
            y1: 'converted',
            y2: ({ converted, active }: Row) => converted + active,
            fill: 'var(--slate)',
            fillOpacity: 0.35,
          }),
          barY(bars, {
            x: 'step',
            y1: ({ converted, active }: Row) => converted + active,
            y2: ({ converted, active, lost }: Row) => converted + active + lost,
            fill: lost.fill,
          }),
          barY(bars, {
            x: 'step',
            y1: 0,
            y2: ({ converted, active, lost }: Row) => converted + active + lost,
            fill: 'transparent',
            ...tipOf(size, each),
          }),
          ruleY([0], { stroke: 'var(--ink)' }),
          ...parts.map(({ lines, fill }, i) =>
            text([{ at: ((places[i] as number) * most) / 100 }], {
              y: 'at',
              text: () => lines.join('\n'),
              frameAnchor: 'right',
              textAnchor: 'start',
              dx: 8,
              lineHeight: LINE_HEIGHT,
              fill,
            }),
          ),
        ],
      }
    },
  }
}

/** About `most` of them, evenly, the first and the last among them. */
function thinned<T>(rows: readonly T[], most: number): T[] {
  const step = Math.ceil((rows.length - 1) / Math.max(1, most - 1)) || 1
  return rows.filter(
    (_, i) => i === rows.length - 1 || (i % step === 0 && rows.length - 1 - i >= step / 2),
  )
}
