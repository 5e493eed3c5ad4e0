import type { CustomerCurves, ForecastByDay } from 'sojourn/forecast'
import type { Journey } from 'sojourn/model'
import { count, counted } from '../format/count.ts'
import { moneyWithRange } from '../format/money.ts'
import type { Range } from '../format/range.ts'
import { Page } from '../page.ts'
import type { Terminal } from '../terminal.ts'
import { printable } from '../text/printable.ts'

/** Days that are told, as far as the horizon goes; its last day always is. */
const TOLD = [1, 7, 14, 30, 60, 90, 180, 365, 730]

/** A forecast by calendar day for people: some days of the baseline and of each scenario. */
export function byDayPage(journey: Journey, forecast: ForecastByDay, terminal: Terminal): string {
  const { baseline, scenarios, horizon } = forecast
  const page = new Page(terminal)
  const days = [...TOLD.filter((day) => day < horizon), horizon]
  const currency = journey.currency === undefined ? '' : `, ${journey.currency}`
  for (const { name, total } of [baseline, ...scenarios]) {
    const figures: readonly [title: string, curve: CustomerCurves['active'] | null][] = [
      ['Converted', total.converted],
      ['Active', total.active],
      ['Retained', total.retained],
      [`Margin so far${currency}`, total.marginSoFar],
    ]
    const known = figures.flatMap(([title, curve]) => (curve === null ? [] : [{ title, curve }]))
    page.find(`${printable(name)}, by day:`).table(
      [{ title: 'Day' }, ...known.map(({ title }) => ({ title }))],
      days.map((day) => [
        count(day),
        ...known.map(({ curve }) => moneyWithRange(rounded(curve[day - 1] as Range))),
      ]),
    )
  }
  return page
    .say(
      `Numbers of customers at the end of the day, of those who come within ${counted(horizon, 'day')}; --csv or --json has all figures, by persona, phase and channel.`,
    )
    .list('Notes by day', forecast.notes.map(printable))
    .text()
}

/** Expected numbers of customers have fractions; a tenth is enough to see small ones. */
function rounded({ mean, low, high }: Range): Range {
  const tenth = (value: number) => Math.round(10 * value) / 10
  return { mean: tenth(mean), low: tenth(low), high: tenth(high) }
}
