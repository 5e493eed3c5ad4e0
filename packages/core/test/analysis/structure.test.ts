import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { published } from '../../../../scripts/published.ts'
import {
  cohortTrace,
  communicatingClasses,
  conditionOn,
  expectedVisits,
  firstPassageDistribution,
  hittingProbabilities,
  meanFirstPassage,
  meanRecurrence,
  returnProbability,
  stationaryDistributions,
} from '../../src/analysis/index.ts'
import { compileChain, journey } from '../../src/model/index.ts'
import { randomJourney } from '../random-chain.ts'
import { exact, solver } from '../tolerance.ts'

/** A chain of touchpoints only. */
function walk(transitions: Record<string, Record<string, number>>) {
  const [first = ''] = Object.keys(transitions)
  return compileChain(
    journey({
      touchpoints: Object.keys(transitions).map((id) => ({ id })),
      outcomes: [],
      entries: { [first]: 1 },
      transitions,
    }),
  )
}

describe('golden cases', () => {
  test('a periodic chain has a stationary distribution: ½, ¼, ¼, period 2 (PRISM; case 5)', () => {
    const periodic = walk({ a: { b: 0.5, c: 0.5 }, b: { a: 1 }, c: { a: 1 } })
    expect(communicatingClasses(periodic)).toEqual([{ states: [0, 1, 2], closed: true, period: 2 }])
    const [{ probability } = { probability: [] }] = stationaryDistributions(periodic)
    const prism = published('Golden case 5: a periodic chain', 'PRISM, regression suite')
    for (const [i, share] of [0.5, 0.25, 0.25].entries())
      prism('stationary distribution', probability[i], share)
  })

  test('first passage from a to the set {b, c}: .8, .16, .032 (case 11)', () => {
    const chain = walk({
      a: { a: 0.2, b: 0.5, c: 0.3 },
      b: { a: 0.5, b: 0.1, c: 0.4 },
      c: { a: 0.1, b: 0.8, c: 0.1 },
    })
    const { probability: found } = firstPassageDistribution(chain, ['b', 'c'], 3)
    const passage = published(
      'Golden case 11: first passage to a set',
      'by hand; R markovchain has it wrong',
    )
    for (const [k, share] of [0, 0.8, 0.16, 0.032].entries())
      passage('after 0, 1, 2, 3 steps', found[k], share)
  })

  test('an expected time to something that may never happen is Infinity (PRISM; case 2)', () => {
    const pctl = walk({
      0: { 1: 0.5, 3: 0.5 },
      1: { 0: 0.5, 2: 0.25, 4: 0.25 },
      2: { 5: 1 },
      5: { 2: 1 },
      3: { 3: 1 },
      4: { 4: 1 },
    })
    expect([...meanFirstPassage(pctl, ['2']).steps]).toEqual(
      pctl.ids.map((id) => (id === '2' ? 0 : id === '5' ? 1 : Infinity)),
    )
    exact(meanRecurrence(pctl, '2').steps, 2)
    exact(meanRecurrence(pctl, '0').steps, Infinity)
  })
})

