import { quantileSorted } from 'simple-statistics'

/** One of twenty equally likely changes. */
export interface Dot {
  /** The change, in the unit of the draws. */
  readonly value: number
  /** Whether it is a gain; drawn hollow where not. */
  readonly better: boolean
  /** Middle of the dot's column, in the unit of the draws. Columns never straddle no change. */
  readonly bin: number
  /** Place in the column, from 0 at the bottom. */
  readonly level: number
}

const DOTS = 20
const COLUMNS = 11

/**
 * Twenty equally likely changes: the quantiles (i + ½) / 20 of the draws, stacked in columns, so
 * that people can count how many are better.
 *
 * @param differences paired differences by draw; at least one.
 * @example
 * ```ts
 * import { twentyDots } from '@sojourn/charts'
 * const dots = twentyDots(Float64Array.from({ length: 1000 }, (_, i) => i - 250))
 * console.log(dots.filter((dot) => dot.better).length) // 15
 * ```
 */
export function twentyDots(differences: Float64Array): Dot[] {
  const sorted = Array.from(differences).sort((a, b) => a - b)
  const values = Array.from({ length: DOTS }, (_, i) => quantileSorted(sorted, (i + 0.5) / DOTS))
  const low = Math.min(0, ...values)
  const high = Math.max(0, ...values)
  const width = (high - low || 1) / COLUMNS
  const levels = new Map<number, number>()
  return values.map((value) => {
    const better = value > 0
    const column = better
      ? Math.ceil(value / width) - 0.5
      : Math.floor(value / width) + 0.5 - (value === 0 ? 1 : 0)
    const level = levels.get(column) ?? 0
    levels.set(column, level + 1)
    return { value, better, bin: column * width, level }
  })
}
