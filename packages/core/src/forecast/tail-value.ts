import { type ChurnLaw, churnSurvival } from '../retention/churn-survival.ts'
import { expectedLifetime } from '../retention/expected-lifetime.ts'

const DAYS_OF_YEAR = 365

/** What a customer pays, at the start of each period, and how it is discounted. */
export interface Payments {
  readonly value: number
  readonly periodDays: number
  /** Yearly rate, above 0. */
  readonly discount: number
}

/** What customers are worth, discounted; see `forecastTail`. */
export interface TailValue {
  /** Of one who converts, at conversion. */
  readonly lifetime: number
  /** Still to come after the last day, per entrant. */
  readonly residual: number
}

/**
 * Worth of customers under a law of churn. All follows from `A(k) = Σ_{j ≥ k} S(j) (1 + d)^(k − j)`,
 * what those who begin with period `k` pay from then on: `A(k) = S(k) + A(k + 1) / (1 + d)`, downwards
 * from the first period that nobody has begun.
 *
 * @param by conversion by day from 0.
 */
export function tailValue(
  law: ChurnLaw,
  by: Float64Array,
  { value, periodDays, discount }: Payments,
): TailValue {
  const last = by.length - 1
  const periods = Math.floor(last / periodDays) + 1
  const perPeriod = (1 + discount) ** (periodDays / DAYS_OF_YEAR) - 1
  const survival = churnSurvival(law, periods)
  const worth = new Float64Array(periods + 1)
  worth[periods] =
    (survival[periods] as number) * expectedLifetime(law, perPeriod, { tenure: periods })
  for (let k = periods - 1; k >= 0; k--)
    worth[k] = (survival[k] as number) + (worth[k + 1] as number) / (1 + perPeriod)
  let residual = 0
  for (let s = 0; s <= last; s++) {
    const arrived = (by[s] as number) - (s > 0 ? (by[s - 1] as number) : 0)
    const next = Math.floor((last - s) / periodDays) + 1
    const wait = s + next * periodDays - last
    residual += arrived * (worth[next] as number) * (1 + discount) ** (-wait / DAYS_OF_YEAR)
  }
  return { lifetime: value * (worth[0] as number), residual: value * residual }
}
