import type { Comparison, DayInterval, Projection } from 'sojourn/forecast'
import type { Chart, ChartOptions, Table } from '../chart.ts'
import { type Numbers, numbersOf } from '../figures/numbers.ts'
import { en, type Messages } from '../messages/en.ts'
import { dayTicks } from './day-ticks.ts'
import { emptyChart } from './empty-chart.ts'
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
export function retentionChart(
  baseline: Projection,
  scenario?: Comparison,
  { messages = en }: ChartOptions = {},
): Chart {
  const words = messages.retention
  const { unit } = words
  const numbers = numbersOf(messages.locale)
  const now = curveOf(baseline, messages.noChange, false)
  if (!now) return emptyChart(words.empty, unit, [messages.day], words.why)
  const then = scenario && curveOf(scenario, scenario.name, true)
  const curves = then ? [now, then] : [now]
  const title = titleOf(now, then && scenario, messages, numbers)
  const beside = Math.max(...curves.map(({ end }) => end.high - end.low))
  const said = (name: string, day: DayInterval) =>
    words.end(
      name,
      percentRange(day, numbers, beside),
      numbers.amount(day.day),
      numbers.percent(day.mean),
    )
  const ends = curves.map(({ name, end }) => said(name, end))
  const summary = `${title}. ${unit}: ${ends.join('; ')}. ${words.bands}`
  const plot = retentionPlot(curves, { title, summary }, numbers, said)
  return { title, unit, summary, table: tableOf(curves, messages), plot }
}

function curveOf({ retention }: Projection, name: string, scenario: boolean): Curve | undefined {
  const end = retention?.at(-1)
  return retention && end ? { name, days: retention, end, scenario } : undefined
}

/** The interval on a day, in percent, as precise as the one of the curve beside it. */
function percentRange({ low, high }: DayInterval, { range }: Numbers, beside = 0): string {
  return range(100 * low, 100 * high, { unit: '%', most: 1, beside: 100 * beside })
}

function titleOf(
  { end }: Curve,
  scenario: Comparison | undefined,
  { retention: words }: Messages,
  numbers: Numbers,
): string {
  const difference = scenario?.difference.retention
  const draws = scenario?.differences.retention
  const days = numbers.amount(end.day)
  if (!scenario || !difference || !draws) return words.alone(days, percentRange(end, numbers))
  const { low, high } = difference
  const { name } = scenario
  if (low === 0 && high === 0) return words.same(name)
  // Less than half a customer in a thousand.
  if (Math.max(-low, high) < 0.0005) return words.hardly(name)
  const range = (from: number, to: number) => numbers.range(100 * from, 100 * to, { most: 1 })
  if (low > 0) return words.more(name, range(low, high), days)
  if (high < 0) return words.fewer(name, range(-high, -low), days)
  const better = draws.filter((value) => value > 0).length / draws.length
  return words.unsure(name, range(low, high), days, numbers.chance(better))
}

/** Rows every 30 days or so, and the last day: as many as can be read. */
function tableOf(curves: readonly Curve[], { day: head, low, mean, high }: Messages): Table {
  const days = dayTicks((curves[0] as Curve).end.day, 13, true)
  const percent = (share: number) => Math.round(1000 * share) / 10
  return {
    columns: [head, ...curves.flatMap(({ name }) => [low(name), mean(name), high(name)])],
    rows: days.map((day) => [
      day,
      ...curves.flatMap((curve) => {
        const { low, mean, high } = curve.days[day] as DayInterval
        return [percent(low), percent(mean), percent(high)]
      }),
    ]),
  }
}
