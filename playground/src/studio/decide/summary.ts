import { summarise } from 'sojourn/forecast'
import type { Spread } from './tasks.ts'

/** Draws as many as asked for: what doesn't vary has a single one. */
export function repeatedTo(length: number, draws: Float64Array): Float64Array {
  return draws.length === length
    ? draws
    : Float64Array.from({ length }, (_, d) => draws[d % draws.length] as number)
}

/** Mean, and the ranges that hold 80 and 50 % of draws, in a unit. */
export function spreadOf(
  draws: Float64Array,
  scale = 1,
): Spread & { readonly low50: number; readonly high50: number } {
  const sorted = Float64Array.from(draws).sort()
  const at = (share: number) => {
    const place = share * (sorted.length - 1)
    const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]] as [number, number]
    return scale * (below + (place - Math.floor(place)) * (above - below))
  }
  const { mean, low, high } = summarise(draws)
  return {
    mean: scale * mean,
    low: scale * low,
    high: scale * high,
    low50: at(0.25),
    high50: at(0.75),
  }
}
