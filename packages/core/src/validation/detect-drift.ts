import { countStepsByPeriod } from '../estimation/count-steps-by-group.ts'
import type { EventLog } from '../estimation/event-log.ts'
import type { FitOptions } from '../estimation/fit-journey.ts'
import { type HomogeneityTest, testHomogeneity } from '../estimation/test-homogeneity.ts'
import {
  noCounts,
  rowOf,
  sourcesOf,
  type TransitionCounts,
} from '../estimation/transition-counts.ts'
import { twoSamples } from './kolmogorov.ts'
import type { ObservedJourney } from './observe-journeys.ts'
import type { SplitLog } from './split-log.ts'
import type { Stays } from './stays-by-touchpoint.ts'

/** Something that is not as it was before the date. */
export interface Drifted {
  /** Where customers go from a touchpoint, where they enter, or how long they stay. */
  readonly what: 'transitions' | 'entries' | 'sojourn'
  /** The touchpoint; of entries the one whose share changed most. */
  readonly touchpoint: string
  /** Chance of so large a difference if nothing changed, times the number of things tested. */
  readonly p: number
  /** What changed most, in words. */
  readonly change: string
}

/** Whether the later part of a log follows the same chain as the past. */
export interface DriftCheck {
  /** Chance of what was seen if nothing changed; null where there is too little to tell. */
  readonly p: number | null
  /** The test of all rows together, on steps of which each side expects at least five. */
  readonly transitions: HomogeneityTest
  /** Everything that changed, the least probable first. */
  readonly changed: readonly Drifted[]
}

/** Cells that expect fewer are lumped together: the limit of the tests is poor there. */
const LEAST_EXPECTED = 5
/** Stays on each side at least, for their times to be compared. */
const LEAST_STAYS = 20
/**
 * Distributions of stays that are nearer than this are taken as the same: logs round to days and
 * months, and which months are long is the same for all, so that their stays are not independent.
 */
const LEAST_DISTANCE = 0.1
/** Steps that are lumped; no event is called so. */
const OTHERS = '\0 others'

/**
 * Tests whether rows, entries and sojourn times are the same before a date and after: chi-square
 * tests of homogeneity (Anderson & Goodman 1957) and Smirnov's test of two samples. The chance of the
 * whole is Bonferroni's over the tests: all rows together, the most changed row, entries, and stays.
 * Each visit belongs to the side on which it began; only resolved ones count.
 *
 * @param level chance below which one thing is named as changed.
 */
export function detectDrift(
  log: EventLog,
  { from, at, gap }: SplitLog,
  options: FitOptions,
  journeys: readonly ObservedJourney[],
  stays: readonly Stays[],
  level: number,
): DriftCheck {
  const periods = countStepsByPeriod(log, [from, at], { ...options, gap })
  const [past, later] = lumped(periods.map(({ steps }) => steps))
  const transitions = testHomogeneity([past, later])
  const sides = [noCounts(), noCounts()] as const
  for (const { began, events } of journeys) {
    const side = sides[began < at ? 0 : 1]
    const name = log.touchpoints[events[0] as number] as string
    side.all ??= Object.create(null) as Record<string, number>
    side.all[name] = (side.all[name] ?? 0) + 1
  }
  const [pastEntries, laterEntries] = lumped(sides)
  const entries = testHomogeneity([pastEntries, laterEntries])
  const times = stays
    .filter((each) => Math.min(each.past.length, each.later.length) >= LEAST_STAYS)
    .map((each) => ({ ...each, ...twoSamples(each.past, each.later) }))
    .map((each) => (each.distance < LEAST_DISTANCE ? { ...each, p: 1 } : each))
  const rows = transitions.rows.filter(({ pChiSquare }) => pChiSquare !== null)
  const tested = rows.length + times.length + (entries.pChiSquare === null ? 0 : 1)
  const all: Drifted[] = [
    ...rows.map((row) => ({
      what: 'transitions' as const,
      touchpoint: row.from,
      p: row.pChiSquare as number,
      change: `from ${quoted(row.from)} ${mostChanged(rowOf(past, row.from), rowOf(later, row.from)).words}`,
    })),
    ...(entries.pChiSquare === null ? [] : [entryDrift(pastEntries, laterEntries, entries)]),
    ...times.map(({ touchpoint, past: before, later: after, at: limit, p }) => ({
      what: 'sojourn' as const,
      touchpoint,
      p,
      change: `of stays at ${quoted(touchpoint)} ${percent(shareWithin(before, limit))} took at most ${lasting(limit)} before and ${percent(shareWithin(after, limit))} after`,
    })),
  ]
  const changed = all
    .map((each) => ({ ...each, p: Math.min(1, tested * each.p) }))
    .filter(({ p }) => p < level)
    .sort((a, b) => a.p - b.p)
  const parts = [
    transitions.pChiSquare,
    smallest(rows.map(({ pChiSquare }) => pChiSquare as number)),
    entries.pChiSquare,
    smallest(times.map(({ p }) => p)),
  ].filter((p) => p !== null)
  return { p: smallest(parts), transitions, changed }
}

