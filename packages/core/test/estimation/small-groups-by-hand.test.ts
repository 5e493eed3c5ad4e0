import { describe, expect, test } from 'vitest'
import {
  type CountOptions,
  countJourneys,
  type EventLog,
  mergeCounts,
  type SmallGroupOptions,
  withoutSmallGroups,
} from '../../src/estimation/index.ts'
import { JourneyError } from '../../src/model/index.ts'

const NAMES = ['ad', 'page', 'cart', 'help', 'chat', 'order']
const [PAGE, CART, HELP, CHAT, ORDER] = [1, 2, 3, 4, 5]
const [MINUTE, DAY] = [60_000, 86_400_000]
type Path = readonly number[]

/** A customer for each path, from a day on; at each touchpoint they stay as many minutes as its code is. */
function logOf(paths: readonly Path[], firstDay: (c: number) => number = () => 1): EventLog {
  const time = (path: Path, c: number) => {
    let now = DAY * firstDay(c)
    return path.map((code, t) => (now += t === 0 ? 0 : MINUTE * (path[t - 1] ?? code)))
  }
  return {
    customers: paths.length,
    touchpoints: NAMES,
    channels: ['web', 'app', 'phone'],
    customer: Int32Array.from(paths.flatMap((path, c) => path.map(() => c))),
    touchpoint: Int32Array.from(paths.flat()),
    time: Float64Array.from(paths.flatMap(time)),
  }
}

const times = (n: number, ...path: number[]): Path[] => Array.from({ length: n }, () => path)
const conversions = ['order']

/** Counts without groups of fewer than `k`, by the names of touchpoints. */
function told(log: EventLog, k: number, options: CountOptions & SmallGroupOptions = {}) {
  const { goals, loss, ...rules } = options
  const exactly = countJourneys(log, { conversions, groups: 2 * k, ...rules })
  const given = { ...(goals && { goals }), ...(loss && { loss }) }
  const { counts, small, goals: left } = withoutSmallGroups(exactly, k, given)
  const name = (code: number) => (code < 0 ? 'lost' : counts.touchpoints[code])
  return {
    exactly,
    counts,
    goals: left,
    small: small.filter(({ kind, count }) => kind !== 'touchpoint' || count > 0),
    unmet: small.filter(({ kind, count }) => kind === 'touchpoint' && count === 0),
    entries: counts.entries.map(({ touchpoint, count }) => `${name(touchpoint)} ${count}`),
    steps: counts.steps.map(
      ({ from, to, all, resolved }) => `${name(from)} → ${name(to)} ${all} ${resolved}`,
    ),
    stays: counts.stays.map(({ touchpoint, count, total }) => [
      name(touchpoint),
      count,
      total / MINUTE,
    ]),
  }
}

