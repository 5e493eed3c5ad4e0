import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  meanFirstPassage,
  rewardToAbsorption,
  stepsToAbsorption,
} from '../../src/analysis/index.ts'
import { type Chain, compileChain, journey } from '../../src/model/index.ts'
import { simulate } from '../../src/simulation/index.ts'
import { add, fraction, times, toNumber, within } from '../fraction.ts'
import { randomJourney } from '../random-chain.ts'
import { denseChain, leadsTo } from '../slow-chain.ts'
import { exact, solver, standardErrors } from '../tolerance.ts'
import { slowTotals } from './slow-totals.ts'

const line = (last: Readonly<Record<string, number>>) =>
  compileChain(
    journey({
      touchpoints: [{ id: '0' }, { id: '1' }, { id: '2' }, { id: '3' }],
      outcomes: [{ id: 'never' }],
      entries: { 0: 1 },
      transitions: { 0: { 1: 1 }, 1: { 2: 1 }, 2: { 3: 1 }, 3: last },
    } as Parameters<typeof journey>[0]),
  )

/** PRISM's `dtmc_pctl`: 3 and 4 absorb. */
const pctl = compileChain(
  journey({
    touchpoints: ['0', '1', '2', '3', '4', '5'].map((id) => ({ id })),
    outcomes: [{ id: 'none' }],
    entries: { 0: 1 },
    transitions: {
      0: { 1: 0.5, 3: 0.5 },
      1: { 0: 0.5, 2: 0.25, 4: 0.25 },
      2: { 5: 1 },
      3: { 3: 1 },
      4: { 4: 1 },
      5: { 2: 1 },
    },
  } as Parameters<typeof journey>[0]),
)

describe('published totals', () => {
  const onTransitions = [3, 7, 0]
  test('PRISM, rewards on states and on transitions of a line: 28, and until each state', () => {
    for (const last of [{}, { 3: 1 }]) {
      const chain = line(last)
      const rewards = {
        onStates: [2, 5, 11, 0, 0],
        onTransitions: [...onTransitions, ...Object.values(last).map(() => 0)],
      }
      const { mean, variance, fromEntries } = rewardToAbsorption(chain, rewards)
      expect([...mean]).toEqual([28, 23, 11, 0, 0])
      expect([...variance]).toEqual([0, 0, 0, 0, 0])
      expect(fromEntries).toMatchObject({ mean: 28, variance: 0 })
      for (const [k, total] of [0, 5, 17, 28].entries())
        exact(rewardToAbsorption(chain, { ...rewards, until: [`${k}`] }).mean[0], total)
    }
  })

  test('PRISM, a reward in an absorbing state: the total is Infinity', () => {
    for (const last of [{}, { 3: 1 }]) {
      const onStates = [2, 5, 11, 1, 0]
      const { mean, fromEntries, errorBound } = rewardToAbsorption(line(last), { onStates })
      expect([...mean]).toEqual([Infinity, Infinity, Infinity, Infinity, 0])
      expect(fromEntries).toMatchObject({ mean: Infinity, variance: Infinity })
      exact(errorBound, 0)
      const cost = rewardToAbsorption(line(last), { onStates: onStates.map((r) => -r) })
      exact(cost.fromEntries.mean, -Infinity)
    }
  })

  test('PRISM, until a target that is not almost surely reached: Infinity, not a number', () => {
    const onStates = [0, 0, 0, 0, 3, 0, 0]
    const onTransitions = [...pctl.column].map((to) => (to === 5 ? 17 : 0))
    for (const until of [['2'], ['4'], ['2', '4']]) {
      const { mean } = rewardToAbsorption(pctl, { onStates, onTransitions, until })
      exact(mean[0], Infinity)
      exact(mean[1], Infinity)
    }
    const { mean } = rewardToAbsorption(pctl, { onStates, onTransitions, until: ['5'] })
    exact(mean[2], 17)
    const sure = rewardToAbsorption(pctl, {
      onStates: [1, 1, 0, 0, 0, 0, 0],
      until: ['2', '3', '4'],
    })
    solver(sure.mean[0] as number, 2)
  })

  test('Kemeny & Snell, the number of steps is the total of 1 a visit, with its variance', () => {
    fc.assert(
      fc.property(randomJourney({ endsSurely: true }), (random) => {
        const chain = compileChain(random)
        const onStates = chain.ids.map((_, i) => (i < chain.touchpoints ? 1 : 0))
        const { fromEntries } = rewardToAbsorption(chain, { onStates })
        const steps = stepsToAbsorption(chain)
        solver(fromEntries.mean, steps.mean)
        solver(fromEntries.variance, steps.variance, '', steps.variance + steps.mean ** 2)
      }),
      { seed: 411, numRuns: 100 },
    )
  })
})

test('a state that ends with ε from 1e-9 to 1e-14 pays 1 / ε visits, with variance (1 − ε) / ε²', () => {
  for (const end of [1e-9, 1e-11, 1e-13, 1e-14]) {
    const chain = compileChain(
      journey({
        touchpoints: [{ id: 'a' }],
        outcomes: [{ id: 'end' }],
        entries: { a: 1 },
        transitions: { a: { a: 'rest', end } },
      }),
    )
    const { fromEntries, errorBound } = rewardToAbsorption(chain, { onStates: [3, 5] })
    solver(fromEntries.mean, 3 / end + 5)
    solver(fromEntries.variance, (9 * (1 - end)) / end ** 2)
    expect(errorBound * end).toBeLessThan(1e-9)
  }
})

