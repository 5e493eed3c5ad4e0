import type { Chain } from '../model/chain.ts'
import { certifiedSolve } from '../numeric/certified-solve.ts'
import { absorbingSystem } from './absorbing-system.ts'
import { communicatingClasses } from './communicating-classes.ts'
import type { Probabilities } from './hitting-probabilities.ts'
import { sharesOf } from './shares-of-weights.ts'

/** Where customers of one closed class are in the long run. */
export interface StationaryDistribution {
  /** States of the class, ascending. */
  readonly states: readonly number[]
  /** Long-run share of steps spent at each of them; adds up to 1. */
  readonly probability: Float64Array
  /** The largest absolute error of any share. */
  readonly errorBound: number
}

/**
 * Stationary distributions, one for each closed class: `π P = π`. Found from the expected visits
 * between two returns to one state, by elimination without subtraction (Grassmann, Taksar & Heyman
 * 1985), so that every share is accurate in itself. A periodic class has one too, as the share of
 * time in the long run.
 *
 * Cost: one elimination and three solves a class.
 * @example
 * ```ts
 * import { stationaryDistributions } from 'sojourn/analysis'
 * import { compileChain, journey } from 'sojourn/model'
 * const oz = compileChain(journey({ // the weather in the Land of Oz (Kemeny & Snell 1960)
 *   touchpoints: [{ id: 'rain' }, { id: 'nice' }, { id: 'snow' }], outcomes: [], entries: { nice: 1 },
 *   transitions: {
 *     rain: { rain: 0.5, nice: 0.25, snow: 0.25 }, nice: { rain: 0.5, snow: 0.5 },
 *     snow: { rain: 0.25, nice: 0.25, snow: 0.5 },
 *   },
 * }))
 * console.log(stationaryDistributions(oz)[0]?.probability) // 0.4, 0.2, 0.4
 * ```
 */
export function stationaryDistributions(chain: Chain): StationaryDistribution[] {
  return communicatingClasses(chain)
    .filter(({ closed }) => closed)
    .map(({ states }) => ({ states, ...distributionOf(chain, states) }))
}

function distributionOf(chain: Chain, states: readonly number[]): Probabilities {
  const [home = 0] = states
  if (states.length === 1) return { probability: Float64Array.of(1), errorBound: 0 }
  const stop = new Uint8Array(chain.ids.length)
  stop[home] = 1
  const { elimination } = absorbingSystem(chain, stop)
  const { plan } = elimination
  const visits = new Float64Array(plan.size)
  for (let p = chain.rowStart[home] as number; p < (chain.rowStart[home + 1] as number); p++) {
    const k = plan.unknown[chain.column[p] as number] as number
    if (k >= 0) visits[k] = chain.probability[p] as number
  }
  const { x, bound } = certifiedSolve(elimination, visits, true)
  const at = (i: number) => plan.unknown[i] as number
  const weight = Float64Array.from(states, (i) => (i === home ? 1 : (x[at(i)] as number)))
  const error = Float64Array.from(states, (i) =>
    i === home ? 0 : (bound[at(i)] as number) / (x[at(i)] as number),
  )
  return sharesOf(weight, error)
}
