import { cutAsAsked } from '../estimation/count-steps-by-group.ts'
import type { EventLog } from '../estimation/event-log.ts'
import type { FitOptions } from '../estimation/fit-journey.ts'

/** How long visits lasted that were left for another event, in seconds, ascending. */
export interface Stays {
  readonly touchpoint: string
  /** Of visits that began before the date, and after. */
  readonly past: Float64Array
  readonly later: Float64Array
}

/**
 * Stays by touchpoint, of visits that are resolved: those that began within one gap of the log's end
 * may yet be left, and counting those that were would favour short ones.
 */
export function staysByTouchpoint(
  log: EventLog,
  options: FitOptions,
  { at, silence }: { readonly at: number; readonly silence: number },
): Stays[] {
  const { row, start, until } = cutAsAsked(log, options)
  const sides = log.touchpoints.map(() => ({ past: [] as number[], later: [] as number[] }))
  for (let j = 0; j + 1 < start.length; j++)
    for (let k = start[j] as number; k + 1 < (start[j + 1] as number); k++) {
      const [visit, next] = [row[k] as number, row[k + 1] as number]
      const began = log.time[visit] as number
      if (until - began <= silence) continue
      const { past, later } = sides[log.touchpoint[visit] as number] as (typeof sides)[number]
      const side = began < at ? past : later
      side.push(((log.time[next] as number) - began) / 1000)
    }
  return sides.map(({ past, later }, code) => ({
    touchpoint: log.touchpoints[code] as string,
    past: Float64Array.from(past).sort(),
    later: Float64Array.from(later).sort(),
  }))
}
