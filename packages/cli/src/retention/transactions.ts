import { parseTime } from '@sojourn/data'
import { type Duration, durationSeconds } from 'sojourn/model'
import { backtestPurchases, type PurchaseBacktest, purchaseHistories } from 'sojourn/retention'
import { numbersOf } from './numbers.ts'
import { modelsOf, type PurchaseResult } from './purchases.ts'
import { type ReadColumns, throwIfAny } from './read-columns.ts'

/** How single purchases are read. */
export interface TransactionOptions {
  /** The end of the observation, in milliseconds since 1970. */
  readonly until: number | undefined
  /** The unit of time of the model. */
  readonly unit: Duration
  readonly horizon: number | undefined
}

/** Models of single purchases, and how they held afterwards. */
export interface TransactionResult extends PurchaseResult {
  readonly unit: Duration
  /** The last day that the models know of, as 2026-03-31. */
  readonly until: string
  /** Rows with a negative value, which are no purchases. */
  readonly refunds: number
  /** What came after the end of the observation, against what was expected; null where nothing did. */
  readonly after: PurchaseBacktest | null
}

const DAY = 86_400

/** Fits models of purchases to single ones. @throws InputError naming the rows that are wrong. */
export function fitTransactions(
  columns: ReadColumns,
  { until, unit, horizon }: TransactionOptions,
): TransactionResult {
  const problems: string[] = []
  const times = timesOf(columns, problems)
  const values =
    columns.text.value === undefined
      ? undefined
      : numbersOf(columns, 'value', problems, { signed: true })
  throwIfAny(problems)
  const names = columns.text.customer ?? []
  const all = times.map((time, i) => ({
    customer: names[i] as string,
    time,
    ...(values && { value: values[i] as number }),
  }))
  const purchases = all.filter(({ value = 0 }) => value >= 0)
  const end = until ?? purchases.reduce((latest, { time }) => Math.max(latest, time), -Infinity)
  const together = durationSeconds(unit) < DAY ? unit : '1d'
  const { histories, followed } = purchaseHistories(purchases, { until: end, unit, together })
  if (histories.length === 0)
    throwIfAny([
      `${columns.path}: there is no purchase${until === undefined ? '' : ` up to --until ${dayOf(end)}`}.`,
    ])
  const models = modelsOf(
    histories.map(({ customer, frequency, recency, age }) => ({
      customer,
      frequency,
      recency,
      age,
      customers: 1,
    })),
    { value: values && histories.map(({ value }) => value), discrete: false, horizon },
  )
  const { fit } = models
  return {
    ...models,
    unit,
    until: dayOf(end),
    refunds: all.length - purchases.length,
    after:
      followed > 0 && fit.model === 'BG/NBD' && fit.parameters !== null
        ? backtestPurchases(fit.parameters, histories, followed)
        : null,
  }
}

function timesOf({ path, lines, text }: ReadColumns, problems: string[]): number[] {
  return (text.date ?? []).map((field, row) => {
    const time = parseTime(field)
    if (typeof time === 'number') return time
    problems.push(`${path}: line ${lines[row]}: --date: ${time}.`)
    return Number.NaN
  })
}

const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10)
