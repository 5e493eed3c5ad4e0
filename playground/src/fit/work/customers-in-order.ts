import type { EventLog } from 'sojourn/estimation'

/** Rows of a log, each customer's together and in the order of time. */
export function customersInOrder({ customers, customer, time, tie }: EventLog): Int32Array {
  const start = new Int32Array(customers + 1)
  for (const code of customer) start[code + 1] = (start[code + 1] as number) + 1
  for (let i = 0; i < customers; i++) start[i + 1] = (start[i + 1] as number) + (start[i] as number)
  const next = start.slice(0, customers)
  const rows = new Int32Array(customer.length)
  for (let row = 0; row < customer.length; row++) {
    const code = customer[row] as number
    const at = next[code] as number
    rows[at] = row
    next[code] = at + 1
  }
  const before = (a: number, b: number) =>
    (time[a] as number) - (time[b] as number) ||
    (tie ? (tie[a] as number) - (tie[b] as number) : 0) ||
    a - b
  for (let i = 0; i < customers; i++) {
    const own = rows.subarray(start[i], start[i + 1])
    if (own.some((row, k) => k > 0 && before(own[k - 1] as number, row) > 0)) own.sort(before)
  }
  return rows
}
