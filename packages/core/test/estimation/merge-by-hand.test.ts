import { describe, expect, test } from 'vitest'
import {
  type CountOptions,
  countJourneys,
  type EventLog,
  type JourneyCounts,
  mergeCounts,
} from '../../src/estimation/index.ts'
import type { JourneyError } from '../../src/model/index.ts'

const HOUR = 3_600_000

/** A customer for each path of names, an event an hour. */
function logOf(touchpoints: readonly string[], ...paths: readonly (readonly string[])[]): EventLog {
  const names = paths.flat()
  return {
    ...{ customers: paths.length, touchpoints, channels: ['web', 'app'] },
    customer: Int32Array.from(paths.flatMap((path, c) => path.map(() => c))),
    touchpoint: Int32Array.from(names, (name) => touchpoints.indexOf(name)),
    time: Float64Array.from(paths.flatMap((path) => path.map((_, t) => HOUR * t))),
  }
}

const first = logOf(['ad', 'page', 'order'], ['ad', 'page', 'order'])
const second = logOf(
  ['page', 'help', 'order'],
  ['page', 'order'],
  ['page', 'help', 'order'],
  ['page'],
)
const conversions = ['order']
const counted = (log: EventLog, options: CountOptions = {}) =>
  countJourneys(log, { conversions, ...options })

test('numbers add up, and codes of the second part are those of the first by name', () => {
  const all = mergeCounts(
    { ...counted(first), repeats: 2 },
    counted({ ...second, time: second.time.map((t) => t + 90 * HOUR) }),
  )
  expect(all).toMatchObject({
    customers: 4,
    journeys: 4,
    events: 9,
    repeats: 2,
    afterConversion: 0,
  })
  expect([all.from, all.until]).toEqual([0, 92 * HOUR])
  expect(all.touchpoints).toEqual(['ad', 'page', 'order', 'help'])
  expect(all.channels).toEqual(['web', 'app'])
  expect(all.entries).toEqual([
    { touchpoint: 0, count: 1 },
    { touchpoint: 1, count: 3 },
  ])
  expect(all.steps).toEqual([
    { from: 0, to: 1, all: 1, resolved: 1 },
    { from: 1, to: 2, all: 2, resolved: 2 },
    { from: 1, to: 3, all: 1, resolved: 1 },
    { from: 3, to: 2, all: 1, resolved: 1 },
    { from: 1, to: -1, all: 1, resolved: 1 },
  ])
  expect(all.stays).toEqual([
    { touchpoint: 0, count: 1, total: HOUR },
    { touchpoint: 1, count: 3, total: 3 * HOUR },
    { touchpoint: 3, count: 1, total: HOUR },
  ])
  expect(all).not.toHaveProperty('groups')
  expect(all).not.toHaveProperty('values')
  expect(mergeCounts(counted(first), counted(second))).not.toHaveProperty('repeats')
  expect(mergeCounts(counted(first), { ...counted(second), repeats: 3 }).repeats).toBe(3)
})

test('values and channels that one part has are those of the whole', () => {
  const value = Float64Array.from(second.touchpoint, (code) => (code === 2 ? 10 : Number.NaN))
  const channel = Int32Array.from(second.touchpoint, (code) => (code === 0 ? 1 : -1))
  const rich = counted({ ...second, channels: ['phone', 'web'], value, channel })
  for (const all of [mergeCounts(counted(first), rich), mergeCounts(rich, counted(first))]) {
    const named = (code: number) => all.touchpoints[code]
    expect(all.values?.map(({ touchpoint, ...own }) => [named(touchpoint), own])).toEqual([
      ['order', { count: 2, total: 20 }],
    ])
    expect(
      all.channelCounts.map((own) => [named(own.touchpoint), all.channels[own.channel], own.count]),
    ).toEqual([['page', 'web', 3]])
  }
})

test('runs add up by their names', () => {
  const all = mergeCounts(
    counted(logOf(['ad', 'page', 'help'], ['ad', 'page', 'help']), { order: 2 }),
    counted(logOf(['help', 'page', 'ad'], ['ad', 'page', 'help'], ['help', 'page', 'ad']), {
      order: 2,
    }),
  )
  expect(all.sequences).toEqual({
    ...{ length: 3, codes: Int32Array.of(0, 1, 2, 2, 1, 0) },
    count: Float64Array.of(2, 1),
  })
})

