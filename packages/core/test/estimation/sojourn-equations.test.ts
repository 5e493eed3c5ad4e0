import { describe, expect, test } from 'vitest'
import { fitLognormal, logNormalTail } from '../../src/estimation/fit-lognormal.ts'
import { fitSojourn, type SojournFit, type SojournSample } from '../../src/estimation/index.ts'
import type { ShapeAndScale } from '../../src/estimation/sojourn-likelihood.ts'
import { exact, solver } from '../tolerance.ts'

const fitted = (sample: SojournSample, name: SojournFit['distribution']) =>
  fitSojourn(sample).fits.find(({ distribution }) => distribution === name) as SojournFit
const parametersOf = (sample: SojournSample, name: SojournFit['distribution']) =>
  fitted(sample, name).parameters.map((parameter) => parameter.name)

const complete = [0.5, 2, 3, 3, 7, 11]

test.each([
  [-8, -6.22096057427179e-16],
  [-3, -0.00135080996474819],
  [0, -Math.LN2],
  [0.5, -1.17591176159362],
  [1, -1.84102164500926],
  [5, -15.0649983939887],
  [40, -804.608442013754],
  [1000, -500007.826694812],
])('ln Pr(Z > %d) is what R’s pnorm gives', (r, value) => {
  solver(logNormalTail(r), value, '', Math.max(1, Math.abs(value)))
})

describe('lognormal stays', () => {
  test('that all ended: mean and standard deviation of the logarithms', () => {
    const n = complete.length
    const logs = complete.map(Math.log)
    const mu = logs.reduce((a, b) => a + b, 0) / n
    const sigma = Math.sqrt(logs.reduce((sum, log) => sum + (log - mu) ** 2, 0) / n)
    const { parameters, logLikelihood, aic, bic } = fitted({ duration: complete }, 'lognormal')
    const [shape, median] = parameters
    solver(shape?.value as number, sigma)
    solver(shape?.standardError as number, sigma / Math.sqrt(2 * n))
    solver(median?.value as number, Math.exp(mu))
    solver(median?.standardError as number, (Math.exp(mu) * sigma) / Math.sqrt(n))
    solver(logLikelihood, -n * (mu + Math.log(sigma) + Math.log(2 * Math.PI) / 2 + 1 / 2))
    solver(aic, 4 - 2 * logLikelihood)
    solver(bic, 2 * Math.log(n) - 2 * logLikelihood)
  })

  /** Mills' ratio `Pr(Z > z) / φ(z) = ∫ e^(−z t − t²/2) dt`, by Simpson's rule. */
  function mills(z: number): number {
    const [steps, until] = [4000, Math.max(12, 12 - 2 * z)]
    const h = until / steps
    let sum = 0
    for (let i = 0; i <= steps; i++) {
      const t = i * h
      const weight = i === 0 || i === steps ? 1 : i % 2 === 1 ? 4 : 2
      sum += weight * Math.exp(-z * t - (t * t) / 2)
    }
    return (sum * h) / 3
  }

  /** The log-likelihood by the logarithms of σ and of the median, as it is written in a textbook. */
  function likelihood(ended: readonly number[], open: readonly number[], u: number, v: number) {
    const z = (t: number) => (Math.log(t) - v) / Math.exp(u)
    const density = (x: number) => -(x * x) / 2 - Math.log(2 * Math.PI) / 2
    return (
      ended.reduce((sum, t) => sum + density(z(t)) - u - Math.log(t), 0) +
      open.reduce((sum, t) => sum + density(z(t)) + Math.log(mills(z(t))), 0)
    )
  }

  test.each([
    ['some still going on', [6, 6, 6, 7, 10, 13, 16, 22, 23], [6, 9, 10, 11, 17, 32, 35]],
    ['most still going on, and for long', [1, 2, 3], Array(12).fill(1000)],
    ['one ended late', [1, 1.1, 1.2, 500], [0.1, 0.5, 400]],
    ['in next to the same time', [5, 5.001, 5.002], [4.99, 5.001]],
  ])('%s: slopes are 0, and the information is minus the curvature', (_, ended, open) => {
    const sample = { ended: Float64Array.from(ended), open: Float64Array.from(open) }
    const found = fitLognormal({ ...sample, instant: 0, n: ended.length + open.length, unit: 1 })
    const { shape, scale, logLikelihood, information, slopes } = found as ShapeAndScale
    const at = (du: number, dv: number) =>
      likelihood(ended, open, Math.log(shape) + du, Math.log(scale) + dv * shape)
    const top = at(0, 0)
    expect(logLikelihood).toBeCloseTo(top, 9)
    // The median moves in units of σ, so that all samples are alike.
    const h = 1e-3
    const [a, b, c] = [information[0], information[1] * shape, information[2] * shape * shape]
    const n = ended.length + open.length
    expect((at(h, 0) - at(-h, 0)) / (2 * h * n)).toBeCloseTo(0, 5)
    expect((at(0, h) - at(0, -h)) / (2 * h * n)).toBeCloseTo(0, 5)
    expect((2 * top - at(h, 0) - at(-h, 0)) / (h * h * a)).toBeCloseTo(1, 4)
    expect((2 * top - at(0, h) - at(0, -h)) / (h * h * c)).toBeCloseTo(1, 4)
    const both = (at(h, -h) + at(-h, h) - at(h, h) - at(-h, -h)) / (4 * h * h)
    expect((both - b) / Math.sqrt(a * c)).toBeCloseTo(0, 4)
    expect(slopes).toHaveLength(2)
    for (const slope of slopes) expect(Math.abs(slope)).toBeLessThan(1e-6 * n)
  })

  test('that are all alike have no maximum, whatever is still going on', () => {
    for (const open of [[], [1, 9]]) {
      const ended = Float64Array.of(4, 4, 4)
      const sample = { ended, open: Float64Array.from(open), instant: 0, n: 5, unit: 1 }
      expect(fitLognormal(sample)).toHaveProperty('problem')
    }
  })
})

