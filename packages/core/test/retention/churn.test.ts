import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { publishedData } from '../../../../scripts/proof/datasets.ts'
import { published } from '../../../../scripts/published.ts'
import { randomStream } from '../../src/numeric/random.ts'
import {
  type ChurnModelName,
  type ChurnParameters,
  churnSurvival,
  compareChurn,
  expectedLifetime,
  fitChurn,
  likelihoodRatioTest,
} from '../../src/retention/index.ts'
import { keepFigures, percent } from '../calibration/calibrated.ts'
import { exact, solver, standardErrors } from '../tolerance.ts'
import { data, expected, table } from './datasets.ts'

// Fader & Hardie (2007), table 1, "High End".
const HIGH_END = [1000, 869, 743, 653, 593, 551, 517, 491, 468, 445, 427, 409, 394]
const SEEN = HIGH_END.slice(0, 8)
const MODELS: ChurnModelName[] = [
  'geometric',
  'discrete-weibull',
  'shifted-beta-geometric',
  'beta-discrete-weibull',
]
// A numerical optimum of others is one up to the root of their tolerance on the likelihood.
const optimum = standardErrors(1e-5)

/** The log-likelihood by its definition, from survival alone. */
function logLikelihood(survivors: readonly number[], survival: ArrayLike<number>): number {
  const last = survivors.length - 1
  let sum = (survivors[last] as number) * Math.log(survival[last] as number)
  for (let t = 1; t <= last; t++) {
    const lost = (survivors[t - 1] as number) - (survivors[t] as number)
    if (lost > 0) sum += lost * Math.log((survival[t - 1] as number) - (survival[t] as number))
  }
  return sum
}

const parameter = fc.double({ min: 0.05, max: 50, noNaN: true })
const losses = fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 3, maxLength: 9 })
/** Survivors with some losses and some who stay. */
const tables = fc.tuple(losses, fc.integer({ min: 1, max: 500 })).map(([gone, left]) => {
  const survivors = [left]
  for (const n of gone) survivors.unshift((survivors[0] as number) + n)
  return survivors
})

describe('survival', () => {
  test('of the shifted beta-geometric follows Fader & Hardie’s recursion (2007, eq. 7)', () => {
    fc.assert(
      fc.property(parameter, parameter, (alpha, beta) => {
        const survival = churnSurvival({ alpha, beta }, 30)
        let p = alpha / (alpha + beta)
        let s = 1 - p
        for (let t = 1; t <= 30; t++) {
          if (t > 1) {
            p *= (beta + t - 2) / (alpha + beta + t - 1)
            s -= p
          }
          solver(survival[t] as number, s, `period ${t}`, 1)
        }
      }),
      { seed: 1 },
    )
  })

  test('is the mean of geometric survivals over the beta distribution', () => {
    // B(3, 2): density 12 p² (1 − p), so S(t) = 12 B(3, 2 + t), with t = τ^c.
    const survival = churnSurvival({ alpha: 3, beta: 2, shape: 1.5 }, 9)
    for (const [t, s] of survival.entries()) {
      const n = 20_000
      let mean = 0
      for (let i = 0; i < n; i++) {
        const p = (i + 0.5) / n
        mean += (12 * p * p * (1 - p) * (1 - p) ** (t ** 1.5)) / n
      }
      expect(Math.abs(s - mean)).toBeLessThan(1 / n)
    }
  })

  test('of customers who are nearly alike is that of a chain', () => {
    const alike = churnSurvival({ alpha: Infinity, beta: Infinity, mean: 0.2 }, 20)
    const nearly = churnSurvival({ alpha: 2e13, beta: 8e13 }, 20)
    for (const [t, s] of alike.entries()) {
      solver(s, 0.8 ** t)
      solver(nearly[t] as number, s)
    }
  })

  test('refuses what is no model, naming all of it', () => {
    expect(() => churnSurvival({ alpha: 0, beta: -1, shape: Number.NaN }, 3)).toThrow(
      'churnSurvival: alpha is 0; it must be above 0; beta is -1; it must be above 0; shape is NaN',
    )
    expect(() => churnSurvival({ alpha: Infinity, beta: Infinity }, 3)).toThrow('mean is undefined')
    expect(() => churnSurvival({ alpha: Infinity, beta: 1 }, 3)).toThrow('infinite together')
    expect(() => churnSurvival({ alpha: 1, beta: 1 }, 1.5)).toThrow('periods is 1.5')
  })
})

