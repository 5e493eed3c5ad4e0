import {
  type BgBbFit,
  type BgNbdFit,
  expectedSpend,
  fitBgBb,
  fitBgNbd,
  fitGammaGamma,
  forecastOpportunities,
  forecastPurchases,
  type GammaGammaFit,
  type PurchaseHistory,
} from 'sojourn/retention'
import { numbersOf } from './numbers.ts'
import { type ReadColumns, throwIfAny } from './read-columns.ts'

/** What is to be expected of the customers of one row. */
export interface RowForecast {
  /** Whose row it is, where single purchases were read. */
  readonly customer?: string
  readonly frequency: number
  readonly recency: number
  readonly age: number
  readonly customers: number
  /** Probability of still being a customer. */
  readonly alive: number
  /** Expected purchases of each within the horizon; null without one. */
  readonly purchases: number | null
  /** Expected value of each of their purchases; null without a fit of spend. */
  readonly spend: number | null
}

/** A table of customers with the models fitted to it. */
export interface PurchaseResult {
  readonly fit: BgNbdFit | BgBbFit
  readonly spend: GammaGammaFit | null
  readonly horizon: number | null
  /** By row of the table; null where the fit gives no parameters. */
  readonly forecasts: readonly RowForecast[] | null
}

/** A row of the table, as the models take it. */
export interface PurchaseRow extends Required<PurchaseHistory> {
  readonly customer?: string
}

/** Fits a model of purchases to a table. @throws InputError naming the rows that are wrong. */
export function fitPurchases(columns: ReadColumns, horizon: number | undefined): PurchaseResult {
  const problems: string[] = []
  const discrete = columns.text.opportunities !== undefined
  const whole = discrete ? ({ whole: true } as const) : {}
  const frequency = numbersOf(columns, 'frequency', problems, { whole: true })
  const recency = numbersOf(columns, 'recency', problems, { ...whole, empty: 0 })
  const age = numbersOf(columns, discrete ? 'opportunities' : 'age', problems, whole)
  const count =
    columns.text.count === undefined
      ? frequency.map(() => 1)
      : numbersOf(columns, 'count', problems)
  const value =
    columns.text.value === undefined
      ? undefined
      : numbersOf(columns, 'value', problems, { empty: 0 })
  const rows = frequency.map((x, i) => ({
    frequency: x,
    recency: recency[i] as number,
    age: age[i] as number,
    customers: count[i] as number,
  }))
  for (const [i, row] of rows.entries())
    for (const problem of rowProblems(row, discrete, value?.[i]))
      problems.push(`${columns.path}: line ${columns.lines[i]}: ${problem}`)
  throwIfAny(problems)
  return modelsOf(rows, { value, discrete, horizon })
}

/** Models of purchases and, where values are known, of spend, with what they expect of each row. */
export function modelsOf(
  rows: readonly PurchaseRow[],
  {
    value,
    discrete,
    horizon,
  }: {
    readonly value: readonly number[] | undefined
    readonly discrete: boolean
    readonly horizon: number | undefined
  },
): PurchaseResult {
  const spend =
    value === undefined
      ? null
      : fitGammaGamma(
          rows.flatMap((row, i) =>
            row.customers > 0 && (row.frequency === 0 || (value[i] as number) > 0)
              ? [{ ...row, value: value[i] as number }]
              : [],
          ),
        )
  const ahead = horizon ?? 0
  const used = rows.filter(({ customers }) => customers > 0)
  const opportunities = (list: readonly PurchaseRow[]) =>
    list.map((row) => ({ ...row, opportunities: row.age }))
  const fit = discrete ? fitBgBb(opportunities(used)) : fitBgNbd(used)
  const expected =
    fit.parameters === null
      ? null
      : fit.model === 'BG/BB'
        ? forecastOpportunities(fit.parameters, opportunities(rows.map(counted)), ahead).map(
            ({ alive, taken }) => ({ alive, purchases: taken }),
          )
        : forecastPurchases(fit.parameters, rows.map(counted), ahead)
  return {
    fit,
    spend,
    horizon: horizon ?? null,
    forecasts:
      expected &&
      rows.map((row, i) => ({
        ...row,
        alive: expected[i]?.alive as number,
        purchases: horizon === undefined ? null : (expected[i]?.purchases as number),
        spend:
          spend?.parameters &&
          value !== undefined &&
          (row.frequency === 0 || (value[i] as number) > 0)
            ? expectedSpend(spend.parameters, {
                frequency: row.frequency,
                value: value[i] as number,
              })
            : null,
      })),
  }
}

/** A row of nobody still has a forecast. */
function counted<Row extends { readonly customers: number }>(row: Row): Row {
  return row.customers > 0 ? row : { ...row, customers: 1 }
}

function* rowProblems(
  { frequency, recency, age }: { frequency: number; recency: number; age: number },
  discrete: boolean,
  value: number | undefined,
): Generator<string> {
  const end = discrete ? '--opportunities' : '--age'
  if (recency > age)
    yield `--recency is ${recency}, after the ${end} ${age}; it is when the last purchase was.`
  if (frequency === 0 && recency > 0)
    yield `--recency is ${recency} with a --frequency of 0; without a repeat purchase it must be 0 or empty.`
  if (!discrete && frequency > 0 && recency === 0)
    yield `--recency is 0 with a --frequency of ${frequency}; it is the time from the first purchase to the last.`
  if (discrete && frequency > recency)
    yield `--frequency is ${frequency}, more than the ${recency} opportunities up to the last that was taken.`
  if (value === 0 && frequency > 0)
    yield `--value is 0 or empty with a --frequency of ${frequency}; it must be above 0 where there is a purchase.`
}
