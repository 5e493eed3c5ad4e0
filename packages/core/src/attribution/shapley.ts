import { type ChannelSets, channelSets } from './channel-sets.ts'
import { type CoalitionWorth, worthOf } from './coalition-worth.ts'
import type { PathTable } from './path-table.ts'
import { pathTotals } from './path-totals.ts'
import type { Credit } from './touch-credit.ts'

/** Options of {@link shapley}. */
export interface ShapleyOptions {
  /** What a coalition of channels is worth; `'conversions'`. */
  readonly worth?: CoalitionWorth
}

/** More channels than this have too many coalitions to look at each: a million. */
const MOST_ENUMERATED = 20

/**
 * Shapley attribution, exact: each channel gets its mean marginal contribution over all orders in
 * which channels could be added, `φ_c = Σ_S |S|! (n − |S| − 1)! / n! · (v(S ∪ c) − v(S))`
 * (Shapley 1953). It is the one way to share out `v` that gives all of it away, treats channels that
 * contribute alike alike, and gives nothing to one that contributes nothing. `v` is the
 * {@link CoalitionWorth}; it sees which channels a path touches, not in what order or how often.
 *
 * With `'conversions'`, `v` is a sum over sets of channels, and so each set's conversions are shared
 * equally by its members (Harsanyi 1963): any number of channels, O(touches). With `'rate'` all `2ⁿ`
 * coalitions are looked at, O(n 2ⁿ): 20 channels take a tenth of a second.
 *
 * @throws RangeError for `'rate'` with more than 20 channels; see `sampledShapley`.
 * @example
 * ```ts
 * import { pathTable, shapley } from 'sojourn/attribution'
 * const paths = pathTable([
 *   { path: 'ad', conversions: 4, nulls: 6 },
 *   { path: 'ad > mail', conversions: 6, nulls: 4 },
 * ])
 * console.log(shapley(paths).conversions) // 7, 3: they share the six
 * console.log(shapley(paths, { worth: 'rate' }).conversions) // 9, 1: mail raises 40 % to 50 %
 * ```
 */
export function shapley(paths: PathTable, { worth = 'conversions' }: ShapleyOptions = {}): Credit {
  const sets = channelSets(paths)
  const channels = paths.channels.length
  if (worth === 'conversions')
    return {
      conversions: dividends(sets, channels, sets.conversions),
      value: sets.value && dividends(sets, channels, sets.value),
    }
  if (channels > MOST_ENUMERATED)
    throw new RangeError(
      `shapley: there are ${channels} channels; rates can be enumerated up to ${MOST_ENUMERATED}, and sampled with sampledShapley`,
    )
  const totals = pathTotals(paths)
  const worthBy = worthOf(worth, totals.conversions + totals.nulls)
  const taken = withSubsets(
    sets,
    channels,
    sets.conversions.map((converted, i) => converted + (sets.nulls[i] as number)),
  )
  const enumerated = (amounts: Float64Array) =>
    meanContributions(
      withSubsets(sets, channels, amounts).map((earned, mask) =>
        worthBy(earned, taken[mask] as number),
      ),
      channels,
    )
  return {
    conversions: enumerated(sets.conversions),
    value: sets.value && enumerated(sets.value),
  }
}

/** Each set's amount in equal parts to its members. */
function dividends({ members }: ChannelSets, channels: number, amounts: Float64Array) {
  const credit = new Float64Array(channels)
  for (const [set, all] of members.entries())
    for (const channel of all)
      credit[channel] = (credit[channel] as number) + (amounts[set] as number) / all.length
  return credit
}

/** By coalition, as bits: the amounts of all sets that lie within it. */
function withSubsets({ members }: ChannelSets, channels: number, amounts: Float64Array) {
  const sums = new Float64Array(2 ** channels)
  for (const [set, all] of members.entries()) {
    const mask = all.reduce((bits, channel) => bits | (1 << channel), 0)
    sums[mask] = (sums[mask] as number) + (amounts[set] as number)
  }
  for (let bit = 1; bit < sums.length; bit *= 2)
    for (let mask = 0; mask < sums.length; mask++)
      if (mask & bit) sums[mask] = (sums[mask] as number) + (sums[mask - bit] as number)
  return sums
}

/** Shapley values of a game whose worth is given by coalition, as bits. */
function meanContributions(worth: Float64Array, channels: number): Float64Array {
  const chance = orderChances(channels)
  const members = new Uint8Array(worth.length)
  for (let mask = 1; mask < worth.length; mask++)
    members[mask] = (members[mask >> 1] as number) + (mask & 1)
  return Float64Array.from({ length: channels }, (_, channel) => {
    const bit = 1 << channel
    let mean = 0
    for (let mask = 0; mask < worth.length; mask++) {
      if (mask & bit) continue
      const gain = (worth[mask + bit] as number) - (worth[mask] as number)
      mean += (chance[members[mask] as number] as number) * gain
    }
    return mean
  })
}

/** By size: the chance that exactly these come before a channel, `s! (n − s − 1)! / n!`. */
function orderChances(channels: number): Float64Array {
  const chance = new Float64Array(channels)
  chance[0] = 1 / channels
  for (let size = 1; size < channels; size++)
    chance[size] = ((chance[size - 1] as number) * size) / (channels - size)
  return chance
}