describe('a fit', () => {
  test('golden case 16: "High End" of Fader & Hardie (2007), fitted on years 0 to 7', () => {
    const fit = fitChurn(SEEN, 'shifted-beta-geometric')
    expect(fit.identification).toBe('interior')
    const highEnd = published('Golden case 16: “High End”', 'Fader & Hardie (2007), table 1')
    highEnd('α', fit.parameters?.alpha, 0.66809, { decimals: 5 })
    highEnd('β', fit.parameters?.beta, 3.8061, { decimals: 4 })
    highEnd('log-likelihood', fit.logLikelihood, -1611.158, { decimals: 3 })
    const survival = churnSurvival(fit.parameters as ChurnParameters, 12)
    for (const [i, percent] of [46.04, 43.58, 41.42, 39.51, 37.8].entries())
      highEnd('survival in years 8 to 12, %', 100 * (survival[8 + i] as number), percent, {
        decimals: 2,
      })
  })

  test('of a geometric distribution is losses by exposures, with the binomial standard error', () => {
    fc.assert(
      fc.property(tables, (survivors) => {
        const lost = (survivors[0] as number) - (survivors.at(-1) as number)
        fc.pre(lost > 0)
        const exposed = survivors.slice(0, -1).reduce((sum, n) => sum + n, 0)
        const { parameters, standardErrors: errors } = fitChurn(survivors, 'geometric')
        const share = lost / exposed
        solver(parameters?.mean as number, share)
        solver(errors?.mean as number, Math.sqrt((share * (1 - share)) / exposed))
      }),
      { seed: 2 },
    )
  })

  test('has the likelihood of its definition, and none nearby is higher', () => {
    fc.assert(
      fc.property(tables, fc.constantFrom(...MODELS), (survivors, model) => {
        const {
          parameters,
          logLikelihood: found,
          standardErrors: errors,
        } = fitChurn(survivors, model)
        fc.pre(parameters !== null)
        const law = parameters as ChurnParameters
        const periods = survivors.length - 1
        solver(found, logLikelihood(survivors, churnSurvival(law, periods)))
        for (const key of ['alpha', 'beta', 'shape', 'mean'] as const) {
          const step = errors?.[key] ?? null
          if (step === null || (key === 'mean' && law.alpha < Infinity)) continue
          for (const sign of [-0.01, 0.01]) {
            const moved = { ...law, [key]: law[key] + sign * step }
            const there = logLikelihood(survivors, churnSurvival(moved, periods))
            expect(there).toBeLessThanOrEqual(found + 1e-9 * Math.abs(found))
          }
        }
      }),
      { seed: 3, numRuns: 60 },
    )
  })

  test('of a larger family is at least as likely', () => {
    fc.assert(
      fc.property(tables, (survivors) => {
        fc.pre((survivors[0] as number) > (survivors.at(-1) as number))
        const [chain, weibull, mixed, both] = MODELS.map(
          (model) => fitChurn(survivors, model).logLikelihood,
        ) as [number, number, number, number]
        const rounding = 1e-9 * Math.abs(chain)
        for (const [smaller, larger] of [
          [chain, weibull],
          [chain, mixed],
          [weibull, both],
          [mixed, both],
        ] as const)
          expect(larger).toBeGreaterThanOrEqual(smaller - rounding)
      }),
      { seed: 4, numRuns: 60 },
    )
  })

  test('finds the parameters that generated the losses, within its standard errors', () => {
    for (const [seed, alpha, beta] of [
      [1, 0.7, 3.8],
      [2, 2, 5],
      [3, 0.3, 0.4],
    ] as const) {
      const random = randomStream(seed, 'churn')
      const survival = churnSurvival({ alpha, beta }, 15)
      const survivors = new Array<number>(16).fill(0)
      for (let i = 0; i < 20_000; i++) {
        const u = random()
        // Still there at the end of t where u lies below S(t).
        for (let t = 0; t <= 15 && u < (survival[t] as number); t++)
          survivors[t] = (survivors[t] as number) + 1
      }
      const { parameters, standardErrors: errors } = fitChurn(survivors, 'shifted-beta-geometric')
      standardErrors(4)(parameters?.alpha as number, alpha, errors?.alpha as number)
      standardErrors(4)(parameters?.beta as number, beta, errors?.beta as number)
      const both = fitChurn(survivors, 'beta-discrete-weibull')
      standardErrors(4)(both.parameters?.shape as number, 1, both.standardErrors?.shape as number)
    }
  })

  test('of cohorts is that of their losses together; what a cohort is split into plays no part', () => {
    const whole = fitChurn(SEEN, 'shifted-beta-geometric')
    const halves = fitChurn(
      [SEEN.map((n) => n * 0.25), SEEN.map((n) => n * 0.75)],
      'shifted-beta-geometric',
    )
    solver(halves.logLikelihood, whole.logLikelihood)
    solver(halves.parameters?.alpha as number, whole.parameters?.alpha as number)
    exact(halves.customers, 1000)
    const shorter = fitChurn([SEEN, [500, 430]], 'geometric')
    solver(shorter.parameters?.mean as number, (509 + 70) / (4926 + 500))
  })
})

