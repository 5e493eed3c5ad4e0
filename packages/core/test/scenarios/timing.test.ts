import { describe, expect, test } from 'vitest'
import { calendarTrace, changingProbabilities } from '../../src/analysis/index.ts'
import { forecast } from '../../src/forecast/index.ts'
import { compileChain, journey } from '../../src/model/index.ts'
import {
  type Change,
  planScenario,
  planTimeline,
  probabilitiesThroughTime,
} from '../../src/scenarios/index.ts'
import { solver } from '../tolerance.ts'
import { applied, scenarioOf } from './changes.ts'

const shop = journey({
  touchpoints: [
    { id: 'page', sojourn: { distribution: 'exponential', mean: '1d' } },
    { id: 'cart', sojourn: { distribution: 'exponential', mean: '2d' } },
  ],
  outcomes: [{ id: 'order', kind: 'conversion' }, { id: 'lost' }],
  entries: { page: 1 },
  transitions: {
    page: { cart: 0.3, lost: 'rest' },
    cart: { order: 0.5, page: 0.1, lost: 'rest' },
  },
})
const easier = (more = {}): Change => ({
  op: 'scaleOdds',
  from: 'cart',
  to: 'order',
  factor: 2,
  ...more,
})
const removal = (more = {}): Change => ({
  op: 'removeTouchpoint',
  touchpoint: 'cart',
  avoided: 0.5,
  ...more,
})

describe('a change is in force', () => {
  test('from its start, in a straight line to all of it, half less every half-life, until its end', () => {
    const timing = { start: 10, ramp: '4d', decay: '30d', until: '15w' }
    const { force } = planTimeline(scenarioOf(shop, [easier(timing), easier()]))
    const of = (day: number) => force(day)[0] as number
    for (const [day, expected] of [
      [0, 0],
      [9.99, 0],
      [11, 0.25],
      [14, 1],
      [44, 0.5],
      [74, 0.25],
      [104.9, 2 ** (-90.9 / 30)],
      [105, 0],
    ] as const)
      solver(of(day), expected, `day ${day}`)
    expect(force(50)[1]).toBe(1)
  })

  test('"from" is when it starts, but where it is a touchpoint', () => {
    const { force } = planTimeline(scenarioOf(shop, [removal({ from: '1w', until: '2w' })]))
    expect([6, 7, 13, 14].map((day) => force(day)[0])).toEqual([0, 1, 1, 0])
  })
})

describe('through time', () => {
  const base = compileChain(shop)
  const through = (changes: readonly Change[], effect: number[]) => {
    const plan = planScenario(shop, scenarioOf(shop, changes), base, { throughTime: true })
    const strengths = { effect, reach: changes.map(({ reach }) => (reach ?? 1) as number) }
    return { plan, day: probabilitiesThroughTime(plan, base.probability, strengths) }
  }

  test('the chain is as it was before, as the scenario has it between, and as it was after', () => {
    const changes = [removal({ start: 5, until: 9 }), easier({ from: 'page', to: 'lost' })]
    const { plan, day } = through(changes, [0.5, 2])
    const rowOf = (probability: Float64Array, id: string) => {
      const i = plan.chain.ids.indexOf(id as never)
      const row: Record<string, number> = {}
      for (
        let p = plan.chain.rowStart[i] as number;
        p < (plan.chain.rowStart[i + 1] as number);
        p++
      )
        row[plan.chain.ids[plan.chain.column[p] as number] as string] = probability[p] as number
      return row
    }
    const without = applied(shop, changes[1] as Change).transitions.page as Record<string, number>
    const within = applied(shop, ...changes).transitions.page as Record<string, number>
    for (const [time, row] of [
      [4, without],
      [5, within],
      [8.5, within],
      [9, without],
    ] as const)
      for (const [to, p] of Object.entries(rowOf(day(time).probability, 'page')))
        solver(p, row[to] ?? 0, `${to} on day ${time}`)
  })

  test('a change that begins on a day is that of the analysis', () => {
    const { plan, day } = through([easier({ start: 3 })], [2])
    const [days, entrants] = [12, 100]
    const probability = (time: number) => day(time).probability
    const traced = calendarTrace(plan.chain, { days, entrants, probability })
    const changing = changingProbabilities(base, compileChain(applied(shop, easier())), { from: 3 })
    const expected = calendarTrace(base, { days, entrants, probability: changing })
    for (const [d, counts] of expected.arrivals.entries())
      for (const [i, count] of counts.entries())
        solver(traced.arrivals[d]?.[i] as number, count, '', 100)
  })

  test('half in force is met by half the visits', () => {
    const half = through([easier({ ramp: 10 })], [2]).day(5).probability
    const some = through([easier({ reach: 0.5, start: 0 })], [2]).day(5).probability
    expect([...half]).toEqual([...some])
  })

  test('entrants come and go with a campaign', () => {
    const campaign: Change = { op: 'scaleEntries', touchpoint: 'page', factor: 3, until: 7 }
    const { day } = through([campaign], [3])
    expect([0, 6, 7, 30].map((time) => day(time).entrants)).toEqual([3, 3, 1, 1])
  })

  test('visits of another length or worth are touchpoints of their own', () => {
    const { plan, day } = through(
      [{ op: 'scaleSojourn', touchpoint: 'cart', factor: 0.5, start: 4 }],
      [0.5],
    )
    expect(plan.chain.ids).toEqual(['page', 'cart', 'cart (2)', 'order', 'lost'])
    expect([...plan.origin]).toEqual([0, 1, 1, 2, 3])
    solver(plan.chain.meanSojourn[2] as number, 86_400)
    const toCart = (time: number) => day(time).probability.subarray(0, 2)
    expect([...toCart(3)]).toEqual([0.3, 0])
    expect([...toCart(4)]).toEqual([0, 0.3])
  })
})

test('figures of a forecast are at full strength all the way, and a note says so', () => {
  const { scenarios, notes } = forecast(shop, [
    scenarioOf(shop, [easier({ start: '30d', ramp: '2w', decay: '90d' })]),
    scenarioOf(shop, [easier()]),
  ])
  expect(scenarios[0]?.conversion).toEqual(scenarios[1]?.conversion)
  expect(notes.filter((note) => note.includes('at full strength'))).toHaveLength(1)
})
