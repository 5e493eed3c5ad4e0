import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { discountedReward, rewardToAbsorption } from '../../src/analysis/index.ts'
import { compileChain, journey, type SojournTime, sojournDiscount } from '../../src/model/index.ts'
import { simulate } from '../../src/simulation/index.ts'
import { randomJourney } from '../random-chain.ts'
import { denseChain } from '../slow-chain.ts'
import { exact, solver, standardErrors } from '../tolerance.ts'

const exponential = (mean: string) => ({ distribution: 'exponential', mean }) as SojournTime
type Definition = Parameters<typeof journey>[0]

const perpetuity = (stays: Readonly<Record<string, number>>, sojourn?: SojournTime) =>
  compileChain(
    journey({
      touchpoints: [{ id: 'a', ...(sojourn && { sojourn }) }],
      outcomes: [{ id: 'end' }],
      entries: { a: 1 },
      transitions: { a: stays },
    } as Definition),
  )

describe('discounted rewards in closed form', () => {
  test('a reward at the end of an exponential visit is multiplied by 1 / (1 + δm)', () => {
    for (const [days, ratePerDay] of [
      [30, 0.001],
      [1, 3],
      [400, 1e-9],
    ] as const) {
      const chain = perpetuity({ end: 1 }, exponential(`${days}d`))
      const truth = 7 / (1 + ratePerDay * days)
      solver(discountedReward(chain, { ratePerDay, onTransitions: [7] }).mean as number, truth)
      solver(discountedReward(chain, { ratePerDay, onStates: [0, 7] }).mean as number, truth)
      exact(discountedReward(chain, { ratePerDay, onStates: [7, 0] }).mean, 7)
    }
  })

  test('a Poisson stream of rewards for ever, the first at once, is worth r (1 + 1 / δm)', () => {
    for (const stays of [{}, { a: 1 }]) {
      const chain = perpetuity(stays, exponential('30d'))
      const { mean } = discountedReward(chain, { ratePerDay: 0.001, onStates: [10, 0] })
      solver(mean as number, 10 * (1 + 1 / 0.03))
    }
  })

  test('stages multiply (Erlang), and those that take no time discount nothing', () => {
    const ids = ['a', 'b', 'c', 'd']
    const chain = compileChain(
      journey({
        touchpoints: ids.map((id, i) => ({
          id,
          sojourn: i === 1 ? { distribution: 'fixed', value: '0s' } : exponential('5d'),
        })),
        outcomes: [{ id: 'end' }],
        entries: { a: 1 },
        transitions: { a: { b: 1 }, b: { c: 1 }, c: { d: 1 }, d: { end: 1 } },
      } as Definition),
    )
    const { byState } = discountedReward(chain, { ratePerDay: 0.2, onStates: [0, 0, 0, 0, 1] })
    for (const [i, truth] of [1 / 8, 1 / 4, 1 / 4, 1 / 2, 1].entries())
      solver(byState[i] as number, truth)
  })

  test('a reward that is far too late is worth nothing, even one for ever', () => {
    const chain = compileChain(
      journey({
        touchpoints: [
          { id: 'age', sojourn: { distribution: 'fixed', value: '100000d' } },
          { id: 'ever', sojourn: { distribution: 'fixed', value: '0s' } },
          { id: 'play', sojourn: { distribution: 'fixed', value: '0s' } },
        ],
        outcomes: [{ id: 'end' }, { id: 'nothing' }],
        entries: { age: 1 },
        transitions: {
          age: { ever: 0.5, end: 0.5 },
          ever: { ever: 1 },
          play: { end: 0.5, nothing: 0.5 },
        },
      }),
    )
    const { byState, variance, errorBound, varianceErrorBound } = discountedReward(chain, {
      ratePerDay: 1,
      onStates: [2, 1, 0, 5, 0],
    })
    expect([...byState]).toEqual([2, Infinity, 2.5, 5, 0])
    expect([...variance]).toEqual([0, Infinity, 6.25, 0, 0])
    expect(errorBound).toBeLessThan(1e-11)
    expect(varianceErrorBound).toBeLessThan(1e-11)
  })

  test('rewards for ever that take no time are Infinity', () => {
    const chain = perpetuity({ a: 1 }, { distribution: 'fixed', value: '0s' })
    exact(discountedReward(chain, { ratePerDay: 1, onStates: [1, 0] }).mean, Infinity)
  })
})

