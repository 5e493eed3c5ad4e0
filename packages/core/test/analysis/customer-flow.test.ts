import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type FlowOptions,
  flowCells,
  planFlow,
  type Regime,
  runFlow,
} from '../../src/analysis/customer-flow.ts'
import { calendarTrace } from '../../src/analysis/index.ts'
import { type Chain, compileChain, type Journey, journey } from '../../src/model/index.ts'
import { randomJourney } from '../random-chain.ts'
import { solver } from '../tolerance.ts'

type Definition = Parameters<typeof journey>[0]
const chainOf = (definition: unknown) => compileChain(journey(definition as Definition) as Journey)

/** The whole course of a flow: a copy of every day, and the arrivals of every cell. */
function course(chain: Chain, options: Partial<FlowOptions> & { days: number; perDay: number }) {
  const regime = { ...regimeOf(chain), ...options.regime?.(0) }
  const starts = Uint8Array.from(chain.ids, (_, i) =>
    (regime.entry[i] as number) + (regime.referredEntry[i] as number) > 0 ? 1 : 0,
  )
  const plan = planFlow(chain, starts)
  const days: { day: number; counts: Record<string, number[]> }[] = []
  const cells: number[][] = []
  runFlow(plan, flowCells(plan, options.days, options.perDay), {
    newcomers: new Float64Array(options.days).fill(1),
    evenly: false,
    regime: () => regime,
    passed: (cell, arrivals) => {
      expect(cell).toBe(cells.length)
      cells.push([...arrivals])
    },
    ended: (day, state) =>
      days.push({
        day,
        counts: Object.fromEntries(
          Object.entries(state).map(([key, counts]) => [key, [...counts]]),
        ),
      }),
    ...options,
  })
  expect(days.map(({ day }) => day)).toEqual(
    Array.from({ length: options.days }, (_, day) => day + 1),
  )
  return { plan, days: days.map(({ counts }) => counts as unknown as Counts), cells }
}

interface Counts {
  readonly arrived: number[]
  readonly occupancy: number[]
  readonly entered: number[]
  readonly referred: number[]
}

function regimeOf(chain: Chain, referred?: ArrayLike<number>): Regime {
  return {
    probability: chain.probability,
    entry: chain.entry,
    referredEntry: Float64Array.from(referred ?? chain.entry),
  }
}

/** A list of numbers, each within rounding of a customer. */
function same(actual: ArrayLike<number>, expected: ArrayLike<number>, what: string, scale: number) {
  expect(actual.length, what).toBe(expected.length)
  for (let i = 0; i < actual.length; i++)
    solver(actual[i] as number, expected[i] as number, `${what} ${i}`, scale)
}

const sum = (counts: ArrayLike<number>) => Array.from(counts).reduce((total, x) => total + x, 0)