describe('touchpoints of few', () => {
  // Two ask for help and one for a chat: as "other" they are three.
  const paths = [
    ...times(4, PAGE, CART, ORDER),
    ...times(2, PAGE, HELP, CART, ORDER),
    ...times(1, PAGE, CHAT, CART, ORDER),
  ]

  test('become one, and nothing else moves', () => {
    const { counts, small, unmet, entries, steps, stays, goals } = told(logOf(paths), 3)
    expect(small).toEqual([
      { kind: 'touchpoint', id: 'help', count: 2, into: 'other' },
      { kind: 'touchpoint', id: 'chat', count: 1, into: 'other' },
    ])
    expect(unmet).toEqual([{ kind: 'touchpoint', id: 'ad', count: 0, into: null }])
    expect(counts.touchpoints).toEqual(['page', 'cart', 'order', 'other'])
    expect(counts.rules.conversions).toEqual(['order'])
    expect(entries).toEqual(['page 7'])
    expect(steps.sort()).toEqual([
      'cart → order 7 7',
      'other → cart 3 3',
      'page → cart 4 4',
      'page → other 3 3',
    ])
    // Minutes by visit are the codes: 7 · 1, 7 · 2, and 2 · 3 + 4.
    expect(stays).toEqual([
      ['page', 7, 7],
      ['cart', 7, 14],
      ['other', 3, 10],
    ])
    expect(goals).toEqual([])
    expect(counts.minGroup).toBe(3)
  })

  test('are one in the runs that orders are compared by', () => {
    const { counts } = told(logOf(paths), 3, { order: 2 })
    const { length, codes, count } = counts.sequences
    const runs = Array.from(count, (n, r) => [
      ...Array.from(
        codes.subarray(r * length, (r + 1) * length),
        (code) => counts.touchpoints[code],
      ),
      n,
    ])
    expect(length).toBe(3)
    expect(runs).toEqual([['page', 'other', 'cart', 3]])
  })

  test('lose their channels and values; of others those of few are left out', () => {
    const log = logOf(paths)
    const at = (touchpoint: number) =>
      [...log.touchpoint.keys()].filter((row) => log.touchpoint[row] === touchpoint)
    const channel = new Int32Array(log.time.length).fill(-1)
    const value = new Float64Array(log.time.length).fill(Number.NaN)
    for (const [i, row] of at(PAGE).entries()) channel[row] = i < 5 ? 0 : 1
    for (const row of at(CART).slice(0, 3)) channel[row] = 1
    for (const row of at(HELP)) channel[row] = 2
    for (const row of at(ORDER).slice(0, 3)) value[row] = 100
    for (const row of at(CART).slice(0, 2)) value[row] = 7
    for (const row of at(HELP)) value[row] = 9
    const { counts, small } = told({ ...log, channel, value }, 3)
    expect(counts.channelCounts).toEqual([
      { touchpoint: 0, channel: 0, count: 5 },
      { touchpoint: 1, channel: 1, count: 3 },
    ])
    expect(counts.values).toEqual([{ touchpoint: 2, count: 3, total: 300 }])
    expect(small.slice(2)).toEqual([
      { kind: 'value', id: 'cart', count: 2, into: null },
      { kind: 'channel', from: 'page', id: 'app', count: 2, into: null },
    ])
  })

  test('have the mean stay of the others where too few went on, and passing by takes no time', () => {
    // Help is of two; one who goes straight to the cart joins them.
    const { small, steps, stays } = told(
      logOf([
        ...times(5, PAGE, CART, ORDER),
        ...times(2, PAGE, HELP, CART, ORDER),
        ...times(2, PAGE, CHAT),
        ...times(4, PAGE),
      ]),
      3,
    )
    expect(small).toEqual([
      { kind: 'touchpoint', id: 'help', count: 2, into: 'other' },
      { kind: 'touchpoint', id: 'chat', count: 2, into: 'other' },
      { kind: 'step', from: 'page', id: 'cart', count: 1, into: 'other' },
      { kind: 'step', from: 'page', id: 'lost', count: 1, into: 'other' },
      { kind: 'sojourn', id: 'other', count: 2, into: 'the mean of the others' },
    ])
    expect(steps.sort()).toEqual([
      'cart → order 7 7',
      'other → cart 3 3',
      'other → lost 3 3',
      'page → cart 4 4',
      'page → lost 3 3',
      'page → other 6 6',
    ])
    // Nine stays on the page and seven at the cart; with the two of help they would be told by subtraction.
    const mean = (9 * 1 + 7 * 2) / 16
    expect(stays).toEqual([
      ['page', 9, 9],
      ['cart', 7, 14],
      ['other', 3, expect.closeTo(2 * mean, 12)],
    ])
  })

  test('that lead to each other: a step of few from "other" to itself is left out', () => {
    const { small, steps } = told(
      logOf([
        ...times(2, PAGE, HELP, CART, ORDER),
        ...times(1, PAGE, CHAT, CHAT, CART, ORDER),
        ...times(3, PAGE, CART, ORDER),
      ]),
      3,
    )
    expect(small).toEqual([
      { kind: 'touchpoint', id: 'help', count: 2, into: 'other' },
      { kind: 'touchpoint', id: 'chat', count: 2, into: 'other' },
      { kind: 'step', from: 'other', id: 'other', count: 1, into: null },
    ])
    expect(steps).not.toContain('other → other 1 1')
    expect(steps).toContain('page → other 3 3')
  })
})

