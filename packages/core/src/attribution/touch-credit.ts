import type { PathTable } from './path-table.ts'

/** Conversions and value as shared out among channels; each adds up to the total of all paths. */
export interface Credit {
  /** By channel. */
  readonly conversions: Float64Array
  /** By channel, in the unit of the table; null where values aren't known. */
  readonly value: Float64Array | null
}

/**
 * Shares out the conversions and value of each path among its touches, in proportion to weights that
 * depend on the place of a touch alone; a channel gets the shares of all its touches.
 *
 * @param weight of the touch at `place` (from 0) of a path with `length` touches, from 0; not all 0.
 */
export function touchCredit(
  { channels, start, touch, conversions, value }: PathTable,
  weight: (place: number, length: number) => number,
): Credit {
  const byConversion = new Float64Array(channels.length)
  const byValue = new Float64Array(channels.length)
  const sharesOf = sharesByLength(weight)
  for (let path = 0; path < conversions.length; path++) {
    const converted = conversions[path] as number
    if (converted === 0) continue
    const worth = value?.[path] ?? 0
    const from = start[path] as number
    const share = sharesOf((start[path + 1] as number) - from)
    for (let place = 0; place < share.length; place++) {
      const channel = touch[from + place] as number
      const part = share[place] as number
      byConversion[channel] = (byConversion[channel] as number) + part * converted
      byValue[channel] = (byValue[channel] as number) + part * worth
    }
  }
  return { conversions: byConversion, value: value ? byValue : null }
}

/** Paths of the same length share out alike. */
function sharesByLength(weight: (place: number, length: number) => number) {
  const known: Float64Array[] = []
  return (length: number): Float64Array => {
    let share = known[length]
    if (share === undefined) {
      const weights = Float64Array.from({ length }, (_, place) => weight(place, length))
      const total = weights.reduce((sum, each) => sum + each, 0)
      share = weights.map((each) => each / total)
      known[length] = share
    }
    return share
  }
}
