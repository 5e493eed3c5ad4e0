import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { publishedData } from '../../../../scripts/proof/datasets.ts'
import { published } from '../../../../scripts/published.ts'
import { type Random, randomStream } from '../../src/numeric/random.ts'
import {
  type BgNbdParameters,
  expectedPurchases,
  expectedSpend,
  fitBgNbd,
  fitGammaGamma,
  forecastPurchases,
  type GammaGammaParameters,
  type PurchaseHistory,
} from '../../src/retention/index.ts'
import { keepFigures, percent } from '../calibration/calibrated.ts'
import { exact, solver, standardErrors } from '../tolerance.ts'
import { data, expected, table } from './datasets.ts'

const CDNOW = { r: 0.2426, alpha: 4.4136, a: 0.7929, b: 2.4259 }
const optimum = standardErrors(1e-5)

/** Gauss' series, for |z| < 1. */
function hypergeometric(a: number, b: number, c: number, z: number): number {
  let term = 1
  let sum = 1
  for (let n = 0; Math.abs(term) > 1e-18 * Math.abs(sum); n++) {
    term *= (((a + n) * (b + n)) / ((c + n) * (n + 1))) * z
    sum += term
  }
  return sum
}

/** Fader, Hardie & Lee (2005), eq. 10, as printed; it loses digits near a = 1. */
function asPrinted(law: typeof CDNOW, { frequency: x, recency, age }: PurchaseHistory, t: number) {
  const { r, alpha, a, b } = law
  const gone = x > 0 ? (a / (b + x - 1)) * ((alpha + age) / (alpha + recency)) ** (r + x) : 0
  const bracket =
    1 -
    ((alpha + age) / (alpha + age + t)) ** (r + x) *
      hypergeometric(r + x, b + x, a + b + x - 1, t / (alpha + age + t))
  return { alive: 1 / (1 + gone), purchases: (((a + b + x - 1) / (a - 1)) * bracket) / (1 + gone) }
}

/** Gamma(shape) of a sum of exponentials and Beta(a, b) of two such, for whole parameters. */
const gamma = (shape: number, random: Random) =>
  Array.from({ length: shape }, () => -Math.log(random())).reduce((sum, x) => sum + x, 0)
const beta = (a: number, b: number, random: Random) => {
  const [x, y] = [gamma(a, random), gamma(b, random)]
  return x / (x + y)
}

