import { describe, expect, test } from 'vitest'
import { published } from '../../../../scripts/published.ts'
import {
  analyze,
  cohortTrace,
  expectedVisits,
  hittingProbabilities,
  outcomeProbabilities,
  stepsToAbsorption,
} from '../../src/analysis/index.ts'
import { compileChain, editJourney, type Journey, journey } from '../../src/model/index.ts'
import { exact, solver } from '../tolerance.ts'

/** The same journey, entered at one state only. */
function enteredAt(model: Journey, id: string): Journey {
  return editJourney<string, string>(model, (draft) => {
    draft.entries = { [id]: 1 }
  })
}

const pctl = published('Golden case 2: dtmc_pctl', 'PRISM, regression suite')
const bounded = published('Golden case 3: bounded reach', 'PRISM, regression suite')
const hitting = published('Golden case 6: hitting probabilities', 'R package markovchain')
const drunkard = published('Golden case 7: the drunkard’s walk', 'Grinstead & Snell, ch. 11')
const sixJourneys = published('Golden case 9: six journeys with an end', 'R package markovchain')
const illConditioned = published('Golden case 10: ill-conditioned chains', 'the definition')

describe('golden 2: dtmc_pctl of the regression suite of PRISM', () => {
  const model = journey({
    touchpoints: [{ id: '0' }, { id: '1' }, { id: '2' }, { id: '5' }],
    outcomes: [{ id: '3' }, { id: '4' }],
    entries: { 0: 1 },
    transitions: {
      0: { 1: 1 / 2, 3: 1 / 2 },
      1: { 0: 1 / 2, 2: 1 / 4, 4: 1 / 4 },
      2: { 5: 1 },
      5: { 2: 1 },
    },
  })

  test('from 0, 2 is reached with probability 1/6; 2 or 4 with 1/3', () => {
    pctl(
      'probability of ever reaching 2 from 0',
      analyze(model, { hit: ['2'] }).hitting?.[0],
      1 / 6,
    )
    pctl('reaching 2 or 4', analyze(model, { hit: ['2', '4'] }).hitting?.[0], 1 / 3)
  })

  test('2 is reached within 2 steps with probability 1/8, within 10 with 0.16650390625', () => {
    const within = (steps: number) => analyze(model, { hit: ['2'], within: steps }).hitting?.[0]
    pctl('reaching 2 within 2 steps', within(2), 1 / 8, 'exact')
    pctl('reaching 2 within 10 steps', within(10), 0.16650390625, 'exact')
  })

  test('with reward 3 in 4 and 17 on leaving 2, 10 steps bring 14.060546875', () => {
    const chain = compileChain(model)
    let reward = 0
    for (let k = 0; k < 10; k++) {
      const { share } = cohortTrace(chain, k)
      reward += 3 * (share[chain.ids.indexOf('4')] as number)
      reward += 17 * (share[chain.ids.indexOf('2')] as number)
    }
    pctl('reward of 10 steps', reward, 14.060546875, 'exact')
  })

  test('the closed class 2, 5 is never left: steps and visits are infinite', () => {
    const { steps, expectedVisits } = analyze(model)
    expect(steps).toEqual({ mean: Infinity, variance: Infinity })
    pctl('steps until absorbed, where that may never be', steps.mean, Infinity, 'exact')
    exact(expectedVisits[2], Infinity)
    exact(expectedVisits[5], Infinity)
  })
})

describe('golden 3: bounded reach on a line, PRISM', () => {
  const line = journey({
    touchpoints: [{ id: '0' }, { id: '1' }, { id: '2' }, { id: '3' }],
    outcomes: [{ id: '4' }],
    entries: { 0: 1 },
    transitions: { 0: { 1: 1 }, 1: { 2: 1 }, 2: { 3: 1 }, 3: { 4: 1 } },
  })

  test('2 is reached within 2 steps for certain, within 1 never', () => {
    const within = (steps: number) => analyze(line, { hit: ['2'], within: steps }).hitting?.[0]
    bounded('reaching 2 within 2 steps', within(2), 1, 'exact')
    bounded('reaching 2 within 1 step', within(1), 0, 'exact')
    exact(analyze(line, { hit: ['2'], within: 0 }).hitting?.[2], 1)
  })

  test('a bound below 0 is an error', () => {
    expect(() => analyze(line, { hit: ['2'], within: -1 })).toThrow(/within is -1/)
    expect(() => cohortTrace(compileChain(line), -1)).toThrow(/steps is -1/)
  })
})

describe('golden 6: hitting probabilities of the R package markovchain', () => {
  const model = journey({
    touchpoints: [{ id: 'b' }, { id: 'c' }, { id: 'd' }],
    outcomes: [{ id: 'a' }, { id: 'e' }],
    entries: { b: 1 },
    transitions: { b: { a: 0.5, c: 0.5 }, c: { b: 0.5, d: 0.5 }, d: { b: 0.5, e: 0.5 } },
  })
  // As printed by the package; the diagonal of its table is the probability of coming back.
  const printed = {
    b: { a: 0.8, b: 0.375, c: 0.5, d: 1 / 3, e: 0.2 },
    c: { a: 0.6, b: 0.75, c: 0.375, d: 2 / 3, e: 0.4 },
    d: { a: 0.4, b: 0.5, c: 0.25, d: 1 / 6, e: 0.6 },
  }
  const chain = compileChain(model)
  const transitions: Record<string, Record<string, number>> = {
    b: { a: 0.5, c: 0.5 },
    c: { b: 0.5, d: 0.5 },
    d: { b: 0.5, e: 0.5 },
  }

  for (const [from, row] of Object.entries(printed))
    for (const [to, value] of Object.entries(row))
      test(`from ${from} to ${to}: ${value}${from === to ? ' coming back; 1 as ours counts time 0' : ''}`, () => {
        const { probability } = hittingProbabilities(chain, [to as 'a'])
        const h = (id: string) => probability[chain.ids.indexOf(id as 'a')] as number
        if (from !== to) return hitting('from each of b, c, d to each other state', h(from), value)
        exact(h(from), 1)
        const back = Object.entries(transitions[from] ?? {}).reduce(
          (sum, [next, p]) => sum + p * h(next),
          0,
        )
        hitting('of coming back to b, c, d', back, value)
      })
})

