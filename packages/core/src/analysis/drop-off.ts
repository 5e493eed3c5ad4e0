import type { Chain } from '../model/chain.ts'
import { StateKind } from '../model/chain.ts'
import { productError, roundedUp, roundingError } from '../numeric/rounding.ts'
import { hittingOf } from './hitting-probabilities.ts'
import { conversionStates } from './state-set.ts'
import { visitsOf } from './visits.ts'

/** Where customers are lost. */
export interface DropOff {
  /** By touchpoint: the share of all entrants who are lost from there, before any conversion. */
  readonly share: Float64Array
  /**
   * By touchpoint: the conversions that those losses cost, as a share of all entrants: each who is
   * lost there counts by the chance they would have had, had they gone on as the others do.
   */
  readonly cost: Float64Array
  /** The largest absolute error of any share. */
  readonly errorBound: number
  /** The largest absolute error of any cost. */
  readonly costErrorBound: number
}

/**
 * Drop-off: the flow `v_i p_i,lost` from each touchpoint into the losses, as a share of all who
 * enter, and its cost `v_i p_i,lost h'_i`, where `h'_i = Σ p_ik h_k / (1 − p_i,lost)` over what is
 * not a loss is the chance of a conversion for those who go on. The chain is killed at conversion,
 * so that those who leave after it are not charged here: they are the matter of retention. Where
 * everybody is lost, nobody goes on, and the cost is 0.
 *
 * Cost: one elimination and four solves.
 * @returns shares and costs by touchpoint, with rigorous bounds of their errors.
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
 * console.log(dropOff(shop).cost) // 0.375, 0.125
 * ```
 */
export function dropOff(chain: Chain): DropOff {
  const stop = conversionStates(chain)
  const { system, visits, bound } = visitsOf(chain, stop)
  const hitting = hittingOf(system, stop)
  const share = new Float64Array(chain.touchpoints)
  const cost = new Float64Array(chain.touchpoints)
  let [errorBound, costErrorBound] = [0, 0]
  for (let i = 0; i < chain.touchpoints; i++) {
    if (stop[i]) continue
    const { lost, error: ofLost, chance, chanceError } = wherePeopleGo(chain, i, hitting)
    if (lost === 0) continue
    const lostHere = Math.min(1, (visits[i] as number) * lost)
    const error = productError(visits[i] as number, bound[i] as number, lost, ofLost)
    share[i] = lostHere
    cost[i] = lostHere * chance
    errorBound = Math.max(errorBound, error)
    costErrorBound = Math.max(costErrorBound, productError(lostHere, error, chance, chanceError))
  }
  return { share, cost, errorBound, costErrorBound }
}

/** Who is lost from a touchpoint, and the chance of a conversion of those who aren't. */
function wherePeopleGo(
  { rowStart, column, probability, kind }: Chain,
  from: number,
  hitting: { readonly probability: Float64Array; readonly bound: Float64Array },
) {
  let [lost, stay, reached, reachedError] = [0, 0, 0, 0]
  const [start, end] = [rowStart[from] as number, rowStart[from + 1] as number]
  for (let p = start; p < end; p++) {
    const to = column[p] as number
    const share = probability[p] as number
    if (kind[to] === StateKind.loss) lost += share
    else {
      stay += share
      reached += share * (hitting.probability[to] as number)
      reachedError += share * (hitting.bound[to] as number)
    }
  }
  // Sums and products of what is nowhere negative are off by a small share of themselves.
  const ofSums = roundingError(2 * (end - start))
  const chance = stay > 0 ? Math.min(1, reached / stay) : 0
  return {
    lost,
    error: ofSums * lost,
    chance,
    chanceError:
      stay > 0 ? roundedUp(reachedError / stay + roundingError(4 * (end - start) + 4) * chance) : 0,
  }
}
