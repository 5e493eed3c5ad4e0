import type { Chain } from '../model/chain.ts'
import { productError, roundedUp, UNIT_ROUNDOFF } from '../numeric/rounding.ts'
import { conversionFlow } from './conversion-flow.ts'

/** Slopes of the conversion rate. */
export interface Leverage {
  /**
   * By position of the chain's transitions, in conversions per entrant and unit of log-odds; 0 from
   * conversions, after which nothing moves conversion any more.
   */
  readonly leverage: Float64Array
  /** The largest absolute error of any slope. */
  readonly errorBound: number
}

/**
 * Leverage of every transition: how fast the conversion rate `F` grows with the log-odds of
 * `i → j` when the rest of row `i` is rescaled in proportion,
 * `dF / d logit p_ij = v_i p_ij (h_j − h_i)`, with `v` the expected visits and `h` the hitting
 * probabilities of the chain killed at conversion. A change that multiplies the odds by 1.1 moves
 * conversion by about 0.095 times this.
 *
 * Cost: one elimination and four solves for all transitions together (the adjoint method).
 *
 * @returns leverage by position of the chain's transitions, with a rigorous bound of its error.
 * @example
 * ```ts
 * import { leverage } from 'sojourn/analysis'
 * import { compileChain, journey } from 'sojourn/model'
 * const shop = compileChain(journey({
 *   touchpoints: [{ id: 'cart' }], outcomes: [{ id: 'order', kind: 'conversion' }, { id: 'lost' }],
 *   entries: { cart: 1 }, transitions: { cart: { order: 0.5, lost: 0.5 } },
 * }))
 * console.log(leverage(shop).leverage) // 0.25, -0.25: the slope p (1 − p) of the logistic curve
 * ```
 */
export function leverage(chain: Chain): Leverage {
  const { conversions, visits, boundOfVisits, hitting, boundOfHitting } = conversionFlow(chain)
  const slope = new Float64Array(chain.probability.length)
  let errorBound = 0
  for (let i = 0; i < chain.touchpoints; i++) {
    if (conversions[i]) continue
    for (let p = chain.rowStart[i] as number; p < (chain.rowStart[i + 1] as number); p++) {
      const to = chain.column[p] as number
      if (to === i) continue
      const gain = (hitting[to] as number) - (hitting[i] as number)
      const ofGain = (boundOfHitting[to] as number) + (boundOfHitting[i] as number)
      const flow = (visits[i] as number) * (chain.probability[p] as number)
      const ofFlow = productError(
        visits[i] as number,
        boundOfVisits[i] as number,
        chain.probability[p] as number,
        0,
      )
      // Where nobody comes there is no slope, not minus zero.
      if (flow > 0) slope[p] = flow * gain
      const error = productError(flow, ofFlow, gain, ofGain + UNIT_ROUNDOFF * Math.abs(gain))
      errorBound = Math.max(errorBound, error)
    }
  }
  return { leverage: slope, errorBound: roundedUp(errorBound) }
}
