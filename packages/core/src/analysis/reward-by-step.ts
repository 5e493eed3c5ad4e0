import type { Chain } from '../model/chain.ts'
import { roundedUp, roundingError, UNDERFLOW } from '../numeric/rounding.ts'
import { mostArrivals } from './most-arrivals.ts'
import { type Rewards, readRewards } from './rewards.ts'

/** Expected rewards of a customer who enters, by step. */
export interface StepRewards {
  /** By step `k` from 0 to `steps`: earned in the steps before it. */
  readonly accumulated: Float64Array
  /** By step `k` from 0 to `steps`: the state reward earned in it. */
  readonly instantaneous: Float64Array
  /** The largest absolute error of any of these. */
  readonly errorBound: number
}

/**
 * Expected reward by step: instantaneous, `α Pᵏ r`, and accumulated before step `k`,
 * `Σ_{t<k} α Pᵗ (r + Σ_j p_ij ρ_ij)`, for rewards `r` on states and `ρ` on transitions. A customer
 * is at a touchpoint from arriving to the next step, and stays at a dead end for ever; an outcome
 * pays on arrival only, so that the total comes to that of {@link rewardToAbsorption}.
 *
 * Cost: `steps` sparse products.
 * @returns rewards by step, with a rigorous bound of their error.
 * @throws RangeError for steps that are no whole number from 0, or rewards of the wrong number or
 * not finite.
 * @example
 * ```ts
 * import { rewardByStep } from 'sojourn/analysis'
 * import { compileChain, journey } from 'sojourn/model'
 * const calls = compileChain(journey({
 *   touchpoints: [{ id: 'call', cost: 2 }], outcomes: [{ id: 'order' }], entries: { call: 1 },
 *   transitions: { call: { call: 0.5, order: 0.5 } },
 * }))
 * const { accumulated, instantaneous } = rewardByStep(calls, 3, { onStates: calls.cost })
 * console.log(accumulated) // 0, 2, 3, 3.5
 * console.log(instantaneous) // 2, 1, 0.5, 0.25
 * ```
 */
export function rewardByStep(chain: Chain, steps: number, rewards: Rewards): StepRewards {
  if (!Number.isInteger(steps) || steps < 0)
    throw new RangeError(`rewardByStep: steps is ${steps}; it must be a whole number from 0`)
  const { onStates, onTransitions } = readRewards('rewardByStep', chain, rewards)
  const accumulated = new Float64Array(steps + 1)
  const instantaneous = new Float64Array(steps + 1)
  let here = Float64Array.from(chain.entry)
  // All that is earned or paid: gains and costs cancel, their roundings don't.
  let turnover = 0
  for (let k = 0; ; k++) {
    const now = here.reduce((sum, share, i) => sum + share * (onStates[i] as number), 0)
    instantaneous[k] = now
    turnover += here.reduce((sum, share, i) => sum + share * Math.abs(onStates[i] as number), 0)
    if (k === steps) break
    const next = new Float64Array(here.length)
    let onTheWay = 0
    for (let i = 0; i < chain.touchpoints; i++) {
      const share = here[i] as number
      const until = chain.rowStart[i + 1] as number
      if (chain.rowStart[i] === until) next[i] = (next[i] as number) + share
      for (let p = chain.rowStart[i] as number; p < until; p++) {
        const to = chain.column[p] as number
        const flow = share * (chain.probability[p] as number)
        next[to] = (next[to] as number) + flow
        onTheWay += flow * (onTransitions[p] as number)
        turnover += flow * Math.abs(onTransitions[p] as number)
      }
    }
    accumulated[k + 1] = (accumulated[k] as number) + now + onTheWay
    here = next
  }
  const terms = chain.ids.length + chain.column.length
  const relative = roundingError(2 * (steps * (mostArrivals(chain) + 3) + terms + 6))
  const largest = [onStates, onTransitions].reduce(
    (most, values) => values.reduce((sum, value) => Math.max(sum, Math.abs(value)), most),
    1,
  )
  const errorBound = roundedUp(relative * turnover) + UNDERFLOW * largest
  return { accumulated, instantaneous, errorBound }
}
