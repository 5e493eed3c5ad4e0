import { describe, expect, test } from 'vitest'
import { drawProbabilities, posterior } from '../../src/estimation/index.ts'
import { compileChain, editJourney, readJourney } from '../../src/model/index.ts'

const fitted = readJourney({
  format: 'sojourn-journey',
  version: 1,
  touchpoints: [{ id: 'ad' }, { id: 'cart' }],
  outcomes: [{ id: 'order', kind: 'conversion' }, { id: 'lost' }],
  entries: { ad: 1 },
  transitions: { ad: { cart: 0.25, lost: 0.75 }, cart: { order: 0.4, ad: 0.1, lost: 0.5 } },
  evidence: { transitions: { ad: { cart: 10, lost: 30 }, cart: { order: 4, ad: 1, lost: 5 } } },
})

describe('the posterior of a fitted journey', () => {
  const chain = compileChain(fitted)
  const rows = posterior(fitted, chain)

  test('has Dirichlet weights equal to the counts', () => {
    expect([...rows.weight]).toEqual([10, 30, 1, 4, 5])
    expect(rows.edited).toEqual([])
  })

  test('draws rows with the mean and variance of that Dirichlet', () => {
    const draws = 20_000
    const drawn = drawProbabilities(rows, 'posterior', draws)
    for (const [p, weight] of rows.weight.entries()) {
      const total = p < 2 ? 40 : 10
      const mean = weight / total
      const variance = (mean * (1 - mean)) / (total + 1)
      const sample = drawn.map((probability) => probability[p] as number)
      const average = sample.reduce((a, b) => a + b, 0) / draws
      const spread = sample.reduce((sum, x) => sum + (x - average) ** 2, 0) / draws
      expect(Math.abs(average - mean)).toBeLessThan(4 * Math.sqrt(variance / draws))
      expect(Math.abs(spread / variance - 1)).toBeLessThan(0.1)
    }
    for (const probability of drawn.slice(0, 100))
      expect((probability[0] as number) + (probability[1] as number)).toBeCloseTo(1, 14)
  })

  test('a row that was edited by hand is taken as stated, and named', () => {
    const edited = editJourney(fitted, (draft) => {
      draft.transitions.ad = { cart: 0.5, lost: 0.5 }
    })
    const found = posterior(edited, compileChain(edited))
    expect(found.edited).toEqual(['ad'])
    expect(found.drawn).toEqual([1])
    expect(drawProbabilities(found, 1, 3).every((probability) => probability[0] === 0.5)).toBe(true)
  })

  test("a row's draws don't depend on the rest of the journey", () => {
    const shorter = readJourney({
      ...JSON.parse(JSON.stringify(fitted)),
      transitions: { ad: { cart: 0.25, lost: 0.75 }, cart: { order: 1 } },
      evidence: { transitions: { ad: { cart: 10, lost: 30 } } },
    })
    const other = posterior(shorter, compileChain(shorter))
    expect(drawProbabilities(other, 5, 2).map((p) => p[0])).toEqual(
      drawProbabilities(rows, 5, 2).map((p) => p[0]),
    )
  })
})
