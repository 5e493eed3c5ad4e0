import type { Chain } from '../model/chain.ts'
import { StateKind } from '../model/chain.ts'
import { productError, roundingError } from '../numeric/rounding.ts'
import { conversionStates } from './state-set.ts'
import { visitsOf } from './visits.ts'

/** Where customers are lost. */
export interface DropOff {
  /** By touchpoint: the share of all entrants who are lost from there, before any conversion. */
  readonly share: Float64Array
  /** The largest absolute error of any share. */
  readonly errorBound: number
}

/**
 * Drop-off: the flow `v_i p_i,lost` from each touchpoint into the losses, as a share of all who
 * enter. The chain is killed at conversion, so that those who leave after it are not charged here:
 * they are the matter of retention.
 *
 * Cost: one elimination and two solves.
 * @returns shares by touchpoint, with a rigorous bound of their error.
 * @example
 * ```ts
 * import { dropOff } from 'sojourn/analysis'
 * import { compileChain, journey } from 'sojourn/model'
 * const shop = compileChain(journey({
 *   touchpoints: [{ id: 'ad' }, { id: 'cart' }],
 *   outcomes: [{ id: 'order', kind: 'conversion' }, { id: 'lost' }],
 *   entries: { ad: 1 },
 *   transitions: { ad: { cart: 0.25, lost: 'rest' }, cart: { order: 0.5, lost: 'rest' } },
 * }))
 * console.log(dropOff(shop).share) // 0.75, 0.125
 * ```
 */
export function dropOff(chain: Chain): DropOff {
  const stop = conversionStates(chain)
  const { visits, bound } = visitsOf(chain, stop)
  const share = new Float64Array(chain.touchpoints)
  let errorBound = 0
  for (let i = 0; i < chain.touchpoints; i++) {
    if (stop[i]) continue
    let lost = 0
    let terms = 0
    for (let p = chain.rowStart[i] as number; p < (chain.rowStart[i + 1] as number); p++) {
      if (chain.kind[chain.column[p] as number] !== StateKind.loss) continue
      lost += chain.probability[p] as number
      terms++
    }
    if (terms === 0) continue
    const ofLost = roundingError(2 * (terms - 1)) * lost
    const error = productError(visits[i] as number, bound[i] as number, lost, ofLost)
    share[i] = Math.min(1, (visits[i] as number) * lost)
    errorBound = Math.max(errorBound, error)
  }
  return { share, errorBound }
}