describe('a flow is what the calendar trace solves on the same grid', () => {
  // With any error allowed, the trace halves its step once: 8 points a day.
  const perDay = 8
  const random = fc.record({
    journey: randomJourney({ touchpoints: 5, semiMarkov: true }),
    newcomers: fc.array(fc.nat({ max: 9 }), { minLength: 2, maxLength: 3 }),
    brings: fc.array(fc.double({ min: 0, max: 0.15, noNaN: true }), {
      minLength: 9,
      maxLength: 9,
    }),
    referred: fc.nat({ max: 99 }),
    change: fc.nat({ max: 20 }),
  })

  test('for any sojourn times, with referrals and with probabilities that change', () => {
    let [compared, withReferrals] = [0, 0]
    fc.assert(
      fc.property(random, ({ journey, newcomers: few, brings, referred, change }) => {
        const chain = compileChain(journey)
        const newcomers = [1, ...few]
        const days = newcomers.length
        const other = evener(chain)
        const at = chain.ids[referred % chain.ids.length] as string
        const bringing = Float64Array.from(chain.ids, (_, i) => brings[i] as number)
        const trace = calendarTrace(chain, {
          days,
          entrants: newcomers,
          tolerance: Infinity,
          probability: (day) => (day * perDay < change ? chain.probability : other),
          wordOfMouth: {
            referrals: Object.fromEntries(chain.ids.map((id, i) => [id, bringing[i] as number])),
            entries: { [at]: 2 },
          },
        })
        const first = regimeOf(
          chain,
          chain.ids.map((id) => (id === at ? 1 : 0)),
        )
        const second = { ...first, probability: other }
        const flow = course(chain, {
          days,
          perDay,
          newcomers: Float64Array.from(newcomers),
          brings: bringing,
          regime: (cell) => (cell < change ? first : second),
        })
        const scale = sum(newcomers) + (trace.referred[days] as number)
        for (const [d, { arrived, occupancy, referred, entered }] of flow.days.entries()) {
          same(arrived, trace.arrivals[d + 1] as Float64Array, `arrivals by day ${d}`, scale)
          same(occupancy, trace.occupancy[d + 1] as Float64Array, `occupancy on day ${d}`, scale)
          solver(sum(referred), trace.referred[d + 1] as number, 'referred', scale)
          solver(referred[chain.ids.indexOf(at)] as number, sum(referred))
          const came = sum(newcomers.slice(0, d + 1))
          same(
            entered,
            chain.entry.map((share) => share * came),
            'entered',
            scale,
          )
          expect(Math.min(...occupancy)).toBeGreaterThanOrEqual(0)
        }
        compared++
        if ((trace.referred[days] as number) > 0) withReferrals++
      }),
      { seed: 701, numRuns: 60 },
    )
    expect(compared).toBeGreaterThan(11)
    expect(withReferrals).toBeGreaterThan(9)
  })

  test('without referrals, through touchpoints that take no time', () => {
    fc.assert(
      fc.property(randomJourney({ touchpoints: 6, semiMarkov: true }), (random) => {
        const chain = compileChain(random)
        const { arrivals, occupancy } = calendarTrace(chain, { days: 2, tolerance: Infinity })
        const { days } = course(chain, { days: 2, perDay, newcomers: Float64Array.of(1, 0) })
        for (const d of [0, 1]) {
          same(days[d]?.arrived ?? [], arrivals[d + 1] as Float64Array, 'arrivals', 10)
          same(days[d]?.occupancy ?? [], occupancy[d + 1] as Float64Array, 'occupancy', 1)
          same(
            days[d]?.referred ?? [],
            chain.ids.map(() => 0),
            'referred',
            1,
          )
        }
      }),
      { seed: 702, numRuns: 60 },
    )
  })
})

/** Probabilities of the same transitions, nearer to each other. */
function evener(chain: Chain): Float64Array {
  const probability = chain.probability.map(Math.sqrt)
  for (let i = 0; i < chain.touchpoints; i++) {
    const row = probability.subarray(chain.rowStart[i], chain.rowStart[i + 1])
    const total = sum(row)
    row.set(row.map((p) => p / total))
  }
  return probability
}

