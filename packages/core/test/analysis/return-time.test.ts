import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  firstPassageDistribution,
  meanRecurrence,
  returnProbability,
  returnTime,
  stationaryDistributions,
} from '../../src/analysis/index.ts'
import { compileChain, journey } from '../../src/model/index.ts'
import { randomJourney } from '../random-chain.ts'
import { exact, solver } from '../tolerance.ts'

describe('return times', () => {
  test('in the Land of Oz rain comes back after 2.5 days, nice weather after 5 (case 8)', () => {
    const oz = compileChain(
      journey({
        touchpoints: [{ id: 'rain' }, { id: 'nice' }, { id: 'snow' }],
        outcomes: [],
        entries: { nice: 1 },
        transitions: {
          rain: { rain: 0.5, nice: 0.25, snow: 0.25 },
          nice: { rain: 0.5, snow: 0.5 },
          snow: { rain: 0.25, nice: 0.25, snow: 0.5 },
        },
      }),
    )
    for (const [id, mean] of Object.entries({ rain: 2.5, nice: 5, snow: 2.5 })) {
      const { time, probability, errorBound } = returnTime(oz, id as 'rain')
      solver(time?.mean as number, mean)
      exact(probability, 1)
      expect(errorBound).toBeLessThan(1e-12)
    }
  })

  test('recurrent states come back as the recurrence and stationary distribution say', () => {
    fc.assert(
      fc.property(randomJourney(), (model) => {
        const chain = compileChain(model)
        for (const { states, probability } of stationaryDistributions(chain))
          for (const [k, i] of states.entries()) {
            const { time } = returnTime(chain, chain.ids[i] as string)
            solver(time?.mean as number, 1 / (probability[k] as number))
            solver(time?.mean as number, meanRecurrence(chain, chain.ids[i] as string).steps)
          }
      }),
      { seed: 661, numRuns: 100 },
    )
  })

  test('are the moments of the first passage from wherever a step leads', () => {
    let some = 0
    fc.assert(
      fc.property(
        randomJourney({ touchpoints: 6, endsSurely: true }),
        fc.nat(),
        (model, choice) => {
          const chain = compileChain(model)
          const i = choice % chain.touchpoints
          const id = chain.ids[i] as string
          const entry = new Float64Array(chain.ids.length)
          for (let p = chain.rowStart[i] as number; p < (chain.rowStart[i + 1] as number); p++)
            entry[chain.column[p] as number] = chain.probability[p] as number
          const arrivals = firstPassageDistribution({ ...chain, entry }, [id], 4000).probability
          fc.pre((arrivals.at(-1) as number) < 1e-18)
          const back = arrivals.reduce((sum, p) => sum + p, 0)
          const { probability, time } = returnTime(chain, id)
          solver(probability, back)
          exact(probability, returnProbability(chain, id).probability)
          if (back === 0) return exact(time, null)
          const mean = arrivals.reduce((sum, p, k) => sum + (k + 1) * p, 0) / back
          const variance = arrivals.reduce((sum, p, k) => sum + (k + 1 - mean) ** 2 * p, 0) / back
          if (variance > 0.01) some++
          solver(time?.mean as number, mean)
          solver(time?.variance as number, variance, '', Math.max(variance, mean ** 2))
        },
      ),
      { seed: 662, numRuns: 200 },
    )
    expect(some).toBeGreaterThan(20)
  })

  test('an outcome and a dead end are there again at once; what is left for good never', () => {
    const chain = compileChain(
      journey({
        touchpoints: [{ id: 'a' }, { id: 'dead' }],
        outcomes: [{ id: 'end' }],
        entries: { a: 1 },
        transitions: { a: { dead: 0.5, end: 0.5 } },
      }),
    )
    expect(returnTime(chain, 'end').time).toMatchObject({ mean: 1, variance: 0 })
    expect(returnTime(chain, 'dead').time).toMatchObject({ mean: 1, variance: 0 })
    expect(returnTime(chain, 'a')).toMatchObject({ probability: 0, time: null })
    expect(() => returnTime(chain, 'b' as 'a')).toThrow(/no touchpoint or outcome "b"/)
  })
})