/** Bonferroni's bound on the smallest of several chances. */
function smallest(chances: readonly number[]): number | null {
  return chances.length === 0 ? null : Math.min(1, chances.length * Math.min(...chances))
}

function entryDrift(
  past: TransitionCounts,
  later: TransitionCounts,
  { pChiSquare }: HomogeneityTest,
): Drifted {
  const { name, words } = mostChanged(rowOf(past, 'all'), rowOf(later, 'all'))
  return {
    what: 'entries',
    touchpoint: name,
    p: pChiSquare as number,
    change: `of all who enter ${words}`,
  }
}

/** Counts of two sides whose cells all expect enough; rows that can't are left out. */
function lumped(groups: readonly TransitionCounts[]): [TransitionCounts, TransitionCounts] {
  const sides = [noCounts(), noCounts()] as const
  for (const from of sourcesOf(groups)) {
    const rows = groups.map((counts) => rowOf(counts, from)) as [
      Map<string, number>,
      Map<string, number>,
    ]
    const [a, b] = rows.map(total) as [number, number]
    const least = Math.min(a, b) / (a + b)
    const names = [...new Set(rows.flatMap((row) => [...row.keys()]))]
    const sum = (name: string) => (rows[0].get(name) ?? 0) + (rows[1].get(name) ?? 0)
    names.sort((x, y) => sum(x) - sum(y))
    let few = 0
    let lump = 0
    while (
      few < names.length &&
      (sum(names[few] as string) * least < LEAST_EXPECTED ||
        (lump > 0 && lump * least < LEAST_EXPECTED))
    )
      lump += sum(names[few++] as string)
    if (lump * least < LEAST_EXPECTED && few === names.length) continue
    for (const [side, row] of rows.entries()) {
      const kept: Record<string, number> = Object.create(null)
      for (const [k, name] of names.entries()) {
        const key = k < few && few > 1 ? OTHERS : name
        kept[key] = (kept[key] ?? 0) + (row.get(name) ?? 0)
      }
      ;(sides[side] as Record<string, Record<string, number>>)[from] = kept
    }
  }
  return [sides[0], sides[1]]
}

function total(row: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const count of row.values()) sum += count
  return sum
}

/** The column whose share differs most beside its standard error, in words. */
function mostChanged(past: ReadonlyMap<string, number>, later: ReadonlyMap<string, number>) {
  const [a, b] = [total(past), total(later)]
  let most = { name: '', distance: -1, before: 0, after: 0 }
  for (const name of new Set([...past.keys(), ...later.keys()])) {
    const [x, y] = [past.get(name) ?? 0, later.get(name) ?? 0]
    const pooled = (x + y) / (a + b)
    const distance = Math.abs(x / a - y / b) / Math.sqrt(pooled * (1 - pooled) || 1)
    if (distance > most.distance) most = { name, distance, before: x / a, after: y / b }
  }
  const to = most.name === OTHERS ? 'rarer steps together' : quoted(most.name)
  return {
    name: most.name,
    words: `to ${to} was ${percent(most.before)} before and ${percent(most.after)} after`,
  }
}

const quoted = (name: string) => JSON.stringify(name)
const percent = (share: number) => `${(100 * share).toFixed(1)} %`

function shareWithin(sorted: Float64Array, limit: number): number {
  return sorted.filter((value) => value <= limit).length / sorted.length
}

function lasting(seconds: number): string {
  if (seconds < 60) return `${Number(seconds.toPrecision(3))} s`
  return seconds < 86_400
    ? `${(seconds / 3600).toFixed(1)} h`
    : `${(seconds / 86_400).toFixed(1)} d`
}
