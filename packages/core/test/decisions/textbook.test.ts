import { expect, test } from 'vitest'
import {
  bestPortfolio,
  cohortModel,
  evpi,
  evppi,
  evsiNormal,
  expectedLoss,
  expectedNetBenefit,
  pairwisePortfolio,
  portfolioFrontier,
  probabilityOfLoss,
} from '../../src/decisions/index.ts'
import { exact, solver } from '../tolerance.ts'

test('the oil wildcatter of Raiffa 1968: drill for 20,000; perfect information 35,000, a sounding 12,500', () => {
  // In thousands: a dry hole costs 70, a wet one brings 50 and a soaking one 200. A seismic sounding
  // finds no structure, an open or a closed one; the joint probabilities of the book, in hundredths.
  const wells = [
    { worth: -70, seen: [30, 15, 5] },
    { worth: 50, seen: [9, 12, 9] },
    { worth: 200, seen: [2, 8, 10] },
  ]
  const draws = wells.flatMap(({ worth, seen }) =>
    seen.flatMap((times, structure) => Array.from({ length: times }, () => ({ worth, structure }))),
  )
  const drill = draws.map(({ worth }) => worth)
  const leave = draws.map(() => 0)
  solver(expectedNetBenefit([leave, drill])[1]?.mean as number, 20)
  solver(evpi([leave, drill]).mean, 35)
  exact(probabilityOfLoss(drill).mean, 0.5)
  // Without structure it isn't drilled; 0.35 · 32.857 + 0.24 · 87.5 − 20.
  const sounding = evppi([leave, drill], [draws.map(({ structure }) => structure)])
  solver(sounding.mean, 12.5)
})

test('the knapsack of Martello & Toth 1990, example 2.2: 280, with the first four and the sixth', () => {
  const gains = [15, 100, 90, 60, 40, 15, 10, 1]
  const costs = [2, 20, 20, 30, 40, 30, 60, 10]
  const sum = (members: readonly number[]) =>
    members.reduce((total, i) => total + (gains[i] as number), 0)
  const searched = pairwisePortfolio({ costs, gains }, 102)
  exact(searched.exact, true)
  for (const { members, cost, gain } of [
    bestPortfolio(portfolioFrontier(costs, sum), 102),
    searched,
  ]) {
    expect(members).toEqual([0, 1, 2, 3, 5])
    exact(cost, 102)
    exact(gain, 280)
  }
})

test('the newsvendor (Arrow, Harris & Marschak 1951): order the critical fractile; knowing demand is worth the expected mismatch', () => {
  // Bought for 6, sold for 10, taken back for 1; demand is 0 to 99, each alike: (10 − 6) / (10 − 1) of it.
  const [cost, price, back] = [6, 10, 1]
  const demands = Array.from({ length: 100 }, (_, demand) => demand)
  const profit = (order: number) =>
    demands.map(
      (demand) =>
        price * Math.min(order, demand) + back * Math.max(0, order - demand) - cost * order,
    )
  const orders = demands.map(profit)
  const means = expectedNetBenefit(orders).map(({ mean }) => mean)
  const best = means.indexOf(Math.max(...means))
  // The first order q with Pr(demand ≤ q) of 4 / 9 at least.
  exact(best, 44)
  const mismatch = demands.reduce(
    (sum, demand) =>
      sum +
      ((price - cost) * Math.max(0, demand - best) + (cost - back) * Math.max(0, best - demand)) /
        100,
    0,
  )
  solver(evpi(orders).mean, mismatch)
  solver(means[best] as number, (price - cost) * 49.5 - mismatch)
  // Whoever orders something else gives away as much again as it falls short of the best.
  const losses = expectedLoss(orders)
  for (const [order, mean] of means.entries())
    solver(losses[order]?.mean as number, mismatch + (means[best] as number) - mean)
})

test('normal prior, normal data, unequal costs (Raiffa & Schlaifer 1961): by quadrature, and the best size', () => {
  // A change is worth 120 ± 400 to a customer base, and costs 150; one customer shows it within 3,000.
  const [mean, sd, noise] = [120 - 150, 400, 3000]
  const worthOf = (size: number) => {
    const spread = sd ** 2 / Math.sqrt(sd ** 2 + noise ** 2 / size)
    // E max(0, M) for M normal, cell by cell, on both sides of the kink.
    const density = (m: number) =>
      Math.exp(-(((m - mean) / spread) ** 2) / 2) / (spread * Math.sqrt(2 * Math.PI))
    const until = 12 * spread
    const n = 4000
    let sum = 0
    for (let i = 0; i <= n; i++) {
      const m = (until * i) / n
      sum += m * density(m) * (i === 0 || i === n ? 1 : i % 2 === 1 ? 4 : 2)
    }
    return (sum * until) / n / 3 - Math.max(0, mean)
  }
  for (const size of [1, 10, 56, 400, 1e6]) solver(evsiNormal(mean, sd, noise, size), worthOf(size))
  // At 0.5 a customer asked, the size with the highest net gain is where one more is worth 0.5.
  const gain = (size: number) => evsiNormal(mean, sd, noise, size) - 0.5 * size
  const sizes = Array.from({ length: 2000 }, (_, size) => size)
  const best = sizes.reduce((a, b) => (gain(b) > gain(a) ? b : a))
  const slope = (size: number) => (worthOf(size + 1) - worthOf(size - 1)) / 2
  if (!(slope(best - 1) > 0.5 && slope(best + 1) < 0.5))
    throw new Error(`${best} is not the best size`)
})

test('well, disabled, dead (Sonnenberg & Beck 1993): 2.5 cycles well and 1.25 disabled, less half a cycle', () => {
  const model = (counting: 'start' | 'end' | 'half-cycle') =>
    cohortModel({
      start: [1, 0, 0],
      cycles: 400,
      transitions: [
        [0.6, 0.2, 0.2],
        [0, 0.6, 0.4],
        [0, 0, 1],
      ],
      rewards: { years: { onStates: [1, 1, 0] }, quality: { onStates: [1, 0.7, 0] } },
      counting,
    }).total
  solver(model('start').years, 2.5 + 1.25)
  solver(model('start').quality, 2.5 + 0.7 * 1.25)
  solver(model('half-cycle').years, 3.25)
  solver(model('half-cycle').quality, 2.875)
  solver(model('end').years, 2.75)
})

test('three states with discounts and half-cycles: sums of geometric series', () => {
  // Well stays with 0.9, sick with 0.8, so that at cycle t 0.9^t are well and 0.9^t − 0.8^t are sick.
  const [cycles, rate] = [20, 0.035]
  const v = 1 / (1 + rate)
  const { total } = cohortModel({
    start: [1, 0, 0],
    cycles,
    transitions: [
      [0.9, 0.1, 0],
      [0, 0.8, 0.2],
      [0, 0, 1],
    ],
    rewards: {
      years: { onStates: [1, 1, 0] },
      cost: { onStates: [100, 2500, 0], discount: { rate, at: 'moment' } },
    },
    counting: 'half-cycle',
  })
  // Σ_{t<n} x^t, and half of what stands at both ends.
  const series = (x: number) => (1 - x ** (cycles + 1)) / (1 - x) - (1 + x ** cycles) / 2
  solver(total.years, 2 * series(0.9) - series(0.8))
  solver(total.cost, 100 * series(0.9 * v) + 2500 * (series(0.9 * v) - series(0.8 * v)))
})
