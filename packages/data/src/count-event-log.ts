import {
  type CountOptions,
  countJourneys,
  JourneyCounter,
  type JourneyCounts,
} from 'sojourn/estimation'
import type { EventLogColumns } from './header/event-log-columns.ts'
import type { EventMapping } from './mapping/event-mapping.ts'
import {
  type LeftOut,
  type ReadEventLogOptions,
  readEventLog,
  type SkippedRow,
} from './read-event-log.ts'
import { readRows } from './read-rows.ts'
import { CountSink } from './rows/count-sink.ts'
import type { EventSource } from './source/event-source.ts'

/** How to read an event log and how to count what is in it. */
export interface CountEventLogOptions extends ReadEventLogOptions, CountOptions {}

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
 * also `JourneyCounter`. Otherwise the file is opened and read once more, as `readEventLog` does.
 * The counts are the same either way.
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
  const { log, ...again } = await readEventLog(open(), columns, options)
  return { counts: countJourneys(log, options), ...again, ordered: false }
}
