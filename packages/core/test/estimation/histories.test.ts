import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  analyze,
  conversionStates,
  expectedVisits,
  hittingProbabilities,
  meanByTouchpoint,
  removalEffect,
  stepsToAbsorption,
  sumByTouchpoint,
} from '../../src/analysis/index.ts'
import {
  countHistories,
  type EventLog,
  fitHistories,
  fitJourney,
} from '../../src/estimation/index.ts'
import {
  type Chain,
  compileChain,
  type HistoryStep,
  historiesEndingIn,
  historyJourney,
  JourneyError,
} from '../../src/model/index.ts'
import { simulate } from '../../src/simulation/index.ts'
import { randomJourney } from '../random-chain.ts'
import { exact, solver, standardErrors } from '../tolerance.ts'

const touchpointsOf = (...ids: string[]) => ids.map((id) => ({ id }))

describe('golden 1: three journeys, worked by hand for each order', () => {
  const paths = [
    ['C1', 'C2', 'C3', 'sale'],
    ['C1', 'lost'],
    ['C2', 'C3', 'lost'],
  ]
  const modelOf = (order: number) => {
    const { journey, histories } = historyJourney({
      ...countHistories(paths, order),
      touchpoints: touchpointsOf('C1', 'C2', 'C3'),
      outcomes: [{ id: 'sale', kind: 'conversion' }, { id: 'lost' }],
    })
    return { journey, histories, chain: compileChain(journey) }
  }

  // With two remembered, C2 → C3 forgets C1, as with one; with three it doesn't: only those by way
  // of C1 buy.
  test.each([
    [1, [0.5, 1, 1]],
    [2, [0.5, 1, 1]],
    [3, [1, 1, 1]],
  ])('with order %i the conversion is 1/3 and the removal effects %j', (order, effects) => {
    const { journey, histories, chain } = modelOf(order)
    solver(analyze(journey).conversion as number, 1 / 3)
    for (const [i, id] of ['C1', 'C2', 'C3'].entries())
      solver(
        removalEffect(chain, historiesEndingIn(histories, [id]))?.effect as number,
        effects[i] as number,
      )
  })

  test('histories are named by what was seen, and only those that occur are there', () => {
    const { chain, histories } = modelOf(2)
    expect(chain.ids).toEqual(['C1', 'C2', 'C1 → C2', 'C2 → C3', 'sale', 'lost'])
    expect([...histories.values()]).toEqual([['C1'], ['C2'], ['C1', 'C2'], ['C2', 'C3']])
    expect(historiesEndingIn(histories, ['C2'])).toEqual(['C2', 'C1 → C2'])
    expect(() => historiesEndingIn(histories, ['C4'])).toThrow(/no history ends in "C4"/)
  })
})

const random = fc.array(
  fc.tuple(
    fc.array(fc.constantFrom('a', 'b', 'c', '__proto__', 'x → y'), { minLength: 1, maxLength: 9 }),
    fc.constantFrom('sale', 'lost'),
  ),
  { minLength: 1, maxLength: 25 },
)
const NAMES = touchpointsOf('a', 'b', 'c', '__proto__', 'x → y')
const ENDS = [{ id: 'sale', kind: 'conversion' as const }, { id: 'lost' }]

