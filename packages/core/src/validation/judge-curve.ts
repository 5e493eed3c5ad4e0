import { quantileSorted } from 'simple-statistics'
import type { Random } from '../numeric/random.ts'
import { sampleBinomial } from '../numeric/sample-binomial.ts'

/** One point of a forecast curve, and what was seen. */
export interface CurvePoint {
  /** Days since the clock started. */
  readonly day: number
  /** Mean of the prediction, and the equal-tailed interval that holds 80 % of it. */
  readonly predicted: number
  readonly low: number
  readonly high: number
  readonly observed: number
}

/** A forecast curve against what was seen. */
export interface CurveCheck {
  /** Journeys that were followed to the end of the curve, all of them at every point. */
  readonly followed: number
  readonly points: readonly CurvePoint[]
  /**
   * Share of the points whose interval holds what was seen. The points of one curve hang together, so
   * even a perfect forecast has 80 % only on average: `low` to `high` is where 80 % of its curves are.
   */
  readonly coverage: { readonly share: number; readonly low: number; readonly high: number }
  /**
   * Probability integral transform at a quarter, a half, three quarters and the end of the curve:
   * `Pr(K < k) + ½ Pr(K = k)` of the count that was seen. Uniform if the forecast is right.
   */
  readonly pit: readonly { readonly day: number; readonly value: number }[]
  /**
   * Posterior predictive p-value of the whole curve: the chance that a curve of the forecast is as
   * far from its mean, by the mean over the points of the squared distance in standard deviations.
   */
  readonly p: number
}

/** Curves that are drawn to judge one. */
export const LEAST_REPLICATES = 4000

/**
 * Judges how many of `followed` journeys had come to an event by each period against draws of the
 * chance of that. A draw of the forecast is a draw of the chances, then of that many journeys; so it
 * has the uncertainty of the fit and of the sample, and days hang together as they do in the log.
 *
 * @param chances by draw and period from 0, not falling.
 * @param counts by period: journeys that had come to it.
 * @param shown the share to report of a count: itself, or what is left.
 */
export function judgeCurve(
  chances: readonly Float64Array[],
  counts: Float64Array,
  followed: number,
  random: Random,
  { period = 1, left = false }: { readonly period?: number; readonly left?: boolean } = {},
): CurveCheck {
  const repeats = Math.ceil(LEAST_REPLICATES / chances.length)
  const curves = chances.flatMap((chance) =>
    Array.from({ length: repeats }, () => replicate(random, chance, followed)),
  )
  return judgeReplicates(curves, counts, followed, { period, left })
}

/** Judges counts by period against counts drawn from a forecast; see {@link judgeCurve}. */
export function judgeReplicates(
  curves: readonly Float64Array[],
  counts: Float64Array,
  followed: number,
  { period = 1, left = false }: { readonly period?: number; readonly left?: boolean } = {},
): CurveCheck {
  const periods = counts.length
  const columns = Array.from({ length: periods }, (_, t) =>
    columnOf(Float64Array.from(curves, (curve) => curve[t] as number)),
  )
  const far = (curve: Float64Array) =>
    columns.reduce(
      (sum, { mean, variance }, t) => sum + ((curve[t] as number) - mean) ** 2 / variance,
      0,
    )
  const inside = (curve: Float64Array) =>
    columns.filter(
      ({ low, high }, t) => (curve[t] as number) >= low && (curve[t] as number) <= high,
    ).length / periods
  const seen = far(counts)
  const further = curves.reduce((sum, curve) => (far(curve) >= seen ? sum + 1 : sum), 1)
  const covered = Float64Array.from(curves, inside).sort()
  const quarters = [...new Set([1, 2, 3, 4].map((q) => Math.round((q * (periods - 1)) / 4)))]
  const share = (count: number) => (left ? followed - count : count) / followed
  return {
    followed,
    points: columns.map(({ mean, low, high }, t) => ({
      day: t * period,
      predicted: share(mean),
      low: share(left ? high : low),
      high: share(left ? low : high),
      observed: share(counts[t] as number),
    })),
    coverage: {
      share: inside(counts),
      low: quantile(covered, 0.1),
      high: quantile(covered, 0.9),
    },
    pit: quarters.map((t) => ({
      day: t * period,
      value: midRank(columns[t] as Column, counts[t] as number, left),
    })),
    p: further / (curves.length + 1),
  }
}

/** Counts by period of journeys that come to an event with these chances. */
function replicate(random: Random, chance: Float64Array, followed: number): Float64Array {
  const curve = new Float64Array(chance.length)
  let done = 0
  let before = 0
  for (let t = 0; t < chance.length; t++) {
    const now = Math.max(before, Math.min(1, chance[t] as number))
    if (now > before) done += sampleBinomial(random, followed - done, (now - before) / (1 - before))
    before = now
    curve[t] = done
  }
  return curve
}

interface Column {
  readonly sorted: Float64Array
  readonly mean: number
  /** At least a quarter: half a journey is no surprise, even where none should come. */
  readonly variance: number
  readonly low: number
  readonly high: number
}

function columnOf(values: Float64Array): Column {
  const sorted = values.sort()
  const mean = sorted.reduce((sum, x) => sum + x, 0) / sorted.length
  const variance = sorted.reduce((sum, x) => sum + (x - mean) ** 2, 0) / sorted.length
  return {
    sorted,
    mean,
    variance: Math.max(0.25, variance),
    low: quantile(sorted, 0.1),
    high: quantile(sorted, 0.9),
  }
}

function quantile(sorted: Float64Array, p: number): number {
  return quantileSorted(sorted as unknown as number[], p)
}

function midRank({ sorted }: Column, seen: number, left: boolean): number {
  let [below, same] = [0, 0]
  for (const value of sorted) {
    if (value < seen) below++
    else if (value === seen) same++
  }
  const rank = (below + same / 2) / sorted.length
  return left ? 1 - rank : rank
}
