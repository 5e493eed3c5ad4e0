import { randomStream } from '../numeric/random.ts'
import {
  addSplits,
  boundOverSplits,
  freedomBySplit,
  largestSplit,
  type RowByPeriod,
  type Split,
  shuffled,
  tableOfNLogN,
} from './drift-scan.ts'
import { chiSquareTail } from './independence-test.ts'
import { rowOf, sourcesOf, type TransitionCounts } from './transition-counts.ts'

/** Options of {@link findDrift}. */
export interface DriftOptions {
  /** Which permutations are drawn. */
  readonly seed: string | number
  /** Permutations; 999. No p-value is below one by this number plus one. */
  readonly draws?: number
  /** What p-value makes a change; 0.05. */
  readonly level?: number
}

/** When the probabilities of one touchpoint changed, if they did. */
export interface RowDrift {
  readonly from: string
  /** Number of the period that its change begins with; null where no split has steps on both sides. */
  readonly at: number | null
  /** `G²` of its periods before against those from `at` on. */
  readonly likelihoodRatio: number
  /** Chance of so large a `G²` at any split, had nothing changed. */
  readonly pValue: number
  /**
   * Chance that any row had so improbable a `G²`, had nothing changed (Westfall & Young 1993): at most
   * the level, this row changed.
   */
  readonly adjusted: number
  /** The largest change first. */
  readonly transitions: readonly {
    readonly to: string
    readonly before: number
    readonly after: number
  }[]
}

/** A change of a journey's probabilities. */
export interface DriftChange {
  /** Number of the period that it begins with; null where no split has steps on both sides. */
  readonly at: number | null
  /** `G²` of the periods before against those from `at` on. */
  readonly likelihoodRatio: number
  /** Chance of so large a `G²` at any split, had nothing changed: by permutation; 1 without a split. */
  readonly pValue: number
  /** The same by the chi-square limit and Bonferroni's bound: coarse for few steps, but not limited by draws. */
  readonly bound: number
  /** The least probable first. */
  readonly rows: readonly RowDrift[]
}

/** Whether and when a journey's probabilities changed. */
export interface Drift extends DriftChange {
  /** Whether the p-value is at most the level. */
  readonly drifted: boolean
  /** All changes in the order of time: each part is searched again until nothing more is found. */
  readonly changes: readonly DriftChange[]
}

/**
 * When did the transition probabilities change, and which: for each split of the periods, `G²` of those
 * before against those after (see {@link testHomogeneity}); the largest is the change. Since the largest of
 * many is looked at, its p-value comes from permutation: given how many steps leave each touchpoint in
 * each period, all orders of their successors are equally probable while nothing changes. Parts are
 * then searched in the same way (binary segmentation, Vostrikova 1981).
 *
 * Steps from a touchpoint count as independent, as in a Markov chain. Customers who differ, and come
 * in bursts, are seen as drift too: those probabilities did change.
 *
 * Cost: O((steps + periods × transitions) × draws) for each part.
 * @param periods counts by period in the order of time, such as {@link countStepsByPeriod} gives.
 * @throws RangeError where draws or level are out of range, or counts aren't whole.
 * @example
 * ```ts
 * import { findDrift } from 'sojourn/estimation'
 * const before = { cart: { order: 30, lost: 70 }, ad: { cart: 50, lost: 50 } }
 * const after = { cart: { order: 55, lost: 45 }, ad: { cart: 50, lost: 50 } }
 * const { drifted, at, rows } = findDrift([before, before, before, after, after], { seed: 1 })
 * console.log(drifted, at, rows[0]?.from, rows[0]?.adjusted) // true 3 cart 0.001
 * ```
 */
export function findDrift(
  periods: readonly TransitionCounts[],
  { seed, draws = 999, level = 0.05 }: DriftOptions,
): Drift {
  const problems: string[] = []
  if (!Number.isInteger(draws) || draws < 1)
    problems.push(`draws is ${draws}; it must be a whole number from 1`)
  if (!(level > 0 && level < 1)) problems.push(`level is ${level}; it must be between 0 and 1`)
  for (const [p, counts] of periods.entries())
    for (const [from, row] of Object.entries(counts))
      for (const [to, count] of Object.entries(row))
        if (!Number.isInteger(count) || count < 0)
          problems.push(
            `period ${p} counts ${JSON.stringify(from)} → ${JSON.stringify(to)} ${count} times; it must be a whole number from 0`,
          )
  if (problems.length > 0) throw new RangeError(`findDrift: ${problems.join('; ')}`)
  const whole = scan(periods, 0, { seed, draws })
  const drifted = whole.pValue <= level
  return { ...whole, drifted, changes: drifted ? [...parts(whole, 0, periods.length)] : [] }

  function* parts(change: DriftChange, first: number, until: number): Generator<DriftChange> {
    const at = change.at as number
    yield* within(first, at)
    yield change
    yield* within(at, until)
  }

  function* within(first: number, until: number): Generator<DriftChange> {
    if (until - first < 2) return
    const found = scan(periods.slice(first, until), first, { seed, draws })
    if (found.pValue <= level) yield* parts(found, first, until)
  }
}

