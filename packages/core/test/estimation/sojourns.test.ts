import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { publishedData } from '../../../../scripts/proof/datasets.ts'
import { published } from '../../../../scripts/published.ts'
import { sharedData } from '../../../../scripts/shared-data.ts'
import {
  fitJourney,
  fitSojourn,
  type SojournFit,
  type SojournSample,
  sojournSamples,
  survivalCurves,
} from '../../src/estimation/index.ts'
import { compileChain, sojournCumulative } from '../../src/model/index.ts'
import { logUpperGamma, upperGamma } from '../../src/numeric/incomplete-gamma.ts'
import { type Random, randomStream } from '../../src/numeric/random.ts'
import { sampleGamma, sampleNormal } from '../../src/numeric/sample.ts'
import { exact, solver, standardErrors } from '../tolerance.ts'
import { event, HOUR, logOf, NAMES, rules, rulesFor } from './random-log.ts'

const family = (sample: SojournSample, name: SojournFit['distribution']) => {
  const fit = fitSojourn(sample).fits.find(({ distribution }) => distribution === name)
  if (fit === undefined) throw new Error(`no ${name} was fitted`)
  return fit
}

/** Millions of revolutions before failure of 23 ball bearings (Lieblein & Zelen 1956). */
const bearings = {
  duration: [
    17.88, 28.92, 33, 41.52, 42.12, 45.6, 48.48, 51.84, 51.96, 54.12, 55.56, 67.8, 68.64, 68.64,
    68.88, 84.12, 93.12, 98.64, 105.12, 105.84, 127.92, 128.04, 173.4,
  ],
}
/** Weeks of remission under 6-MP of 21 patients, 12 of them still in it (Freireich et al. 1963). */
const remission = {
  duration: [6, 6, 6, 7, 10, 13, 16, 22, 23, 6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35],
  censored: [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
}
const data = sharedData()
const lung = () => {
  const rows = readFileSync(join(data as string, 'km_lung', 'survival.csv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',').map(Number))
  return {
    duration: rows.map(([time]) => time as number),
    censored: rows.map(([, died]) => 1 - (died as number)),
  }
}

// Shape, scale, log-likelihood and their standard errors as scipy 1.10.1 finds them by the simplex
// of Nelder & Mead. Lawless (2003) prints 2.102, 81.88 for the bearings; Cox & Oakes (1984) 1.354
// and 33.77 for the remissions; R's survreg(Surv(time, status) ~ 1, lung) 1 / 0.759, and −1153.9.
const golden = [
  ['bearings', 'weibull', 2.102059, 81.878333, -113.69129, 0.328687, 8.600446],
  ['bearings', 'gamma', 4.025415, 17.942089, -113.02928, 1.141255, 5.417805],
  ['bearings', 'lognormal', 0.521649, 63.462838, -113.12857, 0.076913, 6.902942],
  ['remission', 'weibull', 1.353735, 33.765151, -41.65868, 0.376877, 9.230343],
  ['remission', 'gamma', 1.677009, 18.541384, -41.43942, 0.676756, 11.2732],
  ['remission', 'lognormal', 0.978725, 24.607903, -40.68016, 0.250591, 7.041109],
  ['lung', 'weibull', 1.31684, 417.758664, -1153.85119, 0.082211, 24.704538],
  ['lung', 'gamma', 1.478084, 266.177713, -1154.73463, 0.141054, 33.707318],
  ['lung', 'lognormal', 1.097639, 288.099232, -1169.26906, 0.061865, 22.47057],
] as const
const SOJOURNS = {
  bearings: 'Ball bearings (Lieblein & Zelen 1956)',
  remission: 'Remissions under 6-MP (Freireich et al. 1963)',
  lung: 'Lung cancer (`km_lung`), as a sojourn',
}
const printed = (within: number) => ({ within, why: 'as printed' })
const samples = { bearings: () => bearings, remission: () => remission, lung }

test.each(golden.filter(([name]) => data !== undefined || name !== 'lung'))(
  '%s: the family %s has the maximum that scipy finds',
  (sample, name, shape, scale, logLikelihood, shapeError, scaleError) => {
    const fit = family(samples[sample](), name)
    const [first, second] = fit.parameters
    const meets = published(SOJOURNS[sample], 'scipy 1.10.1; textbooks print the first digits')
    meets(`${name}: shape`, first?.value, shape, printed(5e-6))
    meets(`${name}: scale`, second?.value, scale, printed(5e-5))
    meets(`${name}: log-likelihood`, fit.logLikelihood, logLikelihood, printed(5e-6))
    expect(first?.standardError).toBeCloseTo(shapeError, 4)
    expect(second?.standardError).toBeCloseTo(scaleError, 3)
  },
)

test('the exponential mean is all time by the stays that ended: 359 weeks by 9', () => {
  const fit = family(remission, 'exponential')
  solver(fit.parameters[0]?.value as number, 359 / 9)
  solver(fit.parameters[0]?.standardError as number, 359 / 27)
  solver(fit.logLikelihood, 9 * Math.log(9 / 359) - 9)
  solver(fit.bic, Math.log(21) - 2 * fit.logLikelihood)
})

/** The log-likelihood of a fit from its own survival: densities by differences. */
function likelihoodOf(fit: SojournFit, { duration, censored }: SojournSample): number {
  let sum = 0
  for (let i = 0; i < duration.length; i++) {
    const t = duration[i] as number
    const h = 1e-5 * t
    sum += censored?.[i]
      ? Math.log(fit.survival(t))
      : Math.log((fit.survival(t - h) - fit.survival(t + h)) / (2 * h))
  }
  return sum
}

test.each([
  ['bearings', bearings],
  ['remission', remission],
])('%s: the likelihood is that of the survival, which is that of the journey', (_, sample) => {
  for (const fit of fitSojourn(sample).fits) {
    expect(likelihoodOf(fit, sample)).toBeCloseTo(fit.logLikelihood, 5)
    const chain = compileChain({
      format: 'sojourn-journey',
      version: 1,
      touchpoints: [{ id: 'a', sojourn: fit.sojourn }],
      outcomes: [{ id: 'end' }],
      entries: { a: 1 },
      transitions: { a: { end: 1 } },
    })
    for (const t of [1, 20, 60, 150])
      solver(fit.survival(t), 1 - sojournCumulative(chain, 0, t), fit.distribution, 1)
  }
})

const positive = fc.double({ min: 1e-3, max: 1e3, noNaN: true })
const sample = fc
  .array(fc.tuple(positive, fc.integer({ min: 0, max: 3 })), { minLength: 6, maxLength: 40 })
  .map((stays) => ({
    duration: stays.map(([duration]) => duration),
    censored: stays.map(([, fate]) => (fate === 0 ? 1 : 0)),
  }))

test('units of time change nothing but the scale, and every maximum is one', () => {
  fc.assert(
    fc.property(sample, (stays) => {
      const { fits } = fitSojourn(stays)
      const hours = fitSojourn({ ...stays, duration: stays.duration.map((t) => t / 3600) })
      const ended = stays.censored.filter((still) => !still).length
      expect(hours.fits.map(({ distribution }) => distribution).sort()).toEqual(
        fits.map(({ distribution }) => distribution).sort(),
      )
      for (const fit of fits) {
        const other = hours.fits.find(({ distribution }) => distribution === fit.distribution)
        const difference = (other?.logLikelihood as number) - fit.logLikelihood
        expect(difference).toBeCloseTo(ended * Math.log(3600), 6)
        const [scale, moved] = [fit, other].map((found) => found?.parameters.at(-1))
        if (scale?.standardError)
          standardErrors(1e-6)(3600 * (moved?.value ?? 0), scale.value, scale.standardError)
        if (fit.distribution !== 'exponential')
          for (const [du, dv] of [
            [1e-3, 0],
            [-1e-3, 0],
            [0, 1e-3],
            [0, -1e-3],
          ] as const)
            expect(at(fit, stays, du, dv)).toBeLessThanOrEqual(at(fit, stays, 0, 0))
      }
    }),
    { seed: 5, numRuns: 60 },
  )
})

/** The log-likelihood with shape and scale multiplied by `e^du` and `e^dv`, written out. */
function at(fit: SojournFit, { duration, censored }: SojournSample, du: number, dv: number) {
  const [shape, scale] = fit.parameters.map(
    ({ value }, p) => value * Math.exp(p === 0 ? du : dv),
  ) as [number, number]
  let sum = 0
  for (let i = 0; i < duration.length; i++) {
    const x = (duration[i] as number) / scale
    const z = Math.log(x) / shape
    const survival = {
      weibull: -(x ** shape),
      gamma: logUpperGamma(shape, x),
      lognormal: logUpperGamma(0.5, (z * z) / 2) - Math.LN2,
      exponential: 0,
    }[fit.distribution]
    const density = {
      weibull: Math.log(shape) + (shape - 1) * Math.log(x) - x ** shape - Math.log(scale),
      gamma: (shape - 1) * Math.log(x) - x - logGammaOf(shape) - Math.log(scale),
      lognormal: -Math.log(x * scale * shape) - (z * z) / 2,
      exponential: 0,
    }[fit.distribution]
    const lower = fit.distribution === 'lognormal' && z < 0
    sum += censored?.[i] ? (lower ? Math.log1p(-Math.exp(survival)) : survival) : density
  }
  return sum
}

/** `ln Γ` from the chance of next to nothing: `P(a, x) ≈ xᵃ / Γ(a + 1)`, so by the recurrence below. */
function logGammaOf(shape: number): number {
  // Lanczos (g = 7, n = 9), which is not how the library does it.
  const coefficients = [
    0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313,
    -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6,
    1.5056327351493116e-7,
  ]
  const x = shape - 1
  const t = x + 7.5
  const sum = coefficients.reduce((total, c, i) => (i === 0 ? c : total + c / (x + i)), 0)
  return 0.5 * Math.log(2 * Math.PI) + (x + 0.5) * Math.log(t) - t + Math.log(sum)
}

describe('on simulated stays, a third of them still going on', () => {
  const draw: Record<string, (random: Random) => number> = {
    weibull: (random) => 50 * (-Math.log(random())) ** (1 / 0.7),
    gamma: (random) => 20 * sampleGamma(random, 2.5),
    lognormal: (random) => 40 * Math.exp(0.8 * sampleNormal(random)),
    exponential: (random) => -50 * Math.log(random()),
  }
  const truth: Record<string, readonly number[]> = {
    weibull: [0.7, 50],
    gamma: [2.5, 20],
    lognormal: [0.8, 40],
    exponential: [50],
  }
  const simulated = (name: string, stays: number, random: Random) => {
    const drawn = Array.from({ length: stays }, () => (draw[name] as (r: Random) => number)(random))
    const until = drawn.map(() => 150 * random())
    return {
      duration: drawn.map((t, i) => Math.min(t, until[i] as number)),
      censored: drawn.map((t, i) => (t > (until[i] as number) ? 1 : 0)),
    }
  }

  test.each(['weibull', 'gamma', 'lognormal', 'exponential'] as const)(
    '%s: the truth lies within four standard errors, and AIC finds the family',
    (name) => {
      const stays = simulated(name, 1500, randomStream(2, name))
      const fit = family(stays, name)
      for (const [p, { value, standardError }] of fit.parameters.entries())
        standardErrors(4)(value, truth[name]?.[p] as number, standardError as number)
      const [best] = fitSojourn(stays).fits
      // An exponential is a Weibull and a gamma too: they may be as good, but not better by much.
      if (name === 'exponential') expect(fit.aic - (best?.aic as number)).toBeLessThan(4)
      else expect(best?.distribution).toBe(name)
    },
  )

  test('standard errors are the spread of estimates', () => {
    const values: number[] = []
    const errors: number[] = []
    for (let r = 0; r < 100; r++) {
      const [shape] = family(simulated('weibull', 150, randomStream(r)), 'weibull').parameters
      values.push(Math.log(shape?.value as number))
      errors.push((shape?.standardError as number) / (shape?.value as number))
    }
    const mean = values.reduce((a, b) => a + b, 0) / values.length
    const spread = Math.sqrt(values.reduce((a, b) => a + (b - mean) ** 2, 0) / (values.length - 1))
    const stated = Math.sqrt(errors.reduce((a, b) => a + b * b, 0) / errors.length)
    // The standard error of a standard deviation of n numbers is sd / √(2 (n − 1)).
    standardErrors(4)(spread, stated, stated / Math.sqrt(2 * (values.length - 1)))
  })
})

describe('what has no maximum is told, not reported', () => {
  test('stays that are all alike, or of no time, or all going on', () => {
    expect(fitSojourn({ duration: [5, 5, 5, 5] }).problems.map((p) => p.distribution)).toEqual([
      'weibull',
      'gamma',
      'lognormal',
    ])
    const instant = fitSojourn({ duration: [0, 1, 2, 3] })
    expect(instant.fits.map(({ distribution }) => distribution)).toEqual(['exponential'])
    exact(instant.fits[0]?.parameters[0]?.value, 1.5)
    expect(instant.problems[0]?.problem).toContain('1 of 4 stays took no time')
    expect(fitSojourn({ duration: [0, 0] }).fits).toEqual([])
    expect(fitSojourn({ duration: [1, 2], censored: [1, 1] }).fits).toEqual([])
    expect(fitSojourn({ duration: [] })).toMatchObject({ n: 0, fits: [] })
  })

  test('a stay of no time stands for as much as is said, unless all are such', () => {
    const duration = [0, 1, 2, 3, 0]
    expect(fitSojourn({ duration, instant: 0.5 })).toEqual({
      ...fitSojourn({ duration: [0.5, 1, 2, 3, 0.5] }),
      fits: expect.anything(),
    })
    const [best] = fitSojourn({ duration, instant: 0.5 }).fits
    const same = fitSojourn({ duration: [1, 2, 3, 0.5, 0.5] }).fits[0]
    exact(best?.aic, same?.aic)
    expect(fitSojourn({ duration: [0, 0], instant: 0.5 }).fits).toEqual([])
    // Censored from the start says nothing, whatever a moment stands for.
    const open = fitSojourn({
      duration: [...duration, 0],
      censored: [0, 0, 0, 0, 0, 1],
      instant: 0.5,
    })
    exact(open.fits[0]?.logLikelihood, same?.logLikelihood)
  })

  test('a duration out of range', () => {
    expect(() => fitSojourn({ duration: [1, -1] })).toThrow('duration[1] is -1')
    expect(() => fitSojourn({ duration: [Number.NaN] })).toThrow(RangeError)
  })
})

describe.skipIf(data === undefined)('the curve for a plot', () => {
  test("is Kaplan & Meier's, as R's survfit gives it for lung", () => {
    const stays = lung()
    const { steps } = JSON.parse(
      readFileSync(join(data as string, 'km_lung', 'expected.json'), 'utf8'),
    ) as { steps: { time: number[]; surv: number[] } }
    const curve = survivalCurves(stays, fitSojourn(stays), Number.POSITIVE_INFINITY)
    expect(curve.length).toBeGreaterThan(100)
    for (const { seconds, observed } of curve.slice(1)) {
      const step = steps.surv[steps.time.indexOf(seconds)]
      publishedData('km_lung')('the curve that is drawn', observed, step as number, {
        relative: 1e-9,
        of: 1,
      })
    }
  })
})

test('a thinned curve keeps its ends', () => {
  const curve = survivalCurves(bearings, fitSojourn(bearings), 5)
  expect(curve.map(({ seconds }) => seconds)).toEqual([0, 45.6, 55.56, 98.64, 173.4])
  exact(curve.at(-1)?.observed, 0)
})

describe('in a fit', () => {
  test('samples hold the stays that the exponential mean rests on, whatever the rules', () => {
    fc.assert(
      fc.property(fc.array(event, { minLength: 1, maxLength: 60 }), rules, (events, given) => {
        const log = logOf(events)
        const options = rulesFor(log, given)
        fc.pre(log.touchpoints.some((name) => !options.conversions.includes(name)))
        const samples = sojournSamples(log, options)
        for (const { id, sojourn } of fitJourney(log, options).journey.touchpoints) {
          const duration = samples.get(id)?.duration
          if (duration === undefined) expect(sojourn).toBeUndefined()
          else {
            const mean = Array.from(duration).reduce((a, b) => a + b, 0) / duration.length
            if (mean === 0) expect(sojourn).toEqual({ distribution: 'fixed', value: '0s' })
            else {
              const fit = family({ duration }, 'exponential')
              expect(sojourn).toEqual(fit.sojourn)
            }
          }
        }
      }),
      { seed: 12, numRuns: 150 },
    )
  })

  test('the family with the lowest AIC is taken for each touchpoint, and others stay', () => {
    const random = randomStream(4)
    const customers = 300
    const rows = Array.from({ length: customers }, (_, customer) => {
      const ad = 5 * Math.exp(0.5 * sampleNormal(random))
      return [
        { customer, hour: 0, name: 'ad' },
        { customer, hour: ad, name: 'page' },
        { customer, hour: ad, name: 'pay' },
      ]
    }).flat()
    const log = logOf(rows.map((row) => ({ ...row, tie: 0, channel: -1, value: Number.NaN })))
    const { journey, sojourns } = fitJourney(log, { conversions: ['pay'], sojourns: 'aic' })
    const [ad, page] = journey.touchpoints
    expect(ad?.sojourn).toEqual(sojourns?.get('ad')?.fits[0]?.sojourn)
    expect(ad?.sojourn?.distribution).toBe('lognormal')
    expect(page?.sojourn).toEqual({ distribution: 'fixed', value: '0s' })
    expect(fitJourney(log, { conversions: ['pay'] }).journey.touchpoints[0]?.sojourn).toMatchObject(
      {
        distribution: 'exponential',
      },
    )
  })

  test('open visits are censored at the end of the log where that is asked for', () => {
    const log = logOf(
      [
        [0, 0, NAMES[0]],
        [0, 4, NAMES[1]],
        [1, 10, NAMES[0]],
      ].map(([customer, hour, name]) => ({
        customer: customer as number,
        hour: hour as number,
        name: name as string,
        tie: 0,
        channel: -1,
        value: Number.NaN,
      })),
    )
    // Hours from a whole minute on, so that the clock's step is a minute.
    expect(sojournSamples(log).get('ad')).toEqual({
      duration: Float64Array.of(4 * 3600),
      censored: Uint8Array.of(0),
      instant: 30,
    })
    const open = sojournSamples(log, { open: true, until: (log.time[2] as number) + 2 * HOUR })
    expect(open.get('ad')).toEqual({
      duration: Float64Array.of(4 * 3600, 2 * 3600),
      censored: Uint8Array.of(0, 1),
      instant: 30,
    })
    // A conversion is an end, and has no stay.
    const ended = sojournSamples(log, { open: true, conversions: ['page'] })
    expect([...ended.keys()]).toEqual(['ad'])
    expect(open.get('page')?.duration).toEqual(Float64Array.of(8 * 3600))
  })
})

test('ln Q is the logarithm of Q, and goes on where Q is too small for a double', () => {
  for (const a of [0.3, 1, 4, 40, 1000])
    for (const x of [0.01, 0.5, 3, 40, 900, 1200]) {
      const tail = upperGamma(a, x)
      if (tail > 1e-300)
        solver(logUpperGamma(a, x), Math.log(tail), `${a} ${x}`, 1 + Math.abs(Math.log(tail)))
    }
  // Q(1, x) = e^−x, and Q(2, x) = (1 + x) e^−x.
  solver(logUpperGamma(1, 5000), -5000)
  solver(logUpperGamma(2, 5000), Math.log(5001) - 5000)
})
