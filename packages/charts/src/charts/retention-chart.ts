import type { Comparison, DayInterval, Projection } from 'sojourn/forecast'
import type { Chart, Table } from '../chart.ts'
import { formatNumber } from '../figures/format-number.ts'
import { likelihood } from '../figures/likelihood.ts'
import { dayTicks } from './day-ticks.ts'
import { rangeText } from './range-text.ts'
import { type Curve, retentionPlot } from './retention-plot.ts'

/**
 * Retention over time as a fan: bands that hold 80 %, the mean of the scenario, that of the journey
 * as it is dashed, and both ends labelled.
 *
 * @example
 * ```ts
 * import { retentionChart } from '@sojourn/charts'
 * import { forecast } from 'sojourn/forecast'
 * import { journey } from 'sojourn/model'
 * const club = journey({
 *   touchpoints: [{ id: 'member', sojourn: { distribution: 'exponential', mean: '60d' } }],
 *   outcomes: [{ id: 'left' }],
 *   conversions: ['member'],
 *   entries: { member: 1 },
 *   transitions: { member: { left: 1 } },
 * })
 * console.log(retentionChart(forecast(club, [], { horizon: 90 }).baseline).title)
 * // 'After 90 days, likely 22 % of buyers are still customers'
 * ```
 */
export function retentionChart(baseline: Projection, scenario?: Comparison): Chart {
  const unit = 'Share of buyers who are still customers, %, by days since the first order'
  const now = curveOf(baseline, 'no change', false)
  if (!now) {
    const title = 'Retention can’t be shown for this journey'
    const summary = `${title}: nothing follows the conversion, or it isn’t known how long visits last.`
    const table = { columns: ['Day'], rows: [] }
    return { title, unit, summary, table, plot: () => ({ marks: [] }) }
  }
  const then = scenario && curveOf(scenario, scenario.name, true)
  const curves = then ? [now, then] : [now]
  const title = titleOf(now, then && scenario)
  const ends = curves.map(
    ({ name, end }) =>
      `${name}: ${percentRange(end)} on day ${end.day}, most likely ${formatNumber(100 * end.mean, { unit: '%' })}`,
  )
  const summary = `${title}. Share of buyers still customers, with bands that hold 80\u00a0%: ${ends.join('; ')}.`
  const plot = retentionPlot(curves, { title, summary })
  return { title, unit, summary, table: tableOf(curves), plot }
}

function curveOf({ retention }: Projection, name: string, scenario: boolean): Curve | undefined {
  const end = retention?.at(-1)
  return retention && end ? { name, days: retention, end, scenario } : undefined
}

/** The interval on a day, in percent. */
function percentRange({ low, high }: DayInterval): string {
  return rangeText(100 * low, 100 * high, { unit: '%', most: 1 })
}

function titleOf({ end }: Curve, scenario: Comparison | undefined): string {
  const difference = scenario?.difference.retention
  const draws = scenario?.differences.retention
  if (!scenario || !difference || !draws)
    return `After ${end.day} days, likely ${percentRange(end)} of buyers are still customers`
  const { low, high } = difference
  const gain = rangeText(100 * low, 100 * high, { most: 1 })
  if (low === 0 && high === 0) return `${scenario.name} leaves retention as it is`
  // Less than half a customer in a thousand.
  if (Math.max(-low, high) < 0.0005) return `${scenario.name} hardly changes retention`
  if (low > 0) return `${scenario.name} likely keeps ${gain} more of 100 buyers for ${end.day} days`
  if (high < 0)
    return `${scenario.name} likely loses ${rangeText(-100 * high, -100 * low, { most: 1 })} more of 100 buyers in ${end.day} days`
  const better = draws.filter((value) => value > 0).length / draws.length
  return `${scenario.name} may change retention by ${gain} points in ${end.day} days, better in ${likelihood(better)}`
}

/** Rows every 30 days or so, and the last day: as many as can be read. */
function tableOf(curves: readonly Curve[]): Table {
  const days = dayTicks((curves[0] as Curve).end.day, 13, true)
  const percent = (share: number) => Math.round(1000 * share) / 10
  return {
    columns: [
      'Day',
      ...curves.flatMap(({ name }) => [`${name}: low, %`, `${name}: mean, %`, `${name}: high, %`]),
    ],
    rows: days.map((day) => [
      day,
      ...curves.flatMap((curve) => {
        const { low, mean, high } = curve.days[day] as DayInterval
        return [percent(low), percent(mean), percent(high)]
      }),
    ]),
  }
}
