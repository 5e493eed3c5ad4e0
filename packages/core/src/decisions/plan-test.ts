import { type Estimate, estimateOfValues } from '../numeric/estimate.ts'
import { type Draws, readDraws, refuse } from './draws.ts'
import { perfectInformation } from './evpi.ts'
import { requireDraws } from './evppi.ts'
import { problemsOfArms, problemsOfSizes } from './evsi.ts'
import { bestOnAverage } from './expected-net-benefit.ts'
import { sampleInformation } from './sample-information.ts'
import { type SampleSizeOptions, sampleSize } from './sample-size.ts'

/** An arm of a test: what it would bring, as far as one knows. */
export interface TestArm {
  /** Net benefit of a customer by draw, in money. */
  readonly benefit: Draws
  /** Probability by draw that a customer converts: what the test observes. */
  readonly conversion: Draws
}

/** A test that one might run before deciding. */
export interface TestDesign extends SampleSizeOptions {
  /** The first is the journey as it is; equally many customers are shown each. */
  readonly arms: readonly TestArm[]
  /** Customers a day who come by the touchpoint that is tested: entrants times their visits to it. */
  readonly customersPerDay: number
  /** For how many days the decision matters, those of the test included. */
  readonly horizonDays: number
  /** Share of these customers who take part, above 0; 1. */
  readonly exposed?: number
  /** Days from a customer's taking part until one knows whether they convert; 0. */
  readonly waitDays?: number
  /** What the test costs, in money, beside what its worse arms give away; each 0. */
  readonly cost?: {
    readonly fixed?: number
    readonly perDay?: number
    readonly perCustomer?: number
  }
  /** Customers in each arm to consider; else sixteen sizes up to what the horizon allows. */
  readonly sizes?: readonly number[]
  /** Difference of conversion to find, for the sample size by power; else the one that is expected. */
  readonly detect?: number
  /** Of the data that the test might show; 1. */
  readonly seed?: string | number
}

/** A test of one size. */
export interface SizedTest {
  /** Customers in each arm. */
  readonly size: number
  /** How long it runs, until the last one's conversion is known. */
  readonly days: number
  /** What knowing its result is worth to the customers who come after it, in money. */
  readonly value: Estimate
  /** What it costs: what was stated, and what is given away on customers in worse arms. */
  readonly cost: number
  /** Expected net gain of sampling: the value less the cost, in money. */
  readonly gain: Estimate
}

/** Whether, how large and how long to test. */
export interface TestPlan {
  /** The size with the highest gain; null where no test is worth its cost: decide now. */
  readonly best: SizedTest | null
  /** By size in rising order. */
  readonly sizes: readonly SizedTest[]
  /** The arm that is best on what is known now. */
  readonly choice: number
  /** What it would be worth to know everything at once, over the whole horizon: no test is worth more. */
  readonly perfectInformation: Estimate
  /** By significance and power instead, which ask nothing about money; null where nothing is expected. */
  readonly powered: { readonly size: number; readonly days: number } | null
}

/**
 * Plans an A/B test: is it worth running, with how many customers, for how long? For each size the
 * expected net gain of sampling (Raiffa & Schlaifer 1961)
 * `customers after it × EVSI − customers in it × what its worse arms give away − stated costs`,
 * where the benefit of knowing begins when the test ends. Beside it the sample size by power, for
 * those who are asked for it.
 *
 * Cost: that of {@link evsi}.
 * @throws RangeError naming every list of another length, and every number that is wrong.
 * @example
 * ```ts
 * import { planTest } from 'sojourn/decisions'
 * const now = new Array<number>(200).fill(0.1)
 * const changed = now.map((_, d) => 0.08 + 0.0002 * d) // 8 to 12 %, all as likely
 * const arms = [now, changed].map((conversion) => ({ conversion, benefit: conversion.map((p) => 800 * p) }))
 * const { best, choice } = planTest({ arms, customersPerDay: 400, horizonDays: 365, cost: { fixed: 20_000 } })
 * console.log(choice) // 0: as it is
 * console.log(best !== null && best.days < 100 && best.gain.mean > 0) // true: test it, for weeks
 * ```
 */
