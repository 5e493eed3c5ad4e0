import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  conversionStates,
  expectedVisits,
  hittingProbabilities,
  outcomeProbabilities,
} from '../../src/analysis/index.ts'
import { visitsOf } from '../../src/analysis/visits.ts'
import { compileChain } from '../../src/model/index.ts'
import { toNumber } from '../fraction.ts'
import { randomJourney } from '../random-chain.ts'
import { denseChain, fromEntries, leadsTo, slowHitting, slowVisits } from '../slow-chain.ts'
import { exact, solver } from '../tolerance.ts'

describe('expected visits of random chains', () => {
  test('satisfy v = α + Qᵀ v, and equal the exact solution', () => {
    fc.assert(
      fc.property(randomJourney(), (journey) => {
        const chain = compileChain(journey)
        const { visits } = expectedVisits(chain)
        const matrix = denseChain(chain)
        for (const [i, truth] of slowVisits(chain).entries()) {
          if (truth === undefined) continue
          const v = visits[i] as number
          const arrivals = visits.reduce((sum, from, j) => {
            const p = (matrix[j] as number[])[i] as number
            return p === 0 ? sum : sum + from * p
          }, chain.entry[i] as number)
          solver(v, arrivals, chain.ids[i])
          solver(v, toNumber(truth), chain.ids[i])
        }
      }),
      { seed: 21, numRuns: 120 },
    )
  })

  test('are infinite in a closed class that somebody gets caught in, and 0 where nobody comes', () => {
    fc.assert(
      fc.property(randomJourney(), (journey) => {
        const chain = compileChain(journey)
        const matrix = denseChain(chain)
        const leads = chain.ids.map((_, to) =>
          leadsTo(
            matrix,
            chain.ids.map((_, i) => (i === to ? 1 : 0)),
          ),
        )
        const follows = (from: number, to: number) => leads[to]?.[from] === true
        const closed = chain.ids.map((_, i) =>
          chain.ids.every((_, j) => !follows(i, j) || follows(j, i)),
        )
        const comes = chain.ids.map((_, i) =>
          chain.entry.some((share, from) => share > 0 && follows(from, i)),
        )
        for (const [i, v] of expectedVisits(chain).visits.entries()) {
          if (!comes[i]) exact(v, 0)
          else if (closed[i]) exact(v, Infinity)
          else expect(v > 0 && v < Infinity).toBe(true)
        }
      }),
      { seed: 22, numRuns: 120 },
    )
  })
})

describe('two routes to the same number', () => {
  test('conversion is Σ α h, and Σ v p over the last steps before it', () => {
    fc.assert(
      fc.property(randomJourney(), (journey) => {
        const chain = compileChain(journey)
        const set = conversionStates(chain)
        const { probability } = hittingProbabilities(chain, set)
        const byEntry = probability.reduce((sum, h, i) => sum + h * (chain.entry[i] as number), 0)
        const { visits } = visitsOf(chain, set)
        const matrix = denseChain(chain)
        let byStep = 0
        for (const [i, isGoal] of set.entries()) {
          if (!isGoal) continue
          byStep += chain.entry[i] as number
          for (let j = 0; j < chain.touchpoints; j++) {
            const p = (matrix[j] as number[])[i] as number
            if (!set[j] && p > 0) byStep += (visits[j] as number) * p
          }
        }
        solver(byEntry, byStep)
      }),
      { seed: 23, numRuns: 120 },
    )
  })

  test('outcomes add up to one less those who get caught', () => {
    fc.assert(
      fc.property(randomJourney(), (journey) => {
        const chain = compileChain(journey)
        const ends = chain.ids.map((_, i) => (i >= chain.touchpoints ? 1 : 0))
        const truth = toNumber(fromEntries(chain, slowHitting(chain, ends)))
        const { probability } = outcomeProbabilities(chain)
        const sum = probability.reduce((total, share) => total + share, 0)
        solver(sum, truth)
        if (leadsTo(denseChain(chain), ends).every(Boolean)) solver(sum, 1)
      }),
      { seed: 24, numRuns: 120 },
    )
  })
})