describe('worked by hand', () => {
  const stay = (sojourn: object, onward: object = { out: 1 }) =>
    chainOf({
      touchpoints: [{ id: 'stay', sojourn }],
      outcomes: [{ id: 'out' }],
      entries: { stay: 1 },
      transitions: { stay: onward },
    })
  const fixed = (value: string) => ({ distribution: 'fixed', value })

  test('a stay of a day and a half, entered at the start of the day', () => {
    const { days, cells } = course(stay(fixed('36h')), {
      days: 3,
      perDay: 2,
      newcomers: Float64Array.of(8, 4, 0),
    })
    expect(days.map(({ occupancy }) => occupancy)).toEqual([
      [8, 0],
      [4, 8],
      [0, 12],
    ])
    expect(days.map(({ arrived }) => arrived)).toEqual([
      [8, 0],
      [12, 8],
      [12, 12],
    ])
    // Who leaves as a cell ends is out in that cell.
    expect(cells).toEqual([
      [8, 0],
      [0, 0],
      [4, 8],
      [0, 0],
      [0, 4],
      [0, 0],
    ])
    expect(days.map(({ entered }) => entered)).toEqual([
      [8, 0],
      [12, 0],
      [12, 0],
    ])
  })

  test('the same, entered all day long: each cell has half of its newcomers at either end', () => {
    const { days, cells } = course(stay(fixed('36h')), {
      days: 3,
      perDay: 2,
      newcomers: Float64Array.of(8, 4, 0),
      evenly: true,
    })
    expect(cells).toEqual([
      [4, 0],
      [4, 0],
      [2, 2],
      [2, 4],
      [0, 3],
      [0, 2],
    ])
    expect(days.map(({ occupancy }) => occupancy)).toEqual([
      [8, 0],
      [6, 6],
      [1, 11],
    ])
    expect(days.map(({ entered }) => entered[0])).toEqual([8, 12, 12])
  })

  test('exponential stays: those who are left, exactly, and of the steady flow its trapezoids', () => {
    const chain = stay({ distribution: 'exponential', mean: '2d' })
    const once = course(chain, { days: 4, perDay: 4, newcomers: Float64Array.of(1, 0, 0, 0) })
    for (const [d, { occupancy }] of once.days.entries()) {
      solver(occupancy[0] as number, Math.exp(-(d + 1) / 2))
      solver(occupancy[1] as number, -Math.expm1(-(d + 1) / 2))
    }
    const perDay = 4
    const steady = course(chain, { days: 4, perDay, evenly: true })
    for (const [d, { occupancy }] of steady.days.entries()) {
      const cells = perDay * (d + 1)
      const ages = Array.from({ length: cells + 1 }, (_, k) => Math.exp(-k / perDay / 2))
      const trapezoids = sum(ages) - 1 / 2 - (ages[cells] as number) / 2
      solver(occupancy[0] as number, trapezoids / perDay)
      // In the limit Little's law with those who are still on their way up to it.
      const limit = 2 * -Math.expm1(-(d + 1) / 2)
      expect(Math.abs((occupancy[0] as number) - limit)).toBeLessThan(limit / 12 / 64 + 1e-9)
    }
  })

  test('a gamma time of two stages ends as two exponential times in a row', () => {
    const days = 6
    const perDay = 32
    const { days: gamma } = course(stay({ distribution: 'gamma', shape: 2, scale: '1d' }), {
      days,
      perDay,
      newcomers: Float64Array.of(1, 0, 0, 0, 0, 0),
    })
    for (const [d, { occupancy }] of gamma.entries())
      solver(occupancy[0] as number, (2 + d) * Math.exp(-(d + 1)), `day ${d}`, 1e-2)
  })

  test('samples: some leave at once, some within a cell, some later', () => {
    const chain = stay({
      distribution: 'empirical',
      values: ['0s', '6h', '2d'],
      weights: [1, 2, 5],
    })
    const { days, cells } = course(chain, {
      days: 2,
      perDay: 2,
      newcomers: Float64Array.of(8, 0),
    })
    expect(days.map(({ occupancy }) => occupancy)).toEqual([
      [5, 3],
      [0, 8],
    ])
    expect(cells).toEqual([
      [8, 3],
      [0, 0],
      [0, 0],
      [0, 5],
    ])
  })

  test('what takes no time is gone through in the moment, again and again', () => {
    // Half of all looks are followed by another; 2 in all, and a quarter of them ends in the shop.
    const chain = chainOf({
      touchpoints: [
        { id: 'look', sojourn: fixed('0s') },
        { id: 'shop', sojourn: fixed('1d') },
        { id: 'pay', sojourn: fixed('0s') },
      ],
      outcomes: [{ id: 'won' }, { id: 'lost' }],
      entries: { look: 1 },
      transitions: {
        look: { look: 0.5, shop: 0.25, lost: 0.25 },
        shop: { pay: 0.5, lost: 0.5 },
        pay: { won: 0.75, look: 0.25 },
      },
    })
    const { days } = course(chain, { days: 2, perDay: 4, newcomers: Float64Array.of(64, 0) })
    // On the way back, 32/2/4 = 4 look again, 8 times in all.
    expect(days.map(({ arrived }) => arrived)).toEqual([
      [128 + 8, 32 + 2, 16, 12, 32 + 16 + 2],
      [128 + 8 + 0.5, 32 + 2 + 0.125, 16 + 1, 12 + 0.75, 32 + 16 + 2 + 1 + 0.125],
    ])
    expect(days.map(({ occupancy }) => occupancy)).toEqual([
      [0, 2, 0, 12, 50],
      [0, 0.125, 0, 12.75, 51.125],
    ])
  })

  test('who leaves goes where it is in force then; who enters, too', () => {
    const chain = chainOf({
      touchpoints: [
        { id: 'a', sojourn: fixed('12h') },
        { id: 'b', sojourn: fixed('36h') },
      ],
      outcomes: [{ id: 'x' }, { id: 'y' }],
      entries: { a: 1 },
      transitions: { a: { x: 0.5, y: 0.5 }, b: { x: 0.5, y: 0.5 } },
    })
    const regimes = [
      { probability: [1, 0, 1, 0], entry: [1, 1, 0, 0] },
      { probability: [0, 1, 0, 1], entry: [0.5, 0, 0, 2] },
    ].map(({ probability, entry }) => ({
      probability: Float64Array.from(probability),
      entry: Float64Array.from(entry),
      referredEntry: chain.entry,
    })) as [Regime, Regime]
    const plan = planFlow(chain, Uint8Array.of(1, 1, 0, 0))
    const seen: number[][] = []
    runFlow(plan, flowCells(plan, 3, 2), {
      days: 3,
      perDay: 2,
      newcomers: Float64Array.of(4, 6, 0),
      evenly: false,
      regime: (cell) => regimes[cell < 2 ? 0 : 1] as Regime,
      ended: (_, { occupancy, entered }) => seen.push([...occupancy], [...entered]),
    })
    expect(seen).toEqual([
      [0, 4, 4, 0],
      [4, 4, 0, 0],
      [0, 0, 4, 4 + 3 + 12],
      [7, 4, 0, 12],
      [0, 0, 4, 19],
      [7, 4, 0, 12],
    ])
  })

  test('what is in force is worked out once for as long as it is the same', () => {
    const chain = stay(fixed('1d'))
    let read = 0
    const regime = {
      ...regimeOf(chain),
      get probability() {
        read++
        return chain.probability
      },
    }
    course(chain, { days: 3, perDay: 4, regime: () => regime })
    // Once by the course itself, which copies it, and once by the flow.
    expect(read).toBe(2)
  })

  test('the arrays of a day are overwritten by the next', () => {
    const chain = stay(fixed('1d'))
    const plan = planFlow(chain, Uint8Array.of(1, 0))
    const seen = new Set<unknown>()
    runFlow(plan, flowCells(plan, 3, 1), {
      days: 3,
      perDay: 1,
      newcomers: Float64Array.of(1, 1, 1),
      evenly: false,
      regime: (() => {
        const regime = regimeOf(chain)
        return () => regime
      })(),
      ended: (_, state) => seen.add(state.arrived).add(state.occupancy),
    })
    expect(seen.size).toBe(2)
  })
})

