import { pairwiseFrontier, portfolioFrontier } from 'sojourn/decisions'
import { decisionDraws, standingCost } from 'sojourn/forecast'
import { JourneyError } from 'sojourn/model'
import type { Scenario } from 'sojourn/scenarios'
import type { WhatIf } from './decide.ts'

/** A set of scenarios together. */
export interface ChosenSet {
  readonly scenarios: readonly string[]
  /** Fixed and running costs, in all. */
  readonly cost: number
  /** Net benefit over the journey as it is, after all costs, of all customers of the horizon. */
  readonly gain: number
  readonly standardError: number | null
}

/** The best sets by what they cost. */
export interface PortfolioSets {
  readonly sets: readonly ChosenSet[]
  /**
   * Whether every set was worked out. Else pairs were, whose gains added up led to the sets; each set
   * was then worked out itself, and the dearest is such that no scenario added, left out or exchanged
   * for another makes it better.
   */
  readonly exact: boolean
  /** Scenarios that can't be had together. */
  readonly conflicts: readonly (readonly [string, string])[]
}

/** What portfolios are worked out with. */
export interface PortfolioOrder {
  readonly horizon: number
  readonly draws: number
  readonly seed: number
  readonly entrants: number
  readonly budget: number
  readonly onProgress: (share: number) => void
}

/** Sets of up to so many scenarios are all worked out. */
export const MOST_EXACT = 8

/** What no set that can be had is as bad as. */
const NEVER = -1e100

/** Finds the sets that bring most at each cost, each set worked out as one scenario. */
export function portfolioSets(
  { journey, scenarios }: WhatIf,
  order: PortfolioOrder,
): PortfolioSets {
  const { horizon, draws, seed, entrants, budget, onProgress } = order
  const number = scenarios.length
  const exact = number <= MOST_EXACT
  const all = exact ? 2 ** number : 1 + number + (number * (number - 1)) / 2
  const known = new Map<string, Float64Array | undefined>()
  const gainOf = (members: readonly number[]): Float64Array | undefined => {
    const key = members.join(' ')
    if (known.has(key)) return known.get(key)
    onProgress(known.size / all)
    const gain = worked(members)
    known.set(key, gain)
    return gain
  }
  const worked = (members: readonly number[]): Float64Array | undefined => {
    if (members.length === 0) return new Float64Array(draws)
    try {
      const { strategies } = decisionDraws(
        journey,
        [together(members.map((i) => scenarios[i] as Scenario))],
        { horizon, draws, seed, entrants },
      )
      const [now, then] = strategies
      return then?.benefit.map((x, d) => ((x - (now.benefit[d] as number)) * entrants) / 1000)
    } catch (error) {
      if (members.length > 1 && error instanceof JourneyError) return undefined
      throw error
    }
  }
  const costs = scenarios.map((scenario) => standingCost(scenario, horizon))
  const conflicts = scenarios.flatMap((a, i) =>
    scenarios
      .slice(i + 1)
      .flatMap((b, j) => (gainOf([i, i + 1 + j]) === undefined ? [[a.name, b.name] as const] : [])),
  )
  const named = (members: readonly number[]) => members.map((i) => (scenarios[i] as Scenario).name)
  if (exact) {
    const frontier = portfolioFrontier(costs, (members) => gainOf(members) ?? NEVER)
    const sets = frontier
      .filter(({ cost }) => cost <= budget * (1 + 1e-12))
      .map(({ members, ...rest }) => ({ scenarios: named(members), ...rest }))
    return { sets, exact, conflicts }
  }
  const gains = costs.map((_, i) => mean(gainOf([i])))
  const pairs = scenarios.flatMap((_, i) =>
    scenarios.slice(i + 1).map((__, j): [number, number, number] => {
      const other = i + 1 + j
      const both = gainOf([i, other])
      const apart = (gains[i] as number) + (gains[other] as number)
      return [i, other, both === undefined ? NEVER : mean(both) - apart]
    }),
  )
  const most = Math.min(
    budget,
    costs.reduce((sum, cost) => sum + cost, 0),
  )
  const { sets } = pairwiseFrontier({ costs, gains, pairs }, most)
  const costOf = (members: readonly number[]) =>
    members.reduce((sum, i) => sum + (costs[i] as number), 0)
  const found = new Map<string, readonly number[]>()
  for (const { members } of sets) found.set(members.join(' '), members)
  const dearest = sets.at(-1)?.members ?? []
  const affordable = (members: readonly number[]) => costOf(members) <= budget * (1 + 1e-12)
  const best = climb(dearest, number, (members) => {
    const drawn = affordable(members) ? gainOf(members) : undefined
    return drawn === undefined ? NEVER : mean(drawn)
  })
  found.set(best.join(' '), best)
  const worth = [...found.values()].flatMap((members) => {
    const drawn = gainOf(members)
    if (drawn === undefined) return []
    const { mean: gain, standardError } = estimateOf(drawn)
    return [{ scenarios: named(members), cost: costOf(members), gain, standardError }]
  })
  return { sets: undominated(worth), exact, conflicts }
}

/**
 * The best set that adding, leaving out or exchanging one at a time leads to: none of these makes it
 * better.
 */
function climb(
  from: readonly number[],
  number: number,
  gain: (members: readonly number[]) => number,
): readonly number[] {
  const everyone = Array.from({ length: number }, (_, i) => i)
  let members = from
  for (;;) {
    const inside = members
    const outside = everyone.filter((i) => !inside.includes(i))
    const without = (i: number) => inside.filter((j) => j !== i)
    const sorted = (list: number[]) => list.sort((a, b) => a - b)
    const neighbours = [
      ...outside.map((i) => sorted([...inside, i])),
      ...inside.map(without),
      ...inside.flatMap((i) => outside.map((j) => sorted([...without(i), j]))),
    ]
    const gains = neighbours.map(gain)
    const most = Math.max(...gains)
    if (!(most > gain(inside))) return inside
    members = neighbours[gains.indexOf(most)] as number[]
  }
}

/** In rising order of cost and of gain, without what costs no less and brings no more. */
function undominated(sets: readonly ChosenSet[]): ChosenSet[] {
  const kept: ChosenSet[] = []
  for (const set of [...sets].sort((a, b) => a.cost - b.cost || b.gain - a.gain))
    if (kept.length === 0 || set.gain > (kept.at(-1) as ChosenSet).gain) kept.push(set)
  return kept
}

/** Several scenarios as one. */
function together(scenarios: readonly Scenario[]): Scenario {
  const correlations = scenarios.flatMap((scenario) => scenario.correlations ?? [])
  return {
    format: 'sojourn-scenario',
    version: 1,
    name: scenarios.map(({ name }) => name).join(' + '),
    changes: scenarios.flatMap(({ changes }) => changes),
    ...(correlations.length > 0 && { correlations }),
  }
}

/** The mean of draws, and its standard error. */
function estimateOf(draws: Float64Array): { mean: number; standardError: number } {
  const centre = mean(draws)
  const squares = draws.reduce((sum, x) => sum + (x - centre) ** 2, 0)
  return { mean: centre, standardError: Math.sqrt(squares / (draws.length - 1) / draws.length) }
}

function mean(draws: Float64Array | undefined): number {
  if (draws === undefined)
    throw new RangeError('portfolioSets: a scenario can’t be applied by itself')
  return draws.reduce((sum, x) => sum + x, 0) / draws.length
}