/** The largest change within some periods, of which the first has the number `first`. */
function scan(
  periods: readonly TransitionCounts[],
  first: number,
  { seed, draws }: { seed: string | number; draws: number },
): DriftChange {
  const rows = sourcesOf(periods).map((from) => ({ from, ...rowByPeriod(periods, from) }))
  const nLogN = tableOfNLogN(rows.reduce((most, row) => Math.max(most, row.successor.length), 0))
  const T = periods.length
  const own = rows.map((row) => {
    const sums = new Float64Array(T)
    addSplits(row, nLogN, sums)
    return sums
  })
  const together = sumOf(own, T)
  const observed = largestSplit(together)
  const observedRows = own.map(largestSplit)
  /** How improbable a row's `G²` is at one split, by its limit: a scale on which rows compare. */
  const freedom = rows.map(({ successors }) => Math.max(1, successors - 1))
  const rarity = ({ likelihoodRatio }: Split, r: number) =>
    chiSquareTail(freedom[r] as number, likelihoodRatio)
  const observedRarity = observedRows.map(rarity)
  const rowCount = new Int32Array(rows.length)
  const anyCount = new Int32Array(rows.length)
  let wholeCount = 0
  for (let draw = 0; draw < draws; draw++) {
    const sums = rows.map((row) => {
      const name = `drift from ${first} to ${first + T}, draw ${draw}, row ${row.from}`
      const permuted = new Float64Array(T)
      addSplits(shuffled(row, randomStream(seed, name)), nLogN, permuted)
      return permuted
    })
    const drawn = sums.map(largestSplit)
    if (reaches(largestSplit(sumOf(sums, T)), observed)) wholeCount++
    const rarest = Math.min(...drawn.map(rarity))
    for (const [r, split] of drawn.entries()) {
      if (reaches(split, observedRows[r] as Split)) rowCount[r] = (rowCount[r] as number) + 1
      if (rarest <= (observedRarity[r] as number) * (1 + 1e-9))
        anyCount[r] = (anyCount[r] as number) + 1
    }
  }
  const share = (count: number | undefined) => (1 + (count ?? 0)) / (1 + draws)
  const found = rows.map(({ from, names }, r) => {
    const { at, likelihoodRatio } = observedRows[r] as Split
    return {
      from,
      at: at < 0 ? null : first + at,
      likelihoodRatio,
      pValue: share(rowCount[r]),
      adjusted: share(anyCount[r]),
      transitions: at < 0 ? [] : changed(periods, from, names, at),
    }
  })
  return {
    at: observed.at < 0 ? null : first + observed.at,
    likelihoodRatio: observed.likelihoodRatio,
    pValue: share(wholeCount),
    bound: boundOverSplits(together, freedomBySplit(rows, T)),
    rows: found.sort(
      (a, b) =>
        a.adjusted - b.adjusted || a.pValue - b.pValue || b.likelihoodRatio - a.likelihoodRatio,
    ),
  }
}

function rowByPeriod(
  periods: readonly TransitionCounts[],
  from: string,
): RowByPeriod & { names: readonly string[] } {
  const rows = periods.map((counts) => rowOf(counts, from))
  const names = [
    ...new Set(rows.flatMap((row) => [...row].flatMap(([to, n]) => (n > 0 ? [to] : [])))),
  ]
  const code = new Map(names.map((name, c) => [name, c]))
  const size = Int32Array.from(rows, (row) => [...row.values()].reduce((a, b) => a + b, 0))
  const successor = new Int32Array(size.reduce((a, b) => a + b, 0))
  let at = 0
  for (const row of rows)
    for (const [to, count] of row) {
      successor.fill(code.get(to) ?? 0, at, at + count)
      at += count
    }
  return { size, successor, successors: names.length, names }
}

function sumOf(parts: readonly Float64Array[], length: number): Float64Array {
  const sum = new Float64Array(length)
  for (const part of parts)
    for (const [i, value] of part.entries()) sum[i] = (sum[i] as number) + value
  return sum
}

/** Shares before and from a period on, the largest change first. */
function changed(
  periods: readonly TransitionCounts[],
  from: string,
  names: readonly string[],
  at: number,
) {
  const [before, after] = [periods.slice(0, at), periods.slice(at)].map((part) => {
    const counts = names.map((to) =>
      part.reduce((sum, period) => sum + (rowOf(period, from).get(to) ?? 0), 0),
    )
    const total = counts.reduce((a, b) => a + b, 0)
    return counts.map((count) => count / total)
  }) as [number[], number[]]
  return names
    .map((to, j) => ({ to, before: before[j] as number, after: after[j] as number }))
    .sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before))
}

/** What rounds differently in another order of sums is equal. */
function reaches({ likelihoodRatio }: Split, observed: Split): boolean {
  return likelihoodRatio >= observed.likelihoodRatio * (1 - 1e-12) - 1e-9
}
