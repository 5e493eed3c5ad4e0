import type { Chain } from '../model/chain.ts'
import { certifiedSolve } from '../numeric/certified-solve.ts'
import { type Elimination, solve } from '../numeric/elimination.ts'
import { roundingError } from '../numeric/rounding.ts'
import { absorbingSystem } from './absorbing-system.ts'
import { type StateSet, statesOf } from './state-set.ts'
import type { Moments } from './totals.ts'

/** Steps to a set, of those who reach it. */
export interface HittingTime {
  /** By state: mean number of steps; 0 for members of the set, NaN where it can't be reached. */
  readonly mean: Float64Array
  /** By state: variance of that number; NaN as the mean. */
  readonly variance: Float64Array
  /** Of those who enter and reach the set; null where nobody does. */
  readonly fromEntries: Moments | null
  /** The largest absolute error of any mean. */
  readonly errorBound: number
}

/**
 * Hitting time given that the set is hit: how long those take who reach it, whether or not others
 * never do. (For everybody the mean is {@link meanFirstPassage}, Infinity where the set may be
 * missed.) With `h` the hitting probabilities, `E[T; hit] = (I − Q)⁻¹ h`, so `m = (I − Q)⁻¹ h / h`;
 * the variance solves `(I − Q) (h σ²) = Σ_j p_ij h_j (1 + m_j − m_i)²`, the second moments of Doob's
 * h-transform with the squared means taken out first, so that nothing cancels. Time 0 counts.
 *
 * Cost: one elimination and five solves.
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
  const variance = variances(chain, elimination, probability, mean)
  // The hitting probabilities are off by a share, and so is all that is summed from them.
  const ofHits = largestShare(hits.x, hits.bound)
  const relative =
    ((1 + ofHits) * (1 + largestShare(time.x, time.bound))) / (1 - ofHits) -
    1 +
    roundingError(2 * plan.size + 8)
  const longest = mean.reduce((most, value) => (value > most ? value : most), 0)
  const errorBound = longest === 0 ? 0 : ofHits < 1 ? relative * longest : Infinity
  return { mean, variance, fromEntries: ofEntries(chain, probability, mean, variance), errorBound }
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
  h: Float64Array,
  mean: Float64Array,
): Float64Array {
  const { plan } = elimination
  const b = new Float64Array(plan.size)
  for (const [k, i] of plan.state.entries())
    for (let p = chain.rowStart[i] as number; p < (chain.rowStart[i + 1] as number); p++) {
      const to = chain.column[p] as number
      const flow = (chain.probability[p] as number) * (h[to] as number)
      if (flow > 0)
        b[k] = (b[k] as number) + flow * (1 + (mean[to] as number) - (mean[i] as number)) ** 2
    }
  const weighted = solve(elimination, b)
  return mean.map((value, i) => {
    const k = plan.unknown[i] as number
    return value > 0 ? (weighted[k] as number) / (h[i] as number) : value
  })
}

/** Moments over those who enter, each weighed by the chance of reaching the set from there. */
function ofEntries(
  { entry }: Chain,
  h: Float64Array,
  mean: Float64Array,
  variance: Float64Array,
): Moments | null {
  const weight = entry.map((share, i) => share * (h[i] as number))
  const over = (value: (i: number) => number) =>
    weight.reduce((sum, share, i) => (share > 0 ? sum + share * value(i) : sum), 0)
  const reached = over(() => 1)
  if (reached === 0) return null
  const total = over((i) => mean[i] as number) / reached
  const spread = (i: number) => (variance[i] as number) + ((mean[i] as number) - total) ** 2
  return { mean: total, variance: over(spread) / reached }
}
