import { mean, quantile } from 'simple-statistics'

/** A figure over the draws: its mean and the equal-tailed interval that holds 80 % of them. */
export interface Interval {
  readonly mean: number
  readonly low: number
  readonly high: number
}

/** An interval on a day, counted from the first goal. */
export interface DayInterval extends Interval {
  readonly day: number
}

/** What is forecast of one journey. */
export interface Projection {
  readonly name: string
  /** Probability that a customer who enters ever converts. */
  readonly conversion: Interval
  /** Revenue within the horizon per 1,000 entrants; null where sojourn times aren't known. */
  readonly revenue: Interval | null
  /** Share of converted customers not lost since, by day; null where nothing follows a conversion and there is no tail. */
  readonly retention: readonly DayInterval[] | null
  /** Customers converted and not lost since, per 1,000 entrants, by day; null as `retention`. */
  readonly retainedPer1000: readonly DayInterval[] | null
  /** The draws themselves, in their order, for charts; revenue is per 1,000 entrants. */
  readonly samples: Samples
}

/** Draws of the headline figures. */
export interface Samples {
  readonly conversion: Float64Array
  readonly revenue: Float64Array | null
  /** Share of converted customers not lost by the last day; null as {@link Projection.retention}. */
  readonly retention: Float64Array | null
}

/**
 * Summarises draws: their mean, and the quantiles at 10 and 90 %. Draws that are all equal give that
 * number exactly. Cost O(n).
 *
 * @example
 * ```ts
 * import { summarise } from 'sojourn/forecast'
 * const { mean, low, high } = summarise(Float64Array.of(5, 1, 2, 3, 4))
 * console.log(mean, low, high) // 3 1 5
 * ```
 */
export function summarise(samples: Float64Array): Interval {
  const first = samples[0] as number
  if (samples.every((value) => value === first)) return { mean: first, low: first, high: first }
  const list = samples as unknown as number[]
  const [low, high] = quantile(list, [0.1, 0.9]) as [number, number]
  return { mean: mean(list), low, high }
}

/** Summarises draws of curves, day by day. */
export function summariseDays(curves: readonly Float64Array[]): DayInterval[] {
  const days = curves[0]?.length ?? 0
  const column = new Float64Array(curves.length)
  return Array.from({ length: days }, (_, day) => {
    for (let d = 0; d < column.length; d++) column[d] = curves[d]?.[day] as number
    return { day, ...summarise(column) }
  })
}
