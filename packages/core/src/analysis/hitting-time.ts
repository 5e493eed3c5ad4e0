import type { Chain } from '../model/chain.ts'
import { certifiedSolve } from '../numeric/certified-solve.ts'
import type { Elimination } from '../numeric/elimination.ts'
import { propagatedError } from '../numeric/propagated-error.ts'
import { roundedUp, roundingError } from '../numeric/rounding.ts'
import { absorbingSystem } from './absorbing-system.ts'
import { rowGap } from './row-gap.ts'
import { type StateSet, statesOf } from './state-set.ts'
import type { BoundedByState, BoundedMoments } from './totals.ts'

/** Steps to a set, of those who reach it. */
export interface HittingTime {
  /** By state: mean number of steps; 0 for members of the set, NaN where it can't be reached. */
  readonly mean: Float64Array
  /** By state: variance of that number; NaN as the mean. */
  readonly variance: Float64Array
  /** Of those who enter and reach the set; null where nobody does. */
  readonly fromEntries: BoundedMoments | null
  /** The largest absolute error of any mean. */
  readonly errorBound: number
  /** The largest absolute error of any variance. */
  readonly varianceErrorBound: number
}

/**
 * Hitting time given that the set is hit: how long those take who reach it, whether or not others
 * never do. (For everybody the mean is {@link meanFirstPassage}, Infinity where the set may be
 * missed.) With `h` the hitting probabilities, `E[T; hit] = (I − Q)⁻¹ h`, so `m = (I − Q)⁻¹ h / h`;
 * the variance solves `(I − Q) (h σ²) = Σ_j p_ij h_j (1 + m_j − m_i)²`, the second moments of Doob's
 * h-transform with the squared means taken out first, so that nothing cancels. Time 0 counts.
 *
 * Cost: one elimination and eight solves.
 * @param targets ids of touchpoints or outcomes, or the set as 0 and 1 by state.
 * @throws RangeError for ids the chain doesn't have.
 * @example
 * ```ts
 * import { hittingTime } from 'sojourn/analysis'
 * import { compileChain, journey } from 'sojourn/model'
 * const walk = compileChain(journey({
 *   touchpoints: [{ id: 'one' }, { id: 'two' }, { id: 'three' }],
 *   outcomes: [{ id: 'home', kind: 'conversion' }, { id: 'bar' }],
 *   entries: { one: 1 },
 *   transitions: {
 *     one: { home: 0.5, two: 0.5 }, two: { one: 0.5, three: 0.5 }, three: { two: 0.5, bar: 0.5 },
 *   },
 * }))
 * console.log(hittingTime(walk, ['home']).mean) // 7/3, 4, 5, 0, and NaN from the bar
 * ```
 */
export function hittingTime<Id extends string>(
  chain: Chain<Id>,
  targets: Iterable<NoInfer<Id>> | StateSet,
): HittingTime {
  const set = targets instanceof Uint8Array ? targets : statesOf(chain, targets)
  const { elimination } = absorbingSystem(chain, set)
  const { plan } = elimination
  const hits = certifiedSolve(elimination, stepsInto(elimination, set))
  const time = certifiedSolve(elimination, hits.x)
  const mean = Float64Array.from(set, (member) => (member ? 0 : Number.NaN))
  for (const [k, i] of plan.state.entries())
    if ((hits.x[k] as number) > 0) mean[i] = (time.x[k] as number) / (hits.x[k] as number)
  const probability = Float64Array.from(set)
  for (const [k, i] of plan.state.entries()) probability[i] = hits.x[k] as number
  // The hitting probabilities are off by a share, and so is all that is summed from them.
  const ofHits = largestShare(hits.x, hits.bound) + roundingError(2 * chain.ids.length)
  const ofTime = largestShare(time.x, time.bound)
  const relative =
    ofHits < 1
      ? roundedUp((2 * ofHits + ofTime + ofHits * ofTime) / (1 - ofHits)) +
        roundingError(2 * chain.ids.length + 8)
      : Infinity
  const known = { probability, mean, ofHits, relative }
  const { x: variance, bound } = variances(chain, elimination, known)
  const longest = mean.reduce((most, value) => (value > most ? value : most), 0)
  return {
    mean,
    variance,
    fromEntries: ofEntries(chain, known, { x: variance, bound }),
    errorBound: relative * longest,
    varianceErrorBound: bound.reduce((most, error) => Math.max(most, error), 0),
  }
}