describe('paths with a declared end', () => {
  test('are reproduced by the chain of any order: conversion, visits and length', () => {
    fc.assert(
      fc.property(random, fc.integer({ min: 1, max: 4 }), (items, order) => {
        const paths = items.map(([path, end]) => [...path, end])
        const { journey, histories } = historyJourney({
          ...countHistories(paths, order),
          touchpoints: NAMES,
          outcomes: ENDS,
        })
        const chain = compileChain(journey)
        solver(
          analyze(journey).conversion as number,
          items.filter(([, end]) => end === 'sale').length / items.length,
        )
        const visits = sumByTouchpoint(chain, histories, expectedVisits(chain).visits)
        for (const { id } of NAMES) {
          const seen = items.reduce((sum, [path]) => sum + path.filter((to) => to === id).length, 0)
          solver(visits.get(id) ?? 0, seen / items.length, id)
        }
        const steps = items.reduce((sum, [path]) => sum + path.length, 0) / items.length
        solver(stepsToAbsorption(chain).mean, steps)
        for (const history of histories.values()) {
          expect(history.length).toBeLessThanOrEqual(order)
          expect(
            paths.some((path) => path.some((_, t) => history.every((id, s) => path[t + s] === id))),
          ).toBe(true)
        }
      }),
      { seed: 651, numRuns: 150 },
    )
  })

  test('with an order as long as the longest path the whole path is remembered', () => {
    fc.assert(
      fc.property(random, (items) => {
        const paths = items.map(([path, end]) => [...path, end])
        const { journey, histories } = historyJourney({
          ...countHistories(paths, 10),
          touchpoints: NAMES,
          outcomes: ENDS,
        })
        const chain = compileChain(journey)
        const { probability } = hittingProbabilities(chain, ['sale'])
        for (const [i, id] of chain.ids.slice(0, chain.touchpoints).entries()) {
          const begin = histories.get(id) as readonly string[]
          const same = paths.filter((path) => begin.every((step, t) => path[t] === step))
          const sold = same.filter((path) => path.at(-1) === 'sale').length
          solver(probability[i] as number, sold / same.length, id)
        }
      }),
      { seed: 652, numRuns: 100 },
    )
  })

  test('counts are evidence if asked', () => {
    const { journey } = historyJourney({
      ...countHistories(
        [
          ['a', 'b', 'sale'],
          ['a', 'b', 'lost'],
          ['a', 'b', 'lost'],
        ],
        2,
      ),
      counted: true,
      touchpoints: touchpointsOf('a', 'b'),
      outcomes: ENDS,
    })
    expect(journey.evidence?.transitions?.['a → b']).toEqual({ sale: 1, lost: 2 })
    solver(journey.transitions['a → b']?.lost as number, 2 / 3)
    expect(() => countHistories([], 0)).toThrow(/order is 0/)
  })
})

/** A first-order chain written out with more memory than it has. */
function remembering(chain: Chain, order: number) {
  const steps: HistoryStep[] = []
  const queue = [...chain.entry.keys()]
    .filter((i) => (chain.entry[i] as number) > 0 && i < chain.touchpoints)
    .map((i) => [i])
  const seen = new Set(queue.map(String))
  for (const history of queue) {
    const i = history.at(-1) as number
    for (let p = chain.rowStart[i] as number; p < (chain.rowStart[i + 1] as number); p++) {
      const to = chain.column[p] as number
      steps.push({
        after: history.map((state) => chain.ids[state] as string),
        to: chain.ids[to] as string,
        weight: chain.probability[p] as number,
      })
      const next = [...history, to].slice(-order)
      if (to >= chain.touchpoints || seen.has(String(next))) continue
      seen.add(String(next))
      queue.push(next)
    }
  }
  return steps
}

test('a chain without memory gives the same at order 2 and 3, summed back to touchpoints', () => {
  fc.assert(
    fc.property(
      randomJourney({ touchpoints: 5, endsSurely: true }),
      fc.integer({ min: 2, max: 3 }),
      (model, order) => {
        const plain = compileChain(model)
        const { journey, histories } = historyJourney({
          order,
          touchpoints: model.touchpoints,
          outcomes: model.outcomes,
          conversions: model.conversions ?? [],
          entries: model.entries as Record<string, number>,
          steps: remembering(plain, order),
        })
        const chain = compileChain(journey)
        const [a, b] = [analyze(model), analyze(journey)]
        solver(b.conversion ?? 0, a.conversion ?? 0, 'conversion')
        for (const { id } of model.outcomes)
          solver(b.outcomes[id] as number, a.outcomes[id] as number, id, 1)
        solver(b.steps.mean, a.steps.mean)
        solver(b.steps.variance, a.steps.variance, '', Math.max(1, a.steps.mean ** 2))
        const visits = sumByTouchpoint(chain, histories, expectedVisits(chain).visits)
        const goals = conversionStates(chain)
        const h = meanByTouchpoint(chain, histories, hittingProbabilities(chain, goals).probability)
        const { probability } = hittingProbabilities(plain, conversionStates(plain))
        for (const [i, id] of plain.ids.entries()) {
          if (i < plain.touchpoints)
            solver(visits.get(id) ?? 0, expectedVisits(plain).visits[i] as number)
          // Where nobody comes there is no history.
          if (h.has(id)) solver(h.get(id) as number, probability[i] as number, id, 1)
        }
      },
    ),
    { seed: 653, numRuns: 100 },
  )
})

