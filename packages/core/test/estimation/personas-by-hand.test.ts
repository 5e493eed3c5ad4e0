import { describe, expect, test } from 'vitest'
import {
  type EventLog,
  journeyOfSegments,
  type SegmentJourneyOptions,
  type Segments,
} from '../../src/estimation/index.ts'
import type { Journey } from '../../src/model/index.ts'

const NAMES = ['ad', 'page', 'cart', 'help', 'chat', 'order']
const DAY = 86_400_000
const [AD, PAGE, CART, HELP, CHAT, ORDER] = [0, 1, 2, 3, 4, 5]
type Path = readonly number[]

/** A customer for each path, an event a minute from a day on. */
function logOf(paths: readonly Path[], firstDay: (c: number) => number = () => 1): EventLog {
  return {
    customers: paths.length,
    touchpoints: NAMES,
    channels: [],
    customer: Int32Array.from(paths.flatMap((path, c) => path.map(() => c))),
    touchpoint: Int32Array.from(paths.flat()),
    time: Float64Array.from(
      paths.flatMap((path, c) => path.map((_, t) => DAY * firstDay(c) + 60_000 * t)),
    ),
  }
}

type Rows = Pick<Journey, 'entries' | 'transitions'>

/** Segments as if found: whose each customer is, and rows of each. */
function segmentsOf(of: readonly number[], rows: readonly Rows[]): Segments {
  return {
    segments: rows.map((own, s) => ({
      id: `segment ${s + 1}`,
      share: of.filter((segment) => segment === s).length / of.length,
      journey: { format: 'sojourn-journey', version: 1, touchpoints: [], outcomes: [], ...own },
    })),
    customer: Int32Array.from(of.keys()),
    segment: Int32Array.from(of),
    membership: rows.map((_, s) => Float64Array.from(of, (segment) => Number(segment === s))),
    ...{ logLikelihood: 0, parameters: 0, bic: 0, trace: [], converged: true, numbers: [] },
  }
}

const times = (n: number, path: Path): Path[] => Array.from({ length: n }, () => path)
const conversions = ['order']

/** Personas of two segments, of which the first has the rows. */
function personasOf(
  parts: readonly [readonly Path[], readonly Path[]],
  rows: Rows,
  options: SegmentJourneyOptions,
) {
  const of = parts.flatMap((part, s) => part.map(() => s))
  const found = segmentsOf(of, [rows, { entries: { page: 1 }, transitions: {} }])
  return journeyOfSegments(logOf(parts.flat()), found, { conversions, ...options })
}

describe('a step of few customers of a segment', () => {
  // Six customers of the first segment see the page; one of them leaves, and five go to the cart.
  const parts = [
    [...times(5, [PAGE, CART, ORDER]), [PAGE]],
    [...times(5, [PAGE]), ...times(5, [PAGE, CART, ORDER])],
  ] as const

  test.each([
    [0.1, { page: { cart: 1 }, cart: { order: 1 } }],
    [0.11, { cart: { order: 1 } }],
  ])('is left out up to a tenth of the row: %d', (lost, told) => {
    const { journey, customers, small } = personasOf(
      parts,
      {
        entries: { page: 1 },
        transitions: { page: { cart: 1 - lost, lost }, cart: { order: 1 } },
      },
      {},
    )
    expect(journey.personas?.[0]).toEqual({
      ...{ id: 'segment 1', share: 6 / 16, entries: { page: 1 }, transitions: told },
    })
    expect(customers).toEqual([6, 10])
    expect(small.filter(({ count }) => count > 0)).toEqual([])
    expect(journey.evidence?.minGroup).toBe(5)
  })

  test('is told where all groups are, whether the smallest is none or one', () => {
    const rows = {
      entries: { page: 1 },
      transitions: { page: { cart: 0.7, lost: 0.3 }, cart: { order: 1 } },
    }
    const told = personasOf(parts, rows, { minGroup: 0 })
    expect(told.journey.personas?.[0]?.transitions).toEqual(rows.transitions)
    expect(told.journey.evidence?.minGroup).toBeUndefined()
    expect(told.small).toEqual([])
    expect(personasOf(parts, rows, { minGroup: 1 })).toEqual(told)
    expect(personasOf(parts, rows, { minGroup: 2 }).journey.evidence?.minGroup).toBe(2)
  })

  test('bears the name that the loss has, and goals stay goals', () => {
    const { journey } = personasOf(
      [times(6, [PAGE, CART]), times(6, [PAGE, CART, ORDER])],
      { entries: { page: 1 }, transitions: { page: { cart: 1 }, cart: { gone: 1 } } },
      { loss: 'gone', goals: ['cart'] },
    )
    expect(journey.personas?.[0]?.transitions).toEqual({ page: { cart: 1 }, cart: { gone: 1 } })
    expect(journey.conversions).toEqual(['cart'])
    const all = personasOf(
      [times(6, [PAGE, CART]), times(6, [PAGE, CART, ORDER])],
      { entries: { page: 1 }, transitions: { cart: { gone: 1 } } },
      { loss: 'gone', goals: ['cart'], minGroup: 0 },
    )
    expect(all.journey.conversions).toEqual(['cart'])
  })

  test('is left out of the entries alike, or the segment enters as all do', () => {
    const both = [
      [...times(6, [PAGE, ORDER]), [AD, ORDER]],
      [...times(6, [AD, ORDER]), ...times(6, [PAGE, ORDER])],
    ] as const
    const transitions = { page: { order: 1 } }
    const enters = (page: number, ad: number) =>
      personasOf(both, { entries: { page, ad }, transitions }, {}).journey.personas?.[0]
    // Of 20, two are a tenth.
    expect(enters(18, 2)).toMatchObject({ entries: { page: 1 }, transitions })
    expect(enters(17, 3)).not.toHaveProperty('entries')
    expect(enters(17, 3)?.transitions).toEqual(transitions)
  })
})

