import { type Chain, SojournKind } from '../model/chain.ts'
import { absorbingSystem } from './absorbing-system.ts'
import { canReach, entered } from './reach.ts'
import { sojournVariances } from './sojourn-variances.ts'
import { meanTotals, momentsOfEntries, varianceTotals } from './totals.ts'

/** Time from entering to the end of the journey. */
export interface TimeToAbsorption {
  /** Seconds; Infinity where some customers never come to an end, null where time isn't known. */
  readonly mean: number | null
  /** Square seconds; Infinity or null as the mean. */
  readonly variance: number | null
  /** Touchpoints on the way whose sojourn time isn't known. */
  readonly unknownSojourns: readonly string[]
  /** The largest absolute error of the mean, in seconds; 0 where there is no number. */
  readonly errorBound: number
  /** The largest absolute error of the variance, in square seconds; 0 where there is no number. */
  readonly varianceErrorBound: number
}

/**
 * Time from entering to the end of the journey, in seconds: a semi-Markov reward whose mean is
 * `τ = (I − Q)⁻¹ m` with mean sojourn times `m`, and whose variance solves
 * `(I − Q) σ² = Var D + Σ p (m + τ' − τ)²` (Howard 1971, vol. II), `Var D` being that of the sojourn
 * time. From the entries it counts the spread between them too. Mean sojourn times are taken as the
 * chain has them; the error of their variances counts in the bound.
 *
 * Cost: one elimination and six solves.
 * @returns mean and variance, with rigorous bounds of their error.
 * @example
 * ```ts
 * import { timeToAbsorption } from 'sojourn/analysis'
 * import { compileChain, journey } from 'sojourn/model'
 * const two = compileChain(journey({ // two stages of an hour: Erlang
 *   touchpoints: [
 *     { id: 'browse', sojourn: { distribution: 'exponential', mean: '1h' } },
 *     { id: 'order', sojourn: { distribution: 'exponential', mean: '1h' } },
 *   ],
 *   outcomes: [{ id: 'done' }], entries: { browse: 1 },
 *   transitions: { browse: { order: 1 }, order: { done: 1 } },
 * }))
 * const { mean, variance } = timeToAbsorption(two)
 * console.log(mean, variance) // 7200 25920000
 * ```
 */
export function timeToAbsorption(chain: Chain): TimeToAbsorption {
  const system = absorbingSystem(chain)
  const met = entered(chain)
  const endless = canReach(chain, system.trapped)
  const none = { errorBound: 0, varianceErrorBound: 0 }
  if (met.some((here, i) => here && endless[i]))
    return { mean: Infinity, variance: Infinity, unknownSojourns: [], ...none }
  const unknownSojourns = chain.ids
    .slice(0, chain.touchpoints)
    .filter((_, i) => met[i] && chain.sojournKind[i] === SojournKind.unknown)
  if (unknownSojourns.length > 0) return { mean: null, variance: null, unknownSojourns, ...none }
  const sojourns = Float64Array.from(chain.ids, (_, i) =>
    met[i] && i < chain.touchpoints ? (chain.meanSojourn[i] as number) : 0,
  )
  const rewards = { onStates: sojourns, onTransitions: new Float64Array(chain.column.length) }
  const mean = meanTotals(system, rewards, endless)
  const variance = varianceTotals(system, rewards, mean, sojournVariances(chain, sojourns))
  return { ...momentsOfEntries(chain, mean, variance), unknownSojourns }
}
