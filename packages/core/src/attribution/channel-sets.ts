import type { PathTable } from './path-table.ts'

/** Paths put together by the set of channels that they touch, whatever the order and the repeats. */
export interface ChannelSets {
  /** Channels by set, ascending. */
  readonly members: readonly (readonly number[])[]
  readonly conversions: Float64Array
  readonly nulls: Float64Array
  /** Null where not known. */
  readonly value: Float64Array | null
}

/** Groups paths by the set of channels that they touch. Cost: O(touches). */
export function channelSets({ start, touch, conversions, nulls, value }: PathTable): ChannelSets {
  const known = new Map<string, number>()
  const members: number[][] = []
  const sums: { conversions: number[]; nulls: number[]; value: number[] } = {
    conversions: [],
    nulls: [],
    value: [],
  }
  for (let path = 0; path < conversions.length; path++) {
    const channels = [...new Set(touch.subarray(start[path], start[path + 1]))].sort(
      (a, b) => a - b,
    )
    const name = channels.join()
    let set = known.get(name)
    if (set === undefined) {
      set = members.push(channels) - 1
      known.set(name, set)
      for (const column of Object.values(sums)) column.push(0)
    }
    sums.conversions[set] = (sums.conversions[set] as number) + (conversions[path] as number)
    sums.nulls[set] = (sums.nulls[set] as number) + (nulls?.[path] ?? 0)
    sums.value[set] = (sums.value[set] as number) + (value?.[path] ?? 0)
  }
  return {
    members,
    conversions: Float64Array.from(sums.conversions),
    nulls: Float64Array.from(sums.nulls),
    value: value ? Float64Array.from(sums.value) : null,
  }
}
