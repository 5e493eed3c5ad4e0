import type { BgNbdLaw } from './bg-nbd.ts'
import { forecastPurchases } from './forecast-purchases.ts'
import type { CustomerHistory } from './purchase-histories.ts'

/** Customers of one frequency: what they bought afterwards and what was expected, on average. */
export interface PurchasesOfFrequency {
  /** Purchases after the first before the forecast; the last group is of this many and more. */
  readonly frequency: number
  readonly customers: number
  readonly purchases: number
  readonly expected: number
}

/** A forecast of purchases beside what came. */
export interface PurchaseBacktest {
  /** How long the forecast reaches, in the unit of the histories. */
  readonly horizon: number
  /** Purchases that came, of all customers. */
  readonly purchases: number
  /** Purchases that the model expected. */
  readonly expected: number
  /** Purchases if each customer had gone on at the pace so far, which is what a model must beat. */
  readonly atThePace: number
  /** Root of the mean squared error of a customer's purchases, of the model and of the pace. */
  readonly error: { readonly model: number; readonly pace: number }
  readonly byFrequency: readonly PurchasesOfFrequency[]
}

/** Customers of this frequency and above are looked at together. */
const MANY = 7

/**
 * Holds a forecast of purchases against those that came after the end of the observation: in all, by
 * how often customers had bought before (Fader, Hardie & Lee 2005, figure 3), and customer by customer,
 * beside the plain guess that each goes on as before, `x / T` a unit of time.
 *
 * Cost: that of `forecastPurchases`.
 * @param horizon how long the purchases that came were watched; `purchaseHistories` gives it as `followed`.
 * @throws RangeError for parameters, histories or a horizon that are out of range.
 * @example
 * ```ts
 * import { backtestPurchases } from 'sojourn/retention'
 * // CDNOW, by the published parameters; time in weeks. Two customers, of whom one came back once.
 * const cdnow = { r: 0.2426, alpha: 4.4136, a: 0.7929, b: 2.4259 }
 * const { expected, atThePace } = backtestPurchases(cdnow, [
 *   { customer: 'Nina', frequency: 2, recency: 30.43, age: 38.86, value: 22, later: 1 },
 *   { customer: 'Ola', frequency: 1, recency: 1.71, age: 38.86, value: 9, later: 0 },
 * ], 39)
 * console.log(expected.toFixed(2), atThePace.toFixed(2)) // 1.43 3.01
 * ```
 */
export function backtestPurchases(
  law: BgNbdLaw,
  histories: readonly CustomerHistory[],
  horizon: number,
): PurchaseBacktest {
  const forecasts = forecastPurchases(law, histories, horizon)
  const customers = histories.map(({ frequency, age, later }, i) => ({
    frequency: Math.min(frequency, MANY),
    later,
    expected: forecasts[i]?.purchases as number,
    pace: frequency === 0 ? 0 : (frequency / age) * horizon,
  }))
  const sum = (value: (customer: (typeof customers)[number]) => number, of = customers) =>
    of.reduce((total, customer) => total + value(customer), 0)
  const error = (guess: 'expected' | 'pace') =>
    Math.sqrt(sum((customer) => (customer[guess] - customer.later) ** 2) / customers.length)
  const groups = Array.from({ length: MANY + 1 }, (_, frequency) =>
    customers.filter((customer) => customer.frequency === frequency),
  )
  return {
    horizon,
    purchases: sum(({ later }) => later),
    expected: sum(({ expected }) => expected),
    atThePace: sum(({ pace }) => pace),
    error: { model: error('expected'), pace: error('pace') },
    byFrequency: groups.flatMap((group, frequency) => {
      if (group.length === 0) return []
      const mean = (value: (customer: (typeof customers)[number]) => number) =>
        sum(value, group) / group.length
      return [
        {
          frequency,
          customers: group.length,
          purchases: mean(({ later }) => later),
          expected: mean(({ expected }) => expected),
        },
      ]
    }),
  }
}
