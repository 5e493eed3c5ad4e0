import { allocateLike, type Chain, SojournKind } from '../model/chain.ts'
import { sojournDiscount } from '../model/sojourn-discount.ts'
import { propagatedError } from '../numeric/propagated-error.ts'
import { roundedUp, roundingError } from '../numeric/rounding.ts'
import { canReach, entered } from './reach.ts'
import { largestBound, totalsByState } from './reward-to-absorption.ts'
import { type AllRewards, type Rewards, readRewards } from './rewards.ts'
import { rowGap } from './row-gap.ts'
import type { BoundedByState } from './totals.ts'

const SECONDS_PER_DAY = 86_400
/** The largest relative error of a discount. */
const DISCOUNT_ERROR = 1e-13

/** Options of {@link discountedReward}. */
export interface DiscountOptions extends Rewards {
  /** Continuous rate from 0: a reward after `t` days counts `exp(−rate t)`. Of 10 % a year: `Math.log(1.1) / 365`. */
  readonly ratePerDay: number
}

/** Expected discounted rewards, in their unit. */
export interface DiscountedReward {
  /** By state, as seen on arriving there; NaN where an unknown sojourn time may follow. */
  readonly byState: Float64Array
  /** Of a customer who enters, as seen on entering; null where time isn't known. */
  readonly mean: number | null
  /**
   * By state: variance of the discounted reward, in square units; NaN as `byState`, and Infinity
   * where the reward is.
   */
  readonly variance: Float64Array
  /** Touchpoints whose sojourn time is needed and isn't known. */
  readonly unknownSojourns: readonly string[]
  /** The largest absolute error of any expected reward that is finite. */
  readonly errorBound: number
  /** The largest absolute error of any variance that is finite. */
  readonly varianceErrorBound: number
}

/**
 * Expected discounted reward, such as the present value of a customer. Rewards on states are earned
 * on arrival, those on transitions when they are taken. Discounting is in time, not in steps: a
 * visit multiplies all that follows by the Laplace transform of its sojourn time (Howard 1971,
 * vol. II), `w = r + E[exp(−δD)] Σ_j p_ij (ρ_ij + w_j)`, for an exponential one `1 / (1 + δm)`. It
 * is solved as the total of a chain that loses `1 − E[exp(−δD)]` in each visit. The variance is that
 * of a chain that loses `1 − E[exp(−2δD)]`, as the square of the discount counts twice. A dead end
 * is visited again and again, as in {@link rewardToAbsorption}, so it is a perpetuity.
 *
 * Cost: two eliminations and six solves, eight with rewards of both signs.
 * @returns expected rewards and variances, with bounds of their error that count the rounding of the
 * Laplace transforms as 1e-13 of what they take.
 * @throws RangeError for a rate that is not a number from 0, or rewards of the wrong number or not
 * finite.
 * @example
 * ```ts
 * import { discountedReward } from 'sojourn/analysis'
 * import { compileChain, journey } from 'sojourn/model'
 * const club = compileChain(journey({ // 10 a month, renewed with 9 in 10
 *   touchpoints: [
 *     { id: 'month', revenue: 10, sojourn: { distribution: 'exponential', mean: '30d' } },
 *   ],
 *   outcomes: [{ id: 'gone' }], entries: { month: 1 },
 *   transitions: { month: { month: 0.9, gone: 'rest' } },
 * }))
 * const { mean } = discountedReward(club, { ratePerDay: 0.001, onStates: club.revenue })
 * console.log(mean) // 79.23 of the 100 without discounting
 * ```
 */