test('parameters bear their names', () => {
  const sample = { duration: complete }
  expect(parametersOf(sample, 'exponential')).toEqual(['mean'])
  expect(parametersOf(sample, 'weibull')).toEqual(['shape', 'scale'])
  expect(parametersOf(sample, 'gamma')).toEqual(['shape', 'scale'])
  expect(parametersOf(sample, 'lognormal')).toEqual(['sigma', 'median'])
  for (const { distribution, parameters, sojourn } of fitSojourn(sample).fits) {
    exact(sojourn.distribution, distribution)
    for (const { name, value } of parameters) {
      const written = (sojourn as unknown as Record<string, string | number>)[name]
      // Seconds, or a number.
      expect(Number.parseFloat(String(written))).toBeCloseTo(value, 9)
    }
  }
})

test('criteria are Akaike’s and Schwarz’s, with all stays as observations', () => {
  const sample = { duration: [...complete, 4, 9], censored: [0, 0, 0, 0, 0, 0, 1, 1] }
  const { n, censored, fits } = fitSojourn(sample)
  expect([n, censored, fits.length]).toEqual([8, 2, 4])
  for (const { logLikelihood, aic, bic, parameters } of fits) {
    solver(aic, 2 * parameters.length - 2 * logLikelihood)
    solver(bic, Math.log(8) * parameters.length - 2 * logLikelihood)
  }
  expect(fits.map(({ aic }) => aic)).toEqual(fits.map(({ aic }) => aic).sort((a, b) => a - b))
})

test('nobody has left before they came', () => {
  for (const { survival, distribution } of fitSojourn({ duration: complete }).fits) {
    expect([survival(-3), survival(0)], distribution).toEqual([1, 1])
    expect(survival(Infinity)).toBe(0)
  }
})

test('stays that went on are counted, those of no time aside', () => {
  const { n, censored } = fitSojourn({
    duration: [0, 0, 1, 2, 5, 0],
    censored: [0, 0, 0, 1, 1, 1],
  })
  expect([n, censored]).toEqual([6, 3])
})

describe('what can’t be fitted is told', () => {
  const problemsOf = (sample: SojournSample) =>
    Object.fromEntries(
      fitSojourn(sample).problems.map(({ distribution, problem }) => [distribution, problem]),
    )
  const shapes = (problem: string) => ({ weibull: problem, gamma: problem, lognormal: problem })

  test.each([
    [
      'none that ended',
      { duration: [3, 4], censored: [1, 1] },
      {
        exponential: 'No stay has come to an end.',
        ...shapes('No stay has come to an end.'),
      },
    ],
    [
      'none that took time',
      { duration: [0, 0, 0] },
      {
        exponential: 'No stay took any time.',
        ...shapes("3 of 3 stays took no time at all, which it can't bear."),
      },
    ],
    ['two', { duration: [1, 2] }, shapes('There are fewer than three stays.')],
    [
      'two, one going on',
      { duration: [1, 2], censored: [0, 1] },
      shapes('There are fewer than three stays.'),
    ],
    [
      'three alike',
      { duration: [2, 2, 2] },
      shapes('The likelihood has no maximum: the stays are too few or too much alike.'),
    ],
    ['three', { duration: [1, 2, 4] }, {}],
    ['three, one going on', { duration: [1, 2, 4], censored: [0, 0, 1] }, {}],
  ])('%s', (_, sample, problems) => {
    expect(problemsOf(sample)).toEqual(problems)
  })
})
