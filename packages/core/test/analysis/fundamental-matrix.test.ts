import fc from 'fast-check'
import { inverse, Matrix } from 'ml-matrix'
import { expect, test } from 'vitest'
import {
  conversionStates,
  expectedVisits,
  fundamentalMatrix,
  hittingProbabilities,
} from '../../src/analysis/index.ts'
import { allocateChain } from '../../src/model/chain.ts'
import { compileChain, journey } from '../../src/model/index.ts'
import { randomJourney } from '../random-chain.ts'
import { solver } from '../tolerance.ts'

test('is the inverse of I − Q, whose rows are visits, whose columns are hitting probabilities', () => {
  fc.assert(
    fc.property(randomJourney(), (random) => {
      const chain = compileChain(random)
      const { states, visits, errorBound } = fundamentalMatrix(chain)
      const n = states.length
      fc.pre(n > 0)
      const place = new Map(states.map((state, row) => [state, row]))
      const M = Matrix.eye(n, n)
      for (const [row, i] of states.entries())
        for (let p = chain.rowStart[i] as number; p < (chain.rowStart[i + 1] as number); p++) {
          const column = place.get(chain.column[p] as number)
          if (column !== undefined)
            M.set(row, column, M.get(row, column) - (chain.probability[p] as number))
        }
      const N = inverse(M)
      for (const [i, row] of visits.entries())
        for (const [j, value] of row.entries()) solver(value, N.get(i, j), `${i}, ${j}`, N.max())
      expect(errorBound).toBeLessThan(1e-9 * N.max())
      // α N are the visits of those who enter, N_ij / N_jj the chance of ever coming to j.
      const { visits: entered } = expectedVisits(chain)
      const [first = 0] = states
      const { probability } = hittingProbabilities(chain, [chain.ids[first] as string])
      for (const [row, i] of states.entries()) {
        const sum = states.reduce(
          (all, from, k) => all + (chain.entry[from] as number) * (visits[k]?.[row] as number),
          0,
        )
        solver(sum, entered[i] as number, '', N.max())
        const [own, back] = [visits[row]?.[0] as number, visits[0]?.[0] as number]
        solver(own / back, probability[i] as number, '', 1)
      }
    }),
    { seed: 53, numRuns: 100 },
  )
})

test('ends at a set, leaves out who is caught, and refuses what is too large', () => {
  const shop = compileChain(
    journey({
      touchpoints: [{ id: 'page' }, { id: 'cart' }, { id: 'member' }, { id: 'loop' }],
      outcomes: [{ id: 'lost' }],
      conversions: ['member'],
      entries: { page: 1 },
      transitions: {
        page: { cart: 0.5, loop: 0.25, lost: 'rest' },
        cart: { page: 0.5, member: 0.5 },
        member: { page: 0.9, lost: 'rest' },
        loop: { loop: 1 },
      },
    }),
  )
  const { states, visits } = fundamentalMatrix(shop, { until: conversionStates(shop) })
  expect(states).toEqual([0, 1])
  expect(visits.map((row) => [...row])).toEqual([
    [expect.closeTo(4 / 3, 12), expect.closeTo(2 / 3, 12)],
    [expect.closeTo(2 / 3, 12), expect.closeTo(4 / 3, 12)],
  ])
  expect(fundamentalMatrix(shop).states).toEqual([0, 1, 2])
  expect(() => fundamentalMatrix(shop, { until: ['nowhere' as 'page'] })).toThrow(RangeError)
  const line = allocateChain(
    Array.from({ length: 5002 }, (_, i) => `t${i}`),
    5001,
    5001,
  )
  for (let i = 0; i < 5001; i++) {
    line.column[i] = i + 1
    line.probability[i] = 1
    line.rowStart[i + 1] = i + 1
  }
  expect(() => fundamentalMatrix(line)).toThrow(
    'the chain has 5001 transient states; a matrix of more than 5000 is too large',
  )
})

test('lists states in the order of the chain, whatever the order of elimination', () => {
  const chain = compileChain(
    journey({
      touchpoints: [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
      outcomes: [{ id: 'lost' }],
      entries: { c: 1 },
      transitions: { c: { a: 0.5, lost: 0.5 }, a: { b: 0.5, lost: 0.5 }, b: { lost: 1 } },
    }),
  )
  const { states, visits, errorBound } = fundamentalMatrix(chain)
  expect(states).toEqual([0, 1, 2])
  expect(visits.map((row) => [...row])).toEqual([
    [1, 0.5, 0],
    [0, 1, 0],
    [0.5, 0.25, 1],
  ])
  expect(errorBound).toBeGreaterThan(0)
})
