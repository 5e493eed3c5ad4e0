import { type Draft, produce } from 'immer'
import type { Journey } from './journey.ts'
import { readJourney } from './read-journey.ts'

/**
 * A changed copy of a journey; the journey itself stays as it is. The recipe changes a draft as if
 * it were an ordinary object (immer), and the result is checked as a file would be.
 *
 * @throws JourneyError where the changed journey is not right.
 * @example
 * ```ts
 * import { editJourney, journey } from 'sojourn/model'
 * const shop = journey({
 *   touchpoints: [{ id: 'checkout' }],
 *   outcomes: [{ id: 'purchase', kind: 'conversion' }, { id: 'lost' }],
 *   entries: { checkout: 1 },
 *   transitions: { checkout: { purchase: 0.6, lost: 'rest' } },
 * })
 * const better = editJourney(shop, (draft) => {
 *   draft.transitions.checkout = { purchase: 0.7, lost: 'rest' }
 * })
 * console.log(shop.transitions.checkout?.purchase, better.transitions.checkout?.purchase) // 0.6 0.7
 * ```
 */
export function editJourney<T extends string, O extends string>(
  journey: Journey<T, O>,
  recipe: (draft: Draft<Journey<T, O>>) => void,
): Journey<T, O> {
  // What a short recipe happens to return, such as the number that `push` gives, is not the journey.
  const edited = produce(journey, (draft) => {
    recipe(draft)
  })
  return readJourney(edited) as Journey<T, O>
}
