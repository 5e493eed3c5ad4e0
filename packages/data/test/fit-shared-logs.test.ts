import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Fit, fitJourney } from 'sojourn/estimation'
import { beforeAll, describe, expect, test } from 'vitest'
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

  const step = (from: string, to: string) =>
    fit.transitions.find((transition) => transition.from === from && transition.to === to)

  test('counts customers, events, entries and ends exactly', () => {
    expect(fit.customers).toBe(expected.n_cases)
    expect(fit.events).toBe(expected.n_events)
    for (const [i, state] of expected.states.entries()) {
      const entry = fit.entries.find(({ to }) => to === state)
      expect(entry?.count ?? 0).toBe(expected.start_counts[i])
      expect(step(state, 'lost')?.count ?? 0).toBe(expected.end_counts[i])
    }
  })

  test('counts every transition exactly', () => {
    for (const [i, from] of expected.states.entries())
      for (const [j, to] of expected.states.entries())
        expect(step(from, to)?.count ?? 0, `${from} → ${to}`).toBe(expected.counts[i]?.[j])
  })

  test('gives the probabilities of the absorbing model within 1e-12', () => {
    for (const [i, from] of expected.states.entries()) {
      for (const [j, to] of expected.states.entries())
        expect(
          Math.abs((step(from, to)?.probability ?? 0) - (expected.with_end.Q[i]?.[j] as number)),
        ).toBeLessThanOrEqual(1e-12)
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
      expect(order?.logLikelihood).toBeCloseTo(row.loglik, 6)
      expect(order?.aic).toBeCloseTo(row.aic_df_support, 6)
      expect(order?.bic).toBeCloseTo(row.bic_df_support, 6)
    }
  })
})
