import { quantileSorted } from 'simple-statistics'
import type { Comparison, Interval } from 'sojourn/forecast'
import type { Chart, ChartOptions } from '../chart.ts'
import { type Numbers, numbersOf } from '../figures/numbers.ts'
import { en, type Messages } from '../messages/en.ts'
import { type DifferenceRow, differencePlot } from './difference-plot.ts'
import { emptyChart } from './empty-chart.ts'
import { measureUnit, withCurrency } from './measure-unit.ts'

/** What scenarios are compared in. */
export type DifferenceMeasure = 'conversion' | 'revenue' | 'retention'

/**
 * Scenarios against the journey as it is, one row each on one axis: the paired difference with the
 * bars that hold 80 and 50 % of the draws, its mean, and a rule at no change. Scenarios for which
 * the measure isn't known are left out.
 *
 * Conversion is in conversions per 100 who enter, retention in buyers of 100 still customers on the
 * last day, revenue in money per 1,000 who enter.
 *
 * @param currency ISO 4217 code of the revenue.
 * @example
 * ```ts
 * import { differenceChart } from '@sojourn/charts'
 * import { forecast } from 'sojourn/forecast'
 * import { journey } from 'sojourn/model'
 * import { scenario } from 'sojourn/scenarios'
 * const shop = journey({
 *   touchpoints: [{ id: 'checkout' }],
 *   outcomes: [{ id: 'purchase', kind: 'conversion' }, { id: 'lost' }],
 *   entries: { checkout: 1 },
 *   transitions: { checkout: { purchase: 0.5, lost: 'rest' } },
 * })
 * const shorter = scenario(shop, {
 *   name: 'Shorter checkout',
 *   changes: [{ op: 'scaleOdds', from: 'checkout', to: 'purchase', factor: 1.5 }],
 * })
 * const [comparison] = forecast(shop, [shorter]).scenarios
 * if (comparison) {
 *   const chart = differenceChart([{ name: 'Shorter checkout', comparison }], 'conversion')
 *   console.log(chart.title) // 'Shorter checkout likely brings 10.0 more conversions per 100 who enter'
 * }
 * ```
 */
export function differenceChart(
  comparisons: readonly { readonly name: string; readonly comparison: Comparison }[],
  measure: DifferenceMeasure,
  currency?: string,
  { messages = en }: ChartOptions = {},
): Chart {
  const words = messages.difference
  const numbers = numbersOf(messages.locale)
  const times = measure === 'revenue' ? 1 : 100
  const rows = comparisons.flatMap(({ name, comparison }): DifferenceRow[] => {
    const interval = comparison.difference[measure]
    const draws = comparison.differences[measure]
    if (!interval || !draws) return []
    const sorted = Array.from(draws).sort((a, b) => a - b)
    return [
      {
        name,
        mean: times * interval.mean,
        low: times * interval.low,
        high: times * interval.high,
        low50: times * quantileSorted(sorted, 0.25),
        high50: times * quantileSorted(sorted, 0.75),
        better: sorted.filter((value) => value > 0).length / sorted.length,
      },
    ]
  })
  const measured = measureUnit(measure, messages, currency)
  const unit = words.unit(measured)
  if (rows.length === 0) return emptyChart(words.empty, unit, words.columns, words.act)
  const title = titleOf(rows, measure, currency, messages, numbers)
  const each = (row: DifferenceRow) =>
    messages.better(
      row.name,
      numbers.range(row.low, row.high, { sign: true }),
      numbers.chance(row.better),
    )
  const summary = `${title}. ${measured}: ${rows.map(each).join('; ')}.`
  return {
    title,
    unit,
    summary,
    table: {
      columns: words.columns,
      rows: rows.map((row) => [
        row.name,
        ...[row.low, row.mean, row.high].map((value) => rounded(value, row)),
        Math.round(1000 * row.better) / 10,
      ]),
    },
    plot: differencePlot(rows, { title, summary }, { numbers, tip: each }),
  }
}

function titleOf(
  rows: readonly DifferenceRow[],
  measure: DifferenceMeasure,
  currency: string | undefined,
  { difference, locale }: Messages,
  numbers: Numbers,
): string {
  const { name, low, high } = rows.reduce((a, b) => (b.mean > a.mean ? b : a))
  const words = difference[measure]
  const range = (from: number, to: number) =>
    withCurrency(numbers.range(from, to), measure === 'revenue' ? currency : undefined, locale)
  if (low === 0 && high === 0) return difference.same(name)
  if (low > 0) return words.more(name, range(low, high))
  if (high < 0) return (rows.length > 1 ? words.allFewer : words.fewer)(name, range(-high, -low))
  return words.unsure(name, range(low, high))
}

/** As many digits as the interval deserves, and one more for those who reckon on. */
function rounded(value: number, { low, high }: Omit<Interval, 'mean'>): number {
  const width = high - low || Math.abs(value) || 1
  const step = 10 ** (Math.floor(Math.log10(width)) - 2)
  return Number((Math.round(value / step) * step).toPrecision(12))
}
