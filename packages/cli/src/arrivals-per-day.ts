import type { ArrivalsPerDay } from '@sojourn/report'
import type { Arguments } from './arguments.ts'

/** The flag `--per-day`; undefined where it isn't given, or wrong. */
export function givenPerDay(given: Arguments): number | undefined {
  const perDay = given.amount('per-day')
  if (perDay === 0) given.note('--per-day is "0"; it must be a number above 0.')
  return perDay || undefined
}

/** How the number of customers who enter is known, in words. */
export const arrivalsBecause: Readonly<Record<ArrivalsPerDay['because'], string>> = {
  told: '--per-day',
  stated: "the journey's arrivals",
  counted: "the journeys that the journey's evidence counts",
}
