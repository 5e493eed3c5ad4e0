import {
  type Change,
  compilePersonaChains,
  drawStrengths,
  expectedVisits,
  type Journey,
  type Scenario,
} from 'sojourn'
import { SEED } from '../forecast/horizon.ts'

/** The interval that holds 80 % of an effect, the one that holds half of it, and its middle. */
export interface EffectRange {
  readonly low: number
  readonly lowHalf: number
  readonly middle: number
  readonly highHalf: number
  readonly high: number
}

/**
 * What a lever does, said of one place of the journey: of `odds` (of going on from `from` to `to`) and
 * `staying` (the same of going on at all) the relative change; of `entries` and `duration` too; `return`
 * and `kept` are shares of those lost at `from`, `step` the share of its visitors whom a new touchpoint
 * sends on; `experience` is in points and `cost` in money.
 */
export interface LeverEffect extends EffectRange {
  readonly kind:
    | 'odds'
    | 'staying'
    | 'entries'
    | 'duration'
    | 'return'
    | 'kept'
    | 'step'
    | 'experience'
    | 'cost'
  readonly from: string
  /** Where to; the name of a new touchpoint. */
  readonly to: readonly string[]
  /** Of all at `from`, the share who do it now; of `odds` and `staying`. */
  readonly now?: number
}

/** Draws of a strength: enough for the ends of the bands, few enough for every stop of a slider. */
const DRAWS = 400

/** Rows of the journey over all its personas, as often as each is there. */
export type Rows = ReadonlyMap<string, ReadonlyMap<string, number>>

export function rowsOf(journey: Journey): Rows {
  const rows = new Map<string, Map<string, number>>()
  for (const { share, chain } of compilePersonaChains(journey)) {
    const { ids, rowStart, column, probability } = chain
    const { visits } = expectedVisits(chain)
    for (const [i, { id }] of journey.touchpoints.entries()) {
      const often = Number.isFinite(visits[i]) ? share * (visits[i] as number) : share
      const row = rows.get(id) ?? new Map<string, number>()
      rows.set(id, row)
      for (let p = rowStart[i] as number; p < (rowStart[i + 1] as number); p++) {
        const to = ids[column[p] as number] as string
        row.set(to, (row.get(to) ?? 0) + often * (probability[p] as number))
      }
    }
  }
  for (const row of rows.values()) {
    const sum = [...row.values()].reduce((total, flow) => total + flow, 0)
    for (const [to, flow] of row) row.set(to, sum > 0 ? flow / sum : 0)
  }
  return rows
}

const FIRST = new Set<Change['op']>(['scaleOdds', 'redirect', 'removeTouchpoint', 'scaleEntries'])

/** What changes of one lever come to where they begin; undefined where there are none. */
export function effectOfLever(
  journey: Journey,
  rows: Rows,
  changes: readonly Change[],
): LeverEffect | undefined {
  const first = changes.find(({ op }) => FIRST.has(op)) ?? changes[0]
  if (first === undefined) return undefined
  const draws = drawn(changes)
  const of = (change: Change) => draws(changes.indexOf(change))
  switch (first.op) {
    case 'scaleOdds': {
      const row = rows.get(first.from) ?? new Map<string, number>()
      const same = changes.flatMap((change) =>
        change.op === 'scaleOdds' && change.from === first.from
          ? [{ to: change.to as string, ...of(change) }]
          : [],
      )
      const ends = new Set(same.map(({ to }) => to))
      const lost = lossesOf(journey)
      const kind = [...ends].every((to) => lost.has(to)) ? 'staying' : 'odds'
      const meant = (to: string) => (kind === 'odds' ? ends.has(to) : !ends.has(to))
      const now = sum([...row].filter(([to]) => meant(to)).map(([, p]) => p))
      const samples = Array.from({ length: DRAWS }, (_, d) => {
        const scaled = [...row].map(([to, p]) => {
          const factors = same.filter((each) => each.to === to).map(({ effect }) => effect(d))
          return { to, p: factors.reduce((product, factor) => product * factor, p) }
        })
        const met = sum(scaled.filter(({ to }) => meant(to)).map(({ p }) => p))
        const then = met / sum(scaled.map(({ p }) => p))
        const reach = same[0]?.reach(d) ?? 1
        return odds(now + reach * (then - now)) / odds(now) - 1
      })
      return {
        kind,
        from: first.from,
        to: kind === 'odds' ? [...ends] : [],
        now,
        ...range(samples),
      }
    }
    case 'scaleEntries':
    case 'scaleSojourn': {
      const { effect, reach } = of(first)
      const kind = first.op === 'scaleEntries' ? 'entries' : 'duration'
      return { kind, from: first.touchpoint, to: [], ...over((d) => reach(d) * (effect(d) - 1)) }
    }
    case 'redirect': {
      const { effect, reach } = of(first)
      return {
        kind: 'return',
        from: first.from,
        to: [first.into],
        ...over((d) => reach(d) * effect(d)),
      }
    }
    case 'removeTouchpoint': {
      const { effect, reach } = of(first)
      return { kind: 'kept', from: first.touchpoint, to: [], ...over((d) => reach(d) * effect(d)) }
    }
    case 'setExperience': {
      const { effect, reach } = of(first)
      const now = journey.touchpoints.find(({ id }) => id === first.touchpoint)?.experience ?? 0
      return {
        kind: 'experience',
        from: first.touchpoint,
        to: [],
        ...over((d) => reach(d) * (effect(d) - now)),
      }
    }
    case 'insertTouchpoint': {
      const lost = lossesOf(journey)
      const stated = Object.entries(first.row).filter(([to]) => !lost.has(to))
      const on = sum(stated.map(([, p]) => (typeof p === 'number' ? p : 0)))
      const name = first.touchpoint.name ?? first.touchpoint.id
      return { kind: 'step', from: first.between[0], to: [name], ...over(() => on) }
    }
    case 'setReward': {
      const place = first.touchpoint ?? first.outcome ?? ''
      const cost = typeof first.cost === 'number' ? first.cost : 0
      return { kind: 'cost', from: place, to: [], ...over(() => cost) }
    }
  }
}

/** Strength and reach of each change by draw: the same draws as a forecast makes of them. */
function drawn(changes: readonly Change[]) {
  const scenario: Scenario = { format: 'sojourn-scenario', version: 1, name: '–', changes }
  const { effect, reach } = drawStrengths(scenario, SEED, DRAWS)
  return (k: number) => ({
    effect: (d: number) => effect[k]?.[d] ?? 1,
    reach: (d: number) => reach[k]?.[d] ?? 1,
  })
}

function over(sample: (d: number) => number): EffectRange {
  return range(Array.from({ length: DRAWS }, (_, d) => sample(d)))
}

function range(samples: readonly number[]): EffectRange {
  const sorted = [...samples].sort((a, b) => a - b)
  const at = (p: number) => {
    const place = p * (sorted.length - 1)
    const below = sorted[Math.floor(place)] as number
    return below + (place % 1) * ((sorted[Math.ceil(place)] as number) - below)
  }
  return {
    low: at(0.1),
    lowHalf: at(0.25),
    middle: at(0.5),
    highHalf: at(0.75),
    high: at(0.9),
  }
}

function lossesOf({ outcomes }: Journey): Set<string> {
  return new Set(outcomes.filter(({ kind }) => kind !== 'conversion').map(({ id }) => id))
}

const odds = (p: number) => p / (1 - p)
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0)