describe('forecasts of a BG/NBD', () => {
  test('golden case 17: CDNOW, two purchases by week 30.43 of 38.86', () => {
    const [customer] = forecastPurchases(CDNOW, [{ frequency: 2, recency: 30.43, age: 38.86 }], 39)
    const cdnow = published('Golden case 17: BG/NBD on CDNOW', 'Fader, Hardie & Lee (2005)')
    cdnow('purchases in the next 39 weeks', customer?.purchases, 1.2259, { decimals: 4 })
  })

  test('are those of the published formula, away from a = 1', () => {
    const shape = fc.double({ min: 0.1, max: 5, noNaN: true })
    const law = fc.record({
      r: shape,
      alpha: fc.double({ min: 0.5, max: 20, noNaN: true }),
      a: fc.oneof(
        fc.double({ min: 0.1, max: 0.8, noNaN: true }),
        fc.double({ min: 1.2, max: 3, noNaN: true }),
      ),
      b: fc.double({ min: 0.3, max: 5, noNaN: true }),
    })
    const history = fc
      .tuple(
        fc.integer({ min: 0, max: 12 }),
        fc.double({ min: 0.05, max: 1, noNaN: true }),
        fc.double({ min: 1, max: 60, noNaN: true }),
      )
      .map(([frequency, share, age]) => ({
        frequency,
        recency: frequency > 0 ? share * age : 0,
        age,
      }))
    const horizon = fc.double({ min: 1, max: 60, noNaN: true })
    fc.assert(
      fc.property(law, history, horizon, (law, history, t) => {
        const [found] = forecastPurchases(law, [history], t)
        const { alive, purchases } = asPrinted(law, history, t)
        solver(found?.alive as number, alive)
        // The printed formula is a difference from 1, times (a + b + x − 1) / (a − 1).
        const factor = Math.abs((law.a + law.b + history.frequency - 1) / (law.a - 1))
        solver(found?.purchases as number, purchases, '', Math.max(purchases, 1e-3 * factor))
      }),
      { seed: 1 },
    )
  })

  test('are exact where the formula divides by zero: a = b = r = α = 1', () => {
    // λ exponential, p uniform: E[X(t)] = E[(1 − e^(−λpt)) / p] = ∫₀¹ t / (1 + pt) dp = ln(1 + t).
    for (const t of [0, 1e-9, 0.1, 1, 10, 1000])
      solver(expectedPurchases({ r: 1, alpha: 1, a: 1, b: 1 }, t), Math.log1p(t))
  })

  test('of customers who are all alike and stay is the rate times the time', () => {
    const poisson = {
      r: Infinity,
      alpha: Infinity,
      rate: 0.3,
      a: Infinity,
      b: Infinity,
      dropout: 0,
    }
    solver(expectedPurchases(poisson, 50), 15)
    const [customer] = forecastPurchases(poisson, [{ frequency: 4, recency: 2, age: 90 }], 2000)
    exact(customer?.alive, 1)
    solver(customer?.purchases as number, 600)
    // Who drops out with p after each makes (1 − e^(−λpt)) / p.
    solver(
      expectedPurchases({ ...poisson, dropout: 0.2 }, 50),
      (1 - Math.exp(-0.3 * 0.2 * 50)) / 0.2,
    )
  })

  test('before and after a part of the observation agree: E[X(s + t)] = E[X(s)] + E[E[Y(t) | history]]', () => {
    // By simulation of customers, each with a history at s.
    const law = { r: 2, alpha: 10, a: 1, b: 3 }
    const random = randomStream(7, 'histories')
    const histories: PurchaseHistory[] = []
    const later: number[] = []
    for (let i = 0; i < 20_000; i++) {
      const rate = gamma(2, random) / 10
      const p = beta(1, 3, random)
      let time = 0
      const times: number[] = []
      for (;;) {
        time += -Math.log(random()) / rate
        if (time > 60) break
        times.push(time)
        if (random() < p) break
      }
      const seen = times.filter((t) => t <= 20)
      histories.push({ frequency: seen.length, recency: seen.at(-1) ?? 0, age: 20 })
      later.push(times.length - seen.length)
    }
    const forecasts = forecastPurchases(law, histories, 40)
    const off = later.map((n, i) => n - (forecasts[i]?.purchases as number))
    const mean = off.reduce((sum, x) => sum + x, 0) / off.length
    const sd = Math.sqrt(off.reduce((sum, x) => sum + (x - mean) ** 2, 0) / off.length)
    standardErrors(4)(mean, 0, sd / Math.sqrt(off.length))
    const total = histories.reduce(
      (sum, { frequency }, i) => sum + frequency + (later[i] as number),
      0,
    )
    const spread = Math.sqrt(
      histories.reduce((sum, { frequency }, i) => sum + (frequency + (later[i] as number)) ** 2, 0),
    )
    standardErrors(4)(total, 20_000 * expectedPurchases(law, 60), spread)

    const fit = fitBgNbd(histories)
    expect(fit.identification).toBe('interior')
    for (const key of ['r', 'alpha', 'a', 'b'] as const)
      standardErrors(4)(
        fit.parameters?.[key] as number,
        law[key],
        fit.standardErrors?.[key] as number,
        key,
      )
  })
})

describe('a fit of a BG/NBD', () => {
  test('doesn’t depend on how histories are listed, nor, but for its rates, on the unit of time', () => {
    const weeks = [
      { frequency: 0, recency: 0, age: 30, customers: 60 },
      { frequency: 1, recency: 5, age: 30, customers: 20 },
      { frequency: 2, recency: 25, age: 30, customers: 10 },
      { frequency: 6, recency: 15, age: 30, customers: 5 },
      { frequency: 9, recency: 29, age: 30, customers: 5 },
    ]
    const fit = fitBgNbd(weeks)
    const listed = weeks.flatMap(({ customers, ...history }) =>
      Array.from({ length: customers }, () => history),
    )
    solver(fitBgNbd(listed).logLikelihood, fit.logLikelihood)
    exact(fitBgNbd(listed).customers, 100)
    const days = fitBgNbd(weeks.map((h) => ({ ...h, recency: 7 * h.recency, age: 7 * h.age })))
    const purchases = weeks.reduce(
      (sum, { frequency, customers }) => sum + frequency * customers,
      0,
    )
    solver(days.logLikelihood, fit.logLikelihood - purchases * Math.log(7))
    optimum(
      days.parameters?.alpha as number,
      7 * (fit.parameters?.alpha as number),
      7 * (fit.standardErrors?.alpha as number),
    )
    optimum(
      days.parameters?.a as number,
      fit.parameters?.a as number,
      fit.standardErrors?.a as number,
    )
  })

  test('recognises customers who are all alike and stay', () => {
    const fit = fitBgNbd([
      { frequency: 3, recency: 9.9, age: 10, customers: 50 },
      { frequency: 2, recency: 9, age: 10, customers: 50 },
    ])
    expect(fit.identification).toBe('limit')
    expect(fit.finding).toContain('same rate')
    expect(fit.finding).toContain('nobody drops out')
    expect(fit.parameters).toMatchObject({ r: Infinity, alpha: Infinity, a: Infinity, dropout: 0 })
    solver(fit.parameters?.rate as number, 0.25)
    // Poisson: 250 ln λ − 1000 λ.
    solver(fit.logLikelihood, 250 * Math.log(0.25) - 250)
    expect(fit.standardErrors?.r).toBeNull()
    solver(fit.standardErrors?.rate as number, Math.sqrt(250) / 1000)
  })

  test.each([
    [
      'nobody came back',
      [{ frequency: 0, recency: 0, age: 9, customers: 50 }],
      'Nobody bought again',
    ],
    ['one customer', [{ frequency: 1, recency: 10, age: 10 }], 'no estimate'],
  ])('says why there is none: %s', (_, histories, finding) => {
    const fit = fitBgNbd(histories)
    expect(fit).toMatchObject({ identification: 'flat', parameters: null })
    expect(fit.finding).toContain(finding)
  })

  test('refuses histories that can’t be, all named', () => {
    expect(() =>
      fitBgNbd([
        { frequency: 1.5, recency: 3, age: 2 },
        { frequency: 0, recency: 1, age: 2 },
        { frequency: 1, recency: 0, age: Number.NaN },
      ]),
    ).toThrow(
      /^fitBgNbd: customer 0: frequency is 1.5; .*, recency is 3, after the age 2; .*; customer 1: recency is 1 without a repeat purchase.*; customer 2: age is NaN; .*, recency is 0 with 1 repeat/,
    )
    expect(() => forecastPurchases({ ...CDNOW, a: 0 }, [], -1)).toThrow(
      'a is 0; it must be above 0',
    )
  })
})

