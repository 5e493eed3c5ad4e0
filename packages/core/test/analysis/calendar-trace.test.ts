import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  calendarTrace,
  changeStrength,
  changingProbabilities,
  conversionStates,
  entrantsOverTime,
  firstPassageDistribution,
  hittingByDay,
  hittingProbabilities,
  type Stock,
  sumOverEntrants,
  type WordOfMouthOptions,
  wordOfMouth,
} from '../../src/analysis/index.ts'
import { type Chain, compileChain, type Journey, journey } from '../../src/model/index.ts'
import { lowerGamma } from '../../src/numeric/incomplete-gamma.ts'
import { randomJourney } from '../random-chain.ts'
import { dayMatrix } from '../slow-calendar.ts'
import { exact, solver } from '../tolerance.ts'

type Definition = Parameters<typeof journey>[0]
const chainOf = (definition: Definition) => compileChain(journey(definition) as Journey)

// A shop whose order writes reviews, which help the product page to the cart.
const shop = (toCart = 0.3): Chain =>
  chainOf({
    touchpoints: [
      { id: 'ad', sojourn: { distribution: 'exponential', mean: '6h' } },
      { id: 'product', sojourn: { distribution: 'exponential', mean: '2d' } },
      { id: 'cart', sojourn: { distribution: 'exponential', mean: '12h' } },
      { id: 'member', sojourn: { distribution: 'exponential', mean: '40d' } },
    ],
    outcomes: [{ id: 'lost' }, { id: 'gone', kind: 'churn' }],
    conversions: ['member'],
    entries: { ad: 3, product: 1 },
    transitions: {
      ad: { product: 0.6, lost: 'rest' },
      product: { cart: toCart, product: 0.1, lost: 'rest' },
      cart: { member: 0.5, product: 0.2, lost: 'rest' },
      member: { member: 0.6, gone: 'rest' },
    },
  } as Definition)

interface Flow {
  readonly days: number
  readonly entrants: (day: number) => number
  readonly probability?: (day: number) => Float64Array
  readonly stock?: { halfLife: number; reference: number; elasticity: number }
  readonly refers?: number
}

/**
 * The slow twin for exponential times: the differential equations of the expected numbers, by the
 * classical Runge–Kutta method. `arrivals` are those at each state up to each day.
 */
function slowTrace(chain: Chain, flow: Flow) {
  const size = chain.ids.length
  const at = (id: string) => chain.ids.indexOf(id)
  const rate = [...chain.meanSojourn].map((mean) => 86_400 / mean)
  const row = (i: number) => [chain.rowStart[i] as number, chain.rowStart[i + 1] as number] as const
  // y = numbers here, arrivals so far, level of the stock, referred so far.
  const slope = (t: number, y: readonly number[]) => {
    const probability = Float64Array.from(flow.probability?.(t) ?? chain.probability)
    const { stock } = flow
    if (stock) {
      const [from, until] = row(at('product'))
      for (let p = from; p < until; p++)
        if (chain.column[p] === at('cart'))
          probability[p] =
            (probability[p] as number) *
            ((y[2 * size] as number) / stock.reference) ** stock.elasticity
      const total = probability.subarray(from, until).reduce((sum, p) => sum + p, 0)
      for (let p = from; p < until; p++) probability[p] = (probability[p] as number) / total
    }
    const change = y.map(() => 0)
    const arrive = (i: number, count: number) => {
      change[i] = (change[i] as number) + count
      change[size + i] = (change[size + i] as number) + count
    }
    for (let i = 0; i < chain.touchpoints; i++) {
      const leaves = (rate[i] as number) * (y[i] as number)
      change[i] = (change[i] as number) - leaves
      const [from, until] = row(i)
      for (let p = from; p < until; p++)
        arrive(chain.column[p] as number, leaves * (probability[p] as number))
    }
    const joined = change[size + at('member')] as number
    if (flow.refers) {
      const brought = flow.refers * joined
      change[2 * size + 1] = brought
      arrive(at('product'), brought)
    }
    if (stock) change[2 * size] = joined - (Math.LN2 / stock.halfLife) * (y[2 * size] as number)
    return change
  }
  const steps = 200
  let y: number[] = Array(2 * size + 2).fill(0)
  y[2 * size] = flow.stock?.reference ?? 0
  const days = [y]
  for (let day = 0; day < flow.days; day++) {
    y = [...y]
    for (const [i, share] of chain.entry.entries()) {
      y[i] = (y[i] as number) + flow.entrants(day) * share
      y[size + i] = (y[size + i] as number) + flow.entrants(day) * share
    }
    for (let k = 0; k < steps; k++) {
      const [t, h] = [day + k / steps, 1 / steps]
      const plus = (slopes: readonly number[], by: number) =>
        y.map((value, i) => value + by * (slopes[i] as number))
      const k1 = slope(t, y)
      const k2 = slope(t + h / 2, plus(k1, h / 2))
      const k3 = slope(t + h / 2, plus(k2, h / 2))
      const k4 = slope(t + h, plus(k3, h))
      y = y.map(
        (value, i) =>
          value +
          (h / 6) *
            ((k1[i] as number) + 2 * (k2[i] as number) + 2 * (k3[i] as number) + (k4[i] as number)),
      )
    }
    days.push(y)
  }
  return days
}

