import type { Chain } from '../model/chain.ts'
import { rewardToAbsorption } from './reward-to-absorption.ts'
import type { BoundedMoments } from './totals.ts'

/** Mean and variance of a number of steps, with the largest absolute error of each. */
export interface Steps extends BoundedMoments {}

/**
 * Number of steps from entering to the end of the journey: the total reward of 1 a visit, with mean
 * `α·t` for `t = (I − Q)⁻¹ 1` and variance `α·E[T²] − (α·t)²`, which is not the average of the
 * states' variances (Kemeny & Snell 1960, ch. 3). Both are Infinity where some customers never come
 * to an end.
 *
 * Cost: one elimination and six solves.
 * @returns mean and variance, in steps and square steps, with rigorous bounds of their error.
 * @example
 * ```ts
 * import { stepsToAbsorption } from 'sojourn/analysis'
 * import { compileChain, journey } from 'sojourn/model'
 * const retry = compileChain(journey({
 *   touchpoints: [{ id: 'try' }], outcomes: [{ id: 'done', kind: 'conversion' }],
 *   entries: { try: 1 }, transitions: { try: { try: 0.5, done: 0.5 } },
 * }))
 * const { mean, variance } = stepsToAbsorption(retry)
 * console.log(mean, variance) // 2 2
 * ```
 */
export function stepsToAbsorption(chain: Chain): Steps {
  const onStates = Float64Array.from(chain.ids, (_, i) => (i < chain.touchpoints ? 1 : 0))
  return rewardToAbsorption(chain, { onStates }).fromEntries
}
