import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Fit, fitJourney } from 'sojourn/estimation'
import { beforeAll, describe, expect, test } from 'vitest'
import { publishedData } from '../../../scripts/proof/datasets.ts'
import { sharedData } from '../../../scripts/shared-data.ts'
import { readEventLog } from '../src/index.ts'
import { openEvents } from '../src/node/index.ts'

// Real logs (sources in each folder's PROVENANCE.md) with counts recomputed by numpy and
// probabilities by R markovchain 0.9.1.
const data = sharedData()
const logs = [
  ['simple_shop', 'user_id'],
  ['helpdesk_tickets', 'case'],
  ['bpi2013_closed_problems', 'case'],
  ['roadtraffic100', 'case'],
] as const

interface Expected {
  readonly n_cases: number
  readonly n_events: number
  readonly states: readonly string[]
  readonly start_counts: readonly number[]
  readonly end_counts: readonly number[]
  readonly counts: readonly (readonly number[])[]
  readonly with_end: { readonly Q: readonly number[][]; readonly end_prob: readonly number[] }
  readonly order_table: readonly {
    readonly order: number
    readonly n: number
    readonly loglik: number
    readonly df_support: number
    readonly aic_df_support: number
    readonly bic_df_support: number
  }[]
}

describe.skipIf(data === undefined).each(logs)('fit of %s', (name, customer) => {
  let expected: Expected
  let fit: Fit

  beforeAll(async () => {
    const folder = join(data as string, name)
    expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'))
    const columns = { customer, time: 'timestamp', touchpoint: 'event' }
    const { log, skipped } = await readEventLog(openEvents(join(folder, 'events.csv')), columns)
    expect(skipped).toEqual([])
    fit = fitJourney(log, { order: 3 })
  })

  const meets = publishedData(name)
  const step = (from: string, to: string) =>
    fit.transitions.find((transition) => transition.from === from && transition.to === to)

  test('counts customers, events, entries and ends exactly', () => {
    meets('customers', fit.customers, expected.n_cases, 'exact')
    meets('events', fit.events, expected.n_events, 'exact')
    for (const [i, state] of expected.states.entries()) {
      const entry = fit.entries.find(({ to }) => to === state)
      expect(entry?.count ?? 0).toBe(expected.start_counts[i])
      expect(step(state, 'lost')?.count ?? 0).toBe(expected.end_counts[i])
    }
  })

  test('counts every transition exactly', () => {
    for (const [i, from] of expected.states.entries())
      for (const [j, to] of expected.states.entries())
        meets(
          'counts of transitions',
          step(from, to)?.count ?? 0,
          expected.counts[i]?.[j] as number,
          'exact',
        )
  })

  test('gives the probabilities of the absorbing model within 1e-12', () => {
    for (const [i, from] of expected.states.entries()) {
      for (const [j, to] of expected.states.entries())
        meets(
          'probabilities',
          step(from, to)?.probability ?? 0,
          expected.with_end.Q[i]?.[j] as number,
          { relative: 1e-12, of: 1 },
        )
      expect(
        Math.abs(
          (step(from, 'lost')?.probability ?? 0) - (expected.with_end.end_prob[i] as number),
        ),
      ).toBeLessThanOrEqual(1e-12)
    }
  })

  test('compares orders on the common sample, with parameters by support', () => {
    for (const row of expected.order_table) {
      const order = fit.orders[row.order]
      expect(order?.n).toBe(row.n)
      expect(order?.parameters).toBe(row.df_support)
      const digits = { within: 5e-7, why: 'six decimals' }
      meets('log-likelihood of orders', order?.logLikelihood, row.loglik, digits)
      meets('AIC of orders', order?.aic, row.aic_df_support, digits)
      meets('BIC of orders', order?.bic, row.bic_df_support, digits)
    }
  })
})
