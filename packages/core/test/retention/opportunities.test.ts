import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { publishedData } from '../../../../scripts/proof/datasets.ts'
import { type Random, randomStream } from '../../src/numeric/random.ts'
import {
  type BgBbParameters,
  fitBgBb,
  forecastOpportunities,
  type OpportunityHistory,
} from '../../src/retention/index.ts'
import { exact, solver, standardErrors } from '../tolerance.ts'
import { data, expected, table } from './datasets.ts'

const DONORS = { alpha: 1.204, beta: 0.75, gamma: 0.657, delta: 2.783 }

/** Beta(a, b) of sums of exponentials, for whole parameters. */
function beta(a: number, b: number, random: Random): number {
  const gamma = (shape: number) =>
    Array.from({ length: shape }, () => -Math.log(random())).reduce((sum, x) => sum + x, 0)
  const x = gamma(a)
  return x / (x + gamma(b))
}

/** The path of one customer over `n` opportunities. */
function path(taking: number, dropout: number, n: number, random: Random): boolean[] {
  let there = true
  return Array.from({ length: n }, () => {
    if (there && random() < dropout) there = false
    return there && random() < taking
  })
}

function history(taken: readonly boolean[]): OpportunityHistory {
  return {
    frequency: taken.filter(Boolean).length,
    recency: taken.lastIndexOf(true) + 1,
    opportunities: taken.length,
  }
}

describe('forecasts of a BG/BB', () => {
  test('obey one opportunity at a time: what is expected now is what is expected after it', () => {
    // A history of n is followed by one of n + 1, taken or not; forecasts are martingales.
    const parameter = fc.double({ min: 0.2, max: 5, noNaN: true })
    const law = fc.record({ alpha: parameter, beta: parameter, gamma: parameter, delta: parameter })
    fc.assert(
      fc.property(law, fc.array(fc.boolean(), { maxLength: 8 }), (law, taken) => {
        const now = history(taken)
        const yes = history([...taken, true])
        const no = history([...taken, false])
        const at = (h: OpportunityHistory, horizon: number) =>
          forecastOpportunities(law, [h], horizon)[0]
        const next = at(now, 1)?.taken as number
        const after =
          next * (at(yes, 4)?.taken as number) + (1 - next) * (at(no, 4)?.taken as number)
        solver(at(now, 5)?.taken as number, next + after)
        // Who takes it was there.
        expect(next).toBeLessThanOrEqual(at(now, 1)?.alive as number)
      }),
      { seed: 1 },
    )
  })

  test('of customers who are alike follow from their two chances', () => {
    const alike = {
      alpha: Infinity,
      beta: Infinity,
      taking: 0.4,
      gamma: Infinity,
      delta: Infinity,
      dropout: 0.1,
    }
    const [fresh] = forecastOpportunities(
      alike,
      [{ frequency: 0, recency: 0, opportunities: 0 }],
      3,
    )
    solver(fresh?.alive as number, 0.9)
    solver(fresh?.taken as number, 0.4 * (0.9 + 0.81 + 0.729))
    // One that was not taken: by Bayes, still there with 0.9 · 0.6 / (0.1 + 0.9 · 0.6).
    const [missed] = forecastOpportunities(
      alike,
      [{ frequency: 0, recency: 0, opportunities: 1 }],
      1,
    )
    solver(missed?.taken as number, (0.4 * 0.9 * 0.54) / 0.64)
    const [faithful] = forecastOpportunities(
      { ...alike, dropout: 0 },
      [{ frequency: 0, recency: 0, opportunities: 9 }],
      10,
    )
    expect(faithful?.alive).toBe(1)
    solver(faithful?.taken as number, 4)
  })

  test('expected gifts of donors by history (Fader, Hardie & Shang 2010, table 6)', () => {
    const [always, never] = forecastOpportunities(
      DONORS,
      [
        { frequency: 6, recency: 6, opportunities: 6 },
        { frequency: 0, recency: 0, opportunities: 6 },
      ],
      5,
    )
    expect([always?.taken.toFixed(2), never?.taken.toFixed(2)]).toEqual(['3.75', '0.07'])
  })

  test('refuse what is wrong, all named', () => {
    expect(() =>
      forecastOpportunities(DONORS, [{ frequency: 3, recency: 2, opportunities: 1 }], 1),
    ).toThrow(
      'customer 0: recency is 2, after the last of 1 opportunities, frequency is 3, more than',
    )
    expect(() => forecastOpportunities({ ...DONORS, delta: 0 }, [], 1)).toThrow('delta is 0')
    expect(() =>
      forecastOpportunities(DONORS, [{ frequency: 0, recency: 0, opportunities: 1 }], -1),
    ).toThrow('horizon is -1')
  })
})

describe('a fit of a BG/BB', () => {
  test('finds the parameters that generated the histories', () => {
    const random = randomStream(5, 'donors')
    const truth = { alpha: 2, beta: 3, gamma: 1, delta: 5 }
    const histories = Array.from({ length: 20_000 }, () =>
      history(path(beta(2, 3, random), beta(1, 5, random), 10, random)),
    )
    const fit = fitBgBb(histories)
    expect(fit.identification).toBe('interior')
    for (const key of ['alpha', 'beta', 'gamma', 'delta'] as const)
      standardErrors(4)(
        fit.parameters?.[key] as number,
        truth[key],
        fit.standardErrors?.[key] as number,
        key,
      )
  })

  test('recognises customers who are alike and never drop out', () => {
    const fit = fitBgBb([
      { frequency: 2, recency: 4, opportunities: 4, customers: 50 },
      { frequency: 3, recency: 4, opportunities: 4, customers: 50 },
    ])
    expect(fit.identification).toBe('limit')
    expect(fit.finding).toContain('as likely to take an opportunity')
    expect(fit.finding).toContain('nobody drops out')
    solver(fit.parameters?.taking as number, 250 / 400)
    exact(fit.parameters?.dropout, 0)
    solver(fit.logLikelihood, 250 * Math.log(250 / 400) + 150 * Math.log(150 / 400))
  })

  test('says why there is none', () => {
    const never = fitBgBb([{ frequency: 0, recency: 0, opportunities: 4 }])
    const always = fitBgBb([{ frequency: 4, recency: 4, opportunities: 4 }])
    for (const fit of [never, always])
      expect(fit).toMatchObject({ identification: 'flat', parameters: null })
  })
})

describe.skipIf(data === undefined)('11,104 donors (Fader, Hardie & Shang 2010)', () => {
  test('have the parameters of the paper, and of scipy', () => {
    const { BGBB } = expected('donations_bgbb')
    const fit = fitBgBb(
      table('donations_bgbb', 'donations.csv').map((row) => ({
        frequency: Number(row.frequency),
        recency: Number(row.recency),
        opportunities: Number(row.periods),
        customers: Number(row.weights),
      })),
    )
    exact(fit.customers, 11_104)
    const meets = publishedData('donations_bgbb')
    meets('log-likelihood', fit.logLikelihood, BGBB.loglik)
    const { alpha, beta: rest, gamma, delta } = fit.parameters as BgBbParameters
    meets('α as printed', alpha, 1.204, { decimals: 3 })
    meets('β as printed', rest, 0.75, { decimals: 3 })
    meets('γ as printed', gamma, 0.657, { decimals: 3 })
    meets('δ as printed', delta, 2.783, { decimals: 3 })
    for (const key of ['alpha', 'beta', 'gamma', 'delta'] as const)
      standardErrors(1e-5)(
        fit.parameters?.[key] as number,
        BGBB[key],
        fit.standardErrors?.[key] as number,
      )
  })
})
