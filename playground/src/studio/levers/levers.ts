import { addedReviews } from './added-reviews.ts'
import type { Lever, LeverId } from './lever.ts'
import { shorterCheckout } from './shorter-checkout.ts'

/** All levers, in the order in which they act along the journey's map. */
export const levers: readonly Lever[] = [shorterCheckout, addedReviews]

export function leverOf(id: LeverId): Lever {
  return levers.find((lever) => lever.id === id) as Lever
}
