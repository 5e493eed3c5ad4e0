import { roundingError } from '../numeric/rounding.ts'

/** Options of {@link customersOverTime}. */
export interface CustomersOverTimeOptions {
  /** How many enter the journey, all at time 0; 1 if absent. */
  readonly entrants?: number
  /** How many steps or days of the journey make a period of survival, such as 30; 1 if absent. */
  readonly perPeriod?: number
  /** The largest error of any probability of conversion; 0 if absent. */
  readonly errorBound?: number
}

/** Customers by step or day since they entered the journey. */
export interface CustomersOverTime {
  /** How many have converted by then. */
  readonly converted: Float64Array
  /** How many of them are still customers. */
  readonly active: Float64Array
  /** `active / converted`; NaN while nobody has converted. */
  readonly retained: Float64Array
  /** The largest absolute error of any number of customers. */
  readonly errorBound: number
}

/**
 * A model of retention as the tail of a journey: the chain brings customers in, the model says how
 * long they stay. Of those who convert in step or day `s`, the share `S(⌊(t − s) / n⌋)` is there at
 * `t`, so `active(t) = Σ_{s ≤ t} (F(s) − F(s − 1)) S(⌊(t − s) / n⌋)`, with `F` the conversion curve
 * and `n` the days of a period: whoever has paid for a period stays to its end.
 *
 * `F` comes from `conversionCurve` (by step) or `hittingByDay` (by day) of `sojourn/analysis`, `S`
 * from {@link churnSurvival}, or from {@link survivalAfter} where it is not to be modelled. An error
 * of `F` moves `active` by at most twice itself, since `S` only falls; that of `S`, as a model of
 * what customers do, is not in the bound.
 *
 * Cost: O(times²).
 * @param by conversion by step or day from 0: probabilities, nowhere falling.
 * @param survival by period from 0, nowhere rising, up to the last one that is needed.
 * @throws RangeError naming all that is wrong.
 * @example
 * ```ts
 * import { conversionCurve } from 'sojourn/analysis'
 * import { compileChain, journey } from 'sojourn/model'
 * import { churnSurvival, customersOverTime } from 'sojourn/retention'
 * const chain = compileChain(journey({
 *   touchpoints: [{ id: 'trial' }], outcomes: [{ id: 'member', kind: 'conversion' }, { id: 'lost' }],
 *   entries: { trial: 1 }, transitions: { trial: { trial: 0.5, member: 0.25, lost: 0.25 } },
 * }))
 * const { by, errorBound } = conversionCurve(chain, 4)
 * const survival = churnSurvival({ alpha: 1, beta: 1 }, 4) // 1, 1/2, 1/3, 1/4, 1/5
 * const { active } = customersOverTime(by, survival, { entrants: 1000, errorBound })
 * console.log([...active].map((n) => n.toFixed(1))) // [ '0.0', '250.0', '250.0', '208.3', '166.7' ]
 * ```
 */
export function customersOverTime(
  by: ArrayLike<number>,
  survival: ArrayLike<number>,
  { entrants = 1, perPeriod = 1, errorBound = 0 }: CustomersOverTimeOptions = {},
): CustomersOverTime {
  check(by, survival, { entrants, perPeriod, errorBound })
  const times = by.length
  const converted = Float64Array.from({ length: times }, (_, t) => entrants * (by[t] as number))
  const active = new Float64Array(times)
  for (let s = 0; s < times; s++) {
    const arrived = (converted[s] as number) - (s > 0 ? (converted[s - 1] as number) : 0)
    if (arrived === 0) continue
    for (let t = s; t < times; t++)
      active[t] =
        (active[t] as number) + arrived * (survival[Math.floor((t - s) / perPeriod)] as number)
  }
  return {
    converted,
    active,
    retained: active.map((n, t) => n / (converted[t] as number)),
    errorBound: entrants * (2 * errorBound + roundingError(times + 5)) * (1 + roundingError(3)),
  }
}

function check(
  by: ArrayLike<number>,
  survival: ArrayLike<number>,
  { entrants, perPeriod, errorBound }: Required<CustomersOverTimeOptions>,
): void {
  const problems: string[] = []
  for (let t = 0, last = 0; t < by.length; t++) {
    const value = by[t] as number
    if (!(value >= 0 && value <= 1))
      problems.push(`conversion by ${t} is ${value}; it must be from 0 to 1`)
    else if (value < last)
      problems.push(`conversion falls to ${value} at ${t}; who has converted has`)
    last = value
  }
  for (let k = 0, last = 1; k < survival.length; k++) {
    const value = survival[k] as number
    if (!(value >= 0 && value <= 1))
      problems.push(`survival of period ${k} is ${value}; it must be from 0 to 1`)
    else if (value > last)
      problems.push(`survival rises to ${value} in period ${k}; who is lost stays lost`)
    last = value
  }
  if (!(entrants >= 0 && entrants < Infinity))
    problems.push(`entrants is ${entrants}; it must be a number from 0`)
  if (!(errorBound >= 0)) problems.push(`errorBound is ${errorBound}; it must be a number from 0`)
  if (!(Number.isInteger(perPeriod) && perPeriod >= 1))
    problems.push(`perPeriod is ${perPeriod}; it must be a whole number from 1`)
  else {
    const needed = Math.floor((by.length - 1) / perPeriod) + 1
    if (survival.length < needed)
      problems.push(`survival has ${survival.length} periods, and ${needed} are needed`)
  }
  if (problems.length > 20) problems.splice(20, problems.length, `and ${problems.length - 20} more`)
  if (problems.length > 0) throw new RangeError(`customersOverTime: ${problems.join('; ')}`)
}
