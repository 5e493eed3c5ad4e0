import type { Journey, JourneyPersona } from '../model/journey.ts'
import { JourneyError } from '../model/problem.ts'
import { readJourney } from '../model/read-journey.ts'
import { completeRow } from '../model/row.ts'
import { countJourneys } from './count-journeys.ts'
import { customersOfSegments } from './customers-of-segments.ts'
import type { EventLog } from './event-log.ts'
import { type FitCountsOptions, fitCounts } from './fit-counts.ts'
import type { Segments } from './fit-segments.ts'
import { type CountOptions, type JourneyCounts, LOST } from './journey-counts.ts'
import { type SmallGroup, withoutSmallGroups } from './without-small-groups.ts'

/** Share of a row of a segment that may be left out. */
const MOST_LEFT_OUT = 0.1

/** Options of {@link journeyOfSegments}: those that the segments were fitted with, and how small a group may be. */
export interface SegmentJourneyOptions extends Omit<CountOptions, 'groups'>, FitCountsOptions {
  /** Customers that every count and every step of a segment is of at least; 5. With 0 all is told. */
  readonly minGroup?: number
}

/** A journey with its segments as personas. */
export interface SegmentedJourney {
  readonly journey: Journey
  /** Customers by segment, each in their likeliest. */
  readonly customers: readonly number[]
  /** What was merged or left out of the journey, as by {@link withoutSmallGroups}. */
  readonly small: readonly SmallGroup[]
}

/**
 * The journey of a log with its segments as personas: each with its share, its entries, and the rows
 * of its own. Groups of fewer than `minGroup` customers are merged as by {@link withoutSmallGroups}.
 * A step that fewer customers of a segment made goes to `other` where the journey has it and enough of
 * them made such steps, and else is left out of the segment's row. Where that would be more than a tenth
 * of a row, and where fewer of them left the touchpoint, the segment has the row of all.
 *
 * Cost: that of counting the log once more for the whole and once for all segments.
 * @throws JourneyError where a segment has fewer than `minGroup` customers.
 * @example
 * ```ts
 * import { fitSegments, journeyOfSegments } from 'sojourn/estimation'
 * const paths = Array.from({ length: 50 }, (_, c) => (c < 40 ? [0, 0, 0, 0] : [0, 1]))
 * const log = {
 *   customers: 50, touchpoints: ['page', 'order'], channels: [],
 *   customer: Int32Array.from(paths.flatMap((path, c) => path.map(() => c))),
 *   touchpoint: Int32Array.from(paths.flat()),
 *   time: Float64Array.from(paths.flatMap((path) => path.map((_, t) => t))),
 * }
 * const options = { conversions: ['order'] }
 * const { journey } = journeyOfSegments(log, fitSegments(log, { ...options, seed: 1, segments: 2 }), options)
 * console.log(journey.personas?.map(({ id }) => id)) // ['segment 1', 'segment 2']
 * ```
 */
export function journeyOfSegments(
  log: EventLog,
  found: Segments,
  { minGroup = 5, ...options }: SegmentJourneyOptions = {},
): SegmentedJourney {
  const k = minGroup > 1 ? minGroup : 0
  const segmentOf = customersOfSegments(found, log.customers)
  const customers = found.segments.map((_, s) => segmentOf.filter((own) => own === s).length)
  refuseSmall(found, customers, k)
  const counts = countJourneys(log, { ...options, groups: 2 * k })
  const { goals = [], loss = 'lost' } = options
  const large =
    k === 0 ? { counts, goals, small: [] } : withoutSmallGroups(counts, k, { goals, loss })
  const { journey } = fitCounts(large.counts, { ...options, goals: large.goals })
  const [all, left] = [counts, large.counts].map((part) => cellsOf(part, loss)) as [Cells, Cells]
  const other = large.counts.touchpoints.find((name) => !counts.touchpoints.includes(name))
  const personas = found.segments.map(({ id, share, journey: own }, s): JourneyPersona => {
    const made = cellsOf(countSegment(log, segmentOf, s, { ...options, groups: k }), loss)
    const rowOf = (from: string, row: ReadonlyMap<string, number>) =>
      k === 0 ? row : toldRow(from, row, { all, left, made, other, k })
    const rows = Object.keys(journey.transitions).flatMap((from) => {
      const mine = own.transitions[from]
      const row = mine && rowOf(from, completeRow(mine))
      return row === undefined ? [] : [[from, row] as const]
    })
    const entries = rowOf('', shares(own.entries))
    return {
      id,
      share,
      ...(entries && { entries: record(entries) }),
      transitions: record(rows.map(([from, row]) => [from, record(row)] as const)),
    }
  })
  return { journey: readJourney({ ...journey, personas }), customers, small: large.small }
}

