import { describe, expect, test } from 'vitest'
import { analyze } from '../../src/analysis/index.ts'
import { forecast } from '../../src/forecast/index.ts'
import { journey } from '../../src/model/index.ts'
import { type Change, scenario } from '../../src/scenarios/index.ts'
import { slowDirichlet, slowRandom } from '../slow-random.ts'
import { exact, solver, standardErrors } from '../tolerance.ts'

const counts = {
  ad: { page: 40, lost: 60 },
  page: { cart: 12, ad: 8, lost: 30 },
  cart: { order: 9, page: 3, lost: 8 },
}
const shares = (row: Record<string, number>) => {
  const total = Object.values(row).reduce((sum, n) => sum + n, 0)
  return Object.fromEntries(Object.entries(row).map(([to, n]) => [to, n / total]))
}
const shop = journey({
  touchpoints: [{ id: 'ad' }, { id: 'page' }, { id: 'cart' }],
  outcomes: [{ id: 'order', kind: 'conversion', revenue: 500 }, { id: 'lost' }],
  entries: { ad: 3, page: 1 },
  transitions: { ad: shares(counts.ad), page: shares(counts.page), cart: shares(counts.cart) },
  evidence: { transitions: counts },
})

const DRAWS = 4000

/** Conversion with the rows given, by hand: h of ad, page and cart solved on paper. */
function conversionBy(ad: number[], page: number[], cart: number[]): number {
  // a = A p, p = C c + B a, c = O + P p.
  const [toPage = 0] = ad
  const [toCart = 0, backToAd = 0] = page
  const [order = 0, backToPage = 0] = cart
  const p = (toCart * order) / (1 - toCart * backToPage - backToAd * toPage)
  return 0.75 * toPage * p + 0.25 * p
}

/** Mean and standard deviation of what independent draws of the posterior come to. */
function bySampling(factor: () => number) {
  const random = slowRandom(20_240_501)
  const values = Array.from({ length: 60_000 }, () => {
    const cart = slowDirichlet(random, Object.values(counts.cart))
    const k = factor()
    const scale = 1 - (cart[0] as number) + k * (cart[0] as number)
    return conversionBy(
      slowDirichlet(random, Object.values(counts.ad)),
      slowDirichlet(random, Object.values(counts.page)),
      [(k * (cart[0] as number)) / scale, (cart[1] as number) / scale],
    )
  })
  values.sort((a, b) => a - b)
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length
  const sd = Math.sqrt(values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / values.length)
  const quantile = (p: number) => values[Math.floor(p * values.length)] as number
  return { mean, sd, quantile, standardError: sd / Math.sqrt(values.length) }
}

const easier = (factor: Change extends never ? never : number | object) =>
  scenario(shop, {
    name: 'Easier checkout',
    changes: [{ op: 'scaleOdds', from: 'cart', to: 'order', factor: factor as number }],
  })