export function discountedReward(
  chain: Chain,
  { ratePerDay, ...rewards }: DiscountOptions,
): DiscountedReward {
  if (!(ratePerDay >= 0 && ratePerDay < Infinity))
    throw new RangeError(
      `discountedReward: ratePerDay is ${ratePerDay}; it must be a finite number from 0`,
    )
  const all = readRewards('discountedReward', chain, rewards)
  const perSecond = ratePerDay / SECONDS_PER_DAY
  const unknown = Uint8Array.from(chain.ids, (_, i) =>
    ratePerDay > 0 && chain.sojournKind[i] === SojournKind.unknown ? 1 : 0,
  )
  const byState = discountedTotals(chain, discounts(chain, perSecond), all, unknown)
  const variance = discountedVariance(chain, perSecond, all, byState)
  const met = entered(chain)
  const unknownSojourns = chain.ids.filter((_, i) => met[i] && unknown[i])
  const overEntries = (value: (i: number) => number) =>
    chain.entry.reduce((sum, share, i) => (share > 0 ? sum + share * value(i) : sum), 0)
  const mean = overEntries((i) => byState.x[i] as number)
  const ofMean = overEntries((i) => {
    const rounding = roundingError(chain.ids.length + 1) * Math.abs(byState.x[i] as number)
    return (byState.bound[i] as number) + rounding
  })
  return {
    byState: byState.x,
    mean: unknownSojourns.length > 0 ? null : mean,
    variance: variance.x,
    unknownSojourns,
    errorBound: Math.max(largestBound(byState), Number.isFinite(mean) ? roundedUp(ofMean) : 0),
    varianceErrorBound: largestBound(variance),
  }
}

/**
 * Totals of the chain that loses what is discounted, with errors that count those of its rows. A
 * few roundings of each entry move the solution by at most `2n` times as much of itself (O'Cinneide
 * 1993). Discounts `1 − g` that are off by a share move it by no more than that share of what can
 * follow, since `(I − G P)⁻¹ (1 − g) ≤ 1`.
 */
function discountedTotals(
  chain: Chain,
  discount: Float64Array,
  rewards: AllRewards,
  unknown: Uint8Array,
  ofRewards?: Float64Array,
): BoundedByState {
  const { system, mean, size } = totalsByState(...leakingChain(chain, discount, rewards))
  const { plan } = system.elimination
  const errors = Float64Array.from(plan.state, (i) => ofRewards?.[i] ?? 0)
  const propagated = propagatedError(system.elimination, errors)
  const largestReward = rewards.onTransitions.reduce((most, r) => Math.max(most, Math.abs(r)), 0)
  const follows = size.reduce(
    (most, value, i) =>
      Number.isFinite(value) ? Math.max(most, value + (mean.bound[i] as number)) : most,
    0,
  )
  const discounted = discount.some((share) => share > 0)
  const ofDiscounts = discounted ? DISCOUNT_ERROR * (follows + largestReward) : 0
  const ofRows = roundingError(8 * discount.length + 8)
  const needed = canReach(chain, unknown)
  const x = mean.x.slice(0, -1).map((value, i) => (needed[i] ? Number.NaN : value))
  const bound = x.map((value, i) => {
    if (i >= chain.touchpoints || !Number.isFinite(value)) return 0
    const k = plan.unknown[i] as number
    const own = (mean.bound[i] as number) + (k < 0 ? 0 : (propagated[k] as number))
    return roundedUp(own + ofRows * (size[i] as number) + ofDiscounts)
  })
  return { x, bound }
}

/**
 * `σ² = g₂ Σ p σ'² + g₂ Σ p (ρ + w')² − (g₁ Σ p (ρ + w'))²` with `g₁ = E[exp(−δD)]` and
 * `g₂ = E[exp(−2δD)]`, the last two terms written as the spread of what follows and of the discount.
 */
function discountedVariance(
  chain: Chain,
  perSecond: number,
  all: AllRewards,
  byState: BoundedByState,
): BoundedByState {
  const [once, twice] = [discounts(chain, perSecond), discounts(chain, 2 * perSecond)]
  const own = new Float64Array(chain.ids.length)
  const ofOwn = new Float64Array(chain.ids.length)
  for (let i = 0; i < chain.touchpoints; i++) {
    const follows = whatFollows(chain, i, all, byState)
    if (follows === undefined) continue
    const { mean, ofMean, spread, ofSpread } = follows
    const [c1, c2] = [once[i] as number, twice[i] as number]
    const ofDiscount = Math.max(0, c1 * (2 - c1) - c2)
    own[i] = (1 - c2) * spread + ofDiscount * mean ** 2
    const known = (DISCOUNT_ERROR + roundingError(4)) * (2 * c1 + c2)
    ofOwn[i] = roundedUp(
      (1 - c2 + known) * ofSpread +
        known * (spread + mean ** 2) +
        (ofDiscount + known) * (2 * Math.abs(mean) + ofMean) * ofMean +
        roundingError(4) * (own[i] as number),
    )
  }
  const squares = { onStates: own, onTransitions: new Float64Array(chain.column.length) }
  const { x, bound } = discountedTotals(
    chain,
    twice,
    squares,
    new Uint8Array(chain.ids.length),
    ofOwn,
  )
  const variance = x.map((value, i) => {
    const mean = byState.x[i] as number
    return Number.isFinite(mean) ? value : Math.abs(mean)
  })
  return { x: variance, bound }
}