describe('a likelihood without a regular maximum is recognised', () => {
  test('losses that speed up: all customers are alike, and the fit is a chain', () => {
    const survivors = [100, 99, 97, 94, 90]
    const mixed = fitChurn(survivors, 'shifted-beta-geometric')
    const chain = fitChurn(survivors, 'geometric')
    expect(mixed.identification).toBe('limit')
    expect(mixed.finding).toContain('all customers are alike')
    expect(mixed.parameters).toMatchObject({ alpha: Infinity, beta: Infinity })
    solver(mixed.logLikelihood, chain.logLikelihood)
    solver(mixed.parameters?.mean as number, chain.parameters?.mean as number)
    exact(mixed.aic, chain.aic)
  })

  test('losses that hardly speed down or up: the simpler model is given, and what it costs', () => {
    const survivors = [30, 15, 6, 3, 1, 1]
    const mixed = fitChurn(survivors, 'shifted-beta-geometric')
    expect(mixed.identification).toBe('limit')
    expect(mixed.finding).toContain('less than 0.05')
    solver(mixed.logLikelihood, fitChurn(survivors, 'geometric').logLikelihood)
    // No finite parameters are higher by more than that.
    for (const spread of [0.001, 0.01, 0.1, 1])
      for (const mean of [0.45, 0.5, 0.527, 0.55]) {
        const law = { alpha: mean / spread, beta: (1 - mean) / spread }
        const there = logLikelihood(survivors, churnSurvival(law, 5))
        expect(there).toBeLessThan(mixed.logLikelihood + 0.05)
      }
  })

  test.each([
    ['one period can’t tell how customers differ', [100, 90], 'how much customers differ'],
    ['lost at once or never: customers differ without end', [100, 90, 90, 90], 'keeps rising'],
    ['nobody was lost', [100, 100, 100], 'Nobody was lost'],
    ['nobody was left', [100, 0, 0], 'Everybody was lost'],
    ['nobody that a double can tell', [1e19, 869, 743], 'All but a vanishing share'],
  ])('%s', (_, survivors, finding) => {
    const fit = fitChurn(survivors, 'shifted-beta-geometric')
    expect(fit).toMatchObject({ identification: 'flat', parameters: null, standardErrors: null })
    expect(fit.finding).toContain(finding)
  })

  test('the geometric still has an estimate from one period', () => {
    solver(fitChurn([100, 90], 'geometric').parameters?.mean as number, 0.1)
  })
})

test('survivors that are wrong are refused, all named', () => {
  expect(() => fitChurn([10, 12, -1, Number.NaN], 'geometric')).toThrow(
    'fitChurn: period 1 has 12 survivors, more than the 10 of period 0; who is lost stays lost; ' +
      'period 2 has -1 survivors; it must be a number from 0; period 3 has NaN survivors',
  )
  expect(() => fitChurn([[10, 9], [5]], 'geometric')).toThrow('cohort 1: there are 1 periods')
  expect(() => fitChurn([0, 0], 'geometric')).toThrow('period 0 has no customer')
})