export function planTest(design: TestDesign): TestPlan {
  const { customersPerDay, horizonDays, exposed = 1, waitDays = 0, cost = {}, seed = 1 } = design
  const [benefit = [], conversion = []] = readDraws('planTest', {
    'arms.benefit': design.arms.map((arm) => arm.benefit),
    'arms.conversion': design.arms.map((arm) => arm.conversion),
  })
  requireDraws('planTest', benefit)
  refuse('planTest', [
    ...problemsOfDesign(design),
    ...problemsOfArms('arms.conversion', conversion),
    ...problemsOfSizes(design.sizes ?? []),
  ])
  const perDay = customersPerDay * exposed
  const arms = benefit.length
  const daysOf = (size: number) => (size * arms) / perDay + waitDays
  const most = Math.floor(((horizonDays - waitDays) * perDay) / arms)
  const sizes = [...new Set(design.sizes ?? spaced(most))].sort((a, b) => a - b)
  const choice = bestOnAverage(benefit)
  const chosen = benefit[choice] as Float64Array
  // By draw: what a customer who is shown an arm by lot has over one who is shown the best.
  const ofLot = chosen.map(
    (x, d) => benefit.reduce((sum, draws) => sum + (draws[d] as number), 0) / arms - x,
  )
  const { fixed = 0, perDay: daily = 0, perCustomer = 0 } = cost
  const perfect = perfectInformation(benefit)
  const tests = sampleInformation(benefit, conversion, sizes, seed).map(
    ({ value, real, atoms }, i) => {
      const size = sizes[i] as number
      const days = size === 0 ? 0 : daysOf(size)
      const after = customersPerDay * Math.max(0, horizonDays - days)
      const stated = size === 0 ? 0 : fixed + daily * days + perCustomer * size * arms
      const given = -size * arms * estimateOfValues(ofLot).mean
      const net = real.map(
        (x, j) => after * x + size * arms * (ofLot[atoms[j] as number] as number),
      )
      const worth = Math.min(value.mean, perfect.mean)
      return {
        size,
        days,
        value: { mean: after * worth, standardError: after * value.standardError },
        cost: stated + given,
        gain: {
          mean: after * worth - stated - given,
          standardError: estimateOfValues(net).standardError,
        },
      }
    },
  )
  const top = tests.reduce<SizedTest | null>(
    (best, test) => (test.gain.mean > (best?.gain.mean ?? 0) ? test : best),
    null,
  )
  const customers = customersPerDay * horizonDays
  return {
    best: top,
    sizes: tests,
    choice,
    perfectInformation: {
      mean: customers * perfect.mean,
      standardError: customers * perfect.standardError,
    },
    powered: powered(design, conversion, daysOf),
  }
}

/** Sixteen sizes from ten customers in each arm to the most there are, each the same factor larger. */
function spaced(most: number): number[] {
  if (most < 1) return []
  const least = Math.min(10, most)
  return Array.from({ length: 16 }, (_, i) => Math.round(least * (most / least) ** (i / 15)))
}

function powered(
  { detect, significance, power }: TestDesign,
  conversion: readonly Float64Array[],
  daysOf: (size: number) => number,
) {
  const [from = 0, ...others] = conversion.map((draws) => estimateOfValues(draws).mean)
  const options = {
    ...(significance !== undefined && { significance }),
    ...(power !== undefined && { power }),
  }
  const sizes = (detect === undefined ? others : [from + detect])
    .filter((to) => to !== from && to > 0 && to < 1 && from > 0 && from < 1)
    .map((to) => sampleSize(from, to, options))
  if (sizes.length === 0) return null
  const size = Math.max(...sizes)
  return { size, days: daysOf(size) }
}

function problemsOfDesign(design: TestDesign): string[] {
  const { arms, customersPerDay, horizonDays, exposed = 1, waitDays = 0, cost = {} } = design
  const positive = Object.entries({ customersPerDay, horizonDays })
    .filter(([, value]) => !(value > 0 && value < Infinity))
    .map(([name, value]) => `${name} is ${value}; it must be finite and above 0.`)
  const costs = Object.entries(cost).map(([name, value]) => [`cost.${name}`, value] as const)
  const fromZero = [['waitDays', waitDays] as const, ...costs]
    .filter(([, value]) => !(value >= 0 && value < Infinity))
    .map(([name, value]) => `${name} is ${value}; it must be finite and from 0.`)
  return [
    ...(arms.length >= 2 ? [] : ['arms has one arm; a test compares two or more.']),
    ...positive,
    ...(exposed > 0 && exposed <= 1
      ? []
      : [`exposed is ${exposed}; it must be above 0 and at most 1.`]),
    ...fromZero,
  ]
}
