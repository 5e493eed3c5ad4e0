import { describe, expect, test } from 'vitest'
import {
  type Chain,
  compileChain,
  journey,
  type SojournTime,
  sojournCumulative,
  sojournDiscount,
  sojournIntegral,
  sojournPeak,
  sojournVariance,
} from '../../src/model/index.ts'
import { lowerGamma, upperGamma } from '../../src/numeric/incomplete-gamma.ts'
import { normalCumulative } from '../../src/numeric/normal-cumulative.ts'
import { normalQuantile } from '../../src/numeric/normal-quantile.ts'
import { sojournsOf } from '../random-chain.ts'
import { exact, solver } from '../tolerance.ts'

const staying = (sojourn: SojournTime): Chain =>
  compileChain(
    journey({
      touchpoints: [{ id: 'here', sojourn }],
      outcomes: [{ id: 'gone' }],
      entries: { here: 1 },
      transitions: { here: { gone: 1 } },
    }),
  )

const STEP = 0.04
// ∫₀^∞ f(t) dt by the trapezoidal rule over ln t, which converges geometrically for all of these.
function integral(f: (t: number) => number): number {
  let sum = 0
  for (let u = -36; u < 30; u += STEP) sum += f(Math.exp(u)) * Math.exp(u)
  return STEP * sum
}

const smooth: [string, SojournTime][] = [
  ...sojournsOf(0.5).filter(({ distribution }) => !['fixed', 'empirical'].includes(distribution)),
  { distribution: 'lognormal', median: '1min', sigma: 1 } as const,
  { distribution: 'gamma', shape: 40, scale: '1s' } as const,
  { distribution: 'weibull', shape: 6, scale: '3w' } as const,
].map((sojourn) => [JSON.stringify(sojourn), sojourn])

describe.each(smooth)('%s', (_, sojourn) => {
  const chain = staying(sojourn)
  const mean = chain.meanSojourn[0] as number
  const stays = (t: number) => 1 - sojournCumulative(chain, 0, t)

  test('has the mean and the variance of its distribution', () => {
    solver(integral(stays), mean)
    const second = 2 * integral((t) => t * stays(t))
    solver(sojournVariance(chain, 0), second - mean ** 2, '', second)
  })

  test('has the integral of its distribution', () => {
    for (const t of [mean / 50, mean / 2, mean, 4 * mean, 100 * mean]) {
      const upTo = mean - integral((u) => (u > t ? stays(u) : 0))
      // The integrand jumps at t, so the rule is off by up to half a step there.
      const within = (STEP / 2) * t * 1.1
      expect(Math.abs(t - sojournIntegral(chain, 0, t) - upTo)).toBeLessThanOrEqual(within)
      // The derivative, by central differences.
      const step = t * 1e-4
      const slope =
        (sojournIntegral(chain, 0, t + step) - sojournIntegral(chain, 0, t - step)) / (2 * step)
      expect(Math.abs(slope - sojournCumulative(chain, 0, t))).toBeLessThan(1e-6)
    }
  })

  test('has its largest density where it says', () => {
    const peak = sojournPeak(chain, 0)
    let largest = 0
    for (let u = -16; u < 6; u += 4e-3) {
      const [from, to] = [mean * Math.exp(u), mean * Math.exp(u + 4e-3)]
      const rise = sojournCumulative(chain, 0, to) - sojournCumulative(chain, 0, from)
      largest = Math.max(largest, rise / (to - from))
    }
    if (peak === Infinity) expect(largest).toBeGreaterThan(20 / mean)
    else {
      expect(largest).toBeLessThanOrEqual(peak * (1 + 1e-6))
      expect(largest).toBeGreaterThan(peak * 0.99)
    }
  })

  test('discounts by its Laplace transform', () => {
    for (const rate of [1e-6 / mean, 0.01 / mean, 1 / mean, 300 / mean]) {
      const discount = sojournDiscount(chain, 0, rate)
      solver(discount, rate * integral((t) => Math.exp(-rate * t) * stays(t)))
    }
  })
})

test('stages of equal length are a gamma distribution (Erlang)', () => {
  const chain = staying({ distribution: 'gamma', shape: 4, scale: '2h' })
  for (const hours of [1, 5, 8, 30]) {
    const x = hours / 2
    const truth = 1 - Math.exp(-x) * (1 + x + x ** 2 / 2 + x ** 3 / 6)
    solver(sojournCumulative(chain, 0, 3600 * hours), truth)
  }
})

test('the normal distribution undoes its quantiles, far into the tails', () => {
  for (const p of [1e-300, 1e-20, 1e-5, 0.1, 0.5, 0.77, 1 - 1e-9])
    solver(normalCumulative(normalQuantile(p)), p)
})

test('the incomplete gamma function satisfies its recurrence P(a + 1, x) = P(a, x) − xᵃe⁻ˣ/Γ(a + 1)', () => {
  // ln Γ at a few shapes, from tables (DLMF 5.4): Γ(½) = √π and Γ(n + 1) = n!.
  const powers: [a: number, gammaOfNext: number][] = [
    [0.5, Math.sqrt(Math.PI) / 2],
    [1, 1],
    [4, 24],
    [14.5, 334838609873.5556], // 29!! √π / 2^15
  ]
  for (const [a, gamma] of powers)
    for (const x of [0.01, 0.7, 3, 14, 40]) {
      const step = (x ** a * Math.exp(-x)) / gamma
      expect(Math.abs(lowerGamma(a, x) - lowerGamma(a + 1, x) - step)).toBeLessThan(1e-13)
      expect(Math.abs(lowerGamma(a, x) + upperGamma(a, x) - 1)).toBeLessThan(1e-13)
    }
})

test('what always takes the same is fixed, and what takes no time is instant, however it is written', () => {
  const times: SojournTime[] = [
    { distribution: 'fixed', value: '2h' },
    { distribution: 'lognormal', median: '2h', sigma: 0 },
    { distribution: 'empirical', values: ['2h', '9h', '120min'], weights: [1, 0, 4] },
  ]
  for (const sojourn of times) {
    const chain = staying(sojourn)
    exact(chain.meanSojourn[0], 7200)
    exact(sojournVariance(chain, 0), 0)
    exact(sojournCumulative(chain, 0, 7199), 0)
    exact(sojournCumulative(chain, 0, 7200), 1)
    solver(sojournDiscount(chain, 0, 1 / 7200), 1 - Math.exp(-1))
  }
})

test('empirical times keep each value with its share', () => {
  const chain = staying({
    distribution: 'empirical',
    values: ['3h', '1h', '3h'],
    weights: [1, 2, 1],
  })
  expect([...chain.sampleValue]).toEqual([3600, 10_800])
  expect([...chain.sampleShare]).toEqual([0.5, 0.5])
  exact(chain.meanSojourn[0], 7200)
  exact(sojournVariance(chain, 0), 3600 ** 2)
  exact(sojournCumulative(chain, 0, 3600), 0.5)
  exact(sojournIntegral(chain, 0, 7200), 1800)
})

test('what isn’t known is NaN, and what is no touchpoint is refused', () => {
  const chain = compileChain(
    journey({
      touchpoints: [{ id: 'here' }],
      outcomes: [{ id: 'gone' }],
      entries: { here: 1 },
      transitions: { here: { gone: 1 } },
    }),
  )
  for (const value of [sojournCumulative(chain, 0, 1), sojournVariance(chain, 0)])
    exact(value, Number.NaN)
  expect(() => sojournCumulative(chain, 1, 1)).toThrow('there is no touchpoint number 1')
})
