import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  countJourneys,
  type EventLog,
  fitCounts,
  fitJourney,
  JourneyCounter,
  mergeCounts,
} from '../../src/estimation/index.ts'
import type { JourneyError } from '../../src/model/index.ts'
import {
  event,
  HOUR,
  logOf,
  NAMES,
  type RandomEvent,
  rules,
  rulesFor,
  timeOf,
} from './random-log.ts'
import { slowFit } from './slow-fit.ts'

const events = fc.array(event, { minLength: 1, maxLength: 60 })
const inOrder = (a: RandomEvent, b: RandomEvent) =>
  a.customer - b.customer || timeOf(a) - timeOf(b) || a.tie - b.tie

/** A fit without what depends on the order in which equal counts appear, such as the main channel. */
function sorted({
  entries,
  transitions,
  orders,
  warnings,
  journey,
  ...numbers
}: ReturnType<typeof fitCounts>) {
  const { touchpoints, ...others } = JSON.parse(JSON.stringify(journey))
  const text = (list: readonly unknown[]) => list.map((item) => JSON.stringify(item)).sort()
  return {
    ...numbers,
    entries: text(entries),
    transitions: text(transitions),
    touchpoints: text(touchpoints.map(({ channel: _, ...others }: { channel: string }) => others)),
    orders: orders.map(({ n, parameters }) => [n, parameters]),
    warnings: warnings.filter((text) => !text.includes('channel')).sort(),
    evidence: others.evidence,
  }
}

describe('counting', () => {
  test('other touchpoints at the same time, and other customers, are no copies', () => {
    const row = { hour: 1, name: 'ad', tie: 0, channel: -1, value: Number.NaN }
    const rows = [row, { ...row, name: 'page' }, row, { ...row, hour: 2 }]
    const log = logOf([0, 1].flatMap((customer) => rows.map((one) => ({ ...one, customer }))))
    expect(countJourneys(log).repeats).toBeUndefined()
  })

  test('tells of events that stand there twice, in all parts together', () => {
    // The times are all apart, so that nothing stands there twice before it is copied.
    fc.assert(
      fc.property(events, rules, (rows, random) => {
        const apart = rows.map((row, i) => ({ ...row, hour: i }))
        const twice = logOf(apart.flatMap((row) => [row, row]))
        const options = rulesFor(twice, { ...random, gap: undefined, conversions: [] })
        const once = countJourneys(logOf(apart), options)
        const both = countJourneys(twice, options)
        expect([once.repeats, both.repeats]).toEqual([undefined, rows.length])
        expect(mergeCounts(both, both).repeats).toBe(2 * rows.length)
        expect(fitCounts(once).warnings.join()).not.toContain('the one before')
        expect(fitCounts(both).warnings.join()).toContain(
          `${rows.length} of ${2 * rows.length} event`,
        )
      }),
      { seed: 11 },
    )
  })

  test('in pieces of any size is counting at once, and the order of rows makes no difference', () => {
    fc.assert(
      fc.property(events, rules, fc.array(fc.nat(60)), (rows, random, cuts) => {
        const ordered = [...rows].sort(inOrder)
        const log = logOf(ordered)
        const options = rulesFor(log, random)
        const counter = new JourneyCounter(options)
        for (const name of log.touchpoints) counter.touchpoint(name)
        for (const name of log.channels) counter.channel(name)
        const ends = [...cuts.filter((cut) => cut < rows.length), rows.length].sort((a, b) => a - b)
        for (const [i, end] of ends.entries())
          counter.add(part(log, ends[i - 1] ?? 0, end), end - (ends[i - 1] ?? 0))
        const whole = countJourneys(log, options)
        expect(counter.counts()).toEqual(whole)
        if (log.touchpoints.every((name) => options.conversions.includes(name))) return
        expect(sorted(fitCounts(whole))).toEqual(sorted(fitJourney(logOf(rows), options)))
      }),
      { seed: 31, numRuns: 300 },
    )
  })

  test('keeps thousands of visits open until the end decides', () => {
    // Hour by hour a customer comes, goes on after half an hour, and is never seen again.
    const n = 20_000
    const log = {
      customers: n,
      touchpoints: ['ad', 'page'],
      channels: [],
      customer: Int32Array.from({ length: 2 * n }, (_, i) => i >> 1),
      touchpoint: Int32Array.from({ length: 2 * n }, (_, i) => i & 1),
      time: Float64Array.from({ length: 2 * n }, (_, i) => (i / 2) * HOUR),
    }
    for (const gap of [10, 3_000, 15_000]) {
      const { steps, censored, stays } = countJourneys(log, { gap: `${gap}h` })
      // The last event is at n − ½ hours: the gap covers the last gap moves and ends.
      expect(steps).toEqual([
        { from: 0, to: 1, all: n, resolved: n - gap },
        { from: 1, to: -1, all: n - gap - 1, resolved: n - gap - 1 },
      ])
      expect(censored).toEqual([{ touchpoint: 1, count: gap + 1 }])
      expect(stays).toEqual([{ touchpoint: 0, count: n - gap, total: (n - gap) * (HOUR / 2) }])
    }
  })

  test('up to a stated end follows the plainly written rules', () => {
    fc.assert(
      fc.property(events, rules, fc.nat(20), (rows, random, later) => {
        const log = logOf(rows)
        const options = rulesFor(log, random)
        fc.pre(log.touchpoints.some((name) => !options.conversions.includes(name)))
        const until = Math.max(...log.time) + later * HOUR
        const slow = slowFit(log, {
          ...options,
          gap: options.gap === undefined ? undefined : Number.parseInt(options.gap, 10) * HOUR,
          until,
        } as never)
        const fit = fitJourney(log, { ...options, until })
        expect(fit.journey.evidence?.until).toBe(new Date(until).toISOString())
        expect({ ...fit.journey.evidence?.censored }).toEqual({ ...slow.censored })
        const resolved = Object.entries(fit.journey.evidence?.transitions ?? {}).flatMap(
          ([from, row]) => Object.entries(row).map(([to, count]) => [`${from} → ${to}`, count]),
        )
        expect(resolved.filter(([, count]) => count !== 0).sort()).toEqual(
          Object.entries(slow.resolved).sort(),
        )
      }),
      { seed: 32, numRuns: 200 },
    )
  })

  test('refuses events after the end that is stated, and a gap of nothing', () => {
    const log = logOf([{ customer: 0, hour: 2, name: 'ad', tie: 0, channel: -1, value: 1 }])
    expect(() => countJourneys(log, { until: 1.5e12 })).toThrow(/after the end that is stated/)
    expect(() => countJourneys(log, { gap: '0s', order: 11 })).toThrow(/2 problems/)
  })

  test('notices events that are not in the order of time', () => {
    const counter = new JourneyCounter()
    counter.touchpoint('ad')
    const at = (...time: number[]) => ({
      customer: Int32Array.from(time, () => 0),
      touchpoint: Int32Array.from(time, () => 0),
      time: Float64Array.from(time),
    })
    counter.add(at(1, 1, 2), 3)
    expect(counter.inOrder).toBe(true)
    counter.add(at(1), 1)
    expect(counter.inOrder).toBe(false)
  })
})

