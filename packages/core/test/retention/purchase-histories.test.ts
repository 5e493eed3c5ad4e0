import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { publishedData } from '../../../../scripts/proof/datasets.ts'
import {
  backtestPurchases,
  fitBgNbd,
  fitGammaGamma,
  type Purchase,
  purchaseHistories,
} from '../../src/retention/index.ts'
import { exact, solver } from '../tolerance.ts'
import { data, expected, table } from './datasets.ts'

const DAY = 86_400_000
const on = (date: string) => Date.parse(date)

describe('histories of single purchases', () => {
  test('are counted as the definition says, on random purchases', () => {
    const purchase = fc.record({
      customer: fc.constantFrom('a', 'b', 'c'),
      time: fc.integer({ min: -20 * DAY, max: 80 * DAY }),
      value: fc.integer({ min: 0, max: 9 }),
    })
    fc.assert(
      fc.property(
        fc.array(purchase, { minLength: 1, maxLength: 30 }),
        fc.integer({ min: -20, max: 80 }),
        (purchases, day) => {
          const until = (day + 0.3) * DAY
          const { histories, followed } = purchaseHistories(purchases, { until, unit: '3d' })
          const last = Math.max(...purchases.map(({ time }) => Math.floor(time / DAY)))
          exact(followed, Math.max(0, last - day) / 3)
          let met = 0
          for (const customer of ['a', 'b', 'c']) {
            const own = purchases.filter((one) => one.customer === customer)
            const days = [...new Set(own.map(({ time }) => Math.floor(time / DAY)))]
            const known = days.filter((at) => at <= day).sort((a, b) => a - b)
            const found = histories.find((history) => history.customer === customer)
            if (known.length === 0) {
              expect(found).toBeUndefined()
              continue
            }
            met++
            const [first = 0] = known
            const repeats = own.filter(
              ({ time }) => time >= (first + 1) * DAY && time < (day + 1) * DAY,
            )
            expect(found?.frequency).toBe(known.length - 1)
            expect(found?.later).toBe(days.length - known.length)
            exact(found?.recency as number, ((known.at(-1) ?? 0) - first) / 3)
            exact(found?.age as number, (day - first) / 3)
            const paid = repeats.reduce((sum, { value }) => sum + value, 0)
            exact(found?.value as number, known.length === 1 ? 0 : paid / (known.length - 1))
          }
          expect(histories).toHaveLength(met)
        },
      ),
      { seed: 61, numRuns: 300 },
    )
  })

  test('end with the latest purchase, unless an end is stated', () => {
    const purchases = [
      { customer: 'a', time: on('2026-01-01T23:00:00Z') },
      { customer: 'b', time: on('2026-01-15T01:00:00Z') },
    ]
    const { histories, followed } = purchaseHistories(purchases)
    expect(histories.map(({ age }) => age)).toEqual([2, 0])
    expect(followed).toBe(0)
  })

  test('can be by the hour', () => {
    const purchases = [0, 0.4, 2.2].map((hour) => ({ customer: 'a', time: hour * 3_600_000 }))
    const { histories } = purchaseHistories(purchases, { unit: '1h', together: '1h' })
    expect(histories).toMatchObject([{ frequency: 1, recency: 2, age: 2 }])
  })

  test('what is wrong is named', () => {
    const wrong: Purchase[] = [
      { customer: 'a', time: Number.NaN },
      { customer: 'a', time: 0, value: -3 },
    ]
    expect(() => purchaseHistories(wrong)).toThrow(
      'purchaseHistories: purchase 0: the time is NaN; it must be milliseconds since 1970; purchase 1: the value is -3; it must be a number from 0',
    )
    expect(() => purchaseHistories([])).toThrow('purchaseHistories: there is no purchase')
    const many = Array.from({ length: 25 }, () => ({ customer: 'a', time: Number.NaN }))
    expect(() => purchaseHistories(many)).toThrow('; and 5 more problems')
  })
})

describe('purchases that came, against the forecast', () => {
  const law = { r: 0.2426, alpha: 4.4136, a: 0.7929, b: 2.4259 }

  test('groups add up to the whole, and a perfect guess is without error', () => {
    const histories = [0, 1, 4, 9, 12].map((frequency, i) => ({
      customer: `${i}`,
      frequency,
      recency: frequency === 0 ? 0 : 10,
      age: 20,
      value: 1,
      later: frequency / 2,
    }))
    const { byFrequency, purchases, expected, atThePace, error } = backtestPurchases(
      law,
      histories,
      10,
    )
    // At the pace so far each makes half as many in ten units as in twenty, and so it came.
    exact(atThePace, purchases)
    exact(error.pace, 0)
    expect(error.model).toBeGreaterThan(0)
    expect(byFrequency.map(({ frequency, customers }) => [frequency, customers])).toEqual([
      [0, 1],
      [1, 1],
      [4, 1],
      [7, 2],
    ])
    const sum = (of: 'purchases' | 'expected') =>
      byFrequency.reduce((total, group) => total + group.customers * group[of], 0)
    exact(sum('purchases'), purchases)
    exact(sum('expected'), expected)
  })
})

describe.skipIf(data === undefined)('CDNOW, from single purchases', () => {
  const found = data === undefined ? {} : expected('cdnow_sample')
  const purchases =
    data === undefined
      ? []
      : table('cdnow_sample', 'transactions.csv').map((row) => ({
          customer: row.customer_id as string,
          time: on(row.date as string),
          value: Number(row.value),
        }))
  const { histories, followed } =
    data === undefined
      ? { histories: [], followed: 0 }
      : purchaseHistories(purchases, { until: on('1997-09-30') })

  test('the published summary, customer by customer', () => {
    const summary = table('cdnow_sample', 'summary.csv')
    expect(histories).toHaveLength(summary.length)
    for (const [i, row] of summary.entries()) {
      const { customer, frequency, recency, age, later } = histories[i] as (typeof histories)[0]
      expect([customer, frequency, later]).toEqual([
        row.id,
        Number(row.frequency),
        Number(row.holdout_frequency),
      ])
      exact(recency, Number(row.recency_weeks))
      exact(age, Number(row.T_weeks))
    }
    expect(followed).toBe(39)
  })

  test('what came in the next 39 weeks, by how often customers had bought', () => {
    const { r, alpha, a, b } = found.BGNBD
    const { byFrequency, purchases, expected } = backtestPurchases(
      { r, alpha, a, b },
      histories,
      followed,
    )
    const meets = publishedData('cdnow_sample')
    expect(purchases).toBe(found.actual_holdout_transactions)
    solver(expected, found.BGNBD.expected_holdout_transactions_conditional_sum)
    for (const group of byFrequency) {
      const key = group.frequency === 7 ? '7+' : `${group.frequency}`
      const { n, actual_mean, predicted_mean } = found.BGNBD.by_calibration_frequency[key]
      expect(group.customers).toBe(n)
      meets('purchases that came, by frequency before', group.purchases, actual_mean)
      meets('purchases forecast, by frequency before', group.expected, predicted_mean)
    }
  })

  test('fits to them are those to the summary', () => {
    const fit = fitBgNbd(histories)
    solver(fit.logLikelihood, found.BGNBD.loglik)
    const spend = fitGammaGamma(
      histories.filter(({ frequency, value }) => frequency === 0 || value > 0),
    )
    expect(spend.customers).toBe(946)
  })
})
