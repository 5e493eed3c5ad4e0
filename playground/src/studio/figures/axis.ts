import { useRef } from 'preact/hooks'

/** An interval, in any unit. */
export interface Range {
  readonly low: number
  readonly high: number
}

/**
 * Position along an axis that holds all ranges shown so far, with room for words on its right, in
 * percent. It only ever grows, so that the bars move under a drag and not the axis.
 */
export function useAxis(ranges: readonly Range[]): (value: number) => number {
  const held = useRef<Range>(undefined)
  const low = Math.min(...ranges.map((range) => range.low))
  const high = Math.max(...ranges.map((range) => range.high))
  if (held.current === undefined || low < held.current.low || high > held.current.high) {
    const width = high - low
    held.current = {
      low: Math.min(held.current?.low ?? Infinity, low - 0.3 * width),
      high: Math.max(held.current?.high ?? -Infinity, high + 0.35 * width),
    }
  }
  const { low: from, high: until } = held.current
  const room = 0.66
  return (value) => 100 * room * ((value - from) / (until - from))
}