describe('referrals', () => {
  const month = { distribution: 'fixed', value: '30d' }
  const club = chainOf({
    touchpoints: [
      { id: 'member', sojourn: month },
      { id: 'friend', sojourn: { distribution: 'fixed', value: '0s' } },
    ],
    outcomes: [{ id: 'gone' }, { id: 'joined' }],
    entries: { member: 1 },
    transitions: { member: { gone: 1 }, friend: { joined: 0.5, gone: 0.5 } },
  })
  const atFriend = regimeOf(club, [0, 1, 0, 0])

  test('bring others who bring others: a geometric series, at either end of a cell', () => {
    for (const evenly of [false, true]) {
      const { days, cells } = course(club, {
        days: 2,
        perDay: 2,
        evenly,
        newcomers: Float64Array.of(8, 4),
        regime: () => atFriend,
        // A member brings 2; each of these brings half, and a quarter if they join: 0.5 + 0.125.
        brings: Float64Array.of(2, 0.5, 0, 0.25),
      })
      const [first, second] = [(8 * 2) / (1 - 0.625), (12 * 2) / (1 - 0.625)]
      for (const [d, all] of [first, second].entries()) {
        const { arrived, occupancy, entered, referred } = days[d] as Counts
        same(referred, [0, all, 0, 0], 'referred', all)
        same(arrived, [d ? 12 : 8, all, all / 2, all / 2], 'arrived', all)
        same(occupancy, [d ? 12 : 8, 0, all / 2, all / 2], 'occupancy', all)
        expect(entered).toEqual([d ? 12 : 8, 0, 0, 0])
      }
      same(
        cells.map((arrivals) => arrivals[1] as number),
        evenly ? [first / 2, first / 2, first / 4, first / 4] : [first, 0, first / 2, 0],
        'friends by cell',
        first,
      )
    }
  })

  test('are refused where each brings another at once, or more', () => {
    const run = (brings: number[], chain = club, regime = atFriend) =>
      course(chain, {
        days: 1,
        perDay: 1,
        regime: () => regime,
        brings: Float64Array.from(brings),
      })
    expect(() => run([0, 1, 0, 0])).toThrow(
      new RangeError('referrals explode: who is referred brings 1 others at once'),
    )
    expect(() => run([0, 1, 1, 2])).toThrow('who is referred brings 2.5 others at once')
    // Whom they don't come to doesn't matter, nor whom they bring later.
    expect(() => run([5, 0.5, 0, 0])).not.toThrow()
    // One of two who come here leaves within the day, and half of these at its start.
    const quick = chainOf({
      touchpoints: [{ id: 'quick', sojourn: { distribution: 'empirical', values: ['12h', '9d'] } }],
      outcomes: [{ id: 'gone' }],
      entries: { quick: 1 },
      transitions: { quick: { gone: 1 } },
    })
    expect(() => run([0, 4], quick, regimeOf(quick))).toThrow('brings 1 others at once')
    expect(() => run([0, 3.9], quick, regimeOf(quick))).not.toThrow()
  })
})

