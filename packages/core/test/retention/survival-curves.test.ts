import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { publishedData } from '../../../../scripts/proof/datasets.ts'
import {
  cumulativeIncidence,
  incidenceAt,
  kaplanMeier,
  logRankTest,
  survivalAfter,
} from '../../src/retention/index.ts'
import { exact, solver } from '../tolerance.ts'
import { data, expected, table } from './datasets.ts'

const time = fc.integer({ min: 0, max: 12 })
const observed = fc.record({ time, event: fc.boolean() })
const sample = fc.array(observed, { minLength: 1, maxLength: 40 })
const CAUSES = ['cancelled', 'moved', 'unpaid'] as const
const caused = fc.array(fc.record({ time, cause: fc.constantFrom(null, ...CAUSES) }), {
  minLength: 1,
  maxLength: 40,
})

describe('a survival curve', () => {
  test('without censoring is the share still there, with the binomial standard error', () => {
    fc.assert(
      fc.property(fc.array(time, { minLength: 1, maxLength: 40 }), (times) => {
        const curve = kaplanMeier(times.map((time) => ({ time, event: true })))
        const n = times.length
        for (const { time, survival, standardError } of curve.steps) {
          const share = times.filter((t) => t > time).length / n
          solver(survival, share, 'survival', 1)
          solver(standardError ** 2, (share * (1 - share)) / n, 'variance', 1)
        }
        const mean = times.reduce((sum, t) => sum + t, 0) / n
        solver(curve.restrictedMean.mean, mean, 'mean', 12)
        const variance = times.reduce((sum, t) => sum + (t - mean) ** 2, 0) / n ** 2
        solver(curve.restrictedMean.standardError ** 2, variance, 'variance of the mean', 12)
      }),
      { seed: 1 },
    )
  })

  test('redistributes the mass of the censored to those who stay longer (Efron 1967)', () => {
    fc.assert(
      fc.property(sample, (observations) => {
        const order = [...observations].sort(
          (a, b) => a.time - b.time || Number(b.event) - Number(a.event),
        )
        const mass = order.map(() => 1 / order.length)
        for (const [i, { event }] of order.entries()) {
          if (event) continue
          const later = order.length - 1 - i
          for (let j = i + 1; j < order.length; j++)
            mass[j] = (mass[j] as number) + (mass[i] as number) / later
          if (later > 0) mass[i] = 0
        }
        const curve = kaplanMeier(observations)
        for (const { time, survival } of curve.steps) {
          const gone = order.reduce(
            (sum, one, i) => (one.event && one.time <= time ? sum + (mass[i] as number) : sum),
            0,
          )
          solver(survival, 1 - gone, `at ${time}`, 1)
        }
      }),
      { seed: 2 },
    )
  })

  test('stays within its band, the band within 0 and 1, and is 1 before the first time', () => {
    fc.assert(
      fc.property(sample, fc.constantFrom('log-log', 'log', 'plain'), (observations, band) => {
        const curve = kaplanMeier(observations, { band: band as 'log' })
        for (const { survival, low, high } of curve.steps) {
          if (low === null || high === null) {
            exact(survival, 0)
            continue
          }
          expect(0 <= low && low <= survival && survival <= high && high <= 1).toBe(true)
        }
        expect(survivalAfter(curve, -1).survival).toBe(1)
        expect(survivalAfter(curve, 99).survival).toBe(curve.steps.at(-1)?.survival)
      }),
      { seed: 3 },
    )
  })

  test('that is one half for a while has its median in the middle of it', () => {
    const halves = [1, 2, 4, 8].map((time) => ({ time, event: true }))
    expect(kaplanMeier(halves).median.time).toBe(3)
    expect(kaplanMeier([{ time: 1, event: false }]).median).toEqual({
      time: null,
      low: null,
      high: null,
    })
  })

  test('refuses times that are wrong, all named', () => {
    const wrong = [-1, Number.NaN, 2].map((time) => ({ time, event: true }))
    expect(() => kaplanMeier(wrong)).toThrow(
      'kaplanMeier: observation 0 has the time -1; it must be a number from 0; observation 1 has the time NaN',
    )
    expect(() => kaplanMeier([])).toThrow('there is no observation')
    expect(() => kaplanMeier([{ time: 1, event: true }], { level: 1 })).toThrow('level is 1')
  })
})

