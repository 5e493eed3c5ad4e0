import { allocateLike, type Chain } from '../model/chain.ts'
import { calendarOf, type GatherOptions, gather, planCalendar } from './calendar.ts'
import { type StateSet, statesOf } from './state-set.ts'

/** Probability of having reached a set by each day. */
export interface HittingByDay {
  /**
   * By day from 0: probability that a customer has reached the set within so many days of entering.
   * Absent where a sojourn time that it depends on isn't known.
   */
  readonly probability?: Float64Array
  /** Touchpoints on the way whose sojourn time isn't known. */
  readonly unknownSojourns: readonly string[]
  /** The largest absolute error of any probability. */
  readonly errorBound: number
}

/**
 * Probability of reaching a set (the conversions, say) within 0, 1, …, `days` days of entering: the
 * distribution of the first passage in calendar time. `hittingProbabilities` has its limit, and its
 * steps are `firstPassageDistribution`.
 *
 * Uniformisation (Jensen 1953) where all sojourn times before the set are exponential or nil, to
 * about 1e-12; else the Markov renewal equation `W_i(t) = Σ_j p_ij ∫₀ᵗ dF_i(u) W_j(t − u)` (Çinlar 1969)
 * on a grid that is refined until the bound of the error is 1e-4 of the last probability, or half a
 * second has gone by. The bound is proven either way.
 *
 * Cost: a sparse product for each jump of the fastest clock, or fewer dense ones for small chains; on
 * the grid, one convolution of all transitions, refined as far as it takes.
 * @param targets ids, or 0 and 1 by state.
 * @throws RangeError for ids the chain doesn't have, or `days` that are no whole number from 0.
 * @example
 * ```ts
 * import { hittingByDay } from 'sojourn/analysis'
 * import { compileChain, journey } from 'sojourn/model'
 * const shop = compileChain(journey({
 *   touchpoints: [{ id: 'cart', sojourn: { distribution: 'fixed', value: '36h' } }],
 *   outcomes: [{ id: 'purchase', kind: 'conversion' }, { id: 'lost' }],
 *   entries: { cart: 1 }, transitions: { cart: { purchase: 0.5, cart: 0.25, lost: 0.25 } },
 * }))
 * console.log([...hittingByDay(shop, ['purchase'], 4).probability ?? []]) // [ 0, 0, 0.5, 0.625, 0.625 ]
 * ```
 */
export function hittingByDay<Id extends string>(
  chain: Chain<Id>,
  targets: Iterable<NoInfer<Id>> | StateSet,
  days: number,
): HittingByDay {
  if (!Number.isInteger(days) || days < 0)
    throw new RangeError(`hittingByDay: days is ${days}; it must be a whole number from 0`)
  const set = targets instanceof Uint8Array ? targets : statesOf(chain, targets)
  const { unknownSojourns, reachedBy } = planHittingByDay(chain, set)
  if (unknownSojourns.length > 0) return { unknownSojourns, errorBound: 0 }
  const { errorBound, probability } = reachedBy(chain.probability, chain.entry, {
    period: 1,
    periods: days,
  })
  return { probability, unknownSojourns, errorBound }
}

/** What draws of a chain have in common on the way to a set, worked out once. */
export interface HittingPlan {
  /** Touchpoints on the way whose sojourn time isn't known. */
  readonly unknownSojourns: readonly string[]
  /** Whether all sojourn times on the way are exponential, so that there is no grid. */
  readonly isExponential: boolean
  /** Probability of having reached the set by the end of each period, of one draw. */
  readonly reachedBy: (
    probability: Float64Array,
    entry: Float64Array,
    options: GatherOptions,
  ) => { probability: Float64Array; errorBound: number; perPeriod?: number }
}

/** Plans {@link hittingByDay} for many draws of one chain, given by position of its transitions. */
export function planHittingByDay(chain: Chain, set: StateSet): HittingPlan {
  const { stopped, position } = stoppedAt(chain, set)
  const start = Uint8Array.from(chain.entry, (share) => (share > 0 ? 1 : 0))
  const plan = planCalendar(stopped, start, set)
  return {
    unknownSojourns: plan.unknown,
    isExponential: plan.isExponential,
    reachedBy(probability, entry, options) {
      const given = Float64Array.from(position, (p) => probability[p] as number)
      const { total, errorBound, ...grid } = gather(
        calendarOf(plan, given),
        Float64Array.from(set),
        entry,
        options,
      )
      const reached = total.map((share) => Math.min(1, share))
      return { probability: reached, errorBound: errorBound + 2 ** -50, ...grid }
    },
  }
}

/** The chain with members of the set left by nothing, and where its transitions stand in the chain. */
export function stoppedAt(chain: Chain, set: StateSet): { stopped: Chain; position: Int32Array } {
  const rows = Array.from({ length: chain.touchpoints }, (_, i) =>
    set[i] ? [] : [chain.rowStart[i] as number, chain.rowStart[i + 1] as number],
  )
  const transitions = rows.reduce((sum, [from = 0, until = 0]) => sum + until - from, 0)
  const stopped = allocateLike(chain, transitions)
  stopped.entry.set(chain.entry)
  const position = new Int32Array(transitions)
  let next = 0
  for (const [i, [from = 0, until = 0]] of rows.entries()) {
    for (let p = from; p < until; p++) position[next++] = p
    stopped.rowStart[i + 1] = next
  }
  stopped.column.set(Int32Array.from(position, (p) => chain.column[p] as number))
  stopped.probability.set(Float64Array.from(position, (p) => chain.probability[p] as number))
  return { stopped, position }
}
