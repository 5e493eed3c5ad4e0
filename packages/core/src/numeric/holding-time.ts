/**
 * How long a state holds, as the renewal equation needs to know it, in any unit of time. Either
 * `atoms` or the distribution and its integral; `mean` as well where it is exponential.
 */
export interface HoldingTime {
  /** Values that are taken with a probability each, which add up to 1. */
  readonly atoms?: readonly { readonly value: number; readonly share: number }[]
  /** `Pr(D ≤ t)`, to {@link HOLDING_ERROR}. */
  readonly cumulative: (t: number) => number
  /** `∫₀ᵗ Pr(D ≤ u) du`, to {@link HOLDING_ERROR} times `t`. */
  readonly integral: (t: number) => number
  /** The largest density, where it rises to one peak and falls; Infinity where it has none. */
  readonly peak: number
  /** The mean of an exponential distribution; absent for others. */
  readonly exponential?: number
}

/** The largest absolute error of a holding time's distribution. */
export const HOLDING_ERROR = 2e-13

/** How holding times are rounded to a grid. */
export type Rounding = 'down' | 'up' | 'spread'

/**
 * A holding time on a grid: it ends at once with probability `now`; later ends are either geometric
 * (`next` on the first point, each further one `ratio` times the one before), or listed by lag.
 */
export interface GridTime {
  readonly now: number
  readonly geometric?: { readonly next: number; readonly ratio: number }
  /** Lags from 1 that have a weight, ascending; all from 1 on if absent. */
  readonly lag?: Int32Array
  readonly weight: Float64Array
  /** `Pr(D ≤ k step)` by point `k`, of the time itself. */
  readonly cumulative: Float64Array
}

const NONE = new Float64Array(0)
/** Values this close to a point of the grid, in steps, are on it. */
const ON_GRID = 1e-9

/**
 * A holding time on the points `0, step, …, points × step`. Rounded `down` and `up` it ends no later
 * and no earlier than it does; `spread` over the two neighbours it keeps its mean.
 */
export function onGrid(
  time: HoldingTime,
  step: number,
  points: number,
  rounding: Rounding,
): GridTime {
  if (time.atoms) return atomsOnGrid(time.atoms, step, points, rounding)
  const cumulative = new Float64Array(points + 1)
  for (let k = 0; k <= points; k++) cumulative[k] = time.cumulative(k * step)
  if (time.exponential !== undefined) {
    const ratio = Math.exp(-step / time.exponential)
    const ends = -Math.expm1(-step / time.exponential)
    if (rounding === 'down')
      return { cumulative, now: ends, geometric: { next: ends * ratio, ratio }, weight: NONE }
    if (rounding === 'up')
      return { cumulative, now: 0, geometric: { next: ends, ratio }, weight: NONE }
    const later = (ends * time.exponential) / step
    return {
      cumulative,
      now: Math.max(0, 1 - later),
      geometric: { next: later * ends, ratio },
      weight: NONE,
    }
  }
  // How much of it has ended by the end of each cell: at its end, at its start, or on average.
  const ended = new Float64Array(points + 1)
  if (rounding === 'spread') {
    let before = 0
    for (let k = 0; k <= points; k++) {
      const after = time.integral((k + 1) * step)
      ended[k] = Math.min(1, (after - before) / step)
      before = after
    }
  } else if (rounding === 'up') ended.set(cumulative)
  else {
    ended.set(cumulative.subarray(1))
    ended[points] = time.cumulative((points + 1) * step)
  }
  const weight = new Float64Array(points)
  for (let k = 1; k <= points; k++)
    weight[k - 1] = Math.max(0, (ended[k] as number) - (ended[k - 1] as number))
  return { cumulative, now: ended[0] as number, weight: trimmed(weight) }
}

/** Whether all values of a time are points of the grid, so that nothing is rounded. */
export function isOnGrid({ atoms }: HoldingTime, step: number): boolean {
  return atoms?.every(({ value }) => isPoint(value / step)) ?? false
}

const isPoint = (at: number) => Math.abs(at - Math.round(at)) <= ON_GRID * Math.max(1, at)

function atomsOnGrid(
  atoms: NonNullable<HoldingTime['atoms']>,
  step: number,
  points: number,
  rounding: Rounding,
): GridTime {
  const weightOf = new Map<number, number>()
  const cumulative = new Float64Array(points + 1)
  const add = (lag: number, weight: number) => {
    if (weight > 0) weightOf.set(lag, (weightOf.get(lag) ?? 0) + weight)
  }
  for (const { value, share } of atoms) {
    const at = value / step
    const hits = isPoint(at)
    const below = hits ? Math.round(at) : Math.floor(at)
    const above = hits ? below : below + 1
    if (rounding === 'down') add(below, share)
    else if (rounding === 'up') add(above, share)
    else {
      const rest = hits ? 0 : at - below
      add(below, share * (1 - rest))
      add(above, share * rest)
    }
    for (let k = above; k <= points; k++) cumulative[k] = (cumulative[k] as number) + share
  }
  const lags = [...weightOf.keys()].filter((lag) => lag > 0 && lag <= points)
  const lag = Int32Array.from(lags).sort()
  const weight = Float64Array.from(lag, (l) => weightOf.get(l) as number)
  return { now: weightOf.get(0) ?? 0, lag, weight, cumulative }
}

/** The weights without the zeros at their end. */
function trimmed(weight: Float64Array): Float64Array {
  let length = weight.length
  while (length > 0 && weight[length - 1] === 0) length--
  return weight.subarray(0, length)
}
