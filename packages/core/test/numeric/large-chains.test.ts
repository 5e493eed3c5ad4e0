import { describe, expect, test } from 'vitest'
import {
  expectedVisits,
  hittingProbabilities,
  hittingProbabilityByDraw,
  outcomeProbabilities,
} from '../../src/analysis/index.ts'
import { allocateChain, type Chain, StateKind } from '../../src/model/chain.ts'
import { planElimination } from '../../src/numeric/elimination-plan.ts'
import { randomStream } from '../../src/numeric/random.ts'

/** A random chain of `size` touchpoints in one component, each leaking `leak` a step to two outcomes. */
function leaky(size: number, leak: number): Chain {
  const random = randomStream(20261122, `leaky ${size} ${leak}`)
  const rows = Array.from({ length: size }, (_, i) => {
    // The next one round makes it a single component; the others fill elimination in.
    const targets = new Set([
      (i + 1) % size,
      ...Array.from({ length: 6 }, () => Math.floor(random() * size)),
    ])
    const weights = [...targets].sort((a, b) => a - b).map((to) => [to, random()] as const)
    const total = weights.reduce((sum, [, weight]) => sum + weight, 0)
    const share = random()
    return [
      ...weights.map(([to, weight]) => [to, (weight / total) * (1 - leak)] as const),
      [size, leak * share] as const,
      [size + 1, leak * (1 - share)] as const,
    ]
  })
  const ids = [...rows.map((_, i) => `t${i}`), 'sale', 'lost']
  const chain = allocateChain(
    ids,
    size,
    rows.reduce((sum, row) => sum + row.length, 0),
  )
  let position = 0
  for (const [i, row] of rows.entries()) {
    for (const [to, probability] of row) {
      chain.column[position] = to
      chain.probability[position++] = probability
    }
    chain.rowStart[i + 1] = position
  }
  chain.entry[0] = 1
  chain.kind[size] = StateKind.conversion
  chain.kind[size + 1] = StateKind.loss
  return chain
}

describe('chains too large to eliminate are iterated, with the same proof', () => {
  test('the plan says so', () => {
    const chain = leaky(3000, 0.02)
    const plan = planElimination(chain.rowStart, chain.column, [...Array(3000).keys()], 3002)
    expect([...plan.iterated]).toEqual([1])
    const small = planElimination(
      leaky(200, 0.02).rowStart,
      leaky(200, 0.02).column,
      [...Array(200).keys()],
      202,
    )
    expect([...small.iterated]).toEqual([0])
  })

  test('hitting probabilities lie within their bound of what 2,500 steps reach', () => {
    const chain = leaky(3000, 0.02)
    const { probability, errorBound } = hittingProbabilities(chain, ['sale'])
    const reached = hittingProbabilities(chain, ['sale'], { within: 2500 })
    // What 2,500 steps leave out is 0.98 to that power, about 1e-22.
    for (const [i, value] of probability.entries())
      expect(Math.abs(value - (reached.probability[i] as number))).toBeLessThanOrEqual(
        errorBound + reached.errorBound,
      )
    expect(errorBound).toBeLessThan(1e-12)
    expect(reached.errorBound).toBeLessThan(1e-11)
  })

  test('draws too, each by itself', () => {
    const chain = leaky(3000, 0.02)
    // A share that goes to the sale instead of the loss leaves all visits as they are.
    const drawn = chain.probability.slice()
    for (let i = 0; i < chain.touchpoints; i++) {
      const end = chain.rowStart[i + 1] as number
      drawn[end - 2] = (drawn[end - 2] as number) + (drawn[end - 1] as number) / 4
      drawn[end - 1] = (drawn[end - 1] as number) * 0.75
    }
    const { probability, errorBound } = hittingProbabilityByDraw(
      chain,
      ['sale'],
      [chain.probability, drawn],
    )
    const { probability: before } = hittingProbabilities(chain, ['sale'])
    const [asItWas, moved] = probability as unknown as [number, number]
    expect(errorBound).toBeLessThan(1e-11)
    expect(Math.abs(asItWas - (before[0] as number))).toBeLessThan(1e-11)
    expect(Math.abs(moved - (asItWas + (1 - asItWas) / 4))).toBeLessThan(1e-11)
  })

  test.each([
    [3000, 0.02, 1e-12],
    [3000, 0.0001, 1e-10],
    [10_000, 0.02, 1e-12],
  ])(
    '%i states that leak %f a step are certified to %f, and all routes agree',
    (size, leak, bound) => {
      const chain = leaky(size, leak)
      const sale = hittingProbabilities(chain, ['sale'])
      expect(sale.errorBound).toBeLessThan(bound)
      const outcomes = outcomeProbabilities(chain)
      const [won = 0, lost = 0] = outcomes.probability
      expect(Math.abs(won + lost - 1)).toBeLessThanOrEqual(2 * outcomes.errorBound)
      expect(Math.abs(won - (sale.probability[0] as number))).toBeLessThanOrEqual(
        sale.errorBound + outcomes.errorBound,
      )
      // Every step leaks the same share, so visits add up to the mean number of steps.
      const visits = expectedVisits(chain).visits.reduce((sum, value) => sum + value, 0)
      expect(Math.abs(visits * leak - 1)).toBeLessThan(1e-9)
    },
  )

  test('a line of 20,000 states fills in nothing and is eliminated, iteration being hopeless', () => {
    const size = 20_000
    const ids = [...Array.from({ length: size }, (_, i) => `t${i}`), 'home', 'bar']
    const chain = allocateChain(ids, size, 2 * size)
    for (let i = 0; i < size; i++) {
      const [back, on] = [i === 0 ? size : i - 1, i === size - 1 ? size + 1 : i + 1]
      const row = [back, on].sort((a, b) => a - b)
      chain.column.set(row, 2 * i)
      chain.probability.fill(0.5, 2 * i, 2 * i + 2)
      chain.rowStart[i + 1] = 2 * i + 2
    }
    const { probability } = hittingProbabilities(chain, ['home'])
    for (const i of [0, 1, 4999, 9999, 19_999])
      expect(Math.abs((probability[i] as number) - (size - i) / (size + 1))).toBeLessThan(1e-9)
  })
})