describe('discounted rewards of random chains', () => {
  const rates = fc.constantFrom(1e-5, 0.001, 0.1, 5)

  test('satisfy w = r + 1 / (1 + δm) Σ p (ρ + w), closed classes and rewards of both signs included', () => {
    fc.assert(
      fc.property(randomJourney({ timed: true }), rates, (random, ratePerDay) => {
        const chain = compileChain(random)
        const matrix = denseChain(chain)
        const onStates = chain.ids.map((_, i) => (i % 3) - 1.3)
        const { byState } = discountedReward(chain, { ratePerDay, onStates })
        for (const [i, value] of byState.entries()) {
          if (i >= chain.touchpoints) {
            exact(value, onStates[i] as number)
            continue
          }
          const days = (chain.meanSojourn[i] as number) / 86_400
          const row = matrix[i] as number[]
          const ahead = row.reduce((sum, p, j) => sum + p * (byState[j] as number), 0)
          // Gains and costs cancel: the size is that of either of them.
          const size = discountedReward(chain, { ratePerDay, onStates: onStates.map(Math.abs) })
          const truth = (onStates[i] as number) + ahead / (1 + ratePerDay * days)
          solver(value, truth, chain.ids[i], size.byState[i])
        }
      }),
      { seed: 441, numRuns: 100 },
    )
  })

  test('satisfy w = r + E[exp(−δD)] Σ p (ρ + w) and the second moment, for sojourns of any kind', () => {
    fc.assert(
      fc.property(randomJourney({ semiMarkov: true }), rates, (random, ratePerDay) => {
        const chain = compileChain(random)
        const matrix = denseChain(chain)
        const onStates = chain.ids.map((_, i) => 1 + (i % 3))
        const onTransitions = [...chain.column].map((to) => to % 4)
        const rewards = { onStates, onTransitions }
        const { byState, variance } = discountedReward(chain, { ratePerDay, ...rewards })
        for (let i = 0; i < chain.touchpoints; i++) {
          if (byState[i] === Infinity) {
            exact(variance[i], Infinity)
            continue
          }
          const row = matrix[i] as number[]
          const over = (value: (j: number) => number) =>
            // What is discounted to nothing counts for nothing, even if it is endless.
            kept(1) > 0 ? row.reduce((sum, p, j) => (p > 0 ? sum + p * value(j) : sum), 0) : 0
          // A dead end is followed by itself, without a transition.
          const earned = (j: number) => (chain.rowStart[i] === chain.rowStart[i + 1] ? 0 : j % 4)
          const kept = (times: number) =>
            1 - sojournDiscount(chain, i, (times * ratePerDay) / 86_400)
          const second = (j: number) => (variance[j] as number) + (byState[j] as number) ** 2
          const reward = onStates[i] as number
          const ahead = kept(1) * over((j) => earned(j) + (byState[j] as number))
          solver(byState[i] as number, reward + ahead)
          // E[W²] = r² + 2 r E[d] E[ρ + w'] + E[d²] E[(ρ + w')²].
          const square = over(
            (j) => earned(j) ** 2 + 2 * earned(j) * (byState[j] as number) + second(j),
          )
          const truth = reward ** 2 + 2 * reward * ahead + kept(2) * square
          solver(second(i), truth)
        }
      }),
      { seed: 444, numRuns: 200 },
    )
  })

  test('are the totals at rate 0, whatever the sojourn times', () => {
    fc.assert(
      fc.property(randomJourney(), (random) => {
        const chain = compileChain(random)
        const rewards = {
          onStates: chain.ids.map((_, i) => i),
          onTransitions: [...chain.column].map((to) => to + 1),
        }
        const { byState, mean } = discountedReward(chain, { ratePerDay: 0, ...rewards })
        const total = rewardToAbsorption(chain, rewards)
        for (const [i, value] of byState.entries()) solver(value, total.mean[i] as number)
        solver(mean as number, total.fromEntries.mean)
      }),
      { seed: 442, numRuns: 100 },
    )
  })

  test('lie within 4 standard errors of simulated arrivals, discounted one by one', () => {
    const sure = randomJourney({ timed: true, touchpoints: 6, endsSurely: true })
    fc.assert(
      fc.property(sure, (random) => {
        const chain = compileChain(random)
        const [paths, ratePerDay] = [4000, 0.05]
        const onStates = chain.ids.map((_, i) => 1 + i)
        const simulation = simulate(chain, { customers: paths, paths, seed: 5 })
        const values = simulation.paths.map(({ states, arrivals }) =>
          states.reduce((sum, state, k) => {
            const days = ((arrivals as readonly number[])[k] as number) / 86_400
            return sum + (onStates[state] as number) * Math.exp(-ratePerDay * days)
          }, 0),
        )
        exact(values.length, paths)
        const average = values.reduce((sum, value) => sum + value, 0) / paths
        const variance = values.reduce((sum, value) => sum + (value - average) ** 2, 0) / paths
        const { mean } = discountedReward(chain, { ratePerDay, onStates })
        if (new Set(values).size === 1) return solver(average, mean as number)
        standardErrors(4)(average, mean as number, Math.sqrt(variance / paths))
      }),
      { seed: 443, numRuns: 20 },
    )
  })
})