describe('the expected lifetime', () => {
  test('of a chain is that of its discounted visits, 1 / (1 − (1 − p) / (1 + d))', () => {
    for (const [p, d] of [
      [0.2, 0.1],
      [0.01, 0.001],
      [0.9, 2],
    ] as const) {
      const chain = { alpha: Infinity, beta: Infinity, mean: p }
      solver(expectedLifetime(chain, d), 1 / (1 - (1 - p) / (1 + d)))
      solver(expectedLifetime(chain, d, { tenure: 7 }), 1 / (1 - (1 - p) / (1 + d)))
    }
  })

  test('of a shifted beta-geometric obeys one period: 1 + S(1) / (1 + d) of the lifetime after it', () => {
    fc.assert(
      fc.property(parameter, parameter, (alpha, beta) => {
        const law = { alpha, beta }
        const later = expectedLifetime({ alpha, beta: beta + 1 }, 0.1)
        solver(expectedLifetime(law, 0.1, { tenure: 1 }), later)
        solver(expectedLifetime(law, 0.1), 1 + ((beta / (alpha + beta)) * later) / 1.1)
      }),
      { seed: 5 },
    )
  })

  test('undiscounted is what it tends to as the discount goes to nothing, Infinity where it has no end', () => {
    for (const [law, tenure] of [
      [{ alpha: 4, beta: 2 }, 0],
      [{ alpha: 3.5, beta: 2 }, 5],
      [{ alpha: Infinity, beta: Infinity, mean: 0.2 }, 3],
    ] as const) {
      const without = expectedLifetime(law, 0, { tenure })
      const [near, nearer] = [1e-4, 1e-5].map(
        (discount) => without - expectedLifetime(law, discount, { tenure }),
      ) as [number, number]
      expect(nearer).toBeGreaterThan(0)
      expect(nearer).toBeLessThan(near / 5)
      expect(near).toBeLessThan(0.03)
    }
    exact(expectedLifetime({ alpha: 1, beta: 1 }, 0), Infinity)
    expect(() => expectedLifetime({ alpha: 2, beta: 1, shape: 2 }, 0)).toThrow('discount is 0')
    expect(() => expectedLifetime({ alpha: 1, beta: 1 }, -0.1)).toThrow('discount is -0.1')
  })
})

describe('a comparison on periods held out', () => {
  test('a chain under-forecasts who stays: 21 % off by year 12, the shifted beta-geometric 3 %', () => {
    const { backtests, best } = compareChurn(HIGH_END, { fittedOn: 7 })
    const [chain, , mixed, both] = backtests
    expect(best).toBe('beta-discrete-weibull')
    expect(chain?.error?.toFixed(3)).toBe('0.211')
    expect(chain?.lastError).toBeLessThan(-0.3)
    expect(mixed?.error?.toFixed(3)).toBe('0.028')
    expect(both?.error?.toFixed(3)).toBe('0.013')
  })

  test('gives the log-loss of what became of those who were left', () => {
    const { backtests } = compareChurn([100, 80, 70, 60, 40], {
      fittedOn: 2,
      models: ['geometric'],
    })
    const p = 30 / 180
    const loss = 10 * Math.log(p) + 60 * Math.log(1 - p) + 20 * Math.log(p) + 40 * Math.log(1 - p)
    solver(backtests[0]?.logLoss as number, -loss / 70)
  })

  test('refuses to hold nothing out', () => {
    expect(() => compareChurn([10, 9], { fittedOn: 1 })).toThrow('fittedOn is 1')
  })
})

describe('likelihood-ratio tests', () => {
  test('have the χ² of textbooks, halved at the edge (Self & Liang 1987)', () => {
    const at = (statistic: number) =>
      [{ logLikelihood: 0 }, { logLikelihood: statistic / 2 }] as const
    // Upper 5 % points of χ² with 1 and 2 degrees of freedom.
    solver(likelihoodRatioTest(...at(3.841458820694124)).pValue, 0.05)
    solver(likelihoodRatioTest(...at(5.991464547107979), { degreesOfFreedom: 2 }).pValue, 0.05)
    solver(likelihoodRatioTest(...at(3.841458820694124), { boundary: true }).pValue, 0.025)
    solver(
      likelihoodRatioTest(...at(4), { degreesOfFreedom: 2, boundary: true }).pValue,
      (Math.exp(-2) + 0.04550026389635842) / 2,
    )
    expect(likelihoodRatioTest({ logLikelihood: 1 }, { logLikelihood: 0 })).toEqual({
      statistic: 0,
      pValue: 1,
    })
  })
})

