import { bracketedRoot } from '../numeric/bracketed-root.ts'
import { estimateOfValues } from '../numeric/estimate.ts'
import { type Draws, refuse } from './draws.ts'

/** A strength at which a change begins or ceases to pay. */
export interface Threshold {
  readonly at: number
  /** Standard error of that strength; 0 where the gain is a number, not draws. */
  readonly standardError: number
  /** Whether it pays above the threshold, or below it. */
  readonly pays: 'above' | 'below'
}

/** Where a change pays, from the lowest strength to the highest. */
export interface Thresholds {
  /** Whether it pays at the lowest strength; without crossings, it does so everywhere or nowhere. */
  readonly paysAtLow: boolean
  /** In rising order; one at most where the gain only rises or only falls. */
  readonly crossings: readonly Threshold[]
}

/** Options of {@link thresholds}. */
export interface ThresholdOptions {
  /** What the gain must reach, in its own unit; 0. */
  readonly target?: number
  /** Into how many equal parts the range is cut in search of crossings; 16. */
  readonly parts?: number
}

/**
 * How strong must it be to pay? The strengths at which the gain crosses a target. The range is cut
 * into equal parts, and in each part over which the gain changes sides the crossing is found to the
 * last few bits (Chandrupatla 1997). A gain that only rises or only falls can't hide one; one that
 * turns back within a part can.
 *
 * @param gain of a strength: a number, or draws, which must be the same draws (common random numbers)
 * for every strength. Then their mean is followed, and the threshold has the standard error
 * `se(gain) / |slope|` (delta method).
 * @throws RangeError for a range that is wrong, or a gain that isn't finite.
 * @example
 * ```ts
 * import { thresholds } from 'sojourn/decisions'
 * const perMonth = (conversion: number) => 1000 * conversion * 80 - 2000
 * const { paysAtLow, crossings } = thresholds(perMonth, 0, 0.1)
 * console.log(paysAtLow, crossings[0]?.pays) // false above
 * console.log(crossings[0]?.at) // 0.025
 * ```
 */
export function thresholds(
  gain: (strength: number) => number | Draws,
  low: number,
  high: number,
  { target = 0, parts = 16 }: ThresholdOptions = {},
): Thresholds {
  refuse('thresholds', [
    ...(Number.isFinite(low) && Number.isFinite(high) && low < high
      ? []
      : [`the range is ${low} to ${high}; it must be finite and go up.`]),
    ...(Number.isFinite(target) ? [] : [`target is ${target}; it must be finite.`]),
    ...(Number.isInteger(parts) && parts >= 1
      ? []
      : [`parts is ${parts}; it must be a whole number from 1.`]),
  ])
  const measured = (strength: number) => {
    const value = gain(strength)
    const { mean, standardError } =
      typeof value === 'number' ? { mean: value, standardError: 0 } : estimateOfValues(value)
    if (!Number.isFinite(mean)) refuse('thresholds', [`the gain at ${strength} is ${mean}.`])
    return { excess: mean - target, standardError }
  }
  const excess = (strength: number) => measured(strength).excess
  const at = Array.from({ length: parts + 1 }, (_, i) => low + ((high - low) * i) / parts)
  const above = at.map((strength) => excess(strength) > 0)
  const crossings = at.slice(1).flatMap((to, i): Threshold[] => {
    const from = at[i] as number
    if (above[i] === above[i + 1]) return []
    const sign = above[i + 1] ? 1 : -1
    const root = bracketedRoot((x) => sign * excess(x), from, to)
    const width = (to - from) * 2 ** -12
    const [left, right] = [Math.max(low, root - width), Math.min(high, root + width)]
    const slope = (excess(right) - excess(left)) / (right - left)
    const { standardError } = measured(root)
    return [
      {
        at: root,
        standardError: standardError === 0 ? 0 : standardError / Math.abs(slope),
        pays: above[i + 1] ? 'above' : 'below',
      },
    ]
  })
  return { paysAtLow: above[0] as boolean, crossings }
}
