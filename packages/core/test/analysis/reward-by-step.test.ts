import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { published } from '../../../../scripts/published.ts'
import { cohortTrace, rewardByStep, rewardToAbsorption } from '../../src/analysis/index.ts'
import { type Chain, compileChain, journey } from '../../src/model/index.ts'
import { add, type Fraction, fraction, times, within, ZERO } from '../fraction.ts'
import { randomJourney } from '../random-chain.ts'
import { denseChain } from '../slow-chain.ts'
import { exact, solver } from '../tolerance.ts'

type Definition = Parameters<typeof journey>[0]

describe('published rewards by step', () => {
  test('PRISM, a line with rewards on states and on transitions: 0, 5, 17, 28 and 2, 5, 11, 0', () => {
    const chain = compileChain(
      journey({
        touchpoints: [{ id: '0' }, { id: '1' }, { id: '2' }, { id: '3' }],
        outcomes: [{ id: 'never' }],
        entries: { 0: 1 },
        transitions: { 0: { 1: 1 }, 1: { 2: 1 }, 2: { 3: 1 }, 3: { 3: 1 } },
      } as Definition),
    )
    const rewards = { onStates: [2, 5, 11, 0, 0], onTransitions: [3, 7, 0, 0] }
    const { accumulated, instantaneous } = rewardByStep(chain, 5, rewards)
    const prism = published(
      'Golden case 4: rewards on states and on transitions',
      'PRISM, regression suite',
    )
    for (const [k, total] of [0, 5, 17, 28, 28, 28].entries())
      prism('accumulated before each step', accumulated[k], total, 'exact')
    for (const [k, now] of [2, 5, 11, 0, 0, 0].entries())
      prism('instantaneous', instantaneous[k], now, 'exact')
    exact(accumulated.length, 6)
    exact(instantaneous.length, 6)
  })

  test('PRISM, dtmc_pctl: 14.060546875 within 10 steps, whether 4 is a dead end or a loop', () => {
    for (const four of [{}, { 4: 1 }]) {
      const chain = compileChain(
        journey({
          touchpoints: ['0', '1', '2', '3', '4', '5'].map((id) => ({ id })),
          outcomes: [{ id: 'none' }],
          entries: { 0: 1 },
          transitions: {
            0: { 1: 0.5, 3: 0.5 },
            1: { 0: 0.5, 2: 0.25, 4: 0.25 },
            2: { 5: 1 },
            4: four,
            5: { 2: 1 },
          },
        } as Definition),
      )
      const rewards = {
        onStates: [0, 0, 0, 0, 3, 0, 0],
        onTransitions: [...chain.column].map((to) => (to === 5 ? 17 : 0)),
      }
      exact(rewardByStep(chain, 10, rewards).accumulated[10], 14.060546875)
    }
  })
})

/** The slow twin: every path of `steps` steps, with its probability and what it earns. */
function allPaths(chain: Chain, steps: number, onStates: readonly number[], on: readonly number[]) {
  const matrix = denseChain(chain)
  const rewardOf = (from: number, to: number) => {
    const start = chain.rowStart[from] as number
    if (from >= chain.touchpoints) return 0
    const at = chain.column.subarray(start, chain.rowStart[from + 1]).indexOf(to)
    return at < 0 ? 0 : (on[start + at] as number)
  }
  let total = 0
  const walk = (state: number, left: number, probability: number, earned: number): void => {
    if (left === 0 || state >= chain.touchpoints) {
      const arrival = left > 0 ? (onStates[state] as number) : 0
      total += probability * (earned + arrival)
      return
    }
    for (const [to, p] of (matrix[state] as number[]).entries()) {
      const gain = (onStates[state] as number) + rewardOf(state, to)
      if (p > 0) walk(to, left - 1, probability * p, earned + gain)
    }
  }
  for (const [i, share] of chain.entry.entries()) if (share > 0) walk(i, steps, share, 0)
  return total
}

describe('rewards by step of random chains', () => {
  const rewardsOf = (chain: Chain) => ({
    onStates: chain.ids.map((_, i) => 1 + i),
    onTransitions: [...chain.column].map((to, p) => 2 + to + (p % 3)),
  })

  test('are those of all paths, one by one', () => {
    fc.assert(
      fc.property(randomJourney({ touchpoints: 4 }), fc.nat({ max: 6 }), (random, steps) => {
        const chain = compileChain(random)
        const rewards = rewardsOf(chain)
        const { accumulated } = rewardByStep(chain, steps, rewards)
        const truth = allPaths(chain, steps, rewards.onStates, rewards.onTransitions)
        solver(accumulated[steps] as number, truth)
      }),
      { seed: 421, numRuns: 100 },
    )
  })

  test('at each step are what the cohort earns there; an outcome pays on arrival', () => {
    fc.assert(
      fc.property(randomJourney(), fc.nat({ max: 20 }), (random, step) => {
        const chain = compileChain(random)
        const { onStates } = rewardsOf(chain)
        const { instantaneous } = rewardByStep(chain, step, { onStates })
        const { share } = cohortTrace(chain, step)
        const before = step === 0 ? undefined : cohortTrace(chain, step - 1).share
        const truth = share.reduce((sum, now, i) => {
          const came = i < chain.touchpoints ? now : now - (before?.[i] ?? 0)
          return sum + came * (onStates[i] as number)
        }, 0)
        solver(instantaneous[step] as number, truth, '', Math.max(...onStates))
      }),
      { seed: 422, numRuns: 100 },
    )
  })

  test('come to the total in the end', () => {
    fc.assert(
      fc.property(randomJourney({ touchpoints: 4, endsSurely: true }), (random) => {
        const chain = compileChain(random)
        const rewards = rewardsOf(chain)
        const { mean } = rewardToAbsorption(chain, rewards).fromEntries
        const steps = 40_000
        const left = cohortTrace(chain, steps).share.subarray(0, chain.touchpoints)
        if (left.some((share) => share > 1e-15)) return
        solver(rewardByStep(chain, steps, rewards).accumulated[steps] as number, mean)
      }),
      { seed: 423, numRuns: 20 },
    )
  })
})

