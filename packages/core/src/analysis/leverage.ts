import type { Chain } from '../model/chain.ts'
import { conversionFlow } from './conversion-flow.ts'

/**
 * Leverage of every transition: how fast the conversion rate `F` grows with the log-odds of
 * `i → j` when the rest of row `i` is rescaled in proportion,
 * `dF / d logit p_ij = v_i p_ij (h_j − h_i)`, with `v` the expected visits and `h` the hitting
 * probabilities of the chain killed at conversion. A change that multiplies the odds by 1.1 moves
 * conversion by about 0.095 times this.
 *
 * Cost: two solves for all transitions together (the adjoint method).
 *
 * @returns leverage by position of the chain's transitions; 0 from conversions, after which nothing
 * moves conversion any more.
 * @example
 * ```ts
 * import { leverage } from 'sojourn/analysis'
 * import { compileChain, journey } from 'sojourn/model'
 * const shop = compileChain(journey({
 *   touchpoints: [{ id: 'cart' }], outcomes: [{ id: 'order', kind: 'conversion' }, { id: 'lost' }],
 *   entries: { cart: 1 }, transitions: { cart: { order: 0.5, lost: 0.5 } },
 * }))
 * console.log(leverage(shop)) // 0.25, -0.25: the slope p (1 − p) of the logistic curve
 * ```
 */
export function leverage(chain: Chain): Float64Array {
  const { conversions, visits, hitting } = conversionFlow(chain)
  const slope = new Float64Array(chain.probability.length)
  for (let i = 0; i < chain.touchpoints; i++) {
    if (conversions[i] || visits[i] === 0 || hitting[i] === 0) continue
    for (let p = chain.rowStart[i] as number; p < (chain.rowStart[i + 1] as number); p++) {
      const gain = (hitting[chain.column[p] as number] as number) - (hitting[i] as number)
      slope[p] = (visits[i] as number) * (chain.probability[p] as number) * gain
    }
  }
  return slope
}
