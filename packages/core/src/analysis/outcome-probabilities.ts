import type { Chain } from '../model/chain.ts'
import { certifiedSolve } from '../numeric/certified-solve.ts'
import type { Elimination } from '../numeric/elimination.ts'
import { roundingError } from '../numeric/rounding.ts'
import { absorbingSystem } from './absorbing-system.ts'
import { cohortTrace } from './cohort-trace.ts'
import type { Probabilities } from './hitting-probabilities.ts'

/** Options of {@link outcomeProbabilities}. */
export interface OutcomeOptions {
  /** Only count arrivals within this many steps; without a bound if absent. */
  readonly within?: number
}

/**
 * Probability that a customer who enters ends in each outcome: `α · h` with `(I − Q) h = R_o` for
 * outcome `o`, or the mass of `α Pᵏ` in it with `within: k`. They add up to one unless customers
 * get caught in a closed class or the steps run out.
 *
 * Cost: one elimination and a transposed solve or two; with `within: k`, `k` sparse products.
 * @returns probabilities by outcome, in the order of the chain.
 * @throws RangeError for a bound that is no whole number from 0.
 * @example
 * ```ts
 * import { outcomeProbabilities } from 'sojourn/analysis'
 * import { compileChain, journey } from 'sojourn/model'
 * const coin = compileChain(journey({
 *   touchpoints: [{ id: 'toss' }], outcomes: [{ id: 'heads' }, { id: 'tails' }],
 *   entries: { toss: 1 }, transitions: { toss: { heads: 0.5, tails: 0.25, toss: 0.25 } },
 * }))
 * console.log(outcomeProbabilities(coin, { within: 1 }).probability) // 0.5, 0.25
 * ```
 */
export function outcomeProbabilities(chain: Chain, { within }: OutcomeOptions = {}): Probabilities {
  if (within !== undefined) {
    if (!Number.isInteger(within) || within < 0)
      throw new RangeError(
        `outcomeProbabilities: within is ${within}; it must be a whole number of steps from 0`,
      )
    const { share, errorBound } = cohortTrace(chain, within)
    return { probability: share.slice(chain.touchpoints), errorBound }
  }
  const { elimination } = absorbingSystem(chain)
  const { state } = elimination.plan
  const outcomes = chain.ids.length - chain.touchpoints
  const probability = new Float64Array(outcomes)
  let errorBound = 0
  // Forwards, one solve an outcome: where a journey must end in it, that gives exactly one.
  for (let o = 0; o < outcomes; o++) {
    const target = chain.touchpoints + o
    const { x, bound } = certifiedSolve(elimination, stepsInto(elimination, target))
    let sum = chain.entry[target] as number
    let error = 0
    for (const [k, i] of state.entries()) {
      sum += (chain.entry[i] as number) * (x[k] as number)
      error += (chain.entry[i] as number) * (bound[k] as number)
    }
    probability[o] = Math.min(1, sum)
    errorBound = Math.max(errorBound, error + roundingError(state.length + 2))
  }
  return { probability, errorBound }
}

function stepsInto({ plan, probability }: Elimination, target: number): Float64Array {
  const b = new Float64Array(plan.size)
  for (let k = 0; k < plan.size; k++)
    for (let p = plan.exit.start[k] as number; p < (plan.exit.start[k + 1] as number); p++)
      if (plan.exit.column[p] === target)
        b[k] = probability[plan.exit.position[p] as number] as number
  return b
}