describe('the error of rewards by step', () => {
  /** Step by step in exact numbers: what has been earned before each, with transitions as stored. */
  function slowByStep(
    chain: Chain,
    steps: number,
    onStates: readonly number[],
    on: readonly number[],
  ): Fraction[] {
    let here = [...chain.entry].map(fraction)
    let sum = ZERO
    const accumulated = [sum]
    for (let k = 0; k < steps; k++) {
      const next: Fraction[] = here.map((share, i) =>
        i < chain.touchpoints && chain.rowStart[i] === chain.rowStart[i + 1] ? share : ZERO,
      )
      for (const [i, share] of here.entries()) {
        sum = add(sum, times(share, fraction(onStates[i] as number)))
        if (i >= chain.touchpoints) continue
        for (let p = chain.rowStart[i] as number; p < (chain.rowStart[i + 1] as number); p++) {
          const to = chain.column[p] as number
          const flow = times(share, fraction(chain.probability[p] as number))
          next[to] = add(next[to] as Fraction, flow)
          sum = add(sum, times(flow, fraction(on[p] as number)))
        }
      }
      accumulated.push(sum)
      here = next
    }
    return accumulated
  }

  test('is within the bound, for gains and costs that cancel too, and the bound is no wider than need be', () => {
    fc.assert(
      fc.property(
        randomJourney({ touchpoints: 4 }),
        fc.nat({ max: 6 }),
        fc.constantFrom(1, 1e-6, 1e9),
        (random, steps, unit) => {
          const chain = compileChain(random)
          const onStates = chain.ids.map((_, i) => unit * ((i % 3) - 1))
          const onTransitions = [...chain.column].map((to, p) => unit * (((to + p) % 4) - 1.5))
          const found = rewardByStep(chain, steps, { onStates, onTransitions })
          const truth = slowByStep(chain, steps, onStates, onTransitions)
          for (const [k, total] of truth.entries())
            expect(
              within(fraction(found.accumulated[k] as number), total, fraction(found.errorBound)),
            ).toBe(true)
          const turnover = rewardByStep(chain, steps, {
            onStates: onStates.map(Math.abs),
            onTransitions: onTransitions.map(Math.abs),
          })
          const size =
            (turnover.accumulated[steps] as number) + (turnover.instantaneous[steps] as number)
          // The rounding of every reward, and at most some of every step for every term.
          expect(found.errorBound).toBeGreaterThanOrEqual(2 ** -53 * size)
          expect(found.errorBound).toBeLessThan(1e-12 * size + 1e-290)
          solver(turnover.errorBound, found.errorBound, '', found.errorBound)
        },
      ),
      { seed: 424, numRuns: 60 },
    )
  })

  test('counts what vanishes below 1e-300, as often as the largest reward', () => {
    const rare = compileChain(
      journey({
        touchpoints: [{ id: 'a' }, { id: 'b' }],
        outcomes: [{ id: 'won' }, { id: 'lost' }],
        entries: { a: 1 },
        transitions: { a: { b: 1e-200, lost: 'rest' }, b: { won: 1e-200, lost: 'rest' } },
      }),
    )
    for (const rewards of [{ onStates: [0, 0, 1e290, 0] }, { onTransitions: [0, 0, 1e290, 0] }]) {
      const { accumulated, errorBound } = rewardByStep(rare, 3, rewards)
      exact(accumulated[3], 0)
      expect(errorBound).toBeGreaterThanOrEqual(1e-300 * 1e290)
      expect(errorBound).toBeLessThan(1e-9)
    }
  })
})

test('steps that are no whole number from 0 are refused', () => {
  const chain = compileChain(
    journey({
      touchpoints: [{ id: 'a' }],
      outcomes: [{ id: 'o' }],
      entries: { a: 1 },
      transitions: { a: { o: 1 } },
    }),
  )
  for (const steps of [-1, 0.5, Number.NaN])
    expect(() => rewardByStep(chain, steps, {})).toThrow(`steps is ${steps}`)
})