function agree(chain: Chain, flow: Flow) {
  const stocks: Stock[] = flow.stock
    ? [
        {
          filledBy: { member: 1 },
          halfLife: flow.stock.halfLife,
          reference: flow.stock.reference,
          scales: [{ from: 'product', to: 'cart', elasticity: flow.stock.elasticity }],
        },
      ]
    : []
  const entrants = Array.from({ length: flow.days }, (_, day) => flow.entrants(day))
  const word = { referrals: { member: flow.refers ?? 0 }, entries: { product: 1 } }
  const trace = calendarTrace(chain, {
    days: flow.days,
    entrants,
    stocks,
    tolerance: 1e-5,
    ...(flow.probability && { probability: flow.probability }),
    ...(flow.refers && { wordOfMouth: word as WordOfMouthOptions }),
  })
  const slow = slowTrace(chain, flow)
  const size = chain.ids.length
  const total = entrants.reduce((sum, count) => sum + count, 0)
  expect(trace.errorEstimate).toBeLessThanOrEqual(1e-5 * total)
  // The next halving changes a quarter as much, and so on: a third of it is left.
  const allowed = Math.max(2 * trace.errorEstimate, 1e-9 * total)
  const near = (value: number | undefined, truth: number | undefined, what: string) =>
    expect(Math.abs((value as number) - (truth as number)), what).toBeLessThanOrEqual(allowed)
  for (const [day, y] of slow.entries()) {
    for (const [i, id] of chain.ids.entries()) {
      near(trace.occupancy[day]?.[i], y[i], `${id} on day ${day}`)
      near(trace.arrivals[day]?.[i], y[size + i], `arrivals at ${id} by day ${day}`)
    }
    if (flow.stock) near(trace.stocks[day]?.[0], y[2 * size], `stock on day ${day}`)
    near(trace.referred[day], y[2 * size + 1], `referred by day ${day}`)
  }
}

describe('numbers by calendar day solve their differential equations', () => {
  test('where customers come in every day, in seasons and campaigns', () => {
    const entrants = entrantsOverTime({
      days: 30,
      perDay: 100,
      growth: 1.01,
      season: [1.2, 1, 1, 1, 0.9, 0.5, 0.4],
      campaigns: [{ from: 5, until: 9, perDay: 300, halfLife: 2 }],
    })
    agree(shop(), { days: 30, entrants: (day) => entrants[day] as number })
  })

  test('where probabilities change at a date, slowly, or for a while', () => {
    for (const timing of [
      { from: 8 },
      { from: 3, ramp: 20 },
      { from: 4, ramp: 2, halfLife: 6 },
      { from: 2, until: 11 },
    ])
      agree(shop(), {
        days: 24,
        entrants: () => 50,
        probability: changingProbabilities(shop(0.3), shop(0.6), timing),
      })
  })

  test('where orders fill a stock that helps those who come later', () => {
    const stock = { halfLife: 9, reference: 20, elasticity: 0.7 }
    agree(shop(), { days: 40, entrants: (day) => (day < 25 ? 80 : 10), stock })
    agree(shop(), { days: 20, entrants: () => 80, stock: { ...stock, elasticity: -0.5 } })
  })

  test('where members bring friends, even so many that they grow without end', () => {
    for (const refers of [0.4, 9]) agree(shop(), { days: 20, entrants: () => 10, refers })
  })
})

test('one cohort: the day matrix, where times are exponential', () => {
  fc.assert(
    fc.property(randomJourney({ touchpoints: 6, timed: true }), (random) => {
      const chain = compileChain(random)
      const { occupancy, errorEstimate } = calendarTrace(chain, { days: 6 })
      const day = dayMatrix(chain)
      let here = [...chain.entry]
      for (const counts of occupancy) {
        // Entering happens on the first day, so the trace of day 0 is empty.
        if (counts === occupancy[0]) continue
        here = here.map((_, j) =>
          here.reduce((sum, share, i) => sum + share * ((day[i] as number[])[j] as number), 0),
        )
        for (const [i, count] of counts.entries())
          expect(Math.abs(count - (here[i] as number))).toBeLessThanOrEqual(
            Math.max(2 * errorEstimate, 1e-9),
          )
      }
    }),
    { seed: 481, numRuns: 60 },
  )
})

