import type { Journey } from 'sojourn/model'
import type { Arguments } from './arguments.ts'

/** How many customers enter a day, and how that is known. */
export interface ArrivalsPerDay {
  readonly perDay: number
  readonly because: string
}

const DAY = 86_400_000

/** The flag `--per-day`; undefined where it isn't given, or wrong. */
export function givenPerDay(given: Arguments): number | undefined {
  const perDay = given.amount('per-day')
  if (perDay === 0) given.note('--per-day is "0"; it must be a number above 0.')
  return perDay || undefined
}

/** Customers who enter a day: as told, as the journey says, or as many as its evidence has. */
export function arrivalsPerDay(
  { arrivals, evidence }: Journey,
  told: number | undefined,
): ArrivalsPerDay | undefined {
  if (told !== undefined) return { perDay: told, because: '--per-day' }
  if (arrivals && arrivals.perDay > 0)
    return { perDay: arrivals.perDay, because: "the journey's arrivals" }
  const { journeys, customers, from, until } = evidence ?? {}
  const days = from && until ? (Date.parse(until) - Date.parse(from)) / DAY : 0
  const number = journeys ?? customers ?? 0
  return days >= 1 && number > 0
    ? { perDay: number / days, because: "the journeys that the journey's evidence counts" }
    : undefined
}
