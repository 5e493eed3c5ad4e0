/** Who enters over time. */
export interface EntrantsOptions {
  /** How many days, from the first. */
  readonly days: number
  /** Customers who enter on an ordinary day, from 0. */
  readonly perDay: number
  /** Growth a day, as a factor: 1.001 is a tenth of a per cent; 1 if absent. */
  readonly growth?: number
  /** Factors that come again and again, such as seven for the days of a week, from the first day. */
  readonly season?: ArrayLike<number>
  /** Campaigns, each with customers that it adds. */
  readonly campaigns?: readonly Campaign[]
}

/** A campaign that brings customers. */
export interface Campaign {
  /** First day and the day after the last, counted from 0. */
  readonly from: number
  readonly until: number
  /** Customers that it adds on each of its days. */
  readonly perDay: number
  /** Days in which what it adds falls to half once it is over; at once if absent. */
  readonly halfLife?: number
}

/**
 * Customers who enter, by day: a constant, with growth, a season and campaigns. Cost O(days) a campaign.
 *
 * @returns one number a day, for the `entrants` of `calendarTrace` and `sumOverEntrants`.
 * @throws RangeError listing every number that is out of range.
 * @example
 * ```ts
 * import { entrantsOverTime } from 'sojourn/analysis'
 * const entrants = entrantsOverTime({
 *   days: 6, perDay: 100, season: [1, 0.5], campaigns: [{ from: 1, until: 3, perDay: 40, halfLife: 1 }],
 * })
 * console.log([...entrants]) // [ 100, 90, 140, 70, 110, 55 ]
 * ```
 */
export function entrantsOverTime({
  days,
  perDay,
  growth = 1,
  season = [1],
  campaigns = [],
}: EntrantsOptions): Float64Array {
  const problems: string[] = []
  const amount = (value: number, name: string) => {
    if (!(value >= 0 && value < Infinity))
      problems.push(`${name} is ${value}; it must be a finite number from 0`)
  }
  if (!Number.isInteger(days) || days < 0 || days > 36_525)
    problems.push(`days is ${days}; it must be a whole number up to 36525`)
  amount(perDay, 'perDay')
  amount(growth, 'growth')
  for (let k = 0; k < season.length; k++) amount(season[k] as number, `season[${k}]`)
  if (season.length === 0) problems.push('season is empty; leave it out or give a factor a day')
  for (const [k, { from, until, perDay: added, halfLife = 1 }] of campaigns.entries()) {
    amount(added, `campaigns[${k}].perDay`)
    if (!Number.isInteger(from) || !Number.isInteger(until) || until < from)
      problems.push(`campaigns[${k}] is from ${from} until ${until}; these must be days in order`)
    if (!(halfLife > 0))
      problems.push(`campaigns[${k}].halfLife is ${halfLife}; it must be above 0`)
  }
  if (problems.length > 0) throw new RangeError(`entrantsOverTime: ${problems.join('; ')}`)
  return Float64Array.from({ length: days }, (_, day) => {
    const ordinary = perDay * growth ** day * (season[day % season.length] as number)
    return campaigns.reduce((sum, campaign) => sum + addedBy(campaign, day), ordinary)
  })
}

function addedBy({ from, until, perDay, halfLife }: Campaign, day: number): number {
  if (day < from) return 0
  if (day < until) return perDay
  return halfLife === undefined ? 0 : perDay * 2 ** (-(day - until + 1) / halfLife)
}

/**
 * What customers who enter on different days come to together: `Σ_s entrants_s curve(t − s)`, where
 * `curve` is what one comes to by day since entering (`hittingByDay`, say) and customers enter at the
 * start of their day.
 *
 * Cost: O(days²).
 * @param curve by day from 0; it stays at its last value.
 * @param entrants by day from 0.
 * @returns by day from 0, one more than there are days of entrants.
 * @throws RangeError where `curve` is empty.
 * @example
 * ```ts
 * import { sumOverEntrants } from 'sojourn/analysis'
 * console.log([...sumOverEntrants([0, 0.25, 0.5], [100, 100, 0])]) // [ 0, 25, 75, 100 ]
 * ```
 */
export function sumOverEntrants(
  curve: ArrayLike<number>,
  entrants: ArrayLike<number>,
): Float64Array {
  if (curve.length === 0) throw new RangeError('sumOverEntrants: the curve is empty')
  return Float64Array.from({ length: entrants.length + 1 }, (_, t) => {
    let sum = 0
    for (let s = 0; s < t; s++)
      sum += (entrants[s] as number) * (curve[Math.min(t - s, curve.length - 1)] as number)
    return sum
  })
}