describe('steps of few between touchpoints of many', () => {
  test('go by "other", which takes no time, with as many others as are missing', () => {
    const { small, entries, steps, stays } = told(
      logOf([...times(10, PAGE, CART, ORDER), ...times(1, PAGE, ORDER)]),
      2,
    )
    // One goes from the page straight to the order, so somebody else must leave the page by "other", and
    // come to the order by it; each of them needs one more at the cart.
    expect(small).toEqual([
      { kind: 'step', from: 'page', id: 'cart', count: 2, into: 'other' },
      { kind: 'step', from: 'cart', id: 'order', count: 2, into: 'other' },
      { kind: 'step', from: 'page', id: 'order', count: 1, into: 'other' },
    ])
    expect(entries).toEqual(['page 11'])
    expect(steps.sort()).toEqual([
      'cart → order 8 8',
      'cart → other 2 2',
      'other → cart 2 2',
      'other → order 3 3',
      'page → cart 8 8',
      'page → other 3 3',
    ])
    expect(stays).toEqual([
      ['page', 11, 11],
      ['cart', 10, 20],
      ['other', 5, 0],
    ])
  })

  test('take all with them where too few would stay behind', () => {
    const { steps } = told(logOf([...times(3, PAGE, CART, ORDER), ...times(1, PAGE, ORDER)]), 2)
    expect(steps.sort()).toEqual([
      'cart → other 3 3',
      'other → cart 3 3',
      'other → order 4 4',
      'page → other 4 4',
    ])
  })

  test('are entries, too', () => {
    const { small, entries } = told(
      logOf([...times(6, PAGE, CART, ORDER), ...times(1, CART, ORDER)]),
      2,
    )
    expect(small).toEqual([
      { kind: 'entry', id: 'page', count: 2, into: 'other' },
      { kind: 'entry', id: 'cart', count: 1, into: 'other' },
      { kind: 'step', from: 'page', id: 'cart', count: 2, into: 'other' },
    ])
    expect(entries).toEqual(['page 4', 'other 3'])
  })
})

