import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stepsToAbsorption, timeToAbsorption } from '../../src/analysis/index.ts'
import { compileChain, type Journey, journey, type SojournTime } from '../../src/model/index.ts'
import { simulate } from '../../src/simulation/index.ts'
import { randomJourney } from '../random-chain.ts'
import { denseChain } from '../slow-chain.ts'
import { exact, solver, standardErrors } from '../tolerance.ts'

const exponential = (mean: string) => ({ distribution: 'exponential', mean }) as SojournTime
const atOnce: SojournTime = { distribution: 'fixed', value: '0s' }

const line = (sojourns: readonly (SojournTime | undefined)[]) =>
  compileChain(
    journey({
      touchpoints: sojourns.map((sojourn, i) => ({ id: `${i}`, ...(sojourn && { sojourn }) })),
      outcomes: [{ id: 'end' }],
      entries: { 0: 1 },
      transitions: Object.fromEntries(
        sojourns.map((_, i) => [`${i}`, { [i + 1 < sojourns.length ? `${i + 1}` : 'end']: 1 }]),
      ),
    } as Parameters<typeof journey>[0]) as Journey,
  )

describe('time to the end in closed form', () => {
  test('Erlang: k stages of mean m take k m, with variance k m²', () => {
    for (const stages of [1, 2, 5, 20]) {
      const { mean, variance, errorBound } = timeToAbsorption(
        line(Array.from({ length: stages }, () => exponential('1h'))),
      )
      solver(mean as number, stages * 3600)
      solver(variance as number, stages * 3600 ** 2)
      expect(Math.abs((mean as number) - stages * 3600)).toBeLessThanOrEqual(errorBound)
      expect(errorBound).toBeLessThan(1e-6)
    }
  })

  test('hypoexponential: means and variances of the stages add up, and instants add nothing', () => {
    const chain = line([exponential('1s'), atOnce, exponential('45d'), exponential('2h'), atOnce])
    const stages = [1, 45 * 86_400, 7200]
    const { mean, variance } = timeToAbsorption(chain)
    solver(
      mean as number,
      stages.reduce((sum, m) => sum + m, 0),
    )
    solver(
      variance as number,
      stages.reduce((sum, m) => sum + m * m, 0),
    )
  })

  test('means and variances of stages of any kind add up', () => {
    const chain = line([
      { distribution: 'fixed', value: '5h' },
      { distribution: 'gamma', shape: 2.5, scale: '2h' },
      { distribution: 'empirical', values: ['0s', '6h'] },
      { distribution: 'lognormal', median: '1h', sigma: 1 },
      { distribution: 'weibull', shape: 2, scale: '4h' },
    ])
    const { mean, variance } = timeToAbsorption(chain)
    // Weibull with shape 2: mean s √π / 2, variance s² (1 − π / 4).
    solver(mean as number, 3600 * (5 + 5 + 3 + Math.exp(0.5) + 2 * Math.sqrt(Math.PI)))
    const lognormal = Math.E * (Math.E - 1)
    solver(variance as number, 3600 ** 2 * (10 + 9 + lognormal + 16 * (1 - Math.PI / 4)))
  })

  test('a geometric number of exponential visits is exponential', () => {
    const chain = compileChain(
      journey({
        touchpoints: [{ id: 'member', sojourn: exponential('3d') }],
        outcomes: [{ id: 'gone' }],
        entries: { member: 1 },
        transitions: { member: { member: 0.9, gone: 'rest' } },
      }),
    )
    const { mean, variance } = timeToAbsorption(chain)
    solver(mean as number, 30 * 86_400)
    solver(variance as number, (30 * 86_400) ** 2)
  })

  test('hyperexponential: a mixture of entries, some of them at the end already', () => {
    const chain = compileChain(
      journey({
        touchpoints: [
          { id: 'quick', sojourn: exponential('1s') },
          { id: 'slow', sojourn: exponential('9s') },
        ],
        outcomes: [{ id: 'end' }],
        entries: { quick: 0.25, slow: 0.25, end: 0.5 },
        transitions: { quick: { end: 1 }, slow: { end: 1 } },
      }),
    )
    const { mean, variance } = timeToAbsorption(chain)
    solver(mean as number, 2.5)
    // E[T²] = Σ α 2 m²
    solver(variance as number, 0.25 * 2 * (1 + 81) - 2.5 ** 2)
  })
})

