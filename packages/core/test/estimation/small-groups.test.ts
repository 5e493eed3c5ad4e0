import fc from 'fast-check'
import { analyze } from 'sojourn/analysis'
import {
  type CountOptions,
  countJourneys,
  type EventLog,
  fitCounts,
  mergeCounts,
  type SmallGroup,
  withoutSmallGroups,
} from 'sojourn/estimation'
import { describe, expect, test } from 'vitest'
import { solver } from '../tolerance.ts'

const NAMES = ['ad', 'mail', 'page', 'cart', 'help', 'chat', 'order']

/** Paths of customers, each a list of codes of `NAMES`, an event an hour. */
function logOf(paths: readonly (readonly number[])[]): EventLog {
  return {
    customers: paths.length,
    touchpoints: NAMES,
    channels: [],
    customer: Int32Array.from(paths.flatMap((path, c) => path.map(() => c))),
    touchpoint: Int32Array.from(paths.flat()),
    time: Float64Array.from(
      paths.flatMap((path, c) => path.map((_, t) => 1e9 + 86_400_000 * c + 3_600_000 * t)),
    ),
  }
}

/** Mostly common steps, and some that hardly anybody makes; only the last event is ever an order. */
const path = fc
  .tuple(
    fc.array(
      fc.oneof(
        { weight: 9, arbitrary: fc.constantFrom(0, 2, 3) },
        { weight: 1, arbitrary: fc.constantFrom(1, 4, 5) },
      ),
      { minLength: 1, maxLength: 8 },
    ),
    fc.boolean(),
  )
  .map(([steps, ordered]) => (ordered ? [...steps, 6] : steps))
const paths = fc.array(path, { minLength: 30, maxLength: 60 })
const K = fc.integer({ min: 2, max: 6 })

/** Who made each step, the begin and the loss included, worked out from the paths alone. */
function whoMade(all: readonly (readonly number[])[]) {
  const who = new Map<string, { customers: Set<number>; count: number }>()
  for (const [customer, codes] of all.entries()) {
    const names = ['', ...codes.map((code) => NAMES[code] as string)]
    if (names.at(-1) !== 'order') names.push('lost')
    for (let t = 1; t < names.length; t++) {
      const key = JSON.stringify([names[t - 1], names[t]])
      const cell = who.get(key) ?? { customers: new Set(), count: 0 }
      cell.customers.add(customer)
      cell.count++
      who.set(key, cell)
    }
  }
  return who
}

const left = (small: readonly SmallGroup[]) =>
  small.filter(({ into, id }) => into === null && id !== 'other')