describe('reaching a set by day', () => {
  test('is what the trace says, for sojourn times of any kind', () => {
    let compared = 0
    fc.assert(
      fc.property(randomJourney({ touchpoints: 6, semiMarkov: true, goals: false }), (random) => {
        const chain = compileChain(random)
        const { probability, errorBound } = hittingByDay(chain, conversionStates(chain), 12)
        // Steps of no time that follow at the very end of a day count for the next one.
        if (!probability || chain.sampleValue.includes(0)) return
        compared++
        const { occupancy, errorEstimate } = calendarTrace(chain, { days: 12, tolerance: 1e-3 })
        for (let t = 1; t <= 12; t++) {
          const reached = chain.kind.reduce(
            (sum, _, i) => sum + (conversionStates(chain)[i] ? (occupancy[t]?.[i] as number) : 0),
            0,
          )
          const allowed = errorBound + 2 * errorEstimate
          expect(Math.abs((probability[t] as number) - reached)).toBeLessThanOrEqual(allowed)
        }
      }),
      { seed: 482, numRuns: 50 },
    )
    expect(compared).toBeGreaterThan(15)
  })

  test('of stages in closed form, and in the limit the hitting probability', () => {
    const chain = chainOf({
      touchpoints: [
        { id: 'a', sojourn: { distribution: 'gamma', shape: 2, scale: '1d' } },
        { id: 'b', sojourn: { distribution: 'gamma', shape: 1.5, scale: '1d' } },
      ],
      outcomes: [{ id: 'yes' }, { id: 'no' }],
      entries: { a: 1 },
      transitions: { a: { b: 0.8, no: 0.2 }, b: { yes: 0.5, no: 0.5 } },
    } as Definition)
    const { probability, errorBound } = hittingByDay(chain, ['yes'], 60)
    for (const [day, share] of (probability as Float64Array).entries())
      expect(Math.abs(share - 0.4 * lowerGamma(3.5, day))).toBeLessThanOrEqual(errorBound)
    expect(errorBound).toBeLessThan(1e-4)
    const limit = hittingProbabilities(chain, ['yes']).probability[0] as number
    expect(Math.abs((probability?.[60] as number) - limit)).toBeLessThanOrEqual(errorBound)
  })

  test('by steps of a fixed day is the distribution of steps', () => {
    fc.assert(
      fc.property(randomJourney({ touchpoints: 8 }), (random) => {
        const days = random.touchpoints.map((touchpoint) => ({
          ...touchpoint,
          sojourn: { distribution: 'fixed', value: '1d' },
        }))
        const chain = compileChain({ ...random, touchpoints: days } as Journey)
        const set = conversionStates(chain)
        const { probability } = hittingByDay(chain, set, 12)
        const { probability: steps } = firstPassageDistribution(chain, set, 12)
        let sum = 0
        for (const [k, share] of steps.entries()) {
          sum += share
          solver(probability?.[k] as number, sum, `day ${k}`, 1)
        }
      }),
      { seed: 483, numRuns: 60 },
    )
  })

  test('names sojourn times that are missing, and refuses days that are none', () => {
    const chain = chainOf({
      touchpoints: [{ id: 'a' }],
      outcomes: [{ id: 'yes' }],
      entries: { a: 1 },
      transitions: { a: { yes: 1 } },
    } as Definition)
    expect(hittingByDay(chain, ['yes'], 3).unknownSojourns).toEqual(['a'])
    expect(calendarTrace(chain, { days: 3 }).unknownSojourns).toEqual(['a'])
    expect(() => hittingByDay(chain, ['yes'], 1.5)).toThrow('days is 1.5')
  })
})

test('customers of many days add up to the convolution', () => {
  const chain = shop()
  const entrants = entrantsOverTime({ days: 25, perDay: 40, season: [1, 2, 0] })
  const byDay = hittingByDay(chain, ['member'], 25)
  const together = sumOverEntrants(byDay.probability as Float64Array, entrants)
  const stopped = chainOf({
    ...(JSON.parse(JSON.stringify(SHOP_WITHOUT_RETURN)) as Definition),
  })
  const { arrivals, errorEstimate } = calendarTrace(stopped, { days: 25, entrants })
  for (const [day, count] of together.entries())
    expect(Math.abs(count - (arrivals[day]?.[3] as number))).toBeLessThanOrEqual(
      2 * errorEstimate + 1e-9,
    )
})