describe('visits that may go on', () => {
  // With a gap of two days and the last customers on the tenth day, their visits are open.
  const gap = '2d'
  const late = (early: number) => (c: number) => (c < early ? 1 : 10)

  test('are told by where they are, if enough are there', () => {
    const paths = [
      ...times(4, PAGE, CART, ORDER),
      ...times(3, PAGE),
      ...times(2, PAGE, CART),
      ...times(2, PAGE, HELP),
      ...times(1, PAGE, CHAT),
    ]
    const { counts, small, steps } = told(logOf(paths, late(4)), 3, { gap })
    expect(counts.censored).toEqual([{ touchpoint: 0, count: 3 }])
    // Nobody is known to have gone to "other", so that it isn't there.
    expect(counts.touchpoints).toEqual(['page', 'cart', 'order'])
    expect(small.filter(({ kind }) => kind === 'censored')).toEqual([
      { kind: 'censored', id: 'cart', count: 2, into: null },
      { kind: 'censored', id: 'other', count: 3, into: null },
    ])
    expect(steps.sort()).toEqual(['cart → order 4 4', 'page → cart 6 4'])
  })

  test('are told of "other" together, where enough go there', () => {
    const paths = [
      ...times(3, HELP, PAGE, ORDER),
      ...times(4, PAGE, ORDER),
      ...times(2, PAGE, HELP),
      ...times(1, PAGE, CHAT),
    ]
    const { counts } = told(logOf(paths, late(7)), 4, { gap })
    expect(counts.touchpoints).toEqual(['page', 'order', 'other'])
    expect(counts.censored).toEqual([])
    const three = told(logOf(paths, late(7)), 3, { gap }).counts
    // Of three, help is a touchpoint like any other, and a chat is not.
    expect(three.touchpoints).toEqual(['page', 'help', 'order'])
    const more = [...paths, ...times(2, PAGE, CHAT)]
    expect(told(logOf(more, late(7)), 4, { gap }).counts.censored).toEqual([
      { touchpoint: 2, count: 5 },
    ])
  })

  test('leave a goal that enough reached a goal, though few are seen to go on from there', () => {
    // Three come to the cart, two of them in visits that may go on; one went back to the page.
    const paths = [
      ...times(1, PAGE, CART, PAGE, ORDER),
      ...times(4, PAGE, ORDER),
      ...times(2, PAGE, CART),
    ]
    const log = logOf(paths)
    // The last two saw the page early enough to be over, and the cart on the tenth day.
    const open = {
      ...log,
      time: log.time.map((t, row) => (row >= 12 && row % 2 ? 3 * DAY + t : t)),
    }
    const three = { gap: '4d', until: 6 * DAY } as const
    const plain = told(open, 3, three)
    expect(plain.counts.touchpoints).toEqual(['page', 'order', 'other'])
    expect(plain.small[0]).toEqual({ kind: 'touchpoint', id: 'cart', count: 3, into: 'other' })
    const { counts, small, goals, steps } = told(open, 3, {
      ...three,
      goals: ['cart', 'help', 'ad'],
    })
    expect(counts.touchpoints).toEqual(['page', 'cart', 'order'])
    expect(goals).toEqual(['cart'])
    expect(steps.sort()).toEqual(['page → cart 3 3', 'page → order 5 5'])
    expect(small).toEqual([
      { kind: 'step', from: 'cart', id: 'page', count: 1, into: null },
      { kind: 'censored', id: 'cart', count: 2, into: null },
      { kind: 'sojourn', id: 'cart', count: 1, into: 'the mean of the others' },
    ])
  })
})

describe('outcomes', () => {
  test('that few reached are none, and their values are left out; unmet ones are not listed', () => {
    const log = logOf([...times(4, PAGE), ...times(2, PAGE, ORDER)])
    const value = Float64Array.from(log.touchpoint, (code) => (code === ORDER ? 5 : Number.NaN))
    const { counts, small, unmet, steps } = told({ ...log, value }, 3, {
      conversions: ['chat', 'order'],
      goals: ['page'],
      loss: 'gone',
    })
    expect(small).toEqual([
      { kind: 'outcome', id: 'order', count: 2, into: null },
      // Who went to the order are the only ones with a stay on the page.
      { kind: 'sojourn', id: 'page', count: 2, into: null },
    ])
    expect(counts.stays).toEqual([])
    expect(unmet.map(({ id }) => id)).toEqual(['ad', 'cart', 'help'])
    expect(counts.rules.conversions).toEqual([])
    expect(counts.touchpoints).toEqual(['page'])
    expect(counts.values).toEqual([])
    expect(steps).toEqual(['page → lost 4 4'])
  })

  test('lost ones are called so where no name is given', () => {
    const { small } = told(logOf([...times(3, PAGE, ORDER), [PAGE]]), 2)
    expect(small).toEqual([{ kind: 'outcome', id: 'lost', count: 1, into: null }])
  })
})

test('with groups of one, all that was met is told as it is, and what nobody met is not', () => {
  const paths = [[PAGE, CART, ORDER], [PAGE, HELP], [CHAT]]
  const { exactly, counts, small } = told(logOf(paths), 1, { conversions: ['order', 'ad'] })
  expect(small).toEqual([])
  expect(counts.touchpoints).toEqual(NAMES.slice(1))
  expect(counts.rules.conversions).toEqual(['order'])
  const moved = (code: number) => (code < 0 ? code : code - 1)
  expect(counts.steps).toEqual(
    exactly.steps.map((step) => ({ ...step, from: moved(step.from), to: moved(step.to) })),
  )
  expect(counts.stays).toEqual(
    exactly.stays.map((stay) => ({ ...stay, touchpoint: moved(stay.touchpoint) })),
  )
})

