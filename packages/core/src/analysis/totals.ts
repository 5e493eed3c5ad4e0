import type { Chain } from '../model/chain.ts'
import { certifiedSolve } from '../numeric/certified-solve.ts'
import { propagatedError } from '../numeric/propagated-error.ts'
import { roundedUp, roundingError, UNIT_ROUNDOFF } from '../numeric/rounding.ts'
import type { AbsorbingSystem } from './absorbing-system.ts'
import type { AllRewards } from './rewards.ts'
import { rowGap } from './row-gap.ts'
import type { StateSet } from './state-set.ts'

/** Mean and variance of a total. */
export interface Moments {
  readonly mean: number
  readonly variance: number
}

/** Mean and variance of a total, with the largest error of each; both errors are 0 where it is infinite. */
export interface BoundedMoments extends Moments {
  /** The largest absolute error of the mean. */
  readonly errorBound: number
  /** The largest absolute error of the variance. */
  readonly varianceErrorBound: number
}

/** Numbers by state, and the largest absolute error of each. */
export interface BoundedByState {
  readonly x: Float64Array
  readonly bound: Float64Array
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
): BoundedByState {
  const { plan } = elimination
  const x = onStates.map((reward, i) => (endless[i] ? Infinity : trapped[i] ? 0 : reward))
  const bound = new Float64Array(x.length)
  const b = new Float64Array(plan.size)
  const error = new Float64Array(plan.size)
  let rounding = 0
  for (const [k, i] of plan.state.entries()) {
    // Nothing that stays finite leads there, so what stands here doesn't matter.
    if (endless[i]) continue
    const until = chain.rowStart[i + 1] as number
    const gap = rowGap(chain, i)
    let sum = onStates[i] as number
    for (let p = chain.rowStart[i] as number; p < until; p++) {
      const to = chain.column[p] as number
      const atEnd = (plan.unknown[to] as number) < 0 ? (x[to] as number) : 0
      sum += (chain.probability[p] as number) * ((onTransitions[p] as number) + atEnd)
      if (to === i) error[k] = gap * (onTransitions[p] as number)
    }
    b[k] = sum
    rounding = Math.max(rounding, roundingError(until - (chain.rowStart[i] as number) + 4) + gap)
  }
  const solution = certifiedSolve(elimination, b)
  const ofSelfLoops = propagatedError(elimination, error)
  for (const [k, i] of plan.state.entries()) {
    if (endless[i]) continue
    x[i] = solution.x[k] as number
    // The right-hand side is a sum of what is positive, off by a share of itself.
    const ofSums = rounding * (x[i] as number)
    bound[i] = roundedUp((solution.bound[k] as number) + (ofSelfLoops[k] as number) + ofSums)
  }
  return { x, bound }
}

/**
 * Variances of totals by state from their means `x`: what a visit itself spreads (`own`), and how
 * far the next step throws the expectation, `(I − Q) σ² = own + Σ p (r + ρ + x' − x)²`. This is the
 * second-moment system with the squared means taken out first, so that nothing cancels. An error of
 * the means moves the right-hand side, and that moves the solution by no more than `(I − Q)⁻¹` of it.
 */
export function varianceTotals(
  { chain, elimination }: AbsorbingSystem,
  { onStates, onTransitions }: AllRewards,
  { x, bound: boundOfX }: BoundedByState,
  own?: BoundedByState,
): BoundedByState {
  const { plan } = elimination
  const b = new Float64Array(plan.size)
  const error = new Float64Array(plan.size)
  for (const [k, i] of plan.state.entries()) {
    const mean = x[i] as number
    if (!Number.isFinite(mean)) continue
    const [from, until] = [chain.rowStart[i] as number, chain.rowStart[i + 1] as number]
    const reward = onStates[i] as number
    let sum = own?.x[i] ?? 0
    let off = own?.bound[i] ?? 0
    let onStaying = 0
    for (let p = from; p < until; p++) {
      const to = chain.column[p] as number
      const probability = chain.probability[p] as number
      const taken = onTransitions[p] as number
      if (to === i) {
        // Who stays expects what they did before.
        sum += probability * (reward + taken) ** 2
        onStaying = taken
        continue
      }
      const after = x[to] as number
      const thrown = reward + (taken + after) - mean
      const size = Math.abs(reward) + Math.abs(taken) + Math.abs(after) + Math.abs(mean)
      const known = (boundOfX[to] as number) + (boundOfX[i] as number) + roundingError(4) * size
      sum += probability * thrown ** 2
      off += probability * (2 * Math.abs(thrown) + known) * known
    }
    off += rowGap(chain, i) * (Math.abs(reward) + Math.abs(onStaying)) ** 2
    b[k] = sum
    error[k] = roundedUp(off + roundingError(until - from + 6) * sum)
  }
  const solution = certifiedSolve(elimination, b)
  const ofMeans = propagatedError(elimination, error)
  const bound = new Float64Array(x.length)
  const variance = x.map((mean, i) => {
    if (!Number.isFinite(mean)) return Math.abs(mean)
    const k = plan.unknown[i] as number
    if (k < 0) return 0
    bound[i] = roundedUp((solution.bound[k] as number) + (ofMeans[k] as number))
    return solution.x[k] as number
  })
  return { x: variance, bound }
}

/** The moments of whoever enters: within the states they enter by, and between these. */
export function momentsOfEntries(
  { entry }: Chain,
  mean: BoundedByState,
  variance: BoundedByState,
): BoundedMoments {
  const overEntries = (value: (state: number) => number) =>
    entry.reduce((sum, share, i) => (share > 0 ? sum + share * value(i) : sum), 0)
  const total = overEntries((i) => mean.x[i] as number)
  if (!Number.isFinite(total))
    return { mean: total, variance: Math.abs(total), errorBound: 0, varianceErrorBound: 0 }
  const entries = entry.reduce((count, share) => (share > 0 ? count + 1 : count), 0)
  const ofSum = roundingError(entries + 2)
  const errorBound = roundedUp(
    overEntries((i) => (mean.bound[i] as number) + ofSum * Math.abs(mean.x[i] as number)),
  )
  const spread = (i: number) => (variance.x[i] as number) + ((mean.x[i] as number) - total) ** 2
  const errorOfSpread = (i: number) => {
    const thrown = Math.abs((mean.x[i] as number) - total)
    const known = (mean.bound[i] as number) + errorBound + UNIT_ROUNDOFF * thrown
    const ofSums = roundingError(entries + 6) * spread(i)
    return (variance.bound[i] as number) + (2 * thrown + known) * known + ofSums
  }
  // Shares of entries that miss one by their rounding count the square of the mean as often.
  const shares = overEntries(() => 1)
  const gap = Math.abs(1 - shares) + roundingError(entries - 1) * shares
  const ofShares = gap * (Math.abs(total) + errorBound) ** 2
  const varianceErrorBound = roundedUp(overEntries(errorOfSpread) + ofShares)
  return { mean: total, variance: overEntries(spread), errorBound, varianceErrorBound }
}
