import type { Chain } from '../model/chain.ts'
import { rewardToAbsorption } from './reward-to-absorption.ts'
import { statesOf } from './state-set.ts'

/** Options of {@link wordOfMouth}. */
export interface WordOfMouthOptions<Id extends string = string> {
  /** New entries that a visit of a touchpoint, or an arrival at an outcome, brings on average. */
  readonly referrals: Readonly<Partial<Record<Id, number>>>
  /** Where those who are referred enter, as weights; as everybody else if absent. */
  readonly entries?: Readonly<Partial<Record<Id, number>>>
}

/** What word of mouth adds to the customers who come by themselves. */
export interface WordOfMouth {
  /** All entries per first entry, itself and the referrals of the referred included. */
  readonly totalEntries: number
  /** Referrals of one who comes first, `ρ_α`. */
  readonly perFirst: number
  /** Referrals of one who was referred, `ρ_β`: the reproduction number, below 1. */
  readonly perReferred: number
}

/**
 * Word of mouth: visits to advocate states bring new entries, who bring more in turn. A branching
 * process (Harris 1963) of `1 + ρ_α / (1 − ρ_β)` entries per first entry, with `ρ_x = Σ_i v_i ρ_i`
 * the referrals expected of one who enters by the distribution `x`: `α` of those who come first,
 * `β` of those referred.
 *
 * Cost: one elimination.
 * @throws RangeError where `ρ_β` is 1 or more, since the entries then grow without end; for ids the
 * chain doesn't have; for numbers below 0.
 * @example
 * ```ts
 * import { wordOfMouth } from 'sojourn/analysis'
 * import { compileChain, journey } from 'sojourn/model'
 * const shop = compileChain(journey({
 *   touchpoints: [{ id: 'ad' }, { id: 'product' }], outcomes: [{ id: 'order' }, { id: 'lost' }],
 *   entries: { ad: 1 },
 *   transitions: { ad: { product: 0.2, lost: 'rest' }, product: { order: 0.5, lost: 'rest' } },
 * }))
 * // Every second buyer sends a friend, straight to the product: 1 + 0.05 / (1 − 0.25).
 * const { totalEntries } = wordOfMouth(shop, { referrals: { order: 0.5 }, entries: { product: 1 } })
 * console.log(totalEntries) // 1.0666666666666667
 * ```
 */
export function wordOfMouth<Id extends string>(
  chain: Chain<Id>,
  options: WordOfMouthOptions<NoInfer<Id>>,
): WordOfMouth {
  const { onStates, entry } = readWordOfMouth(chain, options, 'wordOfMouth')
  const { mean, fromEntries } = rewardToAbsorption(chain, { onStates })
  const perFirst = fromEntries.mean
  const perReferred = entry.reduce(
    (sum, share, i) => (share > 0 ? sum + share * (mean[i] as number) : sum),
    0,
  )
  if (!(perReferred < 1 && perFirst < Infinity))
    throw new RangeError(
      `wordOfMouth: one who is referred brings ${perReferred} more and one who comes first ` +
        `${perFirst}; the former must be below 1 and the latter finite, else entries grow without end`,
    )
  return { totalEntries: 1 + perFirst / (1 - perReferred), perFirst, perReferred }
}

/** Referrals by state, and where the referred enter, as shares. @throws RangeError where they are wrong. */
export function readWordOfMouth(
  chain: Chain,
  { referrals, entries }: WordOfMouthOptions,
  caller: string,
): { onStates: Float64Array; entry: Float64Array } {
  const byState = (what: string, values: Readonly<Record<string, number | undefined>>) => {
    statesOf(chain, Object.keys(values))
    const wrong = Object.entries(values).filter(
      ([, value]) => value !== undefined && !(value >= 0 && value < Infinity),
    )
    if (wrong.length > 0)
      throw new RangeError(
        `${caller}: ${wrong.map(([id, value]) => `${what} of ${JSON.stringify(id)} is ${value}`).join(', ')}; it must be a finite number from 0`,
      )
    return Float64Array.from(chain.ids, (id) => (Object.hasOwn(values, id) && values[id]) || 0)
  }
  const onStates = byState('referrals', referrals)
  const weights = entries ? byState('entries', entries) : chain.entry
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  if (!(total > 0)) throw new RangeError(`${caller}: the entries need a weight above 0`)
  return { onStates, entry: weights.map((weight) => weight / total) }
}
