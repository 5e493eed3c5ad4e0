import type { Chain } from '../model/chain.ts'
import { hittingProbabilities } from './hitting-probabilities.ts'
import { conversionStates, type StateSet } from './state-set.ts'
import { visitsOf } from './visits.ts'

/** How customers flow towards conversion, in the chain killed at it. */
export interface ConversionFlow {
  readonly conversions: StateSet
  /** By state: expected visits before conversion; for a conversion the probability of arriving first. */
  readonly visits: Float64Array
  /** By state: the probability of conversion from there. */
  readonly hitting: Float64Array
  /** Probability that a customer who enters converts. */
  readonly conversion: number
}

/** The two solves, forward and transposed, that leverage and removal effects rest on. */
export function conversionFlow(chain: Chain): ConversionFlow {
  const conversions = conversionStates(chain)
  const { visits } = visitsOf(chain, conversions)
  const hitting = hittingProbabilities(chain, conversions).probability
  const conversion = visits.reduce((sum, mass, i) => (conversions[i] ? sum + mass : sum), 0)
  return { conversions, visits, hitting, conversion: Math.min(1, conversion) }
}
