import { describe, expect, test } from 'vitest'
import { allocateChain } from '../../src/model/chain.ts'
import { compileChain, journey } from '../../src/model/index.ts'
import { type Simulation, simulate } from '../../src/simulation/index.ts'
import { exact, solver, standardErrors } from '../tolerance.ts'
import { shop } from './shop.ts'

test('values of customers add up to the figures', () => {
  const found = simulate(shop, { customers: 10_000, seed: 'sum', values: true })
  const { values } = found
  if (!values) return expect.unreachable()
  const mean = (list: ArrayLike<number> | null) =>
    Array.from(list ?? []).reduce((sum, x) => sum + x, 0) / 10_000
  solver(mean(values.steps), found.steps.mean)
  solver(mean(values.cost), found.cost.mean)
  solver(mean(values.revenue), found.revenue.mean)
  solver(mean(values.time), found.time?.mean as number)
  solver(mean(values.converted), found.conversion?.mean as number)
  solver(mean(values.end.map((end) => (end === 3 ? 1 : 0))), found.outcomes[0]?.mean as number)
  // The standard error of the mean, by the textbook.
  const { mean: centre, standardError } = found.revenue
  const squares = values.revenue.reduce((sum, x) => sum + (x - centre) ** 2, 0)
  solver(standardError, Math.sqrt(squares / 9_999 / 10_000))
})

test.each([false, true])('paths are those of the customers, perCustomer %s', (perCustomer) => {
  const { values, paths } = simulate(shop, {
    customers: 20_000,
    seed: 'paths',
    perCustomer,
    values: true,
    paths: 50,
  })
  expect(new Set(paths.map((path) => path.customer)).size).toBe(50)
  for (const { customer, states, arrivals, ended } of paths) {
    exact(values?.steps[customer], states.length - 1)
    exact(states[states.length - 1], values?.end[customer])
    exact(arrivals?.[states.length - 1], values?.time?.[customer])
    const cost = states.reduce((sum, i) => sum + (shop.cost[i] as number), 0)
    exact(values?.cost[customer], cost)
    exact(ended, true)
  }
})

test('every customer is as likely as any other to have their path kept', () => {
  let all = 0
  for (let seed = 0; seed < 200; seed++)
    for (const { customer } of simulate(shop, { customers: 10, seed, paths: 3 }).paths)
      all += customer
  // The mean of three of 0 … 9 without replacement: 4.5, variance 8.25 / 3 · 7/9.
  expect(Math.abs(all / 600 - 4.5)).toBeLessThan(4 * Math.sqrt(((8.25 / 3) * (7 / 9)) / 200))
  expect(simulate(shop, { customers: 3, seed: 1, paths: 3 }).paths.map((p) => p.customer)).toEqual([
    0, 1, 2,
  ])
})

describe('the same customers in two worlds', () => {
  const better = { ...shop, probability: shop.probability.slice() }
  // From checkout to the ad, a purchase or loss: a little more of the first, and so more steps.
  better.probability.set([0.15, 0.6, 0.25], shop.rowStart[2])
  const purchases = ({ values }: Simulation) =>
    Array.from(values?.end ?? [], (end) => (end === 3 ? 1 : 0))
  const difference = (perCustomer: boolean) => {
    const options = { customers: 20_000, seed: 'worlds', perCustomer, values: true }
    const [before, after] = [simulate(shop, options), simulate(better, options)]
    const [first, second] = [purchases(before), purchases(after)]
    const gain = second.map((bought, i) => bought - (first[i] as number))
    const mean = gain.reduce((sum, x) => sum + x, 0) / gain.length
    return gain.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (gain.length - 1)
  }
  test('differ by less from one customer to the next', () =>
    expect(difference(true)).toBeLessThan(0.3 * difference(false)))
})

