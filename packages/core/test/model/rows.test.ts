import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileChain, readJourney } from '../../src/model/index.ts'
import { solver } from '../tolerance.ts'
import { webShop } from './web-shop.ts'

function probabilities(row: Record<string, unknown>): Record<string, number> {
  const file = webShop()
  file.transitions.ad = row
  const chain = compileChain(readJourney(file))
  const from = chain.rowStart[0] as number
  return Object.fromEntries(
    [...chain.probability.subarray(from, chain.rowStart[1])].map((p, k) => [
      chain.ids[chain.column[from + k] as number],
      p,
    ]),
  )
}

describe('rows', () => {
  test('"rest" is what is missing of one, exactly', () => {
    expect(probabilities({ checkout: 0.25, lost: 'rest' })).toEqual({ checkout: 0.25, lost: 0.75 })
    expect(probabilities({ lost: 'rest' })).toEqual({ lost: 1 })
    expect(probabilities({ checkout: 1, lost: 'rest' })).toEqual({ checkout: 1 })
  })

  test('a row within 1e-9 of one is scaled to one', () => {
    const { checkout, lost } = probabilities({ checkout: 0.25, lost: 0.75 + 8e-10 })
    solver(checkout as number, 0.25 / (1 + 8e-10))
    solver((checkout as number) + (lost as number), 1)
  })

  test('"rest" of a row that is above one by no more than 1e-9 is nothing', () => {
    const row = probabilities({ checkout: 0.5, purchase: 0.5 + 5e-10, lost: 'rest' })
    expect(Object.keys(row)).toEqual(['checkout', 'purchase'])
    solver((row.checkout as number) + (row.purchase as number), 1)
  })

  test('a transition of 0 is no transition', () => {
    expect(probabilities({ checkout: 0, lost: 1 })).toEqual({ lost: 1 })
  })

  test('any weights that are divided by their sum are accepted, and add up to one', () => {
    const weight = fc.double({ min: 1e-9, max: 1, noNaN: true })
    fc.assert(
      fc.property(weight, weight, weight, (a, b, c) => {
        const total = a + b + c
        const row = probabilities({ ad: a / total, checkout: b / total, lost: c / total })
        solver(
          Object.values(row).reduce((sum, p) => sum + p, 0),
          1,
        )
        solver(row.lost as number, c / total)
      }),
      { seed: 201, numRuns: 300 },
    )
  })
})

describe('entries', () => {
  test('are normalised, outcomes included', () => {
    const file = webShop()
    file.entries = { ad: 3, checkout: 0, lost: 1 }
    expect([...compileChain(readJourney(file)).entry]).toEqual([0.75, 0, 0, 0.25])
  })
})
