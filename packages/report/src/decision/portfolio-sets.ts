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
  /** Whether every set was worked out; else the gains of pairs were added up. */
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
  /** Told what share of the sets is worked out, from 0 to 1. */
  readonly onProgress: (share: number) => void
}

/** Sets of up to so many scenarios are all worked out. */
export const MOST_EXACT = 6

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
  return {
    sets: sets.map(({ members, cost, gain }) => ({
      scenarios: named(members),
      cost,
      gain,
      standardError: null,
    })),
    exact,
    conflicts,
  }
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

function mean(draws: Float64Array | undefined): number {
  if (draws === undefined)
    throw new RangeError('portfolioSets: a scenario can’t be applied by itself')
  return draws.reduce((sum, x) => sum + x, 0) / draws.length
}
