import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  expectedVisits,
  rewardToAbsorption,
  visitDistribution,
  visitMoments,
} from '../../src/analysis/index.ts'
import { compileChain } from '../../src/model/index.ts'
import { fraction, within } from '../fraction.ts'
import { randomJourney } from '../random-chain.ts'
import { slowVisits } from '../slow-chain.ts'
import { exact, solver } from '../tolerance.ts'

test.each([
  [false, 671],
  [true, 672],
])('means lie within the bound of the exact solution (tiny: %s)', (tiny, seed) => {
  fc.assert(
    fc.property(randomJourney({ tiny }), (model) => {
      const chain = compileChain(model)
      const { mean, errorBound } = visitMoments(chain)
      expect(mean).toEqual(expectedVisits(chain).visits)
      for (const [i, truth] of slowVisits(chain).entries()) {
        if (truth === undefined || i >= chain.touchpoints) continue
        expect(within(fraction(mean[i] as number), truth, fraction(errorBound))).toBe(true)
      }
    }),
    { seed, numRuns: 120 },
  )
})

test('variances are those of a reward of 1 a visit, and of the distribution', () => {
  fc.assert(
    fc.property(randomJourney(), (model) => {
      const chain = compileChain(model)
      const { mean, variance } = visitMoments(chain)
      for (const [i, value] of variance.entries()) {
        const id = chain.ids[i] as string
        const onStates = Float64Array.from(chain.ids, (_, j) => (i === j ? 1 : 0))
        const truth = rewardToAbsorption(chain, { onStates }).fromEntries.variance
        if (mean[i] === Infinity) exact(value, Infinity)
        solver(value, truth, id, Math.max(truth, mean[i] as number))
        const alone = visitDistribution(chain, id, 0).variance
        solver(value, alone, id, Math.max(alone, mean[i] as number))
      }
    }),
    { seed: 673, numRuns: 100 },
  )
})
