import { Ending } from '../estimation/cut-journeys.ts'
import type { ObservedJourney } from './observe-journeys.ts'

/**
 * How many journeys are at each place so many days after they began: where they were last seen, or
 * at the loss if nothing more was ever seen of them.
 */
export function placesAt(
  journeys: readonly ObservedJourney[],
  names: readonly string[],
  places: readonly string[],
  loss: string,
  day: number,
): Float64Array {
  const number = new Map(places.map((place, k) => [place, k]))
  const counts = new Float64Array(places.length)
  for (const { events, days, ending } of journeys) {
    let last = 0
    while (last + 1 < days.length && (days[last + 1] as number) <= day) last++
    const isOver = last === days.length - 1 && ending === Ending.lost
    const place = isOver ? loss : (names[events[last] as number] as string)
    const k = number.get(place) as number
    counts[k] = (counts[k] as number) + 1
  }
  return counts
}
