import seedrandom from 'seedrandom'
import type { EventLog } from 'sojourn/estimation'
import {
  compileChain,
  type Duration,
  durationSeconds,
  type Journey,
  StateKind,
} from 'sojourn/model'

/** How to generate a log; times are in milliseconds. */
export interface GenerateOptions {
  readonly seed: string
  readonly customers: number
  /** First customers come at this time, the last ones just before `until`, evenly. */
  readonly from: number
  /** Nothing is recorded after this time, so late journeys are still open at the end of the log. */
  readonly until: number
  /** Every stay is shorter than this (longer ones are drawn again), so a fit with this gap cuts no journey. */
  readonly gap: Duration
}

/**
 * Generates an event log from a known journey: every customer enters at a random time, walks the
 * chain, stays at each touchpoint for an exponential time, and falls silent. Times are whole
 * seconds; rows stand in the order of time, as a shop's own log would. Values of goals vary by a
 * third up and down around the journey's revenue.
 */
export function generateLog(journey: Journey, options: GenerateOptions): EventLog {
  const { customers, from, until } = options
  const random = seedrandom(options.seed)
  const gap = durationSeconds(options.gap)
  const chain = compileChain(journey)
  const start = Array.from({ length: customers }, () => from + random() * (until - from)).sort(
    (a, b) => a - b,
  )
  const rows: { customer: number; time: number; touchpoint: number; value: number }[] = []
  for (const [customer, entered] of start.entries()) {
    let at = draw(chain.entry, 0, chain.entry.length, random())
    let time = 1000 * Math.floor(entered / 1000)
    while (at < chain.touchpoints && time <= until) {
      const value =
        chain.kind[at] === StateKind.goal
          ? Math.round((chain.revenue[at] as number) * (2 / 3 + (2 / 3) * random()))
          : Number.NaN
      rows.push({ customer, time, touchpoint: at, value })
      let stay = Infinity
      while (stay >= gap)
        stay = Math.round(-(chain.meanSojourn[at] as number) * Math.log(1 - random()))
      time += 1000 * stay
      at = chain.column[
        draw(
          chain.probability,
          chain.rowStart[at] as number,
          chain.rowStart[at + 1] as number,
          random(),
        )
      ] as number
    }
  }
  rows.sort((a, b) => a.time - b.time || a.customer - b.customer)
  const channels = [...new Set(journey.touchpoints.flatMap(({ channel }) => channel ?? []))]
  const channelOf = journey.touchpoints.map(({ channel }) =>
    channel === undefined ? -1 : channels.indexOf(channel),
  )
  return {
    customers,
    touchpoints: journey.touchpoints.map(({ id }) => id),
    channels,
    customer: Int32Array.from(rows, (row) => row.customer),
    time: Float64Array.from(rows, (row) => row.time),
    touchpoint: Int32Array.from(rows, (row) => row.touchpoint),
    channel: Int32Array.from(rows, (row) => channelOf[row.touchpoint] as number),
    value: Float64Array.from(rows, (row) => row.value),
  }
}

/** Place in `weight[from..until)`, which adds up to one, that a uniform number falls on. */
function draw(weight: Float64Array, from: number, until: number, uniform: number): number {
  let left = uniform
  for (let i = from; i < until; i++) {
    left -= weight[i] as number
    if (left < 0) return i
  }
  return until - 1
}
