import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sharedData } from '../../../../scripts/shared-data.ts'
import { shuffled } from '../../src/estimation/drift-scan.ts'
import {
  countStepsByPeriod,
  findDrift,
  type TransitionCounts,
  testHomogeneity,
} from '../../src/estimation/index.ts'
import { randomStream } from '../../src/numeric/random.ts'
import { exact, solver, standardErrors } from '../tolerance.ts'
import { drawn } from './simulate-sequences.ts'

/** Counts of a period: so many steps from each row of a chain. */
function period(
  chain: Readonly<Record<string, readonly number[]>>,
  steps: number,
  random: () => number,
): TransitionCounts {
  return Object.fromEntries(
    Object.entries(chain).map(([from, row]) => {
      const counts = Object.fromEntries(row.map((_, j) => [`to ${j}`, 0]))
      for (let k = 0; k < steps; k++) {
        const to = `to ${drawn(row, random)}`
        counts[to] = (counts[to] ?? 0) + 1
      }
      return [from, counts]
    }),
  )
}

const CHAIN = { ad: [0.6, 0.3, 0.1], cart: [0.5, 0.5], page: [0.1, 0.2, 0.3, 0.4] }

const added = (periods: readonly TransitionCounts[]): TransitionCounts => {
  const sum: Record<string, Record<string, number>> = {}
  for (const counts of periods)
    for (const [from, row] of Object.entries(counts))
      for (const [to, count] of Object.entries(row)) {
        const own = sum[from] ?? {}
        own[to] = (own[to] ?? 0) + count
        sum[from] = own
      }
  return sum
}

test('the statistic is the largest of the homogeneity tests at every split', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.array(fc.array(fc.nat(6), { minLength: 3, maxLength: 3 }), {
          minLength: 2,
          maxLength: 2,
        }),
        {
          minLength: 2,
          maxLength: 6,
        },
      ),
      (numbers) => {
        const periods = numbers.map((rows) =>
          Object.fromEntries(
            rows.map((row, i) => [`${i}`, Object.fromEntries(row.map((n, j) => [`to ${j}`, n]))]),
          ),
        )
        const tests = Array.from({ length: periods.length - 1 }, (_, c) =>
          testHomogeneity([added(periods.slice(0, c + 1)), added(periods.slice(c + 1))]),
        )
        const found = findDrift(periods, { seed: 1, draws: 1 })
        const largest = Math.max(...tests.map(({ likelihoodRatio }) => likelihoodRatio))
        solver(found.likelihoodRatio, largest, '', 100)
        const bound = tests.map(({ pLikelihoodRatio }) => pLikelihoodRatio ?? 1)
        const splits = tests.filter(({ degreesOfFreedom }) => degreesOfFreedom > 0).length
        solver(found.bound, splits === 0 ? 1 : Math.min(1, splits * Math.min(...bound)), '', 1)
        for (const row of found.rows) {
          const ofRow = tests.map(
            ({ rows }) => rows.find(({ from }) => from === row.from)?.likelihoodRatio ?? 0,
          )
          solver(row.likelihoodRatio, Math.max(0, ...ofRow), row.from, 100)
        }
      },
    ),
    { seed: 19, numRuns: 100 },
  )
})

