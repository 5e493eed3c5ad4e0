import { axisX, axisY, dot, gridX, gridY, lineY, ruleX, ruleY, text } from '@observablehq/plot'
import type { Chart, ChartOptions, Measure } from '../chart.ts'
import { numbersOf } from '../figures/numbers.ts'
import { en } from '../messages/en.ts'
import { textWidth } from '../text/text-width.ts'
import { wrapText } from '../text/wrap-text.ts'
import { chartStyle, FONT_SIZE } from './chart-style.ts'
import { emptyChart } from './empty-chart.ts'
import { knownRows } from './known-rows.ts'
import { measureUnit } from './measure-unit.ts'
import { numberTable } from './number-table.ts'
import { placeBeside } from './place-beside.ts'
import { tipOf } from './tip-of.ts'
import { ticksAcross, ticksOf } from './value-axis.ts'

/** What an option costs and brings. */
export interface FrontierOption {
  readonly name: string
  readonly cost: number | null
  /** Mean gain against now. */
  readonly gain: number | null
  /** The interval that holds 80 % of the gain, where it is known. */
  readonly low?: number
  readonly high?: number
}

/** Options of {@link frontierChart}. */
export interface FrontierOptions extends ChartOptions {
  readonly measure: Measure
  /** ISO 4217 code of costs. */
  readonly currency?: string
}

const MARGIN = { top: 14, bottom: 28, right: 16 }

/**
 * What options cost and bring, with the efficient frontier: those of which no other brings as much
 * for less. The others are hollow. Means decide; whiskers hold 80 % of each gain.
 *
 * @example
 * ```ts
 * import { frontierChart } from '@sojourn/charts'
 * const chart = frontierChart(
 *   [
 *     { name: 'Reviews', cost: 20_000, gain: 0.4 },
 *     { name: 'Pop-up', cost: 30_000, gain: 0.3 },
 *     { name: 'Both', cost: 50_000, gain: 0.6 },
 *   ],
 *   { measure: 'conversion', currency: 'NOK' },
 * )
 * console.log(chart.title)
 * // 'Only 2 of 3 options are likely worth their cost: another brings as much for less'
 * ```
 */
export function frontierChart(
  options: readonly FrontierOption[],
  { measure, currency = '', messages = en }: FrontierOptions,
): Chart {
  const words = messages.frontier
  const numbers = numbersOf(messages.locale)
  const unit = words.unit(measureUnit(measure, messages, currency || undefined), currency)
  const { rows: known, leftOut } = knownRows(
    options,
    ({ cost, gain }) => [cost, gain],
    messages,
    numbers,
  )
  let best = Number.NEGATIVE_INFINITY
  const rows = known
    .map((row) => ({ ...row, cost: row.cost as number, gain: row.gain as number }))
    .sort((a, b) => a.cost - b.cost || b.gain - a.gain)
    .map((row) => {
      const efficient = row.gain > best
      best = Math.max(best, row.gain)
      return { ...row, efficient }
    })
  type Row = (typeof rows)[number]
  const [only] = rows
  if (!only) return emptyChart(words.empty, unit, words.columns)
  const worth = rows.filter(({ efficient }) => efficient)
  const title =
    rows.length === 1
      ? words.one(only.name)
      : worth.length === rows.length
        ? words.every(numbers.amount(rows.length))
        : words.title(numbers.amount(worth.length), numbers.amount(rows.length))
  const each = ({ name, cost, gain }: Row) =>
    words.each(name, numbers.amount(cost), numbers.amount(gain, true))
  const summary = `${title}. ${words.worth(numbers.list(worth.map(({ name }) => name)))} ${rows.map(each).join('; ')}.${leftOut}`
  const whiskers = rows.filter(({ low, high }) => Number.isFinite(low) && Number.isFinite(high))
  return {
    title,
    unit,
    summary,
    table: numberTable(
      words.columns,
      rows.map(({ name, cost, gain, low, high, efficient }) => [
        name,
        cost,
        low,
        gain,
        high,
        efficient ? words.yes : words.no,
      ]),
      messages.unknown,
    ),
    plot: (size) => {
      const { width, height = Math.min(380, Math.max(240, 0.6 * width)) } = size
      const gains = [
        0,
        ...rows.map(({ gain }) => gain),
        ...whiskers.flatMap(({ low = 0, high = 0 }) => [low, high]),
      ]
      const costs = [0, ...rows.map(({ cost }) => cost)]
      const y = padded(gains)
      const x = padded(costs)
      const ticksY = ticksOf(y.low, y.high, 4, numbers, true)
      const marginLeft =
        12 + Math.max(...ticksY.values.map((value) => textWidth(ticksY.write(value), FONT_SIZE)))
      const inner = {
        width: width - marginLeft - MARGIN.right,
        height: height - MARGIN.top - MARGIN.bottom,
      }
      const ticksX = ticksAcross(x.low, x.high, inner.width, numbers)
      const axis = { tickSize: 0, label: null, fill: 'var(--muted)' }
      const places = placeBeside(
        [...worth, ...rows.filter(({ efficient }) => !efficient)].map((row) => ({
          row,
          x: (inner.width * (row.cost - x.low)) / (x.high - x.low),
          y: (inner.height * (y.high - row.gain)) / (y.high - y.low),
          lines: wrapText(row.name, 130, FONT_SIZE, 2).lines,
        })),
        inner,
      )
      return {
        ...chartStyle({ title, summary }),
        width,
        height,
        marginTop: MARGIN.top,
        marginBottom: MARGIN.bottom,
        marginLeft,
        marginRight: MARGIN.right,
        x: { type: 'linear', domain: [x.low, x.high] },
        y: { type: 'linear', domain: [y.low, y.high] },
        marks: [
          gridY(ticksY.values, { stroke: 'var(--line)', strokeOpacity: 1 }),
          gridX(ticksX.values, { stroke: 'var(--line)', strokeOpacity: 1 }),
          axisY(ticksY.values, { ...axis, tickFormat: ticksY.write }),
          axisX(ticksX.values, { ...axis, tickFormat: ticksX.write }),
          ruleY([0], { stroke: 'var(--ink)', strokeDasharray: '4 3' }),
          ruleX(whiskers, {
            x: 'cost',
            y1: 'low',
            y2: 'high',
            stroke: 'var(--fjord)',
            strokeOpacity: 0.5,
          }),
          lineY(worth, { x: 'cost', y: 'gain', stroke: 'var(--fjord)', strokeWidth: 2 }),
          dot(rows, {
            x: 'cost',
            y: 'gain',
            r: 5,
            fill: ({ efficient }: Row) => (efficient ? 'var(--fjord)' : 'var(--paper)'),
            stroke: ({ efficient }: Row) => (efficient ? 'var(--fjord)' : 'var(--slate)'),
            strokeWidth: 1.5,
            ...tipOf(size, each),
          }),
          ...places.map(({ row, dx, dy, anchor, lines }) =>
            text([row], {
              x: 'cost',
              y: 'gain',
              text: () => lines.join('\n'),
              dx,
              dy,
              textAnchor: anchor,
              lineHeight: 1.2,
              fill: row.efficient ? 'var(--ink)' : 'var(--muted)',
              stroke: 'var(--paper)',
              strokeWidth: 4,
            }),
          ),
        ],
      }
    },
  }
}

function padded(values: readonly number[]): { low: number; high: number } {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const pad = 0.06 * (high - low || 1)
  return { low: low < 0 ? low - pad : low, high: high + pad }
}
