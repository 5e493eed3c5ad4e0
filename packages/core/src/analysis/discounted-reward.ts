import { allocateChain, type Chain, SojournKind } from '../model/chain.ts'
import { canReach, entered } from './reach.ts'
import { rewardToAbsorption } from './reward-to-absorption.ts'
import { type AllRewards, type Rewards, readRewards } from './rewards.ts'

const SECONDS_PER_DAY = 86_400

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
  /** Touchpoints whose sojourn time is needed and isn't known to be exponential or 0. */
  readonly unknownSojourns: readonly string[]
}

/**
 * Expected discounted reward, such as the present value of a customer. Rewards on states are earned
 * on arrival, those on transitions when they are taken. Discounting is in time, not in steps: a
 * visit multiplies all that follows by the Laplace transform of its sojourn time (Howard 1971,
 * vol. II), `w = r + E[exp(−δD)] Σ_j p_ij (ρ_ij + w_j)`, for an exponential one `1 / (1 + δm)`. It
 * is solved as the total of a chain that loses `δm / (1 + δm)` in each visit. A dead end is visited
 * again and again, as in {@link rewardToAbsorption}, so it is a perpetuity.
 *
 * Cost: one elimination and three solves, five with rewards of both signs.
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
  const unknown = Uint8Array.from(chain.ids, (_, i) => {
    const kind = chain.sojournKind[i]
    const known = kind === SojournKind.exponential || kind === SojournKind.instant
    return ratePerDay > 0 && i < chain.touchpoints && !known ? 1 : 0
  })
  const needed = canReach(chain, unknown)
  const [leaking, onTransitions] = leakingChain(chain, ratePerDay, all)
  const onStates = [...all.onStates, 0]
  const { mean } = rewardToAbsorption(leaking, { onStates, onTransitions })
  const byState = mean.slice(0, -1).map((value, i) => (needed[i] ? Number.NaN : value))
  const met = entered(chain)
  const unknownSojourns = chain.ids.filter((_, i) => met[i] && unknown[i])
  const expected = chain.entry.reduce(
    (sum, share, i) => (share > 0 ? sum + share * (byState[i] as number) : sum),
    0,
  )
  return { byState, mean: unknownSojourns.length > 0 ? null : expected, unknownSojourns }
}

/** The chain with one more outcome, where each visit loses what its time discounts. */
function leakingChain(
  chain: Chain,
  ratePerDay: number,
  { onTransitions }: AllRewards,
): [Chain, number[]] {
  const column: number[] = []
  const probability: number[] = []
  const reward: number[] = []
  const rowStart = [0]
  for (let i = 0; i < chain.touchpoints; i++) {
    const delay = (ratePerDay * (chain.meanSojourn[i] as number)) / SECONDS_PER_DAY
    // Unknown times are set aside by the caller.
    const discount = delay > 0 ? 1 / (1 + delay) : 1
    const add = (to: number, p: number, earned: number) => {
      column.push(to)
      probability.push(p)
      reward.push(earned)
    }
    const from = chain.rowStart[i] as number
    const until = chain.rowStart[i + 1] as number
    for (let p = from; p < until; p++)
      add(
        chain.column[p] as number,
        (chain.probability[p] as number) * discount,
        onTransitions[p] as number,
      )
    if (delay > 0) {
      if (from === until) add(i, discount, 0)
      add(chain.ids.length, delay / (1 + delay), 0)
    }
    rowStart.push(column.length)
  }
  const leaking = allocateChain([...chain.ids, ''], chain.touchpoints, column.length)
  leaking.rowStart.set(rowStart)
  leaking.column.set(column)
  leaking.probability.set(probability)
  leaking.entry.set(chain.entry)
  return [leaking, reward]
}
