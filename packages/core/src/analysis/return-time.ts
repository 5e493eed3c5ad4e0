import type { Chain } from '../model/chain.ts'
import { roundedUp, roundingError } from '../numeric/rounding.ts'
import { hittingTime } from './hitting-time.ts'
import { returnProbability } from './return-probability.ts'
import { rowGap } from './row-gap.ts'
import type { BoundedMoments } from './totals.ts'

/** When customers come back to a state. */
export interface ReturnTime {
  /** Probability that they do. */
  readonly probability: number
  /** Steps until then, of those who do, each with its error; null where nobody does. */
  readonly time: BoundedMoments | null
  /** The largest absolute error of the probability. */
  readonly errorBound: number
}

/**
 * Return time: steps until a customer at a state is there again, of those who come back: one step,
 * and the {@link hittingTime} of the state from wherever that leads. Of a recurrent state it is the
 * recurrence time, with mean `1 / π_i` (Kac 1947); where some never come back, `meanRecurrence` is
 * Infinity and this is the mean of the others. An outcome or a dead end is there again after 1 step.
 *
 * Cost: two eliminations.
 * @throws RangeError where the chain has no such state.
 * @example
 * ```ts
 * import { returnTime } from 'sojourn/analysis'
 * import { compileChain, journey } from 'sojourn/model'
 * const shop = compileChain(journey({
 *   touchpoints: [{ id: 'page' }, { id: 'mail' }], outcomes: [{ id: 'gone' }], entries: { page: 1 },
 *   transitions: {
 *     page: { page: 0.25, mail: 0.5, gone: 'rest' }, mail: { mail: 0.5, page: 0.25, gone: 'rest' },
 *   },
 * }))
 * const { probability, time } = returnTime(shop, 'page')
 * console.log(probability, time?.mean, time?.variance) // 0.5 2 2
 * ```
 */
export function returnTime<Id extends string>(chain: Chain<Id>, id: NoInfer<Id>): ReturnTime {
  const { probability, errorBound } = returnProbability(chain, id)
  const i = chain.ids.indexOf(id)
  const from = chain.rowStart[i] as number
  const until = chain.rowStart[i + 1] as number
  if (i >= chain.touchpoints || from === until)
    return {
      probability,
      time: { mean: 1, variance: 0, errorBound: 0, varianceErrorBound: 0 },
      errorBound,
    }
  const entry = new Float64Array(chain.ids.length)
  for (let p = from; p < until; p++)
    entry[chain.column[p] as number] = chain.probability[p] as number
  const { fromEntries } = hittingTime({ ...chain, entry }, [id])
  if (fromEntries === null) return { probability, time: null, errorBound }
  const mean = 1 + fromEntries.mean
  // What stays may be off by as much as the row misses one, which moves weight to or from 0 more steps.
  const gap = (entry[i] as number) > 0 ? rowGap(chain, i) : 0
  const moved = gap < probability / 2 ? (2 * gap) / probability : Infinity
  const { variance } = fromEntries
  return {
    probability,
    time: {
      mean,
      variance,
      errorBound: roundedUp(fromEntries.errorBound + (moved + roundingError(1)) * mean),
      varianceErrorBound: roundedUp(
        fromEntries.varianceErrorBound + moved * (variance + 2 * mean ** 2),
      ),
    },
    errorBound,
  }
}
