import type { Chain } from '../model/chain.ts'
import { solve } from '../numeric/elimination.ts'
import { absorbingSystem } from './absorbing-system.ts'
import { entered } from './reach.ts'

/** Mean and variance of a number of steps. */
export interface Steps {
  readonly mean: number
  readonly variance: number
}

/**
 * Number of steps from entering to the end of the journey. From a state `t = (I − Q)⁻¹ 1` and
 * `E[T²] = (2N − I) t`; from the entries `α·t` and `α·E[T²] − (α·t)²`, which is not the average of
 * the states' variances. Both are Infinity where some customers never come to an end.
 *
 * Cost: one elimination and two solves.
 * @example
 * ```ts
 * import { stepsToAbsorption } from 'sojourn/analysis'
 * import { compileChain, journey } from 'sojourn/model'
 * const retry = compileChain(journey({
 *   touchpoints: [{ id: 'try' }], outcomes: [{ id: 'done', kind: 'conversion' }],
 *   entries: { try: 1 }, transitions: { try: { try: 0.5, done: 0.5 } },
 * }))
 * console.log(stepsToAbsorption(retry)) // { mean: 2, variance: 2 }
 * ```
 */
export function stepsToAbsorption(chain: Chain): Steps {
  const { elimination, trapped } = absorbingSystem(chain)
  const { plan } = elimination
  if (entered(chain).some((met, i) => met && trapped[i]))
    return { mean: Infinity, variance: Infinity }
  const t = solve(elimination, new Float64Array(plan.size).fill(1))
  const twice = solve(
    elimination,
    t.map((mean) => 2 * mean),
  )
  let mean = 0
  for (const [k, state] of plan.state.entries())
    mean += (chain.entry[state] as number) * (t[k] as number)
  // Var = Σ α (E[T²] − 2 t μ + μ²), summed by state so that little cancels.
  let variance = 0
  for (const [k, state] of plan.state.entries()) {
    const own = t[k] as number
    const withinState = (twice[k] as number) - own - own * own
    variance += (chain.entry[state] as number) * (Math.max(0, withinState) + (own - mean) ** 2)
  }
  for (let i = chain.touchpoints; i < chain.ids.length; i++)
    variance += (chain.entry[i] as number) * mean ** 2
  return { mean, variance }
}