describe('golden 7: drunkard’s walk (Grinstead & Snell, ch. 11)', () => {
  const walk = journey({
    touchpoints: [{ id: '1' }, { id: '2' }, { id: '3' }],
    outcomes: [{ id: '0' }, { id: '4' }],
    entries: { 1: 1 },
    transitions: { 1: { 0: 0.5, 2: 0.5 }, 2: { 1: 0.5, 3: 0.5 }, 3: { 2: 0.5, 4: 0.5 } },
  })
  const fundamental = [
    [1.5, 1, 0.5],
    [1, 2, 1],
    [0.5, 1, 1.5],
  ]

  test.each([
    ['1', 0, 3, 0.75],
    ['2', 1, 4, 0.5],
    ['3', 2, 3, 0.25],
  ] as const)('from %s: row %i of N, %i steps, absorbed at 0 with %d', (entry, row, steps, at0) => {
    const chain = compileChain(enteredAt(walk, entry))
    for (const [j, visits] of expectedVisits(chain).visits.entries())
      drunkard('fundamental matrix N', visits, fundamental[row]?.[j] as number)
    drunkard('steps to absorption', stepsToAbsorption(chain).mean, steps)
    const [to0, to4] = outcomeProbabilities(chain).probability
    drunkard('absorbed at 0', to0, at0)
    solver(to4 as number, 1 - at0)
    solver(hittingProbabilities(chain, ['0']).probability[row] as number, at0)
  })
})

describe('golden 9: six journeys with a declared end (R package markovchain)', () => {
  const journeys = ['abcce', 'abde', 'acbcd', 'abbdbcde', 'accdd', 'acddbbe']
  const published = {
    a: { b: 3, c: 3 },
    b: { b: 2, c: 3, d: 2, e: 1 },
    c: { b: 1, c: 2, d: 4, e: 1 },
    d: { b: 2, d: 2, e: 2 },
  }
  const transitions = Object.fromEntries(
    Object.entries(published).map(([from, row]) => {
      const total = Object.values(row).reduce((sum, count) => sum + count, 0)
      return [from, Object.fromEntries(Object.entries(row).map(([to, n]) => [to, n / total]))]
    }),
  )
  const model: Journey = journey({
    touchpoints: [{ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'd' }],
    outcomes: [{ id: 'e' }],
    entries: { a: 6 },
    transitions,
  })

  test('the published counts are those of the journeys', () => {
    const counts: Record<string, Record<string, number>> = { a: {}, b: {}, c: {}, d: {} }
    for (const path of journeys)
      for (let i = 0; i + 1 < path.length; i++) {
        const row = counts[path[i] as string] as Record<string, number>
        const to = path[i + 1] as string
        row[to] = (row[to] ?? 0) + 1
      }
    expect(counts).toEqual(published)
  })

  test('P(a → b) is 0.5 and P(d → e) 1/3', () => {
    sixJourneys('P(a → b)', model.transitions.a?.b as number, 0.5, 'exact')
    sixJourneys('P(d → e)', model.transitions.d?.e as number, 1 / 3, 'exact')
  })

  test.each([
    ['a', 6.0238095],
    ['b', 5.1428571],
    ['c', 4.9047619],
    ['d', 4.0714286],
  ])('from %s the end is %d steps away', (from, steps) => {
    const { mean } = stepsToAbsorption(compileChain(enteredAt(model, from)))
    sixJourneys('steps to e from a, b, c, d', mean, steps, { decimals: 7 })
  })
})

describe('golden 10: ill-conditioned chains', () => {
  test.each([1e-9, 1e-10, 1e-11, 1e-12, 1e-13, 1e-14])(
    'a state that ends with %d and else stays ends with probability exactly 1',
    (epsilon) => {
      const model = journey({
        touchpoints: [{ id: 'wait' }],
        outcomes: [{ id: 'end', kind: 'conversion' }],
        entries: { wait: 1 },
        transitions: { wait: { wait: 1 - epsilon, end: epsilon } },
      })
      const { conversion, outcomes, hitting, steps } = analyze(model)
      illConditioned(
        'probability to end, leaks from 1e-9 to 1e-14',
        conversion ?? undefined,
        1,
        'exact',
      )
      exact(outcomes.end, 1)
      exact(hitting?.wait, 1)
      solver(steps.mean, 1 / epsilon)
    },
  )

  test('a loop that ends with 1e-134 a round ends with probability exactly 1', () => {
    const model = journey({
      touchpoints: [{ id: 'a' }, { id: 'b' }],
      outcomes: [{ id: 'end', kind: 'conversion' }],
      entries: { a: 1 },
      transitions: { a: { b: 1 }, b: { a: 'rest', end: 1e-134 } },
    })
    illConditioned('with a leak of 1e-134', analyze(model).conversion ?? undefined, 1, 'exact')
    exact(analyze(model).outcomes.end, 1)
  })
})
