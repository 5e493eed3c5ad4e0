import { DAY, daysUntil, type ObservedJourney } from './observe-journeys.ts'

/** A journey that was under way on a date. */
export interface OpenJourney {
  /** Code of the touchpoint that it was last seen at. */
  readonly at: number
  /** Days since then, on the date. */
  readonly silence: number
  /** Days from the date to its first conversion; Infinity where there is none. */
  readonly converted: number
}

/**
 * Journeys under way on a date: they had begun, hadn't converted, and hadn't been silent for longer
 * than the gap. Which they are, and where, is known on the date; `converted` is what came later.
 */
export function openJourneys(
  journeys: readonly ObservedJourney[],
  date: number,
  gap: number,
  targets: ReadonlySet<number>,
): OpenJourney[] {
  return journeys.flatMap((journey) => {
    const { began, events, days } = journey
    const age = (date - began) / DAY
    if (!(age > 0)) return []
    let last = 0
    while (last + 1 < days.length && (days[last + 1] as number) < age) last++
    const silence = age - (days[last] as number)
    const converted = daysUntil(journey, targets) - age
    if (silence * DAY > gap || converted < 0) return []
    return [{ at: events[last] as number, silence, converted }]
  })
}