// The shop, in which membership is the end.
const SHOP_WITHOUT_RETURN = {
  touchpoints: [
    { id: 'ad', sojourn: { distribution: 'exponential', mean: '6h' } },
    { id: 'product', sojourn: { distribution: 'exponential', mean: '2d' } },
    { id: 'cart', sojourn: { distribution: 'exponential', mean: '12h' } },
  ],
  outcomes: [{ id: 'member' }, { id: 'lost' }],
  entries: { ad: 3, product: 1 },
  transitions: {
    ad: { product: 0.6, lost: 'rest' },
    product: { cart: 0.3, product: 0.1, lost: 'rest' },
    cart: { member: 0.5, product: 0.2, lost: 'rest' },
  },
}

test('in the long run word of mouth brings what the branching process says', () => {
  const chain = chainOf(SHOP_WITHOUT_RETURN as Definition)
  const word = { referrals: { member: 0.8 }, entries: { product: 1 } }
  const { totalEntries } = wordOfMouth(chain, word)
  const { referred, arrivals, errorEstimate } = calendarTrace(chain, {
    days: 120,
    wordOfMouth: word,
  })
  const entries = 1 + (referred[120] as number)
  expect(Math.abs(entries - totalEntries)).toBeLessThanOrEqual(2 * errorEstimate + 1e-9)
  expect(arrivals).toHaveLength(121)
})

test('customers are never lost: those here and those at an end are all who came', () => {
  fc.assert(
    fc.property(randomJourney({ touchpoints: 8, semiMarkov: true }), (random) => {
      const chain = compileChain(random)
      const { occupancy } = calendarTrace(chain, { days: 10, entrants: 3, tolerance: 0.05 })
      for (const [day, counts] of occupancy.entries())
        solver(
          counts.reduce((sum, count) => sum + count, 0),
          3 * day,
        )
    }),
    { seed: 484, numRuns: 60 },
  )
})

describe('what is out of range is refused', () => {
  test('with every problem of a stock', () => {
    const stocks = [
      {
        filledBy: { mebmer: 1 },
        reference: 0,
        halfLife: -1,
        scales: [{ from: 'ad', to: 'member', elasticity: 1 }],
      },
    ]
    expect(() => calendarTrace(shop(), { days: 1, stocks } as never)).toThrow(
      /reference is 0.*halfLife is -1.*"mebmer" Did you mean "member"\?.*"ad" never leads to "member"/,
    )
  })

  test('for days, entrants, timings, campaigns and unlike chains', () => {
    expect(() => calendarTrace(shop(), { days: -1 })).toThrow('days is -1')
    expect(() => calendarTrace(shop(), { days: 2, entrants: [1, Number.NaN] })).toThrow(
      'NaN entrants on day 1',
    )
    expect(() => changeStrength({ from: 3, until: 1, ramp: -1 })).toThrow(
      'until is 1; it must not be before 3; ramp is -1',
    )
    expect(() => entrantsOverTime({ days: 2, perDay: -1, season: [] })).toThrow(
      /perDay is -1.*season is empty/,
    )
    const other = chainOf(SHOP_WITHOUT_RETURN as Definition)
    expect(() => changingProbabilities(shop(), other, {})).toThrow('the same transitions')
    expect(() => sumOverEntrants([], [1])).toThrow('the curve is empty')
    const explosive = { referrals: { lost: 3 }, entries: { lost: 1 } }
    expect(() =>
      calendarTrace(shop(), { days: 1, wordOfMouth: explosive as WordOfMouthOptions }),
    ).toThrow('referrals explode')
  })
})

