import type { EventLog } from '../../src/estimation/index.ts'
import { type Random, randomStream } from '../../src/numeric/random.ts'

/** A touchpoint of a simulated chain: how long a stay lasts, in days, and where it leads. */
export interface Place {
  readonly stay: (random: Random) => number
  readonly to: Readonly<Record<string, number>>
}

/** The places in force on a day, by name; whatever has none ends a journey, `lost` without an event. */
export type Law = (day: number) => Readonly<Record<string, Place>>

export const DAY = 86_400_000

export const exponential = (mean: number) => (random: Random) => -mean * Math.log(random())

/** A shop whose true chain is first-order, with exponential stays. */
export const shop: Readonly<Record<string, Place>> = {
  ad: { stay: exponential(2), to: { product: 0.5, mail: 0.2, lost: 0.3 } },
  mail: { stay: exponential(3), to: { product: 0.4, ad: 0.1, lost: 0.5 } },
  product: { stay: exponential(1), to: { cart: 0.4, mail: 0.3, lost: 0.3 } },
  cart: { stay: exponential(0.5), to: { order: 0.6, product: 0.2, lost: 0.2 } },
}

/** The log of customers who enter evenly over `days`, as it stands at the end of these. */
export function simulateLog(
  law: Law,
  {
    customers,
    days,
    seed,
    entries = () => ({ ad: 0.7, mail: 0.3 }),
  }: {
    readonly customers: number
    readonly days: number
    readonly seed: string | number
    readonly entries?: (day: number) => Readonly<Record<string, number>>
  },
): EventLog {
  const random = randomStream(seed, 'log')
  const rows: { customer: number; time: number; name: string }[] = []
  for (let customer = 0; customer < customers; customer++) {
    let time = days * random()
    let name = pick(entries(time), random)
    while (time <= days && name !== 'lost') {
      // A star marks a place that the log can't tell from the one without.
      rows.push({ customer, time, name: name.replace('*', '') })
      const place = law(time)[name]
      if (place === undefined) break
      name = pick(place.to, random)
      time += place.stay(random)
    }
  }
  const touchpoints = [...new Set(rows.map((row) => row.name))]
  return {
    customers,
    touchpoints,
    channels: [],
    customer: Int32Array.from(rows, (row) => row.customer),
    time: Float64Array.from(rows, (row) => Math.round(DAY * row.time)),
    touchpoint: Int32Array.from(rows, (row) => touchpoints.indexOf(row.name)),
  }
}

function pick(shares: Readonly<Record<string, number>>, random: Random): string {
  let left = random()
  let last = ''
  for (const [name, share] of Object.entries(shares)) {
    last = name
    left -= share
    if (left < 0) break
  }
  return last
}
