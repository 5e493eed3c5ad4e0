import { type EventLog, orderEvents } from 'sojourn/estimation'

/** Rows of a log, each customer's together and in the order of time. */
export function customersInOrder(log: EventLog): Int32Array {
  return orderEvents(log) ?? Int32Array.from(log.customer, (_, row) => row)
}
