import { type Estimate, estimateOf, momentsOf } from '../numeric/estimate.ts'
import { randomStream } from '../numeric/random.ts'
import { type ChannelSets, channelSets } from './channel-sets.ts'
import { type CoalitionWorth, worthOf } from './coalition-worth.ts'
import type { PathTable } from './path-table.ts'
import { pathTotals } from './path-totals.ts'

/** Options of {@link sampledShapley}. */
export interface SampledShapleyOptions {
  /** What a coalition of channels is worth; `'rate'`. */
  readonly worth?: CoalitionWorth
  /** Orders in which channels are added, a whole number from 2; 1000. */
  readonly orders?: number
  /** The same seed gives the same orders; 1. */
  readonly seed?: string | number
}

/** Shapley values that were sampled. */
export interface SampledCredit {
  /** By channel. */
  readonly conversions: readonly Estimate[]
  /** By channel, in the unit of the table; null where values aren't known. */
  readonly value: readonly Estimate[] | null
}

/**
 * Shapley attribution for more channels than can be enumerated: the mean contribution of a channel
 * over random orders in which channels are added (Castro, Gómez & Tejada 2009), each with its
 * standard error. In every order the contributions add up to the whole, so the means do too.
 *
 * Cost: O(members of all distinct sets of channels + n log n) an order.
 * @throws RangeError for fewer than 2 orders.
 * @example
 * ```ts
 * import { pathTable, sampledShapley } from 'sojourn/attribution'
 * const paths = pathTable([
 *   { path: 'ad', conversions: 4, nulls: 6 },
 *   { path: 'ad > mail', conversions: 6, nulls: 4 },
 * ])
 * const [ad] = sampledShapley(paths, { orders: 100, seed: 1 }).conversions
 * console.log(Math.abs((ad?.mean ?? 0) - 9) < 4 * (ad?.standardError ?? 0)) // true
 * ```
 */
export function sampledShapley(
  paths: PathTable,
  { worth = 'rate', orders = 1000, seed = 1 }: SampledShapleyOptions = {},
): SampledCredit {
  if (!Number.isInteger(orders) || orders < 2)
    throw new RangeError(`sampledShapley: orders is ${orders}; it must be a whole number from 2`)
  const channels = paths.channels.length
  const sets = channelSets(paths)
  const totals = pathTotals(paths)
  const worthBy = worthOf(worth, totals.conversions + totals.nulls)
  const random = randomStream(seed, 'orders of channels')
  const order = Array.from({ length: channels }, (_, channel) => channel)
  const place = new Int32Array(channels)
  const conversions = sums(channels)
  const value = sets.value && sums(channels)
  const taken = sets.conversions.map((converted, i) => converted + (sets.nulls[i] as number))
  for (let draw = 0; draw < orders; draw++) {
    shuffle(order, random)
    for (const [at, channel] of order.entries()) place[channel] = at
    const complete = placesOfSets(sets, place)
    const all = cumulated(taken, complete, channels)
    for (const [into, amounts] of [
      [conversions, sets.conversions],
      [value, sets.value],
    ] as const) {
      if (!into || !amounts) continue
      const earned = cumulated(amounts, complete, channels)
      let before = 0
      for (const [at, channel] of order.entries()) {
        const now = worthBy(earned[at] as number, all[at] as number)
        note(into, channel, now - before)
        before = now
      }
    }
  }
  const estimates = ({ sum, squares }: Sums) =>
    Array.from(sum, (total, channel) =>
      estimateOf(momentsOf(orders, total, squares[channel] as number)),
    )
  return { conversions: estimates(conversions), value: value && estimates(value) }
}

/** Sums of contributions and of their squares, by channel. */
interface Sums {
  readonly sum: Float64Array
  readonly squares: Float64Array
}

function sums(channels: number): Sums {
  return { sum: new Float64Array(channels), squares: new Float64Array(channels) }
}

function note({ sum, squares }: Sums, channel: number, contribution: number): void {
  sum[channel] = (sum[channel] as number) + contribution
  squares[channel] = (squares[channel] as number) + contribution ** 2
}

/** Puts a list in a random order, each as likely (Fisher & Yates 1938). */
function shuffle(list: number[], random: () => number): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const kept = list[i] as number
    list[i] = list[j] as number
    list[j] = kept
  }
}

/** By set: the place of its last member. */
function placesOfSets({ members }: ChannelSets, place: Int32Array): Int32Array {
  return Int32Array.from(members, (all) =>
    all.reduce((last, channel) => Math.max(last, place[channel] as number), 0),
  )
}

/** By place: the amounts of all sets that are complete by then. */
function cumulated(amounts: Float64Array, complete: Int32Array, channels: number): Float64Array {
  const sum = new Float64Array(channels)
  for (const [set, at] of complete.entries())
    sum[at] = (sum[at] as number) + (amounts[set] as number)
  for (let at = 1; at < channels; at++) sum[at] = (sum[at] as number) + (sum[at - 1] as number)
  return sum
}
