import { allocateLike, type Chain } from '../model/chain.ts'
import { compileChain } from '../model/compile-chain.ts'
import type { Journey } from '../model/journey.ts'
import type { Problem } from '../model/problem.ts'
import { effectOf } from './effect.ts'
import { type Exposure, exposureGroups } from './exposure.ts'
import { extendJourney, MOST_PARTIAL } from './extend-journey.ts'
import { groupsMet, indexChanges } from './indexed-changes.ts'
import { liftProbabilities, originOf } from './lift-probabilities.ts'
import { missingPlaces } from './missing-places.ts'
import { rowMixer } from './mix-row.ts'
import { fixedValue } from './sample-strength.ts'
import { scaleStays } from './scale-stays.ts'
import type { Change, Scenario } from './scenario.ts'
import { skipRemoved } from './skip-removed.ts'
import { knownOf, splitter, staysOf } from './state-variants.ts'
import { middleStrengths, type Strengths } from './strengths.ts'

/** A scenario made ready for one chain: its changed pattern once, its probabilities draw by draw. */
export interface ScenarioPlan {
  readonly scenario: Scenario
  /** The chain that it is planned for. */
  readonly base: Chain
  /** The journey with what the scenario inserts; its transitions are as they were. */
  readonly journey: Journey
  /** The changed chain, with strengths in the middle of their ranges. */
  readonly chain: Chain
  /**
   * Whether the changed chain has the states of the base chain, each with its reward and sojourn
   * time, so that nothing but probabilities changes.
   */
  readonly sameStates: boolean
  /**
   * By state of the changed chain: the state of the base chain that it is, or whose visits it has
   * some of (those with another reward or sojourn time); −1 where it is inserted.
   */
  readonly origin: Int32Array
  /** States of `chain` whose row or sojourn time depends on strengths; all others keep theirs. */
  readonly changing: readonly number[]
  /**
   * Fills `probability` and `entry` (shaped like those of `chain`) for one draw of the base chain.
   *
   * @returns entrants for each there was: 1 but where entries are scaled.
   */
  apply(
    base: Float64Array,
    strengths: Strengths,
    probability: Float64Array,
    entry: Float64Array,
  ): number
  /** By how much visits last longer in a draw, by state of `chain`; 1 where it isn't said. */
  stayFactors(strengths: Strengths): ReadonlyMap<number, number>
  /**
   * `chain` with the sojourn times of a draw; `chain` itself where these are the same in all draws.
   */
  stays(strengths: Strengths): Chain
}

/** A planned chain, and what keeps it from being of use. */
export interface PlannedChain {
  readonly plan: ScenarioPlan
  readonly problems: readonly Problem[]
  /** Changes that found their transition or entry, and problems of those that didn't. */
  readonly found: ReadonlySet<number>
  readonly missing: ReadonlyMap<number, Problem>
}

/** Rows on which more partial exposures than this meet have too many subsets to mix. */
const MOST_GROUPS = 12

