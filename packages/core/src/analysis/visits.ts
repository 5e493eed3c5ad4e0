import type { Chain } from '../model/chain.ts'
import { certifiedSolve } from '../numeric/certified-solve.ts'
import { roundedUp, roundingError, UNDERFLOW } from '../numeric/rounding.ts'
import { type AbsorbingSystem, absorbingSystem } from './absorbing-system.ts'
import type { StateSet } from './state-set.ts'

/** Expected visits of the states of a chain by those who enter it. */
export interface Visits {
  readonly system: AbsorbingSystem
  /**
   * By state: expected visits of a touchpoint that customers leave again; the probability of ever
   * arriving for a state that absorbs, or is the first met of a closed class.
   */
  readonly visits: Float64Array
  /** By state: the largest absolute error of `visits`. */
  readonly bound: Float64Array
}

/**
 * Solves `(I − Q)ᵀ v = α`, and follows the flow `vᵀ R` into the states that absorb: the outcomes,
 * those in `stop`, and closed classes.
 */
export function visitsOf(chain: Chain, stop?: StateSet): Visits {
  const system = absorbingSystem(chain, stop)
  const { plan } = system.elimination
  const alpha = Float64Array.from(plan.state, (state) => chain.entry[state] as number)
  const { x, bound: boundOfX } = certifiedSolve(system.elimination, alpha, true)
  const visits = Float64Array.from(chain.entry)
  const bound = new Float64Array(chain.ids.length)
  const terms = new Float64Array(chain.ids.length)
  for (const [k, state] of plan.state.entries()) {
    visits[state] = x[k] as number
    bound[state] = boundOfX[k] as number
  }
  for (let k = 0; k < plan.size; k++)
    for (let p = plan.exit.start[k] as number; p < (plan.exit.start[k + 1] as number); p++) {
      const to = plan.exit.column[p] as number
      const probability = chain.probability[plan.exit.position[p] as number] as number
      visits[to] = (visits[to] as number) + (x[k] as number) * probability
      bound[to] = (bound[to] as number) + (boundOfX[k] as number) * probability
      terms[to] = (terms[to] as number) + 1
    }
  for (const [state, count] of terms.entries()) {
    if (count === 0) continue
    const rounding = roundingError(count + 2) * (visits[state] as number)
    bound[state] = roundedUp((bound[state] as number) + rounding) + UNDERFLOW
  }
  return { system, visits, bound }
}
