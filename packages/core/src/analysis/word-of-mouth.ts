import type { Chain } from '../model/chain.ts'
import { roundedUp, roundingError } from '../numeric/rounding.ts'
import { totalsByState } from './reward-to-absorption.ts'
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
  /** The largest absolute error of any of these; Infinity where `ρ_β` may be 1 within its own. */
  readonly errorBound: number
}

/**
 * Word of mouth: visits to advocate states bring new entries, who bring more in turn. A branching
 * process (Harris 1963) of `1 + ρ_α / (1 − ρ_β)` entries per first entry, with `ρ_x = Σ_i v_i ρ_i`
 * the referrals expected of one who enters by the distribution `x`: `α` of those who come first,
 * `β` of those referred.
 *
 * Cost: one elimination and two solves.
 * @returns entries and referrals, with a rigorous bound of their error.
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
  const onTransitions = new Float64Array(chain.column.length)
  const { mean } = totalsByState(chain, { onStates, onTransitions })
  const expected = (shares: Float64Array) => {
    let sum = 0
    let error = 0
    for (const [i, share] of shares.entries()) {
      if (share === 0) continue
      const value = mean.x[i] as number
      sum += share * value
      error += share * ((mean.bound[i] as number) + roundingError(2 * shares.length + 4) * value)
    }
    return { sum, error: roundedUp(error) }
  }
  const { sum: perFirst, error: ofFirst } = expected(chain.entry)
  const { sum: perReferred, error: ofReferred } = expected(entry)
  if (!(perReferred < 1 && perFirst < Infinity))
    throw new RangeError(
      `wordOfMouth: one who is referred brings ${perReferred} more and one who comes first ` +
        `${perFirst}; the former must be below 1 and the latter finite, else entries grow without end`,
    )
  const following = perFirst / (1 - perReferred)
  const left = 1 - perReferred - ofReferred
  // (a ± δ) / (1 − (b ± ε)) is within (δ + ε a / (1 − b)) / (1 − b − ε) of a / (1 − b).
  const ofTotal = (ofFirst + following * ofReferred) / left + roundingError(6) * (1 + following)
  return {
    totalEntries: 1 + following,
    perFirst,
    perReferred,
    errorBound: left > 0 ? roundedUp(Math.max(ofTotal, ofFirst, ofReferred)) : Infinity,
  }
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
