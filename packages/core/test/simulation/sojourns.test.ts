import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { timeToAbsorption } from '../../src/analysis/index.ts'
import {
  type Chain,
  compileChain,
  type Journey,
  type SojournTime,
  sojournCumulative,
} from '../../src/model/index.ts'
import { simulate } from '../../src/simulation/index.ts'
import { randomJourney } from '../random-chain.ts'
import { exact, standardErrors } from '../tolerance.ts'
import { chiSquareScore, distanceFromNormal, distanceFromUniform } from './distances.ts'
import { staying } from './staying.ts'

const CUSTOMERS = 20_000

const timesOf = (chain: Chain, seed: string, customers = CUSTOMERS): Float64Array =>
  simulate(chain, { customers, seed, values: true }).values?.time as Float64Array

describe('sojourn times of single visits', () => {
  test.each<SojournTime>([
    { distribution: 'exponential', mean: '3h' },
    ...[0.2, 0.7, 1.7, 20].map(
      (shape) => ({ distribution: 'weibull', shape, scale: '3h' }) as const,
    ),
    ...[0.05, 0.5, 3, 500].map((shape) => ({ distribution: 'gamma', shape, scale: '3h' }) as const),
    ...[0.01, 0.8, 4].map((sigma) => ({ distribution: 'lognormal', median: '3h', sigma }) as const),
  ])('have their distribution: %o', (sojourn) => {
    const chain = staying(sojourn)
    const shares = timesOf(chain, 'single').map((t) => sojournCumulative(chain, 0, t))
    expect(distanceFromUniform(shares)).toBeLessThan(1.95)
  })

  test('are one of their values, as often as its weight says', () => {
    const weights = [3, 1, 0, 2, 0.5]
    const values = ['7d', '0s', '1h', '90s', '1w'] as const // a week twice
    const times = timesOf(staying({ distribution: 'empirical', values, weights }), 'sample')
    const seconds = [0, 90, 604_800]
    expect(times.every((t) => seconds.includes(t))).toBe(true)
    const counts = seconds.map((value) => times.filter((t) => t === value).length)
    const expected = [1, 2, 3.5].map((weight) => (CUSTOMERS * weight) / 6.5)
    standardErrors(4)(chiSquareScore(counts, expected), 0, 1)
  })

  test('are what is fixed, and nothing where it is nothing', () => {
    expect(new Set(timesOf(staying({ distribution: 'fixed', value: '90min' }), 'f', 99))).toEqual(
      new Set([5400]),
    )
    expect(new Set(timesOf(staying({ distribution: 'fixed', value: '0s' }), 'f', 99))).toEqual(
      new Set([0]),
    )
  })

  test('the same customer stays long whatever the kind: all fall with one number', () => {
    const order = (sojourn: SojournTime) => {
      const times = timesOf(staying(sojourn), 'rank', 500)
      return [...times.keys()].sort((a, b) => (times[a] as number) - (times[b] as number)).join()
    }
    const exponential = order({ distribution: 'exponential', mean: '1h' })
    exact(order({ distribution: 'weibull', shape: 3, scale: '1h' }), exponential)
    exact(order({ distribution: 'gamma', shape: 0.2, scale: '1h' }), exponential)
    exact(order({ distribution: 'lognormal', median: '1h', sigma: 1 }), exponential)
  })

  test('give no time where one on the way isn’t known, and are not missed where it is off the way', () => {
    exact(simulate(staying(), { customers: 10, seed: 1, values: true }).time, null)
    exact(simulate(staying(), { customers: 10, seed: 1, values: true }).values?.time, null)
    const aside = staying()
    aside.entry.set([0, 1])
    exact(simulate(aside, { customers: 10, seed: 1 }).time?.mean, 0)
  })
})

// By themselves figures may be a few standard errors off; those of many chains together must look
// like draws of the normal distribution.
test('the time of whole journeys has its exact mean and variance on semi-Markov chains', () => {
  const journeys = randomJourney({ semiMarkov: true, endsSurely: true, touchpoints: 8 })
  const chains = fc.sample(journeys, { numRuns: 160, seed: 431 }).map((each) => compileChain(each))
  const scores: number[] = []
  const spreads: number[] = []
  for (const [c, chain] of chains.entries()) {
    const { mean, variance } = timeToAbsorption(chain) as { mean: number; variance: number }
    const { time, values } = simulate(chain, {
      customers: CUSTOMERS,
      seed: `chain ${c}`,
      values: true,
    })
    const times = values?.time as Float64Array
    if (variance <= 1e-9 * mean ** 2) {
      expect(Math.abs((time?.mean as number) - mean)).toBeLessThanOrEqual(1e-9 * mean)
      continue
    }
    scores.push(((time?.mean as number) - mean) / Math.sqrt(variance / CUSTOMERS))
    // The mean square deviation from the exact mean, with its own standard error.
    const squares = times.map((t) => (t - mean) ** 2)
    const found = squares.reduce((sum, x) => sum + x, 0) / CUSTOMERS
    const noise = squares.reduce((sum, x) => sum + (x - found) ** 2, 0) / CUSTOMERS
    spreads.push((found - variance) / Math.sqrt(noise / CUSTOMERS))
  }
  expect(scores.length).toBeGreaterThan(100)
  for (const z of [scores, spreads]) {
    const mean = z.reduce((sum, each) => sum + each, 0) / z.length
    standardErrors(4)(mean, 0, Math.sqrt(1 / z.length))
    expect(distanceFromNormal(z)).toBeLessThan(1.95)
  }
})

test('customers who never meet what changed walk the same journey in the same time', () => {
  const samples = fc.sample(randomJourney({ semiMarkov: true, endsSurely: true, touchpoints: 6 }), {
    numRuns: 60,
    seed: 432,
  })
  let kept = 0
  let moved = 0
  for (const journey of samples) {
    const rows = Object.entries(journey.transitions) as [string, Row][]
    const found = rows.find(([, row]) => Object.keys(row).length > 1)
    if (found === undefined) continue
    const [id, row] = found
    const chain = compileChain(journey)
    const changed = compileChain(withRow(journey, id, shiftedRow(row)))
    const options = { customers: 400, seed: 'aligned', perCustomer: true, values: true, paths: 400 }
    const [before, after] = [simulate(chain, options), simulate(changed, options)]
    const place = chain.ids.indexOf(id)
    for (const [k, path] of before.paths.entries()) {
      const other = after.paths[k] as typeof path
      const met = path.states.indexOf(place)
      // Up to the first visit there, and for who has none to the end, nothing differs.
      const until = met < 0 ? path.states.length : met + 1
      expect(other.states.slice(0, until)).toEqual(path.states.slice(0, until))
      expect(other.arrivals?.slice(0, until)).toEqual(path.arrivals?.slice(0, until))
      if (met < 0) {
        kept++
        exact(after.values?.time?.[k], before.values?.time?.[k])
      } else if (other.states.join() !== path.states.join()) moved++
    }
  }
  expect(kept).toBeGreaterThan(1000)
  expect(moved).toBeGreaterThan(1000)
})

type Row = Readonly<Record<string, number>>

const withRow = (journey: Journey, id: string, row: Row): Journey =>
  ({ ...journey, transitions: { ...journey.transitions, [id]: row } }) as Journey

/** A row whose first probability is halved; the last takes what that leaves. */
function shiftedRow(row: Row): Row {
  const entries = Object.entries(row)
  const half = (entries[0] as [string, number])[1] / 2
  return Object.fromEntries(
    entries.map(([to, p], k) => [to, k === 0 ? half : k === entries.length - 1 ? p + half : p]),
  )
}
