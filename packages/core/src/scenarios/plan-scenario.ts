import { allocateChain, type Chain } from '../model/chain.ts'
import { compileChain } from '../model/compile-chain.ts'
import type { Journey } from '../model/journey.ts'
import { formatPath, JourneyError, type Problem } from '../model/problem.ts'
import { checkChanges } from './check-changes.ts'
import { exposureGroups } from './exposure.ts'
import { fixedValue } from './sample-strength.ts'
import type { Scenario } from './scenario.ts'
import { type Removal, skipRemoved } from './skip-removed.ts'

/** Strengths of the changes of a scenario in one draw, by change. */
export interface Strengths {
  /** Odds factor of a `scaleOdds`, share avoided of a `removeTouchpoint`. */
  readonly effect: ArrayLike<number>
  /** Share of visits that meet the change. */
  readonly reach: ArrayLike<number>
}

/** A scenario made ready for one chain: its changed pattern once, its probabilities draw by draw. */
export interface ScenarioPlan {
  readonly scenario: Scenario
  /** The changed chain, with strengths in the middle of their ranges. */
  readonly chain: Chain
  /** Fills `probability` and `entry` (shaped like those of `chain`) for one draw of the base chain. */
  apply(
    base: Float64Array,
    strengths: Strengths,
    probability: Float64Array,
    entry: Float64Array,
  ): void
}

/** Rows on which more partial exposures than this meet have too many subsets to mix. */
const MOST_GROUPS = 12

/**
 * Plans a scenario: checks it against the journey and works out which transitions exist once the
 * structure has changed. A row is the exact mixture over the subsets of levers that a visit can
 * meet; within a subset, removals come first and odds are then scaled together, so the order in
 * which changes are listed never matters.
 *
 * @throws JourneyError listing every reason why the scenario can't be applied.
 */
