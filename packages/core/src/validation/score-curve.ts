/** How well a forecast of when customers convert did; both are better the lower they are. */
export interface Score {
  /** Mean over the journeys of `−ln` of the chance given to the day on which it converted, or to none. */
  readonly logScore: number
  /**
   * Continuous ranked probability score: mean over the journeys of `Σ_d (F_d − 1{converted by d})²`, in
   * days, up to the horizon.
   */
  readonly crps: number
}

/** A naive forecast beside that of the chain. */
export interface BaselineScore extends Score {
  readonly name: 'empirical' | 'geometric' | 'lastPeriod'
  /** Log score of this one less the chain's, with its standard error: above 0 the chain is better. */
  readonly gain: { readonly logScore: number; readonly crps: number }
  readonly standardError: { readonly logScore: number; readonly crps: number }
}

/** What each day of converting, and not converting, costs a forecast. */
export interface Costs {
  readonly log: Float64Array
  readonly crps: Float64Array
}

/**
 * Scores a curve of conversion (cumulative, by day from 0) on journeys counted by the day on which
 * they converted, the last place those that did not. Both scores are proper (Gneiting & Raftery 2007).
 */
export function scoreCurve(curve: Float64Array, byDay: Float64Array): Score {
  const { log, crps } = costs(curve)
  return { logScore: meanOf(log, byDay), crps: meanOf(crps, byDay) }
}

/** Scores a naive curve, and how much better the chain's is. */
export function scoreBaseline(
  name: BaselineScore['name'],
  naive: Float64Array,
  chain: Float64Array,
  byDay: Float64Array,
): BaselineScore {
  const [own, other] = [costs(chain), costs(naive)]
  const log = paired(other.log, own.log, byDay)
  const crps = paired(other.crps, own.crps, byDay)
  return {
    name,
    ...scoreCurve(naive, byDay),
    gain: { logScore: log.mean, crps: crps.mean },
    standardError: { logScore: log.error, crps: crps.error },
  }
}

/** Costs by day of converting; the last place is that of not converting. */
export function costs(curve: Float64Array): Costs {
  const days = curve.length
  const log = Float64Array.from({ length: days + 1 }, (_, d) => {
    const before = d > 0 ? (curve[d - 1] as number) : 0
    return -Math.log(Math.max(0, (d < days ? (curve[d] as number) : 1) - before))
  })
  // Σ over days of (F − 1)² from the day on, and of F² before it.
  const crps = new Float64Array(days + 1)
  let after = 0
  for (let d = days - 1; d >= 0; d--) {
    after += (1 - (curve[d] as number)) ** 2
    crps[d] = after
  }
  let before = 0
  for (let d = 0; d <= days; d++) {
    crps[d] = (crps[d] as number) + before
    if (d < days) before += (curve[d] as number) ** 2
  }
  return { log, crps }
}

/** Mean over the journeys; a day without any costs nothing, even where it was thought impossible. */
function meanOf(cost: Float64Array, byDay: Float64Array): number {
  let [sum, all] = [0, 0]
  for (const [d, count] of byDay.entries()) {
    if (count === 0) continue
    sum += count * (cost[d] as number)
    all += count
  }
  return sum / all
}

function paired(naive: Float64Array, chain: Float64Array, byDay: Float64Array) {
  const difference = naive.map((cost, d) => cost - (chain[d] as number))
  const mean = meanOf(difference, byDay)
  const square = meanOf(
    difference.map((each) => (each - mean) ** 2),
    byDay,
  )
  const all = byDay.reduce((sum, count) => sum + count, 0)
  return { mean, error: Math.sqrt(square / all) }
}
