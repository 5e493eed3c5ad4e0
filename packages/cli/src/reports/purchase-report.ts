import { count, counted } from '../format/count.ts'
import { significant, withError } from '../format/estimate.ts'
import { money } from '../format/money.ts'
import { share } from '../format/share.ts'
import { visits } from '../format/visits.ts'
import { Page } from '../page.ts'
import type { PurchaseResult, RowForecast } from '../retention/purchases.ts'
import type { Terminal } from '../terminal.ts'

const MOST_ROWS = 12

/** A model of purchases in JSON: the keys of the contract first, then more. */
export function purchaseJson({ fit, spend, horizon, forecasts }: PurchaseResult): object {
  const { model, parameters, logLikelihood, identification, finding, standardErrors } = fit
  const names =
    model === 'BG/NBD'
      ? ['r', 'alpha', 'a', 'b', 'rate', 'dropout']
      : ['alpha', 'beta', 'gamma', 'delta', 'taking', 'dropout']
  const values = parameters as Readonly<Record<string, number>> | null
  return {
    model,
    ...Object.fromEntries(names.map((name) => [name, values?.[name] ?? null])),
    logLikelihood,
    identification,
    finding,
    standardErrors,
    aic: parameters && fit.aic,
    bic: parameters && fit.bic,
    customers: fit.customers,
    spend: spend && {
      p: spend.parameters?.p ?? null,
      q: spend.parameters?.q ?? null,
      gamma: spend.parameters?.gamma ?? null,
      logLikelihood: spend.logLikelihood,
      identification: spend.identification,
      finding: spend.finding,
      standardErrors: spend.standardErrors,
      customers: spend.customers,
    },
    horizon,
    forecasts,
  }
}

/** A model of purchases for people. */
export function purchasePage(result: PurchaseResult, terminal: Terminal): string {
  return fillPurchasePage(new Page(terminal), result).text()
}

/** The same on a page that goes on. */
export function fillPurchasePage(page: Page, result: PurchaseResult): Page {
  const { fit, spend, horizon, forecasts } = result
  page.find(summary(result))
  if (fit.finding !== '') page.say(fit.finding)
  page.say(parameterText(result))
  if (fit.parameters !== null)
    page.say(`Log-likelihood ${significant(fit.logLikelihood)}, AIC ${significant(fit.aic)}.`)
  if (spend !== null)
    page.say(
      spend.parameters === null
        ? `Spend: ${spend.finding}`
        : `Spend, from ${counted(spend.customers, 'customer')} with repeat purchases: p ${withError(spend.parameters.p, spend.standardErrors?.p)}, q ${withError(spend.parameters.q, spend.standardErrors?.q)}, gamma ${withError(spend.parameters.gamma, spend.standardErrors?.gamma)}. It is taken not to depend on how often they buy.`,
    )
  if (forecasts !== null) forecastTable(page, result, horizon)
  return page
}

function summary({ fit, forecasts, horizon }: PurchaseResult): string {
  const who = counted(fit.customers, 'customer')
  if (forecasts === null) return `${who}: nothing can be forecast.`
  const alive = total(forecasts, ({ alive }) => alive)
  const start = `Of ${who}, about ${count(Math.round(alive))} are likely still there (${share(alive / fit.customers)}).`
  if (horizon === null) return `${start} Add --horizon for what they will buy.`
  const purchases = total(forecasts, (row) => row.purchases as number)
  const revenue = forecasts.every(({ spend }) => spend !== null)
    ? `, worth ${money(total(forecasts, (row) => (row.purchases as number) * (row.spend as number)))}`
    : ''
  const ahead =
    fit.model === 'BG/BB'
      ? counted(horizon, 'opportunity', 'opportunities')
      : `${count(horizon)} units of time`
  return `${start} In the next ${ahead} they are expected to make ${visits(purchases)} purchases${revenue}.`
}

function parameterText({ fit }: PurchaseResult): string {
  if (fit.parameters === null) return 'There are no parameters to give.'
  const errors = fit.standardErrors as Readonly<Record<string, number | null>>
  const one = (name: string, value: number) =>
    Number.isFinite(value) ? [`${name} ${withError(value, errors[name])}`] : []
  const of = (values: Readonly<Record<string, number>>) =>
    Object.entries(values)
      .flatMap(([name, value]) => one(name, value))
      .join(', ')
  const text = of(fit.parameters as unknown as Readonly<Record<string, number>>)
  return fit.model === 'BG/NBD'
    ? `${text}. "rate" is how often one who is there buys in a unit of time, "dropout" the chance to leave after a purchase, both on average.`
    : `${text}. "taking" is the chance to take an opportunity, "dropout" that to leave before one, both on average.`
}

function forecastTable(
  page: Page,
  { forecasts, fit }: PurchaseResult,
  horizon: number | null,
): void {
  const rows = [...(forecasts as readonly RowForecast[])]
  const order =
    horizon === null
      ? ({ alive }: RowForecast) => alive
      : ({ purchases }: RowForecast) => purchases as number
  rows.sort((a, b) => order(b) - order(a))
  const named = rows.some(({ customer }) => customer !== undefined)
  const listed = named ? rows : distinctRows(rows)
  const shown = listed.slice(0, MOST_ROWS)
  const more = listed.length - shown.length
  const spent = shown.some(({ spend }) => spend !== null)
  page.say(`The most promising${more > 0 ? `; ${count(more)} more are in --json` : ''}:`).table(
    [
      ...(named ? [{ title: 'Customer', names: true as const }] : []),
      { title: 'Frequency' },
      { title: 'Recency' },
      { title: fit.model === 'BG/BB' ? 'Opportunities' : 'Age' },
      ...(named ? [] : [{ title: 'Customers' }]),
      { title: 'Still there' },
      ...(horizon === null ? [] : [{ title: 'Purchases\neach' }]),
      ...(spent ? [{ title: 'Value\neach' }] : []),
    ],
    shown.map((row) => [
      ...(named ? [row.customer ?? ''] : []),
      count(row.frequency),
      count(Math.round(100 * row.recency) / 100),
      count(Math.round(100 * row.age) / 100),
      ...(named ? [] : [count(row.customers)]),
      share(row.alive),
      ...(horizon === null ? [] : [visits(row.purchases as number)]),
      ...(spent ? [row.spend === null ? '—' : money(row.spend)] : []),
    ]),
  )
}

/** Rows with the same history as one, with their customers added up. */
function distinctRows(rows: readonly RowForecast[]): RowForecast[] {
  const distinct = new Map<string, RowForecast>()
  for (const row of rows) {
    const key = `${row.frequency} ${row.recency} ${row.age} ${row.spend}`
    const known = distinct.get(key)
    distinct.set(key, known ? { ...row, customers: known.customers + row.customers } : row)
  }
  return [...distinct.values()]
}

function total(rows: readonly RowForecast[], value: (row: RowForecast) => number): number {
  return rows.reduce((sum, row) => (row.customers > 0 ? sum + row.customers * value(row) : sum), 0)
}