test('sojourn times that aren’t known are named, and their states have no number', () => {
  const chain = compileChain(
    journey({
      touchpoints: [
        { id: 'a', sojourn: exponential('1d') },
        { id: 'b' },
        { id: 'c', sojourn: exponential('1d') },
      ],
      outcomes: [{ id: 'end' }],
      entries: { a: 1 },
      transitions: { a: { b: 1 }, b: { c: 1 }, c: { end: 1 } },
    }),
  )
  const { byState, mean, unknownSojourns } = discountedReward(chain, {
    ratePerDay: 1,
    onStates: [1, 1, 1, 1],
  })
  exact(mean, null)
  expect(unknownSojourns).toEqual(['b'])
  expect([...byState]).toEqual([NaN, NaN, 1.5, 1])
})

describe('the bounds of error', () => {
  // What is taken is off by this share of itself, and nothing else by as much.
  const share = 1e-13

  test('count what discounting takes as known to 1e-13, and no more', () => {
    for (const reward of [1, 1000])
      for (const mean of ['1d', '40d', '1h']) {
        const chain = perpetuity({ end: 1 }, exponential(mean))
        const days = (chain.meanSojourn[0] as number) / 86_400
        const [once, twice] = [days / (1 + days), (2 * days) / (1 + 2 * days)]
        const bounds = [{ onTransitions: [reward] }, { onStates: [0, reward] }].map((rewards) => {
          const { errorBound, varianceErrorBound } = discountedReward(chain, {
            ratePerDay: 1,
            ...rewards,
          })
          return [errorBound / reward, varianceErrorBound / reward ** 2] as [number, number]
        })
        // g₂ − g₁² for g₁ = 1 − once and g₂ = 1 − twice, each off by so much of what it takes.
        const ofVariance = share * (twice + 2 * (1 - once) * once)
        for (const [ofMean, ofSquare] of bounds) {
          expect(ofMean).toBeGreaterThanOrEqual(share * once)
          expect(ofMean).toBeLessThan(4 * share)
          expect(ofSquare).toBeGreaterThanOrEqual(ofVariance)
          expect(ofSquare).toBeLessThan(10 * share)
        }
      }
  })

  test('count it where only some touchpoints take time', () => {
    const chain = compileChain(
      journey({
        touchpoints: [
          { id: 'look', sojourn: { distribution: 'fixed', value: '0s' } },
          { id: 'wait', sojourn: exponential('1d') },
        ],
        outcomes: [{ id: 'end' }],
        entries: { look: 1 },
        transitions: { look: { wait: 1 }, wait: { end: 1 } },
      } as Definition),
    )
    const { mean, errorBound } = discountedReward(chain, { ratePerDay: 1, onStates: [0, 0, 1] })
    solver(mean as number, 1 / 2)
    expect(errorBound).toBeGreaterThanOrEqual(share / 2)
  })

  test('count it for gains and losses that cancel, too', () => {
    const chain = compileChain(
      journey({
        touchpoints: [{ id: 'a', sojourn: exponential('1d') }],
        outcomes: [{ id: 'won' }, { id: 'lost' }],
        entries: { a: 1 },
        transitions: { a: { won: 0.5, lost: 0.5 } },
      }),
    )
    for (const size of [1, 1024]) {
      const { variance, errorBound, varianceErrorBound } = discountedReward(chain, {
        ratePerDay: 1,
        onTransitions: [size, -size],
      })
      solver(variance[0] as number, size ** 2 / 3)
      expect(errorBound / size).toBeGreaterThan(share / 2)
      expect(varianceErrorBound / size ** 2).toBeGreaterThan((share * 2) / 3)
      expect(varianceErrorBound / size ** 2).toBeLessThan(10 * share)
    }
  })

  test('are as small as rounding where nothing is discounted', () => {
    const chain = perpetuity({ end: 1 }, exponential('1d'))
    const { errorBound, varianceErrorBound } = discountedReward(chain, {
      ratePerDay: 0,
      onTransitions: [1],
      onStates: [3, 8],
    })
    expect(errorBound).toBeGreaterThan(0)
    expect(errorBound).toBeLessThan(share)
    expect(varianceErrorBound).toBeLessThan(100 * share)
  })

  test('count nothing for what is earned in an outcome, nor for who is caught and earns nothing', () => {
    const chain = compileChain(
      journey({
        touchpoints: [{ id: 'a' }, { id: 'dead' }],
        outcomes: [{ id: 'rare' }, { id: 'usual' }],
        entries: { a: 1 },
        transitions: { a: { rare: 2 ** -40, usual: 'rest', dead: 0.25 } },
      }),
    )
    const { byState, errorBound } = discountedReward(chain, {
      ratePerDay: 0,
      onStates: [0, 0, 1, 0],
    })
    expect([...byState]).toEqual([2 ** -40, 0, 1, 0])
    expect(errorBound).toBeLessThan(2 ** -80)
  })

  test('of a perpetuity are shares of it', () => {
    for (const stays of [{}, { a: 1 }] as Record<string, number>[]) {
      const chain = perpetuity(stays, exponential('30d'))
      const { mean, errorBound, varianceErrorBound } = discountedReward(chain, {
        ratePerDay: 0.001,
        onStates: [10, 0],
      })
      expect(errorBound).toBeLessThan(10 * share * (mean as number))
      expect(varianceErrorBound).toBeLessThan(1000 * share * (mean as number) ** 2)
    }
  })
})

test('rewards of the wrong number are refused by its name', () => {
  expect(() => discountedReward(perpetuity({}), { ratePerDay: 0, onStates: [1] })).toThrow(
    /^discountedReward: /,
  )
})

test('a rate that is no number from 0 is refused', () => {
  for (const ratePerDay of [-0.1, Number.NaN, Infinity])
    expect(() => discountedReward(perpetuity({}), { ratePerDay })).toThrow(
      `discountedReward: ratePerDay is ${ratePerDay}`,
    )
})
