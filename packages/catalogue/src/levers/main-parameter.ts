import type { Lever } from './lever.ts'

/**
 * The parameter that a slider of a lever sets: what the business does more or less of, such as the
 * discount, and not what it can only believe, such as the size of an effect. Where a lever has none,
 * the share of visits that meet it, `reach`.
 *
 * @example
 * ```ts
 * import { lever, mainParameter } from '@sojourn/catalogue'
 * console.log(mainParameter(lever('added-reviews')), mainParameter(lever('cart-reminders')))
 * // moreReviews reach
 * ```
 */
export function mainParameter({ main = 'reach' }: Lever): string {
  return main
}