describe('steps of few customers of a segment together', () => {
  test('go to "other" where enough of them made such steps', () => {
    // Two each ask for help and for a chat: four customers, of whom three are of the first segment.
    const parts = [
      [
        ...times(2, [PAGE, HELP, CART, ORDER]),
        [PAGE, CHAT, CART, ORDER],
        ...times(3, [PAGE, CART, ORDER]),
      ],
      [[PAGE, CHAT, CART, ORDER], ...times(3, [PAGE, CART, ORDER])],
    ] as const
    const transitions = {
      page: { help: 0.3, chat: 0.15, cart: 0.55 },
      help: { cart: 1 },
      chat: { cart: 1 },
      cart: { order: 1 },
    }
    const told = personasOf(parts, { entries: { page: 1 }, transitions }, { minGroup: 3 })
    expect(told.small.filter(({ count }) => count > 0)).toEqual([
      { kind: 'touchpoint', id: 'help', count: 2, into: 'other' },
      { kind: 'touchpoint', id: 'chat', count: 2, into: 'other' },
    ])
    // What comes of "other" is as of all.
    expect(told.journey.personas?.[0]?.transitions).toEqual({
      page: { cart: expect.closeTo(0.55, 12), other: expect.closeTo(0.45, 12) },
      cart: { order: 1 },
    })
    // With the segments the other way round, one customer made such a step.
    const turned = personasOf(
      [parts[1], parts[0]],
      { entries: { page: 1 }, transitions: { page: { chat: 0.08, cart: 0.92 } } },
      { minGroup: 3 },
    )
    expect(turned.journey.personas?.[0]?.transitions).toEqual({ page: { cart: 1 } })
  })

  test('with what others of the step went there with them', () => {
    // Alone, who goes from help to the cart would be one; so one of eight goes there by "other", too.
    const parts = [
      [[PAGE, HELP, CART, ORDER], [PAGE, CHAT, ORDER], ...times(4, [PAGE, CART, ORDER])],
      times(4, [PAGE, CART, ORDER]),
    ] as const
    const transitions = { page: { help: 0.2, chat: 0.2, cart: 0.6 } }
    const { journey, small } = personasOf(
      parts,
      { entries: { page: 1 }, transitions },
      { minGroup: 2 },
    )
    expect(small).toContainEqual({
      ...{ kind: 'step', from: 'page', id: 'cart', count: 1, into: 'other' },
    })
    const cart = 0.6 * (7 / 8)
    expect(journey.personas?.[0]?.transitions).toEqual({
      page: { cart: expect.closeTo(cart, 12), other: expect.closeTo(1 - cart, 12) },
    })
  })

  test('with a step that went there as a whole, though enough of the segment made it', () => {
    // Page to cart is of two; one joins who comes from help, and the last would be left alone.
    const parts = [
      [
        [PAGE, HELP, CART, ORDER],
        [PAGE, CHAT, ORDER],
        ...times(2, [PAGE, CART, ORDER]),
        ...times(5, [PAGE, ORDER]),
      ],
      times(5, [PAGE, ORDER]),
    ] as const
    const transitions = { page: { order: 0.5, cart: 0.3, help: 0.1, chat: 0.1 } }
    const { journey } = personasOf(parts, { entries: { page: 1 }, transitions }, { minGroup: 2 })
    const order = 0.5 * (9 / 10)
    expect(journey.personas?.[0]?.transitions).toEqual({
      page: { order: expect.closeTo(order, 12), other: expect.closeTo(1 - order, 12) },
    })
  })

  test('are left out, or the row is that of all, where nobody goes to "other" from there', () => {
    // Of the cart, all steps are common; in the first segment two each leave and go back.
    const parts = [
      [
        ...times(9, [PAGE, CART, ORDER]),
        ...times(2, [PAGE, CART]),
        ...times(2, [PAGE, CART, PAGE, ORDER]),
        ...times(3, [PAGE, ORDER]),
      ],
      [
        ...times(3, [PAGE, CART]),
        ...times(3, [PAGE, CART, PAGE, ORDER]),
        ...times(2, [PAGE, HELP, ORDER]),
        [PAGE, CHAT, ORDER],
      ],
    ] as const
    const row = (lost: number, page: number) =>
      personasOf(
        parts,
        { entries: { page: 1 }, transitions: { cart: { order: 1 - lost - page, lost, page } } },
        { minGroup: 3 },
      ).journey
    expect(row(0.05, 0.04).touchpoints.map(({ id }) => id)).toContain('other')
    expect(row(0.05, 0.04).personas?.[0]?.transitions).toEqual({ cart: { order: 1 } })
    expect(row(0.05, 0.06).personas?.[0]?.transitions).toEqual({})
  })
})