test('a chain of order 2 is recovered from what it does, and order 1 can’t follow it', () => {
  // Who came to the cart by search buys with 0.7, by an ad with 0.2; both go round again at times.
  const truth: HistoryStep[] = [
    { after: ['ad'], to: 'cart', weight: 0.6 },
    { after: ['ad'], to: 'lost', weight: 0.4 },
    { after: ['search'], to: 'cart', weight: 0.5 },
    { after: ['search'], to: 'ad', weight: 0.5 },
    { after: ['search', 'ad'], to: 'cart', weight: 0.9 },
    { after: ['search', 'ad'], to: 'lost', weight: 0.1 },
    { after: ['ad', 'cart'], to: 'sale', weight: 0.2 },
    { after: ['ad', 'cart'], to: 'search', weight: 0.1 },
    { after: ['ad', 'cart'], to: 'lost', weight: 0.7 },
    { after: ['search', 'cart'], to: 'sale', weight: 0.7 },
    { after: ['search', 'cart'], to: 'lost', weight: 0.3 },
    { after: ['cart', 'search'], to: 'cart', weight: 1 },
  ]
  const shape = { touchpoints: touchpointsOf('ad', 'search', 'cart'), outcomes: ENDS }
  const model = historyJourney({ order: 2, ...shape, entries: { ad: 2, search: 1 }, steps: truth })
  const chain = compileChain(model.journey)
  const customers = 20_000
  const { paths } = simulate(chain, { customers, seed: 654, paths: customers })
  const seen = paths.map(({ states }) =>
    states.map((i) => {
      const id = chain.ids[i] as string
      return model.histories.get(id)?.at(-1) ?? id
    }),
  )
  const counts = countHistories(seen, 2)
  exact(counts.steps.length, truth.length)
  for (const { after, to, weight } of truth) {
    const row = counts.steps.filter((step) => step.after.join() === after.join())
    const n = row.reduce((sum, step) => sum + step.weight, 0)
    const found = (row.find((step) => step.to === to)?.weight as number) / n
    const error = Math.sqrt((weight * (1 - weight)) / n)
    standardErrors(4)(found, weight, error, `${after.join(', ')} → ${to}`)
  }
  const fitted = (order: number) => {
    const { journey, histories } = historyJourney({ ...countHistories(seen, order), ...shape })
    const own = compileChain(journey)
    return removalEffect(own, historiesEndingIn(histories, ['ad']))?.effect as number
  }
  const exactEffect = removalEffect(chain, historiesEndingIn(model.histories, ['ad']))
    ?.effect as number
  expect(Math.abs(fitted(2) - exactEffect)).toBeLessThan(0.02)
  expect(Math.abs(fitted(1) - exactEffect)).toBeGreaterThan(0.1)
})

const HOUR = 3_600_000
const row = fc.tuple(
  fc.nat(5),
  fc.nat(30),
  fc.constantFrom('ad', 'page', '__proto__', 'buy', 'pay'),
)

function logOf(
  rows: readonly (readonly [customer: number, hour: number, name: string])[],
): EventLog {
  const touchpoints = [...new Set(rows.map(([, , name]) => name))]
  const customers = [...new Set(rows.map(([customer]) => customer))]
  return {
    customers: customers.length,
    touchpoints,
    channels: ['web', 'shop'],
    customer: Int32Array.from(rows, ([customer]) => customers.indexOf(customer)),
    time: Float64Array.from(rows, ([, hour]) => hour * HOUR),
    touchpoint: Int32Array.from(rows, ([, , name]) => touchpoints.indexOf(name)),
    channel: Int32Array.from(rows, ([, hour]) => hour % 2),
    value: Float64Array.from(rows, ([, hour]) => hour),
  }
}

