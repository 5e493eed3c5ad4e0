import type { JourneyCounts } from 'sojourn/estimation'

const DAY = 86_400_000
/** No event log of customers has times before 1980. */
const EARLY = 315_532_800_000

/**
 * What is odd about the times of a log, in words: dates that stand for none, such as 9999-12-31 or
 * the beginning of 1970. With a gap, the latest time is the end of the log, by which it is told what
 * is lost and what is still open, so that one that is wrong loses everybody.
 */
export function oddTimes({ from, until, rules }: JourneyCounts, now: number): string[] {
  const day = (time: number) => new Date(time).toISOString().slice(0, 10)
  const lost =
    rules.gap === undefined ? '' : ' Journeys that are still open are counted as lost by it.'
  return [
    ...(until > now + DAY
      ? [
          `The latest time, ${day(until)}, is in the future: look for dates that stand for none.${lost}`,
        ]
      : []),
    ...(from < EARLY && until > EARLY
      ? [`The earliest time is ${day(from)}: look for dates that stand for none.`]
      : []),
  ]
}
