import { checkTimes, riskSteps, stepAt } from './observed-times.ts'

/** Until when somebody was seen, and which of several events ended it. */
export interface CauseTime<Cause extends string = string> {
  /** Time at risk, from 0. */
  readonly time: number
  /** What happened then; null where the observation ended (right-censored). */
  readonly cause: Cause | null
}

/** Shares from one distinct time to the next; by cause in the order of `causes`. */
export interface IncidenceStep {
  readonly time: number
  readonly atRisk: number
  /** Share to whom nothing has happened. */
  readonly free: number
  readonly freeStandardError: number
  /** Share to whom each cause has happened by then. */
  readonly incidence: readonly number[]
  readonly standardError: readonly number[]
}

/** What has happened by when, if several events exclude one another. */
export interface CumulativeIncidence<Cause extends string = string> {
  /** In alphabetical order. */
  readonly causes: readonly Cause[]
  readonly observations: number
  readonly steps: readonly IncidenceStep[]
}

/**
 * Competing risks: the share to whom each of several events has happened by each time, such as
 * cancelled, moved to a competitor, or not paid (Aalen & Johansen 1978):
 * `F_k(t) = Σ_{tᵢ ≤ t} S(tᵢ₋) d_ki / nᵢ`. One curve of {@link kaplanMeier} for each cause, with the
 * others censored, would overstate them all.
 *
 * Variances are Greenwood's for several states (Andersen, Borgan, Gill & Keiding 1993, IV.4): the
 * covariance `C` of the shares becomes `(I + dA)ᵀ C (I + dA) + S²(t₋) cov(dA)` at each time, with
 * multinomial `cov(dA)`. They equal the infinitesimal jackknife of R's survival.
 *
 * Cost: O(n log n + times × causes²).
 * @throws RangeError naming the times that are wrong.
 * @example
 * ```ts
 * import { cumulativeIncidence } from 'sojourn/retention'
 * const { causes, steps } = cumulativeIncidence([
 *   { time: 1, cause: 'cancelled' }, { time: 2, cause: 'unpaid' },
 *   { time: 3, cause: null }, { time: 4, cause: 'cancelled' },
 * ])
 * console.log(causes, steps.at(-1)?.incidence) // [ 'cancelled', 'unpaid' ] [ 0.75, 0.25 ]
 * ```
 */
export function cumulativeIncidence<Cause extends string>(
  observations: readonly CauseTime<Cause>[],
): CumulativeIncidence<Cause> {
  const times = observations.map(({ time }) => time)
  checkTimes(times, 'cumulativeIncidence')
  const causes = [...new Set(observations.flatMap(({ cause }) => (cause === null ? [] : [cause])))]
  causes.sort((a, b) => (a < b ? -1 : 1))
  const index = new Map(causes.map((cause, k) => [cause, k]))
  const number = observations.map(({ cause }) =>
    cause === null ? -1 : (index.get(cause) as number),
  )
  const size = causes.length + 1
  let share = [1, ...causes.map(() => 0)]
  let covariance = share.map(() => share.map(() => 0))
  const steps = riskSteps(times, number, causes.length).map(({ time, atRisk, events }) => {
    const all = events.reduce((sum, n) => sum + n, 0)
    if (all > 0) {
      const free = share[0] as number
      // Row of the event-free state in dA.
      const move = [-all / atRisk, ...events.map((n) => n / atRisk)]
      const added = incrementCovariance(move)
      const next = share.map((_, j) => share.map((_, k) => 0 * j * k))
      for (let j = 0; j < size; j++)
        for (let k = 0; k < size; k++)
          (next[j] as number[])[k] =
            (covariance[j]?.[k] as number) +
            (move[j] as number) * (covariance[0]?.[k] as number) +
            (move[k] as number) * (covariance[j]?.[0] as number) +
            (move[j] as number) * (move[k] as number) * (covariance[0]?.[0] as number) +
            (free * free * (added[j]?.[k] as number)) / atRisk
      covariance = next
      share = share.map((value, j) => value + free * (move[j] as number))
      share[0] = free * ((atRisk - all) / atRisk)
    }
    const error = (k: number) => Math.sqrt(Math.max(0, covariance[k]?.[k] as number))
    return {
      time,
      atRisk,
      free: share[0] as number,
      freeStandardError: error(0),
      incidence: share.slice(1),
      standardError: causes.map((_, k) => error(k + 1)),
    }
  })
  return { causes, observations: times.length, steps }
}

/**
 * The shares at a time, from curves of {@link cumulativeIncidence}. After the last time they stay
 * what they were there.
 *
 * @example
 * ```ts
 * import { cumulativeIncidence, incidenceAt } from 'sojourn/retention'
 * const curves = cumulativeIncidence([{ time: 1, cause: 'left' }, { time: 3, cause: 'moved' }])
 * console.log(incidenceAt(curves, 2).incidence) // [ 0.5, 0 ]
 * ```
 */
export function incidenceAt(
  { causes, observations, steps }: CumulativeIncidence,
  time: number,
): Omit<IncidenceStep, 'time'> {
  const step = steps[stepAt(steps, time)]
  if (step !== undefined) {
    const { time: _, ...shares } = step
    return shares
  }
  const none = causes.map(() => 0)
  return {
    atRisk: observations,
    free: 1,
    freeStandardError: 0,
    incidence: none,
    standardError: none,
  }
}

/** Multinomial covariance, times the number at risk, of what leaves the event-free state and for where. */
function incrementCovariance(move: readonly number[]): number[][] {
  return move.map((x, j) =>
    move.map((y, k) => {
      if (j === 0 && k === 0) return -x * (1 + x)
      if (j === 0) return -y * (1 + x)
      if (k === 0) return -x * (1 + y)
      return (j === k ? x : 0) - x * y
    }),
  )
}