describe('fitted to an event log', () => {
  const settings = fc.record({
    gap: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
    repeat: fc.boolean(),
    prior: fc.constantFrom(0, 0.5),
    goal: fc.boolean(),
  })
  const options = (
    log: EventLog,
    {
      gap,
      repeat,
      prior,
      goal,
    }: { gap: number | undefined; repeat: boolean; prior: number; goal: boolean },
  ) => ({
    conversions: log.touchpoints.filter((name) => name === 'buy'),
    goals: goal ? log.touchpoints.filter((name) => name === 'pay') : [],
    repeat,
    prior,
    ...(gap === undefined ? {} : { gap: `${gap}h` as const }),
  })

  test('with order 1 it is the plain fit', () => {
    let fits = 0
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 60 }), settings, (rows, setting) => {
        const log = logOf(rows)
        fc.pre(log.touchpoints.some((name) => name !== 'buy'))
        const { orders: _, ...plain } = fitJourney(log, options(log, setting))
        // Touchpoints that are met only after a conversion are in no journey, so no history.
        fc.pre(setting.repeat || plain.afterConversion === 0)
        fits++
        const { histories, ...fit } = fitHistories(log, 1, options(log, setting))
        expect(fit).toEqual(plain)
        for (const [id, history] of histories) expect(history).toEqual([id])
      }),
      { seed: 655, numRuns: 150 },
    )
    expect(fits).toBeGreaterThan(60)
  })

  test('without gap it counts what the paths of the customers count', () => {
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 1, max: 4 }),
        (rows, order) => {
          const log = logOf(rows)
          fc.pre(log.touchpoints.some((name) => name !== 'buy'))
          const conversions = log.touchpoints.filter((name) => name === 'buy')
          const paths = Array.from({ length: log.customers }, (_, c) => {
            const own = [...log.customer.keys()]
              .filter((i) => log.customer[i] === c)
              .sort((i, j) => (log.time[i] as number) - (log.time[j] as number) || i - j)
              .map((i) => log.touchpoints[log.touchpoint[i] as number] as string)
            const sale = own.indexOf('buy')
            return sale < 0 ? [...own, 'lost'] : own.slice(0, sale + 1)
          })
          fc.pre(paths.some((path) => path.length > 1))
          const fit = fitHistories(log, order, { conversions })
          const { journey } = historyJourney({
            ...countHistories(paths, order),
            touchpoints: touchpointsOf(...log.touchpoints.filter((name) => name !== 'buy')),
            outcomes: touchpointsOf(...conversions, 'lost'),
          })
          expect(new Set(fit.journey.touchpoints.map(({ id }) => id))).toEqual(
            new Set(journey.touchpoints.map(({ id }) => id)),
          )
          for (const { from, to, probability } of fit.transitions)
            solver(probability as number, journey.transitions[from]?.[to] as number)
          exact(
            fit.transitions.length,
            Object.values(journey.transitions).reduce((n, r) => n + Object.keys(r ?? {}).length, 0),
          )
        },
      ),
      { seed: 656, numRuns: 150 },
    )
  })

  test('of any order, conversion and visits are those of the log', () => {
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 1, max: 4 }),
        (rows, order) => {
          const log = logOf(rows)
          const conversions = log.touchpoints.filter((name) => name === 'buy')
          fc.pre(conversions.length > 0 && log.touchpoints.length > 1)
          const fitted = () => fitHistories(log, order, { conversions, repeat: true })
          const { journey, journeys, histories } = fitted()
          const sold = rows.filter(([, , name]) => name === 'buy').length
          solver(analyze(journey).conversion as number, sold / journeys)
          const chain = compileChain(journey)
          for (const [id, visits] of sumByTouchpoint(
            chain,
            histories,
            expectedVisits(chain).visits,
          ))
            solver(visits, rows.filter(([, , name]) => name === id).length / journeys, id)
        },
      ),
      { seed: 657, numRuns: 150 },
    )
  })

  test('names contradicting the log, and the order, are told together', () => {
    const log = logOf([[0, 0, 'ad']])
    expect(() => fitHistories(log, 0, { conversions: ['bye'] })).toThrow(
      /2 problems[\s\S]*No event is named "bye"[\s\S]*order is 0/,
    )
  })
})

