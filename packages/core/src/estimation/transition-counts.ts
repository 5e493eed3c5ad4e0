/** How often each step was seen, `{ from: { to: count } }`, as in the evidence of a journey. */
export type TransitionCounts = Readonly<Record<string, Readonly<Record<string, number>>>>

/** Counts that grow; without prototype, so that `__proto__` is a name like any other. */
export type GrowingCounts = Record<string, Record<string, number>>

/** Counts one more step. */
export function countStep(counts: GrowingCounts, from: string, to: string, times = 1): void {
  let row = counts[from]
  if (row === undefined) {
    row = Object.create(null) as Record<string, number>
    counts[from] = row
  }
  row[to] = (row[to] ?? 0) + times
}

/** Counts that are still empty. */
export function noCounts(): GrowingCounts {
  return Object.create(null) as GrowingCounts
}

/** The row of a touchpoint as a map, empty where it has none. */
export function rowOf(counts: TransitionCounts, from: string): Map<string, number> {
  return new Map(Object.hasOwn(counts, from) ? Object.entries(counts[from] ?? {}) : [])
}

/** Everything that has a row in any of the counts, in the order of first appearance. */
export function sourcesOf(groups: readonly TransitionCounts[]): string[] {
  return [...new Set(groups.flatMap((counts) => Object.keys(counts)))]
}
