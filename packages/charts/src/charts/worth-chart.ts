import { barX, ruleX, text } from '@observablehq/plot'
import type { Chart, ChartOptions } from '../chart.ts'
import { numbersOf } from '../figures/numbers.ts'
import { en } from '../messages/en.ts'
import { chartStyle } from './chart-style.ts'
import { emptyChart } from './empty-chart.ts'
import { knownRows } from './known-rows.ts'
import { withCurrency } from './measure-unit.ts'
import { numberTable } from './number-table.ts'
import { rowFrame } from './row-frame.ts'
import { tipOf } from './tip-of.ts'
import { ticksAcross, valueAxis } from './value-axis.ts'

/** So many rows are drawn; the table has all. */
const MOST = 12

/** What knowing an unknown for certain would be worth. */
export interface WorthRow {
  readonly name: string
  /** Expected value of (partial) perfect information, in money; at least 0. */
  readonly worth: number | null
  /** Standard error of the estimate, where it is known. */
  readonly standardError?: number
}

/** Options of {@link worthChart}. */
export interface WorthOptions extends ChartOptions {
  /** ISO 4217 code of the worth. */
  readonly currency?: string
}

/**
 * The value of information: what knowing each unknown for certain would be worth, the most valuable
 * first, as bars from nothing.
 *
 * @example
 * ```ts
 * import { worthChart } from '@sojourn/charts'
 * const rows = [{ name: 'Effect of checkout', worth: 98_000 }, { name: 'Effect of reviews', worth: 0 }]
 * console.log(worthChart(rows, { currency: 'NOK' }).title)
 * // 'Effect of checkout is most worth knowing: a perfect test may be worth up to NOK 98,000'
 * ```
 */
export function worthChart(
  unknowns: readonly WorthRow[],
  { currency = '', messages = en }: WorthOptions = {},
): Chart {
  const words = messages.worth
  const numbers = numbersOf(messages.locale)
  const unit = words.unit(currency)
  const { rows, leftOut } = knownRows(unknowns, ({ worth }) => [worth], messages, numbers)
  const ordered = rows
    .map((row) => ({ ...row, worth: row.worth as number }))
    .sort((a, b) => b.worth - a.worth)
  const [best] = ordered
  if (!best) return emptyChart(words.empty, unit, words.columns.slice(0, 2))
  const title =
    best.worth > 0
      ? words.title(best.name, withCurrency(numbers.amount(best.worth), currency, messages.locale))
      : words.none
  const shown = ordered.slice(0, MOST).map((row, key) => ({ ...row, key }))
  type Row = (typeof shown)[number]
  const each = ({ name, worth }: Row) => `${name}: ${numbers.amount(worth)}`
  const counted = messages.largest(numbers.amount(shown.length), numbers.amount(ordered.length))
  const most = shown.length < ordered.length ? `; ${counted}` : ''
  const summary = `${title}. ${unit}${most}: ${shown.map(each).join('; ')}.${leftOut}`
  const errors = ordered.some(({ standardError }) => standardError !== undefined)
  return {
    title,
    unit: `${unit}${most}`,
    summary,
    table: numberTable(
      words.columns.slice(0, errors ? 3 : 2),
      ordered.map(({ name, worth, standardError }) => [name, worth, standardError]),
      messages.unknown,
    ),
    plot: (size) => {
      const figureOf = ({ worth }: Row) => numbers.amount(worth)
      const { names, keys, inner, row, frame } = rowFrame(
        shown.map(({ name }) => name),
        shown.map(figureOf),
        size,
      )
      const high = Math.max(0, best.worth) || 1
      const ticks = ticksAcross(0, high, inner, numbers)
      const inset = row / 2 - 7
      return {
        ...chartStyle({ title, summary }),
        ...frame,
        x: { type: 'linear', domain: [0, high] },
        y: { type: 'band', domain: keys, padding: 0 },
        marks: [
          ...valueAxis(ticks),
          names,
          barX(shown, {
            y: 'key',
            x1: 0,
            x2: ({ worth }: Row) => Math.max(0, worth),
            insetTop: inset,
            insetBottom: inset,
            fill: 'var(--fjord)',
            fillOpacity: 0.75,
            ...tipOf(size, each),
          }),
          ruleX([0], { stroke: 'var(--ink)' }),
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