describe('what a segment did is counted as in the whole log', () => {
  const rows = { entries: { page: 1 }, transitions: { page: { lost: 1 } } }
  const of = [...times(5, [0]), ...times(5, [1])].flat()
  const second = { entries: { page: 1 }, transitions: {} }
  const paths = times(10, [PAGE])
  const transitionsOf = (log: EventLog, options: SegmentJourneyOptions) =>
    journeyOfSegments(log, segmentsOf(of, [rows, second]), options).journey.personas?.[0]
      ?.transitions

  test('whose last visits are over by its end', () => {
    const log = logOf(paths, (c) => (c < 5 ? 1 : 10))
    expect(transitionsOf(log, { gap: '2d' })).toEqual(rows.transitions)
    expect(transitionsOf(log, { gap: '2d', minGroup: 0 })).toEqual(rows.transitions)
  })

  test('all of it where all groups are told, steps of visits that may go on included', () => {
    const log = logOf([...times(5, [PAGE]), ...times(5, [PAGE, CART])], (c) => (c < 5 ? 1 : 10))
    const row = { page: { lost: 0.6, cart: 0.4 } }
    const found = segmentsOf(of, [{ ...rows, transitions: row }, second])
    const { journey } = journeyOfSegments(log, found, { gap: '2d', minGroup: 0 })
    expect(journey.transitions.page).toEqual({ lost: 1 })
    expect(journey.personas?.[0]?.transitions).toEqual(row)
  })

  test('but not those that may go on', () => {
    // Five of the first segment go to the cart, the last of them at the end of the log.
    const paths = [...times(5, [PAGE]), ...times(5, [PAGE, CART]), ...times(5, [PAGE, CART])]
    const own = { entries: { page: 1 }, transitions: { page: { lost: 0.95, cart: 0.05 } } }
    const found = segmentsOf([...Array(10).fill(0), ...Array(5).fill(1)], [own, second])
    const log = logOf(paths, (c) => (c === 9 ? 9 : 1))
    const told = (options: SegmentJourneyOptions) =>
      journeyOfSegments(log, found, { gap: '2d', ...options }).journey.personas?.[0]?.transitions
    expect(told({})).toEqual({ page: { lost: 1 } })
    expect(told({ until: 20 * DAY })).toEqual({ page: { lost: 0.95, cart: 0.05 } })
  })

  test('or by an end that was stated', () => {
    const until = 10 * DAY
    expect(transitionsOf(logOf(paths), { gap: '2d', until })).toEqual(rows.transitions)
  })

  test('with events of one time in their own order', () => {
    // Written down backwards: the cart before the page.
    const log = {
      ...logOf(times(10, [CART, PAGE])),
      time: new Float64Array(20).fill(DAY),
      tie: Float64Array.from({ length: 20 }, (_, row) => 1 - (row % 2)),
    }
    const transitions = { page: { cart: 1 }, cart: { lost: 1 } }
    const found = segmentsOf(of, [{ entries: { page: 1 }, transitions }, second])
    const { journey } = journeyOfSegments(log, found)
    expect(journey.personas?.[0]).toMatchObject({ entries: { page: 1 }, transitions })
  })
})

test('a touchpoint may have the name of a property that every object has', () => {
  const log = {
    ...logOf(times(10, [PAGE, ORDER])),
    touchpoints: NAMES.map((name) => (name === 'page' ? '__proto__' : name)),
  }
  const row = () =>
    Object.fromEntries([
      ['__proto__', Object.fromEntries([['order', 1]])],
    ]) as Journey['transitions']
  const own = { entries: Object.fromEntries([['__proto__', 1]]), transitions: row() }
  const found = segmentsOf([...times(5, [0]), ...times(5, [1])].flat(), [own, own])
  const { journey } = journeyOfSegments(log, found, { conversions })
  for (const { entries = {}, transitions = {} } of journey.personas ?? []) {
    expect(Object.entries(entries)).toEqual([['__proto__', 1]])
    expect(Object.entries(transitions)).toEqual([['__proto__', { order: 1 }]])
  }
})

test('all segments of too few customers are listed', () => {
  const of = [0, 0, 0, 1, 1, 2]
  const own = { entries: { page: 1 }, transitions: {} }
  const attempt = () =>
    journeyOfSegments(logOf(times(6, [PAGE])), segmentsOf(of, [own, own, own]), { minGroup: 3 })
  expect(attempt).toThrow(
    [
      'The segmentation has 2 problems:',
      '  segments[1]: Only 2 customers are likeliest to be in "segment 2", fewer than 3; fit fewer segments.',
      '  segments[2]: Only 1 customer is likeliest to be in "segment 3", fewer than 3; fit fewer segments.',
    ].join('\n'),
  )
})
