import type { Chain } from '../model/chain.ts'

/** When a change of probabilities acts, in days. Dates are best whole days. */
export interface ChangeTiming {
  /** When it begins; 0. */
  readonly from?: number
  /** When it ends, all at once; never if absent. */
  readonly until?: number
  /** Days that it takes to come to its full strength, in a straight line; 0. */
  readonly ramp?: number
  /** Days in which half of its strength wears off once it is full, as a novelty does; never if absent. */
  readonly halfLife?: number
}

/**
 * How strong a change is at a time, from 0 to 1: it rises in a straight line over `ramp`, stays, and
 * with a half-life `h` falls as `2^(−t / h)` from then on. Times are in days. Cost O(1) a time.
 *
 * @throws RangeError listing every number that is out of range.
 * @example
 * ```ts
 * import { changeStrength } from 'sojourn/analysis'
 * const novelty = changeStrength({ from: 10, ramp: 4, halfLife: 30 })
 * console.log(novelty(9), novelty(12), novelty(14), novelty(44)) // 0 0.5 1 0.5
 * ```
 */
export function changeStrength(timing: ChangeTiming): (day: number) => number {
  const { from = 0, until = Infinity, ramp = 0, halfLife = Infinity } = timing
  const problems = [
    Number.isFinite(from) ? undefined : `from is ${from}; it must be finite`,
    Number.isNaN(from) || until >= from
      ? undefined
      : `until is ${until}; it must not be before ${from}`,
    ramp >= 0 && ramp < Infinity ? undefined : `ramp is ${ramp}; it must be finite and from 0`,
    halfLife > 0 ? undefined : `halfLife is ${halfLife}; it must be above 0`,
  ].filter((problem) => problem !== undefined)
  if (problems.length > 0) throw new RangeError(`changeStrength: ${problems.join('; ')}`)
  return (day) => {
    if (day < from || day >= until) return 0
    if (day < from + ramp) return (day - from) / ramp
    return 2 ** (-(day - from - ramp) / halfLife)
  }
}

/**
 * Probabilities that change from those of one chain to those of another with the same transitions, at
 * a date, slowly, or for a while: in logit space, each row is in proportion to `p^(1−w) p'^w` at a
 * strength of `w`, so that each pair of log-odds moves in a straight line.
 *
 * Cost: O(transitions) for each time at which the strength is another.
 * @returns for a time in days, probabilities by position of the transitions; the same array for as
 * long as the strength stays the same.
 * @throws RangeError where the chains have other transitions, or a time is out of range.
 * @example
 * ```ts
 * import { calendarTrace, changingProbabilities } from 'sojourn/analysis'
 * import { compileChain, journey } from 'sojourn/model'
 * const toss = (heads: number) => compileChain(journey({
 *   touchpoints: [{ id: 'toss', sojourn: { distribution: 'fixed', value: '12h' } }],
 *   outcomes: [{ id: 'heads' }, { id: 'tails' }],
 *   entries: { toss: 1 }, transitions: { toss: { heads, tails: 'rest' } },
 * }))
 * const probability = changingProbabilities(toss(0.5), toss(0.8), { from: 1 })
 * const { arrivals } = calendarTrace(toss(0.5), { days: 3, entrants: 10, probability })
 * console.log([...arrivals.map((counts) => counts[1])]) // [ 0, 5, 13, 21 ]
 * ```
 */
export function changingProbabilities(
  from: Chain,
  to: Chain,
  timing: ChangeTiming,
): (day: number) => Float64Array {
  const alike =
    from.ids.length === to.ids.length &&
    from.rowStart.every((start, i) => start === to.rowStart[i]) &&
    from.column.every((column, p) => column === to.column[p]) &&
    from.column.length === to.column.length
  if (!alike)
    throw new RangeError('changingProbabilities: the two chains must have the same transitions')
  const strength = changeStrength(timing)
  let last = 0
  let mixed = from.probability
  return (day) => {
    const weight = strength(day)
    if (weight !== last) {
      mixed = weight === 1 ? to.probability : mixedInLogits(from, to, weight)
      if (weight === 0) mixed = from.probability
      last = weight
    }
    return mixed
  }
}

function mixedInLogits(from: Chain, to: Chain, weight: number): Float64Array {
  const mixed = from.probability.map(
    (p, at) => p ** (1 - weight) * (to.probability[at] as number) ** weight,
  )
  for (let i = 0; i < from.touchpoints; i++) {
    const row = mixed.subarray(from.rowStart[i], from.rowStart[i + 1])
    const total = row.reduce((sum, value) => sum + value, 0)
    for (let p = 0; p < row.length; p++) row[p] = (row[p] as number) / total
  }
  return mixed
}