/** How many steps, and whose the first are; absent where customers aren't told apart. */
interface Cell {
  readonly count: number
  readonly customers: readonly number[] | undefined
}

/** Steps by where they lead from and to, entries from nowhere. */
type Cells = ReadonlyMap<string, ReadonlyMap<string, Cell>>

function cellsOf({ entries, steps, touchpoints, groups }: JourneyCounts, loss: string): Cells {
  const rows = new Map<string, Map<string, Cell>>()
  const put = (from: string, to: string, cell: Cell) =>
    rows.set(from, (rows.get(from) ?? new Map()).set(to, cell))
  const nameOf = (code: number) => (code === LOST ? loss : (touchpoints[code] as string))
  for (const [i, { touchpoint, count }] of entries.entries())
    put('', nameOf(touchpoint), { count, customers: groups?.entries[i] })
  for (const [i, { from, to, resolved }] of steps.entries())
    put(nameOf(from), nameOf(to), { count: resolved, customers: groups?.steps[i] })
  return rows
}

function countSegment(
  log: EventLog,
  segmentOf: Int32Array,
  segment: number,
  options: CountOptions,
): JourneyCounts {
  const rows = [...log.customer.keys()].filter(
    (row) => segmentOf[log.customer[row] as number] === segment,
  )
  const picked = <Column extends Int32Array | Float64Array>(column: Column) =>
    (column.constructor as unknown as { from(values: Iterable<number>): Column }).from(
      rows.map((row) => column[row] as number),
    )
  // The end of the whole log tells which visits are resolved.
  const until = log.time.reduce(
    (latest, time) => Math.max(latest, time),
    options.until ?? -Infinity,
  )
  return countJourneys(
    {
      customers: log.customers,
      touchpoints: log.touchpoints,
      channels: [],
      customer: picked(log.customer),
      time: picked(log.time),
      touchpoint: picked(log.touchpoint),
      ...(log.tie && { tie: picked(log.tie) }),
    },
    { ...options, until },
  )
}

/** What decides which steps of a segment may be told. */
interface Telling {
  /** Of everybody, before and after small groups were merged. */
  readonly all: Cells
  readonly left: Cells
  /** Of the segment. */
  readonly made: Cells
  readonly other: string | undefined
  readonly k: number
}

/** A row of a segment without what few of its customers did; undefined where it is that of all. */
function toldRow(
  from: string,
  row: ReadonlyMap<string, number>,
  { all, left, made, other, k }: Telling,
): Map<string, number> | undefined {
  const cells = left.get(from)
  const own = made.get(from)
  const told = new Map<string, number>()
  const away = new Set<number>()
  let lacking = 0
  for (const [to, probability] of row) {
    const customers = own?.get(to)?.customers ?? []
    const [before, after] = [all.get(from)?.get(to), cells?.get(to)]
    if (before && after && customers.length >= k) {
      const share = after.count / before.count
      told.set(to, probability * share)
      lacking += probability * (1 - share)
    } else {
      for (const customer of customers) away.add(customer)
      lacking += probability
    }
  }
  if (other !== undefined && cells?.has(other) && away.size >= k) told.set(other, lacking)
  else if (lacking > MOST_LEFT_OUT) return undefined
  return scaled(told)
}

function scaled(row: ReadonlyMap<string, number>): Map<string, number> {
  const sum = [...row.values()].reduce((a, b) => a + b, 0)
  return new Map([...row].map(([id, value]) => [id, value / sum]))
}

function shares(weights: Journey['entries']): Map<string, number> {
  return scaled(new Map(Object.entries(weights).map(([id, weight]) => [id, weight ?? 0])))
}

/** An object without prototype, so that `__proto__` is a key like any other. */
function record<Value>(entries: Iterable<readonly [string, Value]>): Record<string, Value> {
  const result: Record<string, Value> = Object.create(null)
  for (const [key, value] of entries) result[key] = value
  return result
}

function refuseSmall({ segments }: Segments, customers: readonly number[], k: number): void {
  const problems = segments.flatMap(({ id }, s) =>
    (customers[s] as number) < k
      ? [
          {
            path: `segments[${s}]`,
            message: `Only ${customers[s]} ${customers[s] === 1 ? 'customer is' : 'customers are'} likeliest to be in ${JSON.stringify(id)}, fewer than ${k}; fit fewer segments.`,
          },
        ]
      : [],
  )
  if (problems.length > 0) throw new JourneyError('The segmentation', problems)
}