/** Plans a scenario that has been checked, for one kind of customer. */
export function planChain(
  original: Journey,
  scenario: Scenario,
  originalChain: Chain,
  exposure: Exposure = {},
): PlannedChain {
  const problems: Problem[] = []
  const groups = exposureGroups(scenario, exposure)
  const { journey, variants, manifold } = extendJourney(original, scenario, groups, exposure)
  const sameStates =
    variants.length === 0 && journey.touchpoints.length === original.touchpoints.length
  const base = sameStates ? originalChain : compileChain(journey)
  const index = new Map(base.ids.map((id, i) => [id, i]))
  const state = (id: string) => index.get(id) as number
  const changes = indexChanges(original, base, scenario, exposure)
  const { removals, entries } = changes
  const mix = rowMixer(changes, base.ids.length)
  const before = new Float64Array(base.ids.length)
  const spread = (i: number, probability: Float64Array) => {
    before.fill(0)
    for (let p = base.rowStart[i] as number; p < (base.rowStart[i + 1] as number); p++)
      before[base.column[p] as number] = probability[p] as number
    return before
  }

  // Rows and entries: which groups they can meet, and of which it is known that they do.
  const variantOf = new Map(variants.map((variant) => [state(variant.id), variant]))
  const source = (i: number) => {
    const variant = variantOf.get(i)
    return variant === undefined ? i : state(variant.of)
  }
  const split = splitter(groups, variants, state)
  const targets = (i: number) => base.column.subarray(base.rowStart[i], base.rowStart[i + 1])
  const entered = [...base.entry.keys()].filter((i) => (base.entry[i] as number) > 0)
  const rows = Array.from({ length: base.touchpoints }, (_, i) => {
    const met = groupsMet(base, changes, source(i), targets(i))
    const leadsToVariants = split.splits.some((s) => targets(i).includes(s))
    const mixes = met.length > 0 || leadsToVariants
    return { met, mixes, mixed: mix({ i: source(i), met, known: knownOf(variantOf.get(i)) }) }
  })
  const entryMet = groupsMet(base, changes, -1, entered)
  const entryMixes = entryMet.length > 0 || split.splits.some((s) => (base.entry[s] as number) > 0)

  const mixedEntries = mix({ i: -1, met: entryMet })
  const crowded = [entryMet, ...rows.map(({ met }) => met)].findIndex(
    (met) => met.filter((group) => !groups.always.has(group)).length > MOST_GROUPS,
  )
  const lifted = liftProbabilities(base, originalChain, source)
  const typical = middleStrengths(scenario, exposure.throughTime)
  if (crowded >= 0) problems.push(crowdedProblem(base.ids[crowded - 1]))
  problems.push(...manifold.map(manifoldProblem))

  // The changed pattern: rows mixed with strengths in the middle of their ranges, where nothing
  // vanishes that could be there in a draw.
  const stuck: number[] = []
  const skip = skipRemoved(base, removals, base.probability, typical, (at) => stuck.push(at))
  const pattern = rows.map((row, i) => {
    if (!row.mixes || problems.length > 0) return [...targets(i)]
    const mixed = row.mixed(spread(i, base.probability), typical, skip)
    split(mixed, typical)
    return [...mixed.keys()].filter((j) => (mixed[j] as number) > 0)
  })
  const [nowhere] = stuck
  if (nowhere !== undefined)
    problems.push(
      stuckProblem(
        base,
        removals.map((removal) => base.ids[removal.state] as string),
        nowhere,
      ),
    )

  const missing =
    problems.length > 0
      ? { found: new Set<number>(), missing: new Map<number, Problem>() }
      : missingPlaces(base, changes, pattern)

  const chain = chainWithPattern(base, pattern)
  const fixedEffect = (change: number) =>
    fixedValue(effectOf(scenario.changes[change] as Change)?.strength)
  scaleStays(
    chain,
    staysOf(variants, state, (change) => fixedEffect(change) ?? 1),
  )
  const drawnStays = variants.some(({ stays }) =>
    stays.some((change) => fixedEffect(change) === undefined),
  )
  const stayFactors = (strengths: Strengths) =>
    staysOf(variants, state, (change) => strengths.effect[change] as number)
  const plan: ScenarioPlan = {
    scenario,
    base: originalChain,
    journey,
    chain,
    sameStates,
    origin: originOf(base, originalChain, source),
    changing: [...rows.keys()].filter(
      (i) => (rows[i]?.mixes ?? false) || (variantOf.get(i)?.stays.length ?? 0) > 0,
    ),
    apply(probabilities, strengths, probability, entry) {
      const values = lifted(probabilities)
      const through = skipRemoved(base, removals, values, strengths)
      for (const [i, row] of rows.entries()) {
        const from = chain.rowStart[i] as number
        if (!row.mixes) {
          const [first, until] = [base.rowStart[i] as number, base.rowStart[i + 1] as number]
          for (let p = first; p < until; p++) probability[from + p - first] = values[p] as number
          continue
        }
        const mixed = row.mixed(spread(i, values), strengths, through)
        split(mixed, strengths)
        for (let p = from; p < (chain.rowStart[i + 1] as number); p++)
          probability[p] = mixed[chain.column[p] as number] as number
      }
      if (!entryMixes) {
        entry.set(base.entry)
        return 1
      }
      const mixed = mixedEntries(base.entry, strengths, through)
      split(mixed, strengths)
      entry.set(mixed)
      if (entries.length === 0) return 1
      const entrants = entry.reduce((sum, share) => sum + share, 0)
      for (let j = 0; j < entry.length; j++) entry[j] = (entry[j] as number) / entrants
      return entrants
    },
    stayFactors,
    stays(strengths) {
      if (!drawnStays) return chain
      const drawn = allocateLike(base, chain.column.length)
      drawn.rowStart.set(chain.rowStart)
      drawn.column.set(chain.column)
      drawn.probability.set(chain.probability)
      drawn.entry.set(chain.entry)
      scaleStays(drawn, stayFactors(strengths))
      return drawn
    },
  }
  if (problems.length === 0)
    plan.apply(originalChain.probability, typical, chain.probability, chain.entry)
  return { plan, problems, ...missing }
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

function manifoldProblem(id: string): Problem {
  return {
    path: 'changes',
    message: `More than ${MOST_PARTIAL} levers with a reach below 1 change the reward or the sojourn time of ${JSON.stringify(id)}; let some reach everybody, or join them under one "lever".`,
  }
}

function stuckProblem(chain: Chain, removed: readonly string[], state: number): Problem {
  return {
    path: 'changes',
    message: `With ${removed.map((id) => JSON.stringify(id)).join(', ')} removed, nothing is left where arrivals at ${JSON.stringify(chain.ids[state])} could go.`,
  }
}