describe('without small groups', () => {
  test('every count is of k customers at least, and nothing else is lost', () => {
    fc.assert(
      fc.property(paths, K, (all, k) => {
        const who = whoMade(all)
        const exact = countJourneys(logOf(all), { conversions: presentOrder(all), groups: 2 * k })
        const { counts, small } = withoutSmallGroups(exact, k)
        const { entries = {}, transitions = {} } = fitCounts(counts).journey.evidence ?? {}
        const rows: Record<string, Record<string, number>> = { '': entries, ...transitions }
        const lumped = new Set(small.flatMap(({ kind, id }) => (kind === 'touchpoint' ? [id] : [])))
        const gone = new Set(small.flatMap(({ kind, id }) => (kind === 'outcome' ? [id] : [])))
        // By what goes to "other" and from there: its steps, and who makes them at least.
        const rest = new Map<string, { customers: Set<number>; others: number; count: number }>()
        for (const [key, { customers, count }] of who) {
          const [from, to] = JSON.parse(key) as [string, string]
          if (gone.has(to)) continue
          const shown = rows[from]?.[to] ?? 0
          const away = count - shown
          expect(away).toBeGreaterThanOrEqual(0)
          // A customer each who joins others, so that so many are left at least.
          if (shown > 0) expect(customers.size - away).toBeGreaterThanOrEqual(k)
          if (away === 0) continue
          const ends = [
            ...(lumped.has(from) ? [] : [[from, 'other']]),
            ...(lumped.has(to) ? [] : [['other', to]]),
          ]
          for (const end of ends) {
            const cell = rest.get(JSON.stringify(end)) ?? {
              customers: new Set(),
              others: 0,
              count: 0,
            }
            if (shown > 0) cell.others += away
            else for (const customer of customers) cell.customers.add(customer)
            rest.set(JSON.stringify(end), { ...cell, count: cell.count + away })
          }
        }
        for (const [key, { customers, others, count }] of rest) {
          const [from, to] = JSON.parse(key) as [string, string]
          expect(customers.size + others).toBeGreaterThanOrEqual(k)
          expect(rows[from]?.[to]).toBe(count)
        }
      }),
      { seed: 41, numRuns: 300 },
    )
  })

  test('the first and the last day are of k customers, in parts as in the whole', () => {
    fc.assert(
      fc.property(paths, K, fc.integer({ min: 1, max: 29 }), (all, k, cut) => {
        // Customer c is there on day c, so that the first day of k customers is k - 1 days later.
        const log = logOf(all)
        const part = (own: (c: number) => boolean) => {
          const rows = [...log.customer.keys()].filter((row) => own(log.customer[row] as number))
          return countJourneys(
            {
              ...log,
              customers: new Set(rows.map((row) => log.customer[row])).size,
              customer: log.customer.filter((c) => own(c)),
              touchpoint: log.touchpoint.filter((_, row) => rows.includes(row)),
              time: log.time.filter((_, row) => rows.includes(row)),
            },
            { groups: 2 * k },
          )
        }
        const began = all.map((_, c) => 1e9 + 86_400_000 * c)
        const ended = all.map(
          ([...codes], c) => 1e9 + 86_400_000 * c + 3_600_000 * (codes.length - 1),
        )
        const day = 86_400_000
        const merged = mergeCounts(
          part((c) => c < cut),
          part((c) => c >= cut),
        )
        for (const exact of [part(() => true), merged]) {
          const { from, until } = withoutSmallGroups(exact, k).counts
          const late = ended.sort((a, b) => b - a)
          expect(from).toBe(Math.floor((began[k - 1] as number) / day) * day)
          expect(until).toBe(Math.ceil((late[k - 1] as number) / day) * day)
        }
        const stated = countJourneys(log, { groups: 2 * k, until: 1e12 })
        expect(withoutSmallGroups(stated, k).counts.until).toBe(Math.ceil(1e12 / day) * day)
      }),
      { seed: 47, numRuns: 60 },
    )
  })

  test('visits of touchpoints that are left and chances of outcomes stay as they were', () => {
    fc.assert(
      fc.property(paths, K, (all, k) => {
        const exact = countJourneys(logOf(all), { conversions: presentOrder(all), groups: 2 * k })
        const { counts, small } = withoutSmallGroups(exact, k)
        fc.pre(left(small).length === 0)
        const was = analyze(fitCounts(exact).journey)
        const { journey } = fitCounts(counts)
        const is = analyze(journey)
        for (const [id, p] of Object.entries(was.outcomes)) solver(is.outcomes[id] ?? 0, p, id)
        for (const { id } of journey.touchpoints)
          if (id !== 'other') solver(is.expectedVisits[id] ?? 0, was.expectedVisits[id] ?? 0, id)
      }),
      { seed: 42, numRuns: 200 },
    )
  })
})