describe('whose the counts are', () => {
  const groupsOf = (a: number, b: number) => {
    const value = (log: EventLog) => Float64Array.from(log.time, () => 1)
    const channel = (log: EventLog) => new Int32Array(log.time.length)
    const rich = (log: EventLog, groups: number) =>
      counted({ ...log, value: value(log), channel: channel(log) }, { groups })
    return mergeCounts(rich(first, a), rich(second, b))
  }
  const many = (lists: readonly (readonly number[])[] | undefined) =>
    lists?.map((customers) => new Set(customers).size)

  test('is known of both, and those of one part are not those of the other', () => {
    const { groups, entries, steps, values, channelCounts } = groupsOf(6, 6)
    expect(groups?.most).toBe(6)
    expect(many(groups?.entries)).toEqual(entries.map(({ count }) => count))
    expect(many(groups?.steps)).toEqual(steps.map(({ resolved }) => resolved))
    expect(many(groups?.values)).toEqual(values?.map(({ count }) => count))
    expect(many(groups?.channelCounts)).toEqual(channelCounts.map(({ count }) => count))
    expect(groups?.began).toEqual([0, 0, 0, 0])
    expect(groups?.ended).toEqual([2 * HOUR, 2 * HOUR, HOUR, 0])
  })

  test('up to as many as the part with fewer tells apart', () => {
    for (const { groups } of [groupsOf(2, 6), groupsOf(6, 2)]) {
      expect(groups?.most).toBe(2)
      expect(many(groups?.entries)).toEqual([1, 2])
      expect(groups?.ended).toEqual([2 * HOUR, 2 * HOUR])
    }
  })

  test('is not known where one part doesn’t tell, nor of values that nobody has', () => {
    expect(groupsOf(6, 0)).not.toHaveProperty('groups')
    expect(groupsOf(0, 6)).not.toHaveProperty('groups')
    const plain = mergeCounts(counted(first, { groups: 4 }), counted(second, { groups: 4 }))
    expect(plain.groups?.values).toEqual([])
    expect(plain.groups?.channelCounts).toEqual([])
  })
})

describe('parts counted by different rules', () => {
  const problemsOf = (a: JourneyCounts, b: JourneyCounts) => {
    try {
      mergeCounts(a, b)
    } catch (error) {
      expect((error as JourneyError).message).toContain('The merge has')
      return (error as JourneyError).problems.map(({ path, message }) => `${path}: ${message}`)
    }
    return []
  }
  const plain = counted(first)
  const rule = (path: string, what: string) => [
    `${path}: The parts were counted ${what}; count both alike.`,
  ]

  test.each<[CountOptions, string, string]>([
    [{ conversions: ['page'] }, 'conversions', 'with different conversions'],
    [{ gap: '2h' }, 'gap', 'with different gaps'],
    [{ stepsPerCustomer: 3 }, 'stepsPerCustomer', 'with different numbers of steps of a customer'],
    [{ repeat: true }, 'repeat', 'one with repeat and one without'],
    [{ order: 3 }, 'order', 'for different orders of chains'],
  ])('%j is told', (options, path, what) => {
    expect(problemsOf(plain, counted(first, options))).toEqual(rule(path, what))
    expect(problemsOf(counted(first, options), plain)).toEqual(rule(path, what))
  })

  test('all differences are told at once', () => {
    const other = counted(first, { gap: '2h', repeat: true, order: 2, conversions: [] })
    expect(problemsOf(plain, other).map((problem) => problem.split(':')[0])).toEqual([
      'conversions',
      'gap',
      'repeat',
      'order',
    ])
  })

  test('with a gap, both have the same end', () => {
    const until = (hours: number) => counted(first, { gap: '1h', until: hours * HOUR })
    expect(problemsOf(until(5), until(6))).toEqual(
      rule('until', 'up to different ends, which a gap is measured from'),
    )
    expect(problemsOf(until(5), until(5))).toEqual([])
    // Without one the end resolves nothing.
    expect(problemsOf(counted(first, { until: 5 * HOUR }), plain)).toEqual([])
  })

  test('what only looks different is the same', () => {
    const [a, b] = [
      { conversions: ['order', 'page'], gap: '2h' },
      { conversions: ['page', 'order', 'page'], gap: '120min' },
    ] as const
    expect(problemsOf(counted(first, a), counted(first, b))).toEqual([])
  })
})