describe('merging', () => {
  test('the counts of two parts gives those of the whole', () => {
    fc.assert(
      fc.property(events, rules, fc.nat(9), (rows, random, customers) => {
        const ordered = [...rows].sort(inOrder)
        const parts = [
          ordered.filter(({ customer }) => customer < customers),
          ordered.filter(({ customer }) => customer >= customers),
        ]
        const log = logOf(ordered)
        const options = { ...rulesFor(log, random), until: Math.max(...log.time) }
        fc.pre(log.touchpoints.some((name) => !options.conversions.includes(name)))
        const [a, b] = parts.map((part) => countJourneys(logOf(part), options))
        const merged = mergeCounts(a as never, b as never)
        const whole = countJourneys(log, options)
        // Sums of times may differ in the last bit, for each part's is rounded.
        expect(merged.stays.map(({ touchpoint, count }) => [touchpoint, count]).sort()).toEqual(
          whole.stays.map(({ touchpoint, count }) => [touchpoint, count]).sort(),
        )
        for (const { touchpoint, total } of merged.stays)
          expect(total).toBeCloseTo(
            whole.stays.find((stay) => stay.touchpoint === touchpoint)?.total as number,
            3,
          )
        const rest = ({ stays: _, values, ...others }: typeof whole) => ({
          ...others,
          values: values && [...values].sort((x, y) => x.touchpoint - y.touchpoint),
        })
        expect(rest(merged)).toEqual(rest(whole))
        expect(fitCounts(merged).transitions).toEqual(fitCounts(whole).transitions)
        expect(fitCounts(merged).orders).toEqual(fitCounts(whole).orders)
      }),
      { seed: 33, numRuns: 150 },
    )
  })

  test('finds the codes of the other part by name', () => {
    const part = (names: readonly string[]) =>
      countJourneys(
        logOf(
          names.map((name, hour) => ({ customer: 0, hour, name, tie: 0, channel: 0, value: 1 })),
        ),
      )
    const merged = mergeCounts(part(['ad', 'page']), part(['page', 'buy', 'ad']))
    const { transitions } = fitCounts(merged)
    expect(transitions.map(({ from, to, count }) => `${from} ${to} ${count}`).sort()).toEqual([
      'ad lost 1',
      'ad page 1',
      'buy ad 1',
      'page buy 1',
      'page lost 1',
    ])
  })

  test('is refused where the rules differ or the ends of logs with a gap, all at once', () => {
    const log = (hour: number) =>
      logOf([{ customer: 0, hour, name: 'ad', tie: 0, channel: 0, value: 1 }])
    const a = countJourneys(log(1), { gap: '1h' })
    const b = countJourneys(log(2), { gap: '1h' })
    expect(() => mergeCounts(a, b)).toThrow(/until: .*different ends/)
    const c = countJourneys(log(1), { conversions: [NAMES[3] as string], repeat: true, order: 2 })
    try {
      mergeCounts(a, c)
      expect.fail('merged')
    } catch (error) {
      expect((error as JourneyError).problems.map(({ path }) => path)).toEqual([
        'conversions',
        'gap',
        'repeat',
        'order',
      ])
    }
    // Without a gap nothing depends on the end.
    const [x, y] = [log(1), log(2)].map((part) => countJourneys(part))
    expect(mergeCounts(x as never, y as never).customers).toBe(2)
  })
})

function part(log: EventLog, from: number, to: number) {
  return {
    customer: log.customer.slice(from, to),
    time: log.time.slice(from, to),
    touchpoint: log.touchpoint.slice(from, to),
    channel: log.channel?.slice(from, to),
    value: log.value?.slice(from, to),
  }
}