describe('on random chains', () => {
  const chains = randomJourney({ touchpoints: 9 }).map((j) => compileChain(j))

  test('stationary distributions satisfy π P = π, add up to one, and are where closed classes are', () => {
    fc.assert(
      fc.property(chains, (chain) => {
        const classes = communicatingClasses(chain)
        const found = stationaryDistributions(chain)
        expect(found.map(({ states }) => states)).toEqual(
          classes.filter((c) => c.closed).map((c) => c.states),
        )
        for (const { states, probability } of found) {
          solver(
            probability.reduce((a, b) => a + b, 0),
            1,
          )
          const after = new Float64Array(chain.ids.length)
          for (const [k, i] of states.entries()) {
            const [from, until] =
              i < chain.touchpoints
                ? [chain.rowStart[i] as number, chain.rowStart[i + 1] as number]
                : [0, 0]
            if (from === until) after[i] = probability[k] as number
            for (let p = from; p < until; p++)
              after[chain.column[p] as number] =
                (after[chain.column[p] as number] as number) +
                (probability[k] as number) * (chain.probability[p] as number)
          }
          for (const [k, i] of states.entries()) {
            solver(after[i] as number, probability[k] as number)
            solver(
              meanRecurrence(chain, chain.ids[i] as string).steps,
              1 / (probability[k] as number),
            )
          }
        }
      }),
      { seed: 5, numRuns: 200 },
    )
  })

  test('classes partition the states, and two states share one exactly when each reaches the other', () => {
    fc.assert(
      fc.property(chains, (chain) => {
        const classes = communicatingClasses(chain)
        expect(classes.flatMap(({ states }) => states).sort((a, b) => a - b)).toEqual([
          ...chain.ids.keys(),
        ])
        const owner = new Map(
          classes.flatMap(({ states }, c) => states.map((i) => [i, c] as const)),
        )
        const reach = chain.ids.map((id) => hittingProbabilities(chain, [id]).probability)
        for (const i of chain.ids.keys())
          for (const j of chain.ids.keys())
            exact(
              owner.get(i) === owner.get(j),
              (reach[j]?.[i] as number) > 0 && (reach[i]?.[j] as number) > 0,
            )
      }),
      { seed: 6, numRuns: 100 },
    )
  })

  test('the period divides every time at which a return is possible, and is the greatest that does', () => {
    fc.assert(
      fc.property(chains, (chain) => {
        for (const { states, period } of communicatingClasses(chain)) {
          const home = states[0] as number
          if (home >= chain.touchpoints) continue
          const alone = {
            ...chain,
            entry: Float64Array.from(chain.ids, (_, i) => (i === home ? 1 : 0)),
          }
          const times = Array.from({ length: 40 }, (_, k) => k + 1).filter(
            (k) => (cohortTrace(alone, k).share[home] as number) > 0,
          )
          if (chain.rowStart[home] === chain.rowStart[home + 1]) continue
          const divisor = times.reduce((a, b) => {
            while (b) [a, b] = [b, a % b]
            return a
          }, 0)
          exact(period, divisor)
        }
      }),
      { seed: 7, numRuns: 60 },
    )
  })

  test('mean first passage satisfies m_i = 1 + Σ p_ij m_j outside the set', () => {
    fc.assert(
      fc.property(chains, fc.nat(), (chain, pick) => {
        const target = chain.ids[pick % chain.ids.length] as string
        const { steps: m } = meanFirstPassage(chain, [target])
        const { probability } = hittingProbabilities(chain, [target])
        for (let i = 0; i < chain.touchpoints; i++) {
          if (chain.ids[i] === target) continue
          if (m[i] === Infinity) continue
          solver(probability[i] as number, 1)
          let right = 1
          for (let p = chain.rowStart[i] as number; p < (chain.rowStart[i + 1] as number); p++)
            right += (chain.probability[p] as number) * (m[chain.column[p] as number] as number)
          solver(m[i] as number, right)
        }
      }),
      { seed: 8, numRuns: 200 },
    )
  })

  test('return probability = 1 − 1 / visits of who starts there, where the state is transient', () => {
    fc.assert(
      fc.property(randomJourney({ touchpoints: 9, endsSurely: true }), (j) => {
        const chain = compileChain(j)
        for (let i = 0; i < chain.touchpoints; i++) {
          const alone = {
            ...chain,
            entry: Float64Array.from(chain.ids, (_, s) => (s === i ? 1 : 0)),
          }
          const visits = expectedVisits(alone).visits[i] as number
          solver(
            returnProbability(chain, chain.ids[i] as string).probability,
            1 - 1 / visits,
            '',
            1,
          )
        }
      }),
      { seed: 9, numRuns: 100 },
    )
  })

  test('first passage sums to the hitting probability, and agrees with the bounded one step by step', () => {
    fc.assert(
      fc.property(chains, fc.nat(), (chain, pick) => {
        const target = [chain.ids[pick % chain.ids.length] as string]
        const { probability: found } = firstPassageDistribution(chain, target, 12)
        let sum = 0
        for (const [k, share] of found.entries()) {
          sum += share
          const { probability } = hittingProbabilities(chain, target, { within: k })
          solver(
            sum,
            chain.entry.reduce((total, e, i) => total + e * (probability[i] as number), 0),
          )
        }
      }),
      { seed: 10, numRuns: 100 },
    )
  })

  test('conditioned on a set, rows add up to one and visits are those of who reaches it (Bayes)', () => {
    fc.assert(
      fc.property(chains, fc.nat(), (chain, pick) => {
        const target = [chain.ids[pick % chain.ids.length] as string]
        const { probability: h } = hittingProbabilities(chain, target)
        const rate = chain.entry.reduce((total, e, i) => total + e * (h[i] as number), 0)
        if (rate === 0) {
          expect(() => conditionOn(chain, target)).toThrow(RangeError)
          return
        }
        const buyers = conditionOn(chain, target)
        for (let i = 0; i < buyers.touchpoints; i++) {
          const row = buyers.probability.subarray(buyers.rowStart[i], buyers.rowStart[i + 1])
          if (row.length > 0)
            solver(
              row.reduce((a, b) => a + b, 0),
              1,
            )
        }
        solver(
          buyers.entry.reduce((a, b) => a + b, 0),
          1,
        )
        // Pr(at i after k steps | reaches) = Pr(at i after k steps, not there yet) h_i / F.
        const killed = {
          ...chain,
          probability: chain.probability.map((p, at) => {
            const row = chain.rowStart.findIndex(
              (start, i) => start <= at && at < (chain.rowStart[i + 1] as number),
            )
            return chain.ids[row] === target[0] ? 0 : p
          }),
        }
        for (const k of [1, 3]) {
          const [among, all] = [cohortTrace(buyers, k).share, cohortTrace(killed, k).share]
          for (let i = 0; i < chain.touchpoints; i++)
            if (chain.ids[i] !== target[0])
              solver(among[i] as number, ((all[i] as number) * (h[i] as number)) / rate, '', 1)
        }
      }),
      { seed: 11, numRuns: 100 },
    )
  })
})