describe('what is planned once', () => {
  const chain = (sojourns: object[]) =>
    chainOf({
      touchpoints: sojourns.map((sojourn, i) => ({ id: `t${i}`, sojourn })),
      outcomes: [{ id: 'end' }],
      entries: Object.fromEntries(sojourns.map((_, i) => [`t${i}`, 1])),
      transitions: Object.fromEntries(sojourns.map((_, i) => [`t${i}`, { end: 1 }])),
    })
  const cellsOf = (sojourns: object[]) => {
    const compiled = chain(sojourns)
    const plan = planFlow(compiled, Uint8Array.from(compiled.entry, Math.sign))
    return flowCells(plan, 2, 2)
  }

  test('like sojourn times share their cells', () => {
    for (const sojourn of [
      { distribution: 'exponential', mean: '1d' },
      { distribution: 'fixed', value: '1d' },
      { distribution: 'gamma', shape: 2, scale: '1d' },
      { distribution: 'empirical', values: ['1h', '2d'], weights: [1, 2] },
    ]) {
      const [one, two, three] = cellsOf([sojourn, { distribution: 'fixed', value: '9h' }, sojourn])
      expect(one).toBe(three)
      expect(one).not.toBe(two)
    }
  })

  test('those that differ in anything do not', () => {
    const cells = cellsOf([
      { distribution: 'gamma', shape: 2, scale: '1d' },
      { distribution: 'weibull', shape: 2, scale: '1d' },
      { distribution: 'weibull', shape: 3, scale: '1d' },
      { distribution: 'weibull', shape: 3, scale: '2d' },
      { distribution: 'empirical', values: ['1h', '2d'], weights: [1, 2] },
      { distribution: 'empirical', values: ['2h', '2d'], weights: [1, 2] },
      { distribution: 'empirical', values: ['2h', '2d'], weights: [2, 1] },
    ])
    expect(new Set(cells.map(({ left, right }) => [...left, ...right].join())).size).toBe(7)
  })

  test('only states that customers can come to are followed', () => {
    const compiled = chain([
      { distribution: 'fixed', value: '1d' },
      { distribution: 'fixed', value: '1d' },
    ])
    const { passing, position, leaving } = planFlow(compiled, Uint8Array.of(0, 1, 0))
    expect([passing.size, [...position], [...leaving]]).toEqual([1, [1, -1], [1, 1]])
  })
})