describe('the log-rank test', () => {
  const groups = fc.array(
    fc.record({ time, event: fc.boolean(), group: fc.constantFrom('a', 'b', 'c') }),
    { minLength: 3, maxLength: 60 },
  )

  test('expects as many events as there are, and doesn’t mind the order or the scale of time', () => {
    fc.assert(
      fc.property(groups, (observations) => {
        const test = logRankTest(observations)
        const sum = (key: 'observed' | 'expected') =>
          test.groups.reduce((total, group) => total + group[key], 0)
        solver(sum('expected'), sum('observed'), 'events', 60)
        const other = logRankTest(
          [...observations].reverse().map((o) => ({ ...o, time: 3 * o.time })),
        )
        if (test.chiSquare === null) exact(other.chiSquare, null)
        else solver(other.chiSquare as number, test.chiSquare, 'statistic', 1 + test.chiSquare)
      }),
      { seed: 4 },
    )
  })

  test('of one time is Pearson’s χ² of the table, less one in n (Mantel & Haenszel 1959)', () => {
    // 30 of 100 and 15 of 100 lost in the one period.
    const of = (group: string, lost: number) =>
      Array.from({ length: 100 }, (_, i) => ({ time: 1, event: i < lost, group }))
    const { chiSquare, degreesOfFreedom } = logRankTest([...of('a', 30), ...of('b', 15)])
    const pearson = (200 * (30 * 85 - 15 * 70) ** 2) / (100 * 100 * 45 * 155)
    solver(chiSquare as number, (pearson * 199) / 200)
    exact(degreesOfFreedom, 1)
  })

  test('within strata compares each with itself only', () => {
    const a = [1, 2, 5].map((time) => ({ time, event: true, group: 'a' }))
    const b = [3, 4, 6].map((time) => ({ time, event: true, group: 'b' }))
    const parted = logRankTest([
      ...a.map((o) => ({ ...o, stratum: 'x' })),
      ...b.map((o) => ({ ...o, stratum: 'y' })),
    ])
    expect(parted).toMatchObject({ chiSquare: null, pValue: null, degreesOfFreedom: 0 })
    const twice = logRankTest(
      ['x', 'y'].flatMap((stratum) => [...a, ...b].map((o) => ({ ...o, stratum }))),
    )
    solver(twice.chiSquare as number, 2 * (logRankTest([...a, ...b]).chiSquare as number))
  })

  test('with one group or without events has nothing to say', () => {
    expect(logRankTest([{ time: 1, event: true, group: 'a' }]).chiSquare).toBeNull()
    const none = ['a', 'b'].map((group) => ({ time: 1, event: false, group }))
    expect(logRankTest(none).pValue).toBeNull()
  })
})

describe('competing risks', () => {
  test('add up with those to whom nothing happened, who follow Kaplan & Meier', () => {
    fc.assert(
      fc.property(caused, (observations) => {
        const { steps } = cumulativeIncidence(observations)
        const { steps: curve } = kaplanMeier(
          observations.map(({ time, cause }) => ({ time, event: cause !== null })),
        )
        for (const [i, { free, freeStandardError, incidence }] of steps.entries()) {
          solver(
            incidence.reduce((sum, x) => sum + x, free),
            1,
          )
          solver(free, curve[i]?.survival as number, 'free', 1)
          solver(freeStandardError ** 2, (curve[i]?.standardError as number) ** 2, 'variance', 1)
        }
      }),
      { seed: 5 },
    )
  })

  test('have the variance of the infinitesimal jackknife: Σ (∂F / ∂wᵢ)² over observations', () => {
    // By complex-free differentiation of weighted curves: a derivative by central differences.
    const weighted = (
      rows: readonly { time: number; cause: string | null }[],
      weights: readonly number[],
      cause: string,
      until: number,
    ) => {
      let [free, share] = [1, 0]
      for (const time of [...new Set(rows.map((row) => row.time))].sort((a, b) => a - b)) {
        if (time > until) break
        const total = (test: (row: (typeof rows)[number]) => boolean) =>
          rows.reduce((sum, row, i) => (test(row) ? sum + (weights[i] as number) : sum), 0)
        const atRisk = total((row) => row.time >= time)
        share += (free * total((row) => row.time === time && row.cause === cause)) / atRisk
        free *= 1 - total((row) => row.time === time && row.cause !== null) / atRisk
      }
      return share
    }
    fc.assert(
      fc.property(caused, (observations) => {
        const curves = cumulativeIncidence(observations)
        const step = curves.steps[Math.floor(curves.steps.length / 2)]
        for (const [k, cause] of curves.causes.entries()) {
          const h = 1e-3
          let variance = 0
          for (const i of observations.keys()) {
            const by = (change: number) =>
              weighted(
                observations,
                observations.map((_, j) => (i === j ? 1 + change : 1)),
                cause,
                step?.time as number,
              )
            // Two central differences, extrapolated: an error of order h⁴.
            const slope = (4 * (by(h) - by(-h))) / (3 * h) / 2 - (by(2 * h) - by(-2 * h)) / (12 * h)
            variance += slope * slope
          }
          solver((step?.standardError[k] as number) ** 2, variance, cause, 1)
        }
      }),
      { seed: 6, numRuns: 30 },
    )
  })

  test('before the first time nothing has happened', () => {
    const curves = cumulativeIncidence([{ time: 2, cause: 'left' }])
    expect(incidenceAt(curves, 1)).toMatchObject({ free: 1, incidence: [0] })
    expect(incidenceAt(curves, 2)).toMatchObject({ free: 0, incidence: [1] })
  })
})

