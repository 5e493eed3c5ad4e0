import type { Chain } from '../model/chain.ts'
import { StateKind } from '../model/chain.ts'
import { productError, roundedUp, roundingError } from '../numeric/rounding.ts'
import { hittingOf } from './hitting-probabilities.ts'
import { conversionStates } from './state-set.ts'
import { visitsOf } from './visits.ts'

/** What drop-off costs. */
export interface DropOffCost {
  /** By touchpoint: the conversions lost with those who are lost there, as a share of all entrants. */
  readonly cost: Float64Array
  /** The largest absolute error of any cost. */
  readonly errorBound: number
}

/**
 * What the losses from each touchpoint cost: the flow `v_i p_i,lost` into losses (`dropOff`), each
 * who is lost counted by the chance they would have had, had they gone on as the others do:
 * `h'_i = Σ p_ik h_k / (1 − p_i,lost)` over all `k` that are no loss, with `h` the chance of a
 * conversion. The chain is killed at conversion, as for `dropOff`. Where everybody is lost nobody
 * goes on, and the cost is 0.
 *
 * Cost: one elimination and four solves.
 * @returns costs by touchpoint, conversions as a share of all entrants, with a rigorous bound.
 * @example
 * ```ts
 * import { dropOffCost } from 'sojourn/analysis'
 * import { compileChain, journey } from 'sojourn/model'
 * const shop = compileChain(journey({
 *   touchpoints: [{ id: 'ad' }, { id: 'cart' }],
 *   outcomes: [{ id: 'order', kind: 'conversion' }, { id: 'lost' }],
 *   entries: { ad: 1 },
 *   transitions: { ad: { cart: 0.25, lost: 'rest' }, cart: { order: 0.5, lost: 'rest' } },
 * }))
 * console.log(dropOffCost(shop).cost) // 0.375, 0.125
 * ```
 */
export function dropOffCost(chain: Chain): DropOffCost {
  const stop = conversionStates(chain)
  const { system, visits, bound } = visitsOf(chain, stop)
  const hitting = hittingOf(system, stop)
  const cost = new Float64Array(chain.touchpoints)
  let errorBound = 0
  for (let i = 0; i < chain.touchpoints; i++) {
    if (stop[i]) continue
    let [lost, stay, reached, reachedError] = [0, 0, 0, 0]
    const end = chain.rowStart[i + 1] as number
    for (let p = chain.rowStart[i] as number; p < end; p++) {
      const to = chain.column[p] as number
      const probability = chain.probability[p] as number
      if (chain.kind[to] === StateKind.loss) lost += probability
      else {
        stay += probability
        reached += probability * (hitting.probability[to] as number)
        reachedError += probability * (hitting.bound[to] as number)
      }
    }
    if (lost === 0 || stay === 0) continue
    // Sums and products of what is nowhere negative are off by a small share of themselves.
    const ofSums = roundingError(4 * (end - (chain.rowStart[i] as number)) + 4)
    const share = Math.min(1, (visits[i] as number) * lost)
    const ofShare = productError(visits[i] as number, bound[i] as number, lost, ofSums * lost)
    const chance = Math.min(1, reached / stay)
    const ofChance = roundedUp(reachedError / stay + ofSums * chance)
    cost[i] = share * chance
    errorBound = Math.max(errorBound, productError(share, ofShare, chance, ofChance))
  }
  return { cost, errorBound }
}