/** Hitting probabilities and mean times by state, and what share of itself each can be off by. */
interface KnownTimes {
  readonly probability: Float64Array
  readonly mean: Float64Array
  readonly ofHits: number
  readonly relative: number
}

/** By unknown: the probability of being in the set after one step. */
function stepsInto({ plan, probability }: Elimination, set: StateSet): Float64Array {
  const b = new Float64Array(plan.size)
  for (let k = 0; k < plan.size; k++)
    for (let p = plan.exit.start[k] as number; p < (plan.exit.start[k + 1] as number); p++)
      if (set[plan.exit.column[p] as number])
        b[k] = (b[k] as number) + (probability[plan.exit.position[p] as number] as number)
  return b
}

function largestShare(x: Float64Array, bound: Float64Array): number {
  return x.reduce(
    (most, value, k) => (value > 0 ? Math.max(most, (bound[k] as number) / value) : most),
    0,
  )
}

function variances(
  chain: Chain,
  elimination: Elimination,
  { probability: h, mean, ofHits, relative }: KnownTimes,
): BoundedByState {
  const { plan } = elimination
  const b = new Float64Array(plan.size)
  const error = new Float64Array(plan.size)
  for (const [k, i] of plan.state.entries()) {
    const [from, until] = [chain.rowStart[i] as number, chain.rowStart[i + 1] as number]
    const here = mean[i] as number
    let off = (1 + ofHits) * rowGap(chain, i) * (h[i] as number)
    for (let p = from; p < until; p++) {
      const to = chain.column[p] as number
      const flow = (chain.probability[p] as number) * (h[to] as number)
      if (!(flow > 0)) continue
      const after = mean[to] as number
      // Who stays has one step more behind them, and as many ahead.
      const thrown = to === i ? 1 : 1 + after - here
      const known = to === i ? 0 : (relative + roundingError(4)) * (1 + after + here)
      b[k] = (b[k] as number) + flow * thrown ** 2
      off += (1 + ofHits) * flow * (2 * Math.abs(thrown) + known) * known
    }
    error[k] = roundedUp(off + (ofHits + roundingError(until - from + 6)) * (b[k] as number))
  }
  const weighted = certifiedSolve(elimination, b)
  const ofMeans = propagatedError(elimination, error)
  const bound = new Float64Array(mean.length)
  const x = mean.map((value, i) => {
    if (!(value > 0)) return value
    const k = plan.unknown[i] as number
    const variance = (weighted.x[k] as number) / (h[i] as number)
    const ofWeighted = ((weighted.bound[k] as number) + (ofMeans[k] as number)) / (h[i] as number)
    const share = ofHits + roundingError(2)
    bound[i] = share < 1 ? roundedUp((ofWeighted + variance * share) / (1 - share)) : Infinity
    return variance
  })
  return { x, bound }
}

/** Moments over those who enter, each weighed by the chance of reaching the set from there. */
function ofEntries(
  { entry }: Chain,
  { probability: h, mean, ofHits, relative }: KnownTimes,
  variance: BoundedByState,
): BoundedMoments | null {
  const weight = entry.map((share, i) => share * (h[i] as number))
  const over = (value: (i: number) => number) =>
    weight.reduce((sum, share, i) => (share > 0 ? sum + share * value(i) : sum), 0)
  const reached = over(() => 1)
  if (reached === 0) return null
  const total = over((i) => mean[i] as number) / reached
  // The mean is a ratio of two sums, each of which is off by a share, as those of single states are.
  const errorBound = total === 0 ? 0 : roundedUp(relative * total)
  const spread = (i: number) => (variance.x[i] as number) + ((mean[i] as number) - total) ** 2
  const errorOfSpread = (i: number) => {
    const thrown = Math.abs((mean[i] as number) - total)
    const known = (mean[i] === 0 ? 0 : relative * (mean[i] as number)) + errorBound
    const off = known + roundingError(1) * thrown
    return (variance.bound[i] as number) + (2 * thrown + off) * off
  }
  const between = over(spread) / reached
  const ofWeights = 2 * (ofHits + roundingError(2 * entry.length + 8))
  const largest = (over(errorOfSpread) / reached + ofWeights * between) / (1 - ofWeights)
  const varianceErrorBound = ofWeights < 1 ? roundedUp(largest) : Infinity
  return { mean: total, variance: between, errorBound, varianceErrorBound }
}
