import { expect, test } from 'vitest'
import {
  bestPortfolio,
  evpi,
  evppi,
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