describe('the gamma-gamma model of spend', () => {
  const CDNOW_SPEND = { p: 6.25, q: 3.74, gamma: 15.44 }

  test('golden case 18 (Fader & Hardie 2013)', () => {
    const spend = published('Golden case 18: gamma-gamma', 'Fader & Hardie (2013)')
    for (const [frequency, value, printed] of [
      [2, 22.35, 24.66],
      [1, 11.77, 18.92],
      [0, 0, 35.22],
    ] as const) {
      const found = expectedSpend(CDNOW_SPEND, { frequency, value })
      spend('expected spend after 2, 1, 0 purchases', found, printed, { decimals: 2 })
    }
  })

  test('with many purchases is what they cost, with none what all do', () => {
    solver(expectedSpend(CDNOW_SPEND, { frequency: 1e12, value: 20 }), 20)
    exact(expectedSpend({ p: 1, q: 0.9, gamma: 1 }, { frequency: 0, value: 0 }), Infinity)
  })

  test('finds the parameters that generated the spend, whatever the currency', () => {
    const random = randomStream(3, 'spend')
    const truth = { p: 4, q: 3, gamma: 15 }
    const histories = Array.from({ length: 4000 }, () => {
      const frequency = 1 + Math.floor(8 * random())
      const rate = gamma(3, random) / 15
      return { frequency, value: gamma(4 * frequency, random) / rate / frequency }
    })
    const fit = fitGammaGamma(histories)
    for (const key of ['p', 'q', 'gamma'] as const)
      standardErrors(4)(
        fit.parameters?.[key] as number,
        truth[key],
        fit.standardErrors?.[key] as number,
      )
    const cents = fitGammaGamma(histories.map((h) => ({ ...h, value: 100 * h.value })))
    optimum(
      cents.parameters?.gamma as number,
      100 * (fit.parameters?.gamma as number),
      100 * (fit.standardErrors?.gamma as number),
    )
    solver(cents.logLikelihood, fit.logLikelihood - 4000 * Math.log(100))
    const twice = fitGammaGamma(histories.map((h) => ({ ...h, customers: 2 })))
    solver(twice.logLikelihood, 2 * fit.logLikelihood)
    solver(twice.standardErrors?.q as number, (fit.standardErrors?.q as number) / Math.SQRT2)
    exact(twice.customers, 8000)
  })

  test('says why there is no fit, and refuses what is wrong', () => {
    const same = Array.from({ length: 9 }, () => ({ frequency: 2, value: 5 }))
    expect(fitGammaGamma(same)).toMatchObject({ identification: 'flat', parameters: null })
    expect(() =>
      fitGammaGamma([
        { frequency: 1, value: 0 },
        { frequency: -1, value: 1 },
      ]),
    ).toThrow(
      'fitGammaGamma: customer 0: value is 0; it must be above 0 where there is a purchase; customer 1: frequency is -1',
    )
  })
})

