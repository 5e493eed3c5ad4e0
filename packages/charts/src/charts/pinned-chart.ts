import type { Chart, ChartOptions, Measure } from '../chart.ts'
import { numbersOf } from '../figures/numbers.ts'
import { en } from '../messages/en.ts'
import { type DifferenceRow, differencePlot } from './difference-plot.ts'
import { emptyChart } from './empty-chart.ts'
import { knownRows } from './known-rows.ts'
import { measureUnit } from './measure-unit.ts'
import { numberTable } from './number-table.ts'

/** A pinned scenario against now, in the unit of the measure. */
export interface PinnedScenario extends DifferenceRow {
  /** What differs from now, in words. */
  readonly differs: string
  /** Probability that it is the best of all, now included. */
  readonly best: number
}

/** Options of {@link pinnedChart}. */
export interface PinnedOptions extends ChartOptions {
  readonly measure: Measure
  /** ISO 4217 code of revenue. */
  readonly currency?: string
}

/** Scenarios are compared by their chance of being best above this many. */
const MOST = 6

/**
 * Pinned scenarios side by side: the paired difference of each against now on one axis, with bars
 * that hold 80 and 50 %, how likely it is better than now, and how likely the best of all. More than
 * six stand in the order of that chance.
 *
 * @example
 * ```ts
 * import { pinnedChart } from '@sojourn/charts'
 * const chart = pinnedChart(
 *   [
 *     { name: 'Checkout only', differs: 'two steps fewer', low: 0, low50: 0.2, mean: 0.3, high50: 0.4, high: 0.6, better: 0.9, best: 0.1 },
 *     { name: 'All three', differs: 'all levers', low: 0.1, low50: 0.3, mean: 0.5, high50: 0.7, high: 1, better: 0.95, best: 0.85 },
 *   ],
 *   { measure: 'conversion' },
 * )
 * console.log(chart.title) // 'All three is likely the best of 2, with a chance of 17 in 20'
 * ```
 */
export function pinnedChart(
  scenarios: readonly PinnedScenario[],
  { measure, currency, messages = en }: PinnedOptions,
): Chart {
  const words = messages.pinned
  const numbers = numbersOf(messages.locale)
  const measured = measureUnit(measure, messages, currency)
  const unit = words.unit(measured)
  const { rows: known, leftOut } = knownRows(
    scenarios,
    ({ low, low50, mean, high50, high, better, best }) => [
      low,
      low50,
      mean,
      high50,
      high,
      better,
      best,
    ],
    messages,
    numbers,
  )
  const rows = known.length > MOST ? [...known].sort((a, b) => b.best - a.best) : known
  const [only] = rows
  if (!only) return emptyChart(words.empty, unit, words.columns)
  const best = rows.reduce((a, b) => (b.best > a.best ? b : a))
  const count = numbers.amount(rows.length)
  const title =
    rows.length === 1
      ? words.one(only.name, numbers.chance(only.better))
      : (best.best > 0.5 ? words.clear : words.unsure)(best.name, count, numbers.chance(best.best))
  const each = (row: DifferenceRow) =>
    messages.better(
      row.name,
      numbers.range(row.low, row.high, { sign: true }),
      numbers.chance(row.better),
    )
  const chanceOf = new Map(rows.map((row) => [row.name, row.best]))
  const summary = `${title}. ${measured}: ${rows.map(each).join('; ')}.${leftOut}`
  return {
    title,
    unit,
    summary,
    table: numberTable(
      words.columns,
      rows.map(({ name, differs, low, mean, high, better, best }) => [
        name,
        differs,
        low,
        mean,
        high,
        100 * better,
        100 * best,
      ]),
      messages.unknown,
    ),
    plot: differencePlot(
      rows,
      { title, summary },
      {
        numbers,
        tip: each,
        columns: [
          { head: words.betterHead, text: ({ better }) => numbers.chance(better) },
          {
            head: words.bestHead,
            text: ({ name }) => numbers.chance(chanceOf.get(name) ?? 0),
          },
        ],
      },
    ),
  }
}