export function planScenario(
  journey: Journey,
  scenario: Scenario,
  base: Chain = compileChain(journey),
): ScenarioPlan {
  const problems = checkChanges(journey, scenario)
  if (problems.length > 0) throw refused(scenario, problems)

  const index = new Map(base.ids.map((id, i) => [id, i]))
  const state = (id: string) => index.get(id) as number
  const groups = exposureGroups(scenario)
  const removals: Removal[] = []
  const odds: { from: number; to: number; group: number; change: number }[] = []
  for (const [change, item] of scenario.changes.entries()) {
    const group = groups.of[change] as number
    if (groups.never.has(group)) continue
    if (item.op === 'removeTouchpoint')
      removals.push({ state: state(item.touchpoint), group, change })
    else odds.push({ from: state(item.from), to: state(item.to), group, change })
  }

  const row = (i: number) => base.column.subarray(base.rowStart[i], base.rowStart[i + 1])
  const isRemoved = new Uint8Array(base.ids.length)
  for (const removal of removals) isRemoved[removal.state] = 1

  // Which groups a visit of row i can meet: those that scale its odds, and those of removed
  // touchpoints that it leads to, directly or through one another.
  const groupsOf = (targets: Iterable<number>, i: number): number[] => {
    const met = new Set<number>()
    for (const change of odds) if (change.from === i) met.add(change.group)
    const queue = [...targets].filter((to) => isRemoved[to])
    const seen = new Set(queue)
    for (const at of queue) {
      for (const removal of removals) if (removal.state === at) met.add(removal.group)
      for (const to of row(at))
        if (isRemoved[to] && !seen.has(to)) {
          seen.add(to)
          queue.push(to)
        }
    }
    return [...met].sort((a, b) => a - b)
  }

  const entryTargets = [...base.entry.keys()].filter((i) => (base.entry[i] as number) > 0)
  const entryGroups = groupsOf(entryTargets, -1)
  const rowGroups = Array.from({ length: base.touchpoints }, (_, i) => groupsOf(row(i), i))
  const crowded = rowGroups.findIndex(
    (met) => met.filter((g) => !groups.always.has(g)).length > MOST_GROUPS,
  )
  if (crowded >= 0)
    throw refused(scenario, [
      {
        path: 'changes',
        message: `More than ${MOST_GROUPS} levers with a reach below 1 act on ${JSON.stringify(base.ids[crowded])}; let some reach everybody, or join them under one "lever".`,
      },
    ])

  const dense = new Float64Array(base.ids.length)
  const mixed = new Float64Array(base.ids.length)

  /** Mixes the row over the subsets of partial groups it meets; the result is in `mixed`. */
  function mix(
    spread: () => void,
    i: number,
    met: readonly number[],
    strengths: Strengths,
    skip: ReturnType<typeof skipRemoved>,
  ): void {
    const partial = met.filter((group) => !groups.always.has(group))
    mixed.fill(0)
    for (let subset = 0; subset < 1 << partial.length; subset++) {
      let weight = 1
      const active = new Set(met.filter((group) => groups.always.has(group)))
      for (const [bit, group] of partial.entries()) {
        const reach = strengths.reach[groups.first[group] as number] as number
        if (subset & (1 << bit)) {
          active.add(group)
          weight *= reach
        } else weight *= 1 - reach
      }
      if (weight === 0) continue
      dense.fill(0)
      spread()
      skip(dense, active)
      let scaled = false
      for (const change of odds)
        if (change.from === i && active.has(change.group)) {
          dense[change.to] =
            (dense[change.to] as number) * (strengths.effect[change.change] as number)
          scaled = true
        }
      const total = scaled ? dense.reduce((sum, value) => sum + value, 0) : 1
      for (let j = 0; j < dense.length; j++)
        mixed[j] = (mixed[j] as number) + weight * ((dense[j] as number) / total)
    }
  }

  // The changed pattern: mix once with strengths in the middle of their ranges, where nothing
  // vanishes that could be there in a draw.
  const typical: Strengths = {
    effect: scenario.changes.map((change) =>
      change.op === 'removeTouchpoint' ? (fixedValue(change.avoided) ?? 0.5) : 1,
    ),
    reach: scenario.changes.map((change) => fixedValue(change.reach ?? 1) ?? 0.5),
  }
  const stuck: Problem[] = []
  const skip = skipRemoved(base, removals, base.probability, typical, (state) => {
    stuck.push({
      path: 'changes',
      message: `With ${[...removals].map((removal) => JSON.stringify(base.ids[removal.state])).join(', ')} removed, nothing is left where arrivals at ${JSON.stringify(base.ids[state])} could go.`,
    })
  })
  const changed = rowGroups.map((met) => met.length > 0)
  const pattern = rowGroups.map((met, i) => {
    if (!changed[i]) return [...row(i)]
    mix(() => spreadRow(base, base.probability, i, dense), i, met, typical, skip)
    return [...mixed.keys()].filter((j) => (mixed[j] as number) > 0)
  })
  if (stuck.length > 0) throw refused(scenario, stuck.slice(0, 1))
  const absent = odds.filter((change) => !pattern[change.from]?.includes(change.to))
  if (absent.length > 0)
    throw refused(
      scenario,
      absent.map(({ from, to, change }) => ({
        path: formatPath(['changes', change]),
        message: `The transition from ${JSON.stringify(base.ids[from])} to ${JSON.stringify(base.ids[to])} has probability 0, and odds of 0 stay 0. ${exits(base, pattern[from] ?? [], from)}`,
      })),
    )

  const chain = allocateChain(
    base.ids,
    base.touchpoints,
    pattern.reduce((sum, columns) => sum + columns.length, 0),
  )
  let position = 0
  for (const [i, columns] of pattern.entries()) {
    chain.column.set(columns, position)
    position += columns.length
    chain.rowStart[i + 1] = position
  }
  for (const key of ['revenue', 'cost', 'meanSojourn', 'kind', 'sojournKind'] as const)
    chain[key].set(base[key])

  const plan: ScenarioPlan = {
    scenario,
    chain,
    apply(probabilities, strengths, probability, entry) {
      const through = skipRemoved(base, removals, probabilities, strengths)
      for (let i = 0; i < base.touchpoints; i++) {
        const from = chain.rowStart[i] as number
        const until = chain.rowStart[i + 1] as number
        if (!changed[i]) {
          probability.set(probabilities.subarray(base.rowStart[i], base.rowStart[i + 1]), from)
          continue
        }
        mix(
          () => spreadRow(base, probabilities, i, dense),
          i,
          rowGroups[i] as number[],
          strengths,
          through,
        )
        for (let p = from; p < until; p++)
          probability[p] = mixed[chain.column[p] as number] as number
      }
      if (entryGroups.length === 0) entry.set(base.entry)
      else {
        mix(() => dense.set(base.entry), -1, entryGroups, strengths, through)
        entry.set(mixed)
      }
    },
  }
  plan.apply(base.probability, typical, chain.probability, chain.entry)
  return plan
}

function spreadRow(chain: Chain, probability: Float64Array, i: number, into: Float64Array): void {
  for (let p = chain.rowStart[i] as number; p < (chain.rowStart[i + 1] as number); p++)
    into[chain.column[p] as number] = probability[p] as number
}

function exits(chain: Chain, columns: readonly number[], from: number): string {
  const names = columns.map((j) => JSON.stringify(chain.ids[j]))
  return names.length === 0
    ? `${JSON.stringify(chain.ids[from])} has no exits.`
    : `${JSON.stringify(chain.ids[from])} leads to ${names.join(', ')}.`
}

function refused(scenario: Scenario, problems: readonly Problem[]): JourneyError {
  return new JourneyError(`The scenario ${JSON.stringify(scenario.name)}`, problems)
}