/** Mean and spread of what a step from a state leads to, and their errors; undefined where endless. */
function whatFollows(
  chain: Chain,
  i: number,
  { onTransitions }: AllRewards,
  { x, bound }: BoundedByState,
): { mean: number; ofMean: number; spread: number; ofSpread: number } | undefined {
  const [from, until] = [chain.rowStart[i] as number, chain.rowStart[i + 1] as number]
  const follows: { share: number; value: number; error: number }[] = []
  for (let p = from; p < until; p++) {
    const to = chain.column[p] as number
    const value = (onTransitions[p] as number) + (x[to] as number)
    const error = (bound[to] as number) + roundingError(1) * Math.abs(value)
    follows.push({ share: chain.probability[p] as number, value, error })
  }
  // A dead end is followed by itself.
  if (from === until) follows.push({ share: 1, value: x[i] as number, error: bound[i] as number })
  if (follows.some(({ value }) => !Number.isFinite(value))) return undefined
  const over = (term: (item: (typeof follows)[number]) => number) =>
    follows.reduce((sum, item) => sum + item.share * term(item), 0)
  const rounding = roundingError(follows.length + 6)
  const largest = follows.reduce((most, { value }) => Math.max(most, Math.abs(value)), 0)
  const gap = rowGap(chain, i)
  const mean = over(({ value }) => value)
  const ofMean = over(({ value, error }) => error + rounding * Math.abs(value)) + gap * largest
  const spread = over(({ value }) => (value - mean) ** 2)
  const ofSpread = over(({ value, error }) => {
    const known = error + ofMean + rounding * Math.abs(value - mean)
    return (2 * Math.abs(value - mean) + known) * known
  })
  return {
    mean,
    ofMean: roundedUp(ofMean),
    spread,
    ofSpread: roundedUp(ofSpread + rounding * spread + gap * (2 * largest) ** 2),
  }
}

/** What discounting takes in each visit, by touchpoint; 0 where the sojourn time isn't known. */
function discounts(chain: Chain, perSecond: number): Float64Array {
  return Float64Array.from(chain.sojournKind, (kind, i) =>
    kind === SojournKind.unknown ? 0 : sojournDiscount(chain, i, perSecond),
  )
}

/** The chain with one more outcome, where each visit loses what its time discounts, and its rewards. */
function leakingChain(
  chain: Chain,
  discount: Float64Array,
  { onStates, onTransitions }: AllRewards,
): [Chain, AllRewards] {
  const column: number[] = []
  const probability: number[] = []
  const reward: number[] = []
  const rowStart = [0]
  for (let i = 0; i < chain.touchpoints; i++) {
    const loss = discount[i] as number
    const add = (to: number, p: number, earned: number) => {
      // Shares of samples may add up to a hair more than one.
      if (!(p > 0)) return
      column.push(to)
      probability.push(p)
      reward.push(earned)
    }
    const from = chain.rowStart[i] as number
    const until = chain.rowStart[i + 1] as number
    for (let p = from; p < until; p++)
      add(
        chain.column[p] as number,
        (chain.probability[p] as number) * (1 - loss),
        onTransitions[p] as number,
      )
    if (from === until) add(i, 1 - loss, 0)
    add(chain.ids.length, loss, 0)
    rowStart.push(column.length)
  }
  const leaking = allocateLike(chain, column.length, [''])
  leaking.rowStart.set(rowStart)
  leaking.column.set(column)
  leaking.probability.set(probability)
  leaking.entry.set(chain.entry)
  const rewards = {
    onStates: Float64Array.from([...onStates, 0]),
    onTransitions: Float64Array.from(reward),
  }
  return [leaking, rewards]
}
