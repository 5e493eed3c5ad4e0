import type { Journey } from 'sojourn/model'

/** How many customers enter a day, and how that is known. */
export interface ArrivalsPerDay {
  readonly perDay: number
  /** As somebody told, as the journey states, or as many as its evidence counts. */
  readonly because: 'told' | 'stated' | 'counted'
}

const DAY = 86_400_000

/**
 * Customers who enter a day: as told, as the journey states (`arrivals`), or as many journeys as its
 * evidence has by the days that it spans.
 *
 * @returns undefined where none of these says it
 * @example
 * ```ts
 * import { arrivalsPerDay } from '@sojourn/report'
 * import { journey } from 'sojourn/model'
 * const shop = journey({
 *   touchpoints: [{ id: 'pay' }],
 *   outcomes: [{ id: 'order', kind: 'conversion' }, { id: 'lost' }],
 *   entries: { pay: 1 },
 *   transitions: { pay: { order: 0.5, lost: 'rest' } },
 *   arrivals: { perDay: 200 },
 * })
 * console.log(arrivalsPerDay(shop)?.because) // stated
 * ```
 */
export function arrivalsPerDay(
  { arrivals, evidence }: Journey,
  told?: number,
): ArrivalsPerDay | undefined {
  if (told !== undefined) return { perDay: told, because: 'told' }
  if (arrivals && arrivals.perDay > 0) return { perDay: arrivals.perDay, because: 'stated' }
  const { journeys, customers, from, until } = evidence ?? {}
  const days = from && until ? (Date.parse(until) - Date.parse(from)) / DAY : 0
  const number = journeys ?? customers ?? 0
  return days >= 1 && number > 0 ? { perDay: number / days, because: 'counted' } : undefined
}
