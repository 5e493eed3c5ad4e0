import { quantileSorted } from 'simple-statistics'
import type { Comparison, Interval } from 'sojourn/forecast'
import type { Chart } from '../chart.ts'
import { likelihood } from '../figures/likelihood.ts'
import { type DifferenceRow, differencePlot } from './difference-plot.ts'
import { rangeText } from './range-text.ts'

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
): Chart {
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
  const what = wordsOf(measure, currency)
  const unit = `${what.unit}, against no change; bars hold 80 and 50\u00a0%`
  const title = titleOf(rows, what)
  const each = rows.map(
    (row) => `${row.name}: ${rangeOf(row)}, better in ${likelihood(row.better)}`,
  )
  const summary = rows.length > 0 ? `${title}. ${what.unit}: ${each.join('; ')}.` : `${title}.`
  return {
    title,
    unit,
    summary,
    table: {
      columns: ['Scenario', 'Low (80 %)', 'Mean', 'High (80 %)', 'Better than now, %'],
      rows: rows.map((row) => [
        row.name,
        ...[row.low, row.mean, row.high].map((value) => rounded(value, row)),
        Math.round(1000 * row.better) / 10,
      ]),
    },
    plot: differencePlot(rows, { title, summary }),
  }
}

/** The 80 % interval with its signs. */
function rangeOf({ low, high }: Omit<Interval, 'mean'>): string {
  return rangeText(low, high, { sign: true })
}

interface Words {
  readonly unit: string
  /** What there is more of, such as "conversions per 100 who enter". */
  readonly of: string
  readonly prefix: string
}

function wordsOf(measure: DifferenceMeasure, currency: string | undefined): Words {
  const prefix = currency === undefined ? '' : `${currency}\u00a0`
  return {
    conversion: {
      unit: 'Conversions per 100 who enter',
      of: 'conversions per 100 who enter',
      prefix: '',
    },
    revenue: {
      unit: `Revenue per 1,000 who enter${currency === undefined ? '' : `, ${currency}`}`,
      of: 'revenue per 1,000 who enter',
      prefix,
    },
    retention: {
      unit: 'Buyers of 100 still customers on the last day',
      of: 'of 100 buyers still customers on the last day',
      prefix: '',
    },
  }[measure]
}

function titleOf(rows: readonly DifferenceRow[], { of, prefix }: Words): string {
  const [best] = [...rows].sort((a, b) => b.mean - a.mean)
  if (!best) return 'There is nothing to compare yet'
  const { name, low, high } = best
  if (low === 0 && high === 0) return `${name} changes nothing`
  if (low > 0) return `${name} likely brings ${prefix}${rangeText(low, high)} more ${of}`
  if (high < 0)
    return `${name} likely costs ${prefix}${rangeText(-high, -low)} ${of}${rows.length > 1 ? ', and the others more' : ''}`
  return `Too close to call: ${name} may bring ${prefix}${rangeText(low, high)} more ${of}`
}

/** As many digits as the interval deserves, and one more for those who reckon on. */
function rounded(value: number, { low, high }: Omit<Interval, 'mean'>): number {
  const width = high - low || Math.abs(value) || 1
  const step = 10 ** (Math.floor(Math.log10(width)) - 2)
  return Number((Math.round(value / step) * step).toPrecision(12))
}