describe('time to the end of random chains', () => {
  const timed = randomJourney({ timed: true, touchpoints: 8, endsSurely: true })

  test('satisfies E[T²] = E[(D + T′)²] and E[T] = E[D + T′], iterated from nothing', () => {
    fc.assert(
      fc.property(randomJourney({ timed: true, touchpoints: 4, endsSurely: true }), (random) => {
        const chain = compileChain(random)
        const matrix = denseChain(chain)
        let mean = chain.ids.map(() => 0)
        let square = chain.ids.map(() => 0)
        for (let round = 0, change = 1; change > 1e-15 && round < 200_000; round++) {
          const expected = (of: readonly number[], i: number) =>
            (matrix[i] as number[]).reduce((sum, p, j) => sum + p * (of[j] as number), 0)
          const nextMean = mean.map((_, i) =>
            i < chain.touchpoints ? (chain.meanSojourn[i] as number) + expected(mean, i) : 0,
          )
          const nextSquare = square.map((_, i) => {
            const m = chain.meanSojourn[i] as number
            if (i >= chain.touchpoints) return 0
            return 2 * m * m + 2 * m * expected(mean, i) + expected(square, i)
          })
          change = nextSquare.reduce(
            (most, value, i) =>
              value > 0 ? Math.max(most, 1 - (square[i] as number) / value) : most,
            0,
          )
          mean = nextMean
          square = nextSquare
        }
        const overEntries = (of: readonly number[]) =>
          of.reduce((sum, value, i) => sum + value * (chain.entry[i] as number), 0)
        const time = timeToAbsorption(chain)
        solver(time.mean as number, overEntries(mean))
        const truth = overEntries(square) - overEntries(mean) ** 2
        solver(time.variance as number, truth, '', overEntries(square))
      }),
      { seed: 431, numRuns: 40 },
    )
  })

  test('lies within 4 standard errors of the simulation', () => {
    fc.assert(
      fc.property(timed, (random) => {
        const chain = compileChain(random)
        const customers = 20_000
        const { time, truncated } = simulate(chain, { customers, seed: 11 })
        exact(truncated, 0)
        const { mean, variance } = timeToAbsorption(chain)
        const error = Math.sqrt((variance as number) / customers)
        standardErrors(4)(time?.mean as number, mean as number, error)
      }),
      { seed: 432, numRuns: 30 },
    )
  })

  test('is endless exactly where the number of steps is', () => {
    fc.assert(
      fc.property(randomJourney({ timed: true }), (random) => {
        const chain = compileChain(random)
        const { mean, variance } = timeToAbsorption(chain)
        exact(mean === Infinity, stepsToAbsorption(chain).mean === Infinity)
        exact(variance === Infinity, mean === Infinity)
      }),
      { seed: 433, numRuns: 200 },
    )
  })
})

test('is null where a sojourn time on the way is unknown, and names it', () => {
  const { mean, variance, unknownSojourns } = timeToAbsorption(
    line([exponential('1h'), undefined, exponential('2h')]),
  )
  expect({ mean, variance, unknownSojourns }).toEqual({
    mean: null,
    variance: null,
    unknownSojourns: ['1'],
  })
  const offTheWay = compileChain(
    journey({
      touchpoints: [{ id: 'a', sojourn: exponential('1h') }, { id: 'nobody comes' }],
      outcomes: [{ id: 'end' }],
      entries: { a: 1 },
      transitions: { a: { end: 1 }, 'nobody comes': { end: 1 } },
    }),
  )
  solver(timeToAbsorption(offTheWay).mean as number, 3600)
})
