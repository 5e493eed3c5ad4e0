import type { EventLog } from './event-log.ts'

/**
 * The rows of a log, each customer's together in the order of time, then of the tie column, then of
 * the file; undefined where they stand so already. Cost O(events), and O(n log n) for a customer
 * whose n events are not in the order of time.
 *
 * @example
 * ```ts
 * import { orderEvents } from 'sojourn/estimation'
 * const log = {
 *   customers: 1, touchpoints: ['ad', 'cart'], channels: [],
 *   customer: Int32Array.of(0, 0), time: Float64Array.of(2, 1), touchpoint: Int32Array.of(1, 0),
 * }
 * console.log(orderEvents(log)) // Int32Array [1, 0]: the second row came first
 * ```
 */
export function orderEvents(log: EventLog): Int32Array | undefined {
  if (isInOrder(log)) return undefined
  const { customer, time, tie, customers } = log
  const start = new Int32Array(customers + 1)
  for (let i = 0; i < customer.length; i++) {
    const after = (customer[i] as number) + 1
    start[after] = (start[after] as number) + 1
  }
  for (let c = 0; c < customers; c++) start[c + 1] = (start[c + 1] as number) + (start[c] as number)
  const next = start.slice(0, customers)
  const row = new Int32Array(customer.length)
  for (let i = 0; i < customer.length; i++) {
    const c = customer[i] as number
    const at = next[c] as number
    row[at] = i
    next[c] = at + 1
  }
  const compare = (a: number, b: number) =>
    (time[a] as number) - (time[b] as number) ||
    (tie ? (tie[a] as number) - (tie[b] as number) : 0) ||
    a - b
  for (let c = 0; c < customers; c++) {
    const own = row.subarray(start[c], start[c + 1])
    for (let i = 1; i < own.length; i++)
      if (compare(own[i - 1] as number, own[i] as number) > 0) {
        own.sort(compare)
        break
      }
  }
  return row
}

/** Whether customers stand one after the other by code, each one's events in the order of time. */
function isInOrder({ customer, time, tie }: EventLog): boolean {
  for (let i = 1; i < customer.length; i++) {
    const before = customer[i - 1] as number
    const now = customer[i] as number
    if (now < before) return false
    if (now > before) continue
    const later = (time[i] as number) - (time[i - 1] as number)
    if (later < 0) return false
    if (later === 0 && tie && (tie[i] as number) < (tie[i - 1] as number)) return false
  }
  return true
}