test('a stream per customer is the same customer in a larger crowd', () => {
  const options = { seed: 'crowd', perCustomer: true, values: true }
  const few = simulate(shop, { ...options, customers: 100 }).values
  const many = simulate(shop, { ...options, customers: 9_000 }).values
  expect([...(many?.time ?? [])].slice(0, 100)).toEqual([...(few?.time ?? [])])
})

describe('journeys that are cut off', () => {
  const endless = compileChain(
    journey({
      touchpoints: [{ id: 'in' }, { id: 'out' }],
      outcomes: [{ id: 'left' }],
      entries: { in: 1 },
      transitions: { in: { out: 0.5, left: 0.5 }, out: { out: 1 } },
    }),
  )
  test('at the step cap are reported', () => {
    const { truncated, outcomes, steps } = simulate(endless, {
      customers: 1000,
      seed: 1,
      maxSteps: 50,
    })
    exact(truncated + Math.round((outcomes[0]?.mean as number) * 1000), 1000)
    expect(truncated).toBeGreaterThan(400)
    solver(steps.mean, (50 * truncated + (1000 - truncated)) / 1000)
  })
  test('at a touchpoint that is never left end there', () => {
    const deadEnd = compileChain(
      journey({
        touchpoints: [{ id: 'stay' }],
        outcomes: [{ id: 'left' }],
        entries: { stay: 1 },
        transitions: {},
      }),
    )
    const { truncated, steps, visits, outcomes, conversion } = simulate(deadEnd, {
      customers: 10,
      seed: 1,
    })
    expect({ truncated, steps, visits, outcomes, conversion }).toEqual({
      truncated: 10,
      steps: { mean: 0, standardError: 0 },
      visits: [{ mean: 1, standardError: 0 }],
      outcomes: [{ mean: 0, standardError: 0 }],
      conversion: null,
    })
  })
})

test('customers may enter at an outcome', () => {
  const chain = allocateChain(['yes', 'no'], 0, 0)
  chain.entry.set([0.25, 0.75])
  chain.kind.set([2, 3])
  const { steps, outcomes, conversion, time } = simulate(chain, { customers: 10_000, seed: 1 })
  exact(steps.mean, 0)
  exact(time?.mean, 0)
  standardErrors(4)(outcomes[0]?.mean as number, 0.25, Math.sqrt((0.25 * 0.75) / 10_000))
  exact(conversion?.mean, outcomes[0]?.mean)
})

test('goals count as conversion, once', () => {
  const { conversion, outcomes, visits } = simulate(shop, { customers: 5000, seed: 2 })
  expect(conversion?.mean).toBeGreaterThan(outcomes[0]?.mean as number)
  expect(conversion?.mean).toBeLessThan((outcomes[0]?.mean as number) + (visits[1]?.mean as number))
})

test('time is null where a touchpoint on the way has no sojourn time', () => {
  const untimed = { ...shop, sojournKind: shop.sojournKind.slice() }
  untimed.sojournKind[1] = 0
  const { time, values, paths } = simulate(untimed, {
    customers: 100,
    seed: 1,
    values: true,
    paths: 1,
  })
  expect([time, values?.time, paths[0]?.arrivals]).toEqual([null, null, null])
})

test('one customer says nothing about the spread', () =>
  expect(simulate(shop, { customers: 1, seed: 1 }).steps.standardError).toBeNaN())

test('wrong options are refused, all at once', () => {
  expect(() => simulate(shop, { customers: 0, seed: 1, maxSteps: 1.5, paths: -1 })).toThrow(
    'simulate: customers is 0; it must be a whole number from 1 to 17592186044416; maxSteps is 1.5; it must be a whole number from 1 to 2147483647; paths is -1; it must be a whole number from 0 to 0',
  )
  expect(() => simulate(shop, { customers: 2, seed: 1, paths: 3 })).toThrow('paths is 3')
  const nobody = allocateChain(['only'], 0, 0)
  expect(() => simulate(nobody, { customers: 2, seed: 1 })).toThrow('no entries')
})
