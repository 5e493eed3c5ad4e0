import fc from 'fast-check'
import type { EventLog } from '../../src/estimation/index.ts'

export const HOUR = 3_600_000
export const NAMES = ['ad', 'page', '__proto__', 'buy', 'pay']

/** An event of a random log; values are whole, so that their sums are exact in any order. */
export const event = fc.record({
  customer: fc.nat(9),
  hour: fc.oneof(fc.nat(30), fc.double({ min: 0, max: 30, noNaN: true })),
  name: fc.constantFrom(...NAMES),
  tie: fc.nat(2),
  channel: fc.integer({ min: -1, max: 2 }),
  value: fc.oneof(fc.constant(Number.NaN), fc.nat(500)),
})
export type RandomEvent = ReturnType<(typeof event)['generate']>['value']

/** The time of an event, in milliseconds since 1970. */
export function timeOf({ hour }: RandomEvent): number {
  return 1.5e12 + hour * HOUR
}

/** The rules of a count, at random. */
export const rules = fc.record({
  gap: fc.option(
    fc.integer({ min: 1, max: 12 }).map((hours) => `${hours}h` as const),
    { nil: undefined },
  ),
  repeat: fc.boolean(),
  conversions: fc.subarray(['buy', 'pay']),
  order: fc.nat(3),
})

/** Rules with the conversions that a log has, and without a gap where there is none. */
export function rulesFor(
  log: EventLog,
  {
    gap,
    conversions,
    ...others
  }: { gap?: `${number}h` | undefined; conversions: string[]; repeat: boolean; order: number },
) {
  return {
    ...others,
    conversions: conversions.filter((name) => log.touchpoints.includes(name)),
    ...(gap !== undefined && { gap }),
  }
}

/** A log of events, coded in the order of appearance. */
export function logOf(events: readonly RandomEvent[]): EventLog {
  const touchpoints = [...new Set(events.map(({ name }) => name))]
  const customers = [...new Set(events.map(({ customer }) => customer))]
  return {
    customers: customers.length,
    touchpoints,
    channels: ['web', 'app', 'mail'],
    customer: Int32Array.from(events, ({ customer }) => customers.indexOf(customer)),
    time: Float64Array.from(events, timeOf),
    touchpoint: Int32Array.from(events, ({ name }) => touchpoints.indexOf(name)),
    channel: Int32Array.from(events, ({ channel }) => channel),
    value: Float64Array.from(events, ({ value }) => value),
    tie: Float64Array.from(events, ({ tie }) => tie),
  }
}
