import { barX, ruleX, ruleY, text, tickX } from '@observablehq/plot'
import type { Chart, ChartOptions } from '../chart.ts'
import { numbersOf } from '../figures/numbers.ts'
import { en } from '../messages/en.ts'
import { chartStyle } from './chart-style.ts'
import { emptyChart } from './empty-chart.ts'
import { knownRows } from './known-rows.ts'
import { numberTable } from './number-table.ts'
import { rowFrame } from './row-frame.ts'
import { tipOf } from './tip-of.ts'
import { ticksAcross, valueAxis } from './value-axis.ts'

/** So many rows are drawn; the table has all. */
const MOST = 12

/** The credit of a channel. */
export interface AttributionRow {
  readonly name: string
  /** Share of all conversions, from 0 to 1: the mean and the interval that holds 80 %. */
  readonly mean: number | null
  readonly low: number | null
  readonly high: number | null
  /** The share that another rule gives, such as the last touch. */
  readonly other?: number
}

/** Options of {@link attributionChart}. */
export interface AttributionOptions extends ChartOptions {
  /** Name of the other rule, for the dashed ticks. */
  readonly other?: string
}

/**
 * How conversions are credited to channels: bars from nothing, the largest first, with whiskers that
 * hold 80 % and, dashed, what another rule would say.
 *
 * @example
 * ```ts
 * import { attributionChart } from '@sojourn/charts'
 * const chart = attributionChart([
 *   { name: 'Search', mean: 0.5, low: 0.44, high: 0.56 },
 *   { name: 'Instagram', mean: 0.2, low: 0.15, high: 0.25 },
 * ])
 * console.log(chart.title) // 'Search likely earns the most credit: 44–56 % of conversions'
 * ```
 */
export function attributionChart(
  channels: readonly AttributionRow[],
  { other, messages = en }: AttributionOptions = {},
): Chart {
  const words = messages.attribution
  const numbers = numbersOf(messages.locale)
  const unit = other === undefined ? words.unit : words.unitWith(other)
  const { rows, leftOut } = knownRows(
    channels,
    ({ mean, low, high }) => [mean, low, high],
    messages,
    numbers,
  )
  const ordered = rows
    .map((row) => ({
      name: row.name,
      mean: 100 * (row.mean as number),
      low: 100 * (row.low as number),
      high: 100 * (row.high as number),
      other: 100 * (row.other ?? Number.NaN),
    }))
    .sort((a, b) => b.mean - a.mean)
  const [first, second] = ordered
  if (!first) return emptyChart(words.empty, unit, words.columns)
  const range = ({ low, high }: { low: number; high: number }) =>
    numbers.range(low, high, { unit: '%', most: 1 })
  const title =
    second && second.high > first.low
      ? words.unsure(first.name, second.name)
      : words.clear(first.name, range(first))
  const shown = ordered.slice(0, MOST).map((row, key) => ({ ...row, key }))
  type Row = (typeof shown)[number]
  const each = (row: Row) => messages.middle(row.name, range(row), numbers.percent(row.mean / 100))
  const counted = messages.largest(numbers.amount(shown.length), numbers.amount(ordered.length))
  const most = shown.length < ordered.length ? `; ${counted}` : ''
  const summary = `${title}. ${unit}${most}: ${shown.map(each).join('; ')}.${leftOut}`
  return {
    title,
    unit: `${unit}${most}`,
    summary,
    table: numberTable(
      other === undefined ? words.columns : [...words.columns, `${other}, %`],
      ordered.map((row) => [row.name, row.low, row.mean, row.high, row.other]),
      messages.unknown,
    ),
    plot: (size) => {
      const { names, keys, inner, row, frame } = rowFrame(
        shown.map(({ name }) => name),
        shown.map(range),
        size,
      )
      const others = shown.filter((each) => Number.isFinite(each.other))
      const values = [...shown.map(({ high }) => high), ...others.map((each) => each.other)]
      const high = Math.max(0, ...values) || 1
      const low = Math.min(0, ...shown.map((each) => each.low))
      const ticks = ticksAcross(low, high, inner, numbers)
      const inset = row / 2 - 7
      return {
        ...chartStyle({ title, summary }),
        ...frame,
        x: { type: 'linear', domain: [low, high] },
        y: { type: 'band', domain: keys, padding: 0 },
        marks: [
          ...valueAxis(ticks),
          names,
          barX(shown, {
            y: 'key',
            x1: 0,
            x2: 'mean',
            insetTop: inset,
            insetBottom: inset,
            fill: 'var(--fjord)',
            fillOpacity: 0.55,
            ...tipOf(size, each),
          }),
          ruleY(shown, { y: 'key', x1: 'low', x2: 'high', stroke: 'var(--ink)' }),
          tickX(others, {
            y: 'key',
            x: 'other',
            insetTop: inset - 4,
            insetBottom: inset - 4,
            stroke: 'var(--slate)',
            strokeWidth: 2,
            strokeDasharray: '4 3',
          }),
          ruleX([0], { stroke: 'var(--ink)' }),
          text(shown, {
            y: 'key',
            text: range,
            frameAnchor: 'right',
            textAnchor: 'start',
            dx: 10,
            fill: 'var(--ink)',
          }),
        ],
      }
    },
  }
}
