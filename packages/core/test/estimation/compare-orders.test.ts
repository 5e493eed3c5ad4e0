import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareOrders } from '../../src/estimation/index.ts'

/** Log-likelihood and parameters of one order, from the definition, with contexts as text. */
function slowOrder(sequences: readonly (readonly number[])[], order: number, highest: number) {
  const positions = sequences.flatMap((sequence) =>
    sequence.flatMap((to, t) =>
      t >= highest ? [{ context: sequence.slice(t - order, t).join(), to }] : [],
    ),
  )
  let logLikelihood = 0
  for (const { context, to } of positions) {
    const same = positions.filter((position) => position.context === context)
    logLikelihood += Math.log(same.filter((position) => position.to === to).length / same.length)
  }
  const contexts = new Set(positions.map(({ context }) => context))
  const pairs = new Set(positions.map(({ context, to }) => `${context}|${to}`))
  return { n: positions.length, parameters: pairs.size - contexts.size, logLikelihood }
}

test('every order has the likelihood and parameters of its definition, on the same positions', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.nat(3), { maxLength: 12 }), { maxLength: 8 }),
      fc.nat(4),
      (sequences, highest) => {
        for (const found of compareOrders(sequences, highest)) {
          const slow = slowOrder(sequences, found.order, highest)
          expect(found.n).toBe(slow.n)
          expect(found.parameters).toBe(slow.parameters)
          expect(found.logLikelihood).toBeCloseTo(slow.logLikelihood, 9)
          expect(found.aic).toBeCloseTo(2 * slow.parameters - 2 * slow.logLikelihood, 9)
          if (slow.n > 0)
            expect(found.bic).toBeCloseTo(
              Math.log(slow.n) * slow.parameters - 2 * slow.logLikelihood,
              9,
            )
        }
      },
    ),
    { seed: 41, numRuns: 200 },
  )
})