describe('on simulated periods', () => {
  test('of one chain, a change is claimed as often as the level says', () => {
    const repetitions = 300
    let [whole, anyRow, bounded] = [0, 0, 0]
    for (let r = 0; r < repetitions; r++) {
      const random = randomStream(r, 'periods')
      const periods = Array.from({ length: 8 }, () => period(CHAIN, 15, random))
      const { drifted, rows, bound } = findDrift(periods, { seed: r, draws: 99, level: 0.1 })
      if (drifted) whole++
      if (rows.some(({ adjusted }) => adjusted <= 0.1)) anyRow++
      if (bound <= 0.1) bounded++
    }
    const error = Math.sqrt((0.1 * 0.9) / repetitions)
    standardErrors(4)(whole / repetitions, 0.1, error)
    expect(anyRow / repetitions).toBeLessThan(0.1 + 4 * error)
    expect(bounded / repetitions).toBeLessThan(0.1 + 4 * error)
  })

  test('that change twice, both changes are found, with their rows', () => {
    const random = randomStream(5, 'changes')
    const later = { ...CHAIN, cart: [0.8, 0.2] }
    const last = { ...later, ad: [0.2, 0.3, 0.5] }
    const periods = [CHAIN, CHAIN, CHAIN, CHAIN, later, later, later, last, last, last].map(
      (chain) => period(chain, 150, random),
    )
    const found = findDrift(periods, { seed: 1, draws: 199 })
    exact(found.drifted, true)
    expect(found.changes.map(({ at }) => at)).toEqual([4, 7])
    const [first, second] = found.changes
    expect(first?.rows[0]).toMatchObject({ from: 'cart', at: 4 })
    expect(second?.rows[0]).toMatchObject({ from: 'ad', at: 7 })
    const cart = first?.rows[0]?.transitions[0]
    standardErrors(4)(cart?.before as number, cart?.to === 'to 0' ? 0.5 : 0.5, 0.02)
    expect(found.rows.find(({ from }) => from === 'page')?.adjusted).toBeGreaterThan(0.05)
  })

  test('a part that is one period long keeps it: changes at 4 and at 5', () => {
    const random = randomStream(6, 'changes')
    const chains = [0.2, 0.2, 0.2, 0.2, 0.7, 0.85, 0.85, 0.85, 0.85].map((p) => ({
      cart: [p, 1 - p],
    }))
    const periods = chains.map((chain) => period(chain, 600, random))
    const { at, changes } = findDrift(periods, { seed: 1, draws: 199 })
    exact(at, 4)
    expect(changes.map((change) => change.at)).toEqual([4, 5])
  })

  test('the same seed gives the same p-values; one period, or none, has no change', () => {
    const random = randomStream(2)
    const periods = Array.from({ length: 4 }, () => period(CHAIN, 10, random))
    const options = { seed: 'a', draws: 50 }
    expect(findDrift(periods, options)).toEqual(findDrift(periods, options))
    for (const few of [[], periods.slice(0, 1), [{}, periods[0] as TransitionCounts]])
      expect(findDrift(few, options)).toMatchObject({
        at: null,
        drifted: false,
        pValue: 1,
        bound: 1,
      })
  })
})

test('a row is shuffled to each order as often, and stays as it was', () => {
  const row = {
    size: Int32Array.of(1, 2),
    successor: Int32Array.of(0, 1, 2),
    successors: 3,
  }
  const random = randomStream(8, 'orders')
  const orders = new Map<string, number>()
  for (let n = 0; n < 6000; n++) {
    const { successor, size } = shuffled(row, random)
    exact(size, row.size)
    orders.set(successor.join(), (orders.get(successor.join()) ?? 0) + 1)
  }
  expect([...orders.keys()].sort()).toEqual(['0,1,2', '0,2,1', '1,0,2', '1,2,0', '2,0,1', '2,1,0'])
  for (const count of orders.values())
    standardErrors(4)(count / 6000, 1 / 6, Math.sqrt(5 / 36 / 6000))
  expect([...row.successor]).toEqual([0, 1, 2])
})

describe('in small tables, which can be gone through by hand', () => {
  // Six steps from "a", three a period: of the 20 ways to deal them out, 2 are as far apart.
  const apart = [{ a: { x: 3 } }, { a: { y: 3 } }]
  const fair = Math.sqrt((0.1 * 0.9) / 999)

  test('the p-value is the share of orders that split as far', () => {
    const { drifted, at, pValue, likelihoodRatio, rows, changes } = findDrift(apart, {
      seed: 4,
      level: 0.2,
    })
    exact(drifted, true)
    exact(at, 1)
    solver(likelihoodRatio, 12 * Math.log(2))
    standardErrors(4)(pValue, 0.1, fair)
    exact(rows[0]?.pValue, pValue)
    exact(rows[0]?.adjusted, pValue)
    expect(rows[0]?.transitions).toEqual([
      { to: 'x', before: 1, after: 0 },
      { to: 'y', before: 0, after: 1 },
    ])
    expect(changes).toHaveLength(1)
    // The level is what the p-value is held against, itself included.
    exact(findDrift(apart, { seed: 4, level: pValue }).drifted, true)
    exact(findDrift(apart, { seed: 4, level: pValue - 1e-9 }).drifted, false)
    expect(findDrift(apart, { seed: 4, level: 0.01 })).toMatchObject({
      drifted: false,
      changes: [],
    })
  })

  test('a row among others is adjusted for how many were looked at, and comes first', () => {
    const both = apart.map(({ a }) => ({ b: a, a, c: { x: 4, y: 4 } }))
    const { rows, pValue } = findDrift(both, { seed: 5 })
    expect(rows.map(({ from }) => from).sort()).toEqual(['a', 'b', 'c'])
    exact(rows[2]?.from, 'c')
    for (const { pValue: own, adjusted } of rows.slice(0, 2)) {
      standardErrors(4)(own, 0.1, fair)
      // One of two rows splits as far in 1 − 0.9² of all orders; "c" sometimes, too.
      expect(adjusted).toBeGreaterThan(0.19 - 4 * Math.sqrt((0.19 * 0.81) / 999))
      expect(adjusted).toBeLessThan(0.3)
    }
    exact(rows[2]?.adjusted, 1)
    exact(rows[2]?.pValue, 1)
    expect(rows[2]?.transitions.map(({ before, after }) => [before, after])).toEqual([
      [0.5, 0.5],
      [0.5, 0.5],
    ])
    expect(pValue).toBeLessThan(0.05)
  })

  test('parts are searched again, and their periods keep their numbers', () => {
    const periods = [30, 30, 54, 54, 6].map((x) => ({ a: { x, y: 60 - x } }))
    const { at, changes } = findDrift(periods, { seed: 6, draws: 99 })
    exact(at, 4)
    expect(changes.map((change) => change.at)).toEqual([2, 4])
    expect(changes.map(({ rows }) => rows[0]?.at)).toEqual([2, 4])
    const [first] = changes[0]?.rows[0]?.transitions ?? []
    expect(first).toEqual({ to: 'x', before: 0.5, after: expect.closeTo(0.9, 12) })
  })

  test('a row with steps on one side only has no split, and no shares', () => {
    const { rows } = findDrift([{ a: { x: 3 } }, { b: { x: 2, y: 1 } }], { seed: 7, draws: 19 })
    for (const row of rows)
      expect(row).toMatchObject({ at: null, transitions: [], pValue: 1, likelihoodRatio: 0 })
  })
})

