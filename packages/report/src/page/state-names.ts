import type { Journey } from 'sojourn/model'

/**
 * Names of a journey's touchpoints and outcomes for people; those that share a name have their id
 * beside it. What the journey doesn't have is named by its id.
 *
 * @example
 * ```ts
 * import { stateNames } from '@sojourn/report'
 * import { journey } from 'sojourn/model'
 * const shop = journey({
 *   touchpoints: [{ id: 'pay', name: 'Payment' }],
 *   outcomes: [{ id: 'order', kind: 'conversion' }, { id: 'lost' }],
 *   entries: { pay: 1 },
 *   transitions: { pay: { order: 0.5, lost: 'rest' } },
 * })
 * console.log(stateNames(shop)('pay')) // Payment
 * ```
 */
export function stateNames(journey: Journey): (id: string) => string {
  const states = [...journey.touchpoints, ...journey.outcomes]
  const uses = new Map<string, number>()
  for (const { id, name = id } of states) uses.set(name, (uses.get(name) ?? 0) + 1)
  const names = new Map(
    states.map(({ id, name = id }) => [
      id,
      (uses.get(name) ?? 0) > 1 && name !== id ? `${name} (${id})` : name,
    ]),
  )
  return (id) => names.get(id) ?? id
}
