import { customersInOrder } from './customers-in-order.ts'
import { eventsByName, type Renamed } from './renamed.ts'

const MOST_NAMES = 1_000
const DAY = 86_400_000

/** A name of the log after the rules, and how it is met. */
export interface FoundName {
  readonly name: string
  readonly count: number
  /** Share of its events after which the same customer does something else. */
  readonly goesOn: number
}

/** What there is in a log. */
export interface Found {
  readonly events: number
  readonly customers: number
  /** Milliseconds since 1970. */
  readonly from: number
  readonly until: number
  readonly hasValues: boolean
  /** How many names there are; the commonest of them are listed. */
  readonly distinct: number
  readonly names: readonly FoundName[]
  readonly uncaught: Renamed['uncaught']
  readonly lumped: number
  readonly other: string
  /** Silence in days than which 99 of 100 within a customer are shorter; null without any. */
  readonly silenceDays: number | null
}

/** Describes a log whose names are touchpoints. */
export function found({ log, uncaught, lumped, other }: Renamed): Found {
  const counts = eventsByName(log)
  const rows = customersInOrder(log)
  const goesOn = new Float64Array(log.touchpoints.length)
  const silences: number[] = []
  // Of many silences every so-many-th will do.
  const every = Math.ceil(rows.length / 200_000)
  for (let i = 1; i < rows.length; i++) {
    const [a, b] = [rows[i - 1] as number, rows[i] as number]
    if (log.customer[a] !== log.customer[b]) continue
    const code = log.touchpoint[a] as number
    goesOn[code] = (goesOn[code] as number) + 1
    if (i % every === 0) silences.push((log.time[b] as number) - (log.time[a] as number))
  }
  const names = log.touchpoints.map((name, code) => ({
    name,
    count: counts[code] as number,
    goesOn: (goesOn[code] as number) / Math.max(1, counts[code] as number),
  }))
  silences.sort((a, b) => a - b)
  const silence = silences[Math.floor(0.99 * silences.length)]
  return {
    events: log.time.length,
    customers: log.customers,
    from: log.time.reduce((least, time) => Math.min(least, time), Number.POSITIVE_INFINITY),
    until: log.time.reduce((most, time) => Math.max(most, time), Number.NEGATIVE_INFINITY),
    hasValues: log.value?.some((value) => !Number.isNaN(value)) ?? false,
    distinct: names.length,
    names: names.sort((a, b) => b.count - a.count).slice(0, MOST_NAMES),
    uncaught: uncaught.slice(0, MOST_NAMES),
    lumped,
    other,
    silenceDays: silence === undefined ? null : silence / DAY,
  }
}
