import { allocateLike, type Chain, SojournKind } from '../model/chain.ts'
import { sojournDiscount } from '../model/sojourn-discount.ts'
import { roundingError } from '../numeric/rounding.ts'
import { canReach, entered } from './reach.ts'
import { rewardToAbsorption } from './reward-to-absorption.ts'
import { type AllRewards, type Rewards, readRewards } from './rewards.ts'

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
    ratePerDay > 0 && isUnknown(chain, i) ? 1 : 0,
  )
  const needed = canReach(chain, unknown)
  const discount = discounts(chain, perSecond)
  const whole = rewardToAbsorption(...leakingChain(chain, discount, all))
  const seen = (value: number, i: number) => (needed[i] ? Number.NaN : value)
  const byState = whole.mean.slice(0, -1).map(seen)
  const variance = discountedVariance(chain, perSecond, all, byState)
  const met = entered(chain)
  const unknownSojourns = chain.ids.filter((_, i) => met[i] && unknown[i])
  const expected = chain.entry.reduce(
    (sum, share, i) => (share > 0 ? sum + share * (byState[i] as number) : sum),
    0,
  )
  // Rows are off by a few roundings each, which moves the solution by at most 2n times as much of
  // itself (O'Cinneide 1993); an error of the discounts by no more than its own share of itself.
  const rounding = roundingError(8 * discount.length + 8) + DISCOUNT_ERROR
  const errorBound = byState.reduce(
    (largest, value) =>
      Number.isFinite(value)
        ? Math.max(largest, whole.errorBound + rounding * Math.abs(value))
        : largest,
    0,
  )
  return {
    byState,
    mean: unknownSojourns.length > 0 ? null : expected,
    variance: variance.map(seen),
    unknownSojourns,
    errorBound,
  }
}

/**
 * `σ² = g₂ Σ p σ'² + g₂ Σ p (ρ + w')² − (g₁ Σ p (ρ + w'))²` with `g₁ = E[exp(−δD)]` and
 * `g₂ = E[exp(−2δD)]`, the last two terms written as the spread of what follows and of the discount.
 */
function discountedVariance(
  chain: Chain,
  perSecond: number,
  all: AllRewards,
  byState: Float64Array,
): Float64Array {
  const [once, twice] = [discounts(chain, perSecond), discounts(chain, 2 * perSecond)]
  const own = new Float64Array(chain.ids.length)
  for (let i = 0; i < chain.touchpoints; i++) {
    const [from, until] = [chain.rowStart[i] as number, chain.rowStart[i + 1] as number]
    // A dead end is followed by itself.
    const follows: [share: number, value: number][] = []
    for (let p = from; p < until; p++) {
      const after =
        (all.onTransitions[p] as number) + (byState[chain.column[p] as number] as number)
      follows.push([chain.probability[p] as number, after])
    }
    if (from === until) follows.push([1, byState[i] as number])
    if (follows.some(([, value]) => !Number.isFinite(value))) continue
    const mean = follows.reduce((sum, [share, value]) => sum + share * value, 0)
    const spread = follows.reduce((sum, [share, value]) => sum + share * (value - mean) ** 2, 0)
    const [c1, c2] = [once[i] as number, twice[i] as number]
    const ofDiscount = Math.max(0, c1 * (2 - c1) - c2)
    own[i] = (1 - c2) * spread + ofDiscount * mean ** 2
  }
  const squares = { onStates: own, onTransitions: new Float64Array(chain.column.length) }
  const { mean } = rewardToAbsorption(...leakingChain(chain, twice, squares))
  return mean
    .slice(0, -1)
    .map((value, i) => (Number.isFinite(byState[i]) ? value : Math.abs(byState[i] as number)))
}

/** What discounting takes in each visit, by state; 0 where the sojourn time isn't known. */
function discounts(chain: Chain, perSecond: number): Float64Array {
  return Float64Array.from(chain.ids, (_, i) =>
    i >= chain.touchpoints || isUnknown(chain, i) ? 0 : sojournDiscount(chain, i, perSecond),
  )
}

const isUnknown = (chain: Chain, i: number) =>
  i < chain.touchpoints && chain.sojournKind[i] === SojournKind.unknown

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
      column.push(to)
      probability.push(p)
      reward.push(earned)
    }
    const from = chain.rowStart[i] as number
    const until = chain.rowStart[i + 1] as number
    for (let p = from; p < until; p++) {
      const kept = (chain.probability[p] as number) * (1 - loss)
      if (kept > 0) add(chain.column[p] as number, kept, onTransitions[p] as number)
    }
    if (loss > 0) {
      if (from === until && loss < 1) add(i, 1 - loss, 0)
      add(chain.ids.length, loss, 0)
    }
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
