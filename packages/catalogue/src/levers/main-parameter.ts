import type { CompiledLever } from './compile-lever.ts'
import type { Lever } from './lever.ts'

/**
 * The parameter that a slider of a lever sets: what the business does more or less of, such as the
 * discount, and not what it can only believe, such as the size of an effect. Where a lever has none,
 * or the journey has no place for what it does, the share of visits that meet it, `reach`, which
 * counts wherever the lever applies.
 *
 * @param here what the lever comes to on a journey; without one, that of any journey where all of
 * the lever has its place.
 * @example
 * ```ts
 * import { compileLever, lever, mainParameter } from '@sojourn/catalogue'
 * import { journey } from 'sojourn/model'
 * console.log(mainParameter(lever('shorter-checkout')), mainParameter(lever('cart-reminders')))
 * // removed reach
 *
 * // No step of this shop is a checkout with fields to take out: only its account step can go.
 * const shop = journey({
 *   touchpoints: [{ id: 'account' }, { id: 'payment' }],
 *   outcomes: [{ id: 'order', kind: 'conversion' }, { id: 'lost' }],
 *   entries: { account: 1 },
 *   transitions: { account: { payment: 0.7, lost: 'rest' }, payment: { order: 0.9, lost: 'rest' } },
 * })
 * const here = compileLever('shorter-checkout', shop)
 * console.log(here.parameters) // [ 'accountAvoided' ]
 * console.log(mainParameter(lever('shorter-checkout'), here)) // reach
 * ```
 */
export function mainParameter(
  { main = 'reach' }: Lever,
  here?: Pick<CompiledLever, 'parameters'>,
): string {
  return here === undefined || here.parameters.includes(main) ? main : 'reach'
}