describe('a forecast of a fitted journey', () => {
  const run = (seed: string | number, ...scenarios: ReturnType<typeof easier>[]) =>
    forecast(shop, scenarios, { draws: DRAWS, seed, horizon: 30 })

  test('has the mean and the 80 % interval of the posterior, drawn independently by hand', () => {
    const { baseline } = run(5)
    const truth = bySampling(() => 1)
    standardErrors(4)(
      baseline.conversion.mean,
      truth.mean,
      Math.hypot(truth.sd / Math.sqrt(DRAWS), truth.standardError),
    )
    // A quantile's standard error is √(p(1 − p)/n) over the density, by differences of quantiles.
    for (const [p, found] of [
      [0.1, baseline.conversion.low],
      [0.9, baseline.conversion.high],
    ] as const) {
      const density = 0.04 / (truth.quantile(p + 0.02) - truth.quantile(p - 0.02))
      const error = Math.sqrt((p * (1 - p)) / DRAWS) / density
      standardErrors(4)(found, truth.quantile(p), error, `quantile ${p}`)
    }
  })

  test('with an uncertain strength too: a lognormal factor on the same draws', () => {
    const { scenarios } = run(6, easier({ distribution: 'lognormal', median: 1.5, sigma: 0.4 }))
    const random = slowRandom(77)
    const normal = () => Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random())
    const truth = bySampling(() => 1.5 * Math.exp(0.4 * normal()))
    standardErrors(4)(
      scenarios[0]?.conversion.mean as number,
      truth.mean,
      Math.hypot(truth.sd / Math.sqrt(DRAWS), truth.standardError),
    )
  })

  test('gives the same numbers for the same seed, and others for another', () => {
    expect(run(7, easier(2))).toEqual(run(7, easier(2)))
    expect(run('7').baseline.samples).toEqual(run(7).baseline.samples)
    const [one, other] = [run(7, easier(2)), run(8, easier(2))]
    expect(one.baseline.conversion.mean).not.toBe(other.baseline.conversion.mean)
    const draws = new Set(one.baseline.samples.conversion)
    expect(other.baseline.samples.conversion.some((x) => draws.has(x))).toBe(false)
  })

  test('draws a scenario alike whatever others stand beside it, before or after', () => {
    const uncertain = easier({ distribution: 'between', low: 1.1, high: 1.9, level: 0.8 })
    const alone = run(9, uncertain).scenarios[0]
    const other = scenario(shop, {
      name: 'Other',
      changes: [
        {
          op: 'removeTouchpoint',
          touchpoint: 'page',
          avoided: { distribution: 'beta', alpha: 2, beta: 3 },
        },
      ],
    })
    expect(run(9, other, uncertain, other).scenarios[1]).toEqual(alone)
    expect(run(9, uncertain).baseline).toEqual(run(9).baseline)
  })

  test('pairs the draws: a factor above 1 on the way to conversion is better in each', () => {
    const { scenarios } = run(10, easier(1.05), easier(1 / 1.05))
    exact(scenarios[0]?.probabilityBetter, 1)
    exact(scenarios[1]?.probabilityBetter, 0)
    expect(scenarios[0]?.difference.conversion.low).toBeGreaterThan(0)
  })

  test('differs by the paired differences: mean of the difference is difference of the means', () => {
    const { baseline, scenarios } = run(11, easier(2))
    const { conversion, difference, differences } = scenarios[0] as (typeof scenarios)[0]
    solver(difference.conversion.mean, conversion.mean - baseline.conversion.mean)
    for (const [d, value] of differences.conversion.entries())
      solver(
        value,
        (scenarios[0]?.samples.conversion[d] as number) -
          (baseline.samples.conversion[d] as number),
      )
  })

  test('no change differs by exactly 0 in every draw', () => {
    const { scenarios } = run(12, scenario(shop, { name: 'Nothing', changes: [] }))
    expect(scenarios[0]?.difference.conversion).toEqual({ mean: 0, low: 0, high: 0 })
    expect(scenarios[0]?.differences.conversion.every((d) => d === 0)).toBe(true)
    exact(scenarios[0]?.probabilityBetter, 0)
  })

  test('removing a step with nothing avoided leaves conversion as it is in every draw', () => {
    const skip = scenario(shop, {
      name: 'Skip',
      changes: [{ op: 'removeTouchpoint', touchpoint: 'page', avoided: 0 }],
    })
    const { scenarios } = run(13, skip)
    expect(scenarios[0]?.difference.conversion).toEqual({ mean: 0, low: 0, high: 0 })
    exact(scenarios[0]?.probabilityBetter, 0)
  })

  test('centres on the exact analysis as the evidence grows', () => {
    const grown = Object.fromEntries(
      Object.entries(counts).map(([from, row]) => [
        from,
        Object.fromEntries(Object.entries(row).map(([to, n]) => [to, n * 1e8])),
      ]),
    )
    const sure = journey({ ...shop, evidence: { transitions: grown } })
    const { baseline } = forecast(sure, [], { draws: 200, seed: 14 })
    const truth = analyze(sure).conversion as number
    const { mean, low, high } = baseline.conversion
    standardErrors(4)(mean, truth, (high - low) / 2.563 / Math.sqrt(200))
    expect((high - low) / truth).toBeLessThan(1e-3)
  })
})