const amount = fc.integer({ min: -50_000, max: 50_000 }).map((thousandths) => thousandths / 1000)

describe('totals of random chains', () => {
  test('lie within their bound of the definition in exact arithmetic, variances within the solver’s', () => {
    const amounts = fc.infiniteStream(amount)
    fc.assert(
      fc.property(randomJourney({ touchpoints: 5, endsSurely: true }), amounts, (random, draw) => {
        const chain = compileChain(random)
        const onStates = chain.ids.map(() => draw.next().value as number)
        const onTransitions = [...chain.column].map(() => draw.next().value as number)
        const on = (from: number, to: number) => {
          const row = chain.column.subarray(chain.rowStart[from], chain.rowStart[from + 1])
          return onTransitions[(chain.rowStart[from] as number) + row.indexOf(to)] as number
        }
        const { mean, variance, errorBound } = rewardToAbsorption(chain, {
          onStates,
          onTransitions,
        })
        const [means, squares] = slowTotals(chain, { at: onStates, on })
        // Gains and costs cancel: the size of a spread is that of their sum without signs.
        const [, gross] = slowTotals(chain, {
          at: onStates.map(Math.abs),
          on: (from, to) => Math.abs(on(from, to)),
        })
        expect(errorBound).toBeLessThan(1e-6)
        for (const [i, truth] of means.entries()) {
          exact(within(fraction(mean[i] as number), truth, fraction(errorBound)), true)
          const square = squares[i] as typeof truth
          const minus = { over: -truth.over, under: truth.under }
          const spread = toNumber(add(square, times(truth, minus)))
          solver(variance[i] as number, spread, `variance ${i}`, toNumber(gross[i] as typeof truth))
        }
        for (let i = chain.touchpoints; i < chain.ids.length; i++) exact(mean[i], onStates[i])
      }),
      { seed: 412, numRuns: 60 },
    )
  })

  test('until a set are the mean first passage, for 1 a visit', () => {
    fc.assert(
      fc.property(randomJourney(), fc.nat(), (random, pick) => {
        const chain = compileChain(random)
        const until = [chain.ids[pick % chain.ids.length] as string]
        const { mean } = rewardToAbsorption(chain, { onStates: chain.ids.map(() => 1), until })
        for (const [i, steps] of meanFirstPassage(chain, until).steps.entries())
          solver(mean[i] as number, steps, chain.ids[i])
      }),
      { seed: 413, numRuns: 200 },
    )
  })

  test('are endless exactly where customers can be caught where it pays', () => {
    fc.assert(
      fc.property(randomJourney(), fc.nat(), (random, pick) => {
        const chain = compileChain(random)
        const paying = pick % chain.touchpoints
        const onStates = chain.ids.map((_, i) => (i === paying ? 1 : 0))
        const matrix = denseChain(chain)
        const only = (state: number) => chain.ids.map((_, j) => (j === state ? 1 : 0))
        const leads = leadsTo(matrix, only(paying))
        // Recurrent: whatever can follow leads back.
        const recurrent = matrix.every((_, j) => leads[j] || !leadsTo(matrix, only(j))[paying])
        const { mean } = rewardToAbsorption(chain, { onStates })
        for (const [i, value] of mean.entries())
          exact(value === Infinity, recurrent && leads[i] === true)
      }),
      { seed: 414, numRuns: 200 },
    )
  })

  test('of gains and costs that both go on for ever are no number', () => {
    const rewards = { onStates: [2, 0, 0, 1, 0], onTransitions: [0, 0, 0, -1] }
    const { mean, fromEntries } = rewardToAbsorption(line({ 3: 1 }), rewards)
    expect([...mean]).toEqual([NaN, NaN, NaN, NaN, 0])
    expect(fromEntries).toMatchObject({ mean: NaN, variance: NaN })
  })

  test('lie within 4 standard errors of what simulated customers earn', () => {
    const check = (chain: Chain, seed: number) => {
      const customers = 20_000
      const { revenue } = simulate(chain, { customers, seed })
      const { mean, variance } = rewardToAbsorption(chain, { onStates: chain.revenue }).fromEntries
      standardErrors(4)(revenue.mean, mean, Math.sqrt(variance / customers))
    }
    fc.assert(
      fc.property(randomJourney({ touchpoints: 6, endsSurely: true }), (random) => {
        const chain = compileChain(random)
        for (const i of chain.revenue.keys()) chain.revenue[i] = 3 + i
        check(chain, 7)
      }),
      { seed: 415, numRuns: 20 },
    )
  })
})

test('wrong rewards are all named', () => {
  expect(() =>
    rewardToAbsorption(pctl, {
      onStates: [1],
      onTransitions: [NaN, 1, 1, 1, 1, 1, 1, 1, Infinity],
    }),
  ).toThrow(
    'rewardToAbsorption: onStates has 1 numbers; the chain has 7 states. ' +
      'onTransitions[0] is NaN; it must be finite. onTransitions[8] is Infinity; it must be finite.',
  )
  expect(() => rewardToAbsorption(pctl, { until: ['6' as never] })).toThrow('"6"')
})
