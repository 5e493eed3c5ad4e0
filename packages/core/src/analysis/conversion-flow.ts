import type { Chain } from '../model/chain.ts'
import { roundedUp, roundingError } from '../numeric/rounding.ts'
import type { AbsorbingSystem } from './absorbing-system.ts'
import { hittingOf } from './hitting-probabilities.ts'
import { conversionStates, type StateSet } from './state-set.ts'
import { visitsOf } from './visits.ts'

/** How customers flow towards conversion, in the chain killed at it. */
export interface ConversionFlow {
  /** The chain killed at conversion, eliminated. */
  readonly system: AbsorbingSystem
  readonly conversions: StateSet
  /** By state: expected visits before conversion; for a conversion the probability of arriving first. */
  readonly visits: Float64Array
  /** By state: the largest absolute error of `visits`. */
  readonly boundOfVisits: Float64Array
  /** By state: the probability of conversion from there. */
  readonly hitting: Float64Array
  /** By state: the largest absolute error of `hitting`. */
  readonly boundOfHitting: Float64Array
  /** Probability that a customer who enters converts. */
  readonly conversion: number
  /** The largest absolute error of `conversion`. */
  readonly boundOfConversion: number
}

/** The two solves, forward and transposed, that leverage and removal effects rest on. */
export function conversionFlow(chain: Chain): ConversionFlow {
  const conversions = conversionStates(chain)
  const { system, visits, bound: boundOfVisits } = visitsOf(chain, conversions)
  const { probability: hitting, bound: boundOfHitting } = hittingOf(system, conversions)
  const over = (values: Float64Array) =>
    values.reduce((sum, value, i) => (conversions[i] ? sum + value : sum), 0)
  const conversion = over(visits)
  const ofSum = roundingError(chain.ids.length) * conversion
  return {
    system,
    conversions,
    visits,
    boundOfVisits,
    hitting,
    boundOfHitting,
    conversion: Math.min(1, conversion),
    boundOfConversion: roundedUp(over(boundOfVisits) + ofSum),
  }
}
