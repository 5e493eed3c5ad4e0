import type { Chain } from '../model/chain.ts'
import { certifiedSolve } from '../numeric/certified-solve.ts'
import { roundingError } from '../numeric/rounding.ts'
import { type AbsorbingSystem, absorbingSystem } from './absorbing-system.ts'
import { type StateSet, statesOf } from './state-set.ts'

/** Probabilities with the largest absolute error that any of them can have. */
export interface Probabilities {
  /** By state of the chain. */
  readonly probability: Float64Array
  readonly errorBound: number
}

/** Options of {@link hittingProbabilities}. */
export interface HittingOptions {
  /** Only count arrivals within this many steps, a whole number from 0; without a bound if absent. */
  readonly within?: number
}

/**
 * Hitting probabilities: for each state, the probability that a customer who is there ever reaches
 * the set `C`. Time 0 counts, so members of `C` have 1; the chance of coming *back* is the return
 * probability. With `C` made absorbing, `h` is the least solution of `(I − Q) h = R_C 1`
 * (Kemeny & Snell 1960); with `within: k`, it is that of `k` steps of the recursion `h ← P h`.
 *
 * Cost: one sparse elimination; `k` sparse products with a bound on the steps.
 *
 * @param targets ids of touchpoints or outcomes, or the set as 0 and 1 by state.
 * @throws RangeError for ids the chain doesn't have, or for a bound that is no whole number from 0.
 * @example
 * ```ts
 * import { hittingProbabilities } from 'sojourn/analysis'
 * import { compileChain, journey } from 'sojourn/model'
 * const walk = compileChain(journey({
 *   touchpoints: [{ id: 'one' }, { id: 'two' }, { id: 'three' }],
 *   outcomes: [{ id: 'home', kind: 'conversion' }, { id: 'bar' }],
 *   entries: { two: 1 },
 *   transitions: {
 *     one: { home: 0.5, two: 0.5 }, two: { one: 0.5, three: 0.5 }, three: { two: 0.5, bar: 0.5 },
 *   },
 * }))
 * console.log(hittingProbabilities(walk, ['home']).probability) // 0.75, 0.5, 0.25, 1, 0
 * ```
 */
export function hittingProbabilities<Id extends string>(
  chain: Chain<Id>,
  targets: Iterable<NoInfer<Id>> | StateSet,
  { within }: HittingOptions = {},
): Probabilities {
  const set = targets instanceof Uint8Array ? targets : statesOf(chain, targets)
  return within === undefined ? unbounded(chain, set) : bounded(chain, set, within)
}

function unbounded(chain: Chain, set: StateSet): Probabilities {
  const { probability, bound } = hittingOf(absorbingSystem(chain, set), set)
  return { probability, errorBound: bound.reduce((most, error) => Math.max(most, error), 0) }
}

/** Hitting probabilities and their errors by state, in a system where the set absorbs. */
export function hittingOf(
  { chain, elimination }: AbsorbingSystem,
  set: StateSet,
): { probability: Float64Array; bound: Float64Array } {
  const { plan } = elimination
  const b = new Float64Array(plan.size)
  let widest = 1
  for (let k = 0; k < plan.size; k++) {
    let members = 0
    for (let p = plan.exit.start[k] as number; p < (plan.exit.start[k + 1] as number); p++) {
      if (!set[plan.exit.column[p] as number]) continue
      b[k] = (b[k] as number) + (chain.probability[plan.exit.position[p] as number] as number)
      members++
    }
    widest = Math.max(widest, members)
  }
  // What leads into the set is a sum, and the solution is off by the share that it is.
  const ofSums = roundingError(2 * (widest - 1))
  const { x, bound: boundOfX } = certifiedSolve(elimination, b)
  const probability = new Float64Array(set)
  const bound = new Float64Array(probability.length)
  for (let k = 0; k < plan.size; k++) {
    const state = plan.state[k] as number
    // A probability is at most one; the computed one may pass it by its rounding.
    probability[state] = Math.min(1, x[k] as number)
    bound[state] = ofSums * (x[k] as number) + (boundOfX[k] as number)
  }
  return { probability, bound }
}

function bounded(chain: Chain, set: StateSet, steps: number): Probabilities {
  if (!Number.isInteger(steps) || steps < 0)
    throw new RangeError(
      `hittingProbabilities: within is ${steps}; it must be a whole number of steps from 0`,
    )
  let probability = Float64Array.from(set)
  let widest = 0
  for (let step = 0; step < steps; step++) {
    const next = Float64Array.from(set)
    let changed = false
    for (let i = 0; i < chain.touchpoints; i++) {
      if (set[i]) continue
      const end = chain.rowStart[i + 1] as number
      let sum = 0
      for (let p = chain.rowStart[i] as number; p < end; p++)
        sum += (chain.probability[p] as number) * (probability[chain.column[p] as number] as number)
      widest = Math.max(widest, end - (chain.rowStart[i] as number))
      next[i] = Math.min(1, sum)
      if (next[i] !== probability[i]) changed = true
    }
    probability = next
    if (!changed) break
  }
  return { probability, errorBound: Math.min(1, roundingError(steps * (widest + 1))) }
}