describe.skipIf(data === undefined)('published samples', () => {
  const samples = [
    ['km_lung', 'survival.csv', (found: Record<string, unknown>) => found],
    [
      'cdnow_sample',
      'km_times.csv',
      (found: Record<string, unknown>) => found.kaplan_meier_survival_R,
    ],
  ] as const

  test.each(samples)('%s: R’s survfit', (folder, file, pick) => {
    // biome-ignore lint/suspicious/noExplicitAny: a file of another program.
    const found = pick(expected(folder)) as any
    const observations = table(folder, file).map((row) => ({
      time: Number(row.time),
      event: row.event === '1',
    }))
    const curve = kaplanMeier(observations)
    const log = kaplanMeier(observations, { band: 'log' })
    exact(curve.events, found.events)
    exact(curve.median.time, found.median ?? null)
    expect([log.median.low, log.median.high]).toEqual(found.median_ci)
    const meets = publishedData(folder)
    meets('restricted mean', curve.restrictedMean.mean, found.rmean_to_max)
    for (const [i, at] of found.at.time.entries()) {
      const there = survivalAfter(curve, at)
      meets('survival', there.survival, found.at.surv[i])
      meets('Greenwood’s standard error', there.standardError, found.at.std_err_greenwood[i], {
        relative: 1e-9,
        of: 1,
      })
      meets('lower limit', there.low ?? undefined, found.at.lower_loglog[i])
      meets('upper limit', there.high ?? undefined, found.at.upper_loglog[i])
      solver(survivalAfter(log, at).low as number, found.at.lower_log[i])
      solver(survivalAfter(log, at).high as number, found.at.upper_log[i])
    }
    exact(curve.steps.length, found.steps.time.length)
    for (const [i, step] of curve.steps.entries()) {
      exact(step.time, found.steps.time[i])
      exact(step.atRisk, found.steps.n_risk[i])
      exact(step.events, found.steps.n_event[i])
      exact(step.censored, found.steps.n_censor[i])
      meets('survival at every step', step.survival, found.steps.surv[i], { relative: 1e-9, of: 1 })
      meets('cumulative hazard', step.cumulativeHazard, found.steps.cumhaz_nelson_aalen[i])
    }
  })

  test('km_lung: R’s survdiff', () => {
    const { extra } = expected('km_lung')
    const { groups, chiSquare } = logRankTest(
      table('km_lung', 'survival.csv').map((row) => ({
        time: Number(row.time),
        event: row.event === '1',
        group: row.sex as string,
      })),
    )
    publishedData('km_lung')(
      'log-rank test of the sexes: χ²',
      chiSquare ?? undefined,
      extra.logrank_sex_chisq,
    )
    for (const [i, { observed, expected: mean }] of groups.entries()) {
      exact(observed, extra.obs[i])
      solver(mean, extra.exp[i])
    }
  })

  test('competing_transplant: R’s Aalen-Johansen with its standard errors', () => {
    const found = expected('competing_transplant')
    const meets = publishedData('competing_transplant')
    const scale = { relative: 1e-9, of: 1 }
    const curves = cumulativeIncidence(
      table('competing_transplant', 'competing.csv').map(({ time, event = '' }) => ({
        time: Number(time),
        cause: event === 'censored' ? null : event,
      })),
    )
    expect(curves.causes).toEqual(found.states.slice(1))
    exact(curves.observations, found.n)
    for (const [i, at] of found.times.entries()) {
      const { free, freeStandardError, incidence, standardError } = incidenceAt(curves, at)
      for (const [k, share] of [free, ...incidence].entries())
        meets('incidence by cause', share, found.pstate[i][k], scale)
      for (const [k, error] of [freeStandardError, ...standardError].entries())
        meets('standard errors of it', error, found.se[i][k], scale)
    }
  })
})
