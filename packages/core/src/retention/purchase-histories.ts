import { type Duration, durationSeconds } from '../model/duration.ts'
import type { PurchaseHistory } from './purchase-history.ts'

/** A purchase, as a shop's records have it. */
export interface Purchase {
  readonly customer: string
  /** Milliseconds since 1970, UTC. */
  readonly time: number
  /** What was paid, in one currency throughout, from 0. */
  readonly value?: number
}

/** How purchases become histories. */
export interface PurchaseHistoriesOptions {
  /**
   * The end of the observation, in milliseconds since 1970: what came later is only counted. Default
   * the latest purchase.
   */
  readonly until?: number
  /** The unit of time of the histories; default `7d`. */
  readonly unit?: Duration
  /** Purchases of a customer within the same stretch of this length are one; default `1d`, a day in UTC. */
  readonly together?: Duration
}

/** The history of one customer. */
export interface CustomerHistory extends PurchaseHistory {
  readonly customer: string
  /** Mean value of a purchase after the first; 0 where there is none, or where no values are known. */
  readonly value: number
  /** Purchases after the end of the observation. */
  readonly later: number
}

/** Histories of customers, and how long their purchases went on after the end of the observation. */
export interface PurchaseHistories {
  readonly histories: readonly CustomerHistory[]
  /** From the end of the observation to the latest purchase, in the unit; 0 where there is none later. */
  readonly followed: number
}

/** Purchases of one customer: by stretch of time, what was paid in it. */
type Stretches = Map<number, number>

/**
 * The histories that models of repeat purchases are fitted to, from single purchases: for each customer
 * how many there were after the first (`x`), when the last was (`tₓ`), and how long the customer was
 * observed since the first (`T`), as in Fader, Hardie & Lee (2005). Purchases on the same day are one,
 * and times are counted in whole days. Customers whose first purchase is later than the end of the
 * observation are left out.
 *
 * Cost: O(purchases).
 * @returns histories in the order in which customers first appear.
 * @throws RangeError for a time or a value that is none, naming the first twenty.
 * @example
 * ```ts
 * import { purchaseHistories } from 'sojourn/retention'
 * const on = (date: string) => Date.parse(date)
 * const { histories } = purchaseHistories(
 *   [
 *     { customer: 'Nina', time: on('1997-01-01'), value: 29 },
 *     { customer: 'Nina', time: on('1997-01-18'), value: 30 },
 *     { customer: 'Nina', time: on('1997-08-02'), value: 15 },
 *   ],
 *   { until: on('1997-09-30') },
 * )
 * console.log(histories[0]?.frequency, histories[0]?.recency.toFixed(2)) // 2 30.43
 * console.log(histories[0]?.age.toFixed(2), histories[0]?.value) // 38.86 22.5
 * ```
 */
export function purchaseHistories(
  purchases: readonly Purchase[],
  { until, unit = '7d', together = '1d' }: PurchaseHistoriesOptions = {},
): PurchaseHistories {
  const stretch = 1000 * durationSeconds(together)
  const perUnit = durationSeconds(unit) / durationSeconds(together)
  const latest = checkPurchases(purchases)
  const end = Math.floor((until ?? latest) / stretch)
  const histories = [...byCustomer(purchases, stretch)].flatMap(([customer, stretches]) => {
    const all = [...stretches.keys()].sort((a, b) => a - b)
    const seen = all.filter((at) => at <= end)
    const [first, ...repeats] = seen
    if (first === undefined) return []
    const paid = repeats.reduce((sum, at) => sum + (stretches.get(at) as number), 0)
    return [
      {
        customer,
        frequency: repeats.length,
        recency: ((repeats.at(-1) ?? first) - first) / perUnit,
        age: (end - first) / perUnit,
        value: repeats.length === 0 ? 0 : paid / repeats.length,
        later: all.length - seen.length,
      },
    ]
  })
  return { histories, followed: Math.max(0, Math.floor(latest / stretch) - end) / perUnit }
}

function byCustomer(purchases: readonly Purchase[], stretch: number): Map<string, Stretches> {
  const customers = new Map<string, Stretches>()
  for (const { customer, time, value = 0 } of purchases) {
    const stretches = customers.get(customer) ?? new Map<number, number>()
    const at = Math.floor(time / stretch)
    stretches.set(at, (stretches.get(at) ?? 0) + value)
    customers.set(customer, stretches)
  }
  return customers
}

const MOST_LISTED = 20

/** The time of the latest purchase. @throws RangeError */
function checkPurchases(purchases: readonly Purchase[]): number {
  const problems: string[] = purchases.length === 0 ? ['there is no purchase'] : []
  let latest = Number.NEGATIVE_INFINITY
  for (const [i, { time, value = 0 }] of purchases.entries()) {
    if (!Number.isFinite(time))
      problems.push(`purchase ${i}: the time is ${time}; it must be milliseconds since 1970`)
    if (!(value >= 0 && value < Infinity))
      problems.push(`purchase ${i}: the value is ${value}; it must be a number from 0`)
    latest = Math.max(latest, time)
  }
  const more = problems.length - MOST_LISTED
  if (more > 0) problems.splice(MOST_LISTED, more, `and ${more} more problems`)
  if (problems.length > 0) throw new RangeError(`purchaseHistories: ${problems.join('; ')}`)
  return latest
}