describe('the grid of a trace', () => {
  const club = (sojourn: object) =>
    chainOf({
      touchpoints: [{ id: 'member', sojourn }],
      outcomes: [{ id: 'gone' }],
      entries: { member: 1 },
      transitions: { member: { member: 0.5, gone: 0.5 } },
    } as unknown as Definition)
  const gamma = { distribution: 'gamma', shape: 2, scale: '5h' }
  const traced = (sojourn: object, days: number, tolerance: number) => {
    const entrants = Array.from({ length: days }, (_, day) => (day < 4 ? 8 : 0))
    const { errorEstimate, arrivals } = calendarTrace(club(sojourn), { days, tolerance, entrants })
    return [errorEstimate, arrivals[2]?.[0]] as const
  }

  test('is halved until the estimate is what is allowed, as a share of all who enter', () => {
    const [coarse] = traced(gamma, 6, Infinity)
    for (const tolerance of [1e-4, 1e-5]) {
      const [estimate] = traced(gamma, 6, tolerance)
      expect(estimate).toBeLessThanOrEqual(32 * tolerance)
      expect(estimate).toBeGreaterThan((32 * tolerance) / 20)
      expect(estimate).toBeLessThan(coarse)
    }
  })

  const exponential = { distribution: 'exponential', mean: '5h' }

  test('is not halved any more where it would have more than 32,768 points', () => {
    // 8 points a day, and 16 would be 33,600 points.
    expect(traced(exponential, 2100, 1e-30)).toEqual(traced(exponential, 2100, Infinity))
  })

  test('is not halved any more where a time that remembers would make too much work', () => {
    // 16 points a day are 22,400, and its past is gone through for each.
    expect(traced(gamma, 1400, 1e-30)).toEqual(traced(gamma, 1400, Infinity))
  })

  test.each([exponential, { distribution: 'empirical', values: ['5h', '11h'] }])(
    'is halved on where times are quick to follow: %o',
    (quick) => {
      expect(traced(quick, 1400, 1e-30)[0]).toBeLessThan(traced(quick, 1400, Infinity)[0])
    },
  )
})

describe('a trace of what is asked for', () => {
  const unknown = chainOf({
    touchpoints: [{ id: 'a', sojourn: { distribution: 'fixed', value: '1d' } }, { id: 'b' }],
    outcomes: [{ id: 'end' }],
    entries: { a: 1 },
    transitions: { a: { end: 1 }, b: { end: 1 } },
  } as Definition)

  test('needs no sojourn time where nobody comes, and is empty where one is missing', () => {
    const known = calendarTrace(unknown, { days: 1 })
    expect(known.unknownSojourns).toEqual([])
    expect(known.arrivals).toHaveLength(2)
    const referring = { referrals: { end: 0.5 }, entries: { b: 1 } }
    expect(
      calendarTrace(unknown, { days: 1, wordOfMouth: referring as WordOfMouthOptions }),
    ).toEqual({
      arrivals: [],
      occupancy: [],
      stocks: [],
      referred: new Float64Array(),
      unknownSojourns: ['b'],
      errorEstimate: 0,
    })
  })

  test('of no days is the start, when nobody has come yet', () => {
    const { arrivals, occupancy, referred } = calendarTrace(unknown, { days: 0, entrants: 5 })
    expect(arrivals.map((counts) => [...counts])).toEqual([[0, 0, 0]])
    expect(occupancy.map((counts) => [...counts])).toEqual([[0, 0, 0]])
    expect([...referred]).toEqual([0])
  })

  test('lets nobody in after the last day that is given', () => {
    const { arrivals } = calendarTrace(unknown, { days: 4, entrants: [2, 0, 3] })
    expect(arrivals.map((counts) => counts[0])).toEqual([0, 2, 2, 5, 5])
  })

  test('refuses what is out of range, and says what', () => {
    for (const tolerance of [0, -1, Number.NaN])
      expect(() => calendarTrace(unknown, { days: 1, tolerance })).toThrow(
        `calendarTrace: tolerance is ${tolerance}; it must be above 0`,
      )
    for (const days of [36_526, 0.5])
      expect(() => calendarTrace(unknown, { days })).toThrow(`calendarTrace: days is ${days}`)
    for (const count of [-1, Infinity])
      expect(() => calendarTrace(unknown, { days: 2, entrants: [count] })).toThrow(
        `calendarTrace: ${count} entrants on day 0`,
      )
    expect(() =>
      calendarTrace(unknown, { days: 1, wordOfMouth: { referrals: { end: -1 } } as never }),
    ).toThrow('calendarTrace: referrals of "end" is -1')
  })
})

test('log-odds of a change move in a straight line', () => {
  const [from, to] = [shop(0.3), shop(0.6)]
  const probability = changingProbabilities(from, to, { from: 0, ramp: 10 })
  const product = from.rowStart[1] as number
  const logOdds = (values: Float64Array, p: number, q: number) =>
    Math.log((values[p] as number) / (values[q] as number))
  for (const day of [0, 2.5, 5, 9, 10, 50])
    for (const [p, q] of [
      [product, product + 1],
      [product + 2, product],
    ] as const) {
      const share = Math.min(1, day / 10)
      const line =
        (1 - share) * logOdds(from.probability, p, q) + share * logOdds(to.probability, p, q)
      solver(logOdds(probability(day), p, q), line)
    }
  exact(probability(20), probability(30))
})