describe.skipIf(data === undefined)('published tables of retention', () => {
  const NAMES = {
    sBG: 'shifted-beta-geometric',
    BdW: 'beta-discrete-weibull',
    geometric_two_state_markov: 'geometric',
  } as const

  test('sbg_high_end: scipy’s maxima, survival, held-out errors and lifetimes', () => {
    const found = expected('sbg_high_end')
    const survivors = table('sbg_high_end', 'retention.csv').map((row) => Number(row.survivors))
    const { backtests } = compareChurn(survivors, { fittedOn: 7 })
    for (const [key, model] of Object.entries(NAMES)) {
      const { fit, survival, error } = backtests.find(({ fit }) => fit.model === model) ?? {}
      const meets = publishedData('sbg_high_end')
      meets(`${model}: log-likelihood`, fit?.logLikelihood, found[key].loglik)
      if (key === 'geometric_two_state_markov')
        meets(`${model}: churn`, fit?.parameters?.mean, found[key].churn_probability)
      else
        for (const name of ['alpha', 'beta'] as const)
          optimum(
            fit?.parameters?.[name] as number,
            found[key][name],
            fit?.standardErrors?.[name] as number,
          )
      expect(
        survival?.map((s, t) => Math.abs(s - found[key].survival[t])).every((off) => off < 1e-7),
      ).toBe(true)
      meets(
        `${model}: error on the years held out, %`,
        100 * (error as number),
        found[key].mape_holdout_percent,
        { within: 1e-5, why: 'an optimiser’s 1e-5' },
      )
    }
    for (const { fit, error, lastError } of backtests)
      keepFigures('backtest', `“High End”, years 8 to 12 from years 0 to 7: ${fit.model}`, {
        'what is forecast': 'who is left',
        'mean error': percent(error ?? undefined),
        'at the end': percent(lastError ?? undefined),
      })
    const { alpha, beta } = found.sBG
    publishedData('sbg_high_end')(
      'expected lifetime at 10 % a year',
      expectedLifetime({ alpha, beta }, 0.1),
      found.sBG.expected_discounted_lifetime_d10pct_from_t0,
    )
    for (const [t, s] of churnSurvival({ alpha, beta }, 12).entries())
      solver(s, found.sBG.survival[t])
    const { alpha: a, beta: b, c } = found.BdW
    for (const [t, s] of churnSurvival({ alpha: a, beta: b, shape: c }, 12).entries())
      solver(s, found.BdW.survival[t])
  })

  const therapies = data === undefined ? {} : expected('drug_persistency').therapies
  test.each(Object.keys(therapies))('drug_persistency: %s', (therapy) => {
    const found = therapies[therapy]
    const survivors = table('drug_persistency', 'persistency.csv')
      .filter((row) => row.therapy === therapy)
      .map((row) => 10 * Number(row.percent_persistent))
    const { backtests } = compareChurn(survivors, { fittedOn: 12 })
    for (const { fit, error, lastError } of backtests)
      keepFigures('backtest', `Keeping on with ${therapy}, after 12 periods: ${fit.model}`, {
        'what is forecast': 'who is left',
        'mean error': percent(error ?? undefined),
        'at the end': percent(lastError ?? undefined),
      })
    const of = (model: ChurnModelName) => backtests.find(({ fit }) => fit.model === model)
    for (const [key, model] of Object.entries(NAMES)) {
      const { fit, error } = of(model) ?? {}
      if (therapy === 'ADHD' && model !== 'geometric') continue
      publishedData('drug_persistency')(
        `${model}: log-likelihood`,
        fit?.logLikelihood,
        found[key].loglik,
      )
      expect(fit?.identification).toBe('interior')
      publishedData('drug_persistency')(
        `${model}: error on the periods held out, %`,
        100 * (error as number),
        found[key].mape_holdout_percent,
        { within: 1e-3, why: 'an optimiser’s 1e-3' },
      )
    }
    if (therapy === 'ADHD') {
      // A flat likelihood: scipy ran to α = 2e5, β = 1e7; its limit is the chain.
      const { fit, survival } = of('shifted-beta-geometric') ?? {}
      expect(fit?.identification).toBe('limit')
      solver(fit?.logLikelihood as number, found.geometric_two_state_markov.loglik)
      for (const [t, s] of (survival as Float64Array).entries())
        solver(s, found.geometric_two_state_markov.survival[t])
      // scipy's simplex stopped on a lower hill for this one.
      expect(of('beta-discrete-weibull')?.fit.logLikelihood).toBeGreaterThan(found.BdW.loglik + 1)
    } else {
      expect(of('geometric')?.lastError).toBeLessThan(-0.2)
      expect(of('geometric')?.error).toBeGreaterThan(of('shifted-beta-geometric')?.error as number)
    }
  })
})
