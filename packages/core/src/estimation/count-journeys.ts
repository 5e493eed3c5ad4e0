import type { EventLog } from './event-log.ts'
import { JourneyCounter } from './journey-counter.ts'
import type { CountOptions, JourneyCounts } from './journey-counts.ts'
import { orderEvents } from './order-events.ts'

/** Events handed to the counter at a time: as many as stay in the processor's cache. */
const PIECE = 1024

/**
 * Cuts a log into journeys and counts them: everything that {@link fitCounts} needs, and nothing
 * of a size that grows with the number of events.
 *
 * Cost: O(events log(events of a customer)); O(events) for a log that is in order.
 * @throws JourneyError where the gap or the order is out of range, or the stated end is too early.
 * @example
 * ```ts
 * import { countJourneys } from 'sojourn/estimation'
 * const day = 86_400_000
 * const { steps } = countJourneys({
 *   customers: 1, touchpoints: ['ad', 'order'], channels: [],
 *   customer: Int32Array.of(0, 0), touchpoint: Int32Array.of(0, 1), time: Float64Array.of(0, day),
 * }, { conversions: ['order'] })
 * console.log(steps) // [{ from: 0, to: 1, all: 1, resolved: 1 }]
 * ```
 */
export function countJourneys(log: EventLog, options: CountOptions = {}): JourneyCounts {
  const counter = new JourneyCounter(options)
  for (const name of log.touchpoints) counter.touchpoint(name)
  for (const name of log.channels) counter.channel(name)
  const row = orderEvents(log)
  if (row === undefined) counter.add(log, log.time.length)
  else addInOrder(counter, log, row)
  return { ...counter.counts(), customers: log.customers }
}

function addInOrder(counter: JourneyCounter, log: EventLog, row: Int32Array): void {
  const piece = {
    customer: new Int32Array(PIECE),
    time: new Float64Array(PIECE),
    touchpoint: new Int32Array(PIECE),
    channel: log.channel && new Int32Array(PIECE),
    value: log.value && new Float64Array(PIECE),
  }
  for (let from = 0; from < row.length; from += PIECE) {
    const rows = Math.min(PIECE, row.length - from)
    for (const column of ['customer', 'time', 'touchpoint', 'channel', 'value'] as const)
      gather(log[column], row, from, rows, piece[column])
    counter.add(piece, rows)
  }
}

function gather(
  column: Int32Array | Float64Array | undefined,
  row: Int32Array,
  from: number,
  rows: number,
  into: Int32Array | Float64Array | undefined,
): void {
  if (column === undefined || into === undefined) return
  for (let i = 0; i < rows; i++) into[i] = column[row[from + i] as number] as number
}
