import type { Chain } from '../model/chain.ts'
import { certifiedSolve } from '../numeric/certified-solve.ts'
import { solve } from '../numeric/elimination.ts'
import { roundingError } from '../numeric/rounding.ts'
import type { AbsorbingSystem } from './absorbing-system.ts'
import type { AllRewards } from './rewards.ts'
import type { StateSet } from './state-set.ts'

/** Mean and variance of a total. */
export interface Moments {
  readonly mean: number
  readonly variance: number
}

/**
 * Expected totals of rewards that are nowhere below 0, by state, with a bound of their error:
 * `(I − Q) x = r + Σ p ρ + R x`. States of `endless` have Infinity, other closed classes 0, and
 * outcomes their own reward.
 */
export function meanTotals(
  { chain, elimination, trapped }: AbsorbingSystem,
  { onStates, onTransitions }: AllRewards,
  endless: StateSet,
): { x: Float64Array; bound: Float64Array } {
  const { plan } = elimination
  const x = onStates.map((reward, i) => (endless[i] ? Infinity : trapped[i] ? 0 : reward))
  const bound = new Float64Array(x.length)
  const b = new Float64Array(plan.size)
  let widest = 0
  for (const [k, i] of plan.state.entries()) {
    // Nothing that stays finite leads there, so what stands here doesn't matter.
    if (endless[i]) continue
    const until = chain.rowStart[i + 1] as number
    let sum = onStates[i] as number
    for (let p = chain.rowStart[i] as number; p < until; p++) {
      const to = chain.column[p] as number
      const atEnd = (plan.unknown[to] as number) < 0 ? (x[to] as number) : 0
      sum += (chain.probability[p] as number) * ((onTransitions[p] as number) + atEnd)
    }
    b[k] = sum
    widest = Math.max(widest, until - (chain.rowStart[i] as number))
  }
  const solution = certifiedSolve(elimination, b)
  for (const [k, i] of plan.state.entries()) {
    if (endless[i]) continue
    x[i] = solution.x[k] as number
    bound[i] = (solution.bound[k] as number) + roundingError(widest + 4) * (x[i] as number)
  }
  return { x, bound }
}

/**
 * Variances of totals by state from their means `x`: what a visit itself spreads (`own`), and how
 * far the next step throws the expectation, `(I − Q) σ² = own + Σ p (r + ρ + x' − x)²`. This is the
 * second-moment system with the squared means taken out first, so that nothing cancels.
 */
export function varianceTotals(
  { chain, elimination }: AbsorbingSystem,
  { onStates, onTransitions }: AllRewards,
  x: Float64Array,
  own?: Float64Array,
): Float64Array {
  const { plan } = elimination
  const b = new Float64Array(plan.size)
  for (const [k, i] of plan.state.entries()) {
    const mean = x[i] as number
    if (!Number.isFinite(mean)) continue
    let sum = own?.[i] ?? 0
    for (let p = chain.rowStart[i] as number; p < (chain.rowStart[i + 1] as number); p++) {
      const after = (onTransitions[p] as number) + (x[chain.column[p] as number] as number)
      sum += (chain.probability[p] as number) * ((onStates[i] as number) + after - mean) ** 2
    }
    b[k] = sum
  }
  const solution = solve(elimination, b)
  return x.map((mean, i) => {
    if (!Number.isFinite(mean)) return Math.abs(mean)
    const k = plan.unknown[i] as number
    return k < 0 ? 0 : (solution[k] as number)
  })
}

/** The moments of whoever enters: within the states they enter by, and between these. */
export function momentsOfEntries(
  { entry }: Chain,
  mean: Float64Array,
  variance: Float64Array,
): Moments {
  const overEntries = (value: (state: number) => number) =>
    entry.reduce((sum, share, i) => (share > 0 ? sum + share * value(i) : sum), 0)
  const total = overEntries((i) => mean[i] as number)
  if (!Number.isFinite(total)) return { mean: total, variance: Math.abs(total) }
  const spread = (i: number) => (variance[i] as number) + ((mean[i] as number) - total) ** 2
  return { mean: total, variance: overEntries(spread) }
}