test('what is out of range is refused at once', () => {
  for (const level of [0, 1, -0.5, Number.NaN])
    expect(() => findDrift([], { seed: 1, level })).toThrow(
      new RangeError(`findDrift: level is ${level}; it must be between 0 and 1`),
    )
  expect(() => findDrift([{ a: { b: -1 } }], { seed: 1, draws: 1.5 })).toThrow(
    'draws is 1.5; it must be a whole number from 1; period 0 counts "a" → "b" -1 times',
  )
  expect(() => findDrift([{ a: { b: 0.5 } }], { seed: 1, draws: 0, level: 1 })).toThrow(
    /draws is 0.*level is 1.*"a" → "b" 0.5 times/,
  )
})

const data = sharedData()

describe.skipIf(data === undefined)('real logs that drift are said to', () => {
  const lines = (folder: string, file: string) =>
    readFileSync(join(data as string, folder, file), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','))

  test('helpdesk_tickets, by quarters: tickets of 2010 are not those of 2013', () => {
    const rows = lines('helpdesk_tickets', 'events.csv')
    const cases = [...new Set(rows.map(([id]) => id))]
    const number = new Map(cases.map((id, c) => [id, c]))
    const touchpoints = [...new Set(rows.map(([, , event]) => event as string))]
    const log = {
      customers: cases.length,
      touchpoints,
      channels: [],
      customer: Int32Array.from(rows, ([id]) => number.get(id) as number),
      time: Float64Array.from(rows, ([, time]) => Date.parse(time as string)),
      touchpoint: Int32Array.from(rows, ([, , event]) => touchpoints.indexOf(event as string)),
    }
    const quarters = Array.from({ length: 16 }, (_, q) => Date.UTC(2010, 3 * q))
    const found = findDrift(
      countStepsByPeriod(log, quarters).map(({ steps }) => steps),
      { seed: 1, draws: 99 },
    )
    exact(found.drifted, true)
    expect(found.bound).toBeLessThan(1e-100)
    expect(found.rows.filter(({ adjusted }) => adjusted <= 0.05).length).toBeGreaterThan(0)
  })

  test('mvad_school_to_work, by months', () => {
    const rows = lines('mvad_school_to_work', 'sequences.csv').map(([, ...months]) => months)
    const months = Array.from({ length: 71 }, (_, t) => {
      const counts: Record<string, Record<string, number>> = {}
      for (const row of rows) {
        const [from, to] = [row[t] as string, row[t + 1] as string]
        const own = counts[from] ?? {}
        own[to] = (own[to] ?? 0) + 1
        counts[from] = own
      }
      return counts
    })
    const { drifted, bound, changes } = findDrift(months, { seed: 1, draws: 39 })
    exact(drifted, true)
    expect(bound).toBeLessThan(1e-30)
    expect(changes.length).toBeGreaterThan(1)
  })
})