describe('by hand', () => {
  const day = 86_400_000
  /** Nine customers take the common way; others are given. */
  const common = Array.from({ length: 9 }, () => [2, 3, 6])

  test('customers count, not events', () => {
    // One customer goes back and forth between page and cart twenty times.
    const often = [...Array.from({ length: 20 }, () => [2, 3]).flat(), 6]
    const counts = countJourneys(logOf([...common, often]), { conversions: ['order'], groups: 10 })
    const { small } = withoutSmallGroups(counts, 5)
    expect(small).toContainEqual({
      kind: 'step',
      from: 'cart',
      id: 'page',
      count: 19,
      into: 'other',
    })
    // Alone they would point at one customer, so steps of others join them: four that leave the cart, and
    // one more, so that who goes from there to the order are five as well.
    expect(small).toContainEqual({
      kind: 'step',
      from: 'cart',
      id: 'order',
      count: 5,
      into: 'other',
    })
  })

  test('an outcome that few reached is left out, and listed', () => {
    const counts = countJourneys(logOf([...common, [2, 3], [2, 3]]), {
      conversions: ['order'],
      groups: 10,
    })
    const { counts: large, small } = withoutSmallGroups(counts, 5, { loss: 'gone' })
    expect(small.filter(({ count }) => count > 0)).toEqual([
      { kind: 'outcome', id: 'gone', count: 2, into: null },
    ])
    expect(fitCounts(large).journey.transitions.cart).toEqual({ order: 1 })
  })

  test('a goal that few reached is a touchpoint like any other', () => {
    const counts = countJourneys(logOf([...common, [2, 4, 3, 6]]), {
      conversions: ['order'],
      groups: 10,
    })
    expect(withoutSmallGroups(counts, 5, { goals: ['help', 'cart'] }).goals).toEqual(['cart'])
  })

  test('mean values and stays of few are not told, nor the time of an event', () => {
    const log = logOf([...common, [2, 3, 6]])
    const value = Float64Array.from(log.time, () => Number.NaN)
    for (const row of [2, 5, 8]) value[row] = 100
    const counts = countJourneys({ ...log, value }, { conversions: ['order'], groups: 10 })
    const large = withoutSmallGroups(counts, 5)
    expect(large.counts.values).toEqual([])
    expect(large.small.filter(({ count }) => count > 0)).toEqual([
      { kind: 'value', id: 'order', count: 3, into: null },
    ])
    expect([large.counts.from % day, large.counts.until % day]).toEqual([0, 0])
    expect(large.counts.from).toBeGreaterThan(counts.from)
    expect(large.counts.until).toBeLessThan(counts.until)
  })

  test('a name that is only met in visits that are not resolved is not told', () => {
    const paths = [...common, [2, 3, 4]]
    const counts = countJourneys(logOf(paths), { conversions: ['order'], gap: '2h', groups: 10 })
    expect(counts.censored).toHaveLength(1)
    const { counts: large } = withoutSmallGroups(counts, 5)
    expect(large.touchpoints).not.toContain('help')
    expect(JSON.stringify(fitCounts(large).journey)).not.toContain('help')
  })

  test('"other" gets another name where something has that', () => {
    const counts = countJourneys(
      {
        ...logOf([...common, [2, 4, 3, 6]]),
        touchpoints: [...NAMES.slice(0, 2), 'other', ...NAMES.slice(3)],
      },
      { conversions: ['order'], groups: 10 },
    )
    expect(withoutSmallGroups(counts, 5).counts.touchpoints).toEqual([
      'other',
      'cart',
      'order',
      'other 2',
    ])
  })

  test.each([
    [{ groups: 10 }, 5, 'The log has 2 customers, fewer than 5'],
    [{}, 5, 'count with groups: 10'],
    [{ groups: 9 }, 5, 'count with groups: 10'],
    [{ groups: 10 }, 0.5, 'It is 0.5'],
  ])('%j for groups of %d is refused', (options: CountOptions, k, words) => {
    const counts = countJourneys(logOf([[2, 3], [2]]), options)
    expect(() => withoutSmallGroups(counts, k)).toThrow(words)
  })
})

test('parts merged tell the customers of the whole, also with a gap and late ones first', () => {
  fc.assert(
    fc.property(paths, K, fc.constantFrom({}, { gap: '30h' } as const), (all, k, gap) => {
      const shuffled = all.map((codes, c) => ({ codes, c }))
      const log = logOf(shuffled.map(({ codes }) => codes))
      // The latest customers come first in the file, so that their visits wait to be resolved.
      const backwards = {
        ...log,
        customer: log.customer.slice().reverse(),
        touchpoint: log.touchpoint.slice().reverse(),
        time: log.time.slice().reverse(),
      }
      const until = 1e9 + 86_400_000 * (all.length + 1)
      const options = { conversions: presentOrder(all), groups: 2 * k, until, ...gap }
      const whole = withoutSmallGroups(countJourneys(log, options), k)
      const half = Math.floor(all.length / 2)
      const part = (source: EventLog, keep: (customer: number) => boolean) => {
        const rows = [...source.customer.keys()].filter((row) =>
          keep(source.customer[row] as number),
        )
        return countJourneys(
          {
            ...source,
            customers: new Set(rows.map((row) => source.customer[row])).size,
            customer: Int32Array.from(rows, (row) => source.customer[row] as number),
            touchpoint: Int32Array.from(rows, (row) => source.touchpoint[row] as number),
            time: Float64Array.from(rows, (row) => source.time[row] as number),
          },
          options,
        )
      }
      const merged = withoutSmallGroups(
        mergeCounts(
          part(backwards, (c) => c < half),
          part(log, (c) => c >= half),
        ),
        k,
      )
      const evidence = ({ counts }: typeof whole) => {
        const { entries, transitions } = fitCounts(counts).journey.evidence ?? {}
        return { entries, transitions }
      }
      expect(evidence(merged)).toEqual(evidence(whole))
    }),
    { seed: 43, numRuns: 100 },
  )
})

function presentOrder(all: readonly (readonly number[])[]): string[] {
  return all.some((codes) => codes.includes(6)) ? ['order'] : []
}
