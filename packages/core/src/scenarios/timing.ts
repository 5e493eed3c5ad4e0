import { changeStrength } from '../analysis/changing-probabilities.ts'
import { type Duration, parseDuration } from '../model/duration.ts'
import type { Change, Days, FromOption } from './scenario.ts'

const SECONDS_A_DAY = 86_400

/** A length of time in days. */
export function inDays(length: Days): number {
  return typeof length === 'number'
    ? length
    : (parseDuration(length satisfies Duration) as number) / SECONDS_A_DAY
}

/** When a change begins, as it is written: `start`, or `from` where that is no touchpoint. */
export function startOf(change: Change): Days | undefined {
  if (change.start !== undefined) return change.start
  return change.op === 'scaleOdds' || change.op === 'redirect'
    ? undefined
    : (change as FromOption).from
}

/** Whether a change isn't simply there from the first day on. */
export function isTimed(change: Change): boolean {
  const { until, ramp, decay } = change
  return [startOf(change), until, ramp, decay].some((length) => length !== undefined)
}

/** Days from the start on which a change begins and ends; Infinity where it never ends. */
export function inForce(change: Change): { readonly from: number; readonly until: number } {
  const { until } = change
  return {
    from: inDays(startOf(change) ?? 0),
    until: until === undefined ? Infinity : inDays(until),
  }
}

/** How much of a change is in force on a day, from 0 to 1. */
export function forceOf(change: Change): (day: number) => number {
  const { ramp, decay } = change
  return changeStrength({
    ...inForce(change),
    ...(ramp === undefined ? {} : { ramp: inDays(ramp) }),
    ...(decay === undefined ? {} : { halfLife: inDays(decay) }),
  })
}
