import { count } from '../format/count.ts'
import { money, moneyWithRange } from '../format/money.ts'
import { share } from '../format/share.ts'
import { Page } from '../page.ts'
import type { TailOfJourney } from '../retention/tail-of-journey.ts'
import type { Terminal } from '../terminal.ts'
import { printable } from '../text/printable.ts'

const MOST_ROWS = 13

/** A journey's tail in JSON. */
export function tailJson({ tail, forecast }: TailOfJourney): object {
  return {
    tail,
    ...forecast,
    chainRetention: forecast.chainRetention && [...forecast.chainRetention],
  }
}

/** What a journey with its tail comes to, for people. */
export function tailPage(
  { journey, tail, forecast, out }: TailOfJourney & { readonly out?: string | undefined },
  terminal: Terminal,
): string {
  const { converted, active, horizon, chainRetention, retention } = forecast
  const page = new Page(terminal)
  const there = active[horizon] as TailRange
  page.find(
    `Of 1,000 who enter${journey.name === undefined ? '' : ` ${printable(journey.name)}`}, ${amounts(there)} are customers after ${count(horizon)} days.`,
  )
  const every = Math.max(1, Math.ceil(horizon / (MOST_ROWS - 1)))
  const days = [...Array(horizon + 1).keys()].filter((day) => (horizon - day) % every === 0)
  page.table(
    [
      { title: 'Day' },
      { title: 'Converted\nby then' },
      { title: 'Customers\nthen' },
      { title: 'Stay, of those\nwho convert' },
      ...(chainRetention ? [{ title: 'Stay, as the\nchain has it' }] : []),
    ],
    days.map((day) => [
      count(day),
      amounts(converted[day] as TailRange),
      amounts(active[day] as TailRange),
      share((retention[day] as TailRange).mean),
      ...(chainRetention ? [share(chainRetention[day] as number)] : []),
    ]),
  )
  const { daysWithin, lifetimeDays, lifetimeValue, residualValue } = forecast
  const unit = journey.currency === undefined ? '' : ` ${printable(journey.currency)}`
  page.say(
    [
      `Who converts is a customer for ${amounts(daysWithin)} of the ${count(horizon)} days that follow${lifetimeDays === null ? '' : Number.isFinite(lifetimeDays.mean) ? `, and for ${amounts(lifetimeDays)} in all` : '; in all there is no mean, since enough stay for very long'}.`,
      lifetimeValue === null
        ? undefined
        : `At ${money(tail.value as number)}${unit} a period, discounted, one who converts is worth ${moneyWithRange(lifetimeValue)}${unit}${residualValue === null ? '' : `, and one who is there on day ${count(horizon)} still ${moneyWithRange(residualValue)}${unit}`}.`,
      `Ranges hold 80 % of ${count(forecast.draws)} draws.`,
    ]
      .filter((sentence) => sentence !== undefined)
      .join(' '),
  )
  page.list('Notes', forecast.notes.map(printable))
  if (out !== undefined) page.say(`The journey was written to ${printable(out)}.`)
  return page.text()
}

interface TailRange {
  readonly mean: number
  readonly low: number
  readonly high: number
}

function amounts({ mean, low, high }: TailRange): string {
  const digits = high < 10 ? 1 : 0
  const shown = (value: number) => count(Number(value.toFixed(digits)))
  return low === high || shown(low) === shown(high)
    ? shown(mean)
    : `${shown(mean)} (${shown(low)}–${shown(high)})`
}