test('"other" is called otherwise as long as something else has its name', () => {
  const named = (...names: string[]) => {
    const log = logOf([...times(3, PAGE, CART), ...times(2, PAGE, HELP, CART)])
    const touchpoints = log.touchpoints.map((name, code) => names[code] ?? name)
    const loss = names[ORDER]
    const { counts } = told({ ...log, touchpoints }, 3, { conversions: [], ...(loss && { loss }) })
    return counts.touchpoints.at(-1)
  }
  expect(named()).toBe('other')
  expect(named('ad', 'other', 'other 2')).toBe('other 3')
  expect(named('ad', 'other 2', 'cart')).toBe('other')
  expect(named('ad', 'page', 'cart', 'help', 'chat', 'other')).toBe('other 2')
})

test('where nothing is left, all that was left out is listed as what it was', () => {
  const { entries, steps, small, counts } = told(logOf([...times(2, PAGE), ...times(2, ORDER)]), 3)
  expect([entries, steps, counts.touchpoints]).toEqual([[], [], []])
  expect(small).toEqual([
    { kind: 'outcome', id: 'lost', count: 2, into: null },
    { kind: 'outcome', id: 'order', count: 2, into: null },
    { kind: 'touchpoint', id: 'page', count: 2, into: 'other' },
    { kind: 'entry', id: 'other', count: 2, into: null },
  ])
})

test('whose the counts were isn’t told', () => {
  const { exactly, counts } = told(logOf(times(6, PAGE, ORDER)), 3)
  expect(exactly).toHaveProperty('groups')
  expect(counts).not.toHaveProperty('groups')
  expect(() => withoutSmallGroups(counts, 3)).toThrow("The counts don't tell customers apart")
})

describe('what is refused', () => {
  const attempt = (k: number, customers: number) => () =>
    withoutSmallGroups(countJourneys(logOf(times(customers, PAGE)), { groups: 10 }), k)

  test.each([
    [0, 3, 'It is 0; it must be a whole number from 1.'],
    [-2, 3, 'It is -2; it must be a whole number from 1.'],
    [1.5, 3, 'It is 1.5; it must be a whole number from 1.'],
    [
      2,
      1,
      'The log has 1 customer, fewer than 2, so that nothing can be told of them without pointing at someone.',
    ],
  ])('groups of %d in a log of %d', (k, customers, message) => {
    expect(attempt(k, customers)).toThrow(
      new JourneyError('The grouping', [{ path: 'minGroup', message }]),
    )
  })

  test('but not as many customers as a group has', () => {
    expect(attempt(3, 3)).not.toThrow()
    expect(attempt(1, 1)).not.toThrow()
  })
})

describe('parts that are merged', () => {
  const part = (day: number, until?: number) =>
    countJourneys(
      logOf(times(3, PAGE, ORDER), () => day),
      { conversions, groups: 4, ...(until !== undefined && { until }) },
    )
  const untilOf = (...[a, b]: readonly [number | undefined, number | undefined]) =>
    withoutSmallGroups(mergeCounts(part(1, a), part(8, b)), 2).counts.until / DAY

  test('end where both say that they do, and else by the last that enough were there', () => {
    // The orders of the second part are on the eighth day, a minute after its pages.
    expect(untilOf(undefined, undefined)).toBe(9)
    expect(untilOf(20 * DAY, 12 * DAY)).toBe(20)
    expect(untilOf(12 * DAY, 20 * DAY)).toBe(20)
    expect(untilOf(undefined, 20 * DAY)).toBe(9)
    expect(untilOf(2 * DAY, undefined)).toBe(9)
  })
})
