import { allocateLike, type Chain } from '../model/chain.ts'
import { compileChain } from '../model/compile-chain.ts'
import type { Journey } from '../model/journey.ts'
import { formatPath, type Problem } from '../model/problem.ts'
import { effectOf } from './effect.ts'
import { type Exposure, exposureGroups } from './exposure.ts'
import { extendJourney, type Variant } from './extend-journey.ts'
import { groupsMet, type IndexedChanges, indexChanges } from './indexed-changes.ts'
import { rowMixer } from './mix-row.ts'
import { fixedValue } from './sample-strength.ts'
import { scaleStays } from './scale-stays.ts'
import type { Change, Scenario } from './scenario.ts'
import { skipRemoved } from './skip-removed.ts'
import { middleStrengths, reachOf, type Strengths } from './strengths.ts'

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
  const { journey, variants } = extendJourney(original, scenario, groups, exposure)
  const sameStates =
    variants.length === 0 && journey.touchpoints.length === original.touchpoints.length
  const base = sameStates ? originalChain : compileChain(journey)
  const index = new Map(base.ids.map((id, i) => [id, i]))
  const state = (id: string) => index.get(id) as number
  const changes = indexChanges(original, base, scenario, exposure)
  const { removals, odds, redirects, insertions, entries } = changes
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
  const split = splitter(changes, variants, state)
  const targets = (i: number) => base.column.subarray(base.rowStart[i], base.rowStart[i + 1])
  const entered = [...base.entry.keys()].filter((i) => (base.entry[i] as number) > 0)
  const rows = Array.from({ length: base.touchpoints }, (_, i) => {
    const met = groupsMet(base, changes, source(i), targets(i))
    const leadsToVariants = split.splits.some((s) => targets(i).includes(s))
    return {
      i: source(i),
      met,
      known: knownOf(variantOf.get(i)),
      mixes: met.length > 0 || leadsToVariants,
    }
  })
  const entryMet = groupsMet(base, changes, -1, entered)
  const entryMixes = entryMet.length > 0 || split.splits.some((s) => (base.entry[s] as number) > 0)

  const [crowded] = [{ i: -1, met: entryMet }, ...rows].filter(
    ({ met }) => met.filter((group) => !groups.always.has(group)).length > MOST_GROUPS,
  )
  const lifted = lift(base, originalChain, original, journey, source)
  const typical = middleStrengths(scenario, exposure.throughTime)
  if (crowded !== undefined) problems.push(crowdedProblem(base.ids[crowded.i]))

  // The changed pattern: rows mixed with strengths in the middle of their ranges, where nothing
  // vanishes that could be there in a draw.
  const stuck: number[] = []
  const skip = skipRemoved(base, removals, base.probability, typical, (at) => stuck.push(at))
  const pattern = rows.map((row, i) => {
    if (!row.mixes || problems.length > 0) return [...targets(i)]
    const mixed = mix({ ...row, before: spread(i, base.probability) }, typical, skip)
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

  // What a change acts on must be there, or the change would be lost without a word.
  const found = new Set<number>()
  const missing = new Map<number, Problem>()
  const look = (change: number, there: boolean, problem: () => Problem) => {
    if (there) found.add(change)
    else missing.set(change, problem())
  }
  const name = (i: number) => JSON.stringify(base.ids[i])
  if (problems.length === 0) {
    for (const { change, from, to, needed } of odds)
      if (needed)
        look(change, pattern[from]?.includes(to) ?? false, () => ({
          path: formatPath(['changes', change]),
          message: `The transition from ${name(from)} to ${name(to)} has probability 0, and odds of 0 stay 0. ${exits(base, pattern[from] ?? [], from)}`,
        }))
    for (const { change, from, to } of redirects)
      look(change, targets(from).includes(to), () => ({
        path: formatPath(['changes', change]),
        message: `The transition from ${name(from)} to ${name(to)} has probability 0, so there is nobody to redirect. ${exits(base, [...targets(from)], from)}`,
      }))
    for (const { change, from, to, inserted } of insertions)
      look(change, pattern[from]?.includes(inserted) ?? false, () => ({
        path: formatPath(['changes', change, 'between']),
        message: `The transition from ${name(from)} to ${name(to)} has probability 0, so nobody would come to what stands between. ${exits(base, pattern[from] ?? [], from)}`,
      }))
    for (const { change, state: at } of entries)
      look(change, (base.entry[at] as number) > 0, () => ({
        path: formatPath(['changes', change, 'touchpoint']),
        message: `Nobody enters at ${name(at)}, and a factor of nobody is nobody. Journeys begin at ${entered.map(name).join(', ')}.`,
      }))
  }

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
    apply(probabilities, strengths, probability, entry) {
      const values = lifted(probabilities)
      const through = skipRemoved(base, removals, values, strengths)
      for (const [i, row] of rows.entries()) {
        const from = chain.rowStart[i] as number
        if (!row.mixes) {
          probability.set(values.subarray(base.rowStart[i], base.rowStart[i + 1]), from)
          continue
        }
        const mixed = mix({ ...row, before: spread(i, values) }, strengths, through)
        split(mixed, strengths)
        for (let p = from; p < (chain.rowStart[i + 1] as number); p++)
          probability[p] = mixed[chain.column[p] as number] as number
      }
      if (!entryMixes) {
        entry.set(base.entry)
        return 1
      }
      const mixed = mix({ i: -1, met: entryMet, before: base.entry }, strengths, through)
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
  return { plan, problems, found, missing }
}

function knownOf(variant: Variant | undefined): ReadonlyMap<number, boolean> {
  return new Map([
    ...(variant?.met ?? []).map((group) => [group, true] as const),
    ...(variant?.unmet ?? []).map((group) => [group, false] as const),
  ])
}

/**
 * Shares arrivals at a state out among its variants: each by the reach of what its visits meet.
 */
function splitter(
  { groups }: IndexedChanges,
  variants: readonly Variant[],
  state: (id: string) => number,
) {
  const several = variants.filter(({ met, unmet }) => met.length + unmet.length > 0)
  const splits = [...new Set(several.map(({ of }) => state(of)))]
  const split = (row: Float64Array, strengths: Strengths) => {
    const arriving = splits.map((s) => row[s] as number)
    for (const variant of several) {
      const reach = (group: number) => reachOf(groups, group, strengths)
      const share =
        variant.met.reduce((product, group) => product * reach(group), 1) *
        variant.unmet.reduce((product, group) => product * (1 - reach(group)), 1)
      row[state(variant.id)] = share * (arriving[splits.indexOf(state(variant.of))] as number)
    }
  }
  return Object.assign(split, { splits })
}

/** By how much the visits of each touchpoint last longer. */
function staysOf(
  variants: readonly Variant[],
  state: (id: string) => number,
  factor: (change: number) => number,
): ReadonlyMap<number, number> {
  return new Map(
    variants.flatMap(({ id, stays }) =>
      stays.length === 0
        ? []
        : [[state(id), stays.reduce((product, change) => product * factor(change), 1)] as const],
    ),
  )
}

/**
 * Probabilities of the base chain with those of what has been added: rows of the base chain keep
 * their places, since new states of each kind come after the old ones.
 */
function lift(
  base: Chain,
  originalChain: Chain,
  original: Journey,
  journey: Journey,
  source: (i: number) => number,
): (probabilities: Float64Array) => Float64Array {
  const old = originalChain.probability.length
  if (base.probability.length === old) return (probabilities) => probabilities
  const lifted = Float64Array.from(base.probability)
  const copies: [from: number, until: number, at: number][] = []
  for (let i = original.touchpoints.length; i < journey.touchpoints.length; i++) {
    const of = source(i)
    if (of < original.touchpoints.length)
      copies.push([
        base.rowStart[of] as number,
        base.rowStart[of + 1] as number,
        base.rowStart[i] as number,
      ])
  }
  return (probabilities) => {
    lifted.set(probabilities)
    for (const [from, until, at] of copies) lifted.set(probabilities.subarray(from, until), at)
    return lifted
  }
}

function originOf(base: Chain, original: Chain, source: (i: number) => number): Int32Array {
  const index = new Map(original.ids.map((id, i) => [id, i]))
  return Int32Array.from(base.ids, (_, i) => index.get(base.ids[source(i)] as string) ?? -1)
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

function stuckProblem(chain: Chain, removed: readonly string[], state: number): Problem {
  return {
    path: 'changes',
    message: `With ${removed.map((id) => JSON.stringify(id)).join(', ')} removed, nothing is left where arrivals at ${JSON.stringify(chain.ids[state])} could go.`,
  }
}

function exits(chain: Chain, columns: readonly number[], from: number): string {
  const names = columns.map((j) => JSON.stringify(chain.ids[j]))
  return names.length === 0
    ? `${JSON.stringify(chain.ids[from])} has no exits.`
    : `${JSON.stringify(chain.ids[from])} leads to ${names.join(', ')}.`
}
