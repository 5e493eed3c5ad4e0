import { barX, ruleX, text } from '@observablehq/plot'
import type { Chart, ChartOptions, Measure } from '../chart.ts'
import { numbersOf } from '../figures/numbers.ts'
import { en } from '../messages/en.ts'
import { chartStyle } from './chart-style.ts'
import { emptyChart } from './empty-chart.ts'
import { knownRows } from './known-rows.ts'
import { measureUnit, withCurrency } from './measure-unit.ts'
import { numberTable } from './number-table.ts'
import { rowFrame } from './row-frame.ts'
import { tipOf } from './tip-of.ts'
import { ticksAcross, valueAxis } from './value-axis.ts'

/** So many rows are drawn; the table has all. */
const MOST = 12

/** What becomes of the result when one unknown alone is at the ends of its range. */
export interface TornadoRow {
  readonly name: string
  /** The result at the unknown's 10th percentile. */
  readonly atLow: number | null
  /** The result at its 90th. */
  readonly atHigh: number | null
}

/** Options of {@link tornadoChart}. */
export interface TornadoOptions extends ChartOptions {
  readonly measure: Measure
  /** The result with every unknown as assumed. */
  readonly base: number
  /** ISO 4217 code, where the result is money. */
  readonly currency?: string
}

/**
 * Which unknown moves the result most: one row each, the widest first, from what comes out at the
 * low end of the unknown to what does at its high end. What is worse than assumed is hollow.
 *
 * @throws RangeError if the base isn't a finite number.
 * @example
 * ```ts
 * import { tornadoChart } from '@sojourn/charts'
 * const chart = tornadoChart(
 *   [
 *     { name: 'Effect of reviews', atLow: 58_800, atHigh: 59_500 },
 *     { name: 'Effect of checkout', atLow: 57_100, atHigh: 61_000 },
 *   ],
 *   { measure: 'revenue', base: 59_100, currency: 'NOK' },
 * )
 * console.log(chart.title)
 * // 'Effect of checkout matters most: it alone may move the result from NOK 57,100 to NOK 61,000'
 * ```
 */
export function tornadoChart(unknowns: readonly TornadoRow[], options: TornadoOptions): Chart {
  const { measure, base, currency, messages = en } = options
  if (!Number.isFinite(base))
    throw new RangeError(`tornadoChart: base is ${base}; it must be a finite number`)
  const words = messages.tornado
  const numbers = numbersOf(messages.locale)
  const unit = words.unit(measureUnit(measure, messages, currency))
  const { rows, leftOut } = knownRows(unknowns, (row) => [row.atLow, row.atHigh], messages, numbers)
  const ordered = rows
    .map(({ name, atLow, atHigh }) => ({ name, atLow: atLow as number, atHigh: atHigh as number }))
    .map((row) => ({ ...row, distance: Math.abs(row.atHigh - row.atLow) }))
    .sort((a, b) => b.distance - a.distance)
  const [widest] = ordered
  if (!widest) return emptyChart(words.empty, unit, words.columns)
  const money = (value: number) => withCurrency(numbers.amount(value), currency, messages.locale)
  const title =
    widest.distance === 0
      ? words.none
      : words.title(
          widest.name,
          money(Math.min(widest.atLow, widest.atHigh)),
          money(Math.max(widest.atLow, widest.atHigh)),
        )
  const shown = ordered.slice(0, MOST).map((row, key) => ({ ...row, key }))
  type Row = (typeof shown)[number]
  const each = ({ name, atLow, atHigh }: Row) =>
    words.each(name, numbers.amount(atLow), numbers.amount(atHigh))
  const counted = messages.largest(numbers.amount(shown.length), numbers.amount(ordered.length))
  const most = shown.length < ordered.length ? `; ${counted}` : ''
  const summary = `${title}. ${unit}${most}: ${shown.map(each).join('; ')}.${leftOut}`
  return {
    title,
    unit: `${unit}${most}`,
    summary,
    table: numberTable(
      words.columns,
      ordered.map(({ name, atLow, atHigh, distance }) => [name, atLow, atHigh, distance]),
      messages.unknown,
    ),
    plot: (size) => {
      const ends = shown.flatMap(({ atLow, atHigh }) => [atLow, atHigh])
      const [low, high] = [Math.min(base, ...ends), Math.max(base, ...ends)]
      const pad = 0.04 * (high - low || Math.abs(base) || 1)
      const figureOf = ({ atLow, atHigh }: Row) =>
        numbers.range(Math.min(atLow, atHigh), Math.max(atLow, atHigh))
      const { names, keys, inner, row, frame } = rowFrame(
        shown.map(({ name }) => name),
        shown.map(figureOf),
        size,
      )
      const ticks = ticksAcross(low - pad, high + pad, inner, numbers)
      const inset = row / 2 - 7
      const bar = { y: 'key', insetTop: inset, insetBottom: inset }
      return {
        ...chartStyle({ title, summary }),
        ...frame,
        x: { type: 'linear', domain: [low - pad, high + pad] },
        y: { type: 'band', domain: keys, padding: 0 },
        marks: [
          ...valueAxis(ticks),
          names,
          barX(shown, {
            ...bar,
            x1: base,
            x2: ({ atLow, atHigh }: Row) => Math.max(base, atLow, atHigh),
            fill: 'var(--fjord)',
            fillOpacity: 0.75,
            ...tipOf(size, each),
          }),
          barX(shown, {
            ...bar,
            x1: ({ atLow, atHigh }: Row) => Math.min(base, atLow, atHigh),
            x2: base,
            fill: 'var(--paper)',
            stroke: 'var(--ember)',
            strokeWidth: 1.5,
            ...tipOf(size, each),
          }),
          ruleX([base], { stroke: 'var(--ink)', strokeDasharray: '4 3' }),
          text(shown, {
            y: 'key',
            text: figureOf,
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