describe('names of histories', () => {
  test('never collide, whatever arrows stand in the ids', () => {
    const id = fc.string({
      unit: fc.constantFrom('a', '→', ' ', ' → '),
      minLength: 1,
      maxLength: 4,
    })
    fc.assert(
      fc.property(
        fc.uniqueArray(id, { minLength: 2, maxLength: 5 }),
        fc.array(fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 6 }), {
          minLength: 1,
          maxLength: 8,
        }),
        (ids, walks) => {
          const [end = '', ...places] = ids
          const paths = walks.map((walk) => [
            ...walk.map((i) => places[i % places.length] as string),
            end,
          ])
          const { journey, histories } = historyJourney({
            ...countHistories(paths, 3),
            touchpoints: touchpointsOf(...places),
            outcomes: [{ id: end }],
          })
          // All differ, or the journey would have been refused.
          exact(journey.touchpoints.length, histories.size)
          const distinct = new Set(
            [...histories.values()].map((history) => JSON.stringify(history)),
          )
          exact(distinct.size, histories.size)
          solver(
            stepsToAbsorption(compileChain(journey)).mean,
            paths.reduce((n, path) => n + path.length - 1, 0) / paths.length,
          )
        },
      ),
      { seed: 658, numRuns: 200 },
    )
  })

  test('an id that looks like a history is told from it', () => {
    const { journey } = historyJourney({
      ...countHistories([['a', 'b', 'a → b', 'a →→ b', 'end']], 2),
      touchpoints: touchpointsOf('a', 'b', 'a → b', 'a →→ b'),
      outcomes: [{ id: 'end' }],
    })
    expect(journey.touchpoints.map(({ id }) => id)).toEqual([
      'a',
      'a →→→ b',
      'b →→→ a → b',
      'a → b →→→ a →→ b',
    ])
  })

  test('names for people, money, phases and goals come along', () => {
    const { journey } = historyJourney({
      order: 2,
      name: 'Shop',
      currency: 'NOK',
      phases: [{ id: 'late' }],
      touchpoints: [
        { id: 'ad', name: 'Instagram ad', cost: 2, channel: 'instagram' },
        {
          id: 'cart',
          phase: 'late',
          revenue: 3,
          sojourn: { distribution: 'exponential', mean: '2h' },
        },
      ],
      outcomes: [{ id: 'lost' }],
      conversions: ['cart'],
      entries: { ad: 1 },
      steps: [
        { after: ['ad'], to: 'cart', weight: 1 },
        { after: ['ad', 'cart'], to: 'lost', weight: 2 },
      ],
    })
    expect(journey.touchpoints[1]).toEqual({
      id: 'ad → cart',
      name: 'Instagram ad → cart',
      phase: 'late',
      revenue: 3,
      sojourn: { distribution: 'exponential', mean: '2h' },
    })
    expect(journey.touchpoints[0]?.cost).toBe(2)
    expect(journey.conversions).toEqual(['ad → cart'])
    expect([journey.name, journey.currency]).toEqual(['Shop', 'NOK'])
  })

  test('all that is wrong is told at once', () => {
    const make = () =>
      historyJourney({
        order: 1.5,
        touchpoints: touchpointsOf('cart'),
        outcomes: [{ id: 'lost' }],
        conversions: ['lost'],
        entries: { card: 1 },
        steps: [
          { after: ['card'], to: 'lots', weight: -1 },
          { after: [], to: 'lost', weight: 1 },
          { after: ['cart', 'cart'], to: 'lost', weight: 1 },
        ],
      })
    expect(make).toThrow(JourneyError)
    expect(make).toThrow(
      /8 problems[\s\S]*order: The order is 1.5[\s\S]*conversions: There is no touchpoint "lost"[\s\S]*entries\.card: [\s\S]*Did you mean "cart"\?[\s\S]*steps\[0\]\.after: [\s\S]*steps\[0\]\.to: [\s\S]*steps\[0\]: The weight is -1[\s\S]*steps\[1\]\.after: The history is empty[\s\S]*steps\[2\]\.after: The history has 2/,
    )
  })

  test('results of another chain are refused', () => {
    const { journey } = historyJourney({
      order: 2,
      touchpoints: touchpointsOf('a'),
      outcomes: [{ id: 'end' }],
      entries: { a: 1 },
      steps: [
        { after: ['a'], to: 'a', weight: 1 },
        { after: ['a', 'a'], to: 'end', weight: 1 },
      ],
    })
    const chain = compileChain(journey)
    expect(() => sumByTouchpoint(chain, new Map(), expectedVisits(chain).visits)).toThrow(
      /histories of "a", "a → a" aren't given/,
    )
  })
})
