import { allocateLike, type Chain } from '../model/chain.ts'
import { compileChain } from '../model/compile-chain.ts'
import type { Journey } from '../model/journey.ts'
import { formatPath, JourneyError, type Problem } from '../model/problem.ts'
import { checkChanges } from './check-changes.ts'
import { groupsMet, indexChanges, type OddsChange, type Removal } from './indexed-changes.ts'
import { rowMixer } from './mix-row.ts'
import { fixedValue } from './sample-strength.ts'
import type { Scenario } from './scenario.ts'
import { skipRemoved } from './skip-removed.ts'

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

  const changes = indexChanges(base, scenario)
  const { removals, odds } = changes
  const mix = rowMixer(changes, base.ids.length)
  const row = (i: number) => base.column.subarray(base.rowStart[i], base.rowStart[i + 1])
  const before = new Float64Array(base.ids.length)
  const spread = (i: number, probability: Float64Array) => {
    before.fill(0)
    for (let p = base.rowStart[i] as number; p < (base.rowStart[i + 1] as number); p++)
      before[base.column[p] as number] = probability[p] as number
    return before
  }

  const entered = [...base.entry.keys()].filter((i) => (base.entry[i] as number) > 0)
  const entryMet = groupsMet(base, changes, -1, entered)
  const rowMet = Array.from({ length: base.touchpoints }, (_, i) =>
    groupsMet(base, changes, i, row(i)),
  )
  const crowded = [entryMet, ...rowMet].findIndex(
    (met) => met.filter((group) => !changes.groups.always.has(group)).length > MOST_GROUPS,
  )
  if (crowded >= 0) throw refused(scenario, [crowdedProblem(base.ids[crowded - 1])])

  // The changed pattern: rows mixed with strengths in the middle of their ranges, where nothing
  // vanishes that could be there in a draw.
  const typical = middleStrengths(scenario)
  const stuck: number[] = []
  const skip = skipRemoved(base, removals, base.probability, typical, (state) => stuck.push(state))
  const pattern = rowMet.map((met, i) => {
    if (met.length === 0) return [...row(i)]
    const mixed = mix({ i, met, before: spread(i, base.probability) }, typical, skip)
    return [...mixed.keys()].filter((j) => (mixed[j] as number) > 0)
  })
  const [nowhere] = stuck
  if (nowhere !== undefined) throw refused(scenario, [stuckProblem(base, removals, nowhere)])
  const absent = odds.filter((change) => !pattern[change.from]?.includes(change.to))
  if (absent.length > 0)
    throw refused(
      scenario,
      absent.map((change) => absentProblem(base, change, pattern[change.from] ?? [])),
    )

  const chain = chainWithPattern(base, pattern)
  const plan: ScenarioPlan = {
    scenario,
    chain,
    apply(probabilities, strengths, probability, entry) {
      const through = skipRemoved(base, removals, probabilities, strengths)
      for (const [i, met] of rowMet.entries()) {
        const from = chain.rowStart[i] as number
        if (met.length === 0) {
          probability.set(probabilities.subarray(base.rowStart[i], base.rowStart[i + 1]), from)
          continue
        }
        const mixed = mix({ i, met, before: spread(i, probabilities) }, strengths, through)
        for (let p = from; p < (chain.rowStart[i + 1] as number); p++)
          probability[p] = mixed[chain.column[p] as number] as number
      }
      const entries = { i: -1, met: entryMet, before: base.entry }
      entry.set(entryMet.length === 0 ? base.entry : mix(entries, strengths, through))
    },
  }
  plan.apply(base.probability, typical, chain.probability, chain.entry)
  return plan
}

function middleStrengths(scenario: Scenario): Strengths {
  return {
    effect: scenario.changes.map((change) =>
      change.op === 'removeTouchpoint' ? (fixedValue(change.avoided) ?? 0.5) : 1,
    ),
    reach: scenario.changes.map((change) => fixedValue(change.reach ?? 1) ?? 0.5),
  }
}

/** The base chain with other transitions; their probabilities are still to be filled in. */
function chainWithPattern(base: Chain, pattern: readonly (readonly number[])[]): Chain {
  const transitions = pattern.reduce((sum, columns) => sum + columns.length, 0)
  const chain = allocateLike(base, transitions)
  let position = 0
  for (const [i, columns] of pattern.entries()) {
    chain.column.set(columns, position)
    position += columns.length
    chain.rowStart[i + 1] = position
  }
  return chain
}

function crowdedProblem(id: string | undefined): Problem {
  return {
    path: 'changes',
    message: `More than ${MOST_GROUPS} levers with a reach below 1 act on ${id === undefined ? 'the entries' : JSON.stringify(id)}; let some reach everybody, or join them under one "lever".`,
  }
}

function stuckProblem(chain: Chain, removals: readonly Removal[], state: number): Problem {
  const removed = removals.map((removal) => JSON.stringify(chain.ids[removal.state])).join(', ')
  return {
    path: 'changes',
    message: `With ${removed} removed, nothing is left where arrivals at ${JSON.stringify(chain.ids[state])} could go.`,
  }
}

function absentProblem(
  chain: Chain,
  { from, to, change }: OddsChange,
  columns: readonly number[],
): Problem {
  return {
    path: formatPath(['changes', change]),
    message: `The transition from ${JSON.stringify(chain.ids[from])} to ${JSON.stringify(chain.ids[to])} has probability 0, and odds of 0 stay 0. ${exits(chain, columns, from)}`,
  }
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