describe.skipIf(data === undefined)('CDNOW', () => {
  const found = data === undefined ? {} : expected('cdnow_sample')
  const histories = (file: string, names: readonly [string, string, string]) =>
    table('cdnow_sample', file).map((row) => {
      const [frequency = 0, recency = 0, age = 0] = names.map((name) => Number(row[name]))
      return { frequency, recency, age }
    })

  test.each([
    ['summary.csv', ['frequency', 'recency_weeks', 'T_weeks'], 'BGNBD'],
    [
      'summary_published_rounded.csv',
      ['frequency', 'recency', 'T'],
      'BGNBD_on_published_rounded_summary',
    ],
  ] as const)('%s: the maximum that scipy and the paper have', (file, names, key) => {
    const fit = fitBgNbd(histories(file, names))
    expect(fit.identification).toBe('interior')
    publishedData('cdnow_sample')(`${file}: log-likelihood`, fit.logLikelihood, found[key].loglik)
    for (const name of ['r', 'alpha', 'a', 'b'] as const)
      optimum(
        fit.parameters?.[name] as number,
        found[key][name],
        fit.standardErrors?.[name] as number,
      )
  })

  test('golden case 17: the printed parameters', () => {
    const { parameters, logLikelihood } = fitBgNbd(
      histories('summary_published_rounded.csv', ['frequency', 'recency', 'T']),
    )
    const { r, alpha, a, b } = parameters as BgNbdParameters
    const cdnow = published('Golden case 17: BG/NBD on CDNOW', 'Fader, Hardie & Lee (2005)')
    const printed = { decimals: 4 }
    cdnow('r', r, 0.2426, printed)
    cdnow('α', alpha, 4.4135, printed)
    cdnow('a', a, 0.7929, printed)
    cdnow('b', b, 2.4258, printed)
    cdnow('log-likelihood', logLikelihood, -9582.4256, printed)
  })

  test('forecasts by customer and in all, and the repeat purchases of each week', () => {
    const { r, alpha, a, b } = found.BGNBD
    const law = { r, alpha, a, b }
    const meets = publishedData('cdnow_sample')
    const all = histories('summary.csv', ['frequency', 'recency_weeks', 'T_weeks'])
    const forecasts = forecastPurchases(law, all, 39)
    for (const [i, { expected, p_alive }] of found.BGNBD.first_10_customers.entries()) {
      meets('forecasts of ten customers', forecasts[i]?.purchases, expected)
      meets('chance that they are still there', forecasts[i]?.alive, p_alive)
    }
    const sum = forecasts.reduce((s, { purchases }) => s + purchases, 0)
    meets('forecast of all', sum, found.BGNBD.expected_holdout_transactions_conditional_sum)
    keepFigures('backtest', 'CDNOW, 39 weeks from the first 39: BG/NBD', {
      'what is forecast': 'purchases of all customers',
      'mean error': '–',
      'at the end': percent(sum / found.actual_holdout_transactions - 1),
    })
    const alive = forecasts.reduce((s, { alive }) => s + alive, 0) / all.length
    meets('mean chance that they are still there', alive, found.BGNBD.mean_P_alive)
    // Customers begin within twelve weeks of 1 January, the first of them 272 days before the end.
    const weeks = found.BGNBD.expected_cumulative_repeat_by_week
    const begin = all.map(({ age }) => 272 / 7 - age)
    for (const w of [1, 10, 39, 77]) {
      const total = begin.reduce(
        (s, start) => (w > start ? s + expectedPurchases(law, w - start) : s),
        0,
      )
      meets('repeat purchases by week 1, 10, 39, 77', total, weeks[w - 1])
    }
  })

  test('spend: the parameters of Fader & Hardie (2013)', () => {
    const days = new Map<string, Map<string, number>>()
    for (const { customer_id: id = '', date = '', value } of table(
      'cdnow_sample',
      'transactions.csv',
    )) {
      if (date > '1997-09-30') continue
      const known = days.get(id) ?? new Map<string, number>()
      days.set(id, known.set(date, (known.get(date) ?? 0) + Number(value)))
    }
    const spent = [...days.values()].map((values) => {
      const [, ...repeats] = values.values()
      const sum = repeats.reduce((s, x) => s + x, 0)
      return sum > 0
        ? { frequency: repeats.length, value: sum / repeats.length }
        : { frequency: 0, value: 0 }
    })
    const { customers, parameters } = fitGammaGamma(spent)
    exact(customers, 946)
    const { p, q, gamma: rate } = parameters as GammaGammaParameters
    const spend = published('Golden case 18: gamma-gamma', 'Fader & Hardie (2013)')
    spend('p', p, 6.25, { decimals: 2 })
    spend('q', q, 3.74, { decimals: 2 })
    spend('γ', rate, 15.44, { decimals: 2 })
  })
})
