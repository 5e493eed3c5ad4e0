import type { EventLog } from './event-log.ts'

/** Events of each customer in the order of time. */
export interface OrderedEvents {
  /** Rows of the log: customer `c` has those from `start[c]` up to `start[c + 1]`, exclusive. */
  readonly row: Int32Array
  readonly start: Int32Array
}

/**
 * Groups events by customer, each customer's in the order of time, then of the tie column, then of
 * the file. Cost O(events) for a log that is in order already, which logs mostly are.
 */
export function orderEvents(log: EventLog): OrderedEvents {
  const { customer, time, tie } = log
  const start = new Int32Array(log.customers + 1)
  for (const c of customer) start[c + 1] = (start[c + 1] as number) + 1
  for (let c = 0; c < log.customers; c++)
    start[c + 1] = (start[c + 1] as number) + (start[c] as number)
  const next = start.slice(0, log.customers)
  const row = new Int32Array(customer.length)
  for (const [i, c] of customer.entries()) {
    const at = next[c] as number
    row[at] = i
    next[c] = at + 1
  }
  const compare = (a: number, b: number) =>
    (time[a] as number) - (time[b] as number) ||
    (tie ? (tie[a] as number) - (tie[b] as number) : 0) ||
    a - b
  for (let c = 0; c < log.customers; c++) {
    const own = row.subarray(start[c], start[c + 1])
    for (let i = 1; i < own.length; i++)
      if (compare(own[i - 1] as number, own[i] as number) > 0) {
        own.sort(compare)
        break
      }
  }
  return { row, start }
}
