import { upperGamma } from '../numeric/incomplete-gamma.ts'
import { inverseOfPositive } from '../numeric/inverse-of-positive.ts'
import { checkTimes, type ObservedTime } from './observed-times.ts'

/** An observation, with the group that is compared and the stratum within which it is. */
export interface GroupedTime<Group extends string = string> extends ObservedTime {
  readonly group: Group
  /** Groups are compared within a stratum only; all in one if absent. */
  readonly stratum?: string
}

/** Events in a group, and how many there would be if all groups had the same survival. */
export interface LogRankGroup<Group extends string = string> {
  readonly group: Group
  readonly observations: number
  readonly observed: number
  readonly expected: number
}

/** A log-rank test. */
export interface LogRankTest<Group extends string = string> {
  /** In the order in which groups first come. */
  readonly groups: readonly LogRankGroup<Group>[]
  /** Statistic; null where there is nothing to compare (one group, or no event while two are at risk). */
  readonly chiSquare: number | null
  readonly degreesOfFreedom: number
  /** Probability of a statistic as large where survival is the same; null with it. */
  readonly pValue: number | null
}

/**
 * The log-rank test (Mantel 1966; Peto & Peto 1972) of whether two or more groups have the same
 * survival: observed less expected events, `O − E`, in their hypergeometric covariance `V`, added up
 * over times and strata; `(O − E)ᵀ V⁻ (O − E)` is about χ² with one degree of freedom less than there
 * are groups.
 *
 * Cost: O(n log n + times × groups²).
 * @throws RangeError naming the times that are wrong.
 * @example
 * ```ts
 * import { logRankTest } from 'sojourn/retention'
 * const left = [1, 2, 3].map((time) => ({ time, event: true, group: 'monthly' }))
 * const stayed = [7, 8, 9].map((time) => ({ time, event: true, group: 'yearly' }))
 * const { chiSquare, pValue } = logRankTest([...left, ...stayed])
 * console.log(chiSquare?.toFixed(3), pValue?.toFixed(3)) // 5.052 0.025
 * ```
 */
export function logRankTest<Group extends string>(
  observations: readonly GroupedTime<Group>[],
): LogRankTest<Group> {
  checkTimes(
    observations.map(({ time }) => time),
    'logRankTest',
  )
  const names = [...new Set(observations.map(({ group }) => group))]
  const index = new Map(names.map((name, i) => [name, i]))
  const observed = names.map(() => 0)
  const expected = names.map(() => 0)
  const covariance = names.map(() => names.map(() => 0))
  const strata = new Map<string | undefined, { time: number; event: boolean; group: number }[]>()
  for (const { time, event, group, stratum } of observations) {
    const list = strata.get(stratum) ?? []
    list.push({ time, event, group: index.get(group) as number })
    strata.set(stratum, list)
  }
  for (const list of strata.values()) addStratum(list, observed, expected, covariance)
  // A group that is never at risk together with another has no variance, and tells nothing.
  const telling = [...names.keys()].filter((i) => (covariance[i]?.[i] as number) > 0)
  const kept = telling.slice(0, -1)
  const inverse = inverseOfPositive(kept.map((i) => kept.map((j) => covariance[i]?.[j] as number)))
  const off = kept.map((i) => (observed[i] as number) - (expected[i] as number))
  const chiSquare =
    kept.length === 0 || inverse === undefined
      ? null
      : off.reduce(
          (sum, x, i) =>
            sum + x * off.reduce((inner, y, j) => inner + y * (inverse[i]?.[j] as number), 0),
          0,
        )
  return {
    groups: names.map((group, i) => ({
      group,
      observations: observations.filter((one) => one.group === group).length,
      observed: observed[i] as number,
      expected: expected[i] as number,
    })),
    chiSquare,
    degreesOfFreedom: kept.length,
    pValue: chiSquare === null ? null : upperGamma(kept.length / 2, chiSquare / 2),
  }
}

function addStratum(
  list: readonly { time: number; event: boolean; group: number }[],
  observed: number[],
  expected: number[],
  covariance: readonly number[][],
): void {
  const sorted = [...list].sort((a, b) => a.time - b.time)
  const atRisk = observed.map(() => 0)
  for (const { group } of sorted) atRisk[group] = (atRisk[group] as number) + 1
  for (let from = 0; from < sorted.length; ) {
    const time = sorted[from]?.time
    let until = from
    let events = 0
    while (until < sorted.length && sorted[until]?.time === time) {
      const { event, group } = sorted[until++] as (typeof sorted)[number]
      if (!event) continue
      events++
      observed[group] = (observed[group] as number) + 1
    }
    const n = sorted.length - from
    if (events > 0) {
      const factor = n > 1 ? (events * (n - events)) / (n - 1) : 0
      for (const [i, ni] of atRisk.entries()) {
        expected[i] = (expected[i] as number) + (events * ni) / n
        const row = covariance[i] as number[]
        for (const [j, nj] of atRisk.entries())
          row[j] = (row[j] as number) + ((factor * ni) / n) * ((i === j ? 1 : 0) - nj / n)
      }
    }
    for (; from < until; from++) {
      const { group } = sorted[from] as (typeof sorted)[number]
      atRisk[group] = (atRisk[group] as number) - 1
    }
  }
}
