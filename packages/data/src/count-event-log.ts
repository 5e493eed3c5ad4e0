import {
  type CountOptions,
  countJourneys,
  JourneyCounter,
  type JourneyCounts,
} from 'sojourn/estimation'
import type { EventLogColumns } from './header/event-log-columns.ts'
import type { EventMapping } from './mapping/event-mapping.ts'
import type { LeftOut, ReadEventLogOptions, SkippedRow } from './read-event-log.ts'
import { readRows } from './read-rows.ts'
import { CountSink } from './rows/count-sink.ts'
import { SortSink } from './rows/sort-sink.ts'
import type { EventSorter } from './source/event-sorter.ts'
import { type EventSource, filesOf, isSeekable } from './source/event-source.ts'

/** How to read an event log and how to count what is in it. */
export interface CountEventLogOptions extends ReadEventLogOptions, CountOptions {
  /**
   * Sorts the events of a log that is in no order and too large to be kept; without one, all are
   * kept. In Node it is `duckdbSorter`.
   */
  readonly sorter?: EventSorter | undefined
  /** Told when all events are sorted next, before they are counted. */
  readonly onSorting?: (() => void) | undefined
  /** Told when everything has been read and is kept, and is counted next, which can't be stopped. */
  readonly onCounting?: ((events: number) => void) | undefined
}

/** The counts of an event log, and what of its file they don't rest on. */
export interface EventLogCounts {
  readonly counts: JourneyCounts
  /** Rows of the file, used and skipped; the header and blank lines are none. */
  readonly rows: number
  /** The rows that were not used, in the order of the file. */
  readonly skipped: readonly SkippedRow[]
  /** Rows that are right and make no event, the commonest sort first; none without a mapping. */
  readonly leftOut: readonly LeftOut[]
  /**
   * Whether each customer's rows stood together, in the order of time and of ties. Where they
   * didn't, the file was read again and its events were kept, to be put in order.
   */
  readonly ordered: boolean
}

/**
 * Counts the journeys of an event log, in a stream where the file is in order: each customer's rows
 * together, in the order of time. Then nothing of the events is kept, and memory doesn't grow with
 * the file; unless it is sorted by customer, eight to sixteen bytes a customer are. With a gap, see
 * also `JourneyCounter`. Otherwise the file is opened and read once more, as `readEventLog` does;
 * with a `sorter`, events that are more than it keeps are sorted outside of memory. The counts are
 * the same, whichever way.
 *
 * Cost: O(bytes).
 * @param open opens the file; called once, or twice where it isn't in order.
 * @throws EventLogError as `readEventLog`. @throws JourneyError as `countJourneys`.
 *
 * @example
 * ```ts
 * import { countEventLog } from '@sojourn/data'
 * import { fitCounts } from 'sojourn/estimation'
 * const columns = { customer: 'user', time: 'at', touchpoint: 'page' }
 * const file = new TextEncoder().encode('user,at,page\nmia,1,ad\nmia,2,order\nbo,1,ad\n')
 * const { counts, ordered } = await countEventLog(() => [file], columns, { conversions: ['order'] })
 * console.log(ordered, fitCounts(counts).journey.transitions.ad?.order) // true 0.5
 * ```
 */
export async function countEventLog(
  open: () => EventSource,
  columns: EventLogColumns | EventMapping,
  options: CountEventLogOptions = {},
): Promise<EventLogCounts> {
  const counter = new JourneyCounter(options)
  const { sink, ...reading } = await readRows(
    open(),
    columns,
    options,
    (at) => new CountSink(at, counter, options.hashCustomer),
  )
  sink.handOn()
  if (sink.ordered) return { counts: counter.counts(), ...reading, ordered: true }
  const again = open()
  const sorted =
    (await countSorted(again, columns, options)) ?? (await sortAndCount(again, columns, options))
  return { ...sorted, ordered: false }
}

/** Counts a file that is sorted as it is read; undefined where it isn't. */
async function countSorted(
  source: EventSource,
  columns: EventLogColumns | EventMapping,
  options: CountEventLogOptions,
): Promise<Omit<EventLogCounts, 'ordered'> | undefined> {
  const { sorter, strict = false, hashCustomer } = options
  // The first row that is wrong is that of the file; rules may look at any column; and ids that are
  // to be hashed are handed to nobody.
  if (!sorter?.table || strict || hashCustomer || 'events' in columns) return undefined
  const [file, ...others] = filesOf(source)
  if (file === undefined || others.length > 0) return undefined
  const bytes = file.open()
  const table = isSeekable(bytes) ? await sorter.table(bytes, columns) : undefined
  if (table === undefined) return undefined
  options.onSorting?.()
  const counter = new JourneyCounter(options)
  const { sink, skipped, ...reading } = await readRows(
    table,
    columns,
    options,
    (at) => new CountSink(at, counter),
  )
  sink.handOn()
  if (!sink.ordered) return undefined
  const inFile = [...skipped].sort((a, b) => a.line - b.line)
  return { counts: counter.counts(), skipped: inFile, ...reading }
}

async function sortAndCount(
  source: EventSource,
  columns: EventLogColumns | EventMapping,
  options: CountEventLogOptions,
): Promise<Omit<EventLogCounts, 'ordered'>> {
  const { sorter = { keep: Number.POSITIVE_INFINITY, begin: () => Promise.resolve(undefined) } } =
    options
  let sink: SortSink | undefined
  try {
    const { sink: rows, ...reading } = await readRows(source, columns, options, (at) => {
      sink = new SortSink(at, sorter, options.hashCustomer)
      return sink
    })
    if (!rows.handedOn) {
      const log = rows.log()
      options.onCounting?.(log.time.length)
      return { counts: countJourneys(log, options), ...reading }
    }
    options.onSorting?.()
    const counter = new JourneyCounter(options)
    await rows.count(counter, options.signal)
    return { counts: counter.counts(), ...reading }
  } finally {
    await sink?.close()
  }
}
